import { expect, test } from 'vitest';
import type { Outline } from '../stage-outline.test-support.ts';
import { play } from '../play.test-support.ts';

const yes = { equal: { a: 1, b: 1 } };
const add: Outline = { change_variable: { variable: 'n', by: 1 } };
const after = (frames: number, ...script: Outline[]) =>
  play({ variables: { n: 0 }, sprites: { cat: { scripts: [['when_flag', ...script]] } } }).frames(frames).engine.variable('n');

test('repeat rounds its number; none or fewer is no round', () => {
  expect(after(1, { repeat: { times: 2.5, do: [add] } })).toBe(3);
  expect(after(1, { repeat: { times: 0, do: [add] } })).toBe(0);
  expect(after(1, { repeat: { times: -3, do: [add] } }, add)).toBe(1);
});

test('repeat asks its number once', () => {
  expect(after(1, add, { repeat: { times: { variable: 'n' }, do: [add] } })).toBe(2);
});

test('loops inside loops', () => {
  expect(after(1, { repeat: { times: 3, do: [{ repeat: { times: 4, do: [add] } }] } })).toBe(12);
});

test('if, and if with else; a missing condition is false', () => {
  expect(after(1, { if: { condition: yes, do: [add] } })).toBe(1);
  expect(after(1, { if: { condition: null, do: [add] } })).toBe(0);
  expect(after(1, { if_else: { condition: null, do: [], else: [add, add] } })).toBe(2);
  expect(after(1, { if_else: { condition: yes, do: [add], else: [add, add] } }, add)).toBe(2);
});

test('repeat until looks before each round', () => {
  expect(after(1, { repeat_until: { condition: { equal: { a: { variable: 'n' }, b: 5 } }, do: [add] } })).toBe(5);
  expect(after(1, { repeat_until: { condition: yes, do: [add] } })).toBe(0);
});

test('wait until goes on in the frame in which it is so', () => {
  const me = play({
    variables: { n: 0 },
    sprites: {
      cat: { scripts: [['when_flag', { wait_until: { equal: { a: { variable: 'n' }, b: 50 } } }, { set_x: 9 }], ['when_flag', { repeat: { times: 60, do: [add] } }]] },
    },
  }).frames();
  expect(me.at('cat')).toEqual([9, 0]);
});

test('a clone deletes itself, with all its scripts; a sprite can\'t', () => {
  const me = play({
    variables: { n: 0 },
    sprites: {
      cat: {
        scripts: [
          ['when_flag', { make_clone: 'myself' }, 'delete_clone', add],
          ['when_clone', { forever: [{ move: 1 }] }],
          ['when_clone', { wait: 0.1 }, 'delete_clone', add],
        ],
      },
    },
  }).frames(10);
  expect(me.snapshot.sprites).toHaveLength(1);
  expect(me.snapshot.isRunning).toBe(false);
  expect(me.engine.variable('n')).toBe(1);
});

test('another sprite can make clones of one; each is the sprite as it is then', () => {
  const me = play({
    sprites: { dog: { scripts: [['when_flag', { make_clone: 'cat' }, { make_clone: 'gone' }]] }, cat: { scripts: [['when_flag', { set_x: 40 }], ['when_clone', { change_y: 5 }]] } },
  }).frames();
  expect(me.at('cat', 1)).toEqual([40, 5]);
});

test('clones get messages too', () => {
  const me = play({
    messages: ['go'],
    variables: { n: 0 },
    sprites: { cat: { scripts: [['when_flag', { make_clone: 'myself' }, { broadcast: 'go' }], [{ when_message: 'go' }, add]] } },
  }).frames();
  expect(me.engine.variable('n')).toBe(2);
});
