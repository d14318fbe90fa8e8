/** Finding things in the library by words in any of its languages, with or without diacritics. Pure. */
import type { Entry } from './library-source.ts';

/** "Pisică" and "PISICA" read the same. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Every word that was typed begins a word of the entry: a title, a search word or its group's title. */
export function matches(entry: Entry, typed: string, groupTitle = ''): boolean {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  const texts = [...Object.values(entry.titles), ...Object.values(entry.words).flat(), groupTitle];
  const words = texts.flatMap((text) => folded(text).split(/[\s,-]+/));
  return wanted.every((each) => words.some((word) => word.startsWith(each)));
}
