/** Buildings and things that stand in a village. */
import type { Sprite } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { at, dot, line, oval, patch, shape, turned } from '../shapes.ts';
import { around, glint, rod, solid, type Thing, things } from './thing.ts';

function window(x: number, y: number, width: number, height: number, glass: string): string {
  return (
    shape(C.blue, `M${x} ${y}h${width}v${height}h${-width}Z`) +
    patch(glass, `M${x + 3} ${y + 3}h${width - 6}v${height - 6}h${6 - width}Z`) +
    line(`M${x + width / 2} ${y + 3}v${height - 6}M${x + 3} ${y + height * 0.42}h${width - 6}`, 2.2, C.blue)
  );
}

export function house(glass: string, door: 'closed' | 'open'): string {
  const roof = 'M46 12H86Q94 40 124 60Q127 69 118 69H12Q3 69 6 60Q36 40 46 12Z';
  return [
    shape(C.whitewash, 'M88 9h12v26H88Z'),
    solid(C.whitewash, 'M17 60h96v48H17Z', C.whitewashShade, 'M94 62h17.6v45H94ZM18 62h93v10H18Z'),
    window(25, 78, 22, 22, glass),
    window(84, 78, 22, 22, glass),
    door === 'closed'
      ? shape(C.wood, 'M55 77h20v31H55Z') + line('M55 90h20M70 95v2', 2)
      : patch(C.ink, 'M55 77h20v31H55Z') + line('M55 77h20v31H55Z', 2.8) + shape(C.wood, 'M55 77l-9 5v29l9-3Z'),
    shape(C.stone, 'M12 107h106v9H12Z'),
    shape(C.stoneShade, 'M51 116v-9h28v9'),
    solid(C.terracotta, roof, C.terracottaShade, 'M86 12Q94 40 124 60Q127 69 118 69H92Q82 36 78 12Z'),
    line('M41 26h48M31 41h69M19 55h92', 2.2, C.terracottaShade),
    line('M46 12H86', 6, C.redShade),
  ].join('');
}

export function well(angle: number, bucket: number | null): string {
  const [turn, cos] = [(angle * Math.PI) / 180, Math.cos((angle * Math.PI) / 180)];
  const [endX, endY] = [Math.round(76 - 48 * cos), Math.round(44 - 48 * Math.sin(turn))];
  const [farX, farY] = [Math.round(76 + 28 * cos), Math.round(44 + 28 * Math.sin(turn))];
  return [
    rod(C.wood, `M${endX} ${endY}L${farX} ${farY}`, 4),
    shape(C.stone, `M${farX - 6} ${farY - 8}l11 1 4 13-8 8-10-6Z`),
    solid(C.wood, 'M69 122L72 44Q66 38 66 30Q74 34 76 42Q78 34 86 30Q86 38 80 44L83 122Z', C.woodShade, 'M77 45l3-1 3 78h-8Z'),
    line(`M${endX} ${endY}L33 ${bucket ?? 92}`, 2),
    solid(C.stone, 'M5 92v22q2 11 28 11t28-11V92Z', C.stoneShade, 'M45 98h15v16q-1 9-24 10Q46 120 45 98Z'),
    oval(C.stone, 33, 92, 28, 9),
    dot(C.ink, 33, 93, 20, 5.6),
    line('M7 106q12 6 26 6t26-6M20 112v10M46 112v10M33 103v8', 2, C.stoneShade),
    bucket === null ? '' : at(33, bucket, line('M-8 8Q-7 0 0 0T8 8', 2), solid(C.wood, 'M-10 8H10L8 25Q0 28-8 25Z', C.woodShade, 'M3 8h7l-2 17q-3 1.5-6 2Z'), line('M-9 14H9', 2)),
  ].join('');
}

export function haystack(top: number, half: number): string {
  const [left, right] = [45 - half, 45 + half];
  const middle = top + (92 - top) * 0.6;
  const body = `M45 ${top}C${45 + half * 0.5} ${top + 4} ${right - 5} ${middle} ${right - 3} 92L${right} 101l-8-1-2 8-8-4-8 6-8-4L45 105l-8 4-8-4-8 4-6-6-6 3 1-8-5-1L${left + 4} 92C${left + 5} ${middle} ${45 - half * 0.5} ${top + 4} 45 ${top}Z`;
  return [
    rod(C.wood, 'M45 8v70', 4),
    solid(C.yellow, body, C.yellowShade, `M45 ${top}C${45 + half * 0.5} ${top + 4} ${right - 5} ${middle} ${right - 3} 92L${right} 101l-8-1-2 8-8-4-6 4C70 90 62 ${middle} 45 ${top}Z`),
    line(`M36 ${middle - 14}l-4 11M47 ${middle - 12}v11M26 80l-2 9M41 82l-2 10M30 96l-1 4M54 84l1 10`, 2.4, C.yellowShade),
    line('M68 84l2 8M64 97l1 4', 2.4, C.wood),
  ].join('');
}

function gate(isOpen: boolean): string {
  const door = (x: number, width: number): string =>
    solid(C.wood, `M${x} 52Q${x + width / 2} 44 ${x + width} 52V114H${x}Z`, C.woodShade, `M${x + width * 0.68} 49L${x + width} 52V114H${x + width * 0.68}Z`) +
    line(`M${x} 62h${width}M${x} 102h${width}`, 2) +
    oval(C.yellow, x + width / 2, 81, width * 0.24, 7.5) +
    line(`M${x + width / 2} 72v18`, 1.8);
  const roof = 'M10 8H120L127 28Q127 33 122 33H8Q3 33 3 28Z';
  return [
    patch(C.woodShade, 'M22 33h86v10H22Z'),
    line('M22 43h86', 2.4),
    isOpen ? door(24, 13) + door(93, 13) : door(26, 38) + door(66, 38),
    ...[8, 106].map((x) => solid(C.wood, `M${x} 33h16v84h-16Z`, C.woodShade, `M${x + 10} 35h5v81h-5Z`) + line(`M${x + 8} 50l-4 5 4 5 4-5ZM${x + 8} 74l-4 5 4 5 4-5ZM${x + 8} 96l-4 5 4 5 4-5Z`, 1.8)),
    solid(C.woodShade, roof, C.ink, 'M6 31h118'),
    patch(C.wood, 'M11 10h74l-6 21H6Z'),
    line('M8 20h114M30 9l-4 11M52 9l-3 11M74 9l-1 11M96 9l1 11M38 20l-3 12M62 20l-2 12M86 20l1 12M110 20l3 12', 1.8),
    line(roof, 2.8),
  ].join('');
}

function treeHouse(glass: string, ladder: boolean): string {
  const crown = 'M26 70C4 66 4 38 24 34C18 12 46 0 62 10C76-4 108 2 110 24C134 26 136 58 116 66C112 84 86 88 72 80C56 88 30 86 26 70Z';
  return [
    solid(C.wood, 'M56 74h30q0 44 4 60q2 8 12 12q-30 5-62 0q10-4 12-12q4-16 4-60Z', C.woodShade, 'M72 74h14q0 44 4 60q2 8 12 12q-14 3-26 2q8-30-4-74Z'),
    solid(C.leaf, crown, C.fir, 'M110 24C134 26 136 58 116 66C112 84 86 88 72 80C56 88 30 86 26 70C50 78 104 74 104 42Q110 34 110 24Z'),
    line('M34 30q6-12 18-10M66 17q8-7 18-1M20 52q6 8 13 5M100 22q8 3 8 10', 3.4, C.meadow),
    ladder ? line('M90 96l8 46M104 96l8 46M92 107h15M94 118h15M96 129h15', 5.4) + line('M90 96l8 46M104 96l8 46M92 107h15M94 118h15M96 129h15', 2, C.pathShade) : '',
    solid(C.pathShade, 'M38 46h58v46H38Z', C.wood, 'M80 47h14.6v44H80Z'),
    line('M38 61h58M38 76h58', 1.8, C.wood),
    window(46, 56, 18, 18, glass),
    shape(C.woodShade, 'M72 62h16v30H72Z') + line('M84 77v1', 2.4),
    shape(C.wood, 'M28 90h80v8H28Z'),
    solid(C.red, 'M67 16L106 46Q107 51 102 51H32Q27 51 28 46Z', C.redShade, 'M67 16L106 46Q107 51 102 51H84Z'),
  ].join('');
}

export function church(glass: string, bell: number): string {
  return [
    solid(C.wood, 'M18 100h84v50H18Z', C.woodShade, 'M84 101h17v48H84Z'),
    line('M18 112h84M18 124h84M18 137h84', 1.8, C.woodShade),
    solid(C.wood, 'M40 54h40v50H40Z', C.woodShade, 'M66 55h13v48H66Z'),
    patch(C.ink, 'M50 84V68q0-9 10-9t10 9v16Z'),
    turned(bell, [60, 62], solid(C.yellow, 'M60 65q7 1 7 9l3 6H50l3-6q0-8 7-9Z', C.yellowShade, 'M62 65q5 1 5 9l3 6h-8Z'), dot(C.ink, 60, 82, 2)),
    line('M50 84V68q0-9 10-9t10 9v16Z', 2.8),
    solid(C.stone, 'M60 14L66 44L90 58H30L54 44Z', C.stoneShade, 'M60 14L66 44L90 58H70L62 44Z'),
    line('M60 14V4M55 8h10', 3),
    solid(C.stone, 'M24 84H40V90H80V84H96L116 106H4Z', C.stoneShade, 'M80 90V84H96L116 106H94L84 90Z'),
    line('M18 92h20M12 99h26M84 92h18M84 99h24', 1.8, C.stoneShade),
    shape(C.woodShade, 'M50 150v-22q0-10 10-10t10 10v22Z') + line('M60 118v32M56 136v2M64 136v2', 1.8),
    ...[26, 84].map((x) => shape(glass, `M${x} 136v-11q0-6 5-6t5 6v11Z`) + line(`M${x + 5} 119v17`, 1.6)),
    shape(C.stone, 'M14 149h92v8H14Z'),
  ].join('');
}

function windmill(degrees: number): string {
  const sails = around(55, 48, 40, 4, degrees).map(([x, y], index) => {
    const angle = degrees + index * 90;
    return turned(angle, [55, 48], shape(C.whitewash, 'M55 42V8h13v28l-10 6Z') + line('M55 18h13M55 28h13', 1.8)) + line(`M55 48L${x} ${y}`, 5.5) + line(`M55 48L${x} ${y}`, 2, C.wood);
  });
  return [
    solid(C.whitewash, 'M40 56h30l10 80H30Z', C.whitewashShade, 'M60 56h10l10 80H58Z'),
    shape(C.wood, 'M47 136v-20q0-8 8-8t8 8v20Z') + line('M55 108v28', 1.8),
    shape(C.sky, 'M49 84h12v12H49Z') + line('M55 84v12M49 90h12', 1.8),
    solid(C.terracotta, 'M55 26Q76 34 76 58H34Q34 34 55 26Z', C.terracottaShade, 'M55 26Q76 34 76 58H62Q66 40 55 26Z'),
    ...sails,
    oval(C.yellow, 55, 48, 4.5),
  ].join('');
}

function lamp(isOn: boolean): string {
  return [
    isOn ? dot(C.path, 30, 27, 27) : '',
    rod(C.stone, 'M30 46v60', 4),
    shape(C.stoneShade, 'M19 117q0-11 11-11t11 11Z'),
    solid(isOn ? C.yellow : C.sky, 'M19 18h22l-4 24H23Z', isOn ? C.yellowShade : C.water, 'M33 18h8l-4 24h-6Z'),
    shape(C.blueShade, 'M15 18Q18 8 30 6T45 18Z'),
    shape(C.blueShade, 'M22 42h16v5H22Z'),
    isOn ? '' : glint('M24 22l2 12', 2.4),
  ].join('');
}

function signpost(right: boolean): string {
  const board = right ? 'M14 20h50l18 15-18 15H14Z' : 'M78 20H28L10 35l18 15h50Z';
  const shade = right ? 'M14 39h63l-13 11H14Z' : 'M78 39H15l13 11h50Z';
  return [
    rod(C.wood, 'M46 10v92', 6),
    solid(right ? C.blue : C.terracotta, board, right ? C.blueShade : C.terracottaShade, shade),
    line(right ? 'M26 35h32m-8-7l8 7-8 7' : 'M66 35H34m8-7l-8 7 8 7', 4, C.whitewash),
  ].join('');
}

export function fence(hasGap: boolean): string {
  const plank = (x: number): string => solid(C.blue, `M${x} 62V20l8-10 8 10V62Z`, C.blueShade, `M${x + 10} 12l6 8V62h-6Z`) + dot(C.sky, x + 8, 24, 2.4);
  return [
    shape(C.blueShade, 'M2 28h106v7H2ZM2 48h106v7H2Z'),
    ...[5, 26, ...(hasGap ? [] : [47]), 68, 89].map(plank),
  ].join('');
}

function basket(apples: number): string {
  const fruit = [[24, 24], [48, 24], [36, 18]].slice(0, apples).map(([x = 0, y = 0]) => oval(C.red, x, y, 11) + patch(C.redShade, `M${x + 6} ${y - 8}a10 10 0 0 1-8 18q8-6 8-18Z`) + line(`M${x} ${y - 9}q0-4 3-6`, 2.4));
  return [
    line('M9 30Q10 4 36 4T63 30', 7),
    line('M9 30Q10 4 36 4T63 30', 2.4, C.wood),
    ...fruit,
    solid(C.pathShade, 'M5 30H67L59 60Q58 63 54 63H18Q14 63 13 60Z', C.wood, 'M50 30H67L59 60Q58 63 54 63H42Q50 52 50 30Z'),
    line('M9 41h54M12 52h48M22 31l3 31M36 31v31M50 31l-3 31', 2, C.woodShade),
    line('M5 30H67', 6.5),
    line('M5 30H67', 2, C.path),
  ].join('');
}

const VILLAGE: Thing[] = [
  {
    id: 'house', ro: 'Casă', en: 'House', size: [130, 120],
    words: { ro: 'sat acasă bunici clădire', en: 'home village building cottage' },
    looks: [
      ['day', 'ziua', 'by day', house(C.sky, 'closed')],
      ['evening', 'seara', 'in the evening', house(C.yellow, 'closed')],
      ['door-open', 'cu ușa deschisă', 'door open', house(C.sky, 'open')],
    ],
  },
  {
    id: 'well', ro: 'Fântână', en: 'Well', size: [114, 130],
    words: { ro: 'sat apă cumpănă găleată', en: 'village water bucket' },
    looks: [
      ['bucket-up', 'găleata sus', 'bucket up', well(32, 52)],
      ['bucket-halfway', 'găleata la mijloc', 'bucket halfway', well(18, 62)],
      ['bucket-down', 'găleata jos', 'bucket down', well(2, null)],
    ],
  },
  {
    id: 'haystack', ro: 'Căpiță de fân', en: 'Haystack', size: [90, 114],
    words: { ro: 'sat fân paie claie', en: 'village hay straw farm' },
    looks: [
      ['tall', 'mare', 'tall', haystack(18, 40)],
      ['half', 'pe jumătate', 'half', haystack(46, 37)],
      ['small', 'mică', 'small', haystack(66, 33)],
    ],
  },
  {
    id: 'gate', ro: 'Poartă', en: 'Gate', size: [130, 120],
    words: { ro: 'sat Maramureș lemn intrare ușă', en: 'village wood entrance door' },
    looks: [
      ['closed', 'închisă', 'closed', gate(false)],
      ['open', 'deschisă', 'open', gate(true)],
    ],
  },
  {
    id: 'tree-house', ro: 'Căsuță în copac', en: 'Tree house', size: [138, 152],
    words: { ro: 'copac ascunzătoare scară joacă', en: 'tree hideout ladder play' },
    looks: [
      ['ladder', 'cu scară', 'with ladder', treeHouse(C.sky, true)],
      ['no-ladder', 'fără scară', 'without ladder', treeHouse(C.sky, false)],
      ['evening', 'seara', 'in the evening', treeHouse(C.yellow, true)],
    ],
  },
  {
    id: 'church', ro: 'Biserică de lemn', en: 'Wooden church', size: [120, 160],
    words: { ro: 'sat clopot turlă clădire', en: 'village bell tower building' },
    looks: [
      ['quiet', 'clopotul tace', 'quiet', church(C.sky, 0)],
      ['bell-left', 'clopotul la stânga', 'bell left', church(C.sky, 22)],
      ['bell-right', 'clopotul la dreapta', 'bell right', church(C.sky, -22)],
      ['evening', 'seara', 'in the evening', church(C.yellow, 0)],
    ],
  },
  {
    id: 'windmill', ro: 'Moară de vânt', en: 'Windmill', size: [110, 140],
    words: { ro: 'vânt făină aripă clădire', en: 'wind flour sail building' },
    looks: [
      ['turn-1', 'rotire 1', 'turn 1', windmill(10)],
      ['turn-2', 'rotire 2', 'turn 2', windmill(40)],
      ['turn-3', 'rotire 3', 'turn 3', windmill(70)],
    ],
  },
  {
    id: 'lamp', ro: 'Felinar', en: 'Street lamp', size: [60, 120],
    words: { ro: 'lumină lampă stâlp noapte', en: 'light lantern post night' },
    looks: [
      ['off', 'stins', 'off', lamp(false)],
      ['on', 'aprins', 'on', lamp(true)],
    ],
  },
  {
    id: 'signpost', ro: 'Indicator', en: 'Signpost', size: [88, 110],
    words: { ro: 'drum direcție săgeată panou', en: 'way direction arrow road' },
    looks: [
      ['right', 'la dreapta', 'right', signpost(true)],
      ['left', 'la stânga', 'left', signpost(false)],
    ],
  },
  {
    id: 'fence', ro: 'Gard', en: 'Fence', size: [110, 66],
    words: { ro: 'sat curte uluc obstacol', en: 'village yard plank obstacle' },
    looks: [
      ['whole', 'întreg', 'whole', fence(false)],
      ['gap', 'cu o scândură lipsă', 'with a gap', fence(true)],
    ],
  },
  {
    id: 'basket', ro: 'Coș', en: 'Basket', size: [72, 66],
    words: { ro: 'fruct măr prinde cules', en: 'fruit apple catch harvest' },
    looks: [
      ['empty', 'gol', 'empty', basket(0)],
      ['some', 'cu mere', 'with apples', basket(2)],
      ['full', 'plin', 'full', basket(3)],
    ],
  },
];

export function makeVillage(): Sprite[] {
  return things('village', VILLAGE);
}
