// @vitest-environment node
/** Projects that never end, grow without end or aren't any: each is answered, soon, and always in the same way. */
import { expect, test } from 'vitest';
import { answerScratch } from './answer.ts';
import { ACTIVITY } from './fruit-checks.test-support.ts';
import { add, flag, forever, fruitGame, set, touching } from './fruit-game.test-support.ts';
import { read, scratchWork, type Block, type Outline } from './project.test-support.ts';
import type { ScratchActivity, ScratchRunCheck } from './question.ts';

const list = (opcode: string, parts: Record<string, number | string | Block>): Block => [opcode, { LIST: 'l', ...parts }];
const join = (a: Block, b: Block): Block => ['operator_join', { STRING1: a, STRING2: b }];
/** As in a block of one's own that runs without refreshing the screen. */
const warp = (...body: Block[]): Block[][] => [
  [['procedures_definition_of_test', {}], ...body],
  [flag, ['procedures_call_of_test', {}]],
];

const loop: Outline = { variables: { n: 0 }, sprites: { Bowl: { scripts: [[flag, forever(add('n', 1))]] } } };

const HOSTILE: Record<string, Outline> = {
  'a loop without end': loop,
  'many loops without end': { variables: { n: 0 }, sprites: { Bowl: { scripts: Array.from({ length: 200 }, () => [flag, forever(add('n', 1))]) } } },
  'loops in loops': { variables: { n: 0 }, sprites: { Bowl: { scripts: [[flag, forever(forever(forever(add('n', 1))))]] } } },
  'a loop without end that never rests': { variables: { n: 0 }, sprites: { Bowl: { scripts: warp(forever(add('n', 1))) } } },
  'a block that calls itself': { variables: { n: 0 }, sprites: { Bowl: { scripts: warp(add('n', 1), ['procedures_call_of_test', {}]) } } },
  'clones of clones': { sprites: { Bowl: { scripts: [[flag, forever(['control_create_clone_of', { CLONE_OPTION: '_myself_' }])], [['control_start_as_clone'], forever(['control_create_clone_of', { CLONE_OPTION: '_myself_' }], ['motion_movesteps', { STEPS: 3 }])]] } } },
  'clones that all ask whether they touch': { sprites: { Bowl: { box: [400, 300], scripts: [[flag, ['control_repeat', { TIMES: 300, SUBSTACK: [['control_create_clone_of', { CLONE_OPTION: '_myself_' }]] }]], [['control_start_as_clone'], forever(['control_if', { CONDITION: touching('Apple'), SUBSTACK: [add('n', 1)] }])]] }, Apple: { box: [400, 300], x: 300 } }, variables: { n: 0 } },
  'clones that all ask for a colour': { sprites: { Bowl: { box: [400, 300], scripts: [[flag, ['control_repeat', { TIMES: 300, SUBSTACK: [['control_create_clone_of', { CLONE_OPTION: '_myself_' }]] }]], [['control_start_as_clone'], forever(['control_if', { CONDITION: ['sensing_touchingcolor', { COLOR: '#123456' }], SUBSTACK: [add('n', 1)] }])]] } }, variables: { n: 0 } },
  'a list that grows': { lists: { l: [] }, sprites: { Bowl: { scripts: warp(forever(list('data_addtolist', { ITEM: 'x' }), list('data_insertatlist', { ITEM: 'y', INDEX: 1 }))) } } },
  'a long list that is looked through': { lists: { l: Array.from({ length: 20_000 }, (_, index) => index) }, variables: { n: 0 }, sprites: { Bowl: { scripts: warp(forever(set('n', ['data_listcontainsitem', { LIST: 'l', ITEM: 'no' }]), set('n', ['data_listcontents', { LIST: 'l' }]))) } } },
  'a text that doubles': { variables: { n: 'x'.repeat(10) as never }, sprites: { Bowl: { scripts: warp(forever(set('n', join(read('n'), read('n'))))) } } },
  'a long text that is compared': { variables: { n: 'x' as never, m: 'x'.repeat(50_000) as never }, sprites: { Bowl: { scripts: warp(forever(set('n', ['operator_equals', { OPERAND1: read('m'), OPERAND2: join(read('m'), read('m')) }]))) } } },
  'messages without end': { sprites: { Bowl: { scripts: [[flag, ['event_broadcast', { BROADCAST_INPUT: 'm' }]], ...Array.from({ length: 50 }, (): Block[] => [['event_whenbroadcastreceived', { BROADCAST_OPTION: 'm' }], ['event_broadcast', { BROADCAST_INPUT: 'm' }]])] } } },
  'lines without end': { sprites: { Bowl: { scripts: warp(['pen_penDown'], forever(['motion_movesteps', { STEPS: 97 }], ['motion_turnright', { DEGREES: 31 }], ['pen_stamp'])) } } },
  'waits of no time': { sprites: { Bowl: { scripts: [[flag, forever(['control_wait', { DURATION: 0 }], ['looks_sayforsecs', { MESSAGE: 'a', SECS: 0 }])]] } } },
  'numbers that are none': { variables: { n: 0 }, sprites: { Bowl: { scripts: [[flag, forever(['motion_gotoxy', { X: 'Infinity', Y: 'NaN' }], ['looks_setsizeto', { SIZE: '1e308' }], ['control_repeat', { TIMES: 'Infinity', SUBSTACK: [add('n', 1)] }])]] } } },
};

/** Blocks of one's own, whose form our short writing doesn't have. */
function withOwnBlocks(work: ReturnType<typeof scratchWork>['work']): typeof work {
  const text = JSON.stringify(work, (_key, value: unknown) => {
    const block = value as { opcode?: string } | null;
    if (block?.opcode === 'procedures_call_of_test') return { ...block, opcode: 'procedures_call', mutation: { tagName: 'mutation', children: [], proccode: 'own', argumentids: '[]', warp: 'true' } };
    if (block?.opcode === 'procedures_definition_of_test') return { ...block, opcode: 'procedures_definition', inputs: { custom_block: [1, 'prototype'] } };
    return value;
  });
  const made = JSON.parse(text) as typeof work;
  for (const target of made.project['targets'] as { blocks: Record<string, { opcode: string }> }[]) {
    const [id] = Object.entries(target.blocks).find(([, { opcode }]) => opcode === 'procedures_definition') ?? [];
    if (id) target.blocks['prototype'] = { opcode: 'procedures_prototype', next: null, parent: id, inputs: {}, fields: {}, shadow: true, topLevel: false, mutation: { tagName: 'mutation', children: [], proccode: 'own', argumentids: '[]', argumentnames: '[]', argumentdefaults: '[]', warp: 'true' } } as never;
  }
  return made;
}

const scene = (see: ScratchRunCheck['see'], rest: Partial<ScratchRunCheck> = {}): ScratchRunCheck => ({ seconds: 60, see, ...rest });
const NEVER: ScratchActivity = { world: { kind: 'scratch' }, checks: Array.from({ length: 5 }, (_, index) => ({ id: `c${index}`, run: scene({ sprite: 'Bowl', says: { is: 'never' }, touches: 'edge' }) })) };

/** What is measured isn't the time but that there is an end to it: a test that never ends is ended by vitest. */
test.each(Object.keys(HOSTILE))('%s is answered', (name) => {
  const { work, pictures } = scratchWork(HOSTILE[name]!);
  const answer = answerScratch({ activity: NEVER, work: withOwnBlocks(work) }, { pictures });
  expect(answer).toMatchObject({ results: NEVER.checks.map(({ id }) => ({ id, passed: false })), run: { world: 'scratch' } });
}, 20_000);

test('the same question has the same answer, chance included', () => {
  const { work, pictures } = fruitGame();
  const ask = () => answerScratch({ activity: ACTIVITY, work, trace: true }, { pictures });
  expect(ask()).toEqual(ask());
});

test('asking changes nothing of the question, nor of the clock and chance outside', () => {
  const { work, pictures } = fruitGame();
  const before = JSON.stringify(work);
  const outside = [Date.now, Math.random, globalThis.Promise, globalThis.setTimeout];
  answerScratch({ activity: ACTIVITY, work }, { pictures });
  expect(JSON.stringify(work)).toBe(before);
  expect([Date.now, Math.random, globalThis.Promise, globalThis.setTimeout]).toEqual(outside);
});

test('a check that eats its share leaves the others theirs', () => {
  const { work, pictures } = scratchWork({ variables: { n: 0 }, sprites: { Bowl: { scripts: [[flag, forever(add('n', 1))], [['event_whenkeypressed', { KEY_OPTION: 'space' }], ['motion_movesteps', { STEPS: 50 }]]] } } });
  const checks = [{ id: 'eats', run: scene({ variable: 'n', is: -1 }, { seconds: 180 }) }, { id: 'moves', run: { start: { key: 'space' }, see: { sprite: 'Bowl', moved: { at_least: 20 } } } as ScratchRunCheck }];
  expect(answerScratch({ activity: { world: { kind: 'scratch' }, checks }, work }, { pictures }).results).toEqual([{ id: 'eats', passed: false }, { id: 'moves', passed: true }]);
});

const good = scratchWork(loop).work;
const RUBBISH: unknown[] = [null, true, -1, 1e300, '', 'x', '__proto__', [], [[]], {}, { a: {} }, ['Bowl']];

function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))];
}

test('whatever stands anywhere in a work, it is answered', () => {
  const activity: ScratchActivity = { world: { kind: 'scratch' }, checks: [{ id: 'c', run: { seconds: 0.2, see: { sprite: 'Bowl', x: 3 } } }] };
  for (const path of placesIn(good).filter(({ length }) => length > 0)) {
    for (const rubbish of RUBBISH) {
      const work = structuredClone(good) as unknown as Record<string, unknown>;
      const holder = path.slice(0, -1).reduce((at, part) => at[part] as Record<string, unknown>, work);
      holder[path.at(-1) as string] = rubbish;
      const answer = answerScratch({ activity, work }, { pictures: {} });
      expect('error' in answer ? answer.error.code : 'judged').toMatch(/^(judged|not_a_work|bad_activity|too_large)$/);
    }
  }
}, 60_000);

test('blocks that hold each other are no project', () => {
  const work = structuredClone(good);
  const [, bowl] = work.project['targets'] as { blocks: Record<string, { next: string | null }> }[];
  const ids = Object.keys(bowl!.blocks);
  bowl!.blocks[ids[1]!]!.next = ids[1]!;
  expect(answerScratch({ activity: NEVER, work }, { pictures: {} })).toMatchObject({ error: { code: 'not_a_work' } });
});

test.each<[string, unknown]>([
  ['a section', { heroes: {} }],
  ['a word', { sprites: { bowl: { jumps: true } } }],
  ['a list', { sprites: { bowl: { named: 'Bowl' } } }],
  ['a pair', { variables: { n: { up_when: { touch: ['a'] } } } }],
])('a cast with %s that is none is a bad activity', (_, cast) => {
  expect(answerScratch({ activity: { ...NEVER, cast: cast as never }, work: good }, { pictures: {} })).toMatchObject({ error: { code: 'bad_activity' } });
});
