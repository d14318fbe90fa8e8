/** Paints snapshots on a canvas: backdrop, what the pens drew, sprites from back to front. Needs no WebGL. */
import { STAGE_HEIGHT, STAGE_WIDTH } from '../../stage/work.ts';
import type { Drawn, Effects, PenMark, Snapshot } from '../../stage/snapshot.ts';
import { Bitmaps } from './bitmaps.ts';
import { matrixOf } from './geometry.ts';
import type { Wardrobe } from './wardrobe.ts';

const PLAIN: Effects = { colour: 0, ghost: 0, brightness: 0 };
const GROUND = '#ffffff';
/** More pixels than this are only slow: twice the stage's own size. */
const MAX_WIDTH = 2 * STAGE_WIDTH;
/** A canvas draws nothing for a line that goes nowhere, but a pen that is put down leaves a dot. */
const DOT = 0.01;

export class Painter {
  readonly canvas = document.createElement('canvas');
  private readonly pens = document.createElement('canvas');
  private readonly wardrobe: Wardrobe;
  private readonly bitmaps = new Bitmaps();
  private readonly view: CanvasRenderingContext2D | null;
  private readonly pen: CanvasRenderingContext2D | null;
  private hasPenMarks = false;
  private scale = 1;
  private latest: Pick<Snapshot, 'backdrop' | 'sprites'> | null = null;

  constructor(wardrobe: Wardrobe) {
    this.wardrobe = wardrobe;
    this.view = this.canvas.getContext('2d', { alpha: false });
    this.pen = this.pens.getContext('2d');
    this.resize(STAGE_WIDTH, 1);
  }

  /** cssWidth: of the box that shows the stage; pixelRatio: device pixels for one of its pixels. */
  resize(cssWidth: number, pixelRatio: number): void {
    const width = Math.round(Math.min(Math.max(cssWidth * pixelRatio, 1), MAX_WIDTH));
    if (width === this.canvas.width) return;
    const height = Math.round((width * STAGE_HEIGHT) / STAGE_WIDTH);
    const before = this.hasPenMarks ? copyOf(this.pens) : null;
    for (const canvas of [this.canvas, this.pens]) {
      canvas.width = width;
      canvas.height = height;
    }
    this.scale = width / STAGE_WIDTH;
    if (before) this.pen?.drawImage(before, 0, 0, width, height);
    this.repaint();
  }

  paint(snapshot: Pick<Snapshot, 'backdrop' | 'sprites' | 'pen'>): void {
    for (const mark of snapshot.pen) this.mark(mark);
    this.latest = snapshot;
    this.repaint();
  }

  /** The same once more, as when a picture has arrived. */
  repaint(): void {
    const { view, latest } = this;
    if (!view || !latest) return;
    view.setTransform(1, 0, 0, 1, 0, 0);
    view.globalAlpha = 1;
    this.paintBackdrop(view, latest.backdrop);
    if (this.hasPenMarks) view.drawImage(this.pens, 0, 0);
    for (const drawn of latest.sprites) if (drawn.shown) this.paintSprite(view, drawn);
  }

  clearPen(): void {
    this.mark({ kind: 'clear' });
  }

  private paintBackdrop(view: CanvasRenderingContext2D, index: number): void {
    const backdrop = this.wardrobe.backdrop(index);
    const bitmap = backdrop && this.bitmaps.of(backdrop, this.scale, PLAIN);
    view.fillStyle = GROUND;
    if (!bitmap) return view.fillRect(0, 0, this.canvas.width, this.canvas.height);
    if (bitmap.source.width === this.canvas.width) view.drawImage(bitmap.source, 0, 0);
    else view.drawImage(bitmap.source, 0, 0, this.canvas.width, this.canvas.height);
  }

  private paintSprite(view: CanvasRenderingContext2D, drawn: Drawn): void {
    const dressed = this.wardrobe.costume(drawn.sprite, drawn.costume);
    if (!dressed || drawn.effects.ghost >= 100) return;
    const bitmap = this.bitmaps.of(dressed, (drawn.size / 100) * this.scale, drawn.effects);
    if (!bitmap) return;
    const [a, b, c, d, e, f] = matrixOf(drawn, dressed.box, this.scale);
    const { scale } = bitmap;
    view.globalAlpha = 1 - Math.max(drawn.effects.ghost, 0) / 100;
    view.setTransform(a / scale, b / scale, c / scale, d / scale, e, f);
    view.drawImage(bitmap.source, 0, 0);
    view.globalAlpha = 1;
  }

  private mark(mark: PenMark): void {
    const { pen, scale } = this;
    if (!pen) return;
    if (mark.kind === 'clear') {
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, this.pens.width, this.pens.height);
      this.hasPenMarks = false;
      return;
    }
    this.hasPenMarks = true;
    if (mark.kind === 'stamp') return this.paintSprite(pen, mark.drawn);
    pen.setTransform(scale, 0, 0, -scale, this.pens.width / 2, this.pens.height / 2);
    pen.lineCap = 'round';
    pen.lineWidth = Math.max(mark.size, 1 / scale);
    pen.strokeStyle = mark.colour;
    pen.beginPath();
    const isDot = mark.from[0] === mark.to[0] && mark.from[1] === mark.to[1];
    pen.moveTo(...mark.from);
    pen.lineTo(mark.to[0] + (isDot ? DOT : 0), mark.to[1]);
    pen.stroke();
  }
}

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
}
