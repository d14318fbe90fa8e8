/**
 * The canvas of the paint tool: draws with the chosen tool, remembers steps for undo. Knows no buttons.
 *
 * Points are in pixels of the canvas, 480 by 360 whatever is painted: a backdrop has one pixel to a stage unit, a costume two.
 */
import { fill, mirror, parseColour, type Pixels } from './pixels.ts';

export const BOARD_WIDTH = 480;
export const BOARD_HEIGHT = 360;

export type Tool = 'brush' | 'line' | 'rectangle' | 'ellipse' | 'fill' | 'eraser';
export type Point = readonly [x: number, y: number];

export interface Pen {
  tool: Tool;
  /** "#rrggbb". */
  colour: string;
  /** Pixels. */
  thickness: number;
  /** Rectangles and ellipses are filled rather than outlined. */
  isSolid: boolean;
}

/** Steps back; each is 700 kB. */
const STEPS = 20;

export class PaintBoard {
  readonly canvas = document.createElement('canvas');
  private readonly context: CanvasRenderingContext2D;
  private readonly past: ImageData[] = [];
  private readonly future: ImageData[] = [];
  private readonly changed: () => void;
  /** While a stroke is being made: where it began, what was there, where it is. */
  private stroke: { from: Point; before: ImageData; at: Point; pen: Pen } | null = null;

  constructor(changed: () => void) {
    this.changed = changed;
    this.canvas.width = BOARD_WIDTH;
    this.canvas.height = BOARD_HEIGHT;
    const context = this.canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('This browser has no 2D canvas.');
    this.context = context;
    context.lineCap = 'round';
    context.lineJoin = 'round';
  }

  get isStroking(): boolean {
    return this.stroke !== null;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  pixels(): ImageData {
    return this.context.getImageData(0, 0, BOARD_WIDTH, BOARD_HEIGHT);
  }

  /** Begins with this picture; it can't be undone. */
  put(image: CanvasImageSource, x: number, y: number, width: number, height: number): void {
    this.context.drawImage(image, x, y, width, height);
  }

  begin(at: Point, pen: Pen): void {
    this.cancel();
    const before = this.pixels();
    if (pen.tool === 'fill') {
      const after = this.pixels();
      fill(after, Math.floor(at[0]), Math.floor(at[1]), parseColour(pen.colour));
      this.context.putImageData(after, 0, 0);
      this.keep(before);
      return;
    }
    this.stroke = { from: at, before, at, pen };
    if (pen.tool === 'brush' || pen.tool === 'eraser') this.segment(at, at, pen);
  }

  moveTo(to: Point): void {
    const { stroke } = this;
    if (!stroke) return;
    const { from, before, at, pen } = stroke;
    if (pen.tool === 'brush' || pen.tool === 'eraser') this.segment(at, to, pen);
    else {
      this.context.putImageData(before, 0, 0);
      this.shape(from, to, pen);
    }
    stroke.at = to;
  }

  end(): void {
    const { stroke } = this;
    this.stroke = null;
    if (stroke) this.keep(stroke.before);
  }

  /** Gives up the stroke that is being made. */
  cancel(): void {
    if (!this.stroke) return;
    this.context.putImageData(this.stroke.before, 0, 0);
    this.stroke = null;
  }

  undo(): void {
    this.go(this.past, this.future);
  }

  redo(): void {
    this.go(this.future, this.past);
  }

  clear(): void {
    this.whole((pixels) => pixels.data.fill(0));
  }

  mirror(): void {
    this.whole(mirror);
  }

  private whole(change: (pixels: Pixels) => void): void {
    this.cancel();
    const before = this.pixels();
    const after = this.pixels();
    change(after);
    this.context.putImageData(after, 0, 0);
    this.keep(before);
  }

  private go(from: ImageData[], to: ImageData[]): void {
    this.cancel();
    const step = from.pop();
    if (!step) return;
    to.push(this.pixels());
    this.context.putImageData(step, 0, 0);
    this.changed();
  }

  private keep(before: ImageData): void {
    this.past.push(before);
    if (this.past.length > STEPS) this.past.shift();
    this.future.length = 0;
    this.changed();
  }

  private prepare({ tool, colour, thickness }: Pen): void {
    this.context.globalCompositeOperation = tool === 'eraser' ? 'destination-out' : 'source-over';
    this.context.strokeStyle = colour;
    this.context.fillStyle = colour;
    this.context.lineWidth = tool === 'eraser' ? thickness * 2 : thickness;
  }

  private segment([x1, y1]: Point, [x2, y2]: Point, pen: Pen): void {
    this.prepare(pen);
    this.context.beginPath();
    this.context.moveTo(x1, y1);
    // A line of no length is drawn by no browser alike.
    this.context.lineTo(x1 === x2 && y1 === y2 ? x2 + 0.01 : x2, y2);
    this.context.stroke();
    this.context.globalCompositeOperation = 'source-over';
  }

  private shape(from: Point, to: Point, pen: Pen): void {
    const [x, y] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
    const [width, height] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
    if (pen.tool === 'line') return this.segment(from, to, pen);
    this.prepare(pen);
    this.context.beginPath();
    if (pen.tool === 'rectangle') this.context.rect(x, y, width, height);
    else this.context.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
    if (pen.isSolid) this.context.fill();
    else this.context.stroke();
  }
}
