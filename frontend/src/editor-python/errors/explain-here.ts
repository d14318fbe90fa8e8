/** Explains an error on the page alone, in the words of the copydeck of its language. Both are brought when they are needed. */
import type { RawError } from '../../python/protocol.ts';
import type { Deck } from '../../python-errors/deck.ts';
import type { ExplainHere } from './explain-error.ts';

const DECKS: Record<string, () => Promise<{ default: Deck }>> = {
  ro: () => import('../../../../src/cluboteca/insight/python/copydeck/ro.json'),
  en: () => import('../../../../src/cluboteca/insight/python/copydeck/en.json'),
};

export const explainHere: ExplainHere = async (error, files, locale) => {
  const bring = DECKS[locale.slice(0, 2)] ?? DECKS['en'];
  if (!bring) throw new Error('there is no copydeck');
  const [{ explain }, { default: deck }, titles] = await Promise.all([import('../../python-errors/explain.ts'), bring(), listTitles(error, locale)]);
  const place = error.frames.at(-1);
  const source = files.find(({ name }) => name === place?.file)?.text ?? '';
  const told = explain({
    type: error.type, message: error.message, line: place?.line ?? 1, source, deck,
    column: place?.column ?? null, end_column: place?.end_column ?? null, names: [...error.names, ...titles],
  });
  return place ? told : { ...told, line: null, column: null, end_column: null };
};

/** What the stage has in the library, where a program asked for something else. */
async function listTitles({ type, message }: RawError, locale: string): Promise<string[]> {
  const asked = type === 'ValueError' ? /^there is no (picture|costume|backdrop|sound)\b/.exec(message)?.[1] : undefined;
  if (asked === undefined) return [];
  try {
    const { Library, titleIn } = await import('../../studio/library.ts');
    const { sprites, backdrops, sounds } = await new Library().index();
    const meant = { picture: sprites, costume: sprites.flatMap(({ costumes }) => costumes), backdrop: backdrops, sound: sounds }[asked] ?? [];
    return meant.map(({ titles }) => titleIn(titles, locale));
  } catch {
    // Without the library nothing can be proposed; what happened is told all the same.
    return [];
  }
}
