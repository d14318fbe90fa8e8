/** What is eaten: whole, and less and less of it. */
import type { Sprite } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { at, dot, line, oval, patch, shape } from '../shapes.ts';
import { glint, ring, solid, type Thing, things } from './thing.ts';

function apple(state: 'whole' | 'bitten' | 'core'): string {
  const stalk = line('M24 14q0-6 4-10', 3.2) + shape(C.leaf, 'M27 10Q32 2 42 5Q38 14 27 10Z');
  const whole = 'M24 15C17 9 4 12 4 26C5 39 14 47 20 45Q24 43 28 45C34 47 43 39 44 26C44 12 31 9 24 15Z';
  if (state === 'whole') return stalk + solid(C.red, whole, C.redShade, 'M35 11.5Q44 14 44 26C43 39 34 47 28 45Q24 43 22 44C38 40 42 24 35 11.5Z') + glint('M10 25q1-6 6-7');
  if (state === 'bitten') {
    const bitten = 'M24 15C17 9 4 12 4 26C5 39 14 47 20 45Q24 43 28 45Q33 46 37 42Q31 41 32 35Q27 32 31 27Q30 20 37 20Q37 15 39 14Q32 10 24 15Z';
    return stalk + patch(C.path, 'M37 42Q31 41 32 35Q27 32 31 27Q30 20 37 20L33 30Z') + solid(C.red, bitten, C.redShade, 'M31 27Q27 32 32 35Q31 41 37 42Q33 46 28 45Q24 43 22 44Q30 40 31 27Z') + glint('M10 25q1-6 6-7');
  }
  return line('M24 12q0-5 3-8', 3.2) + solid(C.path, 'M13 15Q24 10 35 15Q28 22 28 30T36 43Q24 49 12 43Q20 38 20 30T13 15Z', C.pathShade, 'M30 13.5L35 15Q28 22 28 30T36 43Q31 46 26 46Q32 40 26 32T30 13.5Z') + patch(C.red, 'M13 15Q24 10 35 15L32 18Q24 14 16 18ZM12 43Q24 49 36 43L33 39Q24 44 15 39Z') + line('M13 15Q24 10 35 15Q28 22 28 30T36 43Q24 49 12 43Q20 38 20 30T13 15Z', 2.8) + dot(C.ink, 22.5, 28, 1.5, 2.5) + dot(C.ink, 26, 31, 1.5, 2.5);
}

/** A round pie of cheese, as it comes from the pan, cut in four. */
function pie(pieces: 4 | 3 | 1): string {
  const quarters = ['M45 32L45 13A38 19 0 0 0 7 32Z', 'M45 32L7 32A38 19 0 0 0 45 51Z', 'M45 32L45 51A38 19 0 0 0 83 32Z', 'M45 32L83 32A38 19 0 0 0 45 13Z'];
  const sides = ['', 'M7 32A38 19 0 0 0 45 51V58A38 19 0 0 1 7 39Z', 'M45 51A38 19 0 0 0 83 32V39A38 19 0 0 1 45 58Z', ''];
  const first = 4 - pieces;
  const cut = first === 1 ? shape(C.whitewash, 'M45 32L45 13V20L45 39L7 39V32Z') : '';
  return [
    oval(C.whitewash, 45, 44, 42, 22),
    dot(C.whitewashShade, 45, 46, 36, 17),
    cut,
    ...quarters.map((top, index) => {
      const isThere = pieces === 4 || (pieces === 3 && index !== 0) || (pieces === 1 && index === 2);
      const side = sides[index] ?? '';
      const inner = pieces === 1 && index === 2 ? shape(C.whitewash, 'M45 32V39L45 58V51Z') : '';
      return isThere ? (side === '' ? '' : shape(C.yellowShade, side)) + inner + shape(C.yellow, top) : '';
    }),
    pieces === 4 ? line('M20 25q6-4 12-4M58 22q8 1 12 5M22 38q5 5 12 6M57 44q8-1 13-6', 2.4, C.yellowShade) : '',
    pieces === 3 ? line('M58 22q8 1 12 5M22 38q5 5 12 6M57 44q8-1 13-6', 2.4, C.yellowShade) : '',
    pieces === 1 ? line('M57 44q8-1 13-6', 2.4, C.yellowShade) : '',
  ].join('');
}

function bread(isCut: boolean): string {
  const loaf = 'M20 44Q4 44 4 28Q4 6 28 6H56Q82 6 82 28Q82 44 68 44Z';
  if (!isCut) return solid(C.wood, loaf, C.woodShade, 'M62 6.5Q82 8 82 28Q82 44 68 44H40Q70 40 62 6.5Z') + line('M24 14l7 12M40 12l7 12M56 12l7 12', 4, C.path);
  const slice = (x: number): string => at(x, 0, solid(C.pathShade, 'M6 44Q0 44 0 38V28Q-6 24-4 16Q-2 6 12 6T28 16Q30 24 24 28V38Q24 44 18 44Z', C.wood, 'M20 8.5Q30 12 28 18Q29 25 24 28V38Q24 44 18 44H16Z'), patch(C.path, 'M7 40Q4 40 4 36V26Q-1 22 0 17Q2 10 12 10T24 17Q25 22 20 26V36Q20 40 17 40Z'));
  return solid(C.wood, 'M34 44V8Q38 6 44 6H60Q82 6 82 28Q82 44 68 44Z', C.woodShade, 'M64 6.5Q82 10 82 28Q82 44 68 44H48Q72 40 64 6.5Z') + line('M48 12l7 12M62 12l7 12', 4, C.path) + slice(22) + slice(7);
}

function cake(state: 'lit' | 'blown' | 'cut'): string {
  const candle = (x: number): string => shape(C.water, `M${x - 3} 14h6v18h-6Z`) + line(`M${x - 3} 25l6-5`, 2, C.whitewash) + (state === 'lit' ? shape(C.yellow, `M${x} 2q6 7 0 11q-6-4 0-11Z`) : line(`M${x} 14v-4`, 2));
  const body = state === 'cut' ? 'M8 34H50L44 54L50 76H8Z' : 'M8 34H82V76H8Z';
  return [
    shape(C.stone, 'M2 76H88Q86 84 78 84H12Q4 84 2 76Z'),
    state === 'cut' ? candle(22) + candle(36) : candle(26) + candle(45) + candle(64),
    solid(C.wood, body, C.woodShade, state === 'cut' ? 'M44 34H50L44 54L50 76H42Z' : 'M68 35H81V75H68Z'),
    state === 'cut' ? line('M9 58H44', 5, C.rose) : line('M9.5 60H80.5', 5, C.rose),
    state === 'cut' ? shape(C.whitewash, 'M8 34Q8 28 14 28H48Q52 28 50 34L47 43Q42 48 39 42Q34 36 30 42Q26 48 21 42Q15 36 12 44Q8 44 8 38Z') : shape(C.whitewash, 'M8 36Q8 28 16 28H74Q82 28 82 36V42Q77 48 72 42Q67 36 62 42Q57 48 52 42Q46 36 41 42Q36 48 31 42Q26 36 21 42Q16 48 8 42Z'),
    state === 'cut' ? '' : dot(C.red, 16, 34, 2.6) + dot(C.red, 36, 34, 2.6) + dot(C.red, 55, 34, 2.6) + dot(C.red, 74, 34, 2.6),
    state === 'cut' ? patch(C.path, 'M54 74q4-3 8 0ZM68 75q3-3 6 0Z') : '',
  ].join('');
}

function watermelon(state: 'whole' | 'slice' | 'eaten'): string {
  if (state === 'whole') return solid(C.fir, 'M42 6C66 6 80 18 80 33S64 60 42 60S4 48 4 33S18 6 42 6Z', C.firShade, 'M60 9Q80 16 80 33C80 48 64 60 42 60Q34 60 28 58Q74 50 60 9Z') + line('M14 18q10 6 8 15t6 18M32 9q8 10 4 22t6 24M52 8q8 12 6 24t2 20', 4, C.meadow) + line('M42 6q0-3 4-4', 3);
  const bite = state === 'eaten';
  const flesh = bite ? 'M10 14H24Q24 24 32 22Q36 32 44 26Q54 28 54 18Q60 18 62 14H74Q74 44 42 46T10 14Z' : 'M10 14H74Q74 46 42 46T10 14Z';
  return [
    solid(C.leaf, bite ? 'M4 14H24Q24 24 32 22Q36 32 44 26Q54 28 54 18Q60 18 62 14H80Q80 58 42 58T4 14Z' : 'M4 14H80Q80 58 42 58T4 14Z', C.fir, 'M72 15H80Q80 58 42 58Q24 58 14 46Q74 56 72 15Z'),
    patch(C.whitewash, bite ? 'M8 15H24Q24 24 32 22Q36 32 44 26Q54 28 54 18Q60 18 62 15H76Q75 51 42 51T8 15Z' : 'M8 15H76Q75 51 42 51T8 15Z'),
    patch(C.red, flesh),
    ...[[20, 26], [30, 36], [44, 38], [56, 34], [65, 24], ...(bite ? [] : [[34, 22], [50, 22]])].map(([x = 0, y = 0]) => dot(C.ink, x, y, 1.6, 2.6)),
    line(bite ? 'M4 14H24Q24 24 32 22Q36 32 44 26Q54 28 54 18Q60 18 62 14H80Q80 58 42 58T4 14Z' : 'M4 14H80Q80 58 42 58T4 14Z', 2.8),
  ].join('');
}

function egg(state: 'whole' | 'cracked' | 'hatched'): string {
  if (state !== 'hatched') {
    return solid(C.whitewash, 'M24 6C36 6 44 22 44 34C44 47 35 54 24 54S4 47 4 34C4 22 12 6 24 6Z', C.whitewashShade, 'M32 9Q44 20 44 34C44 47 35 54 24 54Q18 54 14 52C38 50 42 26 32 9Z') + (state === 'cracked' ? line('M5 32l7-5 6 7 7-8 6 8 6-6 6 4', 2.4) : '');
  }
  return [
    solid(C.yellow, 'M24 10Q36 10 36 24Q42 30 40 42H8Q6 30 12 24Q12 10 24 10Z', C.yellowShade, 'M31 12Q36 15 36 24Q42 30 40 42H30Q36 28 31 12Z'),
    line('M22 10q-2-5 1-6M25 10q0-4 3-5', 2.2),
    dot(C.ink, 19.5, 20, 1.9, 2.4) + dot(C.ink, 29, 20, 1.9, 2.4),
    shape(C.terracotta, 'M20.5 25h7l-3.5 5Z'),
    solid(C.whitewash, 'M4 36l7-5 6 7 7-8 6 8 6-6 8 4Q44 54 24 54T4 36Z', C.whitewashShade, 'M37 33l7 3Q44 54 24 54Q18 54 14 52Q36 52 37 33Z'),
  ].join('');
}

function iceCream(scoops: 3 | 2 | 1): string {
  const scoop = (x: number, y: number, fill: string, shade: string): string => solid(fill, `M${x - 14} ${y + 6}A14 14 0 1 1 ${x + 14} ${y + 6}Q${x + 11} ${y + 12} ${x + 7} ${y + 8}T${x} ${y + 9}T${x - 7} ${y + 8}T${x - 14} ${y + 6}Z`, shade, `M${x + 6} ${y - 6}A14 14 0 0 1 ${x + 14} ${y + 6}Q${x + 11} ${y + 12} ${x + 7} ${y + 8}L${x + 3} ${y + 9}Q${x + 11} ${y + 2} ${x + 6} ${y - 6}Z`);
  return [
    solid(C.pathShade, 'M12 44H48L30 88Z', C.wood, 'M38 44H48L30 88Q38 62 38 44Z'),
    line('M18 46l18 24M30 46l11 14M42 46L24 70M30 46L20 60', 1.8, C.woodShade),
    line('M12 44H48L30 88Z', 2.8),
    scoops === 3 ? scoop(30, 17, C.rose, C.red) : '',
    scoops >= 2 ? scoop(21, 34, C.whitewash, C.whitewashShade) : '',
    scoop(scoops === 1 ? 30 : 39, 35, C.wood, C.woodShade),
  ].join('');
}

/** A pretzel ring of two twisted strands, with poppy seeds. */
function pretzel(isBitten: boolean): string {
  const path = isBitten ? 'M44 16A20 20 0 1 0 49.7 33.5' : ring(30, 30, 20);
  const seeds = [[14, 20], [11, 31], [16, 42], [27, 49], [38, 47], [24, 13], [32, 9], ...(isBitten ? [] : [[44, 17], [50, 28], [47, 39]])];
  return line(path, 19) + line(path, 13.6, C.wood) + line(path, 6, C.pathShade) + seeds.map(([x = 0, y = 0]) => dot(C.ink, x, y, 1.2)).join('');
}

function carrot(isBitten: boolean): string {
  const root = isBitten ? 'M22 22Q28 18 36 22Q52 34 56 44Q50 44 51 50Q45 48 44 54Q28 46 20 34Q16 26 22 22Z' : 'M22 22Q28 18 36 22Q54 36 66 64Q38 52 20 34Q16 26 22 22Z';
  return [
    shape(C.leaf, 'M24 24Q8 24 4 12Q16 10 24 24ZM25 23Q14 12 20 3Q30 10 25 23Z'),
    shape(C.fir, 'M26 23Q24 8 36 5Q38 16 26 23Z'),
    solid(C.terracotta, root, C.terracottaShade, isBitten ? 'M36 22Q52 34 56 44Q50 44 51 50Q45 48 44 54Q38 51 33 47Q46 40 36 22Z' : 'M36 22Q54 36 66 64Q50 58 38 50Q46 40 36 22Z'),
    line('M24 32l6-4M32 41l5-4', 2.2),
  ].join('');
}

const FOOD: Thing[] = [
  {
    id: 'apple', ro: 'Măr', en: 'Apple', size: [48, 50],
    words: { ro: 'fruct mere pom', en: 'fruit food' },
    looks: [
      ['whole', 'întreg', 'whole', apple('whole')],
      ['bitten', 'mușcat', 'bitten', apple('bitten')],
      ['core', 'cotor', 'core', apple('core')],
    ],
  },
  {
    id: 'pie', ro: 'Plăcintă', en: 'Pie', size: [90, 70],
    words: { ro: 'brânză mâncare cuptor bunica', en: 'cheese food oven' },
    looks: [
      ['whole', 'întreagă', 'whole', pie(4)],
      ['three', 'trei sferturi', 'three quarters', pie(3)],
      ['one', 'o bucată', 'one piece', pie(1)],
    ],
  },
  {
    id: 'bread', ro: 'Pâine', en: 'Bread', size: [86, 50],
    words: { ro: 'franzelă felie mâncare', en: 'loaf slice food' },
    looks: [
      ['whole', 'întreagă', 'whole', bread(false)],
      ['sliced', 'feliată', 'sliced', bread(true)],
    ],
  },
  {
    id: 'cake', ro: 'Tort', en: 'Cake', size: [90, 88],
    words: { ro: 'aniversare lumânare petrecere dulce', en: 'birthday candle party sweet' },
    looks: [
      ['lit', 'cu lumânări aprinse', 'candles lit', cake('lit')],
      ['blown', 'cu lumânări stinse', 'candles out', cake('blown')],
      ['cut', 'tăiat', 'cut', cake('cut')],
    ],
  },
  {
    id: 'watermelon', ro: 'Pepene verde', en: 'Watermelon', size: [84, 64],
    words: { ro: 'lubeniță harbuz fruct vară', en: 'fruit summer melon' },
    looks: [
      ['whole', 'întreg', 'whole', watermelon('whole')],
      ['slice', 'felie', 'slice', watermelon('slice')],
      ['eaten', 'mușcat', 'eaten', watermelon('eaten')],
    ],
  },
  {
    id: 'egg', ro: 'Ou', en: 'Egg', size: [48, 58],
    words: { ro: 'găină pui Paște', en: 'hen chick Easter' },
    looks: [
      ['whole', 'întreg', 'whole', egg('whole')],
      ['cracked', 'crăpat', 'cracked', egg('cracked')],
      ['hatched', 'cu pui', 'hatched', egg('hatched')],
    ],
  },
  {
    id: 'ice-cream', ro: 'Înghețată', en: 'Ice cream', size: [60, 92],
    words: { ro: 'dulce vară cornet', en: 'sweet summer cone' },
    looks: [
      ['three', 'trei cupe', 'three scoops', iceCream(3)],
      ['two', 'două cupe', 'two scoops', iceCream(2)],
      ['one', 'o cupă', 'one scoop', iceCream(1)],
    ],
  },
  {
    id: 'pretzel', ro: 'Covrig', en: 'Pretzel', size: [60, 60],
    words: { ro: 'gustare mâncare mac', en: 'snack food ring' },
    looks: [
      ['whole', 'întreg', 'whole', pretzel(false)],
      ['bitten', 'mușcat', 'bitten', pretzel(true)],
    ],
  },
  {
    id: 'carrot', ro: 'Morcov', en: 'Carrot', size: [70, 68],
    words: { ro: 'legumă grădină iepure', en: 'vegetable garden rabbit' },
    looks: [
      ['whole', 'întreg', 'whole', carrot(false)],
      ['bitten', 'mușcat', 'bitten', carrot(true)],
    ],
  },
];

export function makeFood(): Sprite[] {
  return things('food', FOOD);
}
