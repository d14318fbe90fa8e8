/** What the pen has left on the stage, as plain geometry: lines that lie on one another count once. */

export type Point = readonly [x: number, y: number];

export interface Line {
  from: Point;
  to: Point;
  colour: string;
}

/** What was drawn since the pen was last wiped. */
export interface Drawn {
  lines: Line[];
  stamps: number;
}

/** Lines whose ends are as near as this hang together, stage units. */
const JOINT = 1.5;
/** More than a child ever draws; what comes after isn't looked at. */
export const MAX_LINES = 20_000;
/** About so many points describe a drawing. */
const POINTS = 320;
/** A scribble that goes over itself without end isn't followed further than this. */
const MAX_STEPS = 20_000;

/** Squares of `size`: what lies near a point is in its square or in one of the eight around. */
class Squares<Item> {
  private readonly items = new Map<number, Item[]>();
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  at([x, y]: Point): Item[] {
    const key = this.key(Math.floor(x / this.size), Math.floor(y / this.size));
    const found = this.items.get(key);
    if (found) return found;
    const made: Item[] = [];
    this.items.set(key, made);
    return made;
  }

  someNear([x, y]: Point, test: (item: Item) => boolean): boolean {
    const [column, row] = [Math.floor(x / this.size), Math.floor(y / this.size)];
    for (let i = column - 1; i <= column + 1; i += 1) {
      for (let j = row - 1; j <= row + 1; j += 1) if (this.items.get(this.key(i, j))?.some(test)) return true;
    }
    return false;
  }

  private key(column: number, row: number): number {
    return (column + 1_000_000) * 2_000_000 + row + 1_000_000;
  }
}

export interface Box {
  width: number;
  height: number;
}

export function boxOf(points: readonly Point[]): Box {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  return points.length ? { width: right - left, height: high - low } : { width: 0, height: 0 };
}

/** Splits lines into those that hang together, ends meeting ends. In the order in which they were begun. */
export function piecesOf(lines: readonly Line[]): Line[][] {
  const parents: number[] = lines.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] as number] as number;
      at = parents[at] as number;
    }
    return at;
  };
  const ends = new Squares<{ at: Point; line: number }>(JOINT);
  lines.forEach((line, index) => {
    for (const at of [line.from, line.to]) {
      ends.someNear(at, (other) => {
        if (Math.hypot(other.at[0] - at[0], other.at[1] - at[1]) <= JOINT) {
          const [a, b] = [root(other.line), root(index)];
          parents[Math.max(a, b)] = Math.min(a, b);
        }
        return false;
      });
      const here = ends.at(at);
      // One end of each crowd is enough to hang on to.
      if (!here.some((other) => other.at[0] === at[0] && other.at[1] === at[1])) here.push({ at, line: index });
    }
  });
  const pieces = new Map<number, Line[]>();
  lines.forEach((line, index) => {
    const piece = pieces.get(root(index));
    if (piece) piece.push(line);
    else pieces.set(root(index), [line]);
  });
  return [...pieces.values()];
}

/** Points on the lines, evenly spread; a place that was drawn over again has one point. Empty when nothing has length. */
export function pointsOn(lines: readonly Line[]): Point[] {
  const length = lines.reduce((sum, { from, to }) => sum + Math.hypot(to[0] - from[0], to[1] - from[1]), 0);
  if (length < 1) return [];
  const { width, height } = boxOf(lines.flatMap(({ from, to }) => [from, to]));
  // Fine enough for what is drawn once, and coarse enough for what is drawn a hundred times.
  const gap = Math.max(Math.min(length, 4 * (width + height)) / POINTS, 0.05);
  const seen = new Squares<Point>(gap);
  const points: Point[] = [];
  let total = 0;
  for (const { from, to } of lines) {
    const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / gap));
    total += steps;
    if (total > MAX_STEPS) break;
    for (let step = 0; step <= steps; step += 1) {
      const part = step / steps;
      const at: Point = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
      if (seen.someNear(at, (other) => Math.hypot(other[0] - at[0], other[1] - at[1]) < gap * 0.9)) continue;
      seen.at(at).push(at);
      points.push(at);
    }
  }
  return points;
}

/** The lines along a path. */
export function linesAlong(path: readonly Point[], isClosed: boolean): Line[] {
  const ends = isClosed && path[0] ? [...path, path[0]] : path;
  return ends.slice(1).map((to, index) => ({ from: ends[index] as Point, to, colour: '' }));
}
