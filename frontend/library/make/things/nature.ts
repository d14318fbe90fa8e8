/** Plants, stones and fire. */
import type { Sprite } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { at, dot, line, oval, patch, shape, turned } from '../shapes.ts';
import { glint, rod, solid, type Thing, things } from './thing.ts';

export const TRUNK = solid(C.wood, 'M43 78h15l1 34q2 8 10 10q-18 5-37 0q9-2 10-10Z', C.woodShade, 'M51 78h7l1 34q2 8 10 10q-8 2-16 2Z');
const CROWN = 'M20 76C2 74 0 52 15 45C11 24 30 10 45 14C56-5 85 4 82 25C99 30 100 56 86 65C84 83 62 90 50 82C42 90 24 88 20 76Z';
const CROWN_SHADE = 'M82 25C99 30 100 56 86 65C84 83 62 90 50 82C42 90 24 88 20 76C34 80 44 76 48 68C62 74 76 64 74 50C82 44 84 34 82 25Z';

/** Each spot is a place in the crown. */
const SPOTS = [[28, 58], [46, 32], [66, 22], [72, 50], [50, 60], [34, 74], [84, 40], [62, 74]] as const;

export function crown(fill: string, shade: string, light: string): string {
  return solid(fill, CROWN, shade, CROWN_SHADE) + line('M26 42q4-8 12-8M52 15q8-4 14 2M24 62q6 6 12 3M58 42q8 2 12-4', 3.6, light);
}

function spots(draw: (x: number, y: number) => string, count: number = SPOTS.length): string[] {
  return SPOTS.slice(0, count).map(([x, y]) => draw(x, y));
}

const blossom = (x: number, y: number): string => dot(C.whitewash, x, y, 5) + dot(C.rose, x, y, 2.2);
const apple = (x: number, y: number): string => oval(C.red, x, y, 5.5) + dot(C.whitewash, x - 1.8, y - 1.8, 1.3);

function bareTree(): string {
  const branches = 'M50 78V40M50 68L26 46M50 60L76 38M50 48L40 20M52 44L64 18M34 53L18 54M68 45L86 52M36 54L32 32M66 46L68 28';
  const trunk = solid(C.wood, 'M45 74h11l3 38q2 8 10 10q-18 5-37 0q9-2 10-10Z', C.woodShade, 'M52 74h4l3 38q2 8 10 10q-8 2-16 2Z');
  return line(branches, 9) + trunk + patch(C.wood, 'M46.5 70h5.5v10h-5.5Z') + patch(C.woodShade, 'M52 72h2.6v8H52Z') + line(branches, 4, C.wood) + line('M17 51l7-1M26 43l4 2M39 17l2 5M64 15l-1 5M76 35l-5 4M82 47l6 3', 4, C.whitewash);
}

const FIR_TIERS = 'M40 6L56 34H49L66 62H58L75 94H5L22 62H14L31 34H24Z';

export function fir(...trimmings: string[]): string {
  return [
    solid(C.wood, 'M33 92h14v24H33Z', C.woodShade, 'M41 92h6v24h-6Z'),
    solid(C.fir, FIR_TIERS, C.firShade, 'M40 6L56 34H49L66 62H58L75 94H48Q54 70 44 54 50 34 40 6Z'),
    line('M33 28q3 4 6 3M26 56q5 5 10 3M20 86q6 5 12 3', 3, C.leaf),
    ...trimmings,
  ].join('');
}

function flower(state: 'bud' | 'open' | 'dry'): string {
  const stem = state === 'dry' ? 'M30 86Q29 60 36 48T48 40' : 'M30 86V38';
  const leaves = state === 'dry' ? shape(C.wood, 'M30 74Q16 70 12 82Q24 84 30 74Z') : shape(C.leaf, 'M30 72Q12 70 10 55Q28 54 30 72Z') + shape(C.fir, 'M30 76Q48 74 50 60Q33 58 30 76Z');
  const head = {
    bud: solid(C.red, 'M30 12Q42 22 38 38H22Q18 22 30 12Z', C.redShade, 'M30 12Q42 22 38 38H30Q36 26 30 12Z') + shape(C.leaf, 'M20 32q5 4 10 2q5 2 10-2q0 12-10 12T20 32Z'),
    open:
      solid(C.red, 'M30 5Q39 5 40 14Q50 10 54 18Q57 27 48 31Q52 40 44 44Q35 47 30 40Q25 47 16 44Q8 40 12 31Q3 27 6 18Q10 10 20 14Q21 5 30 5Z', C.redShade, 'M48 31Q52 40 44 44Q35 47 30 40L30 27L54 18Q57 27 48 31Z') +
      oval(C.yellow, 30, 26, 8),
    dry: solid(C.skinShade, 'M48 38Q58 40 57 52L52 48 50 56 45 49 40 54 41 44Q42 38 48 38Z', C.wood, 'M48 38Q58 40 57 52L52 48 50 56Q52 46 48 38Z'),
  };
  return rod(state === 'dry' ? C.wood : C.leaf, stem, 3.4) + leaves + head[state];
}

function mushroom(cap: string, shade: string, hasDots: boolean): string {
  return [
    solid(C.whitewash, 'M21 30h18l3 22q-12 6-24 0Z', C.whitewashShade, 'M31 30h8l3 22q-6 3-11 3Q34 42 31 30Z'),
    solid(cap, 'M4 33C4 14 18 4 30 4S56 14 56 33Q43 39 30 39T4 33Z', shade, 'M42 8Q56 16 56 33Q43 39 30 39Q46 28 42 8Z'),
    hasDots ? dot(C.whitewash, 18, 22, 4.5) + dot(C.whitewash, 33, 15, 5) + dot(C.whitewash, 45, 27, 4) + dot(C.whitewash, 29, 31, 3) : glint('M13 23q3-8 10-10'),
  ].join('');
}

export function rock(top: 'bare' | 'moss' | 'snow'): string {
  const cover = { bare: '', moss: C.leaf, snow: C.whitewash }[top];
  return [
    solid(C.stone, 'M5 54Q1 34 14 22Q22 5 42 7Q60 6 66 25Q74 38 72 54Q38 62 5 54Z', C.stoneShade, 'M52 9Q62 14 66 25Q74 38 72 54Q54 58 38 58Q64 44 52 9Z'),
    cover === '' ? glint('M18 32q4-10 12-12') : shape(cover, 'M12 25Q21 5 42 7Q60 6 66 25Q66 33 60 30T50 30T40 28T30 32T20 28T12 25Z'),
    line('M30 46q6-3 11 0M48 42l5 3', 2.2, C.stoneShade),
  ].join('');
}

function leaf(fill: string, shade: string): string {
  return solid(fill, 'M7 41Q3 14 24 7Q38 3 44 5Q46 24 36 34Q25 44 7 41Z', shade, 'M44 5Q46 24 36 34Q25 44 7 41Q30 30 44 5Z') + line('M4 45Q22 32 34 15M18 33q-1-9 1-13M26 25q7 0 11-2', 2.2);
}

function campfire(flame: 1 | 2 | 0): string {
  const flames = [
    line('M34 40q-4-6 0-10t0-10M46 44q4-6 0-11t1-9', 3.4, C.stone),
    solid(C.terracotta, 'M40 5Q44 18 56 26Q66 38 58 54Q50 64 40 64T22 54Q14 40 24 28Q28 34 30 36Q30 18 40 5Z', C.terracottaShade, 'M56 26Q66 38 58 54Q50 64 40 64Q60 48 56 26Z') + shape(C.yellow, 'M41 28Q43 38 50 44Q54 54 46 62H34Q26 54 32 43Q35 47 37 48Q36 36 41 28Z'),
    solid(C.terracotta, 'M44 8Q44 20 52 30Q62 42 56 55Q50 64 40 64T23 55Q16 44 20 30Q26 36 31 37Q34 20 44 8Z', C.terracottaShade, 'M52 30Q62 42 56 55Q50 64 40 64Q56 50 52 30Z') + shape(C.yellow, 'M38 32Q41 40 47 45Q52 55 45 62H35Q27 56 30 46Q33 49 36 50Q34 40 38 32Z'),
  ];
  const logs = 'M12 68L66 56M14 56L68 68';
  return (flames[flame] ?? '') + line(logs, 13) + line(logs, 7.6, C.wood) + line('M24 66l10-2M46 62l8 2', 2, C.woodShade);
}

export function bush(...trimmings: string[]): string {
  const body = 'M14 52C0 52 0 34 12 31C10 18 26 12 34 18C40 4 62 6 64 20C78 16 88 28 80 38C88 46 82 54 74 52Z';
  return [
    solid(C.leaf, body, C.fir, 'M64 20C78 16 88 28 80 38C88 46 82 54 74 52H40C62 50 70 36 64 20Z'),
    line('M20 32q2-6 9-6M42 16q6-5 12 0M24 44q5 4 10 1', 3.2, C.meadow),
    ...trimmings,
  ].join('');
}

function net(isLow: boolean): string {
  const parts = [
    dot(C.stone, 50, 30, 26, 9),
    solid(C.whitewash, 'M24 30Q26 62 12 76Q52 74 76 30Z', C.whitewashShade, 'M54 30H76Q60 58 40 68Q54 50 54 30Z'),
    line('M32 31Q34 56 26 72M44 32Q44 56 36 71M58 32Q56 48 50 62M25 44h44M24 56h34', 1.4, C.stone),
    line('M24 30Q26 62 12 76Q52 74 76 30', 2.6),
    rod(C.blue, 'M24 30a26 9 0 1 1 52 0a26 9 0 1 1-52 0Z', 3),
    rod(C.wood, 'M50 92V42', 4),
  ].join('');
  return isLow ? at(-4, 2, turned(30, [50, 60], parts)) : parts;
}

const NATURE: Thing[] = [
  {
    id: 'tree', ro: 'Copac', en: 'Tree', size: [100, 128],
    words: { ro: 'pom anotimp pădure parc', en: 'season forest park' },
    looks: [
      ['summer', 'vara', 'summer', TRUNK, crown(C.leaf, C.fir, C.meadow)],
      ['autumn', 'toamna', 'autumn', TRUNK, crown(C.yellow, C.yellowShade, C.path)],
      ['winter', 'iarna', 'winter', bareTree()],
      ['spring', 'primăvara', 'spring', TRUNK, crown(C.meadow, C.meadowShade, C.path), ...spots(blossom)],
    ],
  },
  {
    id: 'apple-tree', ro: 'Pom cu mere', en: 'Apple tree', size: [100, 128],
    words: { ro: 'măr copac livadă fruct', en: 'fruit orchard apple' },
    looks: [
      ['apples', 'cu mere', 'with apples', TRUNK, crown(C.leaf, C.fir, C.meadow), ...spots(apple)],
      ['few', 'cu puține mere', 'with few apples', TRUNK, crown(C.leaf, C.fir, C.meadow), ...spots(apple, 3)],
      ['picked', 'cules', 'picked', TRUNK, crown(C.leaf, C.fir, C.meadow)],
    ],
  },
  {
    id: 'fir', ro: 'Brad', en: 'Fir tree', size: [80, 120],
    words: { ro: 'pădure munte iarnă Crăciun copac', en: 'forest mountain winter Christmas pine' },
    looks: [
      ['green', 'verde', 'green', fir()],
      ['snow', 'cu zăpadă', 'with snow', fir(shape(C.whitewash, 'M40 6L50 24Q46 28 42 23T34 27L30 24ZM31 37H49L58 52Q52 56 48 50T38 52T28 50T22 52ZM22 66H58L68 84Q60 89 55 82T42 85T28 83T12 84Z'))],
      ['lights-1', 'cu luminițe 1', 'with lights 1', fir(line('M32 30Q42 38 54 32M24 58Q40 70 62 58M14 84Q40 98 70 86', 2.4, C.yellow), ...[[36, 33, C.red], [48, 34, C.yellow], [30, 61, C.water], [44, 64, C.red], [56, 61, C.yellow], [22, 88, C.yellow], [38, 91, C.red], [54, 91, C.water]].map(([x, y, colour]) => oval(String(colour), Number(x), Number(y), 3.4)), shape(C.yellow, 'M40 2.5l2.5 5 5.5.5-4 4 1 5.5-5-3-5 3 1-5.5-4-4 5.5-.5Z'))],
      ['lights-2', 'cu luminițe 2', 'with lights 2', fir(line('M32 30Q42 38 54 32M24 58Q40 70 62 58M14 84Q40 98 70 86', 2.4, C.yellowShade), ...[[36, 33, C.yellow], [48, 34, C.water], [30, 61, C.red], [44, 64, C.yellow], [56, 61, C.red], [22, 88, C.water], [38, 91, C.yellow], [54, 91, C.red]].map(([x, y, colour]) => oval(String(colour), Number(x), Number(y), 3.4)), shape(C.yellowShade, 'M40 2.5l2.5 5 5.5.5-4 4 1 5.5-5-3-5 3 1-5.5-4-4 5.5-.5Z'))],
    ],
  },
  {
    id: 'flower', ro: 'Floare', en: 'Flower', size: [62, 92],
    words: { ro: 'grădină lalea mac udat', en: 'garden poppy plant water' },
    looks: [
      ['bud', 'boboc', 'bud', flower('bud')],
      ['open', 'înflorită', 'open', flower('open')],
      ['dry', 'ofilită', 'dry', flower('dry')],
    ],
  },
  {
    id: 'mushroom', ro: 'Ciupercă', en: 'Mushroom', size: [60, 60],
    words: { ro: 'pădure hrib', en: 'forest toadstool' },
    looks: [
      ['red', 'roșie', 'red', mushroom(C.red, C.redShade, true)],
      ['brown', 'maro', 'brown', mushroom(C.wood, C.woodShade, false)],
    ],
  },
  {
    id: 'rock', ro: 'Piatră', en: 'Rock', size: [76, 62],
    words: { ro: 'stâncă bolovan obstacol', en: 'stone boulder obstacle' },
    looks: [
      ['bare', 'goală', 'bare', rock('bare')],
      ['moss', 'cu mușchi', 'with moss', rock('moss')],
      ['snow', 'cu zăpadă', 'with snow', rock('snow')],
    ],
  },
  {
    id: 'leaf', ro: 'Frunză', en: 'Leaf', size: [48, 48],
    words: { ro: 'toamnă copac cade', en: 'autumn tree fall' },
    looks: [
      ['green', 'verde', 'green', leaf(C.leaf, C.fir)],
      ['yellow', 'galbenă', 'yellow', leaf(C.yellow, C.yellowShade)],
      ['red', 'roșie', 'red', leaf(C.terracotta, C.terracottaShade)],
    ],
  },
  {
    id: 'campfire', ro: 'Foc de tabără', en: 'Campfire', size: [80, 78],
    words: { ro: 'flacără lemn căldură', en: 'flame wood warm' },
    looks: [
      ['flame-1', 'flacără 1', 'flame 1', campfire(1)],
      ['flame-2', 'flacără 2', 'flame 2', campfire(2)],
      ['out', 'stins', 'out', campfire(0)],
    ],
  },
  {
    id: 'bush', ro: 'Tufiș', en: 'Bush', size: [88, 58],
    words: { ro: 'tufă zmeură ascunzătoare', en: 'shrub berry hideout' },
    looks: [
      ['green', 'verde', 'green', bush()],
      ['berries', 'cu fructe', 'with berries', bush(...[[18, 40], [32, 28], [44, 42], [56, 26], [60, 46], [74, 34], [30, 47]].map(([x = 0, y = 0]) => oval(C.red, x, y, 3.6)))],
      ['flowers', 'cu flori', 'with flowers', bush(...[[18, 40], [32, 28], [44, 42], [56, 26], [60, 46], [74, 34]].map(([x = 0, y = 0]) => blossom(x, y)))],
    ],
  },
  {
    id: 'net', ro: 'Plasă de fluturi', en: 'Butterfly net', size: [100, 100],
    words: { ro: 'prinde fluture insectă', en: 'catch insect bug' },
    looks: [
      ['up', 'sus', 'up', net(false)],
      ['down', 'jos', 'down', net(true)],
    ],
  },
];

export function makeNature(): Sprite[] {
  return things('nature', NATURE);
}
