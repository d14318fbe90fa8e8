/**
 * One thing after another: questions, tasks or pages, with numbers to jump to any of them.
 *
 *     <nav class="sheet-moves" aria-label="Questions">
 *       <button class="button">Back</button>
 *       <ol class="sheet-dots"><li><button class="sheet-dot" data-state="right" aria-current="step" aria-label="Question 1 of 5: right already">1</button></li>…</ol>
 *       <button class="button button-primary">Next</button>
 *     </nav>
 *
 * The buttons stay while it is shown anew, so the one that was pressed keeps the focus. At the last thing "Next" gives way
 * to `last`, where there is one.
 */
import { el, icon, put } from '../frame/dom.ts';
import { gettext } from '../shared/i18n.ts';

/** begun: answered, or read. again: looked at, and not right yet. missing: not answered when it was looked at. */
export type DotState = 'open' | 'begun' | 'right' | 'again' | 'missing';

export interface PagerOptions {
  /** "Questions". */
  label: string;
  count: number;
  /** "Question 2 of 5". number: from 1. */
  name: (number: number) => string;
  /** What is said of one that is begun. */
  begun: string;
  go: (index: number) => void;
  last?: { words: string; act: () => void };
}

export class Pager {
  readonly element: HTMLElement;
  readonly #options: PagerOptions;
  readonly #dots: HTMLButtonElement[];
  readonly #back: HTMLButtonElement;
  readonly #next: HTMLButtonElement;
  readonly #last: HTMLButtonElement | null = null;
  #index = 0;

  constructor(options: PagerOptions) {
    this.#options = options;
    const { label, count, go, last } = options;
    this.#dots = Array.from({ length: count }, (_, index) => el('button', { type: 'button', class: 'sheet-dot', onclick: () => go(index) }));
    this.#back = el('button', { type: 'button', class: 'button sheet-back', onclick: () => go(this.#index - 1) }, icon('chevron-left'), gettext('Back'));
    this.#next = el('button', { type: 'button', class: 'button button-primary sheet-next', onclick: () => go(this.#index + 1) }, gettext('Next'), icon('chevron-right'));
    if (last) this.#last = el('button', { type: 'button', class: 'button button-primary sheet-last', onclick: last.act }, icon('check'), last.words);
    const dots = el('ol', { class: 'sheet-dots', role: 'list' }, ...this.#dots.map((dot) => el('li', {}, dot)));
    this.element = el('nav', { class: 'sheet-moves', 'aria-label': label, hidden: count < 2 && !last }, this.#back, dots, this.#next, this.#last);
  }

  show(index: number, states: readonly DotState[]): void {
    const { count, name, begun } = this.#options;
    const words: Record<DotState, string> = { open: '', begun, right: gettext('right already'), again: gettext('look at it again'), missing: gettext('not answered yet') };
    const isLast = index === count - 1;
    this.#index = index;
    this.#dots.forEach((dot, place) => {
      const state = states[place] ?? 'open';
      const said = words[state];
      dot.dataset['state'] = state;
      dot.setAttribute('aria-label', said ? `${name(place + 1)}: ${said}` : name(place + 1));
      if (place === index) dot.setAttribute('aria-current', 'step');
      else dot.removeAttribute('aria-current');
      put(dot, String(place + 1), signOf(state));
    });
    this.#back.disabled = index === 0;
    this.#next.disabled = isLast;
    this.#next.hidden = isLast && this.#last !== null;
    if (this.#last) this.#last.hidden = !isLast;
  }
}

function signOf(state: DotState): SVGSVGElement | null {
  if (state === 'right') return icon('check');
  if (state === 'missing') return icon('circle-question-mark');
  return state === 'again' ? icon('rotate-ccw') : null;
}
