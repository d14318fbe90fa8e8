import { expect, test } from 'vitest';
import type { RunCheck } from '../shared/contract.ts';
import { answer } from './answer.ts';
import { judge } from './judge.ts';
import { work, type Outline } from './outline.ts';

const SHORT = 'TTTTT\n>=G==\nTTTTT';
const LONG = 'TTTTT\n>===G\nTTTTT';
const GARDEN = 'TTTTT\n>aafG\nTTTTT';

const arrives: RunCheck = { arrives: true };
const walk = (times: number): Outline => [{ repeat: { times, do: ['move'] } }];
const toTheGoal: Outline = [{ until: { condition: 'at_goal', do: ['move'] } }];

function judged(program: Outline, maps: string[], ...runs: RunCheck[]) {
  const checks = runs.map((run, index) => ({ id: `check-${index}`, run }));
  return judge({ world: { kind: 'grid', hero: 'ana', goal: 'well', maps }, checks }, work(program));
}

const verdicts = (program: Outline, maps: string[], ...runs: RunCheck[]) =>
  judged(program, maps, ...runs).results.map(({ passed }) => passed);

test('arrives: the run ends, and on the goal', () => {
  expect(verdicts(walk(2), [SHORT], arrives)).toEqual([true]);
  expect(verdicts(walk(1), [SHORT], arrives)).toEqual([false]);
  expect(verdicts(walk(3), [SHORT], arrives)).toEqual([false]);
});

test('arrives: bumping into something on the goal is not arriving', () => {
  expect(verdicts([...walk(2), 'turn_left', 'move'], [SHORT], arrives)).toEqual([false]);
});

test('arrives: never ending on the goal is not arriving', () => {
  expect(verdicts([...walk(2), { while: { condition: 'at_goal', do: ['turn_left'] } }], [SHORT], arrives)).toEqual([false]);
});

test('collects: all of a thing, or at least so many', () => {
  const one: Outline = ['move', 'pick'];
  const check = (count: 'all' | number): RunCheck => ({ collects: { thing: 'apple', count } });
  expect(verdicts(one, [GARDEN], check('all'), check(1), check(2))).toEqual([false, true, false]);
  expect(verdicts([...one, ...one], [GARDEN], check('all'), check(1), check(2))).toEqual([true, true, true]);
});

test('waters: all flowers, or at least so many', () => {
  const check = (count: 'all' | number): RunCheck => ({ waters: { count } });
  expect(verdicts([...walk(3), 'water'], [GARDEN], check('all'), check(1), check(2))).toEqual([true, true, false]);
  expect(verdicts(walk(3), [GARDEN], check('all'))).toEqual([false]);
});

test('no_crash and stops look at how the run ended', () => {
  const checks: RunCheck[] = [{ no_crash: true }, { stops: true }];
  expect(verdicts(walk(1), [SHORT], ...checks)).toEqual([true, true]);
  expect(verdicts(walk(9), [SHORT], ...checks)).toEqual([false, true]);
  expect(verdicts([{ while: { condition: { not: { path: 'left' } } } }], [SHORT], ...checks)).toEqual([true, false]);
});

test('visits: the hero was there at some time, the start included', () => {
  expect(verdicts(walk(3), [SHORT], { visits: { at: [1, 1] } }, { visits: { at: [0, 1] } }, { visits: { at: [4, 1] } })).toEqual([true, true, false]);
});

test('visits_in_order: the hero came by these cells, one after another', () => {
  const path: RunCheck = { visits_in_order: [[0, 1], [2, 1], [4, 1]] };
  expect(verdicts(walk(4), [SHORT], path)).toEqual([true]);
  expect(verdicts(walk(3), [SHORT], path)).toEqual([false]);
  expect(verdicts(walk(4), [SHORT], { visits_in_order: [[4, 1], [2, 1]] })).toEqual([false]);
  const back: Outline = [...walk(2), 'turn_left', 'turn_left', ...walk(2)];
  expect(verdicts(back, [SHORT], { visits_in_order: [[1, 1], [1, 1]] })).toEqual([true]);
  expect(verdicts(walk(4), [SHORT], { visits_in_order: [[1, 1], [1, 1]] })).toEqual([false]);
});

test('faces: the run ends by itself, and the hero looks there', () => {
  expect(verdicts(['move', 'turn_left'], [SHORT], { faces: 'north' }, { faces: 'east' })).toEqual([true, false]);
  expect(verdicts(['turn_left', 'move'], [SHORT], { faces: 'north' })).toEqual([false]);
});

test('steps: the run ends by itself after at most so many cells, turns not counted', () => {
  const checks: RunCheck[] = [{ steps: { at_most: 2 } }, { steps: { at_most: 1 } }];
  expect(verdicts(['turn_left', 'turn_right', 'move', 'move'], [SHORT], ...checks)).toEqual([true, false]);
  expect(verdicts([...walk(2), 'turn_left', 'move'], [SHORT], ...checks)).toEqual([false, false]);
});

test('an empty program passes nothing', () => {
  expect(verdicts([], [SHORT], arrives, { no_crash: true }, { stops: true }, { visits: { at: [0, 1] } }, { steps: { at_most: 3 } })).toEqual([false, false, false, false, false]);
});

test('a check passes only when it passes on every map', () => {
  expect(verdicts(walk(2), [SHORT, LONG], arrives)).toEqual([false]);
  expect(verdicts(toTheGoal, [SHORT, LONG], arrives)).toEqual([true]);
});

test('the facts are of the first map where a check fails', () => {
  const { run } = judged(walk(2), [SHORT, LONG], arrives);
  expect(run).toEqual({
    map: 1, ended: 'done', at: [2, 1], facing: 'east', at_goal: false, passed_goal: false, distance_to_goal: 2,
    blocked_by: null, left: {}, collected: {}, watered: 0, dry: 0, nothing_here: 0, executed: 5,
  });
});

test('when all pass the facts are of the first map', () => {
  expect(judged(toTheGoal, [SHORT, LONG], arrives).run).toMatchObject({ map: 0, at_goal: true, distance_to_goal: 0 });
});

test('the facts tell what was left, taken, watered and bumped into', () => {
  const { run } = judged(['pick', 'move', 'pick', 'turn_left', 'move'], [GARDEN], arrives);
  expect(run).toMatchObject({
    ended: 'crashed', blocked_by: 'tree', facing: 'north', left: { apple: 1 }, collected: { apple: 1 }, watered: 0, dry: 1, nothing_here: 1,
  });
});

test('the facts tell that the goal was passed', () => {
  expect(judged(walk(4), [SHORT], arrives).run).toMatchObject({ passed_goal: true, at_goal: false, distance_to_goal: 2 });
});

test('a map without a goal has no distance', () => {
  expect(judged(walk(1), ['>==\n===\n==='], { stops: true }).run.distance_to_goal).toBeNull();
});

test('checks that only read are left to the server', () => {
  const checks = [{ id: 'loop', run: null }, { id: 'arrives', run: arrives }, { id: 'few' }];
  const judgement = judge({ world: { kind: 'grid', hero: 'ana', goal: 'well', maps: [SHORT] }, checks }, work(walk(2)));
  expect(judgement.results).toEqual([{ id: 'arrives', passed: true }]);
});

test('a work that is none is answered with a code, not a crash', () => {
  const activity = { world: { kind: 'grid', hero: 'ana', goal: 'well', maps: [SHORT] } as const, checks: [] };
  expect(answer({ activity: { ...activity, world: { ...activity.world, maps: [SHORT] } }, work: 7 })).toMatchObject({ run: null, error: { code: 'not_a_work' } });
});

test.each<[string, unknown]>([
  ['no maps', { world: { kind: 'grid', maps: [] }, checks: [] }],
  ['a map without a hero', { world: { kind: 'grid', maps: ['===\n===\n==='] }, checks: [] }],
  ['no world', { checks: [] }],
  ['nothing', null],
  ['an unknown check', { world: { kind: 'grid', maps: [SHORT] }, checks: [{ id: 'x', run: { flies: true } }] }],
])('an activity with %s is answered with bad_activity', (_, activity) => {
  expect(answer({ activity: activity as never, work: work(walk(1)) })).toMatchObject({ run: null, error: { code: 'bad_activity' } });
});
