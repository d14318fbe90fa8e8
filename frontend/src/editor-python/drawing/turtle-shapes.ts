/** How turtles look: outlines round their own middle, heading to the right, in the drawing's units. */
import type { Turtle } from '../../python/protocol.ts';

type Point = readonly [number, number];

const CLASSIC: Point[] = [[0, 0], [-9, 5], [-7, 0], [-9, -5]];
const ARROW: Point[] = [[10, 0], [-7, 9], [-7, -9]];
const SQUARE: Point[] = [[10, 10], [-10, 10], [-10, -10], [10, -10]];
const TRIANGLE: Point[] = [[11, 0], [-6, 10], [-6, -10]];
const CIRCLE: Point[] = ring(10, 32);

/** Of what sticks out of a turtle's shell: in which direction, how wide (both in degrees), how far. */
const LIMBS: readonly (readonly [number, number, number])[] = [[0, 17, 7], [55, 12, 3.5], [-55, 12, 3.5], [130, 12, 3], [-130, 12, 3], [180, 5, 3]];
const TURTLE: Point[] = ring(1, 120).map(([cos, sin]): Point => {
  const angle = (Math.atan2(sin, cos) / Math.PI) * 180;
  const away = (limb: number): number => ((angle - limb + 540) % 360) - 180;
  const radius = 1 / Math.hypot(cos / 9.5, sin / 8) + LIMBS.reduce((sum, [limb, width, far]) => sum + far * Math.exp(-((away(limb) / width) ** 4)), 0);
  return [radius * cos, radius * sin];
});

const OUTLINES: Record<Turtle['shape'], readonly Point[]> = {
  classic: CLASSIC, arrow: ARROW, turtle: TURTLE, circle: CIRCLE, square: SQUARE, triangle: TRIANGLE, blank: [],
};

function ring(radius: number, corners: number): Point[] {
  return Array.from({ length: corners }, (_, corner): Point => {
    const angle = (corner / corners) * 2 * Math.PI;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/** Where the corners of this turtle are in the drawing; none of one that has no shape. */
export function outlineOf({ shape, x, y, heading, stretch: [width, length] }: Turtle): [number, number][] {
  const angle = (heading / 180) * Math.PI;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return OUTLINES[shape].map(([along, across]) => {
    const [a, b] = [along * length, across * width];
    return [x + a * cos - b * sin, y + a * sin + b * cos];
  });
}
