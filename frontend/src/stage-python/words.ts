/** The words of a program in the reader's language. */
import { ENGLISH, type PythonWords } from './words-en.ts';
import { ROMANIAN } from './words-ro.ts';

export type { PythonWords };

export function wordsOf(locale: string): PythonWords {
  return locale.startsWith('ro') ? ROMANIAN : ENGLISH;
}
