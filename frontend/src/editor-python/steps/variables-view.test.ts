import { expect, test } from 'vitest';
import type { Box } from '../../python/protocol.ts';
import type { FrameState, StepState } from './step-history.ts';
import { numberShared, VariablesView } from './variables-view.ts';

const list = (id: number): Box => ({ kind: 'list', text: '[1, 2]', items: [{ text: '1' }, { text: '2' }], length: 25, id });

function frame(name: string, vars: Record<string, Box>, changed: string[] = []): FrameState {
  return { name, line: 3, vars: new Map(Object.entries(vars)), changed: new Set(changed) };
}

function shown(...frames: FrameState[]): HTMLElement {
  const view = new VariablesView();
  const state: StepState = { at: 0, place: { file: 'main.py', line: 1 }, event: 'line', frames, printed: 0, drawn: 0 };
  view.show(state);
  document.body.replaceChildren(view.root);
  return view.root;
}

test('what has just changed has a sign, and words for it', () => {
  const root = shown(frame('', { x: { kind: 'number', text: '1' }, y: { kind: 'number', text: '2' } }, ['y']));
  expect([...root.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual(['x', 'has just changed★y']);
});

test('a list is a row of cells with their numbers, and what is left out is counted', () => {
  const root = shown(frame('', { a: list(1) }));
  expect([...root.querySelectorAll('.python-cell')].map(({ textContent }) => textContent)).toEqual(['01', '12']);
  expect(root.textContent).toContain('and 23 more');
});

test('a dictionary has its keys, and an empty list says so', () => {
  const root = shown(frame('', { d: { kind: 'dict', text: '', items: [{ key: "'mere'", text: '3' }] }, e: { kind: 'list', text: '[]', items: [], length: 0 } }));
  expect(root.querySelector('.python-key')?.textContent).toBe("'mere'");
  expect(root.textContent).toContain('(empty)');
});

test('the same list under two names has one number', () => {
  const root = shown(frame('', { a: list(7), b: list(7), c: list(8) }));
  expect([...root.querySelectorAll('.python-same')]).toHaveLength(2);
  expect([...numberShared([frame('', { a: list(7) }), frame('f', { b: list(7) })])]).toEqual([[7, 1]]);
});

test('the call that runs is open on top, those that wait are folded', () => {
  const root = shown(frame('', { x: { kind: 'number', text: '1' } }), frame('suma', { a: { kind: 'number', text: '2' } }));
  expect([...root.querySelectorAll('details')].map((call) => [call.querySelector('strong')?.textContent, call.open])).toEqual([['suma()', true], ['The program', false]]);
});

test('functions are no variables', () => {
  expect(shown(frame('', { f: { kind: 'function', text: '<function f>' } })).textContent).toContain('No variables yet');
});

test('of a deep recursion the innermost calls and the program are drawn', () => {
  const root = shown(...Array.from({ length: 200 }, (_, depth) => frame(depth ? `f${depth}` : '', {})));
  const names = [...root.querySelectorAll('strong')].map(({ textContent }) => textContent);
  expect([names[0], names.at(-1), names.length]).toEqual(['f199()', 'The program', 12]);
  expect(root.textContent).toContain('and 188 more calls');
});

test('text of a program stays text', () => {
  expect(shown(frame('', { x: { kind: 'text', text: "'<b>a</b>'" } })).querySelector('b')).toBeNull();
});
