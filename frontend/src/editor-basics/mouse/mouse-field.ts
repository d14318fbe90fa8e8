/**
 * Practising the mouse on a meadow: catch butterflies (click), hatch eggs (double click), water flowers (right click),
 * put apples into the basket (drag).
 *
 *     <div class="mouse-field" data-act="click" data-size="large"> <button class="mouse-thing"><img></button> … </div>
 *
 * The things are buttons, so that the keyboard can do it too: Enter for a click, twice for a double click, the menu key
 * for the right button; an apple is taken up with Enter and laid down by Enter on the basket.
 */
import { el, icon, put } from '../../frame/dom.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';
import type { TaskOptions } from '../task.ts';
import { drawing } from '../drawing.ts';
import { dragThings } from './drag-field.ts';
import { placeThing } from './place-thing.ts';

const DEFAULT_COUNT = 5;
const SECOND_PRESS_MS = 700;
const CHANGED_MS = 600;

/** The thing, what it becomes, and what a screen reader calls it. */
function cast(act: string): { before: string; after: string; name: string } {
  if (act === 'double_click') return { before: 'tiles/egg', after: 'avatars/duck', name: gettext('egg') };
  if (act === 'right_click') return { before: 'tiles/flower-dry', after: 'tiles/flower-watered', name: gettext('thirsty flower') };
  if (act === 'drag') return { before: 'tiles/apple', after: 'tiles/apple', name: gettext('apple') };
  return { before: 'avatars/butterfly', after: 'avatars/butterfly', name: gettext('butterfly') };
}

export function mouseField({ task, work, change, say }: TaskOptions): HTMLElement {
  const { act = 'click', size = 'large' } = task;
  const wanted = Math.max(1, task.count ?? DEFAULT_COUNT);
  const { before, after, name } = cast(act);
  let count = work.done ? wanted : Math.min(readCount(work.count), wanted - 1);
  let isDone = work.done;
  let isResting = false;
  const tally = el('p', { class: 'mouse-tally', role: 'status' });
  const field = el('div', { class: 'mouse-field', 'data-act': act, 'data-size': size });
  const again = el('button', { type: 'button', class: 'button', onclick: () => restart() }, icon('rotate-ccw'), gettext('Once more'));
  field.addEventListener('contextmenu', (event) => event.preventDefault());

  function hit(): void {
    count += 1;
    isDone ||= count >= wanted;
    say('');
    change({ done: isDone, count: isDone ? wanted : count });
    drawTally();
  }

  function drawTally(): void {
    const signs = Array.from({ length: wanted }, (_, index) => el('span', { class: index < count ? 'mouse-mark is-there' : 'mouse-mark', 'aria-hidden': 'true' }, index < count && icon('check')));
    put(tally, ...signs, el('span', {}, interpolate(gettext('%(count)s of %(all)s'), { count, all: wanted })));
    again.hidden = count < wanted;
  }

  function restart(): void {
    count = 0;
    say('');
    drawTally();
    draw();
    field.querySelector('button')?.focus();
  }

  function draw(): void {
    field.classList.toggle('is-over', count >= wanted);
    if (count >= wanted) {
      const basket = act === 'drag' && el('span', { class: 'mouse-basket' }, drawing('basics/basket'));
      return put(field, el('span', { class: 'mouse-joy' }, drawing(after, 'mouse-over')), basket);
    }
    if (act === 'drag') return dragThings({ field, before, name, from: count, wanted, hit, draw, say });
    const thing = el('button', { type: 'button', class: 'mouse-thing', 'aria-label': name }, drawing(before));
    listen(thing);
    placeThing(thing, count);
    put(field, thing);
  }

  /** A butterfly is caught: the next one is there at once, so that quick clicks count too. */
  function catchAtOnce(thing: HTMLElement): void {
    if (!thing.isConnected) return;
    const hadFocus = document.activeElement === thing;
    const caught = el('span', { class: 'mouse-thing is-caught', 'aria-hidden': 'true' }, drawing(after));
    placeThing(caught, count);
    hit();
    draw();
    field.append(caught);
    if (hadFocus) (field.querySelector<HTMLElement>('button') ?? again).focus();
    setTimeout(() => caught.remove(), CHANGED_MS);
  }

  /** It went well: the thing changes before everybody's eyes, then the next one comes. */
  function succeed(thing: HTMLElement): void {
    if (isResting) return;
    isResting = true;
    const hadFocus = document.activeElement === thing;
    put(thing, drawing(after));
    thing.classList.add('is-caught');
    hit();
    setTimeout(() => {
      isResting = false;
      draw();
      if (hadFocus && field.isConnected) field.querySelector('button')?.focus();
    }, CHANGED_MS);
  }

  function listen(thing: HTMLElement): void {
    let first: ReturnType<typeof setTimeout> | undefined;
    thing.addEventListener('contextmenu', () => {
      if (act === 'right_click') succeed(thing);
      else say(gettext('That was the right button. Press the left one.'), 'again');
    });
    thing.addEventListener('click', () => {
      if (isResting) return;
      if (act === 'click') return catchAtOnce(thing);
      if (act === 'right_click') return say(gettext('That was the left button. Press the right one.'), 'again');
      if (first !== undefined) {
        clearTimeout(first);
        first = undefined;
        return succeed(thing);
      }
      first = setTimeout(() => {
        first = undefined;
        // Another task may be on the page by now.
        if (thing.isConnected) say(gettext('One press is not enough. Press twice, quickly, and hold the mouse still.'), 'again');
      }, SECOND_PRESS_MS);
    });
  }

  drawTally();
  draw();
  return el('div', { class: 'mouse-task' }, field, el('div', { class: 'row' }, tally, again));
}

function readCount(count: unknown): number {
  return typeof count === 'number' && Number.isInteger(count) && count > 0 ? count : 0;
}
