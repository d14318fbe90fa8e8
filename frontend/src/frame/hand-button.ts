/**
 * <hand-button activity="first-steps/to-the-well">: calls for help, and takes the call back.
 *
 * `show(hand)` tells what the server knows: null, or the raised hand, taken or not. Fires `hand-asked` (detail: up);
 * the page does what was asked. The sign is the icon, the words and `aria-pressed`.
 *
 *     <hand-button><button class="button hand" aria-pressed="false"><svg class="icon">…</svg> <span>Help, please!</span></button></hand-button>
 */
import { gettext, interpolate } from '../shared/i18n.ts';
import { el, icon, put, setText } from './dom.ts';
import type { Hand } from './shapes.ts';

export class HandButton extends HTMLElement {
  readonly #words = el('span');
  readonly #button = el(
    'button',
    { type: 'button', class: 'button hand', 'aria-pressed': 'false', onclick: () => this.#ask() },
    icon('hand'),
    this.#words,
  );
  #isUp = false;

  connectedCallback(): void {
    if (!this.#button.isConnected) put(this, this.#button);
    if (!this.#words.textContent) this.show(null);
  }

  show(hand: Hand | null): void {
    this.#isUp = hand !== null;
    this.#button.setAttribute('aria-pressed', String(this.#isUp));
    this.#button.classList.toggle('is-taken', Boolean(hand?.taken_by));
    if (!hand) setText(this.#words, gettext('We need help'));
    else if (!hand.taken_by) setText(this.#words, gettext('Hand is up'));
    else setText(this.#words, interpolate(gettext('%(name)s is coming'), { name: hand.taken_by }));
  }

  set isBusy(isBusy: boolean) {
    this.#button.disabled = isBusy;
  }

  #ask(): void {
    this.dispatchEvent(new CustomEvent('hand-asked', { bubbles: true, detail: { up: !this.#isUp } }));
  }
}

customElements.define('hand-button', HandButton);

declare global {
  interface HTMLElementTagNameMap {
    'hand-button': HandButton;
  }
  interface HTMLElementEventMap {
    'hand-asked': CustomEvent<{ up: boolean }>;
  }
}
