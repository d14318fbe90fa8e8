/** Timbres of the tones, and levels over time that many recipes share. */
import { type Curve, type Mode, type Timbre, valueAt } from './tape.ts';

/** Strings and brass; `softness` 1 is a plain sawtooth, 2 is mellow. */
export const saw = (softness = 1): Timbre => (harmonic) => harmonic ** -softness;

/** Odd harmonics only: buzzers, old game machines, reeds. */
export const square = (softness = 1): Timbre => (harmonic) => (harmonic % 2 === 1 ? harmonic ** -softness : 0);

/** Harmonic by harmonic as told. */
export const mixed = (...levels: readonly number[]): Timbre => (harmonic) => levels[harmonic - 1] ?? 0;

/**
 * A throat: the sawtooth of vocal cords through resonances of the mouth, each given by where it lies over time.
 * The first is strongest; 2.2 kHz and above add clearness.
 */
export function mouth(...formants: readonly Curve[]): Timbre {
  return (harmonic, hertz, seconds) => {
    let gain = 0.03;
    formants.forEach((formant, index) => {
      const width = 90 + 60 * index;
      const off = (hertz - valueAt(formant, seconds)) / width;
      gain += 1 / (1 + index * 0.6) / (1 + off * off);
    });
    return gain / harmonic ** 0.7;
  };
}

/** Starts at once (in `attack` seconds) and dies away, a third (1/e) left after `decay`. */
export const dying = (decay: number, attack = 0.003): Curve => (seconds) =>
  Math.min(1, seconds / attack) * Math.exp(-seconds / decay);

/** Swells in `attack`, holds, and fades in the last `release` of `seconds`. */
export const held = (seconds: number, attack = 0.02, release = 0.08): Curve => [
  [0, 0], [attack, 1], [seconds - release, 0.8], [seconds, 0],
];

/** A pitch or level that trembles: `depth` as a part of itself, `hertz` times a second. */
export const trembling = (curve: Curve, hertz: number, depth: number): Curve => (seconds) =>
  valueAt(curve, seconds) * (1 + depth * Math.sin(2 * Math.PI * hertz * seconds));

/** A piano string: partials a little sharp, the high ones dying sooner. */
export function pianoString(hertz: number): Mode[] {
  return Array.from({ length: 9 }, (_, index): Mode => {
    const partial = index + 1;
    return [hertz * partial * Math.sqrt(1 + 0.0004 * partial * partial), 0.9 ** (partial * partial) / partial ** 0.5, 0.45 / partial ** 0.6];
  });
}
