import { expect, test } from 'vitest';
import type { Turtle } from '../../python/protocol.ts';
import { describeDrawing } from './drawing-words.ts';
import { outlineOf } from './turtle-shapes.ts';

const turtle: Turtle = { id: 1, x: 50.4, y: -20, heading: 0, shape: 'turtle', stretch: [1, 1], outline: 1, colour: 'black', fill: 'black', shown: true };

test('a drawing is told by what is on it and where the turtles are', () => {
  expect(describeDrawing([{ kind: 'line' }, { kind: 'line' }, { kind: 'fill' }], [turtle]))
    .toBe('The drawing has 2 lines, 1 filled shape. A turtle is at x 50, y -20.');
});

test('a hidden turtle is not told of', () => {
  expect(describeDrawing([], [{ ...turtle, shown: false }])).toBe('Nothing is drawn yet.');
});

test('more turtles than can be listened to are counted', () => {
  expect(describeDrawing([], Array.from({ length: 8 }, () => turtle))).toContain('And 5 more.');
});

test('a turtle looks where it heads, and is stretched along and across', () => {
  const [tip] = outlineOf({ ...turtle, x: 0, y: 0, heading: 90, shape: 'arrow', stretch: [3, 2] });
  expect(tip?.map(Math.round)).toEqual([0, 20]);
  expect(outlineOf({ ...turtle, shape: 'blank' })).toEqual([]);
});
