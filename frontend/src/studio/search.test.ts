import { expect, test } from 'vitest';
import type { Entry } from './library-source.ts';
import { folded, matches } from './search.ts';

const CAT: Entry = {
  id: 'cat', titles: { ro: 'Pisică', en: 'Cat' }, words: { ro: ['motan', 'animal de casă'], en: ['kitten', 'pet'] }, group: 'animals',
};

test('diacritics and capitals make no difference', () => {
  expect(folded(' ȘTIUCĂ înțeleaptă ')).toBe('stiuca inteleapta');
  expect(matches(CAT, 'PISICA')).toBe(true);
  expect(matches(CAT, 'pisică')).toBe(true);
});

test('the beginning of a word is enough, its middle is not', () => {
  expect(matches(CAT, 'mot')).toBe(true);
  expect(matches(CAT, 'sica')).toBe(false);
});

test('both languages find it', () => {
  expect(matches(CAT, 'kitten')).toBe(true);
  expect(matches(CAT, 'cat')).toBe(true);
});

test('all words have to be found, in any order', () => {
  expect(matches(CAT, 'casa pisica')).toBe(true);
  expect(matches(CAT, 'pisica zboara')).toBe(false);
});

test('the title of the group finds all of it, and nothing typed finds everything', () => {
  expect(matches(CAT, 'animale', 'Animale')).toBe(true);
  expect(matches(CAT, '  ')).toBe(true);
});
