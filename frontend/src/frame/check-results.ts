/**
 * <check-results>: what a press of Check said: what already works, then one thing to try. Never a list of failures.
 *
 * `show(shown, next)`. `next` is the activity after this one, or null at the end. `is_away`: the club's computer is away
 * and only the browser has looked, so nothing is called solved; `age()`: the program is another by now, so what was said
 * goes away, but for the way on once it was solved. Spoken politely as a whole. Fires `results-changed`, so that the
 * page can make room; `isFresh` says for what. The button that goes on is a link; with the attribute `at-home` there is
 * none, since nothing lies beyond the page.
 *
 *     <check-results>
 *       <ul class="check-passed"><li><svg class="icon">…</svg> Ana reaches the well.</li></ul>
 *       <div class="check-try"><h3>Try this</h3><p>…</p></div>
 *     </check-results>
 *
 *     <check-results class="is-solved">
 *       <p class="check-solved">…</p> <ul class="check-passed">…</ul> <a class="button button-primary" href="…">Next: …</a>
 *     </check-results>
 */
import type { CheckResult } from '../shared/contract.ts';
import { gettext, interpolate } from '../shared/i18n.ts';
import { el, icon, put } from './dom.ts';

export interface Shown {
  is_solved: boolean;
  passed: string[];
  /** The one thing to try; null when nothing is left to try. */
  attempt: string | null;
  /** It is solved, and this would be even better. */
  tip: string | null;
  is_away: boolean;
  /** Only the server can say whether it is right, and it is away. */
  is_unknown?: boolean;
  /** What the server said of each check; absent when it wasn't asked. */
  judged?: CheckResult[];
  /** What is said once it is solved. */
  praise?: string;
}

/** Where a solved activity leads. words: what the link says, where it leads to no activity. */
interface Onward {
  title: string;
  url: string;
  words?: string;
}

export class CheckResults extends HTMLElement {
  #next: Onward | null = null;
  #isFresh = false;

  connectedCallback(): void {
    this.setAttribute('role', 'status');
  }

  /** Whether it speaks of the program as it is now. */
  get isFresh(): boolean {
    return this.#isFresh;
  }

  show(shown: Shown, next: Onward | null): void {
    this.#next = next;
    this.classList.toggle('is-solved', shown.is_solved);
    const passed = shown.passed.map((text) => el('li', {}, icon('check'), el('span', {}, text)));
    put(
      this,
      shown.is_solved && el('p', { class: 'check-solved' }, icon('sparkles'), shown.praise ?? gettext('Well done! Everything works.')),
      passed.length > 0 && el('ul', { class: 'check-passed', role: 'list', 'aria-label': gettext('This already works') }, ...passed),
      shown.attempt !== null && el('div', { class: 'check-try' }, el('h3', {}, icon('arrow-right'), gettext('Try this')), el('p', {}, shown.attempt)),
      shown.tip && el('p', { class: 'check-tip' }, icon('lightbulb'), el('span', {}, shown.tip)),
      shown.is_away && this.#away(shown),
      shown.is_solved && this.#onward(next),
    );
    this.#become(true);
    this.scrollIntoView?.({ block: 'nearest' });
  }

  clear(): void {
    this.classList.remove('is-solved');
    put(this);
    this.#become(false);
  }

  age(): void {
    if (!this.#isFresh) return;
    const wasSolved = this.classList.contains('is-solved');
    this.clear();
    if (wasSolved) put(this, el('p', { class: 'check-local' }, icon('circle-check'), gettext('You have solved this one. Try whatever you like.')), this.#onward(this.#next));
  }

  #become(isFresh: boolean): void {
    this.#isFresh = isFresh;
    this.dispatchEvent(new Event('results-changed'));
  }

  #away({ attempt, is_unknown }: Shown): HTMLParagraphElement {
    if (is_unknown) return el('p', { class: 'check-local' }, icon('unplug'), gettext("The club's computer is away. Your work is kept, and we look at it as soon as the connection is back."));
    if (attempt === null) return el('p', { class: 'check-solved' }, icon('sparkles'), gettext('It works! We note it when the connection is back.'));
    return el('p', { class: 'check-local' }, icon('unplug'), gettext("The club's computer is away. Press Check once more when it is back."));
  }

  #onward(next: Onward | null): HTMLAnchorElement | null {
    if (this.hasAttribute('at-home')) return null;
    const words = next ? (next.words ?? interpolate(gettext('Next: %(title)s'), { title: next.title })) : gettext('Back to the village map');
    return el('a', { class: 'button button-primary check-next', href: next?.url ?? '/' }, words, icon('chevron-right'));
  }
}

customElements.define('check-results', CheckResults);

declare global {
  interface HTMLElementTagNameMap {
    'check-results': CheckResults;
  }
}
