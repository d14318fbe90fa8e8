import { expect, test } from 'vitest';
import { STAGE } from '../stage/program.ts';
import { duplicateSprite } from './duplicate-sprite.ts';
import { addChosen, addSprite, addThings, deleteSprite, deleteThing, duplicateThing, moveThing, renameThing, repaint, setFields, setHue, uniqueName, wear } from './edits.ts';
import { readProject } from '../stage/read-project.ts';
import { sprite, stage } from './fake-library.test-support.ts';

const OWN = { picture: 'data:image/png;base64,AA==', width: 2, height: 2, centre: [1, 1] as [number, number], mask: 'gA==' };
const costumes = (of: ReturnType<typeof stage>) => of.sprites[0]?.costumes.map(({ id }) => id);

test('names count up from two', () => {
  expect(uniqueName('Ana', [])).toBe('Ana');
  expect(uniqueName('Ana', ['Ana'])).toBe('Ana 2');
  expect(uniqueName('Ana 2', ['Ana', 'Ana 2'])).toBe('Ana 3');
});

test('a new sprite stands in front, where none stands, with a name of its own', () => {
  const before = stage();
  const after = addSprite('new', 'Pisică', [{ name: 'pas 1', library: 'cat/walk-1' }])(before);
  const added = after.sprites[2];
  expect(added).toMatchObject({ id: 'new', name: 'Pisică 2', x: -120, y: 0, size: 100, direction: 90, shown: true });
  expect(added?.costumes).toMatchObject([{ name: 'pas 1', library: 'cat/walk-1' }]);
  expect(before.sprites).toHaveLength(2);
});

test('with a sprite go its own variables and lists, not those of others', () => {
  const before = stage({
    variables: [{ id: 'v', name: 'vieți', owner: 'cat', value: 3, shown: true }, { id: 'w', name: 'scor', owner: null, value: 0, shown: true }],
    lists: [{ id: 'l', name: 'prade', owner: 'cat', items: [], shown: false }],
  });
  const after = deleteSprite('cat')(before);
  expect(after.sprites.map(({ id }) => id)).toEqual(['ana']);
  expect(after.variables.map(({ id }) => id)).toEqual(['w']);
  expect(after.lists).toEqual([]);
});

test('numbers are brought into range and directions turned into -179 to 180', () => {
  const after = setFields('cat', { x: 99999, size: 1, direction: 270 })(stage()).sprites[0];
  expect(after).toMatchObject({ x: 1000, y: 0, size: 5, direction: -90 });
  expect(setFields('cat', { x: Number.NaN })(stage()).sprites[0]?.x).toBe(0);
});

test('an empty name leaves the old one, and a taken one counts up', () => {
  expect(setFields('cat', { name: '  ' })(stage()).sprites[0]?.name).toBe('Pisică');
  expect(setFields('cat', { name: 'Ana' })(stage()).sprites[0]?.name).toBe('Ana 2');
});

test('a costume that was added is on', () => {
  const after = addChosen('cat', 'pictures', { name: 'Pisică', items: [{ name: 'pas 1', library: 'cat/walk-1' }] })(stage()).sprites[0];
  expect(after?.costumes[2]).toMatchObject({ name: 'pas 3', library: 'cat/walk-1' });
  expect(after?.costume).toBe(2);
});

test('what a project has no room for is not added, since it could not be opened again', () => {
  let now = stage();
  for (let count = 0; count < 120; count += 1) {
    now = addSprite(`new${count}`, 'Ana', [{ name: 'pas', library: 'cat/walk-1' }])(duplicateSprite('cat', `copy${count}`)(now));
    now = duplicateThing('cat', 'pictures', 'cat-1')(addThings(STAGE, 'sounds', [{ name: 'Miau', library: 'meow' }])(now));
  }
  expect([now.sprites.length, now.sounds.length, now.sprites[0]?.costumes.length]).toEqual([100, 100, 100]);
  const work = { format: 1, workspace: 'blocks', world: 'stage', stage: now };
  expect(readProject(work).stage.sprites).toHaveLength(100);
});

test('the last costume stays', () => {
  let now = deleteThing('cat', 'pictures', 'cat-1')(stage());
  now = deleteThing('cat', 'pictures', 'cat-2')(now);
  expect(costumes(now)).toEqual(['cat-2']);
});

test('the costume that is on stays on while others go or move', () => {
  const second = wear('cat', 'cat-2')(stage());
  expect(second.sprites[0]?.costume).toBe(1);
  expect(deleteThing('cat', 'pictures', 'cat-1')(second).sprites[0]?.costume).toBe(0);
  const moved = moveThing('cat', 'pictures', 'cat-1', 1)(second);
  expect(costumes(moved)).toEqual(['cat-2', 'cat-1']);
  expect(moved.sprites[0]?.costume).toBe(0);
});

test('moving beyond the ends changes nothing', () => {
  expect(costumes(moveThing('cat', 'pictures', 'cat-1', -1)(stage()))).toEqual(['cat-1', 'cat-2']);
});

test('hue belongs to pictures of the library, and nothing is written for none', () => {
  const green = setHue('cat', 'cat-1', 120)(stage());
  expect(green.sprites[0]?.costumes[0]).toMatchObject({ hue: 120 });
  expect(setHue('cat', 'cat-1', 0)(green).sprites[0]?.costumes[0]).not.toHaveProperty('hue');
  const painted = repaint('cat', 'cat-1', OWN)(green);
  expect(setHue('cat', 'cat-1', 90)(painted)).toEqual(painted);
});

test('a painted costume keeps its id and name and forgets the library', () => {
  const painted = repaint('cat', 'cat-1', OWN)(setHue('cat', 'cat-1', 30)(stage())).sprites[0]?.costumes[0];
  expect(painted).toEqual({ id: 'cat-1', name: 'pas 1', ...OWN });
});

test('backdrops and sounds of the stage are changed like those of sprites', () => {
  let now = addThings(STAGE, 'pictures', [{ name: 'Cer', library: 'sky' }])(stage());
  expect(now.backdrop).toBe(1);
  now = addThings(STAGE, 'sounds', [{ name: 'Miau', library: 'meow' }])(now);
  now = renameThing(STAGE, 'sounds', now.sounds[0]?.id ?? '', 'Mieunat')(now);
  expect(now.sounds).toMatchObject([{ name: 'Mieunat', library: 'meow' }]);
  now = duplicateThing(STAGE, 'pictures', 'b1')(now);
  expect(now.backdrops.map(({ name }) => name)).toEqual(['Pajiște', 'Pajiște 2', 'Cer']);
});

test('what is gone by the time of the change is left alone', () => {
  expect(renameThing('gone', 'pictures', 'x', 'y')(stage())).toEqual(stage());
  expect(duplicateSprite('gone', 'copy')(stage())).toEqual(stage());
});

test('a copy of a sprite shares no ids with it, in its scripts neither', () => {
  const before = stage({
    variables: [{ id: 'lives', name: 'vieți', owner: 'cat', value: 3, shown: true }, { id: 'score', name: 'scor', owner: null, value: 0, shown: true }],
    sprites: [sprite('cat', 'Pisică', {
      own_blocks: [{ id: 'jump', name: 'sari', parameters: [{ id: 'height', name: 'înălțime', kind: 'value' }] }],
      blocks: { blocks: { blocks: [
        { type: 'stage_call', id: 'k', extraState: { own: 'jump' }, inputs: { height: { shadow: { type: 'stage_text', fields: { TEXT: 'lives' } } } },
          next: { block: { type: 'stage_set_variable', fields: { VARIABLE: 'lives' }, inputs: { VALUE: { block: { type: 'stage_variable', fields: { VARIABLE: 'score' } } } } } } },
        { type: 'stage_switch_costume', fields: { COSTUME: 'cat-2' } },
      ] } },
    })],
  });
  const after = duplicateSprite('cat', 'copy')(before);
  const copy = after.sprites[1];
  expect(copy).toMatchObject({ id: 'copy', name: 'Pisică 2' });
  const lives = after.variables.find(({ owner }) => owner === 'copy')?.id ?? '';
  const own = copy?.own_blocks[0];
  const height = own?.parameters[0]?.id ?? '';
  expect(lives).not.toBe('');
  expect(copy?.blocks).toEqual({ blocks: { blocks: [
    { type: 'stage_call', id: 'k', extraState: { own: own?.id }, inputs: { [height]: { shadow: { type: 'stage_text', fields: { TEXT: 'lives' } } } },
      next: { block: { type: 'stage_set_variable', fields: { VARIABLE: lives }, inputs: { VALUE: { block: { type: 'stage_variable', fields: { VARIABLE: 'score' } } } } } } },
    { type: 'stage_switch_costume', fields: { COSTUME: copy?.costumes[1]?.id } },
  ] } });
  expect(after.sprites[0]).toEqual(before.sprites[0]);
  expect(new Set([own?.id, height, lives, 'jump', 'height', 'lives']).size).toBe(6);
});
