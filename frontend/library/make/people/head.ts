/** Heads, seen half from the side, looking to the right. 0 0 is the middle of the face, which is 17.5 in radius. */
import { COLOURS as C } from '../colours.ts';
import { dot, line, oval, patch, shape } from '../shapes.ts';
import type { Head, Skin } from './figure.ts';
import type { Hair } from './hair.ts';

export type Mood = 'calm' | 'happy' | 'sad' | 'surprised';

interface Face {
  mood?: Mood;
  brows?: string;
  hasGlasses?: boolean;
  hasCheeks?: boolean;
  /** Moustache, beard, wrinkles: over the face, under the hair. */
  more?: string;
}

const MOUTHS: Record<Mood, string> = {
  calm: line('M2 10.2Q6.4 13.2 10.4 10.4', 2.3),
  happy: shape(C.red, 'M0.8 8.8Q6.4 10.2 11.4 8.8Q10.6 14.4 6 14.4Q1.6 14.4 .8 8.8Z'),
  sad: line('M2.4 12.6Q6.4 9.4 10.2 12.4', 2.3),
  surprised: oval(C.red, 6.2, 11.4, 2, 2.6),
};

export function makeHead(skin: Skin, hair: Hair, face: Face = {}): Head {
  const { mood = 'calm', brows = C.ink, hasGlasses = false, hasCheeks = skin.light === C.skinLight, more = '' } = face;
  const ear = oval(skin.light, -15.8, 4, 3.7, 4.7);
  const skull = `<circle fill="${skin.light}" cx="0" cy="0" r="17.5"/>`;
  const shade = patch(skin.shade, 'M10.5 13A16.1 16.1 0 0 1-5 15.3Q4.5 15.3 10.5 13Z');
  const eyes = dot(C.ink, -0.2, 2.6, 2, 2.8) + dot(C.ink, 11.2, 2.6, 1.9, 2.8);
  const above = mood === 'sad' ? 'M-3-2.2q2.6-2.6 4.6-2.6M9.4-4.8q2.2 0 3.8 1.8' : 'M-3-3q2.4-2.1 4.8-1.2M9.2-4.2q2.2-.8 4 1';
  const glasses = line('M-5.4 2.2L-15 1', 2) + line('M5.2 2.6Q6 1.8 6.9 2.6', 2) + `<circle stroke-width="2" cx="-.2" cy="2.8" r="5.2"/><ellipse stroke-width="2" cx="11.2" cy="2.8" rx="4.3" ry="5.2"/>`;
  return {
    behind: hair.behind,
    front: [
      hair.coversEars ? '' : ear,
      skull,
      shade,
      hasCheeks ? line('M-5.6 8.6h2.4M14 8.6h.4', 3.6, C.rose) : '',
      eyes,
      line('M6.6 5.2q2 .8.6 2', 1.8, skin.shade),
      MOUTHS[mood],
      line(above, 1.9, brows),
      more,
      hair.front,
      hasGlasses ? glasses : '',
    ].join(''),
    height: hair.height,
  };
}

export const MOUSTACHE = (colour: string): string => shape(colour, 'M6.4 7.4Q10.6 6.6 14.4 11.4Q9.4 13.2 6.4 10.8Q2 13.4-3.4 11Q1.6 6.4 6.4 7.4Z');
