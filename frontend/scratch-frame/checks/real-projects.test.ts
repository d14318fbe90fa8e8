// @vitest-environment node
/** Real projects of learners and of published courses: each is opened and played for ten seconds, without a crash. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { Machine } from './machine.ts';
import { neededPictures } from './needed-pictures.ts';
import type { Picture } from './picture.ts';
import { rasterise, startRasteriser } from './rasterise-in-node.ts';
import { readProject } from './read-work.ts';

const HERE = import.meta.dirname;
const SHARED = resolve(HERE, '../../../../shared/data');
const WASM = resolve(HERE, '../../node_modules/@resvg/resvg-wasm/index_bg.wasm');

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listFiles(path) : path.endsWith('.sb3') ? [path] : [];
  });
}

test.runIf(process.env['CI'])('the projects are there', () => expect(existsSync(SHARED)).toBe(true));

describe.runIf(existsSync(SHARED))('a real project', () => {
  const files = existsSync(SHARED) ? ['scratch', 'rpf'].flatMap((folder) => listFiles(join(SHARED, folder))) : [];
  const drawn = new Map<string, Picture | null>();
  beforeAll(() => startRasteriser(WASM));

  test.each(files.map((path) => [path.slice(SHARED.length + 1), path]))('%s is played', async (_, path) => {
    const zip = await JSZip.loadAsync(readFileSync(path));
    const [entry] = zip.file(/(^|\/)project\.json$/);
    if (!entry) throw new Error(`${path} has no project.json.`);
    const json = JSON.parse(await entry.async('string')) as Record<string, unknown>;
    const within = (name: string) => zip.file(join(dirname(entry.name), name));
    const bytes = await Promise.all(neededPictures(json).map(async (name) => [name, (await within(name)?.async('uint8array')) ?? new Uint8Array()] as const));
    const machine = new Machine(readProject(json), { pictures: rasterise(bytes, drawn) }, 1);
    machine.do({ kind: 'flag' });
    for (let frame = 0; frame < 300; frame += 1) machine.tick();
    expect(machine.frame).toBe(300);
    expect(machine.isEnded).toBe(false);
  }, 20_000);
});
