/**
 * What the paint tool does to single pixels. Pure; `Pixels` is what ImageData is.
 */

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of each pixel, rows from the top. */
  readonly data: Uint8ClampedArray;
}

export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** How far a part of a colour may be off and still count as the same. */
const TOLERANCE = 48;

/**
 * Fills the patch of one colour at x, y. The soft edge of a line round it gets the new colour from below, so that no
 * pale rim stays between.
 */
export function fill(pixels: Pixels, x: number, y: number, colour: Colour): void {
  const { width, height, data } = pixels;
  if (x < 0 || y < 0 || x >= width || y >= height) return;
  const start = y * width + x;
  const from: Colour = [data[start * 4] ?? 0, data[start * 4 + 1] ?? 0, data[start * 4 + 2] ?? 0, data[start * 4 + 3] ?? 0];
  const filled = new Uint8Array(width * height);
  const waiting = [start];
  filled[start] = 1;
  const region: number[] = [];
  while (waiting.length > 0) {
    const at = waiting.pop() as number;
    region.push(at);
    for (const next of neighbours(at, width, height)) {
      if (filled[next] || !isLike(data, next, from)) continue;
      filled[next] = 1;
      waiting.push(next);
    }
  }
  for (const at of region) data.set(colour, at * 4);
  for (const at of region) {
    for (const next of neighbours(at, width, height)) {
      if (filled[next]) continue;
      filled[next] = 1;
      putBelow(data, next, colour);
    }
  }
}

function neighbours(at: number, width: number, height: number): number[] {
  const column = at % width;
  const found: number[] = [];
  if (column > 0) found.push(at - 1);
  if (column < width - 1) found.push(at + 1);
  if (at >= width) found.push(at - width);
  if (at < width * (height - 1)) found.push(at + width);
  return found;
}

function isLike(data: Uint8ClampedArray, at: number, [red, green, blue, alpha]: Colour): boolean {
  const own = data[at * 4 + 3] ?? 0;
  if (Math.abs(own - alpha) > TOLERANCE) return false;
  if (alpha < TOLERANCE) return true;
  return Math.abs((data[at * 4] ?? 0) - red) <= TOLERANCE && Math.abs((data[at * 4 + 1] ?? 0) - green) <= TOLERANCE && Math.abs((data[at * 4 + 2] ?? 0) - blue) <= TOLERANCE;
}

function putBelow(data: Uint8ClampedArray, at: number, colour: Colour): void {
  const above = (data[at * 4 + 3] ?? 0) / 255;
  if (above === 1) return;
  const below = (colour[3] / 255) * (1 - above);
  const alpha = above + below;
  if (alpha === 0) return;
  for (let part = 0; part < 3; part += 1) {
    data[at * 4 + part] = ((data[at * 4 + part] ?? 0) * above + (colour[part] as number) * below) / alpha;
  }
  data[at * 4 + 3] = alpha * 255;
}

/** Left becomes right. */
export function mirror({ width, height, data }: Pixels): void {
  for (let y = 0; y < height; y += 1) {
    for (let left = 0, right = width - 1; left < right; left += 1, right -= 1) {
      const [a, b] = [(y * width + left) * 4, (y * width + right) * 4];
      const kept = data.slice(a, a + 4);
      data.copyWithin(a, b, b + 4);
      data.set(kept, b);
    }
  }
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Alpha from which a pixel counts as painted. */
const SEEN = 16;

/** What was painted; null when nothing was. Sides lie at multiples of `grid` pixels. */
export function paintedBox({ width, height, data }: Pixels, grid: number): Box | null {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) < SEEN) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) return null;
  const x = Math.floor(left / grid) * grid;
  const y = Math.floor(top / grid) * grid;
  return { x, y, width: Math.ceil((right + 1) / grid) * grid - x, height: Math.ceil((bottom + 1) / grid) * grid - y };
}

/** Of 255: a square that is covered less is only a soft edge. */
const COVERED = 96;

/** Shape.mask of a picture that has `scale` pixels to a stage unit: a square is touched where enough of it is painted. */
export function maskOf({ width, height, data }: Pixels, scale: number): string {
  const side = 2 * scale;
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const bytes = new Uint8Array(Math.ceil((columns * rows) / 8));
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let alpha = 0;
      for (let y = row * side; y < Math.min(height, (row + 1) * side); y += 1) {
        for (let x = column * side; x < Math.min(width, (column + 1) * side); x += 1) alpha += data[(y * width + x) * 4 + 3] ?? 0;
      }
      const bit = row * columns + column;
      if (alpha / (side * side) >= COVERED) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
    }
  }
  return btoa(String.fromCharCode(...bytes));
}

/** Fewer shades of each colour, which a PNG packs far smaller. `bits`: 1..8 of each part. */
export function coarsen({ data }: Pixels, bits: number): void {
  const steps = 2 ** bits - 1;
  for (let at = 0; at < data.length; at += 1) data[at] = Math.round(Math.round(((data[at] ?? 0) / 255) * steps) * (255 / steps));
}

/** "#rrggbb". */
export function parseColour(text: string): Colour {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16) || 0);
  return [red ?? 0, green ?? 0, blue ?? 0, 255];
}
