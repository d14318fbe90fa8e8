/**
 * <activity-hints>: help in three levels, one after another, each behind its own button.
 *
 * `show(hints)`: HTML rendered and cleaned by the server, from a nudge to nearly there. The next button appears only
 * when the hint before it is open, so nobody meets the last one by accident. Fires `hint-opened`;
 * `opened` says how many are open.
 *
 *     <activity-hints>
 *       <div class="hint"><h3>Hint 1</h3> <div class="hint-text">…</div></div>
 *       <button class="button hint-more"><svg class="icon">…</svg> One more hint (2 of 3)</button>
 *     </activity-hints>
 */
import { drawScratchBlocks } from '../shared/draw-scratch-blocks.ts';
import { gettext, interpolate } from '../shared/i18n.ts';
import { el, icon, put } from './dom.ts';

export class ActivityHints extends HTMLElement {
  #hints: string[] = [];
  #open = 0;

  get opened(): number {
    return this.#open;
  }

  show(hints: string[]): void {
    this.#hints = hints;
    this.#open = 0;
    this.#draw();
  }

  #draw(): void {
    const opened = this.#hints.slice(0, this.#open).map((html, index) => {
      const text = el('div', { class: 'hint-text' });
      text.innerHTML = html;
      void drawScratchBlocks(text);
      const title = interpolate(gettext('Hint %(number)s'), { number: index + 1 });
      return el('div', { class: 'hint', tabindex: -1 }, el('h3', { class: 'hint-title' }, icon('lightbulb'), title), text);
    });
    put(this, ...opened, this.#open < this.#hints.length && this.#more());
  }

  #more(): HTMLButtonElement {
    const place = { number: this.#open + 1, count: this.#hints.length };
    const words = this.#open === 0 ? gettext('Give us a hint') : interpolate(gettext('One more hint (%(number)s of %(count)s)'), place);
    const open = (): void => {
      this.#open += 1;
      this.#draw();
      this.dispatchEvent(new CustomEvent('hint-opened', { bubbles: true }));
      const newest = [...this.querySelectorAll<HTMLElement>('.hint')].at(-1);
      newest?.focus();
      newest?.scrollIntoView({ block: 'nearest' });
    };
    return el('button', { type: 'button', class: 'button hint-more', onclick: open }, icon('lightbulb'), words);
  }
}

customElements.define('activity-hints', ActivityHints);

declare global {
  interface HTMLElementTagNameMap {
    'activity-hints': ActivityHints;
  }
  interface HTMLElementEventMap {
    'hint-opened': CustomEvent;
  }
}
