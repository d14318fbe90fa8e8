/** The shapes that a drawing can be compared with, by name. Some have more than one look. */
import type { ShapeName } from './question.ts';
import { linesAlong, type Line, type Point } from './pen-lines.ts';

/** Counter-clockwise from the top; `turn` is a part of the way to the next corner. */
function corners(count: number, reach = 100, turn = 0): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (Math.PI * 2 * (index + turn)) / count + Math.PI / 2;
    return [Math.cos(angle) * reach, Math.sin(angle) * reach];
  });
}

/** Standing on a side. */
function regular(count: number): Line[] {
  return linesAlong(corners(count, 100, count % 2 === 0 ? 0.5 : 0), true);
}

/** Lying flat, as a child draws it from the first corner. */
function rectangle(ratio: number): Line[] {
  return linesAlong([[0, 0], [100 * ratio, 0], [100 * ratio, 100], [0, 100]], true);
}

/** Five points by lines that cross (turning by 144), and the same without what lies inside. */
function stars(): Line[][] {
  const outer = corners(5);
  const crossing = [0, 2, 4, 1, 3].map((index) => outer[index] as Point);
  const looks = [0.3, 0.382, 0.5, 0.6].map((depth) => {
    const points: Point[] = [];
    const inner = corners(10, 100 * depth);
    outer.forEach((point, index) => points.push(point, inner[index * 2 + 1] as Point));
    return linesAlong(points, true);
  });
  return [linesAlong(crossing, true), ...looks];
}

const RATIOS = [1.2, 1.35, 1.5, 1.7, 2, 2.35, 2.8, 3.4, 4.2, 5.2, 6.5];

const LOOKS: Record<ShapeName, () => Line[][]> = {
  line: () => [linesAlong([[0, 0], [100, 0]], false)],
  triangle: () => [regular(3)],
  square: () => [regular(4)],
  rectangle: () => RATIOS.map(rectangle),
  pentagon: () => [regular(5)],
  hexagon: () => [regular(6)],
  octagon: () => [regular(8)],
  circle: () => [regular(72)],
  star: stars,
};

/** Every look of a shape. */
export function looksOf(shape: ShapeName): Line[][] {
  return LOOKS[shape]();
}
