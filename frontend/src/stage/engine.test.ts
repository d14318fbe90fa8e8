import { expect, test } from 'vitest';
import type { Outline, StageOutline } from './stage-outline.test-support.ts';
import { play } from './play.test-support.ts';
import type { Doing } from './snapshot.ts';

const game: StageOutline = {
  variables: { score: { value: 0, shown: true } },
  lists: { log: [] },
  messages: ['caught'],
  sprites: {
    ball: {
      scripts: [
        ['when_flag', { point: 37 }, { forever: [{ move: 7 }, 'bounce', { if: { condition: { touching: 'cat' }, do: [{ broadcast: 'caught' }, { go_to: 'random' }] } }] }],
        [{ when_message: 'caught' }, { change_variable: { variable: 'score', by: 1 } }, { make_clone: 'myself' }],
        ['when_clone', 'pen_down', { glide_to: { seconds: 1, target: 'random' } }, 'delete_clone'],
      ],
    },
    cat: { x: 50, scripts: [['when_flag', { forever: [{ if: { condition: { key_pressed: 'right' }, do: [{ change_x: 5 }] } }, { turn_right: { random: { from: 1, to: 9 } } }] }]] },
  },
};

test('the same doings give the same snapshots', () => {
  const doings = new Map<number, Doing>([
    [3, { kind: 'key_down', key: 'right' }], [20, { kind: 'key_up', key: 'right' }], [50, { kind: 'click', x: 0, y: 0 }], [200, { kind: 'flag' }],
  ]);
  const run = () => {
    const me = play(game);
    return Array.from({ length: 400 }, (_, frame) => {
      const doing = doings.get(frame);
      if (doing) me.engine.do(doing);
      return JSON.stringify(me.frames().snapshot);
    });
  };
  const first = run();
  expect(run()).toEqual(first);
  expect(first.at(-1)).toContain('"score"');
});

test('many frames in one tick are the same as one by one', () => {
  const one = play(game);
  for (let frame = 0; frame < 100; frame += 1) one.frames();
  const all = play(game).frames(100);
  expect(all.snapshot.sprites).toEqual(one.snapshot.sprites);
});

test('asking for values changes nothing', () => {
  const asked = play(game);
  for (let frame = 0; frame < 100; frame += 1) {
    for (let block = 1; block < 30; block += 1) asked.engine.value('cat', `b${block}`);
    asked.frames();
  }
  expect(asked.snapshot.sprites).toEqual(play(game).frames(100).snapshot.sprites);
});

test('what a reporter says now', () => {
  const script: Outline[] = ['when_flag', { say: { add: { a: { x: {} }, b: 2 } } }, { if: { condition: { less: { a: 1, b: 2 } }, do: [] } }, { say: { list: 'log' } }];
  const me = play({ lists: { log: ['a', 3] }, sprites: { cat: { x: 5, scripts: [script, [{ y: {} }]] } } });
  const values = Object.fromEntries(Array.from({ length: 16 }, (_, n) => [`b${n}`, me.engine.value('cat', `b${n}`)]).filter(([, value]) => value !== null));
  expect(Object.values(values)).toEqual([7, 5, true, ['a', 3], 0]);
  expect(me.engine.value('cat', 'b2')).toBeNull();
  expect(me.engine.value('gone', 'b1')).toBeNull();
});

test('a parameter has a value while its own block runs', () => {
  const me = play({ sprites: { cat: { own_blocks: { jump: ['height'] }, scripts: [['when_flag', { call: { own: 'jump', height: 8 } }], [{ define: 'jump' }, { wait: { parameter: 'height' } }]] } } }, {}, false);
  const parameter = 'b6';
  expect(me.engine.value('cat', parameter)).toBeNull();
  me.engine.do({ kind: 'flag' });
  me.frames();
  expect(me.engine.value('cat', parameter)).toBe(8);
});

test('a tap runs a script, also one without a hat, and stops it when it runs', () => {
  const me = play({ sprites: { cat: { scripts: [[{ wait: 1 }, { set_x: 5 }]] } } });
  expect(me.frames().snapshot.isRunning).toBe(false);
  me.engine.do({ kind: 'run_script', target: 'cat', block: 'b3' });
  expect(me.frames().snapshot.lit).toEqual([{ target: 'cat', clone: 0, block: 'b1' }]);
  me.engine.do({ kind: 'run_script', target: 'cat', block: 'b1' });
  expect(me.frames().snapshot.isRunning).toBe(false);
  me.engine.do({ kind: 'run_script', target: 'cat', block: 'b1' });
  expect(me.seconds(2).at('cat')).toEqual([5, 0]);
});

test('a tap on what isn\'t there, or is no script, does nothing', () => {
  const me = play({ sprites: { cat: { scripts: [[{ x: {} }]] } } });
  me.engine.do({ kind: 'run_script', target: 'cat', block: 'b1' });
  me.engine.do({ kind: 'run_script', target: 'dog', block: 'b1' });
  expect(me.frames().snapshot.isRunning).toBe(false);
});

test('who sent which message, and to which scripts it came', () => {
  const me = play({
    messages: ['go'],
    scripts: [[{ when_message: 'go' }, 'next_backdrop']],
    sprites: { dog: { scripts: [[{ when_message: 'go' }, 'show']] }, cat: { scripts: [['when_flag', { broadcast: 'go' }]] } },
  });
  expect(me.frames().snapshot.sendings).toEqual([
    { message: 'go', from: { target: 'cat', block: 'b2' }, to: [{ target: 'dog', block: 'b1' }, { target: 'stage', block: 'b1' }] },
  ]);
  me.engine.do({ kind: 'send', message: 'go' });
  expect(me.frames().snapshot.sendings).toMatchObject([{ message: 'go', from: null }]);
});

test('before the flag everything stands as it was saved', () => {
  const me = play({ sprites: { cat: { x: 3, y: 4, direction: -90, size: 50, shown: false, rotation: 'left_right', scripts: [['when_flag', { move: 1 }]] } } }, {}, false);
  expect(me.frames(3).drawn('cat')).toMatchObject({ x: 3, y: 4, direction: -90, size: 50, shown: false, rotation: 'left_right' });
  expect(me.snapshot).toMatchObject({ isRunning: false, backdrop: 0, pen: [], sounds: [], limits: [], question: null, frame: 3 });
});

test('stopping ends scripts, bubbles, questions and effects; places and drawings stay', () => {
  const me = play({ sprites: { cat: { scripts: [['when_flag', { set_x: 9 }, { set_effect: { effect: 'ghost', to: 50 } }, { ask: 'Da?' }]] } } }).frames(2);
  me.engine.do({ kind: 'stop' });
  expect(me.frames().snapshot).toMatchObject({ isRunning: false, question: null, sounds: [{ kind: 'stop' }] });
  expect(me.drawn('cat')).toMatchObject({ x: 9, bubble: null, effects: { ghost: 0 } });
});

test('the flag in the middle begins everything anew, clones go', () => {
  const me = play({ sprites: { cat: { scripts: [['when_flag', { make_clone: 'myself' }, { change_x: 5 }, { forever: [{ wait: 1 }] }]] } } }).frames(3);
  me.engine.do({ kind: 'flag' });
  expect(me.frames().snapshot.sprites).toHaveLength(2);
  expect(me.at('cat')).toEqual([10, 0]);
  expect(me.snapshot.lit).toHaveLength(1);
});

test('for a check: values, lists and touching can be asked', () => {
  const { engine } = play({ variables: { own: { owner: 'cat', value: 4 } }, lists: { l: [1] }, sprites: { dog: { x: 20 }, cat: {}, far: { x: 200 } } });
  expect([engine.variable('own'), engine.items('l'), engine.items('gone')]).toEqual([4, [1], null]);
  expect([engine.touches('cat', 'dog'), engine.touches('cat', 'far'), engine.touches('far', 'edge'), engine.touches('cat', 'mouse')]).toEqual([true, false, false, true]);
});
