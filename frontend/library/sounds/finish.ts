/** From a tape to a file: the same loudness for all, no clipping, silence at both ends; then WAV, 16 bit, mono. */
import type { Tape } from './tape.ts';

/** Root mean square of the loudest 50 ms, and the highest sample, of a whole of 1. */
const LOUDNESS = 0.2;
const PEAK = 0.9;
const WINDOW_SECONDS = 0.05;
const FADE_IN_SECONDS = 0.001;
/** Of the length of the sound, at its end: what rings may be cut off by the tape, and that must not be heard. */
const FADE_OUT = 0.12;

/** The loudest 50 ms, as root mean square; how loud a short sound is to the ear goes by it rather than by its peak. */
export function loudness(samples: ArrayLike<number>, rate: number): number {
  const length = Math.min(samples.length, Math.round(WINDOW_SECONDS * rate));
  let [sum, loudest] = [0, 0];
  for (let index = 0; index < samples.length; index++) {
    sum += (samples[index] ?? 0) ** 2;
    if (index >= length) sum -= (samples[index - length] ?? 0) ** 2;
    loudest = Math.max(loudest, sum);
  }
  return Math.sqrt(loudest / length);
}

/** Without what is too low to hear (a one-pole high pass at 25 Hz), which would only use up the range. */
function withoutRumble(samples: Float64Array, rate: number): Float64Array {
  const keep = Math.exp((-2 * Math.PI * 25) / rate);
  const out = new Float64Array(samples.length);
  let [before, result] = [0, 0];
  samples.forEach((sample, index) => {
    result = keep * (result + sample - before);
    before = sample;
    out[index] = result;
  });
  return out;
}

/** Peaks are bent, not cut: up to half of PEAK nothing changes, above that ever less comes through. */
function bent(value: number): number {
  const knee = PEAK / 2;
  const over = Math.abs(value) - knee;
  return over <= 0 ? value : Math.sign(value) * (knee + knee * Math.tanh(over / knee));
}

export function finished(tape: Tape): Int16Array {
  const samples = withoutRumble(tape.samples, tape.rate);
  const gain = LOUDNESS / loudness(samples, tape.rate);
  const [fadeIn, fadeOut] = [FADE_IN_SECONDS * tape.rate, FADE_OUT * samples.length];
  return Int16Array.from(samples, (sample, index) => {
    const fade = Math.min(1, index / fadeIn, (samples.length - 1 - index) / fadeOut);
    return Math.round(32767 * bent(sample * gain) * fade);
  });
}

export function wav(samples: Int16Array, rate: number): Uint8Array {
  const bytes = new Uint8Array(44 + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const text = (at: number, word: string): void => bytes.set(new TextEncoder().encode(word), at);
  text(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); // PCM
  view.setUint16(22, 1, true); // one channel
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, index) => view.setInt16(44 + index * 2, sample, true));
  return bytes;
}
