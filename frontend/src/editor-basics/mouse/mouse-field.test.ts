import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BasicsTask, TaskWork } from '../../shared/contract.ts';
import { mouseField } from './mouse-field.ts';
import { placeOf } from './places.ts';

const saved: TaskWork[] = [];
let said = '';
let field: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  saved.length = 0;
  said = '';
});

afterEach(() => vi.useRealTimers());

function open(act: BasicsTask['act'], work: TaskWork = { done: false }, count = 2): void {
  const task: BasicsTask = { id: 'catch', kind: 'mouse', html: '', ...(act ? { act } : {}), count };
  field = mouseField({ task, work: { ...work }, change: (each) => saved.push(each), say: (text) => (said = text) });
  document.body.replaceChildren(field);
}

const thing = (): HTMLElement => field.querySelector('.mouse-thing') as HTMLElement;
const basket = (): HTMLElement => field.querySelector('.mouse-basket') as HTMLElement;
const click = (target: HTMLElement, detail = 1): unknown => target.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
const rightClick = (target: HTMLElement): MouseEvent => {
  const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
};

test('each click that hits counts once, also when the child drums on the button', () => {
  open('click');
  const first = thing();
  click(first);
  click(first);
  click(first);
  expect(saved).toEqual([{ done: false, count: 1 }]);
});

test('a quick click on the next butterfly counts too', () => {
  open('click');
  click(thing());
  vi.advanceTimersByTime(100);
  click(thing());
  expect(saved.at(-1)).toEqual({ done: true, count: 2 });
  vi.advanceTimersByTime(700);
  expect(field.querySelector('.mouse-thing')).toBeNull();
});

test('the right button is told from the left one, and never opens the menu of the browser', () => {
  open('click');
  expect(rightClick(thing()).defaultPrevented).toBe(true);
  expect(said).toContain('Press the left one');
  open('right_click');
  click(thing());
  expect(said).toContain('Press the right one');
  expect(rightClick(field.querySelector('.mouse-field') as HTMLElement).defaultPrevented).toBe(true);
  expect(saved).toEqual([]);
  expect(rightClick(thing()).defaultPrevented).toBe(true);
  expect(saved).toEqual([{ done: false, count: 1 }]);
});

test('two quick presses are a double click, and one alone is told kindly', () => {
  open('double_click');
  click(thing());
  vi.advanceTimersByTime(900);
  expect(said).toContain('Press twice');
  expect(saved).toEqual([]);
  click(thing());
  vi.advanceTimersByTime(200);
  click(thing());
  vi.advanceTimersByTime(900);
  expect(saved).toEqual([{ done: false, count: 1 }]);
});

test('half a double click says nothing any more once another task is there', () => {
  open('double_click');
  click(thing());
  field.remove();
  vi.advanceTimersByTime(900);
  expect(said).toBe('');
});

test('the keyboard takes an apple up and lays it into the basket', () => {
  open('drag');
  click(basket(), 0);
  expect(said).toContain('Take an apple first');
  thing().focus();
  click(thing(), 0);
  expect(thing().getAttribute('aria-pressed')).toBe('true');
  click(basket(), 0);
  expect(saved).toEqual([{ done: false, count: 1 }]);
  click(thing(), 0);
  click(basket(), 0);
  expect(saved.at(-1)).toEqual({ done: true, count: 2 });
});

test('an apple starts on the meadow beside the basket, which stays when all are in it', () => {
  open('drag');
  expect(thing().style.left).toContain('var(--basket-room)');
  expect(thing().style.top).toContain('var(--sky)');
  open('drag', { done: true, count: 2 });
  expect(basket()).not.toBeNull();
  expect(field.querySelector('button.mouse-basket')).toBeNull();
});

test('an apple counts when it is let go over the basket, and goes back when it is not', () => {
  open('drag');
  const box = (left: number): DOMRect => ({ left, top: 0, width: 10, height: 10, right: left + 10, bottom: 10 }) as DOMRect;
  basket().getBoundingClientRect = () => box(100);
  const apple = thing();
  const drag = (to: number): void => {
    apple.dispatchEvent(new PointerEvent('pointerdown', { button: 0, clientX: 0, clientY: 0 }));
    apple.dispatchEvent(new PointerEvent('pointermove', { clientX: to, clientY: 0 }));
    apple.getBoundingClientRect = () => box(to);
    apple.dispatchEvent(new PointerEvent('pointerup', {}));
  };
  drag(50);
  expect(apple.style.transform).toBe('');
  expect(said).toContain('over the basket');
  drag(100);
  expect(saved).toEqual([{ done: false, count: 1 }]);
});

test('what was caught before is still caught, and once more takes nothing away', () => {
  open('click', { done: false, count: 1 });
  click(thing());
  expect(saved).toEqual([{ done: true, count: 2 }]);
  vi.advanceTimersByTime(700);
  (field.querySelector('.row button') as HTMLElement).click();
  click(thing());
  expect(saved.at(-1)).toEqual({ done: true, count: 2 });
});

test.each([-1, 2.5, '3', null, 99])('a count of %j is none that stops the child', (count) => {
  open('click', { done: false, count } as unknown as TaskWork);
  expect(thing()).not.toBeNull();
});

test('things appear all over the meadow, and never near the one before', () => {
  for (let index = 0; index < 40; index += 1) {
    const [one, next] = [placeOf(index), placeOf(index + 1)];
    expect(Math.hypot(one.left - next.left, one.top - next.top)).toBeGreaterThan(25);
    expect(Math.min(one.left, one.top)).toBeGreaterThanOrEqual(0);
    expect(Math.max(one.left, one.top)).toBeLessThanOrEqual(100);
  }
});
