import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { WORDS } from '../../stage/words.ts';
import { BLOCKS, CATEGORIES, COLOURS } from './block-table.ts';
import { ENGLISH } from './words-en.ts';
import { ROMANIAN } from './words-ro.ts';

const OWN = ['define', 'call', 'parameter', 'parameter_is'];

const WHITE = 1.05;
/** Luminance of --colour-ink and 0.05. */
const INK = 0.0766;

function light(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
}

test('the editor has exactly the blocks that the engine runs', () => {
  expect([...BLOCKS.keys(), ...OWN].sort()).toEqual([...WORDS.keys()].sort());
});

test.each([...BLOCKS])('%s has the places that the engine reads', (word, { category, places }) => {
  const theirs = WORDS.get(word);
  const named = (kinds: string[]) => Object.entries(places).filter(([, { kind }]) => kinds.includes(kind)).map(([name]) => name).sort();
  expect(category).toBe(theirs?.category);
  expect(named(['number', 'text', 'colour', 'condition'])).toEqual([...(theirs?.inputs.keys() ?? [])].sort());
  expect(named(['choice'])).toEqual([...(theirs?.fields.keys() ?? [])].sort());
  expect(named(['body'])).toEqual([...(theirs?.bodies ?? [])].sort());
  for (const [name, kind] of theirs?.inputs ?? []) expect([word, name, places[name]?.kind]).toEqual([word, name, kind]);
});

test.each([['Romanian', ROMANIAN], ['English', ENGLISH]])('every block has its words in %s, with each of its places once', (_language, words) => {
  expect(Object.keys(words.blocks).sort()).toEqual([...BLOCKS.keys()].sort());
  for (const [word, { places }] of BLOCKS) {
    const inText = [...(words.blocks[word] ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
    expect([word, inText]).toEqual([word, Object.keys(places).sort()]);
  }
});

test('dropdowns with fixed choices offer what the engine knows', () => {
  for (const [word, { places }] of BLOCKS) {
    for (const [name, place] of Object.entries(places)) {
      const known = WORDS.get(word)?.fields.get(name);
      if (place.kind !== 'choice' || !known) continue;
      for (const words of [ROMANIAN, ENGLISH]) {
        const offered = Object.keys(words.choices[place.of] ?? {});
        expect(offered.every((each) => known.includes(each)), `${word} ${name}: ${offered.join()} of ${known.join()}`).toBe(true);
      }
    }
  }
});

test('both languages offer the same choices in the same order', () => {
  for (const [kind, choices] of Object.entries(ROMANIAN.choices)) {
    expect(Object.keys(choices)).toEqual(Object.keys(ENGLISH.choices[kind as keyof typeof ENGLISH.choices] ?? {}));
  }
});

test('white words can be read on every block, and dark ones on the yellow of events', () => {
  for (const category of CATEGORIES) {
    for (const colour of COLOURS[`${category}_blocks`]) {
      const contrast = category === 'events' ? light(colour) / INK : WHITE / light(colour);
      expect(contrast, `${category} ${colour}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test('the style sheets colour each family as its blocks are', () => {
  const tokens = readFileSync('styles/tokens.css', 'utf8');
  for (const category of CATEGORIES) expect(tokens).toContain(`--block-${category}: ${COLOURS[`${category}_blocks`][0]};`);
});

test('Romanian is written with its own letters', () => {
  expect(JSON.stringify(ROMANIAN)).not.toMatch(/[şţŞŢ]/);
});
