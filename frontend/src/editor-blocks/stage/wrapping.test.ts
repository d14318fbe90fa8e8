import * as Blockly from 'blockly/core';
import { beforeAll, expect, test } from 'vitest';
import { defineStageBlocks } from './define-blocks.ts';
import { stageWords } from './words.ts';
import { wrapWhatFollows } from './wrapping.ts';

beforeAll(() => {
  defineStageBlocks(stageWords('en'), false);
  wrapWhatFollows();
});

/** A script of hide and show, between which a block is put. */
function putBetween(type: string) {
  const workspace = new Blockly.Workspace();
  const [hide, show, put] = ['stage_hide', 'stage_show', type].map((each) => workspace.newBlock(each)) as [Blockly.Block, Blockly.Block, Blockly.Block];
  hide.nextConnection?.connect(show.previousConnection as Blockly.Connection);
  return { hide, show, put, join: () => hide.nextConnection?.connect(put.previousConnection as Blockly.Connection) };
}

test.each(['stage_forever', 'stage_repeat', 'stage_if_else'])('%s takes what follows into its mouth', (type) => {
  const { hide, show, put, join } = putBetween(type);
  join();
  expect(hide.getNextBlock()).toBe(put);
  expect(put.getInputTargetBlock('DO')).toBe(show);
});

test('with something in its mouth it stands before what follows', () => {
  const { show, put, join } = putBetween('stage_repeat');
  const inside = put.workspace.newBlock('stage_bounce');
  put.getInput('DO')?.connection?.connect(inside.previousConnection as Blockly.Connection);
  join();
  expect(put.getInputTargetBlock('DO')).toBe(inside);
  expect(put.getNextBlock()).toBe(show);
});

test('a block without a mouth stands between', () => {
  const { show, put, join } = putBetween('stage_bounce');
  join();
  expect(put.getNextBlock()).toBe(show);
});
