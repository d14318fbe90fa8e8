import * as Blockly from 'blockly/core';
import { beforeAll, expect, test } from 'vitest';
import type { GridWorld, ToolboxWord } from '../../shared/contract.ts';
import { work, type Outline } from '../../checks/outline.ts';
import { readProgram } from '../../checks/program.ts';
import { defineBlocks, makeToolbox } from './blocks.ts';

const WORDS: ToolboxWord[] = [
  'move', 'turn_left', 'turn_right', 'pick', 'water', 'repeat', 'until', 'while', 'if', 'if_else', 'path', 'here', 'at_goal', 'not',
];
const world = (map: string): GridWorld => ({ kind: 'grid', hero: 'ana', goal: 'well', maps: [map] });

beforeAll(() => defineBlocks());

test('every word of a toolbox is a block', () => {
  for (const word of WORDS) expect(Blockly.Blocks[`village_${word}`], word).toBeDefined();
});

test('a program goes through Blockly and comes out the same', () => {
  const everything: Outline = [
    'move', 'turn_left', 'turn_right', 'pick', 'water',
    { repeat: { times: 12, do: ['move'] } },
    { until: { condition: 'at_goal', do: [{ while: { condition: { path: 'left' }, do: ['turn_left'] } }] } },
    { if: { condition: { not: { here: 'letter' } }, do: ['move'], else: ['pick', { if: { condition: { here: 'flower' }, do: ['water'] } }] } },
  ];
  const given = work(everything);
  const workspace = new Blockly.Workspace();
  Blockly.serialization.workspaces.load(given.blocks, workspace);
  const kept = { ...given, blocks: Blockly.serialization.workspaces.save(workspace) };
  expect(readProgram(kept)).toEqual(readProgram(given));
  workspace.dispose();
});

test('a repeat block takes whole numbers from 1 to 99', () => {
  const workspace = new Blockly.Workspace();
  const block = workspace.newBlock('village_repeat');
  for (const [typed, kept] of [[0, 1], [100, 99], [2.6, 3], [7, 7]]) {
    block.setFieldValue(typed, 'TIMES');
    expect(block.getFieldValue('TIMES')).toBe(kept);
  }
  workspace.dispose();
});

test('the toolbox has the words of the activity in their order', () => {
  const { contents } = makeToolbox(['turn_left', 'move'], world('>==')) as unknown as { contents: { type: string }[] };
  expect(contents.map(({ type }) => type)).toEqual(['village_turn_left', 'village_move']);
});

test('the here block asks for a thing that lies on the map', () => {
  const { contents } = makeToolbox(['here'], world('>=l')) as unknown as { contents: { fields: { THING: string } }[] };
  expect(contents[0]?.fields.THING).toBe('letter');
});
