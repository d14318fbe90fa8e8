/** What finds a thing in Scratch's library, and which sounds a sprite brings along. */
import type { Sound, Titles, Words } from './source.ts';

interface Thing {
  id: string;
  titles: Titles;
  words: Words;
  group: string;
}

type List = 'sprites' | 'backdrops' | 'sounds';

/** The buttons above each of Scratch's lists that something of ours belongs to, by our group or by an English word. */
const BUTTONS: Record<List, Record<string, string>> = {
  sprites: { animals: 'animals', people: 'people', fantasy: 'fantasy', dance: 'dance', music: 'music', sport: 'sports', food: 'food' },
  backdrops: {
    village: 'outdoors', nature: 'outdoors', indoors: 'indoors', sport: 'sports', patterns: 'patterns', fantasy: 'fantasy', space: 'space',
    underwater: 'underwater',
  },
  sounds: { animals: 'animals', people: 'voice', effects: 'effects', nature: 'effects', note: 'notes', rhythm: 'percussion', space: 'space' },
};
const MOST_SOUNDS = 2;
const NEUTRAL_SOUND = 'pop';

/** Our group, Scratch's buttons, and search words: also without diacritics, since Scratch compares letter by letter. */
export function tagsOf({ titles, words, group }: Thing, language: keyof Titles, list: List): string[] {
  const buttons = [group, ...words.en].flatMap((word) => BUTTONS[list][word] ?? []);
  const said = words[language].map((word) => word.toLowerCase());
  const plain = [titles[language].toLowerCase(), ...said].flatMap((word) => {
    const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
    return bare === word ? [] : bare;
  });
  return [...new Set([group, ...buttons, ...said, ...plain])];
}

/** The sounds that are called as the sprite is, or that name it among their search words; else a neutral one. */
export function soundsOf(sprite: Thing, sounds: readonly Sound[]): Sound[] {
  const names = new Set([sprite.id, ...sprite.titles.en.toLowerCase().split(/[ ,]+/)]);
  const isMeant: ((sound: Sound) => boolean)[] = [
    ({ id }) => id === sprite.id,
    ({ words }) => words.en.some((word) => names.has(word)),
    ({ id }) => names.has(id.split('-')[0] ?? ''),
  ];
  const found = isMeant.flatMap((fits) => sounds.filter(fits));
  const neutral = sounds.filter(({ id }) => id === NEUTRAL_SOUND);
  return found.length > 0 ? [...new Set(found)].slice(0, MOST_SOUNDS) : neutral;
}
