/**
 * <calm-note>: one sentence that comes and goes by itself, for what doesn't deserve a dialog.
 *
 * `say(text)` shows it for as long as reading takes, at least six seconds; `say('')` or a tap takes it away.
 * Spoken politely.
 *
 *     <calm-note class="toasts" role="status"><p class="notice"><svg class="icon">…</svg> <span>…</span></p></calm-note>
 */
import { el, icon, put } from './dom.ts';

const LEAST_MS = 6_000;
const READING_MS_PER_CHARACTER = 90;

export class CalmNote extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.classList.add('toasts');
    this.setAttribute('role', 'status');
    this.addEventListener('click', () => this.say(''));
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    put(this, text && el('p', { class: 'notice' }, icon('info'), el('span', {}, text)));
    if (text) this.#timer = setTimeout(() => this.say(''), Math.max(LEAST_MS, text.length * READING_MS_PER_CHARACTER));
  }
}

customElements.define('calm-note', CalmNote);

declare global {
  interface HTMLElementTagNameMap {
    'calm-note': CalmNote;
  }
}
