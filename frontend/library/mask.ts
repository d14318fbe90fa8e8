/** Where a costume can be touched: rendered once, here, so that no browser and no check has to look at pixels. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Box } from './svg.ts';

/** Stage units to a side of one square of the mask. */
const SQUARE = 2;
/** Squares round the picture that have to stay empty. */
const MARGIN = 2;
/** Of 255: a square that is covered less is only the soft edge of an outline. */
const COVERED = 96;

interface Mask {
  /** Base64 of bits; its shape is described at `Shape` in src/stage/snapshot.ts. */
  bits: string;
  /** Whether something is drawn beyond the viewBox, where a browser would cut it off. */
  isCut: boolean;
  /** Of 1: how much of the picture's box is covered. */
  covered: number;
}

let ready: Promise<void> | null = null;

/** To be awaited once before the first makeMask. */
export function prepareMasks(): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  ready ??= initWasm(readFileSync(wasm));
  return ready;
}

export function makeMask(svg: string, box: Box): Mask {
  const columns = Math.ceil(box.width / SQUARE);
  const rows = Math.ceil(box.height / SQUARE);
  const pixels = render(svg, box, columns, rows);
  const across = columns + 2 * MARGIN;
  const bytes = Buffer.alloc(Math.ceil((columns * rows) / 8));
  let isCut = false;
  let count = 0;
  for (let at = 0; at < pixels.length / 4; at += 1) {
    if ((pixels[at * 4 + 3] ?? 0) < COVERED) continue;
    const column = (at % across) - MARGIN;
    const row = Math.floor(at / across) - MARGIN;
    if (column < 0 || row < 0 || column >= columns || row >= rows) {
      isCut = true;
      continue;
    }
    const bit = row * columns + column;
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
    count += 1;
  }
  return { bits: bytes.toString('base64'), isCut, covered: count / (columns * rows) };
}

/** RGBA, one pixel for each square, with the margin on all sides. */
function render(svg: string, box: Box, columns: number, rows: number): Uint8Array {
  const margin = MARGIN * SQUARE;
  const width = (columns + 2 * MARGIN) * SQUARE;
  const height = (rows + 2 * MARGIN) * SQUARE;
  const inside = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  const framed =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width / SQUARE}" height="${height / SQUARE}" ` +
    `viewBox="${box.x - margin} ${box.y - margin} ${width} ${height}">${inside}</svg>`;
  const resvg = new Resvg(framed, { font: { loadSystemFonts: false } });
  const image = resvg.render();
  const pixels = Uint8Array.from(image.pixels);
  image.free();
  resvg.free();
  return pixels;
}
