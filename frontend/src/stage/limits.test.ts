/** What a project can't do, however it tries. Ticks are counted in blocks, never in time. */
import { expect, test } from 'vitest';
import type { Outline, StageOutline } from './stage-outline.test-support.ts';
import { play } from './play.test-support.ts';
import type { Limit } from './snapshot.ts';
import { FRAME_BLOCKS, TURN_BLOCKS } from './threads.ts';

/** The limits hit in so many frames; no frame may do more than it may. */
function hit(outline: StageOutline, frames = 40): Limit[] {
  const me = play(outline);
  const limits: Limit[] = [];
  for (let frame = 0; frame < frames; frame += 1) {
    limits.push(...me.frames().snapshot.limits);
    expect(me.engine.world.threads.spent).toBeLessThan(FRAME_BLOCKS + TURN_BLOCKS + 20_000);
  }
  return limits;
}

const forever = (...body: Outline[]): Outline[] => ['when_flag', { forever: body }];
const add: Outline = { change_variable: { variable: 'n', by: 1 } };

test('an endless loop that nobody sees is told once, and goes on', () => {
  expect(hit({ variables: { n: 0 }, sprites: { cat: { scripts: [forever(add)] } } })).toEqual(['endless']);
});

test('it is told again after the next flag', () => {
  const me = play({ variables: { n: 0 }, sprites: { cat: { scripts: [forever(add)] } } });
  expect(me.frames(40).snapshot.limits).toEqual(['endless']);
  expect(me.frames(40).snapshot.limits).toEqual([]);
  me.engine.do({ kind: 'flag' });
  expect(me.frames(40).snapshot.limits).toEqual(['endless']);
});

test('whose script never rests is told once with it', () => {
  const me = play({ variables: { n: 0 }, sprites: { dog: { scripts: [forever({ wait: 100 })] }, cat: { scripts: [forever(add)] } } });
  const told = Array.from({ length: 40 }, () => me.frames().snapshot).filter(({ limits, restless }) => limits.length > 0 || restless !== null);
  expect(told.map(({ limits, restless }) => [limits, restless])).toEqual([[['endless'], 'cat']]);
});

test('a loop that only looks isn\'t one: it ends its frame after a round', () => {
  const me = play({ sprites: { cat: { scripts: [forever({ if: { condition: { key_pressed: 'space' }, do: [{ move: 5 }] } })] } } });
  me.frames(50);
  expect(me.engine.world.threads.spent).toBeLessThan(10);
  expect(me.snapshot.limits).toEqual([]);
});

test('an empty endless loop neither', () => {
  expect(hit({ sprites: { cat: { scripts: [forever()] } } })).toEqual([]);
});

test('a long sum that comes to its end isn\'t endless', () => {
  expect(hit({ variables: { n: 0 }, sprites: { cat: { scripts: [['when_flag', { repeat: { times: 100_000, do: [add] } }]] } } })).toEqual([]);
});

test('clones', () => {
  const me = play({ sprites: { cat: { scripts: [forever({ make_clone: 'myself' })] } } });
  const limits = me.frames(400).snapshot.limits;
  expect(limits).toContain('clones');
  expect(me.snapshot.sprites).toHaveLength(301);
});

test('clones that make clones that make clones', () => {
  expect(hit({ sprites: { cat: { shown: false, scripts: [['when_flag', { make_clone: 'myself' }], ['when_clone', { forever: [{ make_clone: 'myself' }] }]] } } }))
    .toContain('clones');
});

test('clones that replace themselves again and again in one round', () => {
  hit({ sprites: { cat: { shown: false, scripts: [['when_flag', { make_clone: 'myself' }], ['when_clone', { make_clone: 'myself' }, 'delete_clone']] } } });
});

test('a list has at most 10,000 items', () => {
  const me = play({ lists: { l: [] }, sprites: { cat: { scripts: [forever({ list_add: { item: 1, list: 'l' } }, { list_insert: { item: 2, index: 1, list: 'l' } })] } } });
  expect(me.frames(20).snapshot.limits).toContain('list');
  expect(me.engine.items('l')).toHaveLength(10_000);
});

test('lists together hold no more than the computer can bear', () => {
  const lists = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`l${n}`, { owner: 'cat', items: Array.from({ length: 9_000 }, () => 1) }]));
  expect(play({ lists, sprites: { cat: {} } }, {}, false).engine.world.items).toBeLessThanOrEqual(500_000);
});

test('a text has at most 10,000 signs', () => {
  const double: Outline = { set_variable: { variable: 'n', value: { join: { a: { variable: 'n' }, b: { variable: 'n' } } } } };
  const me = play({ variables: { n: 'ha' }, sprites: { cat: { scripts: [forever(double)] } } }).frames(2);
  expect(me.snapshot.limits).toEqual(['text']);
  expect(String(me.engine.variable('n'))).toHaveLength(10_000);
});

test('scripts', () => {
  const me = play({
    messages: ['go'],
    sprites: { cat: { shown: false, scripts: [['when_flag', { repeat: { times: 299, do: [{ make_clone: 'myself' }] } }, { broadcast: 'go' }], ...Array.from({ length: 5 }, (): Outline[] => [{ when_message: 'go' }, { wait: 9 }])] } },
  });
  expect(me.frames(5).snapshot.limits).toContain('scripts');
  expect(me.engine.world.threads.list.length).toBeLessThanOrEqual(1_000);
});

test('messages that send each other', () => {
  const scripts: Outline[][] = [['when_flag', { broadcast: 'ping' }], ['when_flag', { wait: 9 }], [{ when_message: 'ping' }, { broadcast: 'pong' }], [{ when_message: 'pong' }, { broadcast: 'ping' }]];
  const me = play({ messages: ['ping', 'pong'], sprites: { cat: { scripts } } }).frames(40);
  expect(me.snapshot.limits).toEqual(['endless']);
  expect(me.snapshot.sendings.length).toBeLessThanOrEqual(500);
});

test('own blocks that double their calls at each of thirty levels', () => {
  const own_blocks = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`o${n}`, []]));
  const define = (n: number): Outline[] => [{ define: `o${n}` }, ...(n < 29 ? [{ call: `o${n + 1}` }, { call: `o${n + 1}` }] : [add])];
  const others: Outline[] = ['when_flag', { wait: 0.1 }, { set_x: 5 }];
  const outline = { variables: { n: 0 }, sprites: { cat: { own_blocks, scripts: [['when_flag', { call: 'o0' }], others, ...Array.from({ length: 30 }, (_, n) => define(n))] } } };
  expect(hit(outline)).toEqual(['endless']);
  expect(play(outline).frames(60).at('cat')).toEqual([5, 0]);
});

test('one greedy script doesn\'t keep a thousand others from their turn', () => {
  const greedy: Outline[][] = Array.from({ length: 20 }, () => forever(...Array.from({ length: 400 }, () => add)));
  const me = play({ variables: { n: 0 }, sprites: { modest: { scripts: [['when_flag', { set_x: 3 }]] }, cat: { scripts: greedy } } }).frames(5);
  expect(me.at('modest')).toEqual([3, 0]);
});

test('reporters inside reporters count as blocks', () => {
  let sum: Outline = { x: {} };
  for (let depth = 0; depth < 90; depth += 1) sum = { add: { a: sum, b: { y: {} } } };
  hit({ variables: { n: 0 }, sprites: { cat: { scripts: [forever({ set_variable: { variable: 'n', value: sum } }, add)] } } }, 3);
});

test('looking for what isn\'t in a long list counts for more than a block', () => {
  const items = Array.from({ length: 10_000 }, (_, n) => n);
  const me = play({ lists: { l: items }, variables: { n: 0 }, sprites: { cat: { scripts: [forever(add, { if: { condition: { list_contains: { list: 'l', item: 'x' } }, do: [] } })] } } });
  me.frames();
  expect(Number(me.engine.variable('n'))).toBeLessThan(30);
});

test('a snapshot carries no more than one can take in', () => {
  const me = play({
    lists: { l: { items: Array.from({ length: 9_000 }, () => 'x'.repeat(2_000)), shown: true } },
    sprites: { cat: { sounds: ['meow'], scripts: [['when_flag', { repeat: { times: 5_000, do: [{ play: 'meow' }] } }]] } },
  }).frames();
  expect(me.snapshot.sounds.length).toBeLessThanOrEqual(50);
  const [list] = me.snapshot.monitors;
  expect(JSON.stringify(list).length).toBeLessThan(100_000);
});

test('forty sprites that move, bounce and touch each other do a fixed number of blocks in a frame', () => {
  const sprites = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [
    `s${n}`,
    { x: ((n * 37) % 400) - 200, direction: n * 17, scripts: [forever({ move: 5 }, 'bounce', { if: { condition: { touching: `s${(n + 1) % 40}` }, do: [{ turn_right: 15 }] } })] },
  ]));
  const me = play({ sprites });
  for (let frame = 0; frame < 60; frame += 1) {
    me.frames();
    expect(me.engine.world.threads.spent).toBeLessThan(40 * 40);
  }
});

test('all texts of variables together have an end too', () => {
  const variables = Object.fromEntries(Array.from({ length: 900 }, (_, n) => [`v${n}`, { owner: 'cat', value: 'x'.repeat(9_000) }]));
  const script: Outline[] = ['when_clone', ...Array.from({ length: 900 }, (_, n): Outline => ({ set_variable: { variable: `v${n}`, value: { join: { a: { variable: `v${n}` }, b: 'y' } } } }))];
  const me = play({ variables, sprites: { cat: { shown: false, scripts: [['when_flag', { repeat: { times: 20, do: [{ make_clone: 'myself' }] } }], script] } } });
  expect(me.frames(30).snapshot.limits).toContain('text');
});

test('a script that begins itself anew and then asks doesn\'t ask twice', () => {
  const me = play({
    messages: ['go'],
    variables: { n: 0 },
    sprites: { cat: { scripts: [['when_flag', { broadcast: 'go' }], [{ when_message: 'go' }, { if: { condition: { equal: { a: { variable: 'n' }, b: 0 } }, do: [{ set_variable: { variable: 'n', value: 1 } }, { broadcast: 'go' }] } }, { ask: 'Da?' }]] } },
  }).frames(3);
  me.engine.do({ kind: 'answer', text: 'da' });
  expect(me.frames(2).snapshot.question).toBeNull();
});
