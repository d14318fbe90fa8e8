/** Vehicles; those on wheels look to the right and roll. */
import type { Sprite } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { at, dot, limb, line, oval, patch, shape, turned } from '../shapes.ts';
import { around, glint, rod, solid, type Thing, things, wheel, woodenWheel } from './thing.ts';

function bus(turn: number): string {
  const panes = [14, 38, 62, 86].map((x) => shape(C.sky, `M${x} 16h20v20h-20Z`) + patch(C.whitewash, `M${x + 3} 33l8-15h4l-8 15Z`)).join('');
  return [
    solid(C.yellow, 'M14 6H128Q146 6 148 30L150 62Q150 68 144 68H10Q4 68 4 62V16Q4 6 14 6Z', C.yellowShade, 'M4.5 54H149.5L150 62Q150 67 144 67H10Q4 67 4.5 62Z'),
    panes,
    shape(C.sky, 'M112 16H127Q137 17 139 38H112Z'),
    line('M112 16V66M139 38V40', 2.2),
    line('M6 45H108', 3.6, C.red),
    shape(C.stone, 'M146 58h7v8h-7ZM1 58h6v8H1Z'),
    oval(C.path, 146, 49, 3.6, 4.6),
    wheel(34, 68, 14, turn),
    wheel(118, 68, 14, turn),
  ].join('');
}

function car(turn: number, lights: boolean): string {
  return [
    solid(C.red, 'M6 50V38Q6 30 16 28L30 26L40 10Q42 6 48 6H68Q73 6 76 10L88 26L102 30Q110 32 110 42V50Q110 54 104 54H10Q6 54 6 50Z', C.redShade, 'M6.5 44H109.5V50Q109 53 104 53H10Q7 53 6.5 50Z'),
    shape(C.sky, 'M36 27L45 13H56V27ZM62 13H69L79 27H62Z'),
    line('M59 28V50M64 34h5', 2.2),
    oval(lights ? C.yellow : C.whitewashShade, 105, 39, 3.6, 4.6),
    wheel(30, 54, 12, turn),
    wheel(88, 54, 12, turn),
  ].join('');
}

function tractor(turn: number, puff: 1 | 2): string {
  const smoke = puff === 1 ? dot(C.stone, 92, 8, 5) + dot(C.stone, 84, 6, 3.5) : dot(C.stone, 88, 8, 6) + dot(C.stone, 78, 5, 4);
  return [
    smoke,
    line('M96 36V20', 7),
    line('M96 36V18', 2.6, C.stoneShade),
    shape(C.sky, 'M34 12H66L70 44H30Z'),
    line('M52 12V44', 2.2),
    line('M38 40L46 17M44 40l6-14', 2.6, C.whitewash),
    solid(C.fir, 'M28 6H70Q74 6 74 11H24Q24 6 28 6Z', C.firShade, 'M58 7H70Q73 7 73 10H58Z'),
    solid(C.fir, 'M24 44H68L72 36H110Q116 36 116 42V66H24Z', C.firShade, 'M25 56H115V65H25Z'),
    line('M104 43v16M97 43v16M90 43v16', 2.2),
    oval(C.yellow, 114, 46, 3, 4),
    solid(C.fir, 'M8 66Q8 36 38 36T68 60H60Q56 44 38 44T16 66Z', C.firShade, 'M54 41Q66 48 68 60H60Q57 50 50 46Z'),
    wheel(38, 66, 25, turn, C.yellow),
    wheel(102, 76, 15, turn * 1.7, C.yellow),
  ].join('');
}

/** Looks to the right; step 1 and 2 are the two halves of a trot. */
function horse(step: 1 | 2): string {
  const near: [number, number][][] = step === 1 ? [[[150, 56], [157, 70], [152, 86]], [[190, 54], [198, 66], [192, 78]]] : [[[150, 56], [143, 70], [146, 86]], [[190, 54], [188, 70], [192, 86]]];
  const far: [number, number][][] = step === 1 ? [[[156, 56], [148, 70], [144, 84]], [[184, 54], [180, 70], [174, 84]]] : [[[156, 56], [164, 68], [160, 80]], [[184, 54], [196, 64], [200, 76]]];
  const hoof = (leg: [number, number][]): string => {
    const [x, y] = leg[2] ?? [0, 0];
    return shape(C.ink, `M${x - 4} ${y}h8l2 6h-11Z`);
  };
  return [
    ...far.map((leg) => limb(leg, C.woodShade, 5.5) + hoof(leg)),
    line('M142 44Q132 46 132 62', 9),
    line('M142 44Q132 46 132 62', 4.5, C.ink),
    ...near.map((leg) => limb(leg, C.wood, 6) + hoof(leg)),
    solid(C.wood, 'M140 42Q142 34 154 36H178Q190 34 196 18L202 10L206 4L208 12Q220 20 224 28Q224 34 218 34L208 31Q204 42 200 52Q194 62 184 60H156Q142 62 140 42Z', C.woodShade, 'M141 50Q156 58 178 52Q196 50 206 30L208 31Q204 42 200 52Q194 62 184 60H156Q144 61 141 50Z'),
    shape(C.ink, 'M204 8Q192 12 188 24T178 38Q188 38 194 30T204 8Z'),
    dot(C.ink, 209, 19, 1.9, 2.4),
    line('M218 29q-3 1-5-1M206 30Q212 24 209 12', 2),
    line('M194 26Q200 40 196 58', 3.6, C.redShade),
  ].join('');
}

function cart(step: 1 | 2): string {
  const turn = step === 1 ? 0 : 22;
  return [
    solid(C.yellow, 'M14 34Q18 14 38 16Q50 4 70 12Q92 8 104 34Z', C.yellowShade, 'M70 12Q92 8 104 34H66Q82 26 70 12Z'),
    line('M30 24l8-4M52 18l9-2M44 28l8-3', 2.4, C.yellowShade),
    rod(C.wood, 'M100 58L196 48', 3),
    horse(step),
    solid(C.wood, 'M6 32H114L108 62H14Z', C.woodShade, 'M9 48H112L108 61H15Z'),
    line('M9 42H113M12 53H110M34 33l2 28M62 33v28M90 33l-3 28', 2),
    woodenWheel(30, 70, 20, turn),
    woodenWheel(92, 70, 20, turn),
    line('M112 42Q150 30 204 24', 1.8),
  ].join('');
}

function train(turn: number, puff: 1 | 2): string {
  const smoke = puff === 1 ? dot(C.whitewashShade, 168, 12, 7) + dot(C.whitewashShade, 154, 9, 5.5) + dot(C.whitewashShade, 142, 10, 4) : dot(C.whitewashShade, 164, 11, 8) + dot(C.whitewashShade, 148, 9, 6) + dot(C.whitewashShade, 134, 8, 4.5);
  const [rodX, rodY] = around(0, 0, 5, 1, turn)[0] ?? [0, 0];
  return [
    smoke,
    line('M86 68h14', 6),
    solid(C.blue, 'M6 28H86V70H6Z', C.blueShade, 'M7 56H85V69H7Z'),
    shape(C.blueShade, 'M2 22H90V30H2Z'),
    ...[14, 38, 62].map((x) => shape(C.sky, `M${x} 36h16v14h-16Z`)),
    solid(C.red, 'M100 24H132V70H100Z', C.redShade, 'M101 56H131V69H101Z'),
    shape(C.redShade, 'M96 16H136V24H96Z'),
    shape(C.sky, 'M107 31h18v17h-18Z'),
    shape(C.ink, 'M162 38V26h-4l-2-8h22l-2 8h-4v12Z'),
    solid(C.stone, 'M132 36H180Q188 36 188 44V62Q188 68 182 68H132Z', C.stoneShade, 'M133 56H187V62Q187 67 182 67H133Z'),
    line('M148 37V67', 2.2),
    shape(C.yellow, 'M144 36q0-8 6-8t6 8Z'),
    oval(C.yellow, 186, 44, 3.5, 4.5),
    shape(C.redShade, 'M182 68H192L200 82H178Z'),
    shape(C.stoneShade, 'M98 68H184V75H98Z'),
    wheel(24, 74, 10, turn),
    wheel(68, 74, 10, turn),
    wheel(112, 72, 12, turn, C.yellow),
    wheel(140, 72, 12, turn, C.yellow),
    wheel(168, 75, 9, turn, C.yellow),
    line(`M${112 + rodX} ${72 + rodY}L${140 + rodX} ${72 + rodY}`, 4),
  ].join('');
}

function bicycle(turn: number): string {
  const tyre = (x: number): string => {
    const spokes = around(x, 46, 17, 6, turn).map(([toX, toY]) => `M${x} 46L${toX} ${toY}`).join('');
    return line(spokes, 1.2, C.stoneShade) + `<circle cx="${x}" cy="46" r="17" stroke-width="4"/>` + dot(C.ink, x, 46, 2.6);
  };
  const [crankX, crankY] = around(46, 46, 9, 1, turn * 2)[0] ?? [0, 0];
  const frame = 'M22 46H46L40 20M46 46L70 20L40 20L22 46M66 10L80 46';
  return [
    tyre(22),
    tyre(80),
    line(frame, 6.2),
    line(frame, 2.4, C.red),
    line(`M46 46L${crankX} ${crankY}M${crankX - 4} ${crankY}h8`, 3),
    oval(C.stone, 46, 46, 4),
    line('M39 20L37 13M30 12H45', 4.5),
    line('M66 10L64 8Q70 4 76 8', 4),
  ].join('');
}

function plane(blade: 1 | 2): string {
  return [
    solid(C.blueShade, 'M44 30L30 6H42L66 30Z', C.blueShade, 'M44 30L30 6H42L66 30Z'),
    solid(C.whitewash, 'M6 14Q4 8 10 8H18L32 28H84Q112 28 114 42Q112 54 88 54H44Q16 50 6 14Z', C.whitewashShade, 'M12 30Q30 44 60 44H113Q110 53 88 53H44Q22 50 12 30Z'),
    line('M10 22Q24 46 60 46H110', 4, C.red),
    shape(C.sky, 'M86 29Q100 30 104 38H84Z'),
    ...[48, 60, 72].map((x) => oval(C.sky, x, 36, 3.6)),
    solid(C.blue, 'M52 44H78L52 70H38Z', C.blueShade, 'M66 46H76L52 69H46Z'),
    shape(C.red, 'M6 14Q4 8 10 8H18L25 18L12 26Z'),
    blade === 1 ? line('M118 24V60', 7) + line('M118 25V59', 2, C.yellow) : line('M118 34V50', 7) + line('M118 35V49', 2, C.yellow),
    oval(C.yellow, 116, 42, 4, 5),
  ].join('');
}

function rocket(flame: 0 | 1 | 2): string {
  const fires = [
    '',
    solid(C.terracotta, 'M22 92H46Q48 104 40 110Q38 118 34 128Q30 118 28 110Q20 104 22 92Z', C.terracottaShade, 'M38 92H46Q48 104 40 110Q38 118 34 128Q40 108 38 92Z') + shape(C.yellow, 'M27 92H41Q41 102 34 112Q27 102 27 92Z'),
    solid(C.terracotta, 'M22 92H46Q50 100 44 106Q42 110 40 118Q34 112 32 112Q30 114 26 116Q26 108 24 106Q18 100 22 92Z', C.terracottaShade, 'M38 92H46Q50 100 44 106Q42 110 40 118Q40 104 38 92Z') + shape(C.yellow, 'M27 92H41Q42 99 34 105Q26 99 27 92Z'),
  ];
  return [
    fires[flame] ?? '',
    solid(C.red, 'M16 58Q4 64 4 92L20 84Z', C.red, 'M16 58Q4 64 4 92L20 84Z'),
    solid(C.redShade, 'M52 58Q64 64 64 92L48 84Z', C.redShade, 'M52 58Q64 64 64 92L48 84Z'),
    shape(C.stoneShade, 'M22 84H46L48 93H20Z'),
    solid(C.whitewash, 'M34 4C50 16 56 40 52 62Q50 76 46 85H22Q18 76 16 62C12 40 18 16 34 4Z', C.whitewashShade, 'M40 10C51 22 56 42 52 62Q50 76 46 84H36Q48 48 40 10Z'),
    shape(C.red, 'M34 4Q45 12 50 29Q34 24 18 29Q23 12 34 4Z'),
    oval(C.blue, 34, 46, 10),
    oval(C.sky, 34, 46, 6),
    shape(C.redShade, 'M31 64h6v24h-6Z'),
  ].join('');
}

function boat(tilt: number): string {
  return turned(
    tilt,
    [56, 92],
    solid(C.whitewash, 'M60 8V68H100Q96 34 60 8Z', C.whitewashShade, 'M84 32Q98 48 100 68H76Q88 50 84 32Z'),
    solid(C.red, 'M50 18V68H18Q20 40 50 18Z', C.redShade, 'M50 46V68H30Q46 62 50 46Z'),
    line('M55 6V74', 4.5),
    solid(C.wood, 'M6 73H106Q102 98 82 98H28Q10 98 6 73Z', C.woodShade, 'M9 84H103Q98 97 82 97H28Q14 97 9 84Z'),
    ...[34, 55, 76].map((x) => dot(C.path, x, 81, 3)),
  );
}

function helicopter(blade: 1 | 2): string {
  return [
    line(blade === 1 ? 'M24 8H112' : 'M44 8H92', 6),
    line(blade === 1 ? 'M25 8H111' : 'M45 8H91', 1.8, C.stone),
    line('M68 8V22', 5),
    solid(C.leaf, 'M44 32L8 26L4 14L12 12L18 22L52 22Z', C.fir, 'M40 31L8 26L6 22L46 27Z'),
    line(blade === 1 ? 'M2.5 22L20 6' : 'M6 6L16 22', 3.6),
    solid(C.leaf, 'M42 36Q42 20 66 20H78Q106 20 110 44Q110 56 96 56H62Q46 54 42 36Z', C.fir, 'M43 44H110Q109 55 96 55H62Q48 54 43 44Z'),
    shape(C.sky, 'M80 26Q100 26 104 43H80Z'),
    shape(C.sky, 'M56 28h16v14H56Z'),
    line('M60 56V66M92 56V66M48 68H104Q110 68 112 62', 3.2),
    glint('M84 38l6-8', 2.4),
  ].join('');
}

const VEHICLES: Thing[] = [
  {
    id: 'bus', ro: 'Autobuz', en: 'Bus', size: [156, 84],
    words: { ro: 'școală călătorie drum microbuz', en: 'school travel road coach' },
    looks: [
      ['drive-1', 'merge 1', 'driving 1', bus(0)],
      ['drive-2', 'merge 2', 'driving 2', bus(36)],
    ],
  },
  {
    id: 'car', ro: 'Mașină', en: 'Car', size: [116, 68],
    words: { ro: 'automobil drum cursă', en: 'automobile road race' },
    looks: [
      ['drive-1', 'merge 1', 'driving 1', car(0, false)],
      ['drive-2', 'merge 2', 'driving 2', car(36, false)],
      ['lights', 'cu faruri aprinse', 'lights on', car(0, true)],
    ],
  },
  {
    id: 'tractor', ro: 'Tractor', en: 'Tractor', size: [120, 94],
    words: { ro: 'câmp sat arat fermă', en: 'field village farm plough' },
    looks: [
      ['drive-1', 'merge 1', 'driving 1', tractor(0, 1)],
      ['drive-2', 'merge 2', 'driving 2', tractor(24, 2)],
    ],
  },
  {
    id: 'cart', ro: 'Căruță cu cal', en: 'Horse and cart', size: [230, 96],
    words: { ro: 'cal sat fân drum', en: 'horse village hay wagon' },
    looks: [
      ['walk-1', 'pas 1', 'step 1', cart(1)],
      ['walk-2', 'pas 2', 'step 2', cart(2)],
    ],
  },
  {
    id: 'train', ro: 'Tren', en: 'Train', size: [204, 88],
    words: { ro: 'locomotivă vagon gară șine mocăniță', en: 'locomotive wagon station rail' },
    looks: [
      ['drive-1', 'merge 1', 'driving 1', train(0, 1)],
      ['drive-2', 'merge 2', 'driving 2', train(36, 2)],
      ['drive-3', 'merge 3', 'driving 3', train(180, 1)],
    ],
  },
  {
    id: 'bicycle', ro: 'Bicicletă', en: 'Bicycle', size: [102, 68],
    words: { ro: 'roată pedală plimbare', en: 'bike wheel pedal ride' },
    looks: [
      ['drive-1', 'merge 1', 'riding 1', bicycle(0)],
      ['drive-2', 'merge 2', 'riding 2', bicycle(20)],
      ['drive-3', 'merge 3', 'riding 3', bicycle(40)],
    ],
  },
  {
    id: 'plane', ro: 'Avion', en: 'Plane', size: [126, 76],
    words: { ro: 'zbor cer aeroport', en: 'airplane fly sky airport' },
    looks: [
      ['fly-1', 'zboară 1', 'flying 1', plane(1)],
      ['fly-2', 'zboară 2', 'flying 2', plane(2)],
    ],
  },
  {
    id: 'helicopter', ro: 'Elicopter', en: 'Helicopter', size: [118, 74],
    words: { ro: 'zbor cer salvare', en: 'fly sky rescue' },
    looks: [
      ['fly-1', 'zboară 1', 'flying 1', helicopter(1)],
      ['fly-2', 'zboară 2', 'flying 2', helicopter(2)],
    ],
  },
  {
    id: 'rocket', ro: 'Rachetă', en: 'Rocket', size: [68, 132],
    words: { ro: 'spațiu cosmos lună lansare', en: 'space moon launch spaceship' },
    looks: [
      ['off', 'oprită', 'off', rocket(0)],
      ['flame-1', 'flacără 1', 'flame 1', rocket(1)],
      ['flame-2', 'flacără 2', 'flame 2', rocket(2)],
    ],
  },
  {
    id: 'boat', ro: 'Corabie', en: 'Boat', size: [120, 104],
    words: { ro: 'barcă vapor mare lac pânză', en: 'ship sail sea lake' },
    looks: [
      ['wave-1', 'pe val 1', 'on a wave 1', at(4, 0, boat(-5))],
      ['wave-2', 'pe val 2', 'on a wave 2', at(4, 0, boat(5))],
    ],
  },
];

export function makeVehicles(): Sprite[] {
  return things('vehicles', VEHICLES);
}
