/** Words and rules that the server has, too: `src/cluboteca/insight/python/words.json`, and how spellings are compared. */
import shared from '../../../src/cluboteca/insight/python/words.json';

export const commands: Record<string, string> = shared.commands;
export const constants: Record<string, string> = shared.constants;
/** Functions of Python by what they are called elsewhere. */
export const synonyms: Record<string, string> = shared.synonyms;
export const modules: readonly string[] = shared.modules;
/** Names that live in a module, with that module. */
export const members: Record<string, string> = shared.members;
/** What may follow the dot: by the name of a type or a module. */
export const methods: Record<string, string[]> = shared.methods;
/** By type: methods that it doesn't have, with what Python writes instead. */
export const methodsElsewhere: Record<string, Record<string, string>> = shared.elsewhere;
/** By kind: texts by their Romanian names, in small letters and without diacritics. */
export const texts: Record<string, Record<string, string>> = shared.texts;
export const knownNames: readonly string[] = shared.builtins;
/** Type of an error, pattern of its message, kind. The first that fits holds. */
export const rules: readonly (readonly string[])[] = shared.rules;
const lookalikes: Record<string, string> = shared.lookalikes;

/** In small letters and without diacritics: how children's spellings agree. */
export function plain(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** With Latin letters in the place of those that look like them. */
export function latin(word: string): string {
  return [...word].map((letter) => lookalikes[letter] ?? letter).join('');
}

/** Letters with a cedilla, as old keyboards write them, with the comma that Romanian has. */
export function withCommas(word: string): string {
  const commas: Record<string, string> = { '\u015e': '\u0218', '\u015f': '\u0219', '\u0162': '\u021a', '\u0163': '\u021b' };
  return [...word].map((letter) => commas[letter] ?? letter).join('');
}

/** How many letters have to be changed, added, left out or swapped with a neighbour. */
export function distance(first: string, second: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: second.length + 1 }, (_, place) => place);
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= second.length; column += 1) {
      const same = first[row - 1] === second[column - 1];
      let cost = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
      const isSwapped = row > 1 && column > 1 && first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1];
      if (isSwapped) cost = Math.min(cost, twoAbove[column - 2]! + 1);
      current.push(cost);
    }
    [twoAbove, above] = [above, current];
  }
  return above[second.length]!;
}

/** The known word that a slip of the fingers, or another spelling of diacritics, turns into this one. */
export function nearest(word: string, known: readonly string[]): string | null {
  const spelt = plain(latin(word));
  const most = word.length <= 4 ? 1 : 2;
  let best: [number, string] | null = null;
  for (const other of known) {
    if (other === word || Math.abs(other.length - spelt.length) > most) continue;
    const far = distance(spelt, other);
    if (far <= most && (best === null || far < best[0] || (far === best[0] && other < best[1]))) best = [far, other];
  }
  return word.length < 2 && best?.[0] !== 0 ? null : (best?.[1] ?? null);
}
