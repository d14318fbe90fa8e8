import { expect, test } from 'vitest';
import { stillOf } from '../../editor-blocks/stage/still.ts';
import type { Moment } from '../../python/protocol.ts';
import { BadResponse } from '../../sandbox/shape.ts';
import { stage } from '../../studio/fake-library.test-support.ts';
import { moment, ticked } from './moment.test-support.ts';
import { readResponse } from './read-moment.ts';

const turtle = { id: 1, x: 0, y: 0, heading: 0, shape: 'classic', stretch: [1, 1], outline: 1, colour: 'red', fill: 'red', shown: true };
const box = { kind: 'list', text: '[1, 2]', items: [{ text: '1' }, { text: '2' }], length: 2, id: 7 };
const step = { file: 'main.py', line: 1, depth: 0, event: 'line', frames: [{ depth: 0, name: '', line: 1, vars: { a: box }, gone: ['b'] }], printed: 0, drawn: 0 };
const error = { type: 'NameError', message: "name 'x' is not defined", frames: [{ file: 'main.py', line: 2, function: '<module>', column: 1, end_column: 2 }], names: ['y'] };

const good: Partial<Record<keyof Moment, unknown>> = {
  out: [{ stream: 'out', text: 'Salut\n' }], turtles: [turtle], steps: [step], error, place: { file: 'main.py', line: 3 }, wake_ms: 12.5,
  canvas: { background: '#ffffff', title: '', world: [-200, -200, 200, 200] }, question: { prompt: 'Cum te cheamă?', kind: 'line', title: '' },
  ops: [
    { id: 1, kind: 'line', from: [0, 0], to: [10, 0], colour: 'black', size: 1 }, { id: 2, kind: 'dot', at: [0, 0], size: 5, colour: 'red' },
    { id: 3, kind: 'fill', points: [[0, 0], [1, 0], [1, 1]], colour: 'green', under: null }, { id: 4, kind: 'stamp', turtle }, { id: 5, kind: 'remove', ids: [4] },
    { id: 6, kind: 'text', at: [0, 0], text: 'Ana', colour: 'blue', align: 'left', family: 'Arial', size: 8, isBold: false, isItalic: false },
  ],
  limits: ['output'], stage: { snapshot: stillOf(stage()), scene: stage() },
};

test('a moment in which everything happens passes', () => {
  expect(readResponse(ticked(good as Partial<Moment>))).toMatchObject({ kind: 'ticked' });
  expect(readResponse(ticked())).toMatchObject({ kind: 'ticked' });
});

test('the other answers pass', () => {
  for (const response of [{ kind: 'opened' }, { kind: 'refused', error }, { kind: 'checked', answer: 1 }, { kind: 'failed', message: 'no' }]) {
    expect(readResponse(response)).toBe(response);
  }
});

test.each([
  ['nothing', null], ['a text', 'opened'], ['another kind', { kind: 'gift' }], ['an error without its type', { kind: 'refused', error: {} }],
  ['no moment', { kind: 'ticked' }],
])('%s is no answer', (_what, value) => {
  expect(() => readResponse(value)).toThrow(BadResponse);
});

test.each<[keyof Moment, unknown]>([
  ['state', 'sleepy'], ['wake_ms', NaN], ['wake_ms', '5'], ['out', [{ stream: 'out', text: 7 }]], ['out', 'text'],
  ['out', [{ stream: 'html', text: '' }]], ['ops', [{ id: 1, kind: 'line', from: [0, 0], to: [NaN, 0], colour: 'red', size: 1 }]],
  ['ops', [{ id: 1, kind: 'line', from: [0, 0], to: [1e300, 0], colour: 'red', size: 1 }]], ['ops', [{ id: 1, kind: 'explode' }]],
  ['ops', new Array(200_000).fill(0)], ['turtles', [{ ...turtle, shape: 'url(x)' }]], ['turtles', new Array(5_000).fill(turtle)],
  ['canvas', { background: 'red', title: '', world: [1, 1, 1, 1] }], ['question', { prompt: 'a', kind: 'html', title: '' }],
  ['error', { ...error, frames: [{}] }], ['place', { file: 'main.py', line: -1 }], ['steps', [{ ...step, depth: 1e9 }]],
  ['steps', [{ ...step, frames: [{ depth: 0, name: '', line: 1, vars: { a: { kind: 'list', text: '[]', items: 'many' } }, gone: [] }] }]],
  ['limits', ['sky']], ['stage', { snapshot: {}, scene: {} }], ['stage', { snapshot: stillOf(stage()), scene: { sprites: 7 } }],
])('a moment with a wrong %s is refused', (key, value) => {
  expect(() => readResponse({ kind: 'ticked', moment: { ...moment(), [key]: value } })).toThrow(BadResponse);
});
