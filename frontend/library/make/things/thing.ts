/** What all things have in common: how their costumes are written down, and shapes that things use more than others. */
import type { Sprite, SpriteGroup } from '../../source.ts';
import { COLOURS } from '../colours.ts';
import { dot, drawing, line, oval, patch, round } from '../shapes.ts';

export type Look = readonly [id: string, ro: string, en: string, ...parts: string[]];

export interface Thing {
  id: string;
  ro: string;
  en: string;
  /** Search words, separated by spaces. */
  words: { ro: string; en: string };
  /** Width and height, in stage units. */
  size: readonly [number, number];
  centre?: [number, number];
  looks: readonly Look[];
}

export function things(group: SpriteGroup, all: readonly Thing[]): Sprite[] {
  return all.map(({ id, ro, en, words, size: [width, height], centre, looks }) => ({
    id,
    group,
    titles: { ro, en },
    words: { ro: words.ro.split(' '), en: words.en.split(' ') },
    costumes: looks.map(([costume, costumeRo, costumeEn, ...parts]) => ({
      id: costume,
      titles: { ro: costumeRo, en: costumeEn },
      svg: drawing({ x: 0, y: 0, width, height }, ...parts),
    })),
    ...(centre && { centre }),
  }));
}

/** A body with its shade, which has to lie within it; the outline comes over both. */
export function solid(fill: string, outline: string, shade: string, shaded: string): string {
  return patch(fill, outline) + patch(shade, shaded) + line(outline, 2.8);
}

/** A line with an outline: rope, pole, spoke. */
export function rod(colour: string, d: string, width: number): string {
  return line(d, width + 5) + line(d, width, colour);
}

/** A glint: where the light falls on something smooth. */
export function glint(d: string, width = 3): string {
  return line(d, width, COLOURS.whitewash);
}

/** Points on a circle, the first one `from` degrees clockwise from the top. */
export function around(x: number, y: number, radius: number, count: number, from = 0): [number, number][] {
  return Array.from({ length: count }, (_, index) => {
    const angle = ((from + (index * 360) / count) * Math.PI) / 180;
    return [round(x + radius * Math.sin(angle)), round(y - radius * Math.cos(angle))];
  });
}

/** A ball with its shade, a crescent to the right and below. */
export function ball(fill: string, shade: string, x: number, y: number, r: number): string {
  const [far, near] = [round(r * 0.6), round(r * 0.8)];
  const crescent = `M${x + far} ${y - near}A${r} ${r} 0 0 1 ${x - near} ${y + far}Q${x + round(r * 0.55)} ${y + round(r * 0.55)} ${x + far} ${y - near}Z`;
  return dot(fill, x, y, r) + patch(shade, crescent) + line(ring(x, y, r), 2.8);
}

/** The path of a circle. */
export function ring(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
}

/** A wheel whose spokes can be turned. */
export function wheel(x: number, y: number, r: number, degrees: number, hub: string = COLOURS.stone): string {
  const spokes = around(x, y, r - 5, 5, degrees).map(([toX, toY]) => `M${x} ${y}L${toX} ${toY}`).join('');
  return oval(COLOURS.ink, x, y, r) + dot(hub, x, y, round(r * 0.56)) + line(spokes, 2) + dot(COLOURS.ink, x, y, round(r * 0.16));
}

/** A wheel of wood, as carts have: the spokes can be seen through. */
export function woodenWheel(x: number, y: number, r: number, degrees: number): string {
  const spokes = around(x, y, r, 8, degrees).map(([toX, toY]) => `M${x} ${y}L${toX} ${toY}`).join('');
  return (
    line(spokes, 5.5) + line(spokes, 2.2, COLOURS.wood) + line(ring(x, y, r), 7.5) + line(ring(x, y, r), 3, COLOURS.wood) + oval(COLOURS.woodShade, x, y, 3.5)
  );
}
