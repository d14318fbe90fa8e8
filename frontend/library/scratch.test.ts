// @vitest-environment node
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildLibrary } from './build.ts';
import type { ScratchLibrary } from './scratch.ts';
import { soundsOf, tagsOf } from './scratch-words.ts';
import { readBox } from './svg.ts';

const out = mkdtempSync(join(tmpdir(), 'scratch-library-'));
const LANGUAGES = ['ro', 'en'] as const;
let library: ScratchLibrary;
let index: Record<'sprites' | 'backdrops' | 'sounds', { id: string; titles: { ro: string; en: string }; costumes: { id: string }[] }[]>;

beforeAll(async () => {
  await buildLibrary(import.meta.dirname, out);
  library = JSON.parse(read('scratch.json').toString()) as ScratchLibrary;
  index = JSON.parse(read('library.json').toString()) as typeof index;
}, 60_000);

afterAll(() => rmSync(out, { recursive: true }));

function read(file: string): Buffer {
  return readFileSync(join(out, file));
}

function paint(svg: string): Buffer {
  return Buffer.from(new Resvg(svg).render().pixels);
}

describe('the library as Scratch has it', () => {
  test.each(LANGUAGES)('lists everything in %s under its title', (language) => {
    const titles = (list: { titles: { ro: string; en: string } }[]): string[] => list.map((each) => each.titles[language]);
    const names = (list: { name: string }[]): string[] => list.map(({ name }) => name);
    expect(names(library[language].sprites)).toEqual(titles(index.sprites));
    expect(names(library[language].backdrops)).toEqual(titles(index.backdrops));
    expect(names(library[language].sounds)).toEqual(titles(index.sounds));
    expect(library[language].costumes).toHaveLength(index.sprites.flatMap(({ costumes }) => costumes).length);
  });

  test('names every file that a list mentions by the hash of its bytes', () => {
    for (const language of LANGUAGES) {
      const { sprites, costumes, backdrops, sounds } = library[language];
      const assets = [...sprites.flatMap((sprite) => [...sprite.costumes, ...sprite.sounds]), ...costumes, ...backdrops, ...sounds];
      for (const { assetId, md5ext, dataFormat } of assets) {
        expect(md5ext).toBe(`${assetId}.${dataFormat}`);
        expect(createHash('md5').update(read(library.files[md5ext] ?? '')).digest('hex')).toBe(assetId);
      }
    }
  });

  test('puts the upper left corner of every drawing at 0 0 and shows the same picture', () => {
    let moved = 0;
    for (const { id } of index.sprites) {
      const { costumes } = JSON.parse(read(`sprites/${id}.json`).toString()) as { costumes: { id: string; svg: string }[] };
      for (const { id: costume, svg } of costumes) {
        const file = read(`costumes/${id}/${costume}.svg`).toString();
        const [before, after] = [readBox(svg), readBox(file)];
        expect(after).toEqual({ x: 0, y: 0, width: before?.width, height: before?.height });
        if (file === svg) continue;
        moved += 1;
        expect(paint(file).equals(paint(svg)), `${id}/${costume}`).toBe(true);
      }
    }
    expect(moved).toBeGreaterThan(0);
  });

  test('turns a sprite round the point that the stage turns it round', () => {
    const { costumes } = JSON.parse(read('sprites/ana.json').toString()) as { costumes: { centre: [number, number] }[] };
    const ana = library.en.sprites.find(({ name }) => name === 'Ana');
    expect(ana?.costumes.map(({ rotationCenterX, rotationCenterY }) => [rotationCenterX, rotationCenterY])).toEqual(
      costumes.map(({ centre }) => centre),
    );
    expect(library.en.backdrops[0]).toMatchObject({ rotationCenterX: 240, rotationCenterY: 180, bitmapResolution: 1 });
  });

  test('tells how long each sound is', () => {
    const meow = library.ro.sounds.find(({ name }) => name === 'Miau');
    const listed = index.sounds.find(({ id }) => id === 'meow') as unknown as { seconds: number };
    expect((meow?.sampleCount ?? 0) / (meow?.rate ?? 1)).toBeCloseTo(listed.seconds, 2);
  });

  test('gives every sprite a sound, the cat its meow', () => {
    const { sprites } = library.ro;
    expect(sprites.filter(({ sounds }) => sounds.length === 0)).toEqual([]);
    expect(sprites.find(({ name }) => name === 'Pisică')?.sounds.map(({ name }) => name)).toEqual(['Miau']);
  });
});

describe('words for Scratch', () => {
  const cat = {
    id: 'cat', group: 'animals', titles: { ro: 'Pisică', en: 'Cat' }, words: { ro: ['mâță'], en: ['kitten', 'dance'] },
  };
  const sound = (id: string, group: 'effects' | 'animals', ...en: string[]): Parameters<typeof soundsOf>[1][number] => {
    return { id, group, titles: { ro: id, en: id }, words: { ro: [], en }, seconds: 1 };
  };

  test('find a thing also for the one who types no diacritics, and below the buttons of Scratch', () => {
    expect(tagsOf(cat, 'ro', 'sprites')).toEqual(['animals', 'dance', 'mâță', 'pisica', 'mata']);
  });

  test('give a sprite what is made for it, else something neutral', () => {
    const pop = sound('pop', 'effects');
    const meow = sound('meow', 'animals', 'cat');
    expect(soundsOf(cat, [pop, meow])).toEqual([meow]);
    expect(soundsOf({ ...cat, id: 'well', titles: { ro: 'Fântână', en: 'Well' } }, [pop, meow])).toEqual([pop]);
  });
});
