// @vitest-environment node
/** Small parts: names of children, sizes of pictures, lengths of sounds. */
import { expect, test } from 'vitest';
import { sizeOfBitmap } from './bitmap-size.ts';
import { likeness } from './names.ts';
import { neededPictures, normalSvg } from './needed-pictures.ts';
import { fitting, MAX_POINTS, sizeOfSvg } from './picture.ts';
import { secondsOf, secondsOfWav } from './sound-length.ts';

test.each<[string, string[], boolean]>([
  ['Măr', ['mar'], true],
  ['apple2', ['Apple'], true],
  ['APPLE !', ['Apple'], true],
  ['Aple', ['Apple'], true],
  ['Appel', ['Apple'], true],
  ['red apple', ['Apple'], true],
  ['pineapple', ['Apple'], false],
  ['cat', ['car'], false],
  ['', ['Apple'], false],
  ['2', ['Apple'], false],
])('“%s” is one of %j: %s', (name, names, is) => expect(likeness(name, names) > 0).toBe(is));

test('a name that is just so is more than one that is nearly so', () => {
  expect(likeness('Apple', ['Apple'])).toBeGreaterThan(likeness('Apple2', ['Apple']));
  expect(likeness('Apple2', ['Apple'])).toBeGreaterThan(likeness('Aple', ['Apple']));
});

test.each<[string, object | null]>([
  ['<svg width="10" height="20">', { x: 0, y: 0, width: 10, height: 20 }],
  ['<?xml version="1.0"?><svg viewBox="-5 -6 30,40" width="1">', { x: -5, y: -6, width: 30, height: 40 }],
  ["<svg height='2cm' width='1in'>", { x: 0, y: 0, width: 96, height: 75.59 }],
  ['<svg>', null],
  ['<svg viewBox="0 0 0 10" width="10" height="10">', null],
  ['no picture', null],
])('%s is so large', (svg, size) => {
  const found = sizeOfSvg(svg);
  expect(found && { ...found, height: Math.round(found.height * 100) / 100 }).toEqual(size);
});

test('a vector is drawn as large as it is, whatever its first line says', () => {
  const own = { x: 1, y: 2, width: 30, height: 40 };
  expect(normalSvg('<svg xmlns="a" width="100%" height="5" viewBox="1 2 30 40"><g/></svg>', own)).toBe('<svg xmlns="a" width="30" height="40" viewBox="1 2 30 40"><g/></svg>');
});

test('a picture that is too large is made smaller', () => {
  expect(fitting(100, 100)).toBe(1);
  expect(fitting(4_800, 3_600) ** 2 * 4_800 * 3_600).toBeCloseTo(MAX_POINTS);
});

const bytes = (...parts: (number | string)[]) => new Uint8Array(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part].map((sign) => sign.charCodeAt(0)))));

test.each<[string, Uint8Array, object | null]>([
  ['a PNG', bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13, 'IHDR', 0, 0, 1, 0, 0, 0, 0, 2), { kind: 'png', width: 256, height: 2 }],
  ['a GIF', bytes('GIF89a', 3, 1, 2, 0), { kind: 'gif', width: 259, height: 2 }],
  ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 9, 8, 0, 5, 0, 6, 3), { kind: 'jpg', width: 6, height: 5 }],
  ['a JPEG without an end', bytes(0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 1, 2, 3, 4, 5, 6), null],
  ['a PNG without width', bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13, 'IHDR', 0, 0, 0, 0, 0, 0, 0, 2), null],
  ['nothing', bytes(), null],
])('%s is so large', (_, file, size) => expect(sizeOfBitmap(file)).toEqual(size));

function wav(perSecond: number, data: number, rate = 1_000): Uint8Array {
  const view = new DataView(new ArrayBuffer(44 + data));
  const put = (at: number, text: string) => [...text].forEach((sign, index) => view.setUint8(at + index, sign.charCodeAt(0)));
  put(0, 'RIFF');
  put(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, perSecond, true);
  put(36, 'data');
  view.setUint32(40, data, true);
  return new Uint8Array(view.buffer);
}

test('a sound lasts as its file says, or else as the project says', () => {
  expect(secondsOfWav(wav(2_000, 3_000))).toBe(1.5);
  expect(secondsOf({ rate: 100, sampleCount: 900 }, wav(2_000, 3_000))).toBe(1.5);
  expect(secondsOf({ rate: 100, sampleCount: 900 }, bytes('ID3', 1, 2))).toBe(9);
  expect(secondsOf({ rate: 0, sampleCount: 900 }, null)).toBe(0);
  expect(secondsOf({ rate: 1, sampleCount: 1e12 }, null)).toBe(600);
});

test('the backdrop is drawn only for those who ask for colours', () => {
  const target = (isStage: boolean, name: string, opcode: string) => ({ isStage, costumes: [{ md5ext: name }, { assetId: 'b', dataFormat: 'svg' }], blocks: { a: { opcode } } });
  expect(neededPictures({ targets: [target(true, 's.svg', 'x'), target(false, 'a.png', 'x')] })).toEqual(['a.png', 'b.svg']);
  expect(neededPictures({ targets: [target(true, 's.svg', 'x'), target(false, 'a.png', 'sensing_touchingcolor')] })).toEqual(['s.svg', 'b.svg', 'a.png']);
  expect(neededPictures({ targets: 7 })).toEqual([]);
});
