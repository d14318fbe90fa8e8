/**
 * js/hour.js: the pages of an hour of code.
 *
 * - <form data-typed-names> keeps the names that are typed in it (inputs without a name, with data-typed-name="1").
 * - <guest-name guest="17">Vulpea 7</guest-name>: shows the typed name instead, where there is one.
 * - <guest-certificate guest="17"> around a certificate: the typed name stands on it, or a line to write on.
 */
import { getTypedName, keepTyped, nameGuests } from './typed-names.ts';

class GuestName extends HTMLElement {
  connectedCallback(): void {
    const name = getTypedName(this.getAttribute('guest') ?? '');
    if (name) this.textContent = name;
  }
}

class GuestCertificate extends HTMLElement {
  connectedCallback(): void {
    const name = getTypedName(this.getAttribute('guest') ?? '');
    const line = this.querySelector('.certificate-name');
    if (!line) return;
    const nickname = line.textContent ?? '';
    line.textContent = name;
    line.classList.toggle('is-by-hand', !name);
    line.classList.toggle('is-long', name.length > 18);
    const sheet = this.querySelector('.certificate');
    const spoken = sheet?.getAttribute('aria-label') ?? '';
    if (name) sheet?.setAttribute('aria-label', spoken.replace(nickname, () => name));
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-typed-names]')) {
  form.addEventListener('submit', () => keepTyped(form));
}

const shown = [...document.querySelectorAll('guest-name, guest-certificate')].map((each) => each.getAttribute('guest') ?? '');
nameGuests([...new Set(shown)]);
customElements.define('guest-name', GuestName);
customElements.define('guest-certificate', GuestCertificate);
