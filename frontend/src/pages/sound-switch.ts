/**
 * <sound-switch>: whether a soft sound tells the end of a part. Remembered in this browser; off until somebody wants it.
 *
 * Rings when <part-clock> says `part-over`. A browser lets a page sound only after a click in it: while that is missing,
 * the element says so.
 *
 *     <sound-switch>
 *       <button class="button button-small" aria-pressed="true"><svg class="icon">…</svg> Sound on</button>
 *       <span class="sound-hint" role="status">Click once on this page, so that the browser lets it sound.</span>
 *     </sound-switch>
 */
import { el, icon, put, setText } from '../frame/dom.ts';
import { gettext } from '../shared/i18n.ts';
import { Chime } from './chime.ts';

const KEY = 'sound';

function readIsOn(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}

function keepIsOn(isOn: boolean): void {
  try {
    localStorage.setItem(KEY, isOn ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing asks anew after the next load.
  }
}

export class SoundSwitch extends HTMLElement {
  /** Replaced in tests. */
  chime = new Chime();
  readonly #button = el('button', { type: 'button', class: 'button button-small', onclick: () => void this.#toggle() });
  readonly #hint = el('span', { class: 'sound-hint', role: 'status' });
  #isOn = readIsOn();

  connectedCallback(): void {
    put(this, this.#button, this.#hint);
    document.addEventListener('part-over', this.#ring);
    for (const event of ['pointerdown', 'keydown']) document.addEventListener(event, this.#wake);
    this.#draw();
  }

  disconnectedCallback(): void {
    document.removeEventListener('part-over', this.#ring);
    for (const event of ['pointerdown', 'keydown']) document.removeEventListener(event, this.#wake);
  }

  readonly #ring = (): void => {
    if (this.#isOn) this.chime.ring();
  };

  readonly #wake = (): void => {
    if (this.#isOn && !this.chime.isAwake) void this.chime.wake().then(() => this.#draw());
  };

  /** Rings at once when it is turned on, so that one hears how loud it is. */
  async #toggle(): Promise<void> {
    this.#isOn = !this.#isOn;
    keepIsOn(this.#isOn);
    this.#draw();
    if (!this.#isOn) return;
    await this.chime.wake();
    this.#draw();
    this.chime.ring();
  }

  #draw(): void {
    // What is pressed just now must not be replaced under the pointer: its click would be lost.
    if (this.#button.getAttribute('aria-pressed') !== String(this.#isOn)) this.#drawButton();
    setText(this.#hint, this.#isOn && !this.chime.isAwake ? gettext('Click once on this page, so that the browser lets it sound.') : '');
  }

  #drawButton(): void {
    this.#button.setAttribute('aria-pressed', String(this.#isOn));
    put(this.#button, icon(this.#isOn ? 'volume-2' : 'volume-x'), this.#isOn ? gettext('Sound on') : gettext('Sound off'));
  }
}

customElements.define('sound-switch', SoundSwitch);
