/**
 * <projected-step>: one step of an activity, or how a game without a screen is played, for the whole room.
 *
 * `show(projected)`. Text, pictures and blocks look as in the children's frame, only larger.
 *
 *     <projected-step>
 *       <p class="projected-about">To the well · step 2 of 5</p>
 *       <h2 class="projected-title">Look around</h2>
 *       <div class="projected-text step-text">…</div>
 *     </projected-step>
 */
import { el, put } from '../frame/dom.ts';
import type { Projected } from '../frame/shapes.ts';
import { drawScratchBlocks } from '../shared/draw-scratch-blocks.ts';
import { gettext, interpolate } from '../shared/i18n.ts';

/** Longer texts get smaller letters, so that they stay on the wall. */
const LONG_TEXT = 320;
const VERY_LONG_TEXT = 700;
/** Each paragraph or line of a list takes a row of its own, however short: that much room, in letters. */
const LINE_LETTERS = 45;

export class ProjectedStepElement extends HTMLElement {
  #shown = '';

  show(projected: Projected): void {
    const state = JSON.stringify(projected);
    // The meeting is told anew every few seconds: a picture that is looked at must not flicker.
    if (state === this.#shown) return;
    this.#shown = state;
    const text = el('div', { class: 'projected-text step-text' });
    text.innerHTML = projected.step.html;
    const letters = text.textContent.length + LINE_LETTERS * text.querySelectorAll(':scope > p, li, tr').length;
    this.dataset['length'] = letters > VERY_LONG_TEXT ? 'very-long' : letters > LONG_TEXT ? 'long' : 'short';
    void drawScratchBlocks(text);
    put(this, el('p', { class: 'projected-about' }, aboutOf(projected)), el('h2', { class: 'projected-title' }, projected.step.title), text);
  }
}

function aboutOf({ title, number, count, is_warm_up }: Projected): string {
  if (is_warm_up || count === 1) return title;
  return interpolate(gettext('%(title)s · step %(step)s of %(count)s'), { title, step: number, count });
}

customElements.define('projected-step', ProjectedStepElement);
