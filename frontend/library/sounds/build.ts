/** All sounds of the library, and the making of their files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sound } from '../source.ts';
import { ANIMALS } from './animals.ts';
import { EFFECTS } from './effects.ts';
import { finished, wav } from './finish.ts';
import { MUSIC } from './music.ts';
import { NATURE } from './nature.ts';
import { PEOPLE } from './people.ts';
import type { SoundRecipe } from './recipe.ts';

export const SOUNDS: readonly SoundRecipe[] = [...ANIMALS, ...PEOPLE, ...MUSIC, ...EFFECTS, ...NATURE];

/** Writes `<id>.wav` of every sound into `folder`; what it returns is what library.json says of them, in list order. */
export function buildSounds(folder: string): Sound[] {
  mkdirSync(folder, { recursive: true });
  return SOUNDS.map(({ tape, ...sound }) => {
    const recorded = tape();
    const samples = finished(recorded);
    writeFileSync(join(folder, `${sound.id}.wav`), wav(samples, recorded.rate));
    return { ...sound, seconds: Math.round((samples.length / recorded.rate) * 100) / 100 };
  });
}
