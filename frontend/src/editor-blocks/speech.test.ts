import { expect, test } from 'vitest';
import type { GridWorld } from '../shared/contract.ts';
import { parseMap } from '../checks/grid.ts';
import { World } from '../checks/world.ts';
import { endSentence, mapDescription, stepSentence } from './speech.ts';

const MAP = parseMap('TTTT\n>afG\n.T==');
const VILLAGE: GridWorld = { kind: 'grid', hero: 'ana', goal: 'well', maps: [] };

test('the map is described with hero, goal and things, counted from 1', () => {
  expect(mapDescription(MAP, VILLAGE)).toBe(
    'Map of the village, 4 by 3. Ana starts in column 1, row 2. Ana looks right. The goal, the well, is in column 4, row 2. ' +
      'Apples: (2, 2). Thirsty flowers: (3, 2).',
  );
});

test('a map without a goal is described without one', () => {
  expect(mapDescription(parseMap('>==\n===\n==='), VILLAGE)).not.toContain('goal');
});

test('a crash says who stopped and what is in the way', () => {
  const world = new World(MAP);
  expect(stepSentence({ kind: 'bumped', into: 'fence' }, world, 'matei')).toBe('Matei stopped: there is a fence in the way.');
  expect(endSentence('crashed', world, VILLAGE)).toBeNull();
});

test('the end says whether the goal was reached', () => {
  const world = new World(MAP);
  expect(endSentence('done', world, VILLAGE)).toBe('The program is done. Ana is not there yet.');
  world.at = [3, 1];
  expect(endSentence('done', world, VILLAGE)).toBe('Ana is at the well!');
});
