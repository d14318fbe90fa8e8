import { expect, test } from 'vitest';
import { BLOCKS, CATEGORIES } from './block-table.ts';
import { drawerContents, drawersOf, makeToolbox, planToolbox, type ToolboxView } from './toolbox.ts';
import { stageWords } from './words.ts';

const words = stageWords('ro');
const view: ToolboxView = {
  isStage: false, at: { x: 12.4, y: -30 }, defined: new Set(['sari']),
  variables: [{ id: 'v1', name: 'puncte', owner: null, value: 0, shown: true }], lists: [],
  own: [{ id: 'sari', name: 'sari', parameters: [{ id: 'p1', name: 'cât', kind: 'value' }] }],
};

const types = (items: { kind?: unknown }[]) => items.map((item) => (item.kind === 'block' ? (item as { type?: string }).type : item.kind));

test('an activity without a toolbox has everything, in categories', () => {
  const plan = planToolbox([]);
  expect([...plan.categories.keys()]).toEqual([...CATEGORIES]);
  expect(plan.flat).toBeNull();
  expect([...plan.categories.values()].flat()).toEqual(expect.arrayContaining([...BLOCKS.keys()]));
});

test('a short list of words is one drawer in the order of the activity', () => {
  const plan = planToolbox(['when_flag', 'move', 'turn_right', 'nonsense']);
  expect(plan.flat).toEqual(['when_flag', 'move', 'turn_right']);
  expect(drawersOf(plan)).toEqual(['all']);
  expect(makeToolbox(plan, words).contents).toHaveLength(1);
  expect(types(drawerContents('all', plan, view, words))).toEqual(['stage_when_flag', 'stage_move', 'stage_turn_right']);
});

test('a drawer with nothing for the stage says so', () => {
  const [item, ...rest] = drawerContents('all', planToolbox(['move', 'turn_right']), { ...view, isStage: true }, words);
  expect([item?.kind, rest]).toEqual(['label', []]);
});

test('more than fourteen words, or a whole category, have categories', () => {
  const many = [...BLOCKS.keys()].slice(0, 15);
  expect(planToolbox(many).flat).toBeNull();
  expect(planToolbox(['motion']).flat).toBeNull();
  expect([...planToolbox(['motion', 'when_flag']).categories.keys()]).toEqual(['motion', 'events']);
});

test('only the words of the activity stand in a category', () => {
  const plan = planToolbox([...[...BLOCKS.keys()].slice(0, 14), 'when_flag', 'when_key']);
  expect(types(drawerContents('events', plan, view, words))).toEqual(['stage_when_flag', 'stage_when_key']);
});

test('the stage has no blocks of motion', () => {
  const [item, ...rest] = drawerContents('motion', planToolbox([]), { ...view, isStage: true }, words);
  expect([item?.kind, rest]).toEqual(['label', []]);
});

test('going somewhere offers the place where the sprite stands', () => {
  const contents = drawerContents('motion', planToolbox([]), view, words);
  const goTo = contents.find((item) => 'type' in item && item.type === 'stage_go_to_xy') as { inputs?: Record<string, { shadow: { fields: { NUM: number } } }> } | undefined;
  expect([goTo?.inputs?.['X']?.shadow.fields.NUM, goTo?.inputs?.['Y']?.shadow.fields.NUM]).toEqual([12, -30]);
});

test('variables are made, and then each has its block', () => {
  const none = drawerContents('variables', planToolbox([]), { ...view, variables: [] }, words);
  expect(types(none)).toEqual(['button']);
  const some = types(drawerContents('variables', planToolbox([]), view, words));
  expect(some).toEqual(expect.arrayContaining(['button', 'stage_variable', 'stage_set_variable', 'stage_show_variable']));
});

test('no variable can be made where the activity names only some of their blocks', () => {
  const plan = planToolbox([...[...BLOCKS.keys()].slice(0, 14), 'variable', 'set_variable']);
  expect(types(drawerContents('variables', plan, view, words))).toEqual(['stage_variable', 'stage_set_variable']);
});

test('an own block that is defined offers its call and its parameters; one that lost its definition offers that too', () => {
  const plan = planToolbox([]);
  expect(types(drawerContents('own_blocks', plan, view, words))).toEqual(['button', 'button', 'stage_call', 'stage_parameter', 'sep']);
  expect(types(drawerContents('own_blocks', plan, { ...view, defined: new Set() }, words))).toContain('stage_define');
});
