/** What is in the sky: by day, by night, by every weather. */
import type { Sprite } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { dot, line, patch, shape, turned } from '../shapes.ts';
import { around, glint, ring, solid, type Thing, things } from './thing.ts';

function sun(turn: number, face: string): string {
  const rays = around(42, 42, 39, 12, turn).map(([x, y], index) => {
    const [left, right] = [around(42, 42, 29, 36, turn + index * 30)[35], around(42, 42, 29, 36, turn + index * 30)[1]];
    return `M${left}L${x} ${y}L${right}Z`;
  });
  return [
    shape(C.yellowShade, rays.join('')),
    dot(C.yellow, 42, 42, 26),
    patch(C.yellowShade, 'M57 21A26 26 0 0 1 27 63C52 62 64 42 57 21Z'),
    line(ring(42, 42, 26), 2.8),
    face,
  ].join('');
}

const EYES = dot(C.ink, 34, 39, 2.4, 3.1) + dot(C.ink, 50, 39, 2.4, 3.1);
const SMILE = line('M33 49q9 7 18 0', 2.6);

function moon(isFull: boolean): string {
  if (isFull) {
    return [
      dot(C.yellow, 36, 36, 31),
      patch(C.yellowShade, 'M54 11A31 31 0 0 1 17 60C48 62 64 38 54 11Z'),
      dot(C.yellowShade, 24, 26, 5),
      dot(C.yellowShade, 38, 18, 3),
      dot(C.yellowShade, 27, 46, 4),
      dot(C.yellow, 50, 44, 4),
      line(ring(36, 36, 31), 2.8),
    ].join('');
  }
  return solid(C.yellow, 'M42 5A31 31 0 1 0 66 47A26 26 0 0 1 42 5Z', C.yellowShade, 'M66 47A31 31 0 0 1 12 55Q40 62 54 49Q60 50 66 47Z') + line('M17 38q4 3 8 0', 2.4) + line('M21 51q4 2 8-1', 2.2);
}

function cloud(fill: string, shade: string, ...below: string[]): string {
  return [
    ...below,
    solid(fill, 'M18 54C2 54 1 34 15 32C13 16 32 10 40 18C46 2 74 2 78 20C94 14 108 28 102 40C108 48 102 54 94 54Z', shade, 'M78 20C94 14 108 28 102 40C108 48 102 54 94 54H40C66 54 84 44 78 20Z'),
    fill === C.whitewash ? '' : glint('M24 32q2-7 9-8', 3),
  ].join('');
}

const DROPS = [[24, 64], [46, 68], [68, 64], [88, 68], [34, 80], [58, 82], [80, 80]] as const;
const drops = DROPS.map(([x, y]) => shape(C.water, `M${x} ${y}q-5 8 0 9q5-1 0-9Z`));
const flakes = DROPS.map(([x, y]) => line(`M${x} ${y + 1}v8M${x - 3.5} ${y + 3}l7 4M${x + 3.5} ${y + 3}l-7 4`, 4.2) + line(`M${x} ${y + 1}v8M${x - 3.5} ${y + 3}l7 4M${x + 3.5} ${y + 3}l-7 4`, 1.8, C.whitewash));

function star(radius: number, fill: string, shade: string): string {
  const outer = around(32, 34, radius, 5);
  const inner = around(32, 34, radius * 0.46, 5, 36);
  const outline = `M${outer.map((point, index) => `${point} ${inner[index]}`).join('L')}Z`;
  const shades = outer.map((point, index) => `M32 34L${point} ${inner[index]}Z`).join('');
  return solid(fill, outline, shade, shades);
}

function balloon(fill: string, shade: string): string {
  return [
    line('M30 60Q22 70 30 78T28 94', 2.2),
    solid(fill, 'M30 4C46 4 55 16 55 30C55 44 40 54 34 57H26C20 54 5 44 5 30C5 16 14 4 30 4Z', shade, 'M44 8Q55 15 55 30C55 44 40 54 34 57H26Q54 40 44 8Z'),
    shape(fill, 'M26 63l4-7 4 7Z'),
    glint('M14 26q1-9 9-13', 3.4),
  ].join('');
}

function popped(): string {
  return [
    line('M30 60Q22 70 30 78T28 94', 2.2),
    shape(C.red, 'M24 64l-6-12 8 3 4-9 4 9 8-3-6 12Z'),
    shape(C.red, 'M8 22l8-2-3 8ZM44 12l7 4-7 4ZM26 8l6-3 0 7ZM46 38l8-2-3 8ZM6 40l7 2-5 5Z'),
    line('M30 40V32M18 38l-3-5M42 36l4-4', 2.4, C.redShade),
  ].join('');
}

function kite(left: boolean): string {
  const tail = left ? 'M46 68Q34 76 44 86T38 110' : 'M46 68Q58 76 48 86T54 110';
  const bows = left ? [[39, 79], [42, 95]] : [[53, 79], [50, 95]];
  return [
    line(tail, 2.6),
    ...bows.map(([x = 0, y = 0]) => shape(C.yellow, `M${x} ${y}l-9-5v10ZM${x} ${y}l9-5v10Z`)),
    turned(left ? -6 : 6, [46, 40], patch(C.plum, 'M46 5L80 36L46 70L12 36Z') + patch(C.rose, 'M46 5L80 36H46ZM46 70L12 36H46Z') + line('M46 5V70M12 36H80', 2.2) + line('M46 5L80 36L46 70L12 36Z', 2.8)),
  ].join('');
}

function rainbow(bands: number): string {
  const colours = [C.red, C.terracotta, C.yellow, C.leaf, C.blue, C.plum];
  const arcs = colours.slice(0, bands).map((colour, index) => {
    const radius = 76 - index * 8;
    return line(`M${84 - radius} 86A${radius} ${radius} 0 0 1 ${84 + radius} 86`, 8.6, colour);
  });
  const [outer, inner] = [80, 80 - bands * 8];
  const outline = `M${84 - outer} 87A${outer} ${outer} 0 0 1 ${84 + outer} 87M${84 - inner} 87A${inner} ${inner} 0 0 1 ${84 + inner} 87`;
  const puff = (x: number): string => solid(C.whitewash, `M${x} 98q-12-1-9-12q1-8 10-8q5-9 15-5q10-1 11 8q8 4 3 12q-2 5-8 5Z`, C.whitewashShade, `M${x + 26} 81q9 3 4 12q-2 5-8 5h-14q18-2 18-17Z`);
  return [...arcs, line(outline, 2.8), puff(14), puff(132)].join('');
}

function snowflake(turn: number, isFine: boolean): string {
  const arm = isFine ? 'M25 25V5M25 14l-6-5M25 14l6-5' : 'M25 25V4M25 12l-5-5M25 12l5-5M25 19l-5-4M25 19l5-4';
  const arms = Array.from({ length: 6 }, (_, index) => turn + index * 60);
  return [
    ...arms.map((degrees) => turned(degrees, [25, 25], line(arm, 6.4))),
    ...arms.map((degrees) => turned(degrees, [25, 25], line(arm, 2.6, C.sky))),
  ].join('');
}

function raindrop(isSplash: boolean): string {
  if (isSplash) return solid(C.water, 'M4 36Q2 30 12 31L10 20 17 29 22 16 27 29 34 20 32 31Q42 30 40 36Q34 41 22 41T4 36Z', C.blue, 'M40 36Q34 41 22 41Q14 41 9 39Q30 38 40 36Z') + shape(C.water, 'M8 8q-6 9 0 10t0-10ZM36 8q-6 9 0 10t0-10Z');
  return solid(C.water, 'M22 4Q36 20 36 29A14 13 0 0 1 8 29Q8 20 22 4Z', C.blue, 'M28 12Q36 22 36 29A14 13 0 0 1 14 38.5Q34 36 28 12Z') + glint('M14 29q0-5 3-8', 3);
}

function hotAirBalloon(hasFlame: boolean): string {
  const envelope = 'M50 5C76 5 92 22 92 44C92 66 70 78 62 90H38C30 78 8 66 8 44C8 22 24 5 50 5Z';
  return [
    patch(C.red, envelope),
    patch(C.yellow, 'M50 5C38 5 28 22 28 44C28 66 40 78 44 90H38C30 78 8 66 8 44C8 22 24 5 50 5ZM50 5C62 5 72 22 72 44C72 66 60 78 56 90H62C70 78 92 66 92 44C92 22 76 5 50 5Z'),
    patch(C.yellowShade, 'M70 10C84 16 92 28 92 44C92 66 70 78 62 90H56C60 78 72 66 72 44Q72 24 62 9Z'),
    patch(C.redShade, 'M61 12Q72 26 72 44C72 66 60 78 56 90H50Q66 60 61 12Z'),
    line('M50 5C38 5 28 22 28 44C28 66 40 78 44 90M50 5C62 5 72 22 72 44C72 66 60 78 56 90', 2.2),
    line(envelope, 2.8),
    line('M40 90l3 22M60 90l-3 22', 2.2),
    hasFlame ? shape(C.yellow, 'M50 92q6 8 3 14h-6q-3-6 3-14Z') : '',
    solid(C.wood, 'M39 110H61L59 128H41Z', C.woodShade, 'M53 110h8l-2 18h-7Z'),
    line('M40 117H60', 2),
  ].join('');
}

const SKY: Thing[] = [
  {
    id: 'sun', ro: 'Soare', en: 'Sun', size: [84, 84],
    words: { ro: 'vară zi vreme lumină', en: 'summer day weather light' },
    looks: [
      ['rays-1', 'raze 1', 'rays 1', sun(0, EYES + SMILE)],
      ['rays-2', 'raze 2', 'rays 2', sun(15, EYES + SMILE)],
      ['asleep', 'doarme', 'asleep', sun(0, line('M30 40q4 3 8 0M46 40q4 3 8 0', 2.6) + line('M38 51q4 2 8 0', 2.4))],
      ['sunglasses', 'cu ochelari', 'sunglasses', sun(0, shape(C.ink, 'M27 34h13v5q-1 6-6.5 6T27 39ZM44 34h13v5q-1 6-6.5 6T44 39Z') + line('M24 34h36', 2.8) + glint('M30 37l3 3M47 37l3 3', 2) + line('M34 52q8 5 16 0', 2.6))],
    ],
  },
  {
    id: 'moon', ro: 'Lună', en: 'Moon', size: [72, 72],
    words: { ro: 'noapte cer somn', en: 'night sky sleep' },
    looks: [
      ['crescent', 'seceră', 'crescent', moon(false)],
      ['full', 'plină', 'full', moon(true)],
    ],
  },
  {
    id: 'cloud', ro: 'Nor', en: 'Cloud', size: [108, 96],
    words: { ro: 'ploaie vreme furtună fulger zăpadă ninsoare', en: 'rain weather storm lightning snow' },
    looks: [
      ['white', 'alb', 'white', cloud(C.whitewash, C.whitewashShade)],
      ['rain', 'de ploaie', 'rain', cloud(C.stone, C.stoneShade, ...drops)],
      ['storm', 'de furtună', 'storm', cloud(C.stoneShade, C.blueShade, shape(C.yellow, 'M58 46L42 72H54L46 93L72 64H60L68 46Z'), ...[0, 3].map((index) => drops[index] ?? ''))],
      ['snow', 'de ninsoare', 'snow', cloud(C.whitewash, C.whitewashShade, ...flakes)],
    ],
  },
  {
    id: 'star', ro: 'Stea', en: 'Star', size: [64, 64],
    words: { ro: 'noapte cer premiu strălucire', en: 'night sky prize twinkle' },
    looks: [
      ['bright', 'mare', 'large', star(29, C.yellow, C.yellowShade)],
      ['small', 'mică', 'small', star(20, C.yellow, C.yellowShade)],
      ['blue', 'albastră', 'blue', star(29, C.blue, C.blueShade)],
    ],
  },
  {
    id: 'balloon', ro: 'Balon', en: 'Balloon', size: [60, 98],
    words: { ro: 'aniversare petrecere sparge', en: 'birthday party pop' },
    looks: [
      ['red', 'roșu', 'red', balloon(C.red, C.redShade)],
      ['blue', 'albastru', 'blue', balloon(C.blue, C.blueShade)],
      ['yellow', 'galben', 'yellow', balloon(C.yellow, C.yellowShade)],
      ['popped', 'spart', 'popped', popped()],
    ],
  },
  {
    id: 'hot-air-balloon', ro: 'Balon cu aer cald', en: 'Hot-air balloon', size: [100, 132],
    words: { ro: 'zbor călătorie coș', en: 'flight travel fly' },
    looks: [
      ['calm', 'fără flacără', 'calm', hotAirBalloon(false)],
      ['flame', 'cu flacără', 'flame', hotAirBalloon(true)],
    ],
  },
  {
    id: 'kite', ro: 'Zmeu de hârtie', en: 'Kite', size: [92, 114],
    words: { ro: 'vânt zbor joacă', en: 'wind fly play' },
    looks: [
      ['left', 'coada la stânga', 'tail left', kite(true)],
      ['right', 'coada la dreapta', 'tail right', kite(false)],
    ],
  },
  {
    id: 'rainbow', ro: 'Curcubeu', en: 'Rainbow', size: [168, 102],
    words: { ro: 'ploaie culoare vreme', en: 'rain colour weather' },
    looks: [
      ['full', 'întreg', 'full', rainbow(6)],
      ['half', 'trei culori', 'three colours', rainbow(3)],
    ],
  },
  {
    id: 'snowflake', ro: 'Fulg de zăpadă', en: 'Snowflake', size: [50, 50],
    words: { ro: 'iarnă ninsoare frig', en: 'winter snow cold' },
    looks: [
      ['turn-1', 'rotire 1', 'turn 1', snowflake(0, false)],
      ['turn-2', 'rotire 2', 'turn 2', snowflake(30, false)],
      ['fine', 'subțire', 'fine', snowflake(0, true)],
    ],
  },
  {
    id: 'raindrop', ro: 'Strop de ploaie', en: 'Raindrop', size: [44, 46],
    words: { ro: 'apă picătură vreme', en: 'water drop weather' },
    looks: [
      ['drop', 'strop', 'drop', raindrop(false)],
      ['splash', 'pleosc', 'splash', raindrop(true)],
    ],
  },
];

export function makeSky(): Sprite[] {
  return things('sky', SKY);
}
