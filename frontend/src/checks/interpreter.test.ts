import { expect, test } from 'vitest';
import { parseMap } from './grid.ts';
import { MAX_EXECUTED, runProgram, type Outcome, type Step } from './interpreter.ts';
import { work, type Outline } from './outline.ts';
import { readProgram } from './program.ts';
import { World } from './world.ts';

/** One path to the east with everything on it, an open square below its end. */
const LANE = 'TTTTTTTT\n>=aelf=G\nTTTTTT==\nTTTTTT==';

function run(program: Outline, map = LANE): { world: World; outcome: Outcome; steps: Step[] } {
  const world = new World(parseMap(map));
  const generator = runProgram(readProgram(work(program)), world);
  const steps: Step[] = [];
  for (;;) {
    const next = generator.next();
    if (next.done) return { world, outcome: next.value, steps };
    steps.push(next.value);
  }
}

const kinds = (steps: Step[]) => steps.map(({ happened }) => happened.kind);

test('nothing below the start block is an empty run', () => {
  expect(run([]).outcome).toEqual({ ended: 'empty', executed: 0, passedGoal: false });
});

test('move goes one cell the way the hero looks', () => {
  const { world, steps } = run(['move', 'move']);
  expect(world.at).toEqual([2, 1]);
  expect(steps[1]).toEqual({ block: 'b2', happened: { kind: 'moved', from: [1, 1], to: [2, 1] } });
});

test.each([
  ['turn_left', 'north'],
  ['turn_right', 'south'],
] as const)('%s turns a quarter on the spot', (turn, facing) => {
  const { world } = run([turn]);
  expect(world.facing).toBe(facing);
  expect(world.at).toEqual([0, 1]);
});

test('walking into something ends the run where the hero stands', () => {
  const { world, outcome, steps } = run(['turn_left', 'move', 'move']);
  expect(outcome).toEqual({ ended: 'crashed', executed: 2, passedGoal: false });
  expect(world.at).toEqual([0, 1]);
  expect(world.blockedBy).toBe('tree');
  expect(kinds(steps)).toEqual(['turned', 'bumped']);
});

test('the edge of the map is in the way too', () => {
  expect(run(['turn_left', 'turn_left', 'move']).world.blockedBy).toBe('edge');
});

test('pick takes what lies here, once', () => {
  const { world, outcome } = run(['move', 'move', 'pick', 'pick']);
  expect(world.collected).toEqual({ apple: 1, egg: 0, letter: 0 });
  expect(world.left).toEqual({ apple: 0, egg: 1, letter: 1 });
  expect(world.nothingHere).toBe(1);
  expect(outcome.ended).toBe('done');
});

test('a flower is watered, not picked', () => {
  const { world } = run([{ repeat: { times: 5, do: ['move'] } }, 'pick', 'water', 'water']);
  expect([world.watered, world.dry, world.nothingHere]).toEqual([1, 0, 2]);
});

test('where nothing is the hero shrugs and goes on', () => {
  const { steps, outcome } = run(['pick', 'water', 'move']);
  expect(kinds(steps)).toEqual(['nothing_here', 'nothing_here', 'moved']);
  expect(outcome.ended).toBe('done');
});

test('repeat does its blocks so many times', () => {
  const { world, outcome, steps } = run([{ repeat: { times: 3, do: ['move'] } }]);
  expect(world.at).toEqual([3, 1]);
  expect(outcome.executed).toBe(7); // the loop, three rounds, three moves
  expect(kinds(steps)).toEqual(['round', 'moved', 'round', 'moved', 'round', 'moved']);
});

test('a loop in a loop multiplies', () => {
  const { world } = run([{ repeat: { times: 2, do: [{ repeat: { times: 3, do: ['move'] } }] } }]);
  expect(world.at).toEqual([6, 1]);
});

test('until looks before each round', () => {
  expect(run([{ until: { condition: 'at_goal', do: ['move'] } }]).world.at).toEqual([7, 1]);
  const here = run([{ until: { condition: { path: 'ahead' }, do: ['turn_left'] } }]);
  expect(here.world.facing).toBe('east');
});

test('while goes on as long as its condition holds', () => {
  const { world, outcome } = run([{ while: { condition: { path: 'ahead' }, do: ['move'] } }]);
  expect(world.at).toEqual([7, 1]);
  expect(outcome.ended).toBe('done');
});

test('if does its blocks only when its condition holds', () => {
  expect(run([{ if: { condition: { path: 'ahead' }, do: ['move'] } }]).world.at).toEqual([1, 1]);
  expect(run([{ if: { condition: { path: 'left' }, do: ['move'] } }]).world.at).toEqual([0, 1]);
});

test('if else does the one or the other', () => {
  const branch = (condition: { path: 'ahead' | 'left' }): Outline => [{ if: { condition, do: ['move'], else: ['turn_left'] } }];
  expect(run(branch({ path: 'ahead' })).world.at).toEqual([1, 1]);
  expect(run(branch({ path: 'left' })).world.facing).toBe('north');
});

test.each([
  ['ahead', true], ['left', false], ['right', false],
] as const)('path %s is looked at from the hero', (path, holds) => {
  const { steps } = run([{ if: { condition: { path } } }]);
  expect(steps[0]?.happened).toEqual({ kind: 'tested', holds });
});

test('here tells what lies on this cell until it is taken or watered', () => {
  const { world, outcome } = run([
    { repeat: { times: 5, do: ['move'] } },
    { while: { condition: { here: 'flower' }, do: ['water'] } },
  ]);
  expect(world.watered).toBe(1);
  expect(outcome.ended).toBe('done');
});

test('not turns a condition round', () => {
  expect(run([{ while: { condition: { not: 'at_goal' }, do: ['move'] } }]).world.atGoal()).toBe(true);
});

test('an empty place for a condition is false for if and while, and ends until at once', () => {
  const { steps, outcome, world } = run([{ if: { do: ['move'] } }, { while: { do: ['move'] } }, { until: { do: ['move'] } }]);
  expect(kinds(steps)).toEqual(['tested', 'tested', 'tested']);
  expect(world.at).toEqual([0, 1]);
  expect(outcome.ended).toBe('done');
});

test('an empty place inside not is false, so not holds', () => {
  expect(run([{ if: { condition: { not: null }, do: ['move'] } }]).world.at).toEqual([1, 1]);
});

test.each<[string, Outline]>([
  ['turning for ever', [{ while: { condition: { not: 'at_goal' }, do: ['turn_left'] } }]],
  ['a loop with nothing in it', [{ until: { condition: 'at_goal' } }]],
  ['loops in loops that are far too long', [{ repeat: { times: 99, do: [{ repeat: { times: 99 } }] } }]],
])('%s is stopped as endless', (_, program) => {
  const { outcome } = run(program);
  expect(outcome.ended).toBe('endless');
  expect(outcome.executed).toBe(MAX_EXECUTED);
});

test('reaching the goal does not stop the program', () => {
  const { outcome, world } = run([{ repeat: { times: 7, do: ['move'] } }, 'turn_right', 'move']);
  expect(world.at).toEqual([7, 2]);
  expect(outcome.passedGoal).toBe(true);
});

test('ending on the goal is not passing it', () => {
  expect(run([{ repeat: { times: 7, do: ['move'] } }]).outcome.passedGoal).toBe(false);
});

test('the block that did it is named in each step', () => {
  const { steps } = run([{ if: { condition: { path: 'ahead' }, do: ['move'] } }, 'turn_left']);
  expect(steps.map(({ block }) => block)).toEqual(['b1', 'b3', 'b4']);
});
