// @vitest-environment node
/** What touches, asked quickly, is what Scratch's own drawables say, point by point. */
import { expect, test } from 'vitest';
import Drawable from '../node_modules/@scratch/scratch-render/src/Drawable.js';
import type { Picture } from './picture.ts';
import { PictureSkin } from './skin.ts';
import { solidOf, Touching } from './touching.ts';

/** A picture with holes, of a size that isn't even. */
function holed(width: number, height: number, isVector: boolean): Picture {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) if ((at * 7_919) % 11 < 4) rgba.set([9, 9, 9, 255], at * 4);
  return { width, height, rgba, own: { x: 0, y: 0, width, height }, isVector };
}

function drawableOf(picture: Picture, [x, y, direction, size]: readonly [number, number, number, number]): Drawable {
  const drawable = new Drawable(1);
  drawable.skin = new PictureSkin(1, picture, [picture.width / 3, picture.height / 2], 1);
  drawable.updatePosition([x, y]);
  drawable.updateDirection(direction);
  drawable.updateScale([size, size]);
  return drawable;
}

test.each([true, false])('a vector (%s) is where Scratch says that it is', (isVector) => {
  for (let turn = 0; turn < 30; turn += 1) {
    const one = drawableOf(holed(31, 23, isVector), [(turn * 13) % 40, (turn * 7) % 30, [90, 0, -90, 37, 133][turn % 5]!, [100, 60, 170][turn % 3]!]);
    one.updateCPURenderAttributes();
    const isThere = solidOf(one);
    let count = 0;
    for (let y = -60; y <= 60; y += 1) {
      for (let x = -60; x <= 80; x += 1) {
        const is = isThere(x, y);
        if (is !== (one.isTouching([x, y, 0]) === true)) throw new Error(`${turn}: ${x}, ${y} is ${is}`);
        if (is) count += 1;
      }
    }
    expect(count).toBeGreaterThan(20);
  }
});

test('two touch where both have a point', () => {
  const touching = new Touching(() => undefined);
  const box = (x: number) => drawableOf({ ...holed(10, 10, true), rgba: new Uint8ClampedArray(400).fill(255) }, [x, 0, 90, 100]);
  expect([0, 8, 12, 40].map((x) => touching.shapes(box(0), [box(x)]))).toEqual([true, true, false, false]);
});
