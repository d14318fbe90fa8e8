/**
 * What a program has drawn: everything in its order, so that any moment of it can be painted again. Pure.
 */
import type { Canvas, DrawOp, Turtle } from '../../python/protocol.ts';

/** What is to be painted, back to front. */
export type Mark = Exclude<DrawOp, { kind: 'remove' }>;

export const PLAIN_CANVAS: Canvas = { background: '#ffffff', title: '', world: [-200, -200, 200, 200] };

/** A drawing that leaves the canvas is seen from farther away, in such steps. */
const ZOOM_STEP = 1.25;
const MOST_ZOOM_STEPS = 24;
const MOST_OPS = 200_000;

export class Drawing {
  private readonly ops: DrawOp[] = [];
  turtles: readonly Turtle[] = [];
  canvas: Canvas = PLAIN_CANVAS;

  /** How many things have been drawn. */
  get length(): number {
    return this.ops.length;
  }

  get isEmpty(): boolean {
    return this.ops.length === 0 && this.turtles.length === 0;
  }

  add(ops: readonly DrawOp[]): void {
    for (const op of ops) if (this.ops.length < MOST_OPS) this.ops.push(op);
  }

  clear(): void {
    this.ops.length = 0;
    this.turtles = [];
    this.canvas = PLAIN_CANVAS;
  }

  /** What has come since; null: something was taken away or lies below what was there, so all has to be painted anew. */
  since(count: number, until = this.ops.length): Mark[] | null {
    const fresh = this.ops.slice(count, until);
    return fresh.every(isPlain) ? (fresh as Mark[]) : null;
  }

  /** What is to be seen after so many things were drawn. */
  marks(until = this.ops.length): Mark[] {
    const marks: Mark[] = [];
    const removed = new Set<number>();
    for (let index = 0; index < until; index += 1) {
      const op = this.ops[index];
      if (op?.kind === 'remove') for (const id of op.ids) removed.add(id);
    }
    /** Fills by the mark that they go behind. */
    const behind = new Map<number, Mark[]>();
    for (let index = 0; index < until; index += 1) {
      const op = this.ops[index];
      if (!op || op.kind === 'remove' || removed.has(op.id)) continue;
      if (op.kind === 'fill' && op.under !== null) behind.set(op.under, [...(behind.get(op.under) ?? []), op]);
      else marks.push(op);
    }
    return behind.size === 0 ? marks : [...weave(marks, behind)];
  }

  /** The part of the plane that is shown: the canvas, or more where the drawing leaves it. [left, bottom, right, top]. */
  view(until = this.ops.length): Canvas['world'] {
    const [left, bottom, right, top] = this.canvas.world;
    const x = (left + right) / 2;
    const y = (bottom + top) / 2;
    const far = this.reach(until, x, y, (right - left) / 2, (top - bottom) / 2);
    const steps = Math.min(Math.max(0, Math.ceil(Math.log(far) / Math.log(ZOOM_STEP) - 1e-9)), MOST_ZOOM_STEPS);
    const zoom = ZOOM_STEP ** steps;
    return [x - (x - left) * zoom, y - (y - bottom) * zoom, x + (right - x) * zoom, y + (top - y) * zoom];
  }

  /** How far the drawing reaches from the middle, 1 being the edge of the canvas. */
  private reach(until: number, x: number, y: number, halfWidth: number, halfHeight: number): number {
    let far = 1;
    const look = ([px, py]: readonly [number, number]): void => {
      far = Math.max(far, Math.abs(px - x) / halfWidth, Math.abs(py - y) / halfHeight);
    };
    for (let index = 0; index < until; index += 1) {
      const op = this.ops[index];
      if (op?.kind === 'line') {
        look(op.from);
        look(op.to);
      } else if (op?.kind === 'dot' || op?.kind === 'text') look(op.at);
      else if (op?.kind === 'stamp') look([op.turtle.x, op.turtle.y]);
    }
    return far;
  }
}

function isPlain(op: DrawOp): boolean {
  return op.kind !== 'remove' && !(op.kind === 'fill' && op.under !== null);
}

/** Each fill before the mark that it goes behind; at the bottom when that one is gone. */
function* weave(marks: readonly Mark[], behind: Map<number, Mark[]>): Iterable<Mark> {
  const there = new Set(marks.map(({ id }) => id));
  for (const [under, fills] of behind) if (!there.has(under)) yield* fills;
  for (const mark of marks) {
    yield* behind.get(mark.id) ?? [];
    yield mark;
  }
}
