// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildSounds, SOUNDS } from './build.ts';
import { loudness } from './finish.ts';

const folder = mkdtempSync(join(tmpdir(), 'sounds-'));
afterAll(() => rmSync(folder, { recursive: true }));

const entries = buildSounds(folder);
const files = entries.map(({ id, seconds }) => {
  const bytes = readFileSync(join(folder, `${id}.wav`));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const samples = Float64Array.from({ length: (bytes.length - 44) / 2 }, (_, index) => view.getInt16(44 + index * 2, true) / 32768);
  return { id, seconds, bytes, view, samples, rate: view.getUint32(24, true) };
});

describe('The sounds of the library', () => {
  it('are at least thirty-two, each with its own id and with words to find it in both languages', () => {
    expect(entries.length).toBeGreaterThanOrEqual(32);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { id, titles, words } of entries) {
      expect(titles.ro && titles.en, id).toBeTruthy();
      expect(Math.min(words.ro.length, words.en.length), id).toBeGreaterThan(0);
    }
  });

  it('are WAV files of one channel and 16 bit that say their own size', () => {
    for (const { id, bytes, view, rate } of files) {
      expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 16), id).toBe('RIFFWAVEfmt ');
      expect([view.getUint16(20, true), view.getUint16(22, true), view.getUint16(34, true)], id).toEqual([1, 1, 16]);
      expect(view.getUint32(4, true), id).toBe(bytes.length - 8);
      expect(view.getUint32(40, true), id).toBe(bytes.length - 44);
      expect([11025, 22050], id).toContain(rate);
    }
  });

  it('are short, and light together', () => {
    for (const { id, seconds, samples, rate } of files) {
      expect(seconds, id).toBeGreaterThanOrEqual(0.1);
      expect(seconds, id).toBeLessThanOrEqual(2.5);
      expect(samples.length / rate, id).toBeCloseTo(seconds, 2);
    }
    expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(1_200_000);
  });

  it('begin and end in silence, so that nothing clicks', () => {
    for (const { id, samples } of files) {
      expect([samples[0], samples.at(-1)], id).toEqual([0, 0]);
      expect(Math.max(...samples.slice(-20).map(Math.abs)), id).toBeLessThan(0.02);
    }
  });

  it('are about as loud as each other, without clipping', () => {
    for (const { id, samples, rate } of files) {
      expect(Math.max(...samples.map(Math.abs)), id).toBeLessThan(0.95);
      expect(loudness(samples, rate), id).toBeGreaterThan(0.11);
      expect(loudness(samples, rate), id).toBeLessThan(0.22);
    }
  });

  it('are the same whenever they are made', () => {
    const again = mkdtempSync(join(tmpdir(), 'sounds-'));
    buildSounds(again);
    for (const { id, bytes } of files) expect(readFileSync(join(again, `${id}.wav`)).equals(bytes), id).toBe(true);
    rmSync(again, { recursive: true });
  });

  it('belong to a group each, and no group is empty', () => {
    expect(new Set(SOUNDS.map(({ group }) => group))).toEqual(new Set(['animals', 'people', 'music', 'effects', 'nature']));
  });
});
