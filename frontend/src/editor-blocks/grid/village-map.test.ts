import { expect, test } from 'vitest';
import { parseMap } from '../../checks/grid.ts';
import { groundTiles, standingTile } from './village-map.ts';

const SQUARE = parseMap('=======\n=.=T=.=\n=======\n.>...G.\n=~b~==.\nTTTTTT.');

test.each([
  [[0, 0], 'path-se'], [[6, 0], 'path-sw'], [[0, 2], 'path-ne'], [[6, 2], 'path-nw'], [[1, 0], 'path-h'], [[0, 1], 'path-v'],
  [[2, 0], 'path-t-n'], [[2, 2], 'path-t-s'], [[1, 3], 'path-end-n'], [[0, 4], 'path-single'], [[4, 4], 'path-end-e'],
] as const)('the path at %j is %s', (at, tile) => {
  expect(groundTiles(SQUARE, at)).toEqual(['meadow', tile]);
});

test('paths that go on to three or four sides have their pieces', () => {
  const cross = parseMap('.=.\n===\n.>.\n...\n===\n=..\n===\n=..');
  expect(groundTiles(cross, [1, 1])).toEqual(['meadow', 'path-cross']);
  expect(groundTiles(cross, [0, 6])).toEqual(['meadow', 'path-t-w']);
  expect(groundTiles(parseMap('.=.\n==.\n.>.'), [1, 1])).toEqual(['meadow', 'path-t-e']);
});

test('water has a bank where land begins, none at the edge of the map', () => {
  expect(groundTiles(parseMap('~==\n~>=\n~=='), [0, 1])).toEqual(['water', 'bank-e']);
});

test('a bridge lies over water, the way its path runs', () => {
  expect(groundTiles(parseMap('.~.\n>b=\n.~.'), [1, 1])).toEqual(['water', 'bank-e', 'bank-w', 'bridge']);
  expect(groundTiles(parseMap('.v.\n~b~\n.=.'), [1, 1])).toEqual(['water', 'bank-n', 'bank-s', 'bridge-v']);
});

test('what stands on a cell is its obstacle or the goal of the activity', () => {
  expect(standingTile(SQUARE, [3, 1], 'well')).toBe('tree');
  expect(standingTile(SQUARE, [5, 3], 'school')).toBe('goal-school');
  expect(standingTile(SQUARE, [1, 0], 'well')).toBeNull();
  expect(standingTile(SQUARE, [1, 4], 'well')).toBeNull();
});
