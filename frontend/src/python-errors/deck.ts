/**
 * The copydeck of errors: `src/cluboteca/insight/python/copydeck/<language>.json`, which the server uses, too. Whoever
 * calls `explain` brings the deck of the reader's language, so that no page loads one that it doesn't show.
 */
export type Entry = { title: string; what: string; why: string; try: string };
export type Deck = Record<string, Entry>;
export type Values = Record<string, string>;

/** A place, with the forms of what is counted; a full stop after it is told, because a value may bring its own. */
const PLACE = /\{([a-z_]+)(?::([^{}]+))?\}(\.(?=\s|$))?/g;
/** Of a value that is shown; a sentence has to stay one that is read. */
const MOST_CHARACTERS = 60;

/** Puts values into the places of a text; quotes within Romanian ones become inner quotes. A place without a value stays as it is written. */
export function fill(text: string, values: Values): string {
  return text.replace(PLACE, (place, name: string, forms: string | undefined, stop: string | undefined, at: number) => {
    const found = values[name];
    if (found === undefined) return place;
    const value = text[at - 1] === '„' && found.length > 1 ? found.replaceAll('„', '«').replaceAll('”', '»') : found;
    if (forms !== undefined) return count(value, forms.split('|')) + (stop ?? '');
    return /[.!?]$/.test(value) ? value : value + (stop ?? '');
  });
}

/** forms: for one and for more; of a language with three: for one, for a few, and for many, as Romanian counts. */
function count(number: string, forms: readonly string[]): string {
  const amount = /^\d+$/.test(number) ? Number(number) : 2;
  const isFew = amount === 0 || (amount % 100 >= 1 && amount % 100 <= 19);
  return ((amount === 1 ? forms[0] : isFew ? forms[1] : forms.at(-1)) ?? '').replace('#', number);
}

/** One line, not too long. */
export function shorten(text: string): string {
  const line = (text.split('\n')[0] ?? '').trim();
  return [...line].length <= MOST_CHARACTERS ? line : `${[...line].slice(0, MOST_CHARACTERS - 1).join('').trimEnd()}…`;
}
