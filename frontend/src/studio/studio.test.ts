import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { STAGE } from '../stage/program.ts';
import type { SavedStage } from '../stage/work.ts';
import type { StudioListElement } from './contract.ts';
import { FakeLibrary, stage } from './fake-library.test-support.ts';
import { Library } from './library.ts';
import { chooseFromLibrary } from './open.ts';
import './studio.ts';

const RIGHTS = { library: true, paint: true };
let source: FakeLibrary;
let library: Library;

beforeEach(() => {
  source = new FakeLibrary();
  library = new Library(source);
});

afterEach(() => document.body.replaceChildren());

/** A list whose owner does what it says. */
function live(tag: 'sprite-list' | 'costume-list' | 'backdrop-list' | 'sound-list', start: SavedStage, target: string) {
  const list: StudioListElement = document.createElement(tag);
  list.library = library;
  document.body.append(list);
  const owner = { stage: start, target, list };
  const show = () => list.show(owner.stage, owner.target, RIGHTS);
  list.addEventListener('studio-edit', ({ detail }) => {
    owner.stage = detail.apply(owner.stage);
    owner.target = detail.target;
    show();
  });
  list.addEventListener('studio-choose', ({ detail }) => {
    owner.target = detail.target;
    show();
  });
  show();
  return owner;
}

function press(name: string, within: ParentNode = document): void {
  const found = [...within.querySelectorAll('button')].find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
  if (!found) throw new Error(`No button "${name}" among ${[...within.querySelectorAll('button')].map((each) => each.textContent)}`);
  found.click();
}

function type(label: string, value: string): void {
  const field = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)
    ?? [...document.querySelectorAll('label')].find((each) => each.textContent?.startsWith(label))?.querySelector('input');
  if (!field) throw new Error(`No field "${label}"`);
  field.value = value;
  field.dispatchEvent(new Event('change'));
}

const tiles = () => [...document.querySelectorAll('.studio-tiles .studio-tile')];
const shelf = () => [...document.querySelectorAll('.studio-shelf .studio-tile')].map((each) => each.textContent);

test('the sprite list shows the stage and every sprite, and says which was chosen', () => {
  const owner = live('sprite-list', stage(), 'cat');
  expect(tiles().map((tile) => tile.textContent)).toEqual(['Stage', 'Pisică', 'Ana']);
  expect(tiles().map((tile) => tile.getAttribute('aria-pressed'))).toEqual(['false', 'true', 'false']);
  press('Ana');
  expect(owner.target).toBe('ana');
  press('Stage');
  expect(owner.target).toBe(STAGE);
  expect(document.querySelector<HTMLElement>('.studio-fields')?.hidden).toBe(true);
});

test('fields change the sprite', () => {
  const owner = live('sprite-list', stage(), 'cat');
  type('Sprite name', 'Mița');
  type('x', '-50');
  type('Size', '150');
  press('Shown');
  press('How it turns: Turns all around');
  expect(owner.stage.sprites[0]).toMatchObject({ name: 'Mița', x: -50, size: 150, shown: false, rotation: 'left_right' });
});

test('a field in which someone types is left alone', () => {
  const owner = live('sprite-list', stage(), 'cat');
  const x = document.querySelector<HTMLInputElement>('input[type="number"]');
  x?.focus();
  if (x) x.value = '12';
  owner.list.show(stage({ sprites: stage().sprites.map((each) => ({ ...each, x: 77 })) }), 'cat', RIGHTS);
  expect(x?.value).toBe('12');
});

test('a sprite is duplicated, and deleted after a question', async () => {
  const owner = live('sprite-list', stage(), 'cat');
  press('Duplicate');
  expect(owner.stage.sprites.map(({ name }) => name)).toEqual(['Pisică', 'Pisică 2', 'Ana']);
  press('Delete');
  press('Yes, delete');
  await vi.waitFor(() => expect(owner.stage.sprites.map(({ name }) => name)).toEqual(['Pisică', 'Ana']));
  expect(owner.target).toBe('ana');
});

test('what the activity does not give is not there', () => {
  const owner = live('sprite-list', stage(), 'cat');
  owner.list.show(owner.stage, 'cat', { library: false, paint: false });
  const shown = [...document.querySelectorAll<HTMLElement>('.studio-actions button')].filter((each) => !each.hidden);
  expect(shown).toEqual([]);
});

test('a sprite comes from the library with all its costumes', async () => {
  const owner = live('sprite-list', stage({ sprites: [] }), STAGE);
  press('Add a sprite');
  await vi.waitFor(() => expect(shelf()).toEqual(['Ana', 'Cat']));
  press('Cat');
  await vi.waitFor(() => expect(owner.stage.sprites).toHaveLength(1));
  expect(owner.stage.sprites[0]).toMatchObject({ name: 'Cat', costumes: [{ name: 'step 1', library: 'cat/walk-1' }, { name: 'step 2', library: 'cat/walk-2' }] });
  expect(owner.target).toBe(owner.stage.sprites[0]?.id);
  expect(document.querySelector('dialog')).toBeNull();
});

test('the library is searched in both languages and by group', async () => {
  void chooseFromLibrary(library, 'sprites');
  await vi.waitFor(() => expect(shelf()).toHaveLength(2));
  const search = document.querySelector<HTMLInputElement>('input[type="search"]') as HTMLInputElement;
  search.value = 'pisica';
  search.dispatchEvent(new Event('input'));
  expect(shelf()).toEqual(['Cat']);
  search.value = 'dragon';
  search.dispatchEvent(new Event('input'));
  expect(shelf()).toEqual([]);
  expect(document.querySelector('[role="status"]')?.textContent).toContain('Nothing is called that');
  search.value = '';
  press('People');
  expect(shelf()).toEqual(['Ana']);
});

test('closing the library chooses nothing', async () => {
  const choice = chooseFromLibrary(library, 'backdrops');
  await vi.waitFor(() => expect(shelf()).toEqual(['Meadow']));
  press('Close');
  expect(await choice).toBeNull();
});

test('a single costume is found by its sprite', async () => {
  const choice = chooseFromLibrary(library, 'costumes');
  await vi.waitFor(() => expect(shelf()).toHaveLength(2));
  press('Cat');
  await vi.waitFor(() => expect(shelf()).toEqual(['step 1', 'step 2']));
  press('step 2');
  expect(await choice).toEqual({ name: 'Cat step 2', items: [{ name: 'step 2', library: 'cat/walk-2' }] });
});

test('a library that cannot be reached says so', async () => {
  source.isReachable = false;
  void chooseFromLibrary(library, 'sounds');
  await vi.waitFor(() => expect(document.querySelector('[role="status"]')?.textContent).toContain("can't be reached"));
});

test('costumes are chosen, renamed, moved, duplicated and deleted', () => {
  const owner = live('costume-list', stage(), 'cat');
  const names = () => owner.stage.sprites[0]?.costumes.map(({ name }) => name);
  press('2. pas 2');
  expect(owner.stage.sprites[0]?.costume).toBe(1);
  type('Costume name', 'sare');
  press('Move one place forward');
  expect(names()).toEqual(['sare', 'pas 1']);
  press('Duplicate');
  expect(names()).toEqual(['sare', 'sare 2', 'pas 1']);
  press('Delete');
  press('Delete');
  press('Delete');
  expect(names()).toEqual(['sare']);
});

test('a costume of the library gets another colour', async () => {
  const owner = live('costume-list', stage(), 'cat');
  press('Other colours');
  await vi.waitFor(() => expect(document.querySelector('.studio-recolour-grid')).not.toBeNull());
  press('120°');
  press('Keep this colour');
  await vi.waitFor(() => expect(owner.stage.sprites[0]?.costumes[0]).toMatchObject({ hue: 120 }));
});

test('a backdrop is added and is on', async () => {
  const owner = live('backdrop-list', stage(), STAGE);
  press('Add a backdrop');
  await vi.waitFor(() => expect(shelf()).toEqual(['Meadow']));
  press('Meadow');
  await vi.waitFor(() => expect(owner.stage.backdrops).toHaveLength(2));
  expect(owner.stage.backdrop).toBe(1);
});

test('sounds are added, renamed and deleted', async () => {
  const owner = live('sound-list', stage(), 'cat');
  const sounds = () => owner.stage.sprites[0]?.sounds ?? [];
  press('Add a sound');
  await vi.waitFor(() => expect(shelf()).toEqual(['Meow']));
  press('Meow', document.querySelector('.studio-shelf') as HTMLElement);
  await vi.waitFor(() => expect(sounds()).toMatchObject([{ name: 'Meow', library: 'meow' }]));
  const name = document.querySelector<HTMLInputElement>('sound-list input') as HTMLInputElement;
  name.value = 'Miau';
  name.dispatchEvent(new Event('change'));
  expect(sounds()[0]?.name).toBe('Miau');
  press('Delete', document.querySelector('sound-list') as HTMLElement);
  expect(sounds()).toEqual([]);
});

test('one tile is in the tab order, and the arrows go on from there', () => {
  live('sprite-list', stage(), 'cat');
  expect(tiles().map((tile) => (tile as HTMLElement).tabIndex)).toEqual([-1, 0, -1]);
  (tiles()[1] as HTMLElement).focus();
  tiles()[1]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  expect(document.activeElement).toBe(tiles()[2]);
});
