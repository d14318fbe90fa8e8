import { expect, test } from 'vitest';
import { groupNames } from './groups.ts';
import type { Entry } from './library-source.ts';
import { find, folded, rank } from './search.ts';

function entry(id: string, ro: string, en: string, words: string, group = 'animals'): Entry {
  return { id, titles: { ro, en }, words: { ro: words.split(', '), en: [] }, group };
}

const CAT: Entry = {
  id: 'cat', titles: { ro: 'Pisică', en: 'Cat' }, words: { ro: ['motan', 'animal de casă'], en: ['kitten', 'pet'] }, group: 'animals',
};
const finds = (typed: string, names: string[] = []): boolean => rank(CAT, typed, names) !== null;

test('diacritics and capitals make no difference', () => {
  expect(folded(' ȘTIUCĂ înțeleaptă ')).toBe('stiuca inteleapta');
  expect(finds('PISICA')).toBe(true);
  expect(finds('pisică')).toBe(true);
});

test('the beginning of a word is enough, its middle is not', () => {
  expect(finds('mot')).toBe(true);
  expect(finds('sica')).toBe(false);
});

test('both languages find it', () => {
  expect(finds('kitten')).toBe(true);
  expect(finds('cat')).toBe(true);
});

test('all words have to be found, in any order', () => {
  expect(finds('casa pisica')).toBe(true);
  expect(finds('pisica zboara')).toBe(false);
});

test('the title of the group finds all of it, and nothing typed finds everything', () => {
  expect(finds('animale', ['Animale'])).toBe(true);
  expect(finds('  ')).toBe(true);
});

test('whole words come first, then beginnings of the title, then the rest, else as they stood', () => {
  const shelf = [
    entry('whale', 'Balenă', 'Whale', 'mare, ocean'), entry('maria', 'Maria', 'Maria', 'fată'), entry('pie', 'Plăcintă', 'Pie', 'măr, desert'),
    entry('apple', 'Măr', 'Apple', 'fruct'), entry('fish', 'Pește', 'Fish', 'mare'),
  ];
  expect(find(shelf, 'măr', () => []).map(({ id }) => id)).toEqual(['apple', 'pie', 'maria', 'whale', 'fish']);
});

test.each([
  ['copii', 'Copil'], ['pisici', 'Pisică'], ['mașini', 'Mașină'], ['câini', 'Câine'], ['stele', 'Stea'], ['trenuri', 'Tren'], ['autobuze', 'Autobuz'], ['apples', 'Apple'],
])('many are found as one: %s', (typed, title) => {
  expect(rank(entry('it', title, title, 'nimic'), typed)).not.toBeNull();
});

test('a short word isn\'t guessed at', () => {
  expect(rank(entry('it', 'Cală', 'Calla', 'floare'), 'cal')).not.toBeNull();
  expect(rank(entry('it', 'Cai', 'Horses', 'fermă'), 'cal')).toBeNull();
});

test('a group is found by what it is called here and in English, by one or by many', () => {
  const tractor = entry('tractor', 'Tractor', 'Tractor', 'câmp', 'vehicles');
  for (const typed of ['vehicles', 'vehicle']) expect(find([tractor, CAT], typed, groupNames), typed).toEqual([tractor]);
  for (const typed of ['vehicule', 'vehicul']) expect(rank(tractor, typed, ['Vehicule']), typed).not.toBeNull();
});
