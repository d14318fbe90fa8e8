import { expect, test } from 'vitest';
import type { Outline } from '../stage-outline.test-support.ts';
import { play } from '../play.test-support.ts';

const own = (own_blocks: Record<string, string[]>, ...scripts: Outline[][]) =>
  play({ variables: { n: 0 }, lists: { log: [] }, messages: ['go'], sprites: { cat: { own_blocks, scripts } } });
const note = (item: unknown): Outline => ({ list_add: { item, list: 'log' } });

test('a call does the block with what it is given, then goes on', () => {
  const me = own(
    { jump: ['height', 'is_high'] },
    ['when_flag', { call: { own: 'jump', height: { add: { a: 1, b: 2 } }, is_high: { equal: { a: 1, b: 1 } } } }, note('after')],
    [{ define: 'jump' }, note({ parameter: 'height' }), { if: { condition: { parameter_is: 'is_high' }, do: [note('high')] } }],
  );
  expect(me.frames().engine.items('log')).toEqual([3, 'high', 'after']);
});

test('a parameter outside its own block is 0, one that isn\'t given an empty text', () => {
  const me = own({ jump: ['height'] }, ['when_flag', note({ parameter: 'height' }), { call: 'jump' }], [{ define: 'jump' }, note({ parameter: 'height' })]);
  expect(me.frames().engine.items('log')).toEqual([0, '']);
});

test('calls inside each other each keep their own parameters and rounds', () => {
  const me = own(
    { outer: ['a'], inner: ['b'] },
    ['when_flag', { repeat: { times: 2, do: [{ call: { own: 'outer', a: 'x' } }] } }, note('end')],
    [{ define: 'outer' }, { call: { own: 'inner', b: 'y' } }, note({ parameter: 'a' })],
    [{ define: 'inner' }, { repeat: { times: 2, do: [{ if: { condition: { equal: { a: 1, b: 1 } }, do: [note({ parameter: 'b' })] } }] } }],
  );
  expect(me.frames().engine.items('log')).toEqual(['y', 'y', 'x', 'y', 'y', 'x', 'end']);
});

test('a block may call itself: a factorial', () => {
  const me = own(
    { count: ['left'] },
    ['when_flag', { set_variable: { variable: 'n', value: 1 } }, { call: { own: 'count', left: 5 } }],
    [
      { define: 'count' },
      {
        if: {
          condition: { greater: { a: { parameter: 'left' }, b: 0 } },
          do: [
            { set_variable: { variable: 'n', value: { multiply: { a: { variable: 'n' }, b: { parameter: 'left' } } } } },
            { call: { own: 'count', left: { subtract: { a: { parameter: 'left' }, b: 1 } } } },
          ],
        },
      },
    ],
  );
  expect(me.frames().engine.variable('n')).toBe(120);
});

test('a block that calls itself lets others have their turn each time', () => {
  const me = own(
    { go: [] },
    ['when_flag', { call: 'go' }],
    ['when_flag', { repeat: { times: 3, do: [note('other')] } }],
    [{ define: 'go' }, note('go'), { if: { condition: { less: { a: { list_length: 'log' }, b: 5 } }, do: [{ call: 'go' }] } }],
  );
  expect(me.frames().engine.items('log')).toEqual(['go', 'other', 'go', 'other', 'go', 'other']);
});

test('a block that calls itself without end is stopped, and that is told', () => {
  const me = own({ go: [] }, ['when_flag', { call: 'go' }], [{ define: 'go' }, { call: 'go' }]);
  expect(me.frames(2).snapshot).toMatchObject({ isRunning: false, limits: ['depth'] });
});

test('a call of a block that has no definition does nothing', () => {
  expect(own({ jump: [] }, ['when_flag', { call: 'jump' }, { call: 'gone' }, note('on')]).frames().engine.items('log')).toEqual(['on']);
});

test('waiting inside an own block', () => {
  const me = own({ slow: [] }, ['when_flag', { call: 'slow' }, { set_x: 1 }], [{ define: 'slow' }, { wait: 0.5 }]);
  expect(me.frames(15).at('cat')).toEqual([0, 0]);
  expect(me.frames(1).at('cat')).toEqual([1, 0]);
});

test('two own blocks may call their parameters the same', () => {
  const me = play({
    lists: { log: [] },
    sprites: {
      cat: {
        own_blocks: { jump: ['height'], fall: ['speed', 'height'] },
        scripts: [
          ['when_flag', { call: { own: 'jump', height: 1 } }, { call: { own: 'fall', speed: 2, height: 3 } }],
          [{ define: 'jump' }, { list_add: { item: { parameter: 'height' }, list: 'log' } }],
          [{ define: 'fall' }, { list_add: { item: { parameter: 'height' }, list: 'log' } }],
        ],
      },
    },
  }).frames();
  expect(me.engine.items('log')).toEqual([1, 3]);
});
