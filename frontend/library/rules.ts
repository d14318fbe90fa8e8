/** What every sprite, backdrop and sound has to be like. README.md tells it to people, here it is held. */
import type { Palette } from './palette.ts';
import type { Sources } from './read.ts';
import { findFaults, readBox } from './svg.ts';
import { BACKDROP_GROUPS, LibraryFault, SPRITE_GROUPS, type Titles, type Words } from './source.ts';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const CEDILLA = /[\u015e\u015f\u0162\u0163]/;
const STAGE = '0 0 480 360';
/** Those that count need a costume for each number. */
const MOST_COSTUMES: Record<string, number> = { digit: 10, die: 6 };

type Fail = (reason: string) => void;

/** All faults at once, each with the file in front, so that one run of the build is enough to see them. */
export function findLibraryFaults({ sprites, backdrops }: Sources, palette: Palette): string[] {
  const faults: string[] = [];
  const about = (file: string): Fail => (reason) => faults.push(new LibraryFault(file, reason).message);
  const day = new Set(palette.day.values());
  const dayAndNight = new Set([...day, ...palette.dusk]);
  for (const sprite of sprites) {
    const fail = about(sprite.from.startsWith('make/') ? `${sprite.from} (${sprite.id})` : `${sprite.from}/sprite.json`);
    checkThing(sprite, SPRITE_GROUPS, fail);
    const [count, most] = [sprite.costumes.length, MOST_COSTUMES[sprite.id] ?? 4];
    if (count < 2 || count > most) fail(`has ${count} costumes; two to ${most} are asked for.`);
    checkCostumes(sprite.costumes, day, sprite.from, about, fail);
  }
  for (const backdrop of backdrops) {
    const fail = about(backdrop.from.startsWith('make/') ? `${backdrop.from} (${backdrop.id})` : `${backdrop.from}/backdrop.json`);
    checkThing(backdrop, BACKDROP_GROUPS, fail);
    const failSvg = backdrop.from.startsWith('make/') ? fail : about(`${backdrop.from}/backdrop.svg`);
    if (!backdrop.svg.includes(`viewBox="${STAGE}"`)) failSvg(`the viewBox of a backdrop is ${STAGE}.`);
    for (const fault of findFaults(backdrop.svg, dayAndNight)) failSvg(fault);
  }
  for (const things of [sprites, backdrops]) checkUnique(things, about);
  return faults;
}

export interface Thing {
  id: string;
  group: string;
  titles: Titles;
  words: Words;
}

/** What holds for sounds too. */
export function checkThing(thing: Thing, groups: readonly string[], fail: Fail): void {
  if (!ID.test(thing.id)) fail(`the id “${thing.id}” is not made of small letters, digits and hyphens.`);
  if (!groups.includes(thing.group)) fail(`there is no group “${thing.group}”, only ${groups.join(', ')}.`);
  checkTitles(thing.titles, fail);
  for (const language of ['ro', 'en'] as const) {
    const words: unknown = thing.words?.[language];
    const isList = Array.isArray(words) && words.length > 0 && words.every((word) => typeof word === 'string' && word.trim());
    if (!isList) fail(`words.${language} has no search words.`);
    else if (CEDILLA.test(words.join(' '))) fail('words.ro has a cedilla; write ș and ț with a comma below.');
  }
}

function checkTitles(titles: Titles | undefined, fail: Fail): void {
  for (const language of ['ro', 'en'] as const) {
    const title: unknown = titles?.[language];
    if (typeof title !== 'string' || !title.trim()) fail(`titles.${language} is missing.`);
    else if (CEDILLA.test(title)) fail(`“${title}” has a cedilla; write ș and ț with a comma below.`);
  }
}

function checkCostumes(
  costumes: Sources['sprites'][number]['costumes'],
  colours: ReadonlySet<string>,
  from: string,
  about: (file: string) => Fail,
  fail: Fail,
): void {
  if (new Set(costumes.map(({ id }) => id)).size < costumes.length) fail('two costumes have the same id.');
  const sizes = new Set<string>();
  for (const { id, titles, svg } of costumes) {
    const failCostume = about(from.startsWith('make/') ? `${from} (${id})` : `${from}/${id}.svg`);
    if (!ID.test(id)) fail(`the costume id “${id}” is not made of small letters, digits and hyphens.`);
    checkTitles(titles, (reason) => fail(`costume ${id}: ${reason}`));
    const box = readBox(svg);
    if (!box) failCostume('has no viewBox.');
    else if (box.width > 480 || box.height > 360) failCostume('is larger than the stage.');
    else sizes.add(`${box.x} ${box.y} ${box.width} ${box.height}`);
    for (const fault of findFaults(svg, colours)) failCostume(fault);
  }
  if (sizes.size > 1) fail(`its costumes differ in their viewBox: ${[...sizes].join('; ')}.`);
}

function checkUnique(things: Sources['sprites'] | Sources['backdrops'], about: (file: string) => Fail): void {
  const seen = new Map<string, string>();
  for (const { id, from } of things) {
    const other = seen.get(id);
    if (other !== undefined) about(from)(`the id “${id}” is taken by ${other}.`);
    seen.set(id, from);
  }
}
