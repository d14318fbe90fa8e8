/**
 * js/hour.js: the pages of an hour of code.
 *
 * - <form data-typed-names> keeps the names that are typed in it (inputs without a name, with data-typed-name="1").
 * - <guest-name guest="17">Vulpea 7</guest-name>: shows the typed name instead, where there is one.
 * - <guest-certificate guest="17"> around a certificate: the typed name stands on it, or a line to write on.
 * - <form data-forget-names>: once it is sent, no typed name is left in the tab.
 * - <form data-guest-names> with <input data-guest="17">: types the name of a certificate anew.
 */
import { forgetNames, getTypedName, keepTyped, nameGuest, nameGuests } from './typed-names.ts';

class GuestName extends HTMLElement {
  connectedCallback(): void {
    const name = getTypedName(this.getAttribute('guest') ?? '');
    if (name) this.textContent = name;
  }
}

class GuestCertificate extends HTMLElement {
  #nickname = '';
  #spoken = '';

  connectedCallback(): void {
    this.#nickname = this.querySelector('.certificate-name')?.textContent ?? '';
    this.#spoken = this.querySelector('.certificate')?.getAttribute('aria-label') ?? '';
    this.draw();
  }

  draw(): void {
    const name = getTypedName(this.getAttribute('guest') ?? '');
    const line = this.querySelector('.certificate-name');
    if (!line) return;
    line.textContent = name;
    line.classList.toggle('is-by-hand', !name);
    line.classList.toggle('is-long', name.length > 18);
    const spoken = this.#spoken;
    if (spoken) this.querySelector('.certificate')?.setAttribute('aria-label', name ? spoken.replace(this.#nickname, () => name) : spoken);
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-typed-names]')) {
  form.addEventListener('submit', () => keepTyped(form));
}

for (const form of document.querySelectorAll('form[data-forget-names]')) form.addEventListener('submit', forgetNames);

const shown = [...document.querySelectorAll('guest-name, guest-certificate')].map((each) => each.getAttribute('guest') ?? '');
nameGuests([...new Set(shown)]);
customElements.define('guest-name', GuestName);
customElements.define('guest-certificate', GuestCertificate);

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-guest-names]')) {
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const input of form.querySelectorAll<HTMLInputElement>('[data-guest]')) {
    const id = input.dataset['guest'] ?? '';
    input.value = getTypedName(id);
    input.addEventListener('input', () => {
      nameGuest(id, input.value);
      document.querySelector<GuestCertificate>(`guest-certificate[guest="${id}"]`)?.draw();
    });
  }
}
