/**
 * js/show-password.js: <show-password></show-password> in a form: a box that shows what stands in its password fields.
 *
 * Without JavaScript there is no box. What is shown is hidden again before the form is sent, so that the browser still
 * knows it for a password.
 */
import { gettext } from '../shared/i18n.ts';

class ShowPassword extends HTMLElement {
  readonly #box = document.createElement('input');
  #fields: HTMLInputElement[] = [];

  connectedCallback(): void {
    const form = this.closest('form');
    if (!form || this.#box.isConnected) return;
    this.#fields = [...form.querySelectorAll<HTMLInputElement>('input[type="password"]')];
    this.#box.type = 'checkbox';
    this.#box.addEventListener('change', () => this.#show(this.#box.checked));
    const label = document.createElement('label');
    label.className = 'choice';
    label.append(this.#box, ` ${gettext('Show what I type')}`);
    this.append(label);
    form.addEventListener('submit', () => {
      this.#box.checked = false;
      this.#show(false);
    });
  }

  #show(isShown: boolean): void {
    for (const field of this.#fields) field.type = isShown ? 'text' : 'password';
  }
}

customElements.define('show-password', ShowPassword);
