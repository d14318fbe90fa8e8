/**
 * The copydeck of errors: `src/cluboteca/insight/python/copydeck/<language>.json`, which the server uses, too. Whoever
 * calls `explain` brings the deck of the reader's language, so that no page loads one that it doesn't show.
 */
export type Entry = { title: string; what: string; why: string; try: string };
export type Deck = Record<string, Entry>;
export type Values = Record<string, string>;

const PLACE = /\{([a-z_]+)\}/g;
/** Of a value that is shown; a sentence has to stay one that is read. */
const MOST_CHARACTERS = 60;

/** Puts values into the places of a text. A place without a value stays as it is written. */
export function fill(text: string, values: Values): string {
  return text.replace(PLACE, (place, name: string) => values[name] ?? place);
}

/** One line, not too long. */
export function shorten(text: string): string {
  const line = (text.split('\n')[0] ?? '').trim();
  return [...line].length <= MOST_CHARACTERS ? line : `${[...line].slice(0, MOST_CHARACTERS - 1).join('').trimEnd()}…`;
}
