/** Folds the steps away, so that the blocks get the room; kept for the visit. What Check says unfolds them. */
import { gettext } from '../shared/i18n.ts';
import type { CheckResults } from './check-results.ts';
import { el, icon, put } from './dom.ts';

const KEPT = 'steps-folded';

export class FoldButton {
  readonly button = el('button', { type: 'button', class: 'button frame-fold', 'aria-controls': 'frame-reading', onclick: () => this.#toggle() });
  #frame: HTMLElement | null = null;
  #isWanted = isKept();
  /** Results came in, which nobody may miss. */
  #isNews = false;

  /** The frame gets the class is-folded. */
  fold(frame: HTMLElement, results: CheckResults): void {
    this.#frame = frame;
    results.addEventListener('results-changed', () => {
      this.#isNews = results.isFresh;
      this.#draw();
    });
    this.#draw();
  }

  get #isFolded(): boolean {
    return this.#isWanted && !this.#isNews;
  }

  #toggle(): void {
    this.#isWanted = !this.#isFolded;
    this.#isNews = false;
    keep(this.#isWanted);
    this.#draw();
  }

  #draw(): void {
    this.#frame?.classList.toggle('is-folded', this.#isFolded);
    const label = this.#isFolded ? gettext('Show the steps') : gettext('Fold the steps away');
    this.button.setAttribute('aria-expanded', String(!this.#isFolded));
    this.button.setAttribute('aria-label', label);
    this.button.title = label;
    put(this.button, icon(this.#isFolded ? 'chevron-right' : 'chevron-left'));
  }
}

function isKept(): boolean {
  try {
    return sessionStorage.getItem(KEPT) === 'yes';
  } catch {
    return false;
  }
}

function keep(isFolded: boolean): void {
  try {
    sessionStorage.setItem(KEPT, isFolded ? 'yes' : 'no');
  } catch {
    // Then it is open again in the next puzzle.
  }
}
