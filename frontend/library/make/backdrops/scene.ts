/** What backdrops have in common: how they are written down, and the ground and sky that many of them share. */
import type { Backdrop, BackdropGroup } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { at, line, patch, round } from '../shapes.ts';

export interface Scene {
  id: string;
  ro: string;
  en: string;
  /** Search words, separated by spaces. */
  words: { ro: string; en: string };
  parts: readonly string[];
}

/** Outlines are thinner than those of sprites, which stand before them. */
export function backdrops(group: BackdropGroup, scenes: readonly Scene[]): Backdrop[] {
  return scenes.map(({ id, ro, en, words, parts }) => ({
    id,
    group,
    titles: { ro, en },
    words: { ro: words.ro.split(' '), en: words.en.split(' ') },
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 360"><g fill="none" stroke="${C.ink}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${parts.join('')}</g></svg>`,
  }));
}

/** A thing of the library, smaller or larger, its upper left corner at x and y. */
export function placed(x: number, y: number, scale: number, ...parts: string[]): string {
  return `<g stroke-width="2.8" transform="translate(${round(x)} ${round(y)}) scale(${scale})">${parts.join('')}</g>`;
}

/** The whole area in one colour. */
export function whole(colour: string): string {
  return box(colour, 0, 0, 480, 360);
}

export function box(colour: string, x: number, y: number, width: number, height: number): string {
  return patch(colour, `M${x} ${y}h${width}v${height}h${-width}Z`);
}

export function puff(x: number, y: number, scale = 1, colour: string = C.whitewash): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})">${patch(colour, 'M0 30q-2-14 14-15q2-15 20-13q10-8 22 2q16-2 17 12q13 1 12 14Z')}</g>`;
}

/** Two ranges of hills, the far one blue with distance, and the land before them down to the lower edge. */
export function hills(land: number, near: string = C.meadowShade, far: string = C.water): string {
  return (
    patch(far, `M0 ${land - 26}Q60 ${land - 84} 150 ${land - 40}Q220 ${land - 96} 310 ${land - 44}Q390 ${land - 88} 480 ${land - 36}V${land + 20}H0Z`) +
    patch(near, `M0 ${land - 4}Q90 ${land - 48} 200 ${land - 12}Q300 ${land - 52} 480 ${land - 10}V${land + 30}H0Z`)
  );
}

export function tufts(places: readonly (readonly [number, number])[], colour: string = C.meadowShade): string {
  return line(places.map(([x, y]) => `M${x} ${y}l4 7 4-8`).join(''), 2.4, colour);
}

export function blooms(places: readonly (readonly [number, number])[], colour: string): string {
  return line(places.map(([x, y]) => `M${x} ${y}v.1`).join(''), 6, colour);
}

/** Boards of a floor seen from the room, from `top` down. */
export function floor(top: number, colour: string, seam: string): string {
  const ends = [0, 60, 120, 180, 240, 300, 360, 420, 480].map((x) => `M${x} ${top}L${round(240 + (x - 240) * 1.9)} 360`).join('');
  return box(colour, 0, top, 480, 360 - top) + line(ends, 1.6, seam) + line(`M0 ${top}H480`, 3, seam);
}

/** A window of a room, with what is seen through it. */
export function pane(x: number, y: number, width: number, height: number, glass: string = C.sky, ...view: string[]): string {
  return (
    box(C.whitewash, x - 6, y - 6, width + 12, height + 12) +
    box(glass, x, y, width, height) +
    at(x, y, ...view) +
    line(`M${x - 6} ${y - 6}h${width + 12}v${height + 12}h${-width - 12}Z`, 2, C.woodShade) +
    line(`M${x + width / 2} ${y}v${height}M${x} ${y + height * 0.45}h${width}`, 4, C.whitewash) +
    line(`M${x} ${y}h${width}v${height}h${-width}Z`, 1.6, C.woodShade)
  );
}
