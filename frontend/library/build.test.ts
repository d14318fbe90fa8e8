// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildLibrary } from './build.ts';
import { BACKDROP_GROUPS, SOUND_GROUPS, SPRITE_GROUPS, type Titles, type Words } from './source.ts';

interface Listed {
  id: string;
  group: string;
  titles: Titles;
  words: Words;
  costumes: { id: string; titles: Titles }[];
  seconds: number;
}

const out = mkdtempSync(join(tmpdir(), 'library-'));
let library: Record<'sprites' | 'backdrops' | 'sounds', Listed[]>;

beforeAll(async () => {
  await buildLibrary(import.meta.dirname, out);
  library = read('library.json') as typeof library;
}, 60_000);

afterAll(() => rmSync(out, { recursive: true }));

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(out, file), 'utf8'));
}

describe('the library', () => {
  test('has enough of everything for a year of meetings', () => {
    expect(library.sprites.length).toBeGreaterThanOrEqual(60);
    expect(library.backdrops.length).toBeGreaterThanOrEqual(20);
    expect(library.sounds.length).toBeGreaterThanOrEqual(30);
  });

  test('leaves no group empty', () => {
    const groups = (things: Listed[]): string[] => [...new Set(things.map(({ group }) => group))].sort();
    expect(groups(library.sprites)).toEqual([...SPRITE_GROUPS].sort());
    expect(groups(library.backdrops)).toEqual([...BACKDROP_GROUPS].sort());
    expect(groups(library.sounds)).toEqual([...SOUND_GROUPS].sort());
  });

  test('has titles and search words in both languages, with commas below', () => {
    for (const { id, titles, words } of Object.values(library).flat()) {
      const texts = [titles.ro, titles.en, ...words.ro, ...words.en];
      expect(texts.length, id).toBeGreaterThanOrEqual(4);
      expect(texts.filter((text) => !text.trim() || /[\u015e\u015f\u0162\u0163]/.test(text)), id).toEqual([]);
    }
  });

  test('calls no two things of a kind by the same title in a language', () => {
    for (const things of Object.values(library)) {
      for (const language of ['ro', 'en'] as const) {
        const titles = things.map(({ titles }) => titles[language]);
        expect(titles.filter((title, at) => titles.indexOf(title) < at)).toEqual([]);
      }
    }
  });

  test('serves a mask and a drawing for each costume that it lists', () => {
    for (const { id, costumes } of library.sprites) {
      const sprite = read(`sprites/${id}.json`) as {
        costumes: { id: string; width: number; height: number; centre: [number, number]; mask: string; svg: string }[];
      };
      expect(sprite.costumes.map((costume) => costume.id)).toEqual(costumes.map((costume) => costume.id));
      for (const { width, height, centre, mask, svg } of sprite.costumes) {
        const bits = Math.ceil(width / 2) * Math.ceil(height / 2);
        expect(Buffer.from(mask, 'base64').length, id).toBe(Math.ceil(bits / 8));
        expect(centre.every((value) => value > 0), id).toBe(true);
        expect(svg).toMatch(/^<svg width="[\d.]+" height="[\d.]+" xmlns=/);
      }
      expect(readFileSync(join(out, 'pictures', `${id}.svg`), 'utf8')).toBe(sprite.costumes[0]?.svg);
    }
  });

  test('serves every backdrop and sound that it lists', () => {
    for (const { id } of library.backdrops) expect(readFileSync(join(out, 'backdrops', `${id}.svg`), 'utf8')).toContain('viewBox="0 0 480 360"');
    for (const { id, seconds } of library.sounds) {
      expect(readFileSync(join(out, 'sounds', `${id}.wav`)).subarray(0, 4).toString(), id).toBe('RIFF');
      expect(seconds, id).toBeGreaterThan(0);
    }
  });
});
