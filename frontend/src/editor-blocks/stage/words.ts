/**
 * What stands on the blocks of the stage. Kept here, by word, rather than in the catalogue of the pages, since only this
 * world shows them; block names follow the official translations of Scratch.
 *
 * A text names its places in braces, in the order that the language wants.
 */
import type { Category, ChoiceKind, Sample } from './block-table.ts';
import { ENGLISH } from './words-en.ts';
import { ROMANIAN } from './words-ro.ts';

export interface StageWords {
  categories: Record<Category, string>;
  blocks: Record<string, string>;
  /** `when_clicked` where it stands on the stage itself. */
  stageClicked: string;
  define: string;
  /** The fixed entries of dropdowns, in the order in which they are offered. */
  choices: Partial<Record<ChoiceKind, Record<string, string>>>;
  samples: Partial<Record<Sample, string>>;
}

/** In every language, since they are no words. */
const SAMPLES: Partial<Record<Sample, string>> = { zero: '0', empty: '' };

export function stageWords(locale: string): StageWords {
  return locale.startsWith('ro') ? ROMANIAN : ENGLISH;
}

export function sampleText(words: StageWords, sample: Sample): string {
  return words.samples[sample] ?? SAMPLES[sample] ?? '';
}
