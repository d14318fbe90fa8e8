/** Where things of the stage stand in a picture of it. Pure. Stage: y upwards from the middle; picture: y down from the corner. */
import { STAGE_HEIGHT, STAGE_WIDTH } from '../../stage/work.ts';
import type { Drawn } from '../../stage/snapshot.ts';

/** Size of a costume and what it turns round, in stage units. */
export interface CostumeBox {
  width: number;
  height: number;
  centre: readonly [number, number];
}

/** As CanvasRenderingContext2D.setTransform takes it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Bounds {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

type Placed = Pick<Drawn, 'x' | 'y' | 'direction' | 'rotation' | 'size'>;

/** Of stage units that grow from the upper left corner, y down. */
export function toPicture(x: number, y: number): [number, number] {
  return [x + STAGE_WIDTH / 2, STAGE_HEIGHT / 2 - y];
}

/** From a point in a box that shows the whole stage, such as a click, to stage coordinates; held within the stage. */
export function toStage(left: number, top: number, boxWidth: number, boxHeight: number): [number, number] {
  const x = (left / boxWidth) * STAGE_WIDTH - STAGE_WIDTH / 2;
  const y = STAGE_HEIGHT / 2 - (top / boxHeight) * STAGE_HEIGHT;
  return [clamp(x, STAGE_WIDTH / 2), clamp(y, STAGE_HEIGHT / 2)];
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, -most), most);
}

/**
 * From costume units (from its upper left corner, y down) to pixels. `scale`: pixels of a stage unit.
 * `around` turns with the direction (90 is upright), `left_right` mirrors what looks left, `none` does neither.
 */
export function matrixOf(drawn: Placed, box: CostumeBox, scale: number): Matrix {
  const size = (drawn.size / 100) * scale;
  const [left, top] = toPicture(drawn.x, drawn.y);
  const [centreX, centreY] = box.centre;
  if (drawn.rotation === 'around') {
    const turn = ((drawn.direction - 90) * Math.PI) / 180;
    const cos = Math.cos(turn) * size;
    const sin = Math.sin(turn) * size;
    return [cos, sin, -sin, cos, left * scale - cos * centreX + sin * centreY, top * scale - sin * centreX - cos * centreY];
  }
  const mirror = drawn.rotation === 'left_right' && looksLeft(drawn.direction) ? -1 : 1;
  return [mirror * size, 0, 0, size, left * scale - mirror * size * centreX, top * scale - size * centreY];
}

/** Directions are -179..180, or any number of turns more. */
export function looksLeft(direction: number): boolean {
  const turned = ((direction % 360) + 360) % 360;
  return turned > 180;
}

/** The upright box around a costume, in picture units. */
export function boundsOf(drawn: Placed, box: CostumeBox): Bounds {
  const [a, b, c, d, e, f] = matrixOf(drawn, box, 1);
  const corners = [[0, 0], [box.width, 0], [0, box.height], [box.width, box.height]] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The point of a costume, in its own units, that is seen at a place of the stage; null outside of its box. */
export function costumePoint(drawn: Placed, box: CostumeBox, x: number, y: number): [number, number] | null {
  const [a, b, c, d, e, f] = matrixOf(drawn, box, 1);
  const determinant = a * d - b * c;
  if (determinant === 0) return null;
  const [left, top] = toPicture(x, y);
  const px = (d * (left - e) - c * (top - f)) / determinant;
  const py = (a * (top - f) - b * (left - e)) / determinant;
  return px >= 0 && py >= 0 && px < box.width && py < box.height ? [px, py] : null;
}

const GAP = 4;

/**
 * Where a bubble of this size goes, its left upper corner in picture units: beside the sprite's upper right, on its other
 * side where there is no room, always within the stage.
 */
export function bubblePlace(bounds: Bounds, width: number, height: number): { left: number; top: number; side: 'right' | 'left' } {
  const middle = (bounds.left + bounds.right) / 2;
  const right = middle + (bounds.right - middle) * 0.6;
  const side = right + width <= STAGE_WIDTH - GAP || middle <= STAGE_WIDTH / 2 ? 'right' : 'left';
  const wanted = side === 'right' ? right : middle - (middle - bounds.left) * 0.6 - width;
  return {
    left: Math.min(Math.max(wanted, GAP), Math.max(STAGE_WIDTH - width - GAP, GAP)),
    top: Math.min(Math.max(bounds.top - height - GAP, GAP), Math.max(STAGE_HEIGHT - height - GAP, GAP)),
    side,
  };
}
