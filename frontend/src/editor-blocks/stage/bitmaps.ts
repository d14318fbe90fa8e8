/**
 * Costumes drawn once per size and look: to draw an SVG, or to turn its hue, forty times a frame would be far too slow on
 * an old PC, while copying pixels is quick.
 */
import type { Effects } from '../../stage/snapshot.ts';
import type { Dressed } from './wardrobe.ts';

export interface Bitmap {
  source: HTMLCanvasElement;
  /** Pixels of the bitmap for one unit of the costume. */
  scale: number;
}

/** Sizes that are nearly the same share a bitmap: so many to a doubling. */
const STEPS = 6;
const HUE_STEP = 10;
const BRIGHTNESS_STEP = 5;
const MAX_SIDE = 2_048;
/** 16 million pixels are 64 MB. */
const MAX_PIXELS = 16_000_000;

/** The next size up for which bitmaps are made. */
export function sizeStep(scale: number): number {
  return 2 ** (Math.ceil(Math.log2(Math.max(scale, 0.01)) * STEPS - 1e-6) / STEPS);
}

/** Degrees of the engine's colour effect that look alike. */
export function lookOf({ colour, brightness }: Effects): { hue: number; light: number } {
  return { hue: (Math.round(colour / HUE_STEP) * HUE_STEP) % 360, light: Math.round(brightness / BRIGHTNESS_STEP) * BRIGHTNESS_STEP };
}

export class Bitmaps {
  private readonly kept = new Map<string, Bitmap>();
  private pixels = 0;

  /** scale: pixels that a unit of the costume will take. null: there is nothing to draw. */
  of(dressed: Dressed, scale: number, effects: Effects): Bitmap | null {
    if (!dressed.image) return null;
    const { width, height } = dressed.box;
    const step = Math.min(sizeStep(scale), MAX_SIDE / Math.max(width, height));
    const { hue, light } = lookOf(effects);
    const key = `${step.toFixed(3)} ${hue} ${light} ${dressed.key}`;
    const known = this.kept.get(key);
    if (known) return known;
    const source = document.createElement('canvas');
    source.width = Math.max(1, Math.ceil(width * step));
    source.height = Math.max(1, Math.ceil(height * step));
    draw(source, dressed.image, width * step, height * step, hue, light);
    const bitmap = { source, scale: step };
    this.pixels += source.width * source.height;
    if (this.pixels > MAX_PIXELS) {
      this.kept.clear();
      this.pixels = source.width * source.height;
    }
    this.kept.set(key, bitmap);
    return bitmap;
  }
}

function draw(canvas: HTMLCanvasElement, image: HTMLImageElement, width: number, height: number, hue: number, light: number): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  if (hue !== 0) pen.filter = `hue-rotate(${hue}deg)`;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, width, height);
  pen.filter = 'none';
  if (light === 0) return;
  pen.globalCompositeOperation = 'source-atop';
  pen.globalAlpha = Math.abs(light) / 100;
  pen.fillStyle = light > 0 ? '#fff' : '#000';
  pen.fillRect(0, 0, canvas.width, canvas.height);
}
