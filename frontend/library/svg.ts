/** Drawings as text: their box, what is wrong with them, and the small form that is served. */
import { optimize, type CustomPlugin } from 'svgo';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const ELEMENTS = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon']);
const ATTRIBUTES = new Set([
  ...['xmlns', 'viewBox', 'transform', 'fill', 'fill-rule', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'],
  ...['d', 'points', 'cx', 'cy', 'r', 'rx', 'ry', 'x', 'y', 'width', 'height', 'x1', 'y1', 'x2', 'y2'],
]);

/** null: it has no viewBox of four numbers. */
export function readBox(svg: string): Box | null {
  const numbers = /<svg[^>]*\sviewBox="([^"]*)"/.exec(svg)?.[1]?.trim().split(/[\s,]+/).map(Number) ?? [];
  const [x, y, width, height] = numbers;
  if (numbers.length !== 4 || numbers.some(Number.isNaN)) return null;
  return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
}

/** One sentence for each thing that breaks a rule of README.md. */
export function findFaults(svg: string, colours: ReadonlySet<string>): string[] {
  const faults = new Set<string>();
  const rules: CustomPlugin = {
    name: 'rules',
    fn: () => ({
      element: {
        enter({ name, attributes }) {
          if (!ELEMENTS.has(name)) faults.add(`<${name}> isn’t used in drawings.`);
          for (const [key, value] of Object.entries(attributes)) {
            if (!ATTRIBUTES.has(key)) faults.add(`The attribute ${key} isn’t used in drawings.`);
            else if (name === 'svg' && (key === 'width' || key === 'height')) faults.add('The viewBox alone says the size.');
            else if ((key === 'fill' || key === 'stroke') && value !== 'none' && !colours.has(value)) {
              faults.add(`${value} is no colour of PALETTE.md.`);
            }
          }
        },
      },
    }),
  };
  try {
    optimize(svg, { plugins: [rules] });
  } catch (error) {
    return [`can’t be read as SVG: ${(error as Error).message}`];
  }
  return [...faults];
}

/** One pass: a second one saves two bytes in a hundred and takes as long again. */
export function minify(svg: string): string {
  return optimize(svg, { floatPrecision: 1, plugins: ['preset-default'] }).data;
}

/** With its size on the root, since Firefox draws no SVG onto a canvas that doesn't say how large it is. */
export function withSize(svg: string, box: Box): string {
  return svg.replace(/^<svg/, `<svg width="${box.width}" height="${box.height}"`);
}

/** With its upper left corner at 0 0, as Scratch saves its own: not all of its parts think of any other corner. */
export function withBoxAtZero(svg: string, { x, y, width, height }: Box): string {
  if (x === 0 && y === 0) return svg;
  const moved = svg.replace(/viewBox="[^"]*"/, `viewBox="0 0 ${width} ${height}"`);
  return moved.replace(/^<svg[^>]*>/, `$&<g transform="translate(${-x} ${-y})">`).replace(/<\/svg>$/, '</g></svg>');
}
