/**
 * Finding pairs by clicking: first what stands on the left, then what belongs to it on the right. No dragging.
 *
 * What has no pair yet is taken up by itself, one after another, so a child needs only to choose on the right.
 */
import { el, icon, put } from '../frame/dom.ts';
import type { QuizPart } from '../shared/contract.ts';
import { gettext, interpolate } from '../shared/i18n.ts';
import { richText } from '../sheet/rich-text.ts';
import type { QuestionOptions } from './question-part.ts';

export function matchBoard({ question, answer, isReadonly, labelledBy, change }: QuestionOptions): HTMLElement {
  const { left = [], right = [] } = question;
  const pairs = new Map<string, string>(typeof answer === 'object' && !Array.isArray(answer) ? Object.entries(answer) : []);
  const firstFree = (): string | null => left.find(({ id }) => !pairs.has(id))?.id ?? null;
  let asked = firstFree();
  const said = el('p', { class: 'quiz-asked', role: 'status' });
  const lefts = left.map((part, index) => leftRow(part, index));
  const rights = right.map((part) => rightCard(part));

  function leftRow({ id, html }: QuizPart, index: number): { id: string; button: HTMLButtonElement; pair: HTMLElement } {
    const pair = el('span', { class: 'quiz-pair' });
    const number = el('span', { class: 'quiz-number' }, String(index + 1));
    const button = el('button', { type: 'button', class: 'quiz-left', disabled: isReadonly, onclick: () => take(id) }, number, richText(html, 'quiz-card-text'), pair);
    return { id, button, pair };
  }

  function rightCard({ id, html }: QuizPart): { id: string; button: HTMLButtonElement; badge: HTMLElement; html: string } {
    const badge = el('span', { class: 'quiz-badges' });
    const button = el('button', { type: 'button', class: 'quiz-right', disabled: isReadonly, onclick: () => join(id) }, badge, richText(html, 'quiz-card-text'));
    return { id, button, badge, html };
  }

  function take(id: string): void {
    asked = id;
    // Pressed once more, a pair comes apart.
    if (pairs.delete(id)) change(Object.fromEntries(pairs));
    draw();
  }

  function join(id: string): void {
    if (asked === null) return;
    const isSame = pairs.get(asked) === id;
    // Each belongs to one alone: the other one is free again.
    for (const [key, value] of pairs) if (value === id) pairs.delete(key);
    pairs.set(asked, id);
    asked = firstFree();
    if (!isSame) change(Object.fromEntries(pairs));
    draw();
  }

  function draw(): void {
    for (const { id, button, pair } of lefts) {
      const mate = rights.find((each) => each.id === pairs.get(id));
      // Asked for, and not chosen: nothing is answered yet.
      button.setAttribute('aria-current', String(asked === id));
      put(pair, icon(mate ? 'link' : 'arrow-right'), mate ? richText(mate.html) : el('span', { class: 'quiz-empty' }, '?', el('span', { class: 'spoken' }, gettext('no pair yet'))));
      pair.classList.toggle('is-made', mate !== undefined);
    }
    for (const { id, button, badge } of rights) {
      const index = left.findIndex((part) => pairs.get(part.id) === id);
      put(badge, index < 0 ? null : el('span', { class: 'quiz-number' }, el('span', { class: 'spoken' }, gettext('goes with')), String(index + 1)));
      button.classList.toggle('is-used', index >= 0);
    }
    const number = left.findIndex(({ id }) => id === asked) + 1;
    said.textContent = number > 0 ? interpolate(gettext('What goes with number %(number)s? Choose its pair.'), { number }) : gettext('All have a pair. Press a numbered one to take it apart.');
  }

  draw();
  const column = (css: string, buttons: HTMLElement[]): HTMLElement => el('div', { class: css }, ...buttons);
  return el(
    'div',
    { class: 'quiz-match', role: 'group', 'aria-labelledby': labelledBy },
    !isReadonly && said,
    column('quiz-lefts', lefts.map(({ button }) => button)),
    column('quiz-rights', rights.map(({ button }) => button)),
  );
}
