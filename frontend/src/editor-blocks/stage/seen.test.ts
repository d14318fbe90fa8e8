import { expect, test } from 'vitest';
import { Engine } from '../../stage/engine.ts';
import { stageWork } from '../../stage/stage-outline.test-support.ts';
import { readProject } from '../../stage/read-project.ts';
import { keyOf } from './keys.ts';
import { readSending, withSendings } from './message-log.ts';
import { shownValue } from './monitors.ts';
import { BadResponse } from '../../sandbox/shape.ts';
import { readResponse } from './response-shape.ts';
import { Remains, stillOf } from './still.ts';
import { describe } from './summary.ts';
import { toldText } from './value-tip.ts';
import { isSolid } from './wardrobe.ts';
import { heardKeys } from './key-hint.ts';

const project = readProject(stageWork({
  variables: { puncte: { value: 3, shown: true }, ascuns: { value: 1, shown: false } },
  lists: { nume: { items: ['Ana'], shown: true } },
  sprites: {
    ana: { name: 'Ana', x: 10, scripts: [['when_flag', { change_variable: { variable: 'puncte', by: 4 } }, { set_x: 70 }, { say: 'Salut' }, { make_clone: 'myself' }]] },
    grivei: { name: 'Grivei', scripts: [[{ when_key: 'up' }, { move: 10 }]] },
  },
}));
const names = { message: (id: string) => id.toUpperCase(), target: (id: string) => `<${id}>` };

function played() {
  const engine = new Engine(project, { shapes: {}, sound_seconds: {} }, { seed: 1 });
  engine.do({ kind: 'flag' });
  return engine.tick({ frames: 3 });
}

test('what the engine says passes the check of its shape', () => {
  const snapshot = played();
  expect(readResponse({ kind: 'ticked', snapshot })).toEqual({ kind: 'ticked', snapshot });
});

test.each([
  ['nothing', null], ['a text', 'ticked'], ['another kind', { kind: 'evil' }], ['no snapshot', { kind: 'ticked' }],
  ['a place that is no number', { kind: 'ticked', snapshot: { ...played(), sprites: [{ ...played().sprites[0], x: 'x' }] } }],
  ['a pen colour with a style in it', { kind: 'ticked', snapshot: { ...played(), pen: [{ kind: 'line', from: [0, 0], to: [1, 1], colour: 'url(x)', size: 1 }] } }],
  ['a flood', { kind: 'ticked', snapshot: { ...played(), lit: Array.from({ length: 30_000 }, () => ({ target: 'a', clone: 0, block: 'b' })) } }],
])('%s is refused', (_what, response) => {
  expect(() => readResponse(response)).toThrow(BadResponse);
});

test('a stage that doesn’t run shows the project as it begins', () => {
  const still = stillOf(project.stage);
  expect(still.sprites.map(({ sprite, x }) => [sprite, x])).toEqual([['ana', 10], ['grivei', 0]]);
  expect(still.monitors.map(({ name, value }) => [name, value])).toEqual([['puncte', 3], ['nume', ['Ana']]]);
});

test('a run leaves sprites and values where they are, and clones vanish', () => {
  const remains = new Remains();
  remains.keep(played());
  const after = remains.applyTo(project.stage);
  expect(after.sprites.map(({ id, x }) => [id, x])).toEqual([['ana', 70], ['grivei', 0]]);
  expect(after.variables[0]?.value).toBe(7);
  remains.forget();
  expect(remains.applyTo(project.stage)).toBe(project.stage);
});

test('what the child sets by hand after a run counts, and nothing else moves back', () => {
  const remains = new Remains();
  remains.keep(played());
  const bigger = { ...project.stage, sprites: project.stage.sprites.map((sprite) => (sprite.id === 'ana' ? { ...sprite, size: 50 } : sprite)) };
  remains.follow(project.stage, bigger);
  expect(remains.applyTo(bigger).sprites[0]).toMatchObject({ x: 70, size: 50 });
});

test('a deleted costume doesn’t leave a sprite without one', () => {
  const remains = new Remains();
  remains.keep({ ...played(), sprites: played().sprites.map((drawn) => ({ ...drawn, costume: 3 })) });
  remains.follow(project.stage, project.stage);
  expect(remains.applyTo(project.stage).sprites[0]?.costume).toBe(0);
});

test('keys of the keyboard are keys of the program, but for shortcuts', () => {
  const press = (key: string, ctrlKey = false) => keyOf({ key, ctrlKey, altKey: false, metaKey: false });
  expect([press(' '), press('ArrowUp'), press('A'), press('7'), press('F5'), press('ă'), press('z', true)]).toEqual(['space', 'up', 'a', '7', null, null, null]);
});

test('a program hears keys when a script asks for one', () => {
  expect([...heardKeys(project.stage)]).toEqual(['up']);
  expect(heardKeys({ ...project.stage, sprites: project.stage.sprites.slice(0, 1) }).size).toBe(0);
});

test('a message says who sent it and who heard it, each once', () => {
  const heard = readSending({ message: 'start', from: { target: 'ana', block: 'b1' }, to: [{ target: 'grivei', block: 'b2' }, { target: 'grivei', block: 'b3' }] }, names);
  expect(heard).toEqual({ message: 'START', from: '<ana>', to: ['<grivei>'], times: 1 });
});

test('the same message again is counted, the latest stands first, and the list stays short', () => {
  const one = (message: string) => ({ message, from: 'Ana', to: [], times: 1 });
  expect(withSendings([], [one('a'), one('a'), one('b')]).map(({ message, times }) => `${message}${times}`)).toEqual(['b1', 'a2']);
  expect(withSendings([], Array.from({ length: 40 }, (_, index) => one(String(index))))).toHaveLength(12);
});

test('the stage in words says who stands where and says what, without clones', () => {
  const snapshot = played();
  expect(describe(snapshot, (id) => id)).toBe('ana at x 70, y 0 says: Salut. grivei at x 0, y 0.');
  expect(describe({ sprites: [], question: null }, String)).toBe('Nobody is on the stage.');
});

test('numbers are shown as Scratch shows them', () => {
  expect([shownValue(3), shownValue(1 / 3), shownValue(Infinity), shownValue(true), shownValue('x')]).toEqual(['3', '0.333333', 'Infinity', 'true', 'x']);
});

test('the value of a block is told in words', () => {
  expect([toldText(null), toldText(''), toldText(['a', 2]), toldText([])]).toEqual(['nothing', 'an empty text', 'a, 2', '(empty)']);
});

test('a mask says where a costume is solid', () => {
  // 4 by 4 units are 2 by 2 bits: 1 0 / 0 1.
  const dressed = { key: '', image: null, box: { width: 4, height: 4, centre: [2, 2] as const }, mask: btoa(String.fromCharCode(0b1001_0000)) };
  expect([isSolid(dressed, [0, 0]), isSolid(dressed, [3, 0]), isSolid(dressed, [0, 3]), isSolid(dressed, [3, 3])]).toEqual([true, false, false, true]);
  expect(isSolid({ ...dressed, mask: '' }, [3, 0])).toBe(true);
});
