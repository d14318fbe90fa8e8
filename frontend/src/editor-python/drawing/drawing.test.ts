import { expect, test } from 'vitest';
import type { DrawOp } from '../../python/protocol.ts';
import { Drawing } from './drawing.ts';

const line = (id: number, to: [number, number] = [10, 0]): DrawOp => ({ id, kind: 'line', from: [0, 0], to, colour: 'black', size: 1 });
const fill = (id: number, under: number | null): DrawOp => ({ id, kind: 'fill', points: [[0, 0], [10, 0], [10, 10]], colour: 'red', under });

function drawn(...ops: DrawOp[]): Drawing {
  const drawing = new Drawing();
  drawing.add(ops);
  return drawing;
}

const ids = (marks: readonly { id: number }[] | null): number[] | null => marks && marks.map(({ id }) => id);

test('what was drawn is painted in its order', () => {
  expect(ids(drawn(line(1), line(2), fill(3, null)).marks())).toEqual([1, 2, 3]);
});

test('a fill goes behind its outline', () => {
  expect(ids(drawn(line(1), line(2), line(3), fill(4, 2)).marks())).toEqual([1, 4, 2, 3]);
});

test('two fills behind one outline keep their order', () => {
  expect(ids(drawn(line(1), fill(2, 1), fill(3, 1)).marks())).toEqual([2, 3, 1]);
});

test('what is removed is gone, and a fill whose outline is gone stays', () => {
  expect(ids(drawn(line(1), line(2), fill(3, 1), { id: 9, kind: 'remove', ids: [1] }).marks())).toEqual([3, 2]);
});

test('at an earlier moment what was removed later is still there', () => {
  const drawing = drawn(line(1), line(2), { id: 9, kind: 'remove', ids: [1] });
  expect(ids(drawing.marks(2))).toEqual([1, 2]);
  expect(ids(drawing.marks(3))).toEqual([2]);
});

test('new lines can be painted over what is there, other things can not', () => {
  const drawing = drawn(line(1), line(2), line(3), fill(4, 2), line(5));
  expect(ids(drawing.since(1, 3))).toEqual([2, 3]);
  expect(drawing.since(2)).toBeNull();
  expect(ids(drawing.since(4))).toEqual([5]);
});

test('a drawing that fits shows its canvas', () => {
  expect(drawn(line(1, [200, -200])).view()).toEqual([-200, -200, 200, 200]);
});

test('a drawing that leaves the canvas is seen from farther away', () => {
  const [left, bottom, right, top] = drawn(line(1, [490, 0])).view();
  expect(right).toBeGreaterThanOrEqual(490);
  expect(right).toBeLessThan(650);
  expect([left, bottom, top]).toEqual([-right, -right, right]);
});

test('one that leaves it very far does not take for ever', () => {
  expect(drawn(line(1, [1e7, 0])).view()[2]).toBeLessThan(1e6);
});

test('an earlier moment is seen as it was then', () => {
  const drawing = drawn(line(1), line(2, [900, 0]));
  expect(drawing.view(1)).toEqual([-200, -200, 200, 200]);
});
