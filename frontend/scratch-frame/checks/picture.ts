/** A costume as points: what colour and how opaque each is. Whoever opens a project draws its files; see in-node.ts, in-page.ts. */
export interface Picture {
  /** Points. */
  width: number;
  height: number;
  /** Red, green, blue, opacity of each point, row by row from the top; not multiplied by opacity. */
  rgba: Uint8ClampedArray;
  /** Its size in the units of its file, and of a vector also where these begin. */
  own: { x: number; y: number; width: number; height: number };
  isVector: boolean;
}

/** By the name of the file, `<md5>.<ending>`. */
export type Pictures = Readonly<Record<string, Picture>>;

/** So many points has a picture at most; a larger one is drawn smaller. The whole stage, at its own size. */
export const MAX_POINTS = 480 * 360;
/** All pictures of one project together. */
export const MAX_ALL_POINTS = 12_000_000;

/** By how much a picture of this size has to be made smaller. */
export function fitting(width: number, height: number): number {
  return Math.min(1, Math.sqrt(MAX_POINTS / Math.max(1, width * height)));
}

const UNITS: Record<string, number> = { px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

function length(text: string | undefined): number | null {
  const found = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in)?\s*$/i.exec(text ?? '');
  const value = found ? Number(found[1]) * (UNITS[(found[2] ?? 'px').toLowerCase()] ?? 1) : NaN;
  return value > 0 && value < 100_000 ? value : null;
}

/** The size of an SVG as Scratch takes it: its viewBox, or else its width and height. Null: it has none, and shows nothing. */
export function sizeOfSvg(svg: string): Picture['own'] | null {
  const head = /<svg\b[^>]*>/i.exec(svg.slice(0, 100_000))?.[0] ?? '';
  const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(head)?.slice(1).find((text) => text !== undefined);
  const box = (attribute('viewBox') ?? '').trim().split(/[\s,]+/).map(Number);
  if (box.length === 4 && box.every(Number.isFinite)) {
    const [x, y, width, height] = box as [number, number, number, number];
    return width > 0 && height > 0 ? { x, y, width, height } : null;
  }
  const [width, height] = [length(attribute('width')), length(attribute('height'))];
  return width && height ? { x: 0, y: 0, width, height } : null;
}
