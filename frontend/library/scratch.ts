/**
 * The library as Scratch has it: `scratch.json`, in the shapes of Scratch's own library files, and each costume in a file.
 *
 * `{ro: {sprites, costumes, backdrops, sounds}, en: {...}, files: {"<md5ext>": "costumes/cat/walk-1.svg", ...}}`. Scratch
 * shows and searches names and tags as they stand, so there is one list for each language; paths are within library/.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { soundsOf, tagsOf } from './scratch-words.ts';
import type { Sound, Titles, Words } from './source.ts';
import { readBox, withBoxAtZero } from './svg.ts';

type Language = keyof Titles;

interface Entry {
  id: string;
  titles: Titles;
  words: Words;
  group: string;
}

interface Index {
  sprites: Entry[];
  backdrops: Entry[];
  sounds: Sound[];
}

interface BuiltCostume {
  id: string;
  titles: Titles;
  centre: [number, number];
  svg: string;
}

/** What Scratch calls an asset: content under its hash. */
interface Asset {
  assetId: string;
  md5ext: string;
  dataFormat: string;
}

export interface ScratchCostume extends Asset {
  name: string;
  bitmapResolution: 1;
  rotationCenterX: number;
  rotationCenterY: number;
  tags?: string[];
}

export interface ScratchSound extends Asset {
  name: string;
  format: '';
  rate: number;
  sampleCount: number;
  tags?: string[];
}

export interface ScratchSprite {
  name: string;
  tags: string[];
  isStage: false;
  costumes: ScratchCostume[];
  sounds: ScratchSound[];
  variables: Record<string, never>;
  blocks: Record<string, never>;
}

export interface ScratchLists {
  sprites: ScratchSprite[];
  costumes: ScratchCostume[];
  backdrops: ScratchCostume[];
  sounds: ScratchSound[];
}

export type ScratchLibrary = Record<Language, ScratchLists> & { files: Record<string, string> };

/** out: the folder of the built library, where everything else is written already. */
export function writeScratchLibrary(out: string): void {
  const index = JSON.parse(readFileSync(join(out, 'library.json'), 'utf8')) as Index;
  const files = new Files(out);
  const costumes = new Map(index.sprites.map(({ id }) => [id, writeCostumes(id, out, files)]));
  const backdrops = new Map(index.backdrops.map(({ id }) => [id, files.name(`backdrops/${id}.svg`)]));
  const sounds = new Map(index.sounds.map(({ id }) => [id, readSound(id, files)]));

  const list = (language: Language): ScratchLists => ({
    sprites: index.sprites.map((sprite) => ({
      name: sprite.titles[language],
      tags: tagsOf(sprite, language, 'sprites'),
      isStage: false,
      costumes: (costumes.get(sprite.id) ?? []).map(({ titles, asset }) => ({ name: titles[language], ...asset })),
      sounds: soundsOf(sprite, index.sounds).map((sound) => ({ name: sound.titles[language], ...must(sounds.get(sound.id)) })),
      variables: {},
      blocks: {},
    })),
    costumes: index.sprites.flatMap((sprite) => {
      const tags = tagsOf(sprite, language, 'sprites');
      return (costumes.get(sprite.id) ?? []).map(({ titles, asset }) => {
        return { name: `${sprite.titles[language]}, ${titles[language]}`, ...asset, tags };
      });
    }),
    backdrops: index.backdrops.map((backdrop) => ({
      name: backdrop.titles[language],
      ...drawn(must(backdrops.get(backdrop.id)), [240, 180]),
      tags: tagsOf(backdrop, language, 'backdrops'),
    })),
    sounds: index.sounds.map((sound) => {
      return { name: sound.titles[language], ...must(sounds.get(sound.id)), tags: tagsOf(sound, language, 'sounds') };
    }),
  });
  const library: ScratchLibrary = { ro: list('ro'), en: list('en'), files: files.paths };
  writeFileSync(join(out, 'scratch.json'), JSON.stringify(library));
}

/** paths: by md5ext. Two ids with the very same bytes are one file to Scratch. */
class Files {
  readonly paths: Record<string, string> = {};
  private readonly out: string;

  constructor(out: string) {
    this.out = out;
  }

  write(path: string, content: string): Asset {
    writeFileSync(join(this.out, path), content);
    return this.name(path);
  }

  read(path: string): Buffer {
    return readFileSync(join(this.out, path));
  }

  /** path: of a file that is there. */
  name(path: string): Asset {
    const assetId = createHash('md5').update(this.read(path)).digest('hex');
    const dataFormat = path.slice(path.lastIndexOf('.') + 1);
    const md5ext = `${assetId}.${dataFormat}`;
    this.paths[md5ext] ??= path;
    return { assetId, md5ext, dataFormat };
  }
}

function writeCostumes(id: string, out: string, files: Files): { titles: Titles; asset: Omit<ScratchCostume, 'name'> }[] {
  const { costumes } = JSON.parse(files.read(`sprites/${id}.json`).toString()) as { costumes: BuiltCostume[] };
  mkdirSync(join(out, 'costumes', id), { recursive: true });
  return costumes.map(({ id: costume, titles, centre, svg }) => {
    const box = readBox(svg);
    if (!box) throw new Error(`${id}, ${costume}: no viewBox.`);
    const asset = files.write(`costumes/${id}/${costume}.svg`, withBoxAtZero(svg, box));
    return { titles, asset: drawn(asset, centre) };
  });
}

/** centre: from the upper left corner, as on the stage. */
function drawn(asset: Asset, [x, y]: [number, number]): Omit<ScratchCostume, 'name'> {
  return { ...asset, bitmapResolution: 1, rotationCenterX: x, rotationCenterY: y };
}

/** Of our own WAV files: a header of 44 bytes, then samples of two bytes. */
function readSound(id: string, files: Files): Omit<ScratchSound, 'name'> {
  const path = `sounds/${id}.wav`;
  const bytes = files.read(path);
  return { ...files.name(path), format: '', rate: bytes.readUInt32LE(24), sampleCount: (bytes.length - 44) / 2 };
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Something of library.json has no file.');
  return value;
}
