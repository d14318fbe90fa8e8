import { expect, test } from 'vitest';
import { coarsen, fill, maskOf, mirror, paintedBox, parseColour, type Colour, type Pixels } from './pixels.ts';

const RED: Colour = [255, 0, 0, 255];
const INK: Colour = [59, 42, 36, 255];

/** '#' ink, '+' half ink, 'r' red, '.' nothing. */
function drawn(...rows: string[]): Pixels {
  const width = rows[0]?.length ?? 0;
  const data = new Uint8ClampedArray(width * rows.length * 4);
  rows.join('').split('').forEach((sign, at) => {
    if (sign === '#') data.set(INK, at * 4);
    if (sign === '+') data.set([59, 42, 36, 128], at * 4);
    if (sign === 'r') data.set(RED, at * 4);
  });
  return { width, height: rows.length, data };
}

function seen({ width, height, data }: Pixels): string[] {
  return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_each, x) => {
    const at = (y * width + x) * 4;
    return data[at + 3] === 0 ? '.' : data[at] === 255 ? 'r' : '#';
  }).join(''));
}

test('filling stays within the line round it', () => {
  const pixels = drawn('.....', '.###.', '.#.#.', '.###.', '.....');
  fill(pixels, 2, 2, RED);
  expect(seen(pixels)).toEqual(['.....', '.###.', '.#r#.', '.###.', '.....']);
});

test('filling outside goes round the shape', () => {
  const pixels = drawn('...', '.#.', '...');
  fill(pixels, 0, 0, RED);
  expect(seen(pixels)).toEqual(['rrr', 'r#r', 'rrr']);
});

test('the soft edge of a line gets the new colour from below', () => {
  const pixels = drawn('.+#');
  fill(pixels, 0, 0, RED);
  expect([...pixels.data.slice(4, 8)]).toEqual([157, 21, 18, 255]);
  expect([...pixels.data.slice(8, 12)]).toEqual([...INK]);
});

test('filling a patch of a colour gives it another colour', () => {
  const pixels = drawn('##r', '##r');
  fill(pixels, 0, 0, RED);
  expect(seen(pixels)).toEqual(['rrr', 'rrr']);
});

test('filling beside the picture does nothing', () => {
  const pixels = drawn('..');
  fill(pixels, 5, 0, RED);
  expect(seen(pixels)).toEqual(['..']);
});

test('mirrored twice it is as before', () => {
  const pixels = drawn('#..r', '.#..');
  mirror(pixels);
  expect(seen(pixels)).toEqual(['r..#', '..#.']);
  mirror(pixels);
  expect(seen(pixels)).toEqual(['#..r', '.#..']);
});

test('the painted box lies on the grid and holds all that was painted', () => {
  expect(paintedBox(drawn('......', '......', '...#..', '......'), 2)).toEqual({ x: 2, y: 2, width: 2, height: 2 });
  expect(paintedBox(drawn('......', '.#..#.'), 1)).toEqual({ x: 1, y: 1, width: 4, height: 1 });
  expect(paintedBox(drawn('...'), 2)).toBeNull();
});

test('a mask has a bit for each square of two by two units', () => {
  expect(atob(maskOf(drawn('##..', '##..', '..##', '..##'), 1)).charCodeAt(0)).toBe(0b10010000);
});

test('at two pixels to a unit a square is four pixels wide, and a few pixels do not touch', () => {
  expect(atob(maskOf(drawn('####...#', '####....', '####....', '####....'), 2)).charCodeAt(0)).toBe(0b10000000);
});

test('coarse colours keep black, white and nothing', () => {
  const pixels = { width: 1, height: 1, data: new Uint8ClampedArray([0, 255, 100, 0]) };
  coarsen(pixels, 1);
  expect([...pixels.data]).toEqual([0, 255, 0, 0]);
});

test('colours are read from their hex form', () => {
  expect(parseColour('#c8383f')).toEqual([200, 56, 63, 255]);
});
