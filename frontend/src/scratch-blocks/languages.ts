/**
 * The languages in which blocks may be written and are drawn: English, which is the library's own, and Romanian.
 *
 * The library's Romanian has the official words of all blocks but those of face sensing, and no words of choices. They are
 * added here.
 */
import romanian from 'scratchblocks/locales/ro.json' with { type: 'json' };
import { allLanguages, loadLanguages, type Language } from 'scratchblocks/syntax/index.js';
import { CHOICES, FACE_PARTS, OWN_COMMANDS } from './words-ro.ts';

/** Romanian says the same for two choices: which one is meant is told by the block. */
const SAID_ALIKE: Record<string, Record<string, string>> = { LOOKS_GOTOFRONTBACK: { backward: 'back' } };

export const LOCALES = ['en', 'ro'];

loadLanguages({
  ro: {
    ...romanian,
    commands: { ...romanian.commands, ...OWN_COMMANDS },
    dropdowns: { ...CHOICES, ...FACE_PARTS },
    faceParts: Object.values(FACE_PARTS),
  },
});

/** Of another locale, English. */
export function languageOf(locale: string): Language {
  return (allLanguages[locale] ?? allLanguages['en']) as Language;
}

/** A choice in the words of a language; `said` where it is none that is known. english: as far as the library knows. */
export function sayChoice(said: string, english: string | null, block: string, language: Language): string {
  if (english === null) return said;
  const meant = SAID_ALIKE[block]?.[english] ?? english;
  return language.dropdowns[meant] ?? meant;
}
