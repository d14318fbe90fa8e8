/**
 * A small synthesiser: a Tape is silence of a given length, on which tones, noise and struck things are laid over each
 * other. Nothing here depends on chance or on the clock, so the same recipe always gives the same bytes.
 *
 * Times are seconds, pitches hertz, levels linear; what a recipe's levels add up to doesn't matter, since `finished`
 * (finish.ts) brings every sound to the same loudness.
 */
import { chance } from '../chance.ts';
import { Resonator } from './resonator.ts';

/** A value over time: constant, points joined by straight lines (held before the first and after the last), or free. */
export type Curve = number | readonly (readonly [seconds: number, value: number])[] | ((seconds: number) => number);

/** How strong a partial is: `harmonic` counts from 1, `hertz` is where it lies, `seconds` the time since the tone began. */
export type Timbre = (harmonic: number, hertz: number, seconds: number) => number;

interface Tone {
  at?: number;
  seconds: number;
  pitch: Curve;
  level: Curve;
  /** Default: a pure sine. */
  timbre?: Timbre;
  /** How far the pitch wanders by chance, as a part of itself: 0.01 is a living voice, 0.05 a hoarse one. */
  jitter?: number;
}

interface Noise {
  at?: number;
  seconds: number;
  level: Curve;
  /** The middle of the band that is let through; none: white noise. */
  band?: Curve;
  /** Width of the band in hertz. */
  width?: number;
  seed?: number;
}

/** One way in which a struck thing rings: where, how strong, and how long until a third (1/e) is left. */
export type Mode = readonly [hertz: number, level: number, decaySeconds: number];

/** So often the slow parts of a tone (pitch, partials) are worked out anew; in samples. */
const STEP = 32;

export function valueAt(curve: Curve, seconds: number): number {
  if (typeof curve === 'number') return curve;
  if (typeof curve === 'function') return curve(seconds);
  let before: readonly [number, number] | undefined;
  for (const point of curve) {
    if (seconds <= point[0]) {
      if (!before) return point[1];
      const part = (seconds - before[0]) / (point[0] - before[0]);
      return before[1] + (point[1] - before[1]) * part;
    }
    before = point;
  }
  return before?.[1] ?? 0;
}

export class Tape {
  readonly rate: number;
  readonly samples: Float64Array;

  /** rate: 22050, or 11025 for what has nothing above 5 kHz worth hearing. */
  constructor(seconds: number, rate: 11025 | 22050 = 22050) {
    this.rate = rate;
    this.samples = new Float64Array(Math.round(seconds * rate));
  }

  /** A voice, string or pipe: harmonics over a pitch that may glide. Partials too high for the rate are left out. */
  tone({ at = 0, seconds, pitch, level, timbre = (harmonic) => (harmonic === 1 ? 1 : 0), jitter = 0 }: Tone): this {
    const [first, count] = this.place(at, seconds);
    const random = chance(Math.round(at * 1000) + 7);
    const gains = new Float64Array(200);
    let [phase, hertz, partials, wander] = [0, 0, 0, 0];
    for (let index = 0; index < count; index++) {
      const time = index / this.rate;
      if (index % STEP === 0) {
        wander = wander * 0.8 + random() * 0.6 * jitter;
        hertz = valueAt(pitch, time) * (1 + wander);
        partials = Math.min(gains.length, Math.floor((0.45 * this.rate) / hertz));
        for (let harmonic = 1; harmonic <= partials; harmonic++) {
          gains[harmonic - 1] = timbre(harmonic, harmonic * hertz, time);
        }
      }
      phase += (2 * Math.PI * hertz) / this.rate;
      let sum = 0;
      for (let harmonic = 1; harmonic <= partials; harmonic++) {
        const gain = gains[harmonic - 1] ?? 0;
        if (gain !== 0) sum += gain * Math.sin(harmonic * phase);
      }
      this.add(first + index, sum * valueAt(level, time));
    }
    return this;
  }

  noise({ at = 0, seconds, level, band, width = 800, seed = 1 }: Noise): this {
    const [first, count] = this.place(at, seconds);
    const random = chance(seed * 7919 + Math.round(at * 1000));
    const filter = new Resonator(this.rate);
    for (let index = 0; index < count; index++) {
      const time = index / this.rate;
      if (band !== undefined && index % STEP === 0) filter.tune(valueAt(band, time), width);
      const white = random();
      this.add(first + index, (band === undefined ? white : filter.next(white)) * valueAt(level, time));
    }
    return this;
  }

  /** Something struck that rings: a bell, a bar, a box, a string of a piano. It rings to the end of the tape. */
  strike(modes: readonly Mode[], { at = 0, level = 1 }: { at?: number; level?: number } = {}): this {
    const [first, count] = this.place(at, Infinity);
    for (const [hertz, strength, decay] of modes) {
      if (hertz > 0.45 * this.rate) continue;
      const turn = (2 * Math.PI * hertz) / this.rate;
      for (let index = 0; index < count; index++) {
        const loudness = level * strength * Math.exp(-index / this.rate / decay);
        if (loudness < 1e-5) break;
        this.add(first + index, loudness * Math.sin(turn * index));
      }
    }
    return this;
  }

  /** A plucked string (Karplus and Strong): noise that runs round a loop and loses its highs. */
  pluck({ at = 0, hertz, level = 1, damping = 0.996 }: { at?: number; hertz: number; level?: number; damping?: number }): this {
    const [first, count] = this.place(at, Infinity);
    const random = chance(Math.round(hertz));
    const loop = Float64Array.from({ length: Math.round(this.rate / hertz) }, random);
    for (let index = 0; index < count; index++) {
      const here = index % loop.length;
      const now = loop[here] ?? 0;
      loop[here] = damping * 0.5 * (now + (loop[(here + 1) % loop.length] ?? 0));
      this.add(first + index, now * level);
    }
    return this;
  }

  private place(at: number, seconds: number): [first: number, count: number] {
    const first = Math.round(at * this.rate);
    return [first, Math.min(Math.round(seconds * this.rate), this.samples.length - first)];
  }

  private add(index: number, value: number): void {
    this.samples[index] = (this.samples[index] ?? 0) + value;
  }
}
