/**
 * Reads the sources of the library: folders of files, and what the scripts of make/ draw.
 *
 * `sprites/<group>/<id>/sprite.json` and `<costume>.svg` beside it; `backdrops/<group>/<id>/backdrop.json` and
 * `backdrop.svg`. Nothing is checked here but that the files can be read: see rules.ts.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { makeBackdrops, makeSprites } from './make/makers.ts';
import { LibraryFault, type Backdrop, type From, type Sprite, type Titles, type Words } from './source.ts';

interface SpriteFile {
  titles: Titles;
  words: Words;
  costumes: { id: string; titles: Titles }[];
  centre?: [number, number];
}

interface BackdropFile {
  titles: Titles;
  words: Words;
}

export interface Sources {
  sprites: (Sprite<string> & From)[];
  backdrops: (Backdrop<string> & From)[];
}

/** In the order of their ids, so that the same sources always give the same files. */
export function readSources(root: string): Sources {
  const inOrder = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  return {
    sprites: [...readSprites(root), ...makeSprites()].sort(inOrder),
    backdrops: [...readBackdrops(root), ...makeBackdrops()].sort(inOrder),
  };
}

function readSprites(root: string): Sources['sprites'] {
  return listFolders(root, 'sprites', 'sprite.json').map((folder) => {
    const { titles, words, costumes, centre } = readJson(root, `${folder}/sprite.json`) as SpriteFile;
    return {
      id: basename(folder),
      group: basename(dirname(folder)),
      titles,
      words,
      costumes: (costumes ?? []).map((costume) => ({ ...costume, svg: readText(root, `${folder}/${costume.id}.svg`) })),
      ...(centre && { centre }),
      from: folder,
    };
  });
}

function readBackdrops(root: string): Sources['backdrops'] {
  return listFolders(root, 'backdrops', 'backdrop.json').map((folder) => {
    const { titles, words } = readJson(root, `${folder}/backdrop.json`) as BackdropFile;
    const svg = readText(root, `${folder}/backdrop.svg`);
    return { id: basename(folder), group: basename(dirname(folder)), titles, words, svg, from: folder };
  });
}

/** A drawing whose folder has no such description would be forgotten in silence, so it is a fault. */
function listFolders(root: string, kind: string, description: string): string[] {
  const folders = new Set(globSync(`${kind}/*/*/*`, { cwd: root }).map((file) => dirname(file).split(sep).join('/')));
  return [...folders].sort().map((folder) => {
    if (!existsSync(join(root, folder, description))) throw new LibraryFault(folder, `has no ${description}.`);
    return folder;
  });
}

function readText(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    throw new LibraryFault(file, 'is missing or can’t be read.');
  }
}

function readJson(root: string, file: string): unknown {
  const text = readText(root, file);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new LibraryFault(file, `is not JSON: ${(error as Error).message}`);
  }
}
