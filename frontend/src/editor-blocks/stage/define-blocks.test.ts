import * as Blockly from 'blockly/core';
import { beforeEach, expect, test } from 'vitest';
import { readProject } from '../../stage/read-project.ts';
import { stageWork } from '../../stage/stage-outline.test-support.ts';
import { BLOCKS } from './block-table.ts';
import { addMissingShadows, defineStageBlocks, messagesOf, shadowOf } from './define-blocks.ts';
import { FieldChoice, refreshChoices } from './field-choice.ts';
import { setOffer, type Offer } from './offer.ts';
import { reshapeOwnBlocks } from './own-blocks.ts';
import { ProjectModel } from './project-model.ts';
import { stageWords } from './words.ts';

const words = stageWords('ro');

const work = stageWork({
  variables: { puncte: 0 }, messages: ['start'],
  sprites: {
    ana: { name: 'Ana', own_blocks: { sari: ['inaltime', 'is_sus'] }, scripts: [['when_flag', { call: { own: 'sari', inaltime: { x: {} } } }]] },
    grivei: { name: 'Grivei' },
  },
});

let model: ProjectModel;

function offerOf(): Offer {
  return {
    options: (kind) => model.options(kind),
    own: (id) => model.view.own.find((own) => own.id === id) ?? null,
    parameter: (id) => model.view.own.flatMap(({ parameters }) => parameters).find((each) => each.id === id) ?? null,
    makeMessage: () => Promise.resolve('new'),
  };
}

beforeEach(() => {
  model = new ProjectModel(readProject(work).stage, words);
  setOffer(offerOf());
  defineStageBlocks(words, false);
});

test.each([...BLOCKS.keys()])('Blockly makes %s, and the engine reads it', (word) => {
  const workspace = new Blockly.Workspace();
  const block = workspace.newBlock(`stage_${word}`);
  addMissingShadows(workspace, words);
  const blocks = Blockly.serialization.workspaces.save(workspace);
  const stage = { ...model.stage, blocks };
  expect(() => readProject({ ...work, stage })).not.toThrow();
  expect(block.type).toBe(`stage_${word}`);
});

test('a place without a shadow gets one, and what stands there stays', () => {
  const workspace = new Blockly.Workspace();
  const move = workspace.newBlock('stage_move');
  const x = workspace.newBlock('stage_x');
  move.getInput('STEPS')?.connection?.connect(x.outputConnection as Blockly.Connection);
  addMissingShadows(workspace, words);
  expect(move.getInputTargetBlock('STEPS')).toBe(x);
  x.dispose();
  expect(move.getInputTargetBlock('STEPS')?.type).toBe('stage_number');
});

test('commands stand on a row below the words before them', () => {
  const made = messagesOf('dacă {CONDITION} atunci {DO} altfel {ELSE}', BLOCKS.get('if_else')?.places ?? {});
  expect(Object.entries(made).filter(([key]) => key.startsWith('message'))).toEqual([
    ['message0', 'dacă %1 atunci'], ['message1', '%1'], ['message2', 'altfel'], ['message3', '%1'],
  ]);
});

test('a dropdown shows names and saves ids', () => {
  const block = new Blockly.Workspace().newBlock('stage_touching');
  const field = block.getField('TARGET') as FieldChoice;
  expect(field.getOptions().map(([text]) => text)).toEqual(['cursorul mouse-ului', 'marginea', 'Grivei']);
  field.setValue('grivei');
  expect([field.getText(), field.getValue()]).toEqual(['Grivei', 'grivei']);
});

test('a renamed sprite is called by its new name in every block', () => {
  const workspace = new Blockly.Workspace();
  const field = workspace.newBlock('stage_touching').getField('TARGET') as FieldChoice;
  field.setValue('grivei');
  model.stage = { ...model.stage, sprites: model.stage.sprites.map((sprite) => ({ ...sprite, name: `${sprite.name} 2` })) };
  refreshChoices(workspace);
  expect(field.getText()).toBe('Grivei 2');
});

test('what is gone is shown as a dash, and its id is kept', () => {
  const field = new Blockly.Workspace().newBlock('stage_touching').getField('TARGET') as FieldChoice;
  field.setValue('nobody');
  expect([field.getText(), field.getValue()]).toEqual(['—', 'nobody']);
});

test('a dropdown of messages also makes a new one, which is never saved as such', () => {
  const field = new Blockly.Workspace().newBlock('stage_broadcast').getField('MESSAGE') as FieldChoice;
  expect(field.getOptions().map(([text]) => text)).toEqual(['start', 'New message…']);
  expect(field.getValue()).toBe('start');
});

test('an own block has a place for each parameter, also after it was changed', () => {
  const workspace = new Blockly.Workspace();
  Blockly.serialization.workspaces.load(model.blocks, workspace);
  const [call] = workspace.getBlocksByType('stage_call');
  const places = () => call?.inputList.map(({ name }) => name).filter((name) => name !== 'own:name');
  expect(places()).toEqual(['inaltime', 'is_sus']);
  model.stage = { ...model.stage, sprites: model.stage.sprites.map((sprite) => ({
    ...sprite, own_blocks: sprite.own_blocks.map((own) => ({ ...own, parameters: [{ id: 'nou', name: 'nou', kind: 'value' as const }, ...own.parameters.slice(0, 1)] })),
  })) };
  reshapeOwnBlocks(workspace);
  expect(places()).toEqual(['nou', 'inaltime']);
  expect(call?.getInputTargetBlock('inaltime')?.type).toBe('stage_x');
});

test('conditions have no shadow', () => {
  expect(shadowOf({ kind: 'condition' }, words)).toBeNull();
});
