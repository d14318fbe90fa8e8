/** Explains an error on the page alone, in the words of the copydeck of its language. Both are brought when they are needed. */
import type { RawError, SourceFile } from '../../python/protocol.ts';
import type { Deck } from '../../python-errors/deck.ts';
import type { ExplainHere } from './explain-error.ts';
import type { Explanation } from './explanation.ts';

const DECKS: Record<string, () => Promise<{ default: Deck }>> = {
  ro: () => import('../../../../src/cluboteca/insight/python/copydeck/ro.json'),
  en: () => import('../../../../src/cluboteca/insight/python/copydeck/en.json'),
};

/** What the runtime calls a program that it had to end, as the copydeck knows it. */
const ENDED: Record<string, string> = { TooMuchOutput: 'OutputLimit', EndlessProgram: 'EndlessLoop' };

export const explainHere: ExplainHere = async (error, files, locale) => {
  const bring = DECKS[locale.slice(0, 2)] ?? DECKS['en'];
  if (!bring) throw new Error('there is no copydeck');
  const [{ explain }, { default: deck }] = await Promise.all([import('../../python-errors/explain.ts'), bring()]);
  const source = sourceOf(error, files);
  const place = error.frames.at(-1);
  const told = explain({ type: ENDED[error.type] ?? error.type, message: error.message, line: place?.line ?? 1, source, deck });
  return { ...told, ...placeOf(told, error, source) };
};

function sourceOf({ frames }: RawError, files: readonly SourceFile[]): string {
  return files.find(({ name }) => name === frames.at(-1)?.file)?.text ?? '';
}

/** Python's own place where it is known and on the same line, else the word that the explanation is about. */
function placeOf({ line, column }: { line: number; column: number }, { frames }: RawError, source: string): Pick<Explanation, 'line' | 'column' | 'end_column'> {
  const place = frames.at(-1);
  if (!place) return { line: null, column: null, end_column: null };
  if (place.line === line && place.column !== null) return { line, column: place.column, end_column: place.end_column };
  const word = /^[\p{L}\p{N}_]+/u.exec((source.split('\n')[line - 1] ?? '').slice(column - 1))?.[0];
  return { line, column: word ? column : null, end_column: word ? column + word.length : null };
}
