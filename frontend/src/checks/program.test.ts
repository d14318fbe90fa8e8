import { expect, test } from 'vitest';
import { work } from './outline.ts';
import { MAX_DEPTH, readProgram, UnreadableProgram, type UnreadableCode } from './program.ts';

type Block = Record<string, unknown>;

const saved = (...blocks: unknown[]) => ({
  format: 1, workspace: 'blocks', world: 'grid', blocks: { blocks: { languageVersion: 0, blocks } },
});
const under = (block: unknown) => saved({ type: 'village_start', id: 's', next: { block } });

function refusal(anything: unknown): UnreadableCode | null {
  try {
    readProgram(anything);
    return null;
  } catch (error) {
    if (error instanceof UnreadableProgram) return error.code;
    throw error;
  }
}

test('a program is the chain below the start block', () => {
  expect(readProgram(work(['move', { repeat: { times: 2, do: ['pick'] } }]))).toEqual([
    { kind: 'move', id: 'b1' },
    { kind: 'repeat', id: 'b2', times: 2, body: [{ kind: 'pick', id: 'b3' }] },
  ]);
});

test('conditions are read with their fields', () => {
  expect(readProgram(work([{ if: { condition: { not: { here: 'egg' } }, do: ['pick'], else: ['move'] } }]))).toMatchObject([
    { kind: 'if_else', condition: { kind: 'not', condition: { kind: 'here', thing: 'egg' } }, body: [{ kind: 'pick' }], otherwise: [{ kind: 'move' }] },
  ]);
});

test('blocks that hang elsewhere are not part of the program', () => {
  const loose = { type: 'village_move', id: 'loose' };
  expect(readProgram(saved(loose, { type: 'village_start', id: 's' }, loose))).toEqual([]);
});

test.each([
  ['no blocks at all', { format: 1, workspace: 'blocks', world: 'grid', blocks: {} }],
  ['no start block', saved({ type: 'village_move', id: 'm' })],
])('a work with %s is an empty program', (_, anything) => {
  expect(readProgram(anything)).toEqual([]);
});

test('of several start blocks the first counts', () => {
  const hat = (type: string) => ({ type: 'village_start', next: { block: { type } } });
  expect(readProgram(saved(hat('village_move'), hat('village_pick')))).toMatchObject([{ kind: 'move' }]);
});

test('a block in a shadow place counts when no other block stands there', () => {
  expect(readProgram(under({ type: 'village_if', inputs: { CONDITION: { shadow: { type: 'village_at_goal' } } } }))).toMatchObject([
    { condition: { kind: 'at_goal' } },
  ]);
});

test('missing and repeated ids are replaced, so that each block can be lit', () => {
  const twice = { type: 'village_move', id: 'x', next: { block: { type: 'village_move', id: 'x', next: { block: { type: 'village_move' } } } } };
  const ids = readProgram(under(twice)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
});

test.each<[string, unknown, UnreadableCode]>([
  ['null', null, 'not_a_work'],
  ['text', 'move', 'not_a_work'],
  ['a list', [], 'not_a_work'],
  ['another format', { ...work([]), format: 2 }, 'not_a_work'],
  ['another workspace', { ...work([]), workspace: 'scratch' }, 'not_a_work'],
  ['blocks that are a list', { ...work([]), blocks: [] }, 'not_a_work'],
  ['blocks that are text', { ...work([]), blocks: { blocks: { blocks: 'x' } } }, 'not_a_work'],
  ['a block that is a number', saved(5), 'not_a_work'],
  ['a next that is text', saved({ type: 'village_start', next: 'x' }), 'not_a_work'],
  ['inputs that are a list', under({ type: 'village_repeat', fields: { TIMES: 2 }, inputs: [] }), 'not_a_work'],
  ['a type that is a number', under({ type: 3 }), 'not_a_work'],
  ['a block of somebody else', under({ type: 'controls_repeat' }), 'unknown_block'],
  ['a name from the prototype', under({ type: 'village_constructor' }), 'unknown_block'],
  ['a condition as a statement', under({ type: 'village_at_goal' }), 'unknown_block'],
  ['a statement as a condition', under({ type: 'village_if', inputs: { CONDITION: { block: { type: 'village_move' } } } }), 'unknown_block'],
  ['a second start inside', under({ type: 'village_start' }), 'unknown_block'],
  ['repeat without a number', under({ type: 'village_repeat' }), 'bad_field'],
  ['repeat with text', under({ type: 'village_repeat', fields: { TIMES: '3' } }), 'bad_field'],
  ['repeat 0', under({ type: 'village_repeat', fields: { TIMES: 0 } }), 'bad_field'],
  ['repeat 100', under({ type: 'village_repeat', fields: { TIMES: 100 } }), 'bad_field'],
  ['repeat 2.5', under({ type: 'village_repeat', fields: { TIMES: 2.5 } }), 'bad_field'],
  ['an unknown direction', under({ type: 'village_if', inputs: { CONDITION: { block: { type: 'village_path', fields: { DIRECTION: 'up' } } } } }), 'bad_field'],
  ['a thing that is a list', under({ type: 'village_if', inputs: { CONDITION: { block: { type: 'village_here', fields: { THING: ['egg'] } } } } }), 'bad_field'],
])('%s is refused with a code', (_, anything, code) => {
  expect(refusal(anything)).toBe(code);
});

test('a program of far too many blocks is refused', () => {
  let chain: Block = { type: 'village_move' };
  for (let i = 0; i < 5_000; i += 1) chain = { type: 'village_move', next: { block: chain } };
  expect(refusal(under(chain))).toBe('too_large');
});

test.each(['village_if', 'village_not'])('%s nested far too deep is refused, not run into the ground', (type) => {
  let nest: Block = { type };
  for (let i = 0; i < 5_000; i += 1) {
    nest = type === 'village_if' ? { type, inputs: { DO: { block: nest } } } : { type, inputs: { CONDITION: { block: nest } } };
  }
  expect(refusal(under(type === 'village_not' ? { type: 'village_if', inputs: { CONDITION: { block: nest } } } : nest))).toBe('too_deep');
});

test('blocks nested as deep as is allowed are read', () => {
  let nest: Block = { type: 'village_if' };
  for (let i = 1; i < MAX_DEPTH; i += 1) nest = { type: 'village_if', inputs: { DO: { block: nest } } };
  expect(readProgram(under(nest))).toHaveLength(1);
});
