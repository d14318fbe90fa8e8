/**
 * From an error as Python tells it to one that is explained. What is wrong with a text the club's computer knows best, which
 * parses it with Python itself; at home, or when it doesn't answer soon, and for errors of a run, the page explains alone.
 */
import type { RawError, SourceFile } from '../../python/protocol.ts';
import { gettext, locale } from '../../shared/i18n.ts';
import { isNumber, isText, orNull, shaped } from '../../sandbox/shape.ts';
import type { Explanation } from './explanation.ts';

const LIMIT_MS = 1_500;
/** Errors of a text that isn't Python. */
export const OF_THE_TEXT = new Set(['SyntaxError', 'IndentationError', 'TabError']);

const isExplanation = shaped<Explanation>({
  kind: isText, title: isText, what: isText, why: isText, try: isText, line: orNull(isNumber), column: orNull(isNumber), end_column: orNull(isNumber),
});

/** Explains by itself, without the club's computer. */
export type ExplainHere = (error: RawError, files: readonly SourceFile[], locale: string) => Promise<Explanation>;

/** Never rejects. */
export async function explainError(error: RawError, files: readonly SourceFile[], explainHere: ExplainHere): Promise<Explanation> {
  const place = error.frames.at(-1);
  const source = files.find(({ name }) => name === place?.file)?.text;
  if (OF_THE_TEXT.has(error.type) && source !== undefined) {
    const told = await askClub(source, place?.file ?? '').catch(() => null);
    if (told) return told;
  }
  return explainHere(error, files, locale()).catch(() => plainly(error));
}

async function askClub(source: string, file: string): Promise<Explanation | null> {
  // A page that was opened from a file has no computer of a club behind it.
  if (location.protocol === 'file:') return null;
  const stopper = new AbortController();
  const timer = setTimeout(() => stopper.abort(), LIMIT_MS);
  try {
    const answer = await fetch('/api/python/explanations', {
      method: 'POST', credentials: 'same-origin', headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ source, file }), signal: stopper.signal,
    });
    if (!answer.ok) return null;
    const { explanation } = (await answer.json()) as { explanation?: unknown };
    return isExplanation(explanation) ? (explanation as Explanation) : null;
  } finally {
    clearTimeout(timer);
  }
}

/** When nothing else can be said. */
export function plainly({ type, frames }: RawError): Explanation {
  const place = frames.at(-1);
  return {
    kind: type, title: gettext('Something went wrong'), what: gettext('Python could not go on at this line.'), why: '',
    try: gettext('Read the line aloud, sign by sign, and compare it with an example.'),
    line: place?.line ?? null, column: place?.column ?? null, end_column: place?.end_column ?? null,
  };
}
