import { beforeEach, expect, test } from 'vitest';
import type { TaskWork } from '../../shared/contract.ts';
import { pressKey, type } from '../../sheet/sheet.test-support.ts';
import { findStroke, recogniseLayout } from './layouts-ro.ts';
import { asTyped, countRight } from './letters.ts';
import { typingLesson } from './typing-lesson.ts';

const lines = ['Și țara', 'mâine'];
let saved: TaskWork[] = [];
let lesson: HTMLElement;

beforeEach(() => {
  localStorage.clear();
  saved = [];
});

function open(work: object = { done: false }): void {
  const change = (each: TaskWork): void => void saved.push(structuredClone(each));
  lesson = typingLesson({ task: { id: 'letters', kind: 'keyboard', html: '', lines }, work: { ...work } as TaskWork, change, say: () => undefined });
  document.body.replaceChildren(lesson);
}

const input = (): HTMLInputElement => lesson.querySelector('.typing-input') as HTMLInputElement;
const said = (): string => lesson.querySelector('.typing-told.is-again')?.textContent ?? '';
const green = (): string => [...lesson.querySelectorAll('.typing-line .is-typed')].map(({ textContent }) => textContent).join('');
const lit = (): (string | undefined)[] => [...lesson.querySelectorAll<HTMLElement>('.keyboard .is-next, .keyboard .is-held')].map(({ dataset }) => dataset['code']);

test('the line turns green letter by letter, and the next key shows itself', () => {
  open();
  expect(lit()).toEqual(['Semicolon', 'ShiftLeft']);
  type(input(), 'Și ');
  expect(green()).toBe('Și ');
  expect(lit()).toEqual(['Quote']);
  expect(saved.at(-1)).toEqual({ done: false, typed: ['Și '] });
});

test('a slip is told kindly, Backspace shows itself, and rubbed out all is well', () => {
  open();
  type(input(), 'Șo');
  expect(green()).toBe('Ș');
  expect(said()).toContain('Here is “o”, and it should be “i”');
  expect(lit()).toEqual(['Backspace']);
  pressKey(input(), 'Enter');
  expect(said()).toBe('The line is not ready yet.');
  type(input(), 'Ș');
  expect(said()).toBe('');
  type(input(), 'ș');
  expect(said()).toContain('A capital Ș is needed');
});

test('Enter ends a line, the last one ends the task, and a second Enter ends nothing more', () => {
  open();
  type(input(), 'Și țara');
  expect(lit()).toEqual(['Enter']);
  pressKey(input(), 'Enter');
  pressKey(input(), 'Enter');
  expect(saved.at(-1)).toEqual({ done: false, typed: ['Și țara'] });
  type(input(), 'mâine');
  pressKey(input(), 'Enter');
  expect(saved.at(-1)).toEqual({ done: true, typed: lines });
});

test('what was written stays in sight when it is done', () => {
  open({ done: true, typed: lines });
  expect(green()).toBe('Și țara\nmâine');
  ([...lesson.querySelectorAll('button')].at(-1) as HTMLElement).click();
  expect(green()).toBe('');
});

test('letters with cedilla and letters of two signs are the same letters', () => {
  open();
  type(input(), 'Şi ţara');
  pressKey(input(), 'Enter');
  type(input(), 'ma\u0302ine');
  expect(green()).toBe('mâine');
  pressKey(input(), 'Enter');
  expect(saved.at(-1)?.done).toBe(true);
  expect(asTyped('ş ţ Ş Ţ a\u0302')).toEqual([...'ș ț Ș Ț â']);
});

test('what an input method or a dead key is still composing is no slip', () => {
  open();
  input().value = '¸';
  input().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  expect(said()).toBe('');
  input().value = 'Ș';
  input().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  expect(green()).toBe('Ș');
});

test('a line is typed, and never pasted', () => {
  open();
  const event = new Event('paste', { bubbles: true, cancelable: true });
  input().dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  expect(said()).toContain('Type it yourselves');
});

test('typing goes on in the middle of the line where it was left', () => {
  open({ done: false, typed: ['Şi țara', 'mâ'] });
  expect(input().value).toBe('mâ');
  expect(green()).toBe('mâ');
});

test.each([null, 'x', [1], ['anything', 'else'], ['Și țara', 'mâine', 'more']])('of %j that was saved, only what fits is shown', (typed) => {
  open({ done: false, typed });
  expect(lesson.querySelector('.typing-line')).not.toBeNull();
});

test('typed once more, a finished task stays finished', () => {
  open({ done: true, typed: lines });
  ([...lesson.querySelectorAll('button')].at(-1) as HTMLElement).click();
  type(input(), 'x');
  expect(saved).toEqual([{ done: true, typed: lines }]);
});

test('a pressed key tells which keyboard this is, and it is remembered', () => {
  open();
  pressKey(input(), 'ș', { code: 'KeyS' });
  expect(lit()).toEqual(['KeyS', 'ShiftLeft', 'AltRight']);
  open();
  expect(lit()).toEqual(['KeyS', 'ShiftLeft', 'AltRight']);
  pressKey(input(), 'ș', { code: 'Semicolon' });
  expect(lit()).toEqual(['Semicolon', 'ShiftLeft']);
});

test.each([
  ['standard', 'â', 'Backslash', []],
  ['standard', 'Ă', 'BracketLeft', ['shift']],
  ['standard', '?', 'Slash', ['shift']],
  ['standard', ';', 'Comma', ['shift']],
  ['altgr', 'ț', 'KeyT', ['altgr']],
  ['altgr', 'Î', 'KeyI', ['shift', 'altgr']],
  ['altgr', ';', 'Semicolon', []],
  ['altgr', '3', 'Digit3', []],
] as const)('on the keyboard "%s", %s is made with %s', (layout, sign, code, held) => {
  expect(findStroke(layout, sign)).toEqual({ code, with: held });
});

test('a sign that a keyboard has not got has no key', () => {
  expect(findStroke('standard', 'ж')).toBeNull();
  expect(recogniseLayout('KeyS', 's')).toBeNull();
  expect(recogniseLayout('Semicolon', 'Shift')).toBeNull();
});

test('what comes after the end of a line is wrong too', () => {
  expect(countRight('mâine', 'mâinee')).toBe(5);
});
