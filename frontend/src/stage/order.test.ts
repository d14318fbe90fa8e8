/** The order in which scripts have their turns, where a child could see a difference to Scratch. */
import { expect, test } from 'vitest';
import type { Outline, StageOutline } from './stage-outline.test-support.ts';
import { play } from './play.test-support.ts';

/** Writes down who was there, in the list `log`. */
const note = (item: string): Outline => ({ list_add: { item, list: 'log' } });
const withLog = (outline: StageOutline): StageOutline => ({ ...outline, lists: { log: [] } });

function log(outline: StageOutline, frames = 10): unknown {
  return play(withLog(outline)).frames(frames).engine.items('log');
}

test('at the flag the front sprite begins and the stage comes last', () => {
  const scripts = (name: string) => [['when_flag', note(name)]];
  const order = log({
    scripts: scripts('stage'),
    sprites: { back: { scripts: scripts('back') }, front: { scripts: scripts('front') } },
  });
  expect(order).toEqual(['front', 'back', 'stage']);
});

test('scripts of one sprite begin in the order in which they were saved', () => {
  expect(log({ sprites: { cat: { scripts: [['when_flag', note('1')], ['when_flag', note('2')]] } } })).toEqual(['1', '2']);
});

test('a sprite that went to the front begins first at the next flag', () => {
  const me = play(withLog({
    sprites: {
      back: { scripts: [['when_flag', note('back')], [{ when_key: 'space' }, { to_layer: 'front' }]] },
      front: { scripts: [['when_flag', note('front')]] },
    },
  })).frames(2);
  me.engine.do({ kind: 'key_down', key: 'space' });
  me.frames(2);
  me.engine.do({ kind: 'flag' });
  me.frames(2);
  expect(me.engine.items('log')).toEqual(['front', 'back', 'back', 'front']);
});

test('scripts take turns, a round of a loop each', () => {
  const script = (name: string): Outline[] => ['when_flag', { repeat: { times: 2, do: [note(name)] } }, note(`${name} end`)];
  expect(log({ sprites: { cat: { scripts: [script('a'), script('b')] } } })).toEqual([
    'a', 'b', 'a', 'b', 'a end', 'b end',
  ]);
});

test('a script without a loop runs through in one turn', () => {
  expect(log({ sprites: { cat: { scripts: [['when_flag', note('1'), note('2'), note('3')], ['when_flag', note('x')]] } } }))
    .toEqual(['1', '2', '3', 'x']);
});

test('a loop that moves a shown sprite goes round once in a frame', () => {
  const me = play({ sprites: { cat: { scripts: [['when_flag', { forever: [{ move: 1 }] }]] } } });
  expect(me.frames(7).at('cat')).toEqual([7, 0]);
});

test('a loop that changes nothing visible goes round many times in a frame', () => {
  const me = play({
    variables: { n: 0 },
    sprites: { cat: { scripts: [['when_flag', { repeat: { times: 100, do: [{ change_variable: { variable: 'n', by: 1 } }] } }]] } },
  });
  expect(me.frames().engine.variable('n')).toBe(100);
});

test('of a hidden sprite even moving is nothing visible', () => {
  const script = ['when_flag', { repeat: { times: 10, do: [{ move: 1 }] } }];
  expect(play({ sprites: { cat: { shown: false, scripts: [script] } } }).frames().at('cat')).toEqual([10, 0]);
});

test('one visible change ends the frame for all, after each had its turn', () => {
  const me = play({
    variables: { n: 0 },
    sprites: {
      counter: { scripts: [['when_flag', { forever: [{ change_variable: { variable: 'n', by: 1 } }] }]] },
      mover: { scripts: [['when_flag', { forever: [{ move: 1 }] }]] },
    },
  });
  expect(me.frames(5).engine.variable('n')).toBe(5);
});

test('what a message begins runs in the same round, at its end', () => {
  const order = log({
    messages: ['go'],
    sprites: { cat: { scripts: [['when_flag', { broadcast: 'go' }, note('after')], [{ when_message: 'go' }, note('got')], ['when_flag', note('other')]] } },
  });
  expect(order).toEqual(['after', 'other', 'got']);
});

test('a message that comes again begins its script anew', () => {
  const order = log({
    messages: ['go'],
    sprites: {
      cat: {
        scripts: [
          ['when_flag', { broadcast: 'go' }, { wait: 0.1 }, { broadcast: 'go' }],
          [{ when_message: 'go' }, note('begin'), { wait: 0.2 }, note('end')],
        ],
      },
    },
  }, 30);
  expect(order).toEqual(['begin', 'begin', 'end']);
});

test('a script that sends itself the message finishes its turn, and begins anew in the next', () => {
  const order = log({
    messages: ['go'],
    variables: { n: 0 },
    sprites: {
      cat: {
        scripts: [
          ['when_flag', { broadcast: 'go' }],
          [
            { when_message: 'go' },
            { change_variable: { variable: 'n', by: 1 } },
            { if: { condition: { less: { a: { variable: 'n' }, b: 3 } }, do: [{ broadcast: 'go' }, note('rest')] } },
            { repeat: { times: 1, do: [] } },
            note('end'),
          ],
        ],
      },
    },
  });
  expect(order).toEqual(['rest', 'rest', 'end']);
});

test('broadcast and wait goes on when every script that got the message is over', () => {
  const order = log({
    messages: ['go'],
    sprites: {
      cat: { scripts: [['when_flag', { broadcast_wait: 'go' }, note('on')], [{ when_message: 'go' }, { wait: 0.1 }, note('short')]] },
      dog: { scripts: [[{ when_message: 'go' }, { wait: 0.3 }, note('long')]] },
    },
  }, 20);
  expect(order).toEqual(['short', 'long', 'on']);
});

test('broadcast and wait for nobody goes on at once', () => {
  expect(log({ messages: ['go'], sprites: { cat: { scripts: [['when_flag', { broadcast_wait: 'go' }, note('on')]] } } }, 1)).toEqual(['on']);
});

test('broadcast and wait no longer waits for a script that another message has begun anew', () => {
  const order = log({
    messages: ['go'],
    sprites: {
      cat: {
        scripts: [
          ['when_flag', { broadcast_wait: 'go' }, note('on')],
          ['when_flag', { wait: 0.1 }, { broadcast: 'go' }],
          [{ when_message: 'go' }, { wait: 1 }, note('end')],
        ],
      },
    },
  }, 40);
  expect(order).toEqual(['on', 'end']);
});

test('a key doesn\'t begin a script that still runs, a flag and a message do', () => {
  const me = play(withLog({
    sprites: { cat: { scripts: [[{ when_key: 'a' }, note('begin'), { wait: 1 }]] } },
  }));
  for (let n = 0; n < 3; n += 1) {
    me.engine.do({ kind: 'key_down', key: 'a' });
    me.frames();
  }
  expect(me.engine.items('log')).toEqual(['begin']);
  me.seconds(2).engine.do({ kind: 'key_down', key: 'a' });
  expect(me.frames().engine.items('log')).toEqual(['begin', 'begin']);
});

test('a clone begins in the same round, and lies right behind the one it comes from', () => {
  const me = play(withLog({
    sprites: {
      dog: {},
      cat: { scripts: [['when_flag', { make_clone: 'myself' }, { make_clone: 'myself' }, note('cat')], ['when_clone', note('clone')]] },
    },
  })).frames();
  expect(me.engine.items('log')).toEqual(['cat', 'clone', 'clone']);
  expect(me.snapshot.sprites.map(({ sprite, clone }) => `${sprite} ${clone}`)).toEqual(['dog 0', 'cat 1', 'cat 2', 'cat 0']);
});

test('stop all ends everything at once, clones go, places stay', () => {
  const me = play(withLog({
    sprites: {
      cat: { scripts: [['when_flag', { go_to_xy: { x: 50, y: 0 } }, { make_clone: 'myself' }, { stop: 'all' }, note('never')], ['when_flag', note('nor this')]] },
    },
  })).frames();
  expect(me.engine.items('log')).toEqual([]);
  expect(me.snapshot.isRunning).toBe(false);
  expect(me.snapshot.sprites).toHaveLength(1);
  expect(me.at('cat')).toEqual([50, 0]);
});

test('stop other scripts leaves this one and other sprites', () => {
  const others = ['when_flag', { wait: 0.1 }, note('other')];
  const order = log({
    sprites: {
      dog: { scripts: [['when_flag', { wait: 0.2 }, note('dog')]] },
      cat: { scripts: [others, ['when_flag', { stop: 'others' }, note('this')]] },
    },
  }, 20);
  expect(order).toEqual(['this', 'dog']);
});

test('stop this script inside an own block only leaves the block', () => {
  const order = log({
    sprites: {
      cat: {
        own_blocks: { jump: [] },
        scripts: [['when_flag', { call: 'jump' }, note('after')], [{ define: 'jump' }, note('in'), { stop: 'this' }, note('never')]],
      },
    },
  });
  expect(order).toEqual(['in', 'after']);
});

test('a switched backdrop begins its scripts even when it was there already', () => {
  const me = play(withLog({
    backdrops: ['meadow', 'night'],
    scripts: [[{ when_backdrop: 'meadow' }, note('meadow')], [{ when_backdrop: 'night' }, note('night')]],
    sprites: { cat: { scripts: [['when_flag', { switch_backdrop: 'meadow' }, { switch_backdrop: 'night' }, 'next_backdrop']] } },
  })).frames(3);
  expect(me.engine.items('log')).toEqual(['meadow', 'night']);
  expect(me.snapshot.backdrop).toBe(0);
});

test('a wait ends in the frame when its time is over, also one of no time after a frame', () => {
  const me = play({ sprites: { cat: { scripts: [['when_flag', { wait: 0.1 }, { set_x: 1 }, { wait: 0 }, { set_x: 2 }]] } } });
  expect([1, 2, 3, 4, 5].map(() => me.frames().at('cat')[0])).toEqual([0, 0, 0, 1, 2]);
});

test('a loop whose round ends with a wait begins its next round in the frame in which the wait ends', () => {
  const script: Outline[] = ['when_flag', { forever: [note('round'), { wait: 0.1 }] }];
  const rounds = (frames: number) => play(withLog({ sprites: { cat: { scripts: [script] } } })).frames(frames).engine.items('log')?.length;
  expect([1, 3, 4, 6, 7, 10].map(rounds)).toEqual([1, 1, 2, 2, 3, 4]);
});

test('broadcast and wait goes on in the next frame when the others began before it, and are just over', () => {
  const me = play(withLog({
    messages: ['go'],
    sprites: {
      cat: { shown: false, scripts: [[{ when_message: 'go' }, note('got')], ['when_flag', { broadcast: 'go' }, { repeat: { times: 2, do: [] } }, { broadcast_wait: 'go' }, note('on')]] },
    },
  }));
  expect(me.frames(3).engine.items('log')).toEqual(['got', 'got', 'on']);
});
