/** Finding things in the library by words in any of its languages, with or without diacritics. Pure. */
import type { Entry } from './library-source.ts';

/** "Pisică" and "PISICA" read the same. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** How well a word fits, the best first. */
const WHOLE_IN_TITLE = 0;
const WHOLE = 1;
const BEGINS_IN_TITLE = 2;
const BEGINS = 3;
const ONE_OR_MANY = 4;

/** What Romanian and English put at the end of one thing or of many. */
const ENDINGS = ['', 'a', 'e', 'i', 'l', 's', 'u', 'le', 'il', 'ii', 'es', 'uri', 'ele'];
const SHORTEST_STEM = 3;
/** Shorter words are alike by chance. */
const SHORTEST_WORD = 4;

/** What may be left of a word without its ending. */
function stems(word: string): string[] {
  return ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, word.length - ending.length)).filter(({ length }) => length >= SHORTEST_STEM);
}

/** "copil" and "copii": a guess, good enough where nothing else is found. */
function isOneOrMany(word: string, other: string): boolean {
  const left = stems(other);
  return stems(word).some((each) => left.includes(each));
}

function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => folded(text).split(/[\s,-]+/)).filter(Boolean);
}

function rankOf(wanted: string, title: readonly string[], words: readonly string[]): number | null {
  if (title.includes(wanted)) return WHOLE_IN_TITLE;
  if (words.includes(wanted)) return WHOLE;
  if (title.some((word) => word.startsWith(wanted))) return BEGINS_IN_TITLE;
  if (words.some((word) => word.startsWith(wanted))) return BEGINS;
  if (wanted.length < SHORTEST_WORD) return null;
  return [...title, ...words].some((word) => isOneOrMany(word, wanted)) ? ONE_OR_MANY : null;
}

/**
 * How well what was typed fits an entry: 0 best, null not at all. Each word has to be there: in a title, among the search
 * words, or in what the entry's group is called. Nothing typed fits everything.
 */
export function rank(entry: Entry, typed: string, groupNames: readonly string[] = []): number | null {
  const title = wordsOf(Object.values(entry.titles));
  const words = wordsOf([...Object.values(entry.words).flat(), ...groupNames]);
  let sum = 0;
  for (const wanted of wordsOf([typed])) {
    const found = rankOf(wanted, title, words);
    if (found === null) return null;
    sum += found;
  }
  return sum;
}

/** Those that fit, the best first; those that fit as well stay in their order. */
export function find<T extends Entry>(entries: readonly T[], typed: string, groupNames: (group: string) => readonly string[]): T[] {
  return entries
    .map((entry) => ({ entry, rank: rank(entry, typed, groupNames(entry.group)) }))
    .filter((each): each is { entry: T; rank: number } => each.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}
