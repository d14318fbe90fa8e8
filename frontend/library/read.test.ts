// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSources } from './read.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"></svg>';
const TITLES = { ro: 'Jucărie', en: 'Toy' };
const WORDS = { ro: ['jucărie'], en: ['toy'] };

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'library-'));
});

afterEach(() => rmSync(root, { recursive: true }));

function write(folder: string, files: Record<string, string>): void {
  mkdirSync(join(root, folder), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, folder, name), text);
}

test('a folder with its drawings is a sprite of the group around it', () => {
  const costumes = ['up', 'down'].map((id) => ({ id, titles: TITLES }));
  write('sprites/sport/handmade', { 'sprite.json': JSON.stringify({ titles: TITLES, words: WORDS, costumes, centre: [1, 2] }), 'up.svg': SVG, 'down.svg': SVG });
  write('backdrops/sport/handmade-hall', { 'backdrop.json': JSON.stringify({ titles: TITLES, words: WORDS }), 'backdrop.svg': SVG });
  const { sprites, backdrops } = readSources(root);
  expect(sprites.find(({ id }) => id === 'handmade')).toMatchObject({ group: 'sport', centre: [1, 2], costumes: [{ id: 'up', svg: SVG }, { id: 'down' }] });
  expect(backdrops.find(({ id }) => id === 'handmade-hall')).toMatchObject({ group: 'sport', svg: SVG });
});

test.each([
  ['a drawing without a description', { 'up.svg': SVG }, 'library/sprites/sport/toy: has no sprite.json.'],
  ['a description that is no JSON', { 'sprite.json': '{' }, 'library/sprites/sport/toy/sprite.json: is not JSON'],
  ['a costume without a drawing', { 'sprite.json': JSON.stringify({ costumes: [{ id: 'up' }] }) }, 'library/sprites/sport/toy/up.svg: is missing'],
])('%s is a fault that names the file', (_what, files, fault) => {
  write('sprites/sport/toy', files);
  expect(() => readSources(root)).toThrow(fault);
});
