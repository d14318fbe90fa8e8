/** What games are made of: things to collect, to open, to press, to stand on. */
import type { Sprite } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { at, dot, line, oval, patch, shape } from '../shapes.ts';
import { mazeWalls, NARROW, WIDE } from '../maze.ts';
import { glint, solid, type Thing, things } from './thing.ts';

const HEART = 'M24 42C10 32 4 24 4 15Q5 5 15 5Q21 5 24 11Q27 5 33 5Q43 5 44 15C44 24 38 32 24 42Z';

function heart(state: 'full' | 'half' | 'empty'): string {
  if (state === 'empty') return solid(C.whitewash, HEART, C.whitewashShade, 'M38 7Q44 10 44 15C44 24 38 32 24 42L19 38Q40 28 38 7Z');
  const red = patch(C.red, HEART) + patch(C.redShade, 'M38 7Q44 10 44 15C44 24 38 32 24 42L19 38Q40 28 38 7Z');
  return red + (state === 'half' ? patch(C.whitewashShade, 'M24 11Q27 5 33 5Q43 5 44 15C44 24 38 32 24 42Z') : '') + line(HEART, 2.8) + glint('M10 16q1-5 5-6');
}

function coin(width: 20 | 14 | 7 | 2): string {
  const edge = width === 20 ? '' : oval(C.yellowShade, 25, 22, width, 20);
  if (width === 2) return shape(C.yellowShade, 'M19 4Q22 1.5 25 4V40Q22 42.5 19 40Z') + line('M22 10V34', 2, C.yellow);
  const star = width === 20 ? shape(C.yellowShade, 'M22 12l3 6.5 7 .8-5 5 1.3 7-6.3-3.5-6.3 3.5 1.3-7-5-5 7-.8Z') : line(`M22 14V30`, width / 3, C.yellowShade);
  return edge + oval(C.yellow, 22, 22, width, 20) + line(`M22 6A${width - 4} 16 0 0 1 22 38A${width - 4} 16 0 0 1 22 6Z`, 1.8, C.yellowShade) + star;
}

function key(fill: string, shade: string): string {
  return solid(fill, 'M30 13H68V27H61V20H56V25H49V20H30Z', shade, 'M30 17H68V27H61V20H56V25H49V20H30Z') + shape(fill, 'M16 3Q24 3 28 10Q31 16 28 22Q24 29 16 29Q3 28 3 16T16 3ZM16 10Q10 10 10 16T16 22T22 16T16 10Z') + glint('M8 12q1-3 4-4', 2.4);
}

function chest(state: 'closed' | 'open' | 'empty'): string {
  const body = solid(C.wood, 'M6 44H90V82H6Z', C.woodShade, 'M74 45H89V81H74ZM7 74H89V81H7Z') + shape(C.yellow, 'M6 44H18V82H6ZM78 44H90V82H78Z');
  const lock = shape(C.yellow, 'M41 40H55V56Q48 62 41 56Z') + dot(C.ink, 48, 47, 2.5) + line('M48 47v5', 2.4);
  if (state === 'closed') return body + solid(C.wood, 'M6 44V30Q6 14 22 14H74Q90 14 90 30V44Z', C.woodShade, 'M70 14H74Q90 14 90 30V44H78Q80 24 70 14Z') + shape(C.yellow, 'M6 44V30Q6 17 18 14.5V44ZM78 44V14.5Q90 17 90 30V44Z') + line('M6 44H90', 3) + lock;
  const lid = shape(C.woodShade, 'M10 36L14 12Q16 4 26 4H70Q80 4 82 12L86 36Z') + shape(C.ink, 'M10 36H86L90 46H6Z') + line('M22 6L20 35M74 6L76 35', 5, C.yellow);
  const gold = [[20, 40], [32, 37], [46, 39], [60, 36], [74, 40], [40, 32], [54, 31]].map(([x = 0, y = 0]) => oval(C.yellow, x, y, 8, 7)).join('');
  return lid + (state === 'open' ? gold + shape(C.red, 'M64 26l6-5 6 5-6 8Z') : '') + body + line('M6 44H90', 3) + shape(C.yellow, 'M43 48H53V58H43Z');
}

function button(isPressed: boolean): string {
  const top = isPressed ? 30 : 16;
  return [
    solid(C.stone, 'M6 38Q6 26 37 26T68 38V44Q68 54 37 54T6 44Z', C.stoneShade, 'M6 40Q20 48 37 48T68 40V44Q68 54 37 54T6 44Z'),
    solid(C.red, `M14 ${top}V36Q16 43 37 43T60 36V${top}Z`, C.redShade, `M46 ${top + 4}H60V36Q58 41 46 42.5Z`),
    oval(isPressed ? C.redShade : C.red, 37, top, 23, 9.5),
    isPressed ? '' : glint(`M22 ${top - 2}q5-4 12-4`, 2.6),
  ].join('');
}

function arrow(fill: string, shade: string): string {
  return solid(fill, 'M4 17H32V5L58 26L32 47V35H4Z', shade, 'M4 28H57L32 47V35H4Z');
}

function gift(isOpen: boolean): string {
  return [
    isOpen ? shape(C.yellow, 'M32 6l4 9 9 1-7 6 2 9-8-5-8 5 2-9-7-6 9-1Z') : '',
    solid(C.blue, 'M8 34H56V68H8Z', C.blueShade, 'M46 35H55V67H46Z'),
    shape(C.red, 'M27 34h10v34H27Z'),
    isOpen ? shape(C.ink, 'M8 34H56L52 28H12Z') : shape(C.blue, 'M4 24H60V36H4Z') + shape(C.red, 'M27 24h10v12H27Z') + shape(C.red, 'M32 23Q20 4 12 12Q8 20 32 23ZM32 23Q44 4 52 12Q56 20 32 23Z'),
  ].join('');
}

function door(isOpen: boolean): string {
  return [
    shape(C.stone, 'M4 114V38Q4 4 38 4T72 38V114Z'),
    patch(isOpen ? C.ink : C.wood, 'M13 114V40Q13 13 38 13T63 40V114Z'),
    isOpen ? '' : patch(C.woodShade, 'M50 16Q63 22 63 40V114H50Z'),
    isOpen ? solid(C.wood, 'M13 114V40Q14 24 24 18V120L13 114Z', C.woodShade, 'M20 21L24 18V120L20 118Z') : line('M30 15V113M46 15V113', 2) + line('M14 46H62M14 92H62', 4) + oval(C.yellow, 55, 70, 3),
    line('M13 114V40Q13 13 38 13T63 40V114', 2.8),
    isOpen ? line('M4 114H72', 2.8) : '',
  ].join('');
}

function platform(top: string, topShade: string, body: string, shade: string): string {
  return [
    solid(body, 'M3 8H117V24Q117 30 111 30H9Q3 30 3 24Z', shade, 'M4 22H116V24Q116 29 111 29H9Q4 29 4 24Z'),
    solid(top, 'M3 4H117V12Q112 18 106 13T94 13T82 13T70 13T58 13T46 13T34 13T22 13T10 13T3 12Z', topShade, 'M104 5H116V12Q112 17 106 13Q102 11 104 5Z'),
  ].join('');
}

/** Digits as a pen of one width would draw them, in a box of 34 by 48. */
export const DIGITS = [
  'M17 8Q28 8 28 24T17 40T6 24T17 8Z',
  'M9 15L19 8V40M9 40H28',
  'M7 17Q8 8 17 8T27 17Q27 24 7 40H28',
  'M7 12Q11 8 17 8Q26 8 26 15.5T16 23Q28 23 28 31.5T17 40Q10 40 6 35',
  'M22 40V8L6 30H29',
  'M26 8H10L8 22Q12 19 17 19Q28 19 28 29T17 40Q10 40 6 36',
  'M24 9Q8 12 7 29Q7 40 17 40T28 30T18 20T7 29',
  'M6 8H28L14 40',
  'M17 23Q8 22 8 15.5T17 8T26 15.5T17 23Q6 24 6 32T17 40T28 32T17 23Z',
  'M10 39Q26 36 27 19Q27 8 17 8T6 18T16 28T27 19',
] as const;
const DIGIT_COLOURS = [C.plum, C.blue, C.red, C.leaf, C.terracotta] as const;

function digit(value: number): string {
  const path = DIGITS[value] ?? '';
  return at(2, 1, line(path, 13) + line(path, 7.6, DIGIT_COLOURS[value % 5] ?? C.blue));
}

const PIPS = [[], [[24, 24]], [[14, 14], [34, 34]], [[14, 14], [24, 24], [34, 34]], [[14, 14], [34, 14], [14, 34], [34, 34]], [[14, 14], [34, 14], [24, 24], [14, 34], [34, 34]], [[14, 13], [34, 13], [14, 24], [34, 24], [14, 35], [34, 35]]] as const;

function die(value: number): string {
  const pips = (PIPS[value] ?? []).map(([x, y]) => dot(value === 1 ? C.red : C.ink, x, y, 4));
  return solid(C.whitewash, 'M11 3H37Q45 3 45 11V37Q45 45 37 45H11Q3 45 3 37V11Q3 3 11 3Z', C.whitewashShade, 'M40 4.5Q44 6 44 11V37Q44 44 37 44H11Q6 44 4.5 40H34Q40 40 40 34Z') + pips.join('');
}

/** As a sprite, so that a program can feel its walls. */
function maze(walls: string, colour: string): string {
  return line(walls, 13) + line(walls, 7.6, colour);
}

const NUMBERS = ['zero', 'unu', 'doi', 'trei', 'patru', 'cinci', 'șase', 'șapte', 'opt', 'nouă'];
const NUMBERS_EN = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const GAMES: Thing[] = [
  {
    id: 'heart', ro: 'Inimă', en: 'Heart', size: [48, 46],
    words: { ro: 'viață dragoste joc', en: 'life love game' },
    looks: [
      ['full', 'plină', 'full', heart('full')],
      ['half', 'jumătate', 'half', heart('half')],
      ['empty', 'goală', 'empty', heart('empty')],
    ],
  },
  {
    id: 'coin', ro: 'Monedă', en: 'Coin', size: [44, 44],
    words: { ro: 'ban comoară aur punct', en: 'money treasure gold point' },
    looks: [
      ['spin-1', 'rotire 1', 'spin 1', coin(20)],
      ['spin-2', 'rotire 2', 'spin 2', coin(14)],
      ['spin-3', 'rotire 3', 'spin 3', coin(7)],
      ['spin-4', 'rotire 4', 'spin 4', coin(2)],
    ],
  },
  {
    id: 'key', ro: 'Cheie', en: 'Key', size: [72, 32],
    words: { ro: 'ușă încuietoare lacăt', en: 'door lock' },
    looks: [
      ['gold', 'aurie', 'gold', key(C.yellow, C.yellowShade)],
      ['red', 'roșie', 'red', key(C.red, C.redShade)],
      ['blue', 'albastră', 'blue', key(C.blue, C.blueShade)],
    ],
  },
  {
    id: 'chest', ro: 'Cufăr', en: 'Treasure chest', size: [96, 86],
    words: { ro: 'comoară aur pirat ladă', en: 'gold pirate box' },
    looks: [
      ['closed', 'închis', 'closed', chest('closed')],
      ['open', 'deschis', 'open', chest('open')],
      ['empty', 'gol', 'empty', chest('empty')],
    ],
  },
  {
    id: 'button', ro: 'Buton', en: 'Button', size: [74, 58],
    words: { ro: 'apasă start pornire', en: 'press start' },
    looks: [
      ['up', 'neapăsat', 'up', button(false)],
      ['pressed', 'apăsat', 'pressed', button(true)],
    ],
  },
  {
    id: 'arrow', ro: 'Săgeată', en: 'Arrow', size: [62, 52],
    words: { ro: 'direcție dreapta sens', en: 'direction right way' },
    looks: [
      ['blue', 'albastră', 'blue', arrow(C.blue, C.blueShade)],
      ['red', 'roșie', 'red', arrow(C.red, C.redShade)],
      ['green', 'verde', 'green', arrow(C.leaf, C.fir)],
      ['yellow', 'galbenă', 'yellow', arrow(C.yellow, C.yellowShade)],
    ],
  },
  {
    id: 'gift', ro: 'Cadou', en: 'Gift', size: [64, 72],
    words: { ro: 'surpriză pachet aniversare Crăciun', en: 'present surprise birthday Christmas' },
    looks: [
      ['closed', 'închis', 'closed', gift(false)],
      ['open', 'deschis', 'open', gift(true)],
    ],
  },
  {
    id: 'door', ro: 'Ușă', en: 'Door', size: [76, 124],
    words: { ro: 'intrare castel ieșire nivel', en: 'entrance castle exit level' },
    looks: [
      ['closed', 'închisă', 'closed', door(false)],
      ['open', 'deschisă', 'open', door(true)],
    ],
  },
  {
    id: 'platform', ro: 'Platformă', en: 'Platform', size: [120, 33],
    words: { ro: 'joc săritură iarbă pământ', en: 'game jump grass ground' },
    looks: [
      ['grass', 'cu iarbă', 'grass', platform(C.meadow, C.meadowShade, C.wood, C.woodShade)],
      ['snow', 'cu zăpadă', 'snow', platform(C.whitewash, C.whitewashShade, C.stone, C.stoneShade)],
      ['sand', 'cu nisip', 'sand', platform(C.path, C.pathShade, C.pathShade, C.wood)],
    ],
  },
  {
    id: 'maze', ro: 'Labirint', en: 'Maze', size: [480, 360],
    words: { ro: 'perete drum joc ieșire', en: 'wall way game exit' },
    looks: [
      ['wide', 'larg', 'wide', maze(mazeWalls(7, WIDE, 3), C.leaf)],
      ['narrow', 'îngust', 'narrow', maze(mazeWalls(5, NARROW, 6), C.blue)],
    ],
  },
  {
    id: 'digit', ro: 'Cifră', en: 'Digit', size: [38, 50],
    words: { ro: 'număr scor punct matematică', en: 'number score point maths' },
    looks: DIGITS.map((_, value) => [`n${value}`, NUMBERS[value] ?? '', NUMBERS_EN[value] ?? '', digit(value)] as const),
  },
  {
    id: 'die', ro: 'Zar', en: 'Die', size: [48, 48],
    words: { ro: 'joc noroc număr cub', en: 'game chance number cube dice' },
    looks: [1, 2, 3, 4, 5, 6].map((value) => [`n${value}`, NUMBERS[value] ?? '', NUMBERS_EN[value] ?? '', die(value)] as const),
  },
];

export function makeGames(): Sprite[] {
  return things('fantasy', GAMES);
}
