/** What was painted as a picture that a project can keep, and pictures of a project as something to paint on. */
import { STAGE_HEIGHT, STAGE_WIDTH, type OwnPicture, type Picture } from '../stage/work.ts';
import type { PaintKind } from './contract.ts';
import { svgAddress, type Library } from './library.ts';
import { BOARD_HEIGHT, BOARD_WIDTH, type PaintBoard } from './paint-board.ts';
import { coarsen, maskOf, paintedBox } from './pixels.ts';
import { recolour } from './recolour.ts';

/** Pixels to a stage unit. */
export const SCALE: Record<PaintKind, number> = { costume: 2, backdrop: 1 };

/** See OwnPicture.picture. */
const MOST_CHARACTERS = 200_000;

/**
 * null: nothing was painted. A costume is cropped to what was painted. It turns round its middle, or round the middle
 * of the canvas when it was made of a picture that lay there with its own centre.
 */
export function ownPicture(board: PaintBoard, kind: PaintKind, keepsCentre: boolean): OwnPicture | null {
  const scale = SCALE[kind];
  const whole = { x: 0, y: 0, width: BOARD_WIDTH, height: BOARD_HEIGHT };
  const painted = paintedBox(board.pixels(), scale);
  if (!painted) return null;
  const box = kind === 'backdrop' ? whole : painted;
  const canvas = document.createElement('canvas');
  canvas.width = box.width;
  canvas.height = box.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  if (kind === 'backdrop') {
    // Behind a backdrop there is nothing to be seen through it.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, box.width, box.height);
  }
  context.drawImage(board.canvas, -box.x, -box.y);
  const width = box.width / scale;
  const height = box.height / scale;
  const centre: [number, number] = keepsCentre && kind === 'costume'
    ? [(BOARD_WIDTH / 2 - box.x) / scale, (BOARD_HEIGHT / 2 - box.y) / scale]
    : [width / 2, height / 2];
  const mask = maskOf(context.getImageData(0, 0, box.width, box.height), scale);
  return { picture: smallPng(canvas, context), width, height, centre, mask };
}

/** Fewer colours until it is small enough; a page of noise in the end gets coarse as well. */
function smallPng(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): string {
  const { width, height } = canvas;
  for (const bits of [8, 5, 4, 3]) {
    if (bits < 8) coarsenAll(context, bits);
    const png = canvas.toDataURL('image/png');
    if (png.length < MOST_CHARACTERS) return png;
  }
  context.imageSmoothingEnabled = false;
  context.globalCompositeOperation = 'copy';
  context.drawImage(canvas, 0, 0, width, height, 0, 0, Math.ceil(width / 2), Math.ceil(height / 2));
  context.drawImage(canvas, 0, 0, Math.ceil(width / 2), Math.ceil(height / 2), 0, 0, width, height);
  coarsenAll(context, 2);
  return canvas.toDataURL('image/png');
}

function coarsenAll(context: CanvasRenderingContext2D, bits: number): void {
  const pixels = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
  coarsen(pixels, bits);
  context.putImageData(pixels, 0, 0);
}

/** Puts a picture onto the board: a backdrop over all of it, a costume with its centre in the middle. */
export async function drawPicture(board: PaintBoard, library: Library, picture: Picture, kind: PaintKind): Promise<void> {
  const scale = SCALE[kind];
  if (kind === 'backdrop') {
    const address = 'picture' in picture
      ? picture.picture
      : svgAddress(sized(recolour(await library.backdropSvg(picture.library), picture.hue ?? 0), STAGE_WIDTH, STAGE_HEIGHT));
    return board.put(await loaded(address), 0, 0, BOARD_WIDTH, BOARD_HEIGHT);
  }
  const costume = 'picture' in picture ? null : await library.costume(picture.library);
  const { width, height, centre } = 'picture' in picture ? picture : (costume as { width: number; height: number; centre: [number, number] });
  const address = 'picture' in picture
    ? picture.picture
    : svgAddress(sized(recolour(costume?.svg ?? '', picture.hue ?? 0), width * scale, height * scale));
  const [x, y] = centre;
  board.put(await loaded(address), BOARD_WIDTH / 2 - x * scale, BOARD_HEIGHT / 2 - y * scale, width * scale, height * scale);
}

/** Some browsers draw an SVG without a size of its own as nothing. */
function sized(svg: string, width: number, height: number): string {
  return svg.replace(/<svg\b(?![^>]*\swidth=)/, `<svg width="${width}" height="${height}"`);
}

async function loaded(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}
