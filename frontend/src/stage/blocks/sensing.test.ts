import { expect, test } from 'vitest';
import type { Outline } from '../stage-outline.test-support.ts';
import { play, result } from '../play.test-support.ts';

const watch = (value: Outline): Outline[] => ['when_flag', { forever: [{ set_variable: { variable: 'seen', value } }] }];
const watching = (value: Outline) => play({ variables: { seen: 0 }, sprites: { dog: { x: 30, y: 40 }, cat: { scripts: [watch(value)] } } });

test('a key is pressed until it is let go', () => {
  const me = watching({ key_pressed: 'right' });
  me.engine.do({ kind: 'key_down', key: 'right' });
  expect(me.frames().engine.variable('seen')).toBe('true');
  me.engine.do({ kind: 'key_up', key: 'right' });
  expect(me.frames().engine.variable('seen')).toBe('false');
});

test('any key', () => {
  const me = watching({ key_pressed: 'any' });
  expect(me.frames().engine.variable('seen')).toBe('false');
  me.engine.do({ kind: 'key_down', key: '7' });
  expect(me.frames().engine.variable('seen')).toBe('true');
});

test('a key begins the scripts of this key and of any key, not those of others', () => {
  const me = play({
    lists: { log: [] },
    sprites: {
      cat: {
        scripts: ['up', 'any', 'down'].map((key) => [{ when_key: key }, { list_add: { item: key, list: 'log' } }]),
      },
    },
  });
  me.engine.do({ kind: 'key_down', key: 'up' });
  me.engine.do({ kind: 'key_down', key: 'F13' });
  expect(me.frames().engine.items('log')).toEqual(['up', 'any']);
});

test('the pointer: where it is, whether it is down, on the stage only', () => {
  const me = watching({ join: { a: { mouse_x: {} }, b: { join: { a: ' ', b: { mouse_y: {} } } } } });
  me.engine.do({ kind: 'mouse', x: 12.4, y: -999, isDown: true });
  expect(me.frames().engine.variable('seen')).toBe('12 -180');
  const down = watching({ and: { a: 'mouse_down', b: { not: { a: { key_pressed: 'any' } } } } });
  down.engine.do({ kind: 'mouse', x: 0, y: 0, isDown: true });
  expect(down.frames().engine.variable('seen')).toBe('true');
});

test('a click goes to the topmost sprite under the pointer, a clone for itself, else to the stage', () => {
  const script = (name: string): Outline[] => ['when_clicked', { list_add: { item: name, list: 'log' } }];
  const me = play({
    lists: { log: [] },
    scripts: [script('stage')],
    sprites: {
      under: { scripts: [script('under')] },
      over: { scripts: [script('over')] },
      hidden: { shown: false, scripts: [script('hidden')] },
      cloned: { x: 100, scripts: [['when_flag', { make_clone: 'myself' }, { set_x: -100 }], ['when_clicked', { change_y: 30 }]] },
    },
  }).frames();
  me.engine.do({ kind: 'click', x: 5, y: 5 });
  me.engine.do({ kind: 'click', x: 200, y: 0 });
  expect(me.frames().engine.items('log')).toEqual(['over', 'stage']);
  me.engine.do({ kind: 'click', x: 100, y: 0 });
  me.frames();
  expect([me.at('cloned'), me.at('cloned', 1)]).toEqual([[-100, 0], [100, 30]]);
});

test('touching the edge, the pointer and other sprites', () => {
  const touching = (target: string, more: object = {}) =>
    result({ touching: target }, { sprites: { dog: { x: 30 }, cat: { ...more, scripts: [['when_flag', { set_variable: { variable: 'seen', value: { touching: target } } }]] } } });
  expect(touching('dog')).toBe('true');
  expect(touching('dog', { x: -30 })).toBe('false');
  expect(touching('dog', { shown: false })).toBe('false');
  expect(touching('edge')).toBe('false');
  expect(touching('edge', { x: 225 })).toBe('true');
  expect(touching('mouse', { x: 10 })).toBe('true');
  expect(touching('mouse', { x: 50 })).toBe('false');
  expect(touching('gone')).toBe('false');
});

test('a clone touches others of its kind, not itself', () => {
  const script: Outline[] = ['when_flag', { set_variable: { variable: 'seen', value: { touching: 'cat' } } }];
  const alone = play({ variables: { seen: 0 }, sprites: { cat: { scripts: [script] } } }).frames();
  expect(alone.engine.variable('seen')).toBe('false');
  const both = play({ variables: { seen: 0 }, sprites: { cat: { scripts: [['when_flag', { make_clone: 'myself' }, { wait: 0 }, ...script.slice(1)]] } } }).frames(3);
  expect(both.engine.variable('seen')).toBe('true');
});

test('distances; of what isn\'t there it is far', () => {
  expect(watching({ distance_to: 'dog' }).frames().engine.variable('seen')).toBe(50);
  expect(watching({ distance_to: 'gone' }).frames().engine.variable('seen')).toBe(10_000);
});

test('the timer counts seconds since the flag or since it was reset', () => {
  const me = watching({ timer: {} }).frames(46);
  expect(me.engine.variable('seen')).toBe(1.5);
  me.engine.do({ kind: 'flag' });
  expect(me.frames(31).engine.variable('seen')).toBe(1);
  expect(play({ variables: { seen: 9 }, sprites: { cat: { scripts: [['when_flag', { wait: 2 }, 'reset_timer', { set_variable: { variable: 'seen', value: { timer: {} } } }]] } } }).seconds(3).engine.variable('seen')).toBe(0);
});

test('what another sprite is like', () => {
  const of = (what: string) => watching({ sprite_value: { what, target: 'dog' } }).frames().engine.variable('seen');
  expect(['x', 'y', 'direction', 'costume', 'size'].map(of)).toEqual([30, 40, 90, 1, 100]);
  expect(watching({ sprite_value: { what: 'x', target: 'gone' } }).frames().engine.variable('seen')).toBe(0);
});

test('a question waits for its answer, the next one stands in line', () => {
  const me = play({
    lists: { log: [] },
    sprites: {
      dog: { scripts: [['when_flag', { ask: 'Câți ani ai?' }, { list_add: { item: { answer: {} }, list: 'log' } }]] },
      cat: { scripts: [['when_flag', { ask: 'Cum te cheamă?' }, { list_add: { item: { answer: {} }, list: 'log' } }]] },
    },
  }).frames(5);
  expect(me.snapshot.question).toEqual({ sprite: 'cat', text: 'Cum te cheamă?', number: 1 });
  expect([me.saying('cat'), me.saying('dog')]).toEqual(['Cum te cheamă?', undefined]);
  me.engine.do({ kind: 'answer', text: 'Ana' });
  expect(me.frames(2).snapshot.question).toEqual({ sprite: 'dog', text: 'Câți ani ai?', number: 2 });
  me.engine.do({ kind: 'answer', text: '9' });
  expect(me.frames(2).snapshot.question).toBeNull();
  expect(me.engine.items('log')).toEqual(['Ana', '9']);
  expect(me.saying('dog')).toBeUndefined();
});

test('the same question asked once more is another one', () => {
  const me = play({ sprites: { cat: { scripts: [['when_flag', { forever: [{ ask: 'Cât fac 6 × 7?' }] }]] } } }).frames(3);
  expect(me.snapshot.question).toEqual({ sprite: 'cat', text: 'Cât fac 6 × 7?', number: 1 });
  me.engine.do({ kind: 'answer', text: '40' });
  expect(me.frames(2).snapshot.question).toEqual({ sprite: 'cat', text: 'Cât fac 6 × 7?', number: 2 });
});

test('the question of a script that is stopped goes away', () => {
  const me = play({ sprites: { cat: { scripts: [['when_flag', { ask: 'Da?' }], [{ when_key: 'space' }, { stop: 'others' }]] } } }).frames(3);
  me.engine.do({ kind: 'key_down', key: 'space' });
  expect(me.frames(2).snapshot).toMatchObject({ question: null, isRunning: false });
  expect(me.saying('cat')).toBeUndefined();
});

test('an answer that nobody asked for is none', () => {
  const me = watching({ answer: {} });
  me.engine.do({ kind: 'answer', text: 'x' });
  expect(me.frames().engine.variable('seen')).toBe('');
});
