/**
 * Which pictures and sounds a program may use: those of its project, and those of the library that it names in a text:
 * `Sprite("Pisică")`, `switch_backdrop("Noapte")`, `play("Miau")`, by title in any language or by id.
 */
import type { SourceFile } from '../protocol.ts';
import type { SavedSprite, SavedStage } from '../../stage/work.ts';

interface Titled {
  id: string;
  titles: Record<string, string>;
}

export interface CastIndex {
  sprites: (Titled & { costumes: Titled[] })[];
  backdrops: Titled[];
  sounds: Titled[];
}

const MAX_NAMES = 300;
const TEXTS = /"([^"\n]{1,60})"|'([^'\n]{1,60})'/g;

export function sameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** The one that is called so: to the letter, else but for capitals, else by its id in the library. */
export function named<T extends { id: string; name: string }>(all: readonly T[], name: string): T | undefined {
  return all.find((one) => one.name === name) ?? all.find((one) => sameName(one.name, name) || sameName(one.id.replace(/^library-/, ''), name));
}

/** One of the cast, placed and dressed otherwise. costumes: names of those it has; none: all. null: nobody knows it. */
export function spriteOf(cast: SavedStage, name: string, look: Partial<SavedSprite>, costumes: readonly string[]): SavedSprite | null {
  const known = named(cast.sprites, name);
  if (!known) return null;
  const wanted = costumes.flatMap((costume) => named(known.costumes, costume) ?? []);
  return { ...known, ...look, costumes: wanted.length > 0 ? wanted : known.costumes, sounds: [...known.sounds, ...cast.sounds] };
}

function plain(name: string): string {
  // With a cedilla, as old keyboards write them.
  return name.normalize('NFC').replaceAll('\u015f', '\u0219').replaceAll('\u0163', '\u021b').trim().toLowerCase();
}

export function emptyScene(): SavedStage {
  return {
    backdrops: [], backdrop: 0, sounds: [], own_blocks: [], blocks: {}, sprites: [], variables: [], lists: [], messages: [],
  };
}

/** own: of a project that was continued from blocks. Its pictures come before the library's. */
export function castOf(files: readonly SourceFile[], own: SavedStage | null, index: CastIndex, locale: string): SavedStage {
  const named = new Set<string>();
  for (const { text } of files) for (const [, double, single] of text.matchAll(TEXTS)) if (named.size < MAX_NAMES) named.add((double ?? single) as string);
  const names = [...named];
  const isNamed = ({ id, titles }: Titled) => names.find((name) => [id, ...Object.values(titles)].some((title) => sameName(title, name)));
  const titleOf = ({ id, titles }: Titled) => titles[locale] ?? titles[locale.slice(0, 2)] ?? titles['en'] ?? id;
  const scene = own ?? emptyScene();
  return {
    ...scene,
    sprites: [
      ...scene.sprites,
      ...index.sprites.filter(isNamed).map((entry) => ({
        id: `library-${entry.id}`, name: titleOf(entry), x: 0, y: 0, direction: 90, size: 100, rotation: 'around' as const, shown: true, costume: 0,
        costumes: entry.costumes.map((costume) => ({ id: costume.id, name: titleOf(costume), library: `${entry.id}/${costume.id}` })),
        sounds: [], own_blocks: [], blocks: {},
      })),
    ],
    backdrops: [...scene.backdrops, ...index.backdrops.filter(isNamed).map((entry) => ({ id: `library-${entry.id}`, name: titleOf(entry), library: entry.id }))],
    sounds: [...scene.sounds, ...index.sounds.filter(isNamed).map((entry) => ({ id: `library-${entry.id}`, name: titleOf(entry), library: entry.id }))],
  };
}
