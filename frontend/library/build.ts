/**
 * Builds the library of the stage into the static folder: what README.md describes as served. Called by assets/build.ts.
 *
 * A source that breaks a rule stops the build; all faults are told at once, with their files.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeMask, prepareMasks } from './mask.ts';
import { readPalette } from './palette.ts';
import { readSources, type Sources } from './read.ts';
import { checkThing, findLibraryFaults } from './rules.ts';
import { writeScratchLibrary } from './scratch.ts';
import { buildSounds } from './sounds/build.ts';
import { LibraryFault, SOUND_GROUPS, type Sound } from './source.ts';
import { minify, readBox, withSize } from './svg.ts';

const MOST_COSTUME_BYTES = 5_000;
const MOST_BACKDROP_BYTES = 14_000;

/** root: the folder library/. out: the folder that is served; it is replaced as a whole, and only by a good one. */
export async function buildLibrary(root: string, out: string): Promise<void> {
  const fresh = `${out}.new`;
  rmSync(fresh, { recursive: true, force: true });
  await writeLibrary(root, fresh);
  rmSync(out, { recursive: true, force: true });
  renameSync(fresh, out);
}

async function writeLibrary(root: string, out: string): Promise<void> {
  const sources = readSources(root);
  stopAtFaults(findLibraryFaults(sources, readPalette(resolve(root, '../drawings'))));
  for (const folder of ['sprites', 'pictures', 'backdrops', 'sounds']) mkdirSync(join(out, folder), { recursive: true });
  await prepareMasks();
  const faults = sources.sprites.flatMap((sprite) => writeSprite(sprite, out));
  faults.push(...sources.backdrops.flatMap((backdrop) => writeBackdrop(backdrop, out)));
  const sounds = buildSounds(join(out, 'sounds'));
  for (const sound of sounds) {
    checkThing(sound, SOUND_GROUPS, (reason) => faults.push(new LibraryFault(`sounds (${sound.id})`, reason).message));
  }
  stopAtFaults(faults);
  writeFileSync(join(out, 'library.json'), JSON.stringify(describe(sources, sounds)));
  writeScratchLibrary(out);
}

/** What lists and search need, without a single drawing. */
function describe({ sprites, backdrops }: Sources, sounds: Sound[]): unknown {
  return {
    sprites: sprites.map(({ id, titles, words, group, costumes }) => {
      return { id, titles, words, group, costumes: costumes.map((costume) => ({ id: costume.id, titles: costume.titles })) };
    }),
    backdrops: backdrops.map(({ id, titles, words, group }) => ({ id, titles, words, group })),
    sounds: sounds.map(({ id, titles, words, group, seconds }) => ({ id, titles, words, group, seconds })),
  };
}

function writeSprite({ id, costumes, centre, from }: Sources['sprites'][number], out: string): string[] {
  const faults: string[] = [];
  const built = costumes.map((costume) => {
    const fail = (reason: string): void => {
      faults.push(new LibraryFault(`${from} (${id}, ${costume.id})`, reason).message);
    };
    const box = readBox(costume.svg) ?? { x: 0, y: 0, width: 0, height: 0 };
    const { bits, isCut, covered } = makeMask(costume.svg, box);
    if (isCut) fail('something is drawn beyond its viewBox.');
    if (covered === 0) fail('is empty.');
    const svg = withSize(minify(costume.svg), box);
    if (svg.length > MOST_COSTUME_BYTES) fail(`has ${svg.length} bytes; at most ${MOST_COSTUME_BYTES} are asked for.`);
    const { width, height } = box;
    return { id: costume.id, titles: costume.titles, width, height, centre: centre ?? [width / 2, height / 2], mask: bits, svg };
  });
  writeFileSync(join(out, 'sprites', `${id}.json`), JSON.stringify({ id, costumes: built }));
  writeFileSync(join(out, 'pictures', `${id}.svg`), built[0]?.svg ?? '');
  return faults;
}

function writeBackdrop({ id, svg, from }: Sources['backdrops'][number], out: string): string[] {
  const small = withSize(minify(svg), { x: 0, y: 0, width: 480, height: 360 });
  writeFileSync(join(out, 'backdrops', `${id}.svg`), small);
  if (small.length <= MOST_BACKDROP_BYTES) return [];
  return [new LibraryFault(from, `has ${small.length} bytes; at most ${MOST_BACKDROP_BYTES} are asked for.`).message];
}

function stopAtFaults(faults: string[]): void {
  if (faults.length > 0) throw new Error(['The library can’t be built.', ...faults].join('\n'));
}
