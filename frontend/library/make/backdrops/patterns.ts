/** Backdrops that are no place: coordinates, targets, a maze, plain colours. */
import type { Backdrop } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { at, dot, line, patch } from '../shapes.ts';
import { mazeWalls, WIDE } from '../maze.ts';
import { DIGITS } from '../things/games.ts';
import { NIGHT } from './night.ts';
import { backdrops, type Scene, tufts, whole } from './scene.ts';

/** A number of the axes, about its middle. */
function label(x: number, y: number, value: number): string {
  const digits = [...String(Math.abs(value))];
  const minus = value < 0 ? `<g transform="translate(-10 0)">${line('M2 6h6', 1.8)}</g>` : '';
  const signs = digits.map((digit, index) => `<g transform="translate(${index * 9} 0) scale(0.26)">${line(DIGITS[Number(digit)] ?? '', 7)}</g>`);
  return at(x - digits.length * 4.5, y, minus, ...signs);
}

/** Every 20 steps a line, every 100 a stronger one, and the axes with their arrows. */
function graph(): string[] {
  const steps = (most: number, size: number): number[] => Array.from({ length: Math.floor(most / size) * 2 + 1 }, (_, index) => (index - Math.floor(most / size)) * size);
  const lines = (size: number): string => [...steps(240, size).map((x) => `M${240 + x} 0V360`), ...steps(180, size).map((y) => `M0 ${180 + y}H480`)].join('');
  return [
    whole(C.whitewash),
    line(lines(20), 1, C.sky),
    line(lines(100), 1.6, C.water),
    line('M0 180H472M240 360V8', 2.4),
    patch(C.ink, 'M478 180l-12-6v12ZM240 2l-6 12h12Z'),
    line('M460 160l8 10M468 160l-8 10', 2.4),
    line('M252 10l5 9M263 10l-8 17', 2.4),
    ...[-200, -100, 100, 200].map((value) => label(240 + value, 188, value)),
    ...[-100, 100].map((value) => label(218, 180 - value - 16, value)),
    ...[-200, -100, 100, 200].map((value) => line(`M${240 + value} 175v10`, 2.4)),
    ...[-100, 100].map((value) => line(`M235 ${180 - value}h10`, 2.4)),
  ];
}

const target: string[] = [
  whole(C.path),
  ...([[168, C.whitewash], [136, C.blue], [104, C.whitewash], [72, C.red], [40, C.whitewash], [16, C.yellow]] as const).map(([radius, colour]) => dot(colour, 240, 180, radius)),
];

/** Burrows in rows: something can look out of each. */
const burrows: string[] = [
  whole(C.meadow),
  tufts([[30, 60], [150, 40], [330, 44], [450, 70], [24, 180], [236, 108], [456, 196], [180, 220], [320, 226], [30, 300], [250, 340], [450, 320], [120, 338], [370, 344]]),
  ...[90, 200, 310].flatMap((y) => [80, 187, 293, 400].map((x) => dot(C.wood, x, y + 4, 42, 20) + dot(C.woodShade, x, y, 36, 15) + dot(C.ink, x, y + 2, 30, 11))),
];

const maze: string[] = [
  whole(C.path),
  line(mazeWalls(7, WIDE, 3), 16, C.fir),
  line(mazeWalls(7, WIDE, 3), 7, C.leaf),
];

const plain = (id: string, ro: string, en: string, colour: string): Scene => ({ id: `plain-${id}`, ro: `Decor ${ro}`, en: `Plain ${en}`, words: { ro: 'fundal culoare simplu gol', en: 'colour simple empty' }, parts: [whole(colour)] });

const PATTERNS: Scene[] = [
  { id: 'graph-paper', ro: 'Axe x și y', en: 'Axes x and y', words: { ro: 'coordonată matematică grafic hârtie', en: 'coordinate maths graph paper' }, parts: graph() },
  { id: 'target', ro: 'Țintă', en: 'Target', words: { ro: 'cerc joc punct', en: 'circle game point' }, parts: target },
  { id: 'burrows', ro: 'Vizuini', en: 'Burrows', words: { ro: 'gaură cârtiță joc', en: 'hole mole game' }, parts: burrows },
  { id: 'maze', ro: 'Labirint', en: 'Maze', words: { ro: 'drum perete joc', en: 'way wall game' }, parts: maze },
  plain('blue', 'albastru', 'blue', C.sky),
  plain('green', 'verde', 'green', C.meadow),
  plain('yellow', 'galben', 'yellow', C.path),
  plain('dark', 'închis', 'dark', NIGHT.sky),
];

export function makePatterns(): Backdrop[] {
  return backdrops('patterns', PATTERNS);
}
