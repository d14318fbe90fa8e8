/** The few shapes that drawings made by script are put together from. Coordinates are stage units, y downwards. */
import { COLOURS } from './colours.ts';

export type Point = readonly [number, number];

const OUTLINE = `fill="none" stroke="${COLOURS.ink}" stroke-width="2.8" stroke-linecap="round" stroke-linejoin="round"`;

/** A drawing whose shapes have an outline in ink unless they say otherwise. */
export function drawing(box: { x: number; y: number; width: number; height: number }, ...parts: string[]): string {
  const viewBox = [box.x, box.y, box.width, box.height].join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><g ${OUTLINE}>${parts.join('')}</g></svg>`;
}

export function shape(fill: string, d: string): string {
  return `<path fill="${fill}" d="${d}"/>`;
}

/** Colour without outline: shades, stripes, patches. */
export function patch(fill: string, d: string): string {
  return `<path fill="${fill}" stroke="none" d="${d}"/>`;
}

export function line(d: string, width = 2.2, colour: string = COLOURS.ink): string {
  return `<path stroke="${colour}" stroke-width="${width}" d="${d}"/>`;
}

export function oval(fill: string, x: number, y: number, rx: number, ry = rx): string {
  return `<ellipse fill="${fill}" cx="${x}" cy="${y}" rx="${rx}" ry="${ry}"/>`;
}

export function dot(fill: string, x: number, y: number, rx: number, ry = rx): string {
  return `<ellipse fill="${fill}" stroke="none" cx="${x}" cy="${y}" rx="${rx}" ry="${ry}"/>`;
}

export function at(x: number, y: number, ...parts: string[]): string {
  return `<g transform="translate(${round(x)} ${round(y)})">${parts.join('')}</g>`;
}

/** Degrees clockwise. */
export function turned(degrees: number, [x, y]: Point, ...parts: string[]): string {
  return `<g transform="rotate(${degrees} ${round(x)} ${round(y)})">${parts.join('')}</g>`;
}

/** An arm or a leg: a bent tube with an outline, round at both ends. */
export function limb(points: readonly Point[], colour: string, width: number): string {
  const d = `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`;
  return line(d, width + 5.4) + line(d, width, colour);
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
