import { expect, test } from 'vitest';
import { BadActivity, obstacleAt, parseMap, turned } from './grid.ts';

test('a map is read into cells, start and goal', () => {
  const map = parseMap('TTTT\nT>aG\nT~bF\n');
  expect([map.width, map.height]).toEqual([4, 3]);
  expect(map.start).toEqual({ at: [1, 1], facing: 'east' });
  expect(map.goal).toEqual([3, 1]);
  expect(map.cells[1]?.[2]).toEqual({ ground: 'path', lying: 'apple' });
  expect(map.cells[2]?.[2]).toEqual({ ground: 'bridge', lying: null });
});

test.each([
  ['.', 'meadow'], ['T', 'tree'], ['P', 'fir'], ['H', 'house'], ['F', 'fence'], ['~', 'water'], ['R', 'rock'],
  ['S', 'haystack'], ['W', 'flowers'],
])('nobody walks on "%s", a %s', (letter, obstacle) => {
  expect(obstacleAt(parseMap(`>${letter}=\n===\n===`), [1, 0])).toBe(obstacle);
});

test.each([...'=baelfG'])('the hero walks on "%s"', (letter) => {
  expect(obstacleAt(parseMap(`>${letter}=\n===\n===`), [1, 0])).toBeNull();
});

test('beyond the map is the edge', () => {
  const map = parseMap('>==\n===\n===');
  for (const at of [[-1, 0], [0, -1], [3, 0], [0, 3]] as const) expect(obstacleAt(map, at)).toBe('edge');
});

test.each([
  ['', 'cells wide'], ['>=', 'cells wide'], ['>==\n==\n===', 'Row 2'], ['===\n===\n===', 'no hero'],
  ['>>=\n===\n===', 'second hero'], ['>GG\n===\n===', 'second goal'], ['>=?\n===\n===', '"?" is not a cell'],
  ['>==========\n===========\n===========', 'cells wide'],
])('the map %j is refused: %s', (text, message) => {
  expect(() => parseMap(text)).toThrow(BadActivity);
  expect(() => parseMap(text)).toThrow(message);
});

test('four quarters to the right look the same way again', () => {
  expect(turned('north', 1)).toBe('east');
  expect(turned('north', -1)).toBe('west');
  expect(turned('west', 1)).toBe('north');
});
