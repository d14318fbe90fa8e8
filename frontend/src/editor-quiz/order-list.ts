/** Putting things in order: by dragging them, or with the buttons beside each. */
import { el, icon } from '../frame/dom.ts';
import { gettext, interpolate } from '../shared/i18n.ts';
import { richText } from '../sheet/rich-text.ts';
import type { QuestionOptions } from './question-part.ts';

export function orderList({ question, answer, isReadonly, labelledBy, change }: QuestionOptions): HTMLElement {
  const { items = [] } = question;
  const order = Array.isArray(answer) ? answer : items.map(({ id }) => id);
  const said = el('p', { class: 'spoken', role: 'status' });
  const rows = order.flatMap((id) => {
    const item = items.find((each) => each.id === id);
    return item ? [row(item.id, item.html)] : [];
  });
  const list = el('ol', { class: 'quiz-order', role: 'list', 'aria-labelledby': labelledBy }, ...rows);

  function row(id: string, html: string): HTMLLIElement {
    const text = richText(html, 'quiz-card-text');
    const name = text.textContent?.trim() ?? '';
    const button = (by: -1 | 1, words: string, sign: 'chevron-up' | 'chevron-down'): HTMLButtonElement => {
      const label = interpolate(words, { name });
      return el('button', { type: 'button', class: 'button button-icon', 'data-by': by, title: label, 'aria-label': label, onclick: () => move(item, by) }, icon(sign));
    };
    const item = el(
      'li',
      { class: 'quiz-item', 'data-item': id },
      el('span', { class: 'quiz-grip', 'aria-hidden': 'true' }, icon('grip-vertical')),
      text,
      !isReadonly && button(-1, gettext('Up: %(name)s'), 'chevron-up'),
      !isReadonly && button(1, gettext('Down: %(name)s'), 'chevron-down'),
    );
    return item;
  }

  function move(item: HTMLElement, by: -1 | 1): void {
    const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    if (by < 0) list.insertBefore(item, other);
    else list.insertBefore(other, item);
    tell(item);
    const [again, back] = [by, -by].map((each) => item.querySelector<HTMLButtonElement>(`[data-by="${each}"]`));
    (again?.disabled ? back : again)?.focus();
  }

  function tell(moved: HTMLElement): void {
    const now = [...list.children] as HTMLElement[];
    const place = { number: now.indexOf(moved) + 1, count: now.length };
    said.textContent = interpolate(gettext('Now number %(number)s of %(count)s.'), place);
    limit();
    change(now.map((each) => each.dataset['item'] ?? ''));
  }

  /** The first can't go up, the last can't go down. */
  function limit(): void {
    [...list.children].forEach((item, index) => {
      item.querySelectorAll<HTMLButtonElement>('[data-by]').forEach((button) => {
        button.disabled = index === (button.dataset['by'] === '-1' ? 0 : list.children.length - 1);
      });
    });
  }

  limit();
  if (!isReadonly) dragWithin(list, tell);
  return el('div', {}, list, said);
}

/** A row follows the pointer up and down; dropped: it was let go at another place than before. */
function dragWithin(list: HTMLElement, dropped: (item: HTMLElement) => void): void {
  let dragged: HTMLElement | null = null;
  let before: Element[] = [];
  list.addEventListener('pointerdown', (event) => {
    const target = event.target as Element;
    const item = target.closest<HTMLElement>('.quiz-item');
    // A finger scrolls the page, but for at the grip.
    const isGrip = target.closest('.quiz-grip') !== null;
    if (!item || event.button !== 0 || target.closest('button') || (event.pointerType === 'touch' && !isGrip)) return;
    event.preventDefault();
    dragged = item;
    before = [...list.children];
    item.classList.add('is-dragged');
    list.setPointerCapture?.(event.pointerId);
  });
  list.addEventListener('pointermove', (event) => {
    if (!dragged) return;
    const others = ([...list.children] as HTMLElement[]).filter((each) => each !== dragged);
    const next = others.find((each) => {
      const { top, height } = each.getBoundingClientRect();
      return event.clientY < top + height / 2;
    });
    if (dragged.nextElementSibling !== (next ?? null)) list.insertBefore(dragged, next ?? null);
  });
  const end = (): void => {
    const item = dragged;
    if (!item) return;
    dragged = null;
    item.classList.remove('is-dragged');
    if ([...list.children].some((each, index) => each !== before[index])) dropped(item);
  };
  for (const name of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) list.addEventListener(name, end);
}
