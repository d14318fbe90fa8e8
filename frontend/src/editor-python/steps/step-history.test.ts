import { expect, test } from 'vitest';
import type { Box, FrameChange, Step } from '../../python/protocol.ts';
import { MOST_STEPS, StepHistory } from './step-history.ts';

const number = (value: number): Box => ({ kind: 'number', text: String(value) });

function step(line: number, depth: number, frames: Partial<FrameChange>[] = [], more: Partial<Step> = {}): Step {
  return {
    file: 'main.py', line, depth, event: 'line', printed: 0, drawn: 0,
    frames: frames.map((frame) => ({ depth, name: depth ? 'f' : '', line, vars: {}, gone: [], ...frame })), ...more,
  };
}

function seen(history: StepHistory, at: number): unknown {
  return history.at(at)?.frames.map(({ name, vars }) => [name, Object.fromEntries([...vars].map(([key, { text }]) => [key, text]))]);
}

test('a variable keeps its value until it changes, and what changed is known', () => {
  const history = new StepHistory();
  history.add([step(1, 0), step(2, 0, [{ vars: { x: number(1) } }]), step(3, 0, [{ vars: { y: number(2) } }])]);
  expect(seen(history, 0)).toEqual([['', {}]]);
  expect(seen(history, 2)).toEqual([['', { x: '1', y: '2' }]]);
  expect([...history.at(2)?.frames[0]?.changed ?? []]).toEqual(['y']);
});

test('what a step only names again has not changed', () => {
  const history = new StepHistory();
  history.add([step(1, 0, [{ vars: { x: number(1), y: number(1) } }]), step(0, 0, [{ vars: { x: number(1), y: number(2) } }], { event: 'end' })]);
  expect([...history.at(1)?.frames[0]?.changed ?? []]).toEqual(['y']);
});

test('a variable that was deleted is gone', () => {
  const history = new StepHistory();
  history.add([step(1, 0, [{ vars: { x: number(1) } }]), step(2, 0, [{ gone: ['x'] }])]);
  expect(seen(history, 1)).toEqual([['', {}]]);
});

test('a call has a frame of its own, which goes when it returns', () => {
  const history = new StepHistory();
  history.add([
    step(1, 0, [{ vars: { n: number(3) } }]), step(5, 1, [{ vars: { n: number(2) } }], { event: 'call' }), step(2, 0),
  ]);
  expect(seen(history, 1)).toEqual([['', { n: '3' }], ['f', { n: '2' }]]);
  expect(seen(history, 2)).toEqual([['', { n: '3' }]]);
});

test('a second call at the same depth begins without the variables of the first', () => {
  const history = new StepHistory();
  history.add([step(5, 1, [{ vars: { a: number(1) } }], { event: 'call' }), step(5, 1, [{ vars: { b: number(2) } }], { event: 'call' })]);
  expect(seen(history, 1)).toEqual([['', {}], ['f', { b: '2' }]]);
});

test('recursion of fifty calls is put together at any step', () => {
  const history = new StepHistory();
  history.add(Array.from({ length: 50 }, (_, depth) => step(depth + 1, depth, [{ vars: { n: number(depth) } }], { event: depth ? 'call' : 'line' })));
  expect(history.at(49)?.frames).toHaveLength(50);
  expect(history.at(30)?.frames.at(-1)?.vars.get('n')?.text).toBe('30');
});

test('ten thousand steps are kept, no more, and each is found quickly', () => {
  const history = new StepHistory();
  history.add(Array.from({ length: MOST_STEPS + 500 }, (_, at) => step(at % 7, 0, [{ vars: { n: number(at), [`v${at % 30}`]: number(at) } }], { printed: at })));
  expect(history.length).toBe(MOST_STEPS);
  const from = performance.now();
  for (let at = MOST_STEPS - 1; at >= 0; at -= 37) expect(history.at(at)?.frames[0]?.vars.get('n')?.text).toBe(String(at));
  expect(performance.now() - from).toBeLessThan(2_000);
  expect(history.at(MOST_STEPS)).toBeNull();
});

test('looking back changes nothing of what was kept', () => {
  const history = new StepHistory();
  history.add([step(1, 0, [{ vars: { x: number(1) } }]), step(2, 0, [{ vars: { x: number(2) } }])]);
  history.at(0);
  expect(seen(history, 1)).toEqual([['', { x: '2' }]]);
  expect(seen(history, 0)).toEqual([['', { x: '1' }]]);
});
