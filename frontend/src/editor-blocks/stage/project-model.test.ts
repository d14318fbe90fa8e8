import { expect, test } from 'vitest';
import { STAGE } from '../../stage/program.ts';
import { readProject } from '../../stage/read-project.ts';
import { stageWork } from '../../stage/stage-outline.test-support.ts';
import { addList, addMessage, addVariable, deleteNamed, keepOwnBlock, ownBlocksOf, renameNamed, showNamed } from './name-edits.ts';
import { ProjectModel } from './project-model.ts';
import { countBlocks, countUses } from './uses.ts';
import { stageWords } from './words.ts';

const work = stageWork({
  variables: { puncte: 0, viteza: { owner: 'ana' } }, messages: ['start'],
  sprites: {
    ana: { name: 'Ana', scripts: [['when_flag', { repeat: { times: 3, do: [{ change_variable: { variable: 'puncte', by: { variable: 'viteza' } } }] } }, { broadcast: 'start' }]] },
    grivei: { name: 'Grivei', scripts: [[{ when_message: 'start' }, { set_variable: { variable: 'puncte', value: 0 } }]] },
  },
});
const { stage } = readProject(work);
const model = () => new ProjectModel(stage, stageWords('en'));

test('a project opens with the first sprite that has scripts', () => {
  expect(model().target).toBe('ana');
  expect(new ProjectModel({ ...stage, sprites: [] }, stageWords('en')).target).toBe(STAGE);
});

test('another state of the project is shown where its scripts are others, else where one was', () => {
  const project = model();
  const changed = stage.sprites.map((sprite) => (sprite.id === 'grivei' ? { ...sprite, blocks: {} } : sprite));
  project.replace({ ...stage, sprites: changed });
  expect(project.target).toBe('grivei');
  project.replace({ ...stage, sprites: changed, backdrop: 0 });
  expect(project.target).toBe('grivei');
  project.replace({ ...stage, sprites: changed.slice(0, 1) });
  expect(project.target).toBe(STAGE);
});

test('dropdowns name the other sprites, and what everybody can use before what is one sprite’s own', () => {
  const project = model();
  expect(project.options('place')).toEqual([['random position', 'random'], ['mouse-pointer', 'mouse'], ['Grivei', 'grivei']]);
  expect(project.options('variable').map(([, id]) => id)).toEqual(['puncte', 'viteza']);
  project.choose('grivei');
  expect(project.options('variable').map(([, id]) => id)).toEqual(['puncte']);
  expect(project.options('sprite').map(([, id]) => id)).toEqual(['ana']);
});

test('a sprite can clone itself, the stage can’t', () => {
  const project = model();
  expect(project.options('cloned').map(([, id]) => id)).toEqual(['myself', 'grivei']);
  project.choose(STAGE);
  expect(project.options('cloned').map(([, id]) => id)).toEqual(['ana', 'grivei']);
});

test('keys are the named ones, then letters and digits', () => {
  const keys = model().options('key').map(([, id]) => id);
  expect(keys.slice(0, 7)).toEqual(['space', 'up', 'down', 'left', 'right', 'enter', 'any']);
  expect(keys).toHaveLength(7 + 36);
});

test('a target that isn’t there any more gives way to the stage', () => {
  const project = model();
  project.choose('nobody');
  expect(project.target).toBe(STAGE);
});

test('scripts are kept with the target that is shown', () => {
  const project = model();
  project.keepBlocks({ blocks: {} });
  expect(project.stage.sprites.map(({ blocks }) => Object.keys(blocks))).toEqual([['blocks'], Object.keys(stage.sprites[1]?.blocks ?? {})]);
  expect(stage.sprites[0]?.blocks).not.toEqual({ blocks: {} });
});

test('new names are tidy and never the same twice', () => {
  const once = addVariable(stage, '  puncte  ', null);
  expect(once.stage.variables.at(-1)).toMatchObject({ id: once.id, name: 'puncte 2', owner: null, value: 0, shown: true });
  expect(addList(stage, 'nume', 'ana').stage.lists.at(-1)).toMatchObject({ name: 'nume', owner: 'ana', items: [] });
});

test('a message that is there already is taken again', () => {
  expect(addMessage(stage, 'start')).toEqual({ stage, id: 'start' });
  expect(addMessage(stage, 'gata').stage.messages.map(({ name }) => name)).toEqual(['start', 'gata']);
});

test('names are changed, shown, hidden and deleted; an empty name changes nothing', () => {
  expect(renameNamed('variables', 'puncte', 'scor')(stage).variables[0]?.name).toBe('scor');
  expect(renameNamed('variables', 'puncte', '  ')(stage)).toBe(stage);
  expect(showNamed('variables', 'puncte', false)(stage).variables[0]?.shown).toBe(false);
  expect(deleteNamed('variables', 'puncte')(stage).variables.map(({ id }) => id)).toEqual(['viteza']);
});

test('an own block takes the place of the one with its id', () => {
  const jump = { id: 'j', name: 'sari', parameters: [] };
  const made = keepOwnBlock('ana', jump)(stage);
  const changed = keepOwnBlock('ana', { ...jump, name: 'zboară' })(made);
  expect(ownBlocksOf(changed, 'ana')).toEqual([{ ...jump, name: 'zboară' }]);
});

test('uses are counted in all scripts, also inside of other blocks', () => {
  expect([countUses(stage, 'puncte'), countUses(stage, 'viteza'), countUses(stage, 'start'), countUses(stage, 'nobody')]).toEqual([2, 1, 2, 0]);
});

test('blocks are counted without hats and shadows', () => {
  const isHat = (type: string) => type.startsWith('stage_when');
  expect(stage.sprites.map(({ blocks }) => countBlocks(blocks, isHat))).toEqual([4, 1]);
  expect(countBlocks({ blocks: { blocks: [null, 7, { type: 3 }] } }, isHat)).toBe(0);
});
