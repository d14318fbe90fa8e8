/** What the pen has left: as lines for the checks, and as points of colour for those who ask whether they touch a colour. */
import type { Picture } from './picture.ts';

const WIDTH = 480;
const HEIGHT = 360;
/** Marks that are kept to be looked at, in one frame and in all. A drawing that is larger goes on without them. */
const MAX_MARKS = 20_000;

export type PenMark = { kind: 'clear' } | { kind: 'line'; from: [number, number]; to: [number, number]; colour: string } | { kind: 'stamp' };

export interface PenAttributes {
  color4f: readonly number[];
  diameter: number;
}

/** A point of a stamp, in units of the stage. */
export interface Dot {
  x: number;
  y: number;
  colour: readonly number[];
}

type Dab = { from: readonly [number, number]; to: readonly [number, number]; colour: readonly number[]; width: number } | { dots: readonly Dot[] };

export class PenLayer {
  readonly picture: Picture = {
    width: WIDTH, height: HEIGHT, rgba: new Uint8ClampedArray(WIDTH * HEIGHT * 4), own: { x: 0, y: 0, width: WIDTH, height: HEIGHT }, isVector: false,
  };

  private readonly isPainted: boolean;
  private marks: PenMark[] = [];
  /** Not yet on the picture: most projects never ask for its colours. */
  private dabs: Dab[] = [];

  /** isPainted: whether its colours are ever asked for. */
  constructor(isPainted: boolean) {
    this.isPainted = isPainted;
  }

  takeMarks(): PenMark[] {
    return this.marks.splice(0);
  }

  clear(): void {
    this.marks.push({ kind: 'clear' });
    if (!this.isPainted) return;
    this.dabs = [];
    this.picture.rgba.fill(0);
  }

  line({ color4f, diameter }: PenAttributes, from: readonly [number, number], to: readonly [number, number]): void {
    const colour = color4f.map((part) => Math.round(part * 255));
    if (this.marks.length < MAX_MARKS) {
      this.marks.push({ kind: 'line', from: [...from], to: [...to], colour: `#${colour.slice(0, 3).map((part) => part.toString(16).padStart(2, '0')).join('')}` });
    }
    if (this.isPainted && this.dabs.length < MAX_MARKS) this.dabs.push({ from, to, colour, width: Math.max(1, diameter) });
  }

  /** dots: none where colours are never asked for. */
  stamp(dots: readonly Dot[]): void {
    if (this.marks.length < MAX_MARKS) this.marks.push({ kind: 'stamp' });
    if (dots.length > 0 && this.dabs.length < MAX_MARKS) this.dabs.push({ dots });
  }

  /** Puts on the picture what isn't there yet. Says how many points that took. */
  settle(): number {
    let points = 0;
    for (const dab of this.dabs.splice(0)) {
      if ('dots' in dab) {
        for (const { x, y, colour } of dab.dots) this.dot(x, y, colour);
        points += dab.dots.length;
      } else points += this.paint(dab);
    }
    return points;
  }

  private paint({ from, to, colour, width }: Exclude<Dab, { dots: unknown }>): number {
    const radius = width / 2;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = dx * dx + dy * dy;
    const [left, right] = [Math.floor(Math.min(from[0], to[0]) - radius), Math.ceil(Math.max(from[0], to[0]) + radius)];
    const [low, high] = [Math.floor(Math.min(from[1], to[1]) - radius), Math.ceil(Math.max(from[1], to[1]) + radius)];
    const reach = Math.max(radius, 0.5) ** 2;
    for (let y = Math.max(low, -HEIGHT / 2); y <= Math.min(high, HEIGHT / 2 - 1); y += 1) {
      for (let x = Math.max(left, -WIDTH / 2); x <= Math.min(right, WIDTH / 2 - 1); x += 1) {
        const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / length));
        if ((x - from[0] - along * dx) ** 2 + (y - from[1] - along * dy) ** 2 <= reach) this.dot(x, y, colour);
      }
    }
    return Math.max(0, right - left) * Math.max(0, high - low);
  }

  private dot(x: number, y: number, [red = 0, green = 0, blue = 0, alpha = 255]: readonly number[]): void {
    const at = ((HEIGHT / 2 - 1 - y) * WIDTH + x + WIDTH / 2) * 4;
    const { rgba } = this.picture;
    const part = alpha / 255;
    rgba[at] = red * part + (rgba[at] ?? 0) * (1 - part);
    rgba[at + 1] = green * part + (rgba[at + 1] ?? 0) * (1 - part);
    rgba[at + 2] = blue * part + (rgba[at + 2] ?? 0) * (1 - part);
    rgba[at + 3] = Math.max(rgba[at + 3] ?? 0, alpha);
  }
}
