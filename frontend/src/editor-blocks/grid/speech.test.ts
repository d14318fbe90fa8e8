import { expect, test } from 'vitest';
import type { Ending, GridWorld } from '../../shared/contract.ts';
import { parseMap } from '../../checks/grid.ts';
import { work } from '../../checks/outline.ts';
import { readProgram } from '../../checks/program.ts';
import { World } from '../../checks/world.ts';
import { asksInLoop, endSentence, isAllDone, mapDescription, stepSentence } from './speech.ts';

const MAP = parseMap('TTTT\n>afG\n.T==');
const VILLAGE: GridWorld = { kind: 'grid', hero: 'ana', goal: 'well', maps: [] };
const over = (ended: Ending, passedGoal = false) => ({ ended, passedGoal });

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
  expect(endSentence(over('crashed'), world, VILLAGE, false)).toBeNull();
});

test('the end says whether the goal was reached', () => {
  const world = new World(MAP);
  expect(endSentence(over('done'), world, VILLAGE, false)).toBe('The program is done. Ana is not there yet.');
  world.at = [3, 1];
  expect(endSentence(over('done'), world, VILLAGE, false)).toBe('Ana is at the well!');
});

test('a goal that was passed is named, rather than called not reached', () => {
  expect(endSentence(over('done', true), new World(MAP), VILLAGE, false)).toBe("Ana went past the well and didn't stop there.");
});

test('an endless loop that asks for something is questioned about what changes', () => {
  const world = new World(MAP);
  expect(endSentence(over('endless'), world, VILLAGE, true)).toContain('What changes in each round?');
  expect(endSentence(over('endless'), world, VILLAGE, false)).toContain('Which block');
  expect(asksInLoop(readProgram(work([{ until: { condition: 'at_goal', do: ['turn_left'] } }])))).toBe(true);
  expect(asksInLoop(readProgram(work([{ repeat: { times: 9, do: ['move'] } }])))).toBe(false);
});

test('all is done at the goal with nothing left behind', () => {
  const world = new World(MAP);
  world.at = [3, 1];
  expect(isAllDone('done', world)).toBe(false);
  world.left.apple = 0;
  world.dry = 0;
  expect(isAllDone('done', world)).toBe(true);
  expect(isAllDone('crashed', world)).toBe(false);
});
