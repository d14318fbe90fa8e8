import { expect, test } from 'vitest';
import type { Drawn } from '../../stage/snapshot.ts';
import { lookOf, sizeStep } from './bitmaps.ts';
import { boundsOf, bubblePlace, costumePoint, looksLeft, matrixOf, toPicture, toStage } from './geometry.ts';

const box = { width: 40, height: 20, centre: [20, 10] as const };
const at = (rest: Partial<Drawn>) => ({ x: 0, y: 0, direction: 90, rotation: 'around' as Drawn['rotation'], size: 100, ...rest });
const rounded = (values: readonly number[]) => values.map((value) => Math.round(value * 1000) / 1000 + 0);

test('the middle of the stage is the middle of the picture, and y grows upwards', () => {
  expect(toPicture(0, 0)).toEqual([240, 180]);
  expect(toPicture(-240, 180)).toEqual([0, 0]);
});

test('a place in a box of any size is a place on the stage, and never beside it', () => {
  expect(toStage(200, 150, 400, 300)).toEqual([0, 0]);
  expect(toStage(400, 0, 400, 300)).toEqual([240, 180]);
  expect(toStage(-50, 900, 400, 300)).toEqual([-240, -180]);
});

test('a sprite stands with its centre on its place', () => {
  const [a, b, c, d, e, f] = matrixOf(at({ x: 10, y: 20 }), box, 2);
  expect(rounded([a * 20 + c * 10 + e, b * 20 + d * 10 + f])).toEqual([500, 320]);
  expect(rounded([a, d])).toEqual([2, 2]);
});

test('a sprite that looks down is turned a quarter, so its box stands upright', () => {
  const { left, right, top, bottom } = boundsOf(at({ direction: 180 }), box);
  expect(rounded([right - left, bottom - top])).toEqual([20, 40]);
});

test('left-right mirrors what looks left and never turns', () => {
  const drawn = at({ direction: -90, rotation: 'left_right' });
  expect(rounded(matrixOf(drawn, box, 1))).toEqual([-1, 0, 0, 1, 260, 170]);
  expect(rounded(matrixOf(at({ direction: 180, rotation: 'left_right' }), box, 1)).slice(0, 4)).toEqual([1, 0, 0, 1]);
});

test('who doesn’t rotate looks the same in every direction', () => {
  expect(matrixOf(at({ direction: -90, rotation: 'none' }), box, 1)).toEqual(matrixOf(at({ direction: 0, rotation: 'none' }), box, 1));
});

test.each([[90, false], [0, false], [180, false], [-90, true], [-1, true], [270, true], [-179, true], [450, false]])('direction %i looks left: %s', (direction, isLeft) => {
  expect(looksLeft(direction)).toBe(isLeft);
});

test('a place on the stage is found again in a turned, enlarged costume', () => {
  const drawn = at({ x: 100, direction: 180, size: 200 });
  expect(rounded(costumePoint(drawn, box, 100, 0) ?? [])).toEqual([20, 10]);
  expect(costumePoint(drawn, box, 100, 50)).toBeNull();
  expect(costumePoint(at({ size: 0 }), box, 0, 0)).toBeNull();
});

test('a bubble stands above on the right, on the left where there is no room, and always within the stage', () => {
  const middle = { left: 200, right: 280, top: 150, bottom: 210 };
  expect(bubblePlace(middle, 100, 40)).toEqual({ left: 264, top: 106, side: 'right' });
  const right = bubblePlace({ left: 400, right: 480, top: 150, bottom: 210 }, 100, 40);
  expect(right.side).toBe('left');
  expect(right.left + 100).toBeLessThanOrEqual(440);
  expect(bubblePlace({ left: 0, right: 20, top: -30, bottom: 0 }, 470, 300)).toMatchObject({ left: 6, top: 4 });
});

test('sizes that are nearly the same share a bitmap, which is never too small', () => {
  expect(sizeStep(1)).toBe(1);
  expect(sizeStep(1.01)).toBe(sizeStep(1.1));
  for (const scale of [0.05, 0.4, 0.83, 1.3, 4.9]) expect(sizeStep(scale)).toBeGreaterThanOrEqual(scale);
});

test('a colour that turns all the time needs few bitmaps', () => {
  const looks = new Set(Array.from({ length: 360 }, (_, colour) => lookOf({ colour, ghost: 0, brightness: 0 }).hue));
  expect(looks.size).toBe(36);
});
