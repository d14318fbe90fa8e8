/** Colours as Scratch compares them: nearly the same is the same. */
import Drawable from '../node_modules/@scratch/scratch-render/src/Drawable.js';

export type Colour = readonly [number, number, number];

export const isNearly = (a: ArrayLike<number>, b: Colour) => ((a[0]! ^ b[0]) & 0xf8) === 0 && ((a[1]! ^ b[1]) & 0xf8) === 0 && ((a[2]! ^ b[2]) & 0xf0) === 0;
/** The one that a sprite touches with: it has to be there, and nearer. */
export const isMask = (a: ArrayLike<number>, b: Colour) =>
  a[3]! > 0 && ((a[0]! ^ b[0]) & 0xfc) === 0 && ((a[1]! ^ b[1]) & 0xfc) === 0 && ((a[2]! ^ b[2]) & 0xfc) === 0;

const sample = new Uint8ClampedArray(4);

/** The colour of a point when all these lie on one another, and white below. */
export function colourAt(point: number[], layers: readonly { drawable: Drawable }[], into: Float64Array): Float64Array {
  into.fill(0);
  let left = 1;
  for (const { drawable } of layers) {
    if (left === 0) break;
    Drawable.sampleColor4b(point, drawable, sample);
    for (let part = 0; part < 3; part += 1) into[part] = (into[part] ?? 0) + (sample[part] ?? 0) * left;
    left *= 1 - (sample[3] ?? 0) / 255;
  }
  for (let part = 0; part < 3; part += 1) into[part] = Math.floor((into[part] ?? 0) + left * 255);
  return into;
}
