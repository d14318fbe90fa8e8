/**
 * The blocks of the village: their words, shapes and colours, and the toolbox of an activity.
 *
 * Words follow the Romanian of Scratch where Scratch has them (repetă, repetă până când, dacă ... atunci, altfel, nu).
 * Types and field names are part of the saved work: `village_<word>`, TIMES, DIRECTION, THING, CONDITION, DO, ELSE.
 */
import * as Blockly from 'blockly/core';
import type { GridWorld, ToolboxWord } from '../../shared/contract.ts';
import { gettext } from '../../shared/i18n.ts';
import '../field-icon.ts';
import { BLOCK_ICONS, type BlockIcon } from './block-icons.ts';

/** From drawings/PALETTE.md; white text reaches 4.5:1 on each, ink on the yellow and orange ones. */
export const COLOURS = {
  start_blocks: ['#f5c044', '#d9952f'],
  move_blocks: ['#2c6594', '#1f4a6e'],
  thing_blocks: ['#b9323c', '#8a2530'],
  loop_blocks: ['#ec9b4b', '#b96c22'],
  branch_blocks: ['#74567f', '#573f60'],
  test_blocks: ['#33704f', '#22523a'],
} as const;

type Json = Record<string, unknown>;

const icon = (name: BlockIcon, label = '') => ({ type: 'field_village_icon', icon: BLOCK_ICONS[name], label });
const condition = { type: 'input_value', name: 'CONDITION', check: 'Boolean' };
const body = (name: string) => ({ type: 'input_statement', name });

const statement = (style: string, rest: Json): Json => ({ style, previousStatement: null, nextStatement: null, ...rest });
const action = (style: string, iconName: BlockIcon, words: string): Json =>
  statement(style, { message0: `%1 ${words}`, args0: [icon(iconName)] });
const conditional = (style: string, words: string, rest: Json = {}): Json =>
  statement(style, { message0: words, args0: [condition], message1: '%1', args1: [body('DO')], ...rest });
const test = (rest: Json): Json => ({ style: 'test_blocks', output: 'Boolean', inputsInline: true, ...rest });

function definitions(): Record<string, Json> {
  return {
    start: {
      style: 'start_blocks', nextStatement: null,
      message0: gettext('when %1 is pressed'), args0: [icon('play', gettext('Run'))],
    },
    move: action('move_blocks', 'forward', gettext('move forward')),
    turn_left: action('move_blocks', 'left', gettext('turn left')),
    turn_right: action('move_blocks', 'right', gettext('turn right')),
    pick: action('thing_blocks', 'pick', gettext('pick up')),
    water: action('thing_blocks', 'water', gettext('water the flower')),
    repeat: statement('loop_blocks', {
      message0: gettext('repeat %1'), args0: [{ type: 'field_number', name: 'TIMES', value: 3, min: 1, max: 99, precision: 1 }],
      message1: '%1', args1: [body('DO')],
    }),
    until: conditional('loop_blocks', gettext('repeat until %1')),
    while: conditional('loop_blocks', gettext('while %1')),
    if: conditional('branch_blocks', gettext('if %1 then')),
    if_else: conditional('branch_blocks', gettext('if %1 then'), {
      message2: gettext('else'), message3: '%1', args3: [body('ELSE')],
    }),
    path: test({
      message0: gettext('path %1'),
      args0: [{ type: 'field_dropdown', name: 'DIRECTION', options: [
        [gettext('ahead'), 'ahead'], [gettext('on the left'), 'left'], [gettext('on the right'), 'right'],
      ] }],
    }),
    here: test({
      message0: gettext('here is %1'),
      args0: [{ type: 'field_dropdown', name: 'THING', options: [
        [gettext('an apple'), 'apple'], [gettext('an egg'), 'egg'], [gettext('a letter'), 'letter'], [gettext('a thirsty flower'), 'flower'],
      ] }],
    }),
    at_goal: test({ message0: gettext('at the goal') }),
    not: test({ message0: gettext('not %1'), args0: [condition] }),
  };
}

/** Tells Blockly the blocks, in the language of the page. Doing it again replaces them. */
export function defineBlocks(): void {
  const blocks = Object.entries(definitions()).map(([word, definition]) => ({ type: `village_${word}`, ...definition }));
  for (const { type } of blocks) delete Blockly.Blocks[type];
  Blockly.common.defineBlocksWithJsonArray(blocks);
}

/** The thing that `here` first asks for: one that lies on the activity's maps, so that nothing has to be chosen twice. */
function firstThing(world: GridWorld): string {
  const letters = { a: 'apple', e: 'egg', l: 'letter', f: 'flower' };
  const there = Object.entries(letters).find(([letter]) => world.maps.some((map) => map.includes(letter)));
  return there?.[1] ?? 'apple';
}

/** The always open toolbox: the activity's words in its order, few enough to need no categories. */
export function makeToolbox(words: readonly ToolboxWord[], world: GridWorld): Blockly.utils.toolbox.ToolboxDefinition {
  return {
    kind: 'flyoutToolbox',
    contents: words.map((word) => ({
      kind: 'block', type: `village_${word}`, gap: 14,
      ...(word === 'here' ? { fields: { THING: firstThing(world) } } : {}),
    })),
  };
}
