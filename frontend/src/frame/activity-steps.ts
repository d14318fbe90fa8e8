/**
 * <activity-steps>: the instructions, one step at a time.
 *
 * `show(steps)`: each `{title, html}`; the HTML was rendered and cleaned by the server and comes from the page itself.
 *
 *     <activity-steps>
 *       <h2 class="step-title" tabindex="-1"><span class="step-number">1</span> Look around</h2>
 *       <div class="step-text">…</div>
 *       <nav class="step-moves"> <button>Back</button> <ol class="step-dots">…</ol> <button>Next</button> </nav>
 *     </activity-steps>
 */
import { drawScratchBlocks } from '../shared/draw-scratch-blocks.ts';
import { gettext, interpolate } from '../shared/i18n.ts';
import { el, icon, put } from './dom.ts';

/** More of them push the buttons off a narrow panel. */
const MOST_DOTS = 6;

interface Step {
  title: string;
  html: string;
}

export class ActivitySteps extends HTMLElement {
  #steps: Step[] = [];
  #index = 0;

  show(steps: Step[]): void {
    this.#steps = steps;
    this.#index = 0;
    this.#draw();
  }

  #draw(): void {
    const step = this.#steps[this.#index];
    if (!step) return void put(this);
    const text = el('div', { class: 'step-text' });
    text.innerHTML = step.html;
    void drawScratchBlocks(text);
    const heading = el('h2', { class: 'step-title', tabindex: -1 }, el('span', { class: 'step-number' }, String(this.#index + 1)), ' ', step.title);
    put(this, heading, text, this.#steps.length > 1 && this.#moves());
  }

  #moves(): HTMLElement {
    const place = interpolate(gettext('Step %(step)s of %(count)s'), { step: this.#index + 1, count: this.#steps.length });
    return el(
      'nav',
      { class: 'step-moves', 'aria-label': gettext('Steps') },
      this.#move(-1, gettext('Previous step'), 'chevron-left'),
      el('span', { class: 'step-dots', role: 'img', 'aria-label': place }, this.#steps.length > MOST_DOTS ? this.#count() : this.#dots()),
      this.#move(1, gettext('Next step'), 'chevron-right'),
    );
  }

  #dots(): HTMLElement {
    const dots = this.#steps.map((_, index) => el('li', { class: index === this.#index ? 'step-dot is-here' : 'step-dot' }));
    return el('ol', { 'aria-hidden': 'true' }, ...dots);
  }

  #count(): HTMLElement {
    return el('span', { class: 'step-count', 'aria-hidden': 'true' }, `${this.#index + 1} / ${this.#steps.length}`);
  }

  #move(by: number, label: string, iconName: string): HTMLButtonElement {
    const isThere = this.#steps[this.#index + by] !== undefined;
    const go = (): void => {
      this.#index += by;
      this.#draw();
      this.querySelector<HTMLElement>('.step-title')?.focus();
    };
    return el('button', { type: 'button', class: 'button step-move', disabled: !isThere, 'aria-label': label, title: label, onclick: go }, icon(iconName));
  }
}

customElements.define('activity-steps', ActivitySteps);

declare global {
  interface HTMLElementTagNameMap {
    'activity-steps': ActivitySteps;
  }
}
