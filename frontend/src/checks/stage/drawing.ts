/**
 * Compares what was drawn with a shape: as sets of points, so that it doesn't matter where a child began, in which order
 * the lines came, whether some were drawn twice or the pen was lifted in between.
 *
 * Both are moved to their middle and scaled to the same mean distance from it; then one is turned until they fit best.
 * They are alike when nearly every point (19 of 20) of each has a point of the other within the tolerance.
 */
import type { Drawing } from './question.ts';
import { boxOf, linesAlong, MAX_LINES, piecesOf, pointsOn, type Drawn, type Line, type Point } from './pen-lines.ts';
import { looksOf } from './shapes.ts';
import { fits } from './values.ts';

const DEFAULT_TOLERANCE = 0.1;
/** Points for finding the turn, and for the comparison itself. */
const FEW = 60;
const MANY = 200;
const NEARLY_ALL = 0.95;
/** So many pieces are looked at: the longest. */
const MAX_PIECES = 12;
/** What looking costs, in blocks: for each line, for each that isn't drawn twice, and for each comparison by turning. */
const LINE_BLOCKS = 3;
const NEW_LINE_BLOCKS = 100;
const TURNING_BLOCKS = 20_000;
/** Looks of a shape that are turned. */
const LIKELY = 2;

function spread(points: readonly Point[], count: number): Point[] {
  if (points.length <= count) return [...points];
  return Array.from({ length: count }, (_, index) => points[Math.floor((index * points.length) / count)] as Point);
}

/** Middle at 0, mean square distance from it 1. */
function normal(points: readonly Point[]): Point[] {
  const count = points.length;
  const x = points.reduce((sum, point) => sum + point[0], 0) / count;
  const y = points.reduce((sum, point) => sum + point[1], 0) / count;
  const size = Math.sqrt(points.reduce((sum, point) => sum + (point[0] - x) ** 2 + (point[1] - y) ** 2, 0) / count) || 1;
  return points.map((point) => [(point[0] - x) / size, (point[1] - y) / size]);
}

function turned(points: readonly Point[], degrees: number): Point[] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return points.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos]);
}

/** From each point of `from` to the nearest of `to`. */
function gaps(from: readonly Point[], to: readonly Point[]): number[] {
  return from.map(([x, y]) => {
    let least = Infinity;
    for (const point of to) least = Math.min(least, (point[0] - x) ** 2 + (point[1] - y) ** 2);
    return Math.sqrt(least);
  });
}

/** How far the points are from the middle, from the nearest to the farthest in ten steps: the same however it is turned. */
function reach(points: readonly Point[]): number[] {
  const reaches = points.map(([x, y]) => Math.hypot(x, y)).sort((a, b) => a - b);
  return Array.from({ length: 9 }, (_, index) => reaches[Math.floor(((index + 1) * reaches.length) / 10)] ?? 0);
}

function difference(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((far, index) => Math.abs(far - (b[index] ?? 0))));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function nearlyAll(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[Math.min(values.length - 1, Math.ceil(values.length * NEARLY_ALL) - 1)] ?? Infinity;
}

/** How far two normal drawings are apart when one lies on the other as well as it can; 0 is the same. */
function distance(a: readonly Point[], b: readonly Point[], isUpright: boolean): number {
  const apart = (degrees: number) => {
    const here = turned(spread(b, MANY), degrees);
    return Math.max(nearlyAll(gaps(spread(a, MANY), here)), nearlyAll(gaps(here, spread(a, MANY))));
  };
  if (isUpright) return apart(0);
  const [fewA, fewB] = [spread(a, FEW), spread(b, FEW)];
  const roughly = (degrees: number) => {
    const here = turned(fewB, degrees);
    return mean(gaps(fewA, here)) + mean(gaps(here, fewA));
  };
  const coarse = Array.from({ length: 72 }, (_, index) => index * 5).map((degrees) => ({ degrees, apart: roughly(degrees) }));
  coarse.sort((one, other) => one.apart - other.apart);
  const turns = coarse.slice(0, 3).map(({ degrees }) => {
    const near = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((by) => ({ degrees: degrees + by, apart: roughly(degrees + by) }));
    return near.reduce((best, one) => (one.apart < best.apart ? one : best)).degrees;
  });
  return Math.min(...[...new Set(turns)].map(apart));
}

/** Told what looking costs. */
type Charge = (blocks: number) => void;

interface Look {
  points: Point[];
  reach: number[];
}

interface Wanted {
  looks: Look[];
  tolerance: number;
  isUpright: boolean;
}

function lookOf(lines: readonly Line[]): Look {
  const points = normal(pointsOn(lines));
  return { points, reach: reach(points) };
}

/** What a rule asks for, worked out once. model: lines that stand for the form. null: any form. */
export function wantedOf(rule: Drawing, model: readonly Line[] | null = null): Wanted | null {
  const lines = model ? [model] : rule.shape ? looksOf(rule.shape) : rule.like ? [linesAlong(rule.like, rule.closed === true)] : null;
  return lines && { looks: lines.map(lookOf), tolerance: rule.tolerance ?? DEFAULT_TOLERANCE, isUpright: rule.upright === true };
}

/** Only the likeliest looks are turned, and none that can't fit however it is turned. */
function isLike(lines: readonly Line[], { looks, tolerance, isUpright }: Wanted, charge: Charge): boolean {
  const drawn = lookOf(lines);
  if (drawn.points.length < 2) return false;
  const likely = looks
    .map((look) => ({ look, apart: difference(drawn.reach, look.reach) }))
    .filter(({ apart }) => apart <= 2 * tolerance + 0.1)
    .sort((one, other) => one.apart - other.apart);
  return likely.slice(0, LIKELY).some(({ look }) => {
    charge(TURNING_BLOCKS);
    return look.points.length > 1 && distance(drawn.points, look.points, isUpright) <= tolerance;
  });
}

const ends = (lines: readonly Line[]) => lines.flatMap(({ from, to }) => [from, to]);
const lengthOf = (lines: readonly Line[]) =>
  lines.reduce((sum, { from, to }) => sum + Math.hypot(to[0] - from[0], to[1] - from[1]), 0);

/** Without those that lie exactly on another one, as when a drawing is drawn again and again. */
function different(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  const key = (points: readonly Point[]) => points.flat().map((value) => Math.round(value * 10)).join();
  return lines.filter(({ from, to, colour }) => {
    const there = colour + key([from, to]);
    if ((from[0] === to[0] && from[1] === to[1]) || seen.has(there)) return false;
    seen.add(there);
    return true;
  });
}

/** Whether a drawing is what a rule asks for. `wanted`: of this rule. */
export function isDrawn(rule: Drawing, wanted: Wanted | null, drawn: Drawn, charge: Charge = () => undefined): boolean {
  charge(drawn.lines.length * LINE_BLOCKS);
  const lines = different(drawn.lines.slice(0, MAX_LINES));
  charge(lines.length * NEW_LINE_BLOCKS);
  if (!fits(rule.stamps, drawn.stamps)) return false;
  const isOnlyAboutStamps = rule.stamps !== undefined && wanted === null && rule.any === undefined;
  if (lines.length === 0) return isOnlyAboutStamps && rule.colours === undefined;
  const pieces = piecesOf(lines).sort((one, other) => lengthOf(other) - lengthOf(one)).slice(0, MAX_PIECES);
  const candidates = pieces.length > 1 && rule.times === undefined ? [lines, ...pieces] : pieces;
  const matching = candidates.filter((candidate) => {
    const box = boxOf(ends(candidate));
    const colours = new Set(candidate.map(({ colour }) => colour)).size;
    if (!fits(rule.width, box.width) || !fits(rule.height, box.height) || !fits(rule.colours, colours)) return false;
    return wanted === null || isLike(candidate, wanted, charge);
  });
  return fits(rule.times ?? { at_least: 1 }, matching.length);
}
