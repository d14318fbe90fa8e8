/** The checks of Scratch projects for Node: run-checks.mjs loads this file when an item is one of Scratch. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answerScratch } from './answer.ts';
import { neededPictures } from './needed-pictures.ts';
import type { Picture } from './picture.ts';
import type { ScratchAnswer, ScratchQuestion } from './question.ts';
import { rasterise, startRasteriser } from './rasterise-in-node.ts';

/** files: base64 by name, what the work names. */
export type ScratchItem = ScratchQuestion & { files?: Readonly<Record<string, string>> | null };

/** An editor waits some seconds for a project that does very much; a child in a browser doesn't. */
const PATIENCE = 10;

/** Pictures of files that several works have are drawn once. */
const drawn = new Map<string, Picture | null>();

export async function answerInNode({ files, ...question }: ScratchItem): Promise<ScratchAnswer> {
  await startRasteriser(rasteriser());
  const read = (name: string) => new Uint8Array(Buffer.from(files?.[name] ?? '', 'base64'));
  const { project } = (question.work ?? {}) as { project?: unknown };
  const costumes = neededPictures(project).filter((name) => Object.hasOwn(files ?? {}, name));
  const sounds = Object.keys(files ?? {}).filter((name) => name.endsWith('.wav'));
  const drawing = rasterise(costumes.map((name) => [name, read(name)]), drawn);
  return answerScratch(question, { pictures: drawing, sounds: Object.fromEntries(sounds.map((name) => [name, read(name)])) }, PATIENCE);
}

/** Beside the built file, or where npm has put it. */
function rasteriser(): string {
  const built = beside('./resvg.wasm');
  return existsSync(built) ? built : beside('../../node_modules/@resvg/resvg-wasm/index_bg.wasm');
}

function beside(path: string): string {
  return fileURLToPath(new URL(/* @vite-ignore */ path, import.meta.url));
}
