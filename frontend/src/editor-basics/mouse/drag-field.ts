/** Apples and a basket: dragged with the button held down, or taken up and laid down with Enter. */
import { el, put } from '../../frame/dom.ts';
import { gettext } from '../../shared/i18n.ts';
import { drawing } from '../drawing.ts';
import type { TaskOptions } from '../task.ts';
import { placeThing } from './place-thing.ts';

interface DragOptions {
  field: HTMLElement;
  before: string;
  /** What a thing is called. */
  name: string;
  /** How many are in the basket already. */
  from: number;
  wanted: number;
  hit: () => void;
  /** All are in the basket. */
  draw: () => void;
  say: TaskOptions['say'];
}

export function dragThings({ field, before, name, from, wanted, hit, draw, say }: DragOptions): void {
  let held: HTMLElement | null = null;
  let left = wanted - from;
  const basket = el('button', { type: 'button', class: 'mouse-basket', 'aria-label': gettext('basket'), onclick: () => layDown() }, drawing('basics/basket'));
  const things = Array.from({ length: left }, (_, index) => {
    const thing = el('button', { type: 'button', class: 'mouse-thing', 'aria-label': name, 'aria-pressed': 'false' }, drawing(before));
    placeThing(thing, from + index);
    drag(thing);
    return thing;
  });

  function take(thing: HTMLElement | null): void {
    held?.setAttribute('aria-pressed', 'false');
    held = thing;
    held?.setAttribute('aria-pressed', 'true');
  }

  function layDown(): void {
    if (held) drop(held);
    else say(gettext('Take an apple first.'), 'again');
  }

  function drop(thing: HTMLElement): void {
    take(null);
    const hadFocus = field.contains(document.activeElement);
    thing.remove();
    left -= 1;
    hit();
    if (left === 0) draw();
    else if (hadFocus) field.querySelector<HTMLElement>('.mouse-thing')?.focus();
  }

  function drag(thing: HTMLElement): void {
    let start: { x: number; y: number } | null = null;
    thing.addEventListener('click', (event) => {
      if (event.detail === 0) take(held === thing ? null : thing); // by the keyboard
    });
    thing.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return say(gettext('That was the right button. Press the left one.'), 'again');
      start = { x: event.clientX, y: event.clientY };
      thing.setPointerCapture?.(event.pointerId);
      thing.classList.add('is-dragged');
    });
    thing.addEventListener('pointermove', (event) => {
      if (start) thing.style.transform = `translate(${event.clientX - start.x}px, ${event.clientY - start.y}px)`;
    });
    const end = (): void => {
      if (!start) return;
      start = null;
      thing.classList.remove('is-dragged');
      if (isOver(thing, basket)) return drop(thing);
      thing.style.transform = '';
      say(gettext('Hold the button down until the apple is over the basket. Then let go.'), 'again');
    };
    thing.addEventListener('pointerup', end);
    thing.addEventListener('pointercancel', end);
  }

  put(field, basket, ...things);
}

/** Whether the middle of the thing lies on the target. */
function isOver(thing: HTMLElement, target: HTMLElement): boolean {
  const { left, top, width, height } = thing.getBoundingClientRect();
  const box = target.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
