import { expect, test } from 'vitest';
import { FakeLibrary, stage } from './fake-library.test-support.ts';
import { Library, titleIn } from './library.ts';

test('files are read once', async () => {
  const source = new FakeLibrary();
  const library = new Library(source);
  await Promise.all([library.index(), library.index(), library.costume('cat/walk-1'), library.costume('cat/walk-2')]);
  expect(source.reads).toBe(2);
});

test('a reading that failed is tried anew', async () => {
  const source = new FakeLibrary();
  const library = new Library(source);
  source.isReachable = false;
  await expect(library.index()).rejects.toThrow();
  await expect(library.sprite('cat')).rejects.toThrow();
  source.isReachable = true;
  expect((await library.index()).sprites).toHaveLength(2);
  expect((await library.sprite('cat')).costumes).toHaveLength(2);
});

test('a costume that the library has not got is an error', async () => {
  await expect(new Library(new FakeLibrary()).costume('cat/flies')).rejects.toThrow('cat/flies');
});

test('pictures are shown in their hue', async () => {
  const library = new Library(new FakeLibrary());
  expect(await library.imageUrl({ library: 'cat/walk-1', hue: 120 }, 'costume')).toContain(encodeURIComponent('#00ff00'));
  expect(await library.imageUrl({ library: 'meadow', hue: 240 }, 'backdrop')).toContain(encodeURIComponent('#0000ff'));
  expect(await library.imageUrl({ library: 'meadow' }, 'backdrop')).toBe(new FakeLibrary().backdropUrl());
});

test("a child's own picture is its own address", async () => {
  const own = { picture: 'data:image/png;base64,AA==', width: 2, height: 2, centre: [1, 1] as [number, number], mask: 'gA==' };
  expect(await new Library(new FakeLibrary()).imageUrl(own, 'costume')).toBe(own.picture);
});

test('the engine is told the shapes and lengths of what there is, and nothing of what there is not', async () => {
  const project = stage({ sounds: [{ id: 's', name: 'Miau', library: 'meow' }, { id: 't', name: 'x', library: 'gone' }] });
  project.sprites[1]?.costumes.push({ id: 'c', name: 'x', library: 'gone/away' });
  const assets = await new Library(new FakeLibrary()).assets(project);
  expect(Object.keys(assets.shapes).sort()).toEqual(['cat/walk-1', 'cat/walk-2']);
  expect(assets.shapes['cat/walk-1']).toEqual({ width: 80, height: 70, centre: [40, 35], mask: '/w==' });
  expect(assets.sound_seconds).toEqual({ meow: 0.8 });
});

test('titles come in the language of the reader, else in English', () => {
  expect(titleIn({ ro: 'Pisică', en: 'Cat' }, 'ro-MD')).toBe('Pisică');
  expect(titleIn({ ro: 'Pisică', en: 'Cat' }, 'hu')).toBe('Cat');
});
