/** A scene ends as soon as its answer can't become another one. */
import { expect, test } from 'vitest';
import { stageWork, type StageOutline } from '../../stage/stage-outline.test-support.ts';
import { flag, judged } from './judged.test-support.ts';
import type { See } from './question.ts';
import { isFinal } from './values.ts';

/** Beats twice a second, and goes to another place each time. */
const HEART: StageOutline = {
  variables: { n: 0 }, messages: ['beat'],
  sprites: { cat: { scripts: [flag({ forever: [{ wait: 0.5 }, { change_x: 10 }, { change_variable: { variable: 'n', by: 1 } }, { broadcast: 'beat' }] })] } },
};

test.each<[string, See, boolean]>([
  ['was seen often enough', { seen: { variable: 'n', goes: 'up' }, times: { at_least: 2 } }, true],
  ['was seen too often', { seen: { variable: 'n', goes: 'up' }, times: 1 }, false],
  ['was sent often enough', { sent: 'beat', times: { at_least: 2 } }, true],
  ['should not be sent so often', { not: { sent: 'beat', times: { at_least: 2 } } }, false],
  ['had enough values', { values: { variable: 'n' }, different: { at_least: 3 } }, true],
  ['had a wrong value', { values: { sprite: 'cat', take: 'x' }, each: { at_most: 15 } }, false],
  ['was seen at all', { ever: { variable: 'n', is: 2 } }, true],
  ['never should be', { never: { variable: 'n', is: 2 } }, false],
])('what %s ends a scene', (_, see, passes) => {
  const { passed, facts } = judged(stageWork(HEART), { seconds: 60, see });
  expect(passed).toEqual([passes]);
  expect(facts.seconds).toBeLessThan(2);
});

test.each<[string, See]>([
  ['may still become too much', { seen: { variable: 'n', goes: 'up' }, times: { at_least: 2, at_most: 100 } }],
  ['has to hold to the end', { always: { variable: 'n', at_most: 100 } }],
  ['is about the steps of all values', { values: { variable: 'n' }, steps: 1 }],
])('what %s is watched to the end', (_, see) => {
  expect(judged(stageWork(HEART), { seconds: 5, see }).facts.seconds).toBeGreaterThan(4.9);
});

test.each<[Parameters<typeof isFinal>[0], number, boolean]>([
  [{ at_least: 2 }, 1, false], [{ at_least: 2 }, 2, true], [{ at_most: 2 }, 2, false], [{ at_most: 2 }, 3, true],
  [{ is: 2, within: 1 }, 3, false], [{ is: 2, within: 1 }, 4, true], [2, 2, false], [2, 3, true], [undefined, 0, true], [{ at_least: 1, at_most: 3 }, 2, false],
])('of a count that grows, %j is final at %d: %s', (rule, count, is) => expect(isFinal(rule, count)).toBe(is));
