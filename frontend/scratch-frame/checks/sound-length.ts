/** How long a sound lasts, from its file: nobody listens to it here. */

const text = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

/** Seconds of a WAV file, plain or in the packed form that Scratch's own library has; null where it is none. */
export function secondsOfWav(bytes: Uint8Array): number | null {
  if (bytes.length < 44 || text(bytes, 0) !== 'RIFF' || text(bytes, 8) !== 'WAVE') return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [rate, perSecond, samples] = [0, 0, 0];
  for (let at = 12; at + 8 <= bytes.length;) {
    const [name, size] = [text(bytes, at), view.getUint32(at + 4, true)];
    if (name === 'fmt ' && at + 20 <= bytes.length) [rate, perSecond] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    else if (name === 'fact' && at + 12 <= bytes.length) samples = view.getUint32(at + 8, true);
    else if (name === 'data') {
      if (samples > 0 && rate > 0) return samples / rate;
      return perSecond > 0 ? Math.min(size, bytes.length - at - 8) / perSecond : null;
    }
    at += 8 + size + (size % 2);
  }
  return null;
}

/** As project.json has it; a sound without a length is over at once. */
export function secondsOf(sound: { rate?: number; sampleCount?: number }, bytes: Uint8Array | null): number {
  const measured = bytes && secondsOfWav(bytes);
  if (measured !== null) return Math.min(measured, 600);
  const { rate = 0, sampleCount = 0 } = sound;
  return rate > 0 && sampleCount > 0 ? Math.min(sampleCount / rate, 600) : 0;
}
