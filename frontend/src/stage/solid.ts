/**
 * The shape of a costume, ready for the questions a running project asks thousands of times: is there anything at this
 * point, and which points lie furthest out.
 */
import type { Shape } from './snapshot.ts';

/** Side of one square of a mask, in stage units. */
export const SQUARE = 2;
const MAX_SIDE = 1_024;

export interface Solid {
  width: number;
  height: number;
  /** What the sprite turns round, from the upper left corner, x to the right, y downwards. */
  centreX: number;
  centreY: number;
  columns: number;
  rows: number;
  /** One for each square, row by row from the top: 1 where there is something. Ends where the mask does. */
  squares: Uint8Array;
  /** Corners of the convex hull as x, y, x, y…, from the centre, y upwards; empty when the costume is. */
  hull: Float64Array;
  /** Distance of the furthest corner from the centre. */
  radius: number;
}

/** Stands in for a costume of the library whose shape isn't known. */
const BOX: Shape = { width: 40, height: 40, centre: [20, 20], mask: '' };

function bits(mask: string): Uint8Array {
  try {
    return Uint8Array.from(atob(mask), (sign) => sign.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

function read(shape: Shape, isFull: boolean): Solid {
  const width = Math.min(Math.max(shape.width, 1), MAX_SIDE) || 1;
  const height = Math.min(Math.max(shape.height, 1), MAX_SIDE) || 1;
  const columns = Math.ceil(width / SQUARE);
  const rows = Math.ceil(height / SQUARE);
  const bytes = isFull ? null : bits(shape.mask);
  // No more of them than were saved: a thousand large costumes without a mask cost nothing.
  const squares = new Uint8Array(bytes ? Math.min(columns * rows, bytes.length * 8) : columns * rows);
  for (let i = 0; i < squares.length; i += 1) {
    squares[i] = bytes ? ((bytes[i >> 3] ?? 0) >> (7 - (i & 7))) & 1 : 1;
  }
  const [centreX, centreY] = shape.centre;
  const solid = { width, height, centreX, centreY, columns, rows, squares };
  const hull = hullOf(solid);
  let radius = 0;
  for (let i = 0; i < hull.length; i += 2) radius = Math.max(radius, Math.hypot(hull[i] ?? 0, hull[i + 1] ?? 0));
  return { ...solid, hull, radius };
}

type Point = [x: number, y: number];

function hullOf({ columns, squares, width, height, centreX, centreY }: Omit<Solid, 'hull' | 'radius'>): Float64Array {
  const points: Point[] = [];
  for (let row = 0; row * columns < squares.length; row += 1) {
    const across = squares.subarray(row * columns, (row + 1) * columns);
    const first = across.indexOf(1);
    if (first < 0) continue;
    const latest = across.lastIndexOf(1);
    const left = first * SQUARE - centreX;
    const right = Math.min((latest + 1) * SQUARE, width) - centreX;
    const top = centreY - row * SQUARE;
    const bottom = centreY - Math.min((row + 1) * SQUARE, height);
    points.push([left, top], [right, top], [left, bottom], [right, bottom]);
  }
  points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const lower = chain(points);
  const upper = chain(points.reverse());
  return Float64Array.from([...lower, ...upper].flat());
}

/** Half of Andrew's monotone chain; without its end, which is the beginning of the other half. */
function chain(points: Point[]): Point[] {
  const corners: Point[] = [];
  for (const point of points) {
    for (;;) {
      const [a, b] = [corners.at(-2), corners.at(-1)];
      if (!a || !b || (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) > 0) break;
      corners.pop();
    }
    corners.push(point);
  }
  return corners.slice(0, -1);
}

/** Each shape is worked out once, since a check plays the same project many times. */
const known = new WeakMap<Shape, Solid>();

/** What it gives is shared: it is only read. */
export function solidOf(shape: Shape = BOX): Solid {
  const made = known.get(shape) ?? read(shape, shape === BOX);
  known.set(shape, made);
  return made;
}
