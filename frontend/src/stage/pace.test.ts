/** Slow speed and step: each script does one block at a time. */
import { expect, test } from 'vitest';
import type { Outline } from './stage-outline.test-support.ts';
import { play, type Play } from './play.test-support.ts';

const lit = (me: Play) => me.blocks().snapshot.lit.map(({ block }) => block);
const cat = (...scripts: Outline[][]) => play({ variables: { n: 0 }, sprites: { cat: { scripts } } });

test('a step is one block of each script, and that block is lit', () => {
  const me = cat(['when_flag', { set_x: 1 }, { set_x: 2 }], ['when_flag', { set_y: 1 }, { set_y: 2 }]);
  expect(lit(me)).toEqual(['b2', 'b7']);
  expect(me.at('cat')).toEqual([1, 1]);
  expect(lit(me)).toEqual(['b4', 'b9']);
  expect(me.at('cat')).toEqual([2, 2]);
  expect(me.snapshot.isRunning).toBe(true);
  expect(lit(me)).toEqual([]);
  expect(me.snapshot.isRunning).toBe(false);
});

test('a loop is lit at each of its rounds', () => {
  const me = cat(['when_flag', { repeat: { times: 2, do: ['bounce'] } }, 'show']);
  expect(Array.from({ length: 6 }, () => lit(me)[0])).toEqual(['b2', 'b4', 'b2', 'b4', 'b2', 'b5']);
});

test('an empty endless loop doesn\'t hang a step', () => {
  const me = cat(['when_flag', { forever: [] }]);
  expect([lit(me), lit(me)]).toEqual([['b2'], ['b2']]);
});

test('a wait is one step when nobody else does anything', () => {
  const me = cat(['when_flag', { wait: 60 }, { set_x: 1 }]);
  expect(lit(me)).toEqual(['b2']);
  expect(lit(me)).toEqual(['b4']);
  expect(me.at('cat')).toEqual([1, 0]);
  expect(me.snapshot.frame).toBeGreaterThanOrEqual(1_800);
});

test('while others do something, time goes on by a frame with each step', () => {
  const me = cat(['when_flag', { wait: 0.1 }, { set_x: 1 }], ['when_flag', { forever: [{ change_y: 1 }] }]);
  me.blocks(3);
  expect(me.at('cat')[0]).toBe(0);
  expect(me.blocks(2).at('cat')[0]).toBe(1);
});

test('without a wait time stands still', () => {
  expect(cat(['when_flag', { forever: [{ change_y: 1 }] }]).blocks(50).snapshot.frame).toBe(0);
});

test('a glide is a few steps, and arrives', () => {
  const me = cat(['when_flag', { glide_to_xy: { seconds: 1, x: 100, y: 0 } }, { set_y: 1 }]);
  const xs = Array.from({ length: 9 }, () => me.blocks().at('cat')[0]);
  expect(xs[1]).toBeGreaterThan(0);
  expect(xs[1]).toBeLessThan(100);
  expect(xs.at(-1)).toBe(100);
});

test('a question waits for its answer, however many steps there are', () => {
  const me = cat(['when_flag', { ask: 'Da?' }, { set_x: 1 }]);
  expect(me.blocks(9).at('cat')).toEqual([0, 0]);
  me.engine.do({ kind: 'answer', text: 'da' });
  expect(me.blocks().at('cat')).toEqual([1, 0]);
});

test('speeds can change in the middle', () => {
  const me = cat(['when_flag', { repeat: { times: 3, do: [{ move: 1 }, { move: 1 }] } }]);
  me.blocks(2);
  me.frames(1);
  me.blocks(3);
  expect(me.frames(9).at('cat')).toEqual([6, 0]);
});

test('a bubble whose script was stopped goes away in steps too, and the project rests only then', () => {
  const me = play({
    sprites: { cat: { scripts: [['when_flag', { say_for: { text: 'hi', seconds: 2 } }], ['when_flag', { stop: 'others' }]] } },
  }).blocks();
  expect([me.saying('cat'), me.snapshot.isRunning]).toEqual(['hi', true]);
  me.blocks(2);
  expect([me.saying('cat'), me.snapshot.isRunning]).toEqual([undefined, false]);
});
