/** The outermost points of a costume, which Scratch asks for to know how far it reaches. */
import EffectTransform from '../node_modules/@scratch/scratch-render/src/EffectTransform.js';
import type Drawable from '../node_modules/@scratch/scratch-render/src/Drawable.js';
import { PictureSkin } from './skin.ts';

type Point = [number, number];

/** Whether the way from `a` over `b` to `c` turns to the left. */
function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Adds a point on one side; those that lie within the line to it go. */
function extend(hull: Point[], point: Point, side: 1 | -1): void {
  while (hull.length > 1 && side * turn(hull.at(-1) as Point, hull.at(-2) as Point, point) <= 0) hull.pop();
  hull.push(point);
}

/** In units of the costume, from its upper left corner. Empty when nothing of it can be seen. */
export function outlineOf(drawable: Drawable): Point[] {
  const { skin } = drawable;
  if (!skin || !drawable.getVisible()) return [];
  const isPlain = drawable.enabledEffects === 0;
  if (isPlain && skin instanceof PictureSkin && skin.hull) return skin.hull as Point[];
  const [width, height] = skin.size;
  const [left, right]: [Point[], Point[]] = [[], []];
  drawable.updateCPURenderAttributes();
  const [at, moved] = [[0, 0, 0], [0, 0, 0]];
  const isOpaque = (x: number, y: number): boolean => {
    at[0] = x / width;
    at[1] = y / height;
    if (isPlain) return skin.isTouchingLinear(at);
    EffectTransform.transformPoint(drawable, at, moved);
    return skin.isTouchingLinear(moved);
  };
  for (let y = 0; y < height; y += 1) {
    let x = 0;
    while (x < width && !isOpaque(x, y)) x += 1;
    if (x >= width) continue;
    extend(left, [x, y], 1);
    for (x = Math.ceil(width) - 1; x >= 0 && !isOpaque(x, y); x -= 1);
    extend(right, [x, y], -1);
  }
  const points = [...left, ...right.reverse()];
  if (isPlain && skin instanceof PictureSkin) skin.hull = points;
  return points;
}
