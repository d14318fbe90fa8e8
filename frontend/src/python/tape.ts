/** What a program has printed and drawn since the page looked last, and how much in all. */
import type { Canvas, DrawOp, Limit, Output, Turtle } from './protocol.ts';

/** Signs in all, and things drawn. */
export const MAX_PRINTED = 1_000_000;
export const MAX_DRAWN = 50_000;
/** Signs in one moment: then the page has its turn. */
const FULL = 60_000;

/** omit: of a union, each by itself. */
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
export type Drawing = WithoutId<DrawOp>;

export class Tape {
  printed = 0;
  drawn = 0;
  private out: Output[] = [];
  private ops: DrawOp[] = [];
  private readonly turtles = new Map<number, Turtle>();
  private haveTurtlesChanged = false;
  private readonly canvas: Canvas = { background: '#ffffff', title: '', world: [-200, -200, 200, 200] };
  private hasCanvasChanged = false;
  private limits: Limit[] = [];
  private readonly told = new Set<Limit>();
  private since = 0;

  /** False when there is no more room. */
  print(text: string, stream: Output['stream'] = 'out'): boolean {
    if (text === '') return true;
    const room = MAX_PRINTED - this.printed;
    const fitting = text.length > room ? text.slice(0, Math.max(room, 0)) : text;
    const latest = this.out.at(-1);
    if (latest?.stream === stream) latest.text += fitting;
    else this.out.push({ stream, text: fitting });
    this.printed += fitting.length;
    this.since += fitting.length;
    if (text.length > room) this.limit('output');
    return text.length <= room;
  }

  /** What was printed is wiped off. */
  clear(): void {
    this.out.push({ stream: 'clear', text: '' });
  }

  /** The id of what is drawn; 0 when there is no more room. */
  draw(op: Drawing): number {
    if (this.drawn >= MAX_DRAWN) {
      this.limit('drawing');
      return 0;
    }
    this.drawn += 1;
    this.since += 1;
    this.ops.push({ ...op, id: this.drawn } as DrawOp);
    return this.drawn;
  }

  showTurtle(turtle: Turtle): void {
    this.turtles.set(turtle.id, turtle);
    this.haveTurtlesChanged = true;
  }

  hideTurtles(): void {
    this.turtles.clear();
    this.haveTurtlesChanged = true;
  }

  changeCanvas(change: Partial<Canvas>): void {
    Object.assign(this.canvas, change);
    this.hasCanvasChanged = true;
  }

  limit(limit: Limit): void {
    if (this.told.has(limit)) return;
    this.told.add(limit);
    this.limits.push(limit);
  }

  get isFull(): boolean {
    return this.since > FULL;
  }

  /** What is new; from now on it isn't. */
  cut(): { out: Output[]; ops: DrawOp[]; turtles: Turtle[] | null; canvas: Canvas | null; limits: Limit[] } {
    const cut = {
      out: this.out, ops: this.ops, limits: this.limits,
      turtles: this.haveTurtlesChanged ? [...this.turtles.values()] : null,
      canvas: this.hasCanvasChanged ? { ...this.canvas } : null,
    };
    this.out = [];
    this.ops = [];
    this.limits = [];
    this.haveTurtlesChanged = false;
    this.hasCanvasChanged = false;
    this.since = 0;
    return cut;
  }
}
