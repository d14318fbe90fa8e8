/** What the library is made of, whether it is read from files or drawn by a script of make/. */

export const SPRITE_GROUPS = [
  'people', 'animals', 'village', 'nature', 'sky', 'sport', 'school', 'vehicles', 'food', 'fantasy',
] as const;
export const BACKDROP_GROUPS = ['village', 'nature', 'indoors', 'sky', 'sport', 'patterns'] as const;
export const SOUND_GROUPS = ['animals', 'people', 'music', 'effects', 'nature'] as const;

export type SpriteGroup = (typeof SPRITE_GROUPS)[number];
export type BackdropGroup = (typeof BACKDROP_GROUPS)[number];
export type SoundGroup = (typeof SOUND_GROUPS)[number];

export interface Titles {
  ro: string;
  en: string;
}

/** What a child may type to find the thing besides its title; in the singular, small letters. */
export interface Words {
  ro: string[];
  en: string[];
}

export interface Costume {
  id: string;
  titles: Titles;
  svg: string;
}

export interface Sprite<Group extends string = SpriteGroup> {
  id: string;
  group: Group;
  titles: Titles;
  words: Words;
  /** In order: the first one is what lists show. */
  costumes: Costume[];
  /** What the sprite turns round, from the upper left corner; the middle of the picture when absent. */
  centre?: [number, number];
}

export interface Backdrop<Group extends string = BackdropGroup> {
  id: string;
  group: Group;
  titles: Titles;
  words: Words;
  svg: string;
}

export interface Sound<Group extends string = SoundGroup> {
  id: string;
  group: Group;
  titles: Titles;
  words: Words;
  seconds: number;
}

/** Where a thing comes from, for the one who has to repair it. */
export interface From {
  /** Path within library/. */
  from: string;
}

export class LibraryFault extends Error {
  constructor(file: string, reason: string) {
    super(`library/${file}: ${reason}`);
    this.name = 'LibraryFault';
  }
}
