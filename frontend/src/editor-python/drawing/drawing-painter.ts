/**
 * Paints a drawing on a canvas, crisp at every size. What has been drawn lies on a sheet of its own, to which new marks are
 * added; turtles move above it.
 */
import type { Canvas, Turtle } from '../../python/protocol.ts';
import type { Drawing, Mark } from './drawing.ts';
import { outlineOf } from './turtle-shapes.ts';

/** More pixels than this are only slow. */
const MOST_PIXELS = 1_600;
/** A line is at least as thick as a pixel, so that it can be seen from far away. */
const THINNEST_PX = 1;
const GROUND = '#ffffff';
/** A canvas draws nothing for a line that goes nowhere. */
const DOT = 0.01;
/** Points of a text's size in the drawing's units, as on the screens that turtle was made for. */
const POINT = 96 / 72;
const LARGEST_TEXT = 400;

export class DrawingPainter {
  readonly canvas = document.createElement('canvas');
  private readonly sheet = document.createElement('canvas');
  private readonly view: CanvasRenderingContext2D | null;
  private readonly pen: CanvasRenderingContext2D | null;
  private readonly drawing: Drawing;
  /** What the sheet shows. */
  private painted = { count: 0, world: '', background: '' };
  private world: Canvas['world'];

  constructor(drawing: Drawing) {
    this.drawing = drawing;
    this.world = drawing.view();
    this.view = this.canvas.getContext('2d', { alpha: false });
    this.pen = this.sheet.getContext('2d', { alpha: false });
    this.resize(400, 300, 1);
  }

  /** Of the box that shows it, in CSS pixels; pixelRatio: device pixels for one of them. */
  resize(width: number, height: number, pixelRatio: number): void {
    const scale = Math.min(pixelRatio, MOST_PIXELS / Math.max(width, height, 1));
    const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
    if (wide === this.canvas.width && high === this.canvas.height) return;
    for (const canvas of [this.canvas, this.sheet]) {
      canvas.width = wide;
      canvas.height = high;
    }
    this.painted.world = '';
  }

  /** As it was after so many things; turtles: where they were then. */
  paint(until = this.drawing.length, turtles: readonly Turtle[] = this.drawing.turtles): void {
    const { view, pen, drawing, painted } = this;
    if (!view || !pen) return;
    this.world = drawing.view(until);
    const { background } = drawing.canvas;
    const world = this.world.join();
    const fresh = until >= painted.count && world === painted.world && background === painted.background ? drawing.since(painted.count, until) : null;
    if (!fresh) clear(pen, background);
    const unit = this.place(pen);
    for (const mark of fresh ?? drawing.marks(until)) paintMark(pen, mark, unit);
    this.painted = { count: until, world, background };
    view.setTransform(1, 0, 0, 1, 0, 0);
    view.drawImage(this.sheet, 0, 0);
    this.place(view);
    for (const turtle of turtles) if (turtle.shown) paintTurtle(view, turtle, unit);
  }

  /** From a place in the box, as a share of its width and height, to the drawing's own. */
  toDrawing(right: number, down: number): [number, number] {
    const unit = this.unit;
    const [x, y] = this.middle;
    return [x + (right - 0.5) * this.canvas.width * unit, y + (0.5 - down) * this.canvas.height * unit];
  }

  /** Of the drawing for a pixel of the canvas. */
  private get unit(): number {
    const [left, bottom, right, top] = this.world;
    return Math.max((right - left) / this.canvas.width, (top - bottom) / this.canvas.height);
  }

  private get middle(): [number, number] {
    const [left, bottom, right, top] = this.world;
    return [(left + right) / 2, (bottom + top) / 2];
  }

  private place(pen: CanvasRenderingContext2D): number {
    const scale = 1 / this.unit;
    const [x, y] = this.middle;
    pen.setTransform(scale, 0, 0, -scale, this.canvas.width / 2 - x * scale, this.canvas.height / 2 + y * scale);
    return this.unit;
  }
}

function clear(pen: CanvasRenderingContext2D, background: string): void {
  pen.setTransform(1, 0, 0, 1, 0, 0);
  // A colour that the browser doesn't know leaves the one before.
  pen.fillStyle = GROUND;
  pen.fillStyle = background;
  pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
}

function trace(pen: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void {
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
}

/** unit: of the drawing for a pixel. */
function paintMark(pen: CanvasRenderingContext2D, mark: Mark, unit: number): void {
  switch (mark.kind) {
    case 'line':
      colour(pen, mark.colour);
      pen.lineCap = 'round';
      pen.lineWidth = Math.max(mark.size, THINNEST_PX * unit);
      pen.beginPath();
      pen.moveTo(...mark.from);
      pen.lineTo(mark.to[0] + (mark.from[0] === mark.to[0] && mark.from[1] === mark.to[1] ? DOT : 0), mark.to[1]);
      return pen.stroke();
    case 'dot':
      colour(pen, mark.colour);
      pen.beginPath();
      pen.arc(...mark.at, Math.max(mark.size, THINNEST_PX * unit) / 2, 0, 2 * Math.PI);
      return pen.fill();
    case 'fill':
      colour(pen, mark.colour);
      trace(pen, mark.points);
      return pen.fill('evenodd');
    case 'stamp': return paintTurtle(pen, mark.turtle, unit);
    case 'text': return paintText(pen, mark);
  }
}

function paintText(pen: CanvasRenderingContext2D, mark: Extract<Mark, { kind: 'text' }>): void {
  pen.save();
  colour(pen, mark.colour);
  pen.translate(...mark.at);
  pen.scale(1, -1);
  const family = mark.family.replaceAll(/[^\p{L}\p{N} -]/gu, '') || 'sans-serif';
  pen.font = `${mark.isItalic ? 'italic ' : ''}${mark.isBold ? 'bold ' : ''}${Math.min(mark.size, LARGEST_TEXT) * POINT}px "${family}", sans-serif`;
  pen.textAlign = mark.align;
  pen.textBaseline = 'bottom';
  const lines = mark.text.split('\n');
  const high = Math.min(mark.size, LARGEST_TEXT) * POINT * 1.25;
  lines.forEach((line, index) => pen.fillText(line, 0, (index - lines.length + 1) * high));
  pen.restore();
}

function paintTurtle(pen: CanvasRenderingContext2D, turtle: Turtle, unit: number): void {
  const points = outlineOf(turtle);
  if (points.length === 0) return;
  colour(pen, turtle.colour);
  pen.fillStyle = '#000000';
  pen.fillStyle = turtle.fill;
  trace(pen, points);
  pen.closePath();
  pen.fill();
  pen.lineJoin = 'round';
  pen.lineWidth = Math.max(turtle.outline, THINNEST_PX * unit);
  pen.stroke();
}

function colour(pen: CanvasRenderingContext2D, name: string): void {
  pen.fillStyle = '#000000';
  pen.strokeStyle = '#000000';
  pen.fillStyle = name;
  pen.strokeStyle = name;
}
