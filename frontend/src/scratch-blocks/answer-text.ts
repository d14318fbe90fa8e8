/**
 * Asking of a text in scratchblocks notation which of its lines are blocks, as the checks in Node are asked about a
 * program: `activity.world.kind` is `scratch_text`. The answer has one result for each line that holds something, its id
 * the line's number from 0.
 */
import { findUnknownLines } from './read-blocks.ts';

export interface TextQuestion {
  activity: { world: { kind: 'scratch_text' } };
  /** locale: the language that is more likely. */
  work: { text: string; locale: string };
}

export interface TextAnswer {
  results: { id: string; passed: boolean }[];
  run: null;
}

export function answerText({ work: { text, locale } }: TextQuestion): TextAnswer {
  const unknown = new Set(findUnknownLines(text, locale));
  const lines = text.split('\n').flatMap((line, index) => (line.trim() === '' && !unknown.has(index) ? [] : [index]));
  return { results: lines.map((index) => ({ id: String(index), passed: !unknown.has(index) })), run: null };
}
