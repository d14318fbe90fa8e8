/** Draws the files of costumes in Node: vectors and bitmaps alike, with resvg. */
import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { sizeOfBitmap } from './bitmap-size.ts';
import { normalSvg } from './needed-pictures.ts';
import { fitting, MAX_ALL_POINTS, sizeOfSvg, type Picture, type Pictures } from './picture.ts';

let ready: Promise<void> | null = null;

/** wasm: where resvg's program is. */
export function startRasteriser(wasm: string | URL): Promise<void> {
  ready ??= initWasm(readFileSync(wasm));
  return ready;
}

/** By file name; what can't be drawn is left out, and Scratch shows nothing there. */
export function rasterise(files: readonly (readonly [name: string, bytes: Uint8Array])[], known: Map<string, Picture | null>): Pictures {
  const pictures: Record<string, Picture> = {};
  let points = 0;
  for (const [name, bytes] of files) {
    let picture = known.get(name);
    if (picture === undefined) {
      picture = draw(name, bytes);
      known.set(name, picture);
    }
    if (!picture || points > MAX_ALL_POINTS) continue;
    points += picture.width * picture.height;
    pictures[name] = picture;
  }
  return pictures;
}

function draw(name: string, bytes: Uint8Array): Picture | null {
  try {
    return name.endsWith('.svg') ? drawVector(new TextDecoder().decode(bytes)) : drawBitmap(bytes);
  } catch {
    return null;
  }
}

function drawVector(svg: string): Picture | null {
  const own = sizeOfSvg(svg);
  return own && paint(normalSvg(svg, own), own, true);
}

const TYPES = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif' } as const;

function drawBitmap(bytes: Uint8Array): Picture | null {
  const size = sizeOfBitmap(bytes);
  if (!size) return null;
  const { width, height, kind } = size;
  const own = { x: 0, y: 0, width, height };
  const data = `data:${TYPES[kind]};base64,${Buffer.from(bytes).toString('base64')}`;
  return paint(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"><image width="${width}" height="${height}" xlink:href="${data}"/></svg>`, own, false);
}

function paint(svg: string, own: Picture['own'], isVector: boolean): Picture {
  const scale = fitting(own.width, own.height);
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: Math.max(1, Math.round(own.width * scale)) }, font: { loadSystemFonts: false } });
  const image = drawing.render();
  const { width, height } = image;
  const rgba = straight(image.pixels);
  image.free();
  drawing.free();
  return { width, height, rgba, own, isVector };
}

/** Colours without their opacity in them. */
function straight(pixels: Uint8Array): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(pixels);
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3] as number;
    if (alpha === 0 || alpha === 255) continue;
    for (let part = at; part < at + 3; part += 1) rgba[part] = ((rgba[part] as number) * 255) / alpha;
  }
  return rgba;
}
