/** The checks of Scratch projects for Node: run-checks.mjs loads this file when an item is one of Scratch. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answerScratch } from './answer.ts';
import type { Picture } from './picture.ts';
import type { ScratchAnswer, ScratchQuestion } from './question.ts';
import { rasterise, startRasteriser } from './rasterise-in-node.ts';

/** files: base64 by name, what the work names. */
export type ScratchItem = ScratchQuestion & { files?: Readonly<Record<string, string>> | null };

/** Pictures of files that several works have are drawn once. */
const drawn = new Map<string, Picture | null>();

export async function answerInNode({ files, ...question }: ScratchItem): Promise<ScratchAnswer> {
  await startRasteriser(rasteriser());
  const bytes = Object.fromEntries(Object.entries(files ?? {}).map(([name, text]) => [name, new Uint8Array(Buffer.from(text, 'base64'))]));
  const sounds = Object.fromEntries(Object.entries(bytes).filter(([name]) => /\.(wav|mp3)$/.test(name)));
  const costumes = Object.fromEntries(Object.entries(bytes).filter(([name]) => !Object.hasOwn(sounds, name)));
  return answerScratch(question, { pictures: rasterise(costumes, drawn), sounds });
}

/** Beside the built file, or where npm has put it. */
function rasteriser(): string {
  const built = beside('./resvg.wasm');
  return existsSync(built) ? built : beside('../../node_modules/@resvg/resvg-wasm/index_bg.wasm');
}

function beside(path: string): string {
  return fileURLToPath(new URL(/* @vite-ignore */ path, import.meta.url));
}
