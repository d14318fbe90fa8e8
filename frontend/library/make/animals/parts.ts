/** What animals have in common. All look to the right; the near legs are the ones on our side. */
import type { Sprite, Titles, Words } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { drawing, limb, line, oval, patch, round } from '../shapes.ts';

/** One shape with its outline, and between the two its shade or whatever lies on it. */
export function body(fill: string, d: string, ...inside: string[]): string {
  return patch(fill, d) + inside.join('') + `<path d="${d}"/>`;
}

/** The same without an outline where `d` closes: there it grows out of what was drawn before, as a neck out of a body. */
export function grown(fill: string, d: string, ...inside: string[]): string {
  return patch(fill, d) + inside.join('') + `<path d="${d.replace(/Z$/, '')}"/>`;
}

export function eye(x: number, y: number, size = 1): string {
  return patch(C.ink, `M${x} ${y - 3 * size}a${2.2 * size} ${3 * size} 0 1 1-.1 0Z`);
}

export interface Legs {
  /** Where the legs begin. */
  front: readonly [number, number];
  back: readonly [number, number];
  ground: number;
  width: number;
  colour: string;
  shade: string;
  /** Of the hoof or paw. */
  foot: string;
  footShade?: string;
}

/** Degrees by which each leg is swung forward: near front, near back, far front, far back. */
export type Gait = readonly [number, number, number, number];

export const GAITS = {
  stand: [0, 0, -8, 8],
  'walk-1': [22, -22, -20, 20],
  'walk-2': [-8, 10, 12, -10],
  gallop: [50, -40, 36, -28],
} satisfies Record<string, Gait>;

/** To be drawn before the body, which covers where they begin. */
export function quadrupedLegs(legs: Legs, gait: Gait): string {
  const [nearFront, nearBack, farFront, farBack] = gait;
  const { front, back, shade, colour, foot, footShade = foot } = legs;
  return [
    leg([front[0] + 4, front[1]], farFront, legs, shade, footShade),
    leg([back[0] + 5, back[1]], farBack, legs, shade, footShade),
    leg(front, nearFront, legs, colour, foot),
    leg(back, nearBack, legs, colour, foot),
  ].join('');
}

function leg([x, y]: readonly [number, number], swung: number, { ground, width }: Legs, colour: string, foot: string): string {
  const length = ground - y - width / 2;
  const angle = (swung * Math.PI) / 180;
  const knee: [number, number] = [x + Math.sin(angle * 0.6) * length * 0.5, y + Math.cos(angle * 0.6) * length * 0.5];
  const end: [number, number] = [x + Math.sin(angle) * length, y + Math.cos(angle) * length];
  const toe = width * 0.55;
  return (
    limb([[x, y], knee, end], colour, width - 1) +
    oval(foot, round(end[0] + toe * 0.3), round(end[1] + width * 0.22), round(toe + 0.8), round(width * 0.3 + 0.8))
  );
}

interface Animal {
  id: string;
  titles: Titles;
  words: Words;
  width: number;
  height: number;
  /** Each costume with its parts, back to front. */
  costumes: readonly { id: string; titles: Titles; parts: string }[];
}

export function animal({ id, titles, words, width, height, costumes }: Animal, group: Sprite['group'] = 'animals'): Sprite {
  const box = { x: 0, y: 0, width, height };
  return { id, group, titles, words, costumes: costumes.map((costume) => ({ id: costume.id, titles: costume.titles, svg: drawing(box, costume.parts) })) };
}

export const TITLES = {
  'walk-1': { ro: 'pas 1', en: 'step 1' },
  'walk-2': { ro: 'pas 2', en: 'step 2' },
  'fly-1': { ro: 'zboară 1', en: 'flies 1' },
  'fly-2': { ro: 'zboară 2', en: 'flies 2' },
  sit: { ro: 'șade', en: 'sits' },
  stand: { ro: 'stă', en: 'stands' },
  eat: { ro: 'mănâncă', en: 'eats' },
  jump: { ro: 'sare', en: 'jumps' },
  sleep: { ro: 'doarme', en: 'sleeps' },
  gallop: { ro: 'galopează', en: 'gallops' },
} satisfies Record<string, Titles>;

/** A tail or a neck: a bent tube. */
export function tube(d: string, colour: string, width: number): string {
  return line(d, width + 5.4) + line(d, width, colour);
}
