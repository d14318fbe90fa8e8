/** What a sound is in the sources; build.ts makes the file and the line in library.json. */
import type { Sound, SoundGroup } from '../source.ts';
import type { Tape } from './tape.ts';

export interface SoundRecipe extends Omit<Sound, 'seconds'> {
  tape: () => Tape;
}

type Line = [id: string, ro: string, en: string, wordsRo: string, wordsEn: string, tape: () => Tape];

/** A group as a table; search words are separated by spaces. */
export function recipes(group: SoundGroup, lines: readonly Line[]): SoundRecipe[] {
  return lines.map(([id, ro, en, wordsRo, wordsEn, tape]) => ({
    id,
    titles: { ro, en },
    words: { ro: wordsRo.split(' '), en: wordsEn.split(' ') },
    group,
    tape,
  }));
}
