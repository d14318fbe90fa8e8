/** Balls and what they are played with; snow and ice. */
import type { Sprite } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { dot, line, oval, patch, shape, turned } from '../shapes.ts';
import { around, ball, glint, ring, rod, solid, type Thing, things } from './thing.ts';

function football(turn: number): string {
  const middle = `M${around(20, 20, 6.5, 5, turn).join('L')}Z`;
  const seams = around(20, 20, 6.5, 5, turn).map(([x, y], index) => `M${x} ${y}L${around(20, 20, 12.5, 5, turn)[index]}`);
  const rim = Array.from({ length: 5 }, (_, index) => {
    const at = turn + index * 72;
    const [left, right] = [around(20, 20, 17, 1, at - 22)[0], around(20, 20, 17, 1, at + 22)[0]];
    return `M${around(20, 20, 12.5, 1, at)[0]}L${left}A17 17 0 0 1 ${right}Z`;
  });
  return ball(C.whitewash, C.whitewashShade, 20, 20, 17.5) + shape(C.ink, middle) + line(seams.join(''), 2) + patch(C.ink, rim.join('')) + line(ring(20, 20, 17.5), 2.8);
}

function basketball(turn: number): string {
  return ball(C.terracotta, C.terracottaShade, 22, 22, 19.5) + turned(turn, [22, 22], line('M22 2.5v39M2.5 22h39M9 7.5q10 14 0 29M35 7.5q-10 14 0 29', 2.2));
}

function beachBall(turn: number): string {
  const slice = (from: number, colour: string): string => {
    const [left, right] = [around(22, 22, 19.5, 1, turn + from)[0], around(22, 22, 19.5, 1, turn + from + 60)[0]];
    return patch(colour, `M22 22L${left}A19.5 19.5 0 0 1 ${right}Z`);
  };
  const seams = around(22, 22, 19.5, 6, turn).map((point) => `M22 22L${point}`).join('');
  return (
    dot(C.whitewash, 22, 22, 19.5) + slice(0, C.red) + slice(120, C.yellow) + slice(240, C.blue) + line(seams, 2) + oval(C.whitewash, 22, 22, 3.8) + line(ring(22, 22, 19.5), 2.8)
  );
}

function paddle(fill: string, shade: string): string {
  return solid(fill, 'M12 3H78Q88 3 88 12T78 21H12Q2 21 2 12T12 3Z', shade, 'M2.5 14H87.5Q86 21 78 21H12Q4 21 2.5 14Z') + glint('M13 8h24', 2.6);
}

function racket(fill: string, shade: string): string {
  return [
    solid(C.pathShade, 'M27 58h12l3 24q0 4-9 4t-9-4Z', C.wood, 'M34 58h5l3 24q0 4-9 4Q36 72 34 58Z'),
    solid(fill, 'M33 4C52 4 62 18 60 36Q57 56 33 60Q9 56 6 36C4 18 14 4 33 4Z', shade, 'M46 7Q62 16 60 36Q57 56 33 60Q58 40 46 7Z'),
    shape(C.path, 'M10 49Q33 40 56 49Q48 58 33 60Q18 58 10 49Z'),
    glint('M15 24q3-9 11-11'),
  ].join('');
}

function goal(isHit: boolean): string {
  const net = isHit
    ? 'M16 10L20 82M32 10L38 84M48 10Q62 46 56 88M64 10Q88 46 74 92M80 10Q98 46 92 92M96 10Q106 46 108 88M112 10Q112 46 122 84M128 10L132 82M10 26H142M12 44Q84 54 140 44M14 62Q84 82 138 62M16 78Q84 100 136 78'
    : 'M18 10L24 80M34 10L38 80M50 10L52 80M66 10L67 80M84 10L83 80M100 10L98 80M116 10L112 80M132 10L126 80M10 26H140M13 44H137M15 62H135M18 78H132';
  return line(net, 1.6, C.stone) + line('M8 92L22 80H128L142 92', 2.2, C.stoneShade) + line('M8 92V8H142V92', 8.4) + line('M8 92V8H142V92', 3.4, C.whitewash);
}

export function hoop(isHit: boolean): string {
  const net = isHit
    ? 'M26 58Q30 76 22 92M38 60Q40 76 36 96M50 60Q50 76 52 96M62 58Q60 76 68 92M26 70Q44 78 64 70M24 82Q44 92 66 82M22 92Q44 100 68 92'
    : 'M26 58L34 90M38 60L40 91M50 60L48 91M62 58L54 90M26 58L46 90M62 58L42 90M30 72Q44 78 58 72M34 90H54';
  return [
    solid(C.whitewash, 'M4 4H84V54H4Z', C.whitewashShade, 'M68 5.5H82.5V52.5H68ZM5.5 46H82.5V52.5H5.5Z'),
    line('M30 22h28v20H30Z', 3.4, C.red),
    line(net, 2.2),
    rod(C.terracotta, 'M22 57h44', 4),
  ].join('');
}

function skates(turn: number): string {
  return turned(
    turn,
    [38, 60],
    line('M10 62H66Q72 62 72 56', 5.5),
    line('M10 62H66Q72 62 72 56', 2, C.stone),
    line('M22 60V52M54 60V52', 4),
    solid(C.whitewash, 'M14 8H38L40 28Q52 32 62 38Q67 42 65 51H14Q10 30 14 8Z', C.whitewashShade, 'M30 9H38L40 28Q52 32 62 38Q67 42 65 51H40Q34 30 30 9Z'),
    shape(C.red, 'M11 8Q26 3 40 8V16Q26 12 11 16Z'),
    line('M36 24h8M38 31l8-2M44 36l6-4', 2.2),
    shape(C.ink, 'M13 49H66V53H13Z'),
  );
}

function sled(...load: string[]): string {
  return [
    ...load,
    line('M8 46H92Q106 46 106 30Q106 24 100 24M26 46V30M54 46V30M82 46V30', 7.4),
    line('M8 46H92Q106 46 106 30Q106 24 100 24M26 46V30M54 46V30M82 46V30', 2.4, C.stone),
    solid(C.wood, 'M10 22H94Q99 22 99 27T94 32H10Q5 32 5 27T10 22Z', C.woodShade, 'M5.5 28H98.5Q98 32 94 32H10Q6 32 5.5 28Z'),
    line('M100 26Q112 30 114 18', 2),
  ].join('');
}

function trophy(shines: boolean): string {
  return [
    line('M17 14H6Q4 34 22 38M55 14H66Q68 34 50 38', 8),
    line('M17 14H6Q4 34 22 38M55 14H66Q68 34 50 38', 3, C.yellow),
    solid(C.yellow, 'M15 6H57Q58 34 46 44Q42 47 41 56H31Q30 47 26 44Q14 34 15 6Z', C.yellowShade, 'M44 6H57Q58 34 46 44Q42 47 41 56H36Q48 40 44 6Z'),
    solid(C.wood, 'M22 56H50V64H56V74H16V64H22Z', C.woodShade, 'M40 56H50V64H56V74H40Z'),
    glint('M22 14q0 10 4 17', 3),
    shines ? shape(C.whitewash, 'M50 4l2.5 6 6 2.5-6 2.5-2.5 6-2.5-6-6-2.5 6-2.5ZM22 40l2 4.5 4.5 2-4.5 2-2 4.5-2-4.5-4.5-2 4.5-2Z') : shape(C.red, 'M36 16l3 6.5 7 .8-5 5 1.3 7-6.3-3.4-6.3 3.4 1.3-7-5-5 7-.8Z'),
  ].join('');
}

function flag(isUp: boolean): string {
  const cloth = isUp ? 'M14 8Q30 0 44 8T74 8V40Q60 48 44 40T14 40Z' : 'M14 8Q28 16 44 8T74 8V40Q60 32 44 40T14 40Z';
  const shade = isUp ? 'M44 8Q60 16 74 8V40Q60 48 44 40Z' : 'M44 8Q60 0 74 8V40Q60 32 44 40Z';
  return rod(C.stone, 'M12 5V100', 3.4) + solid(C.red, cloth, C.redShade, shade);
}

const SPORT: Thing[] = [
  {
    id: 'football', ro: 'Minge de fotbal', en: 'Football', size: [40, 40],
    words: { ro: 'joc sport teren', en: 'soccer game sport ball' },
    looks: [
      ['roll-1', 'rostogolire 1', 'roll 1', football(0)],
      ['roll-2', 'rostogolire 2', 'roll 2', football(24)],
      ['roll-3', 'rostogolire 3', 'roll 3', football(48)],
    ],
  },
  {
    id: 'basketball', ro: 'Minge de baschet', en: 'Basketball', size: [44, 44],
    words: { ro: 'joc sport coș', en: 'game sport ball hoop' },
    looks: [
      ['roll-1', 'rostogolire 1', 'roll 1', basketball(0)],
      ['roll-2', 'rostogolire 2', 'roll 2', basketball(30)],
      ['roll-3', 'rostogolire 3', 'roll 3', basketball(60)],
    ],
  },
  {
    id: 'beach-ball', ro: 'Minge de plajă', en: 'Beach ball', size: [44, 44],
    words: { ro: 'joc vară mare', en: 'game summer sea' },
    looks: [
      ['roll-1', 'rostogolire 1', 'roll 1', beachBall(0)],
      ['roll-2', 'rostogolire 2', 'roll 2', beachBall(40)],
      ['roll-3', 'rostogolire 3', 'roll 3', beachBall(80)],
    ],
  },
  {
    id: 'paddle', ro: 'Paletă', en: 'Paddle', size: [90, 24],
    words: { ro: 'joc ping-pong pong bară', en: 'game ping-pong pong bat bar' },
    looks: [
      ['red', 'roșie', 'red', paddle(C.red, C.redShade)],
      ['blue', 'albastră', 'blue', paddle(C.blue, C.blueShade)],
      ['green', 'verde', 'green', paddle(C.leaf, C.fir)],
    ],
  },
  {
    id: 'racket', ro: 'Paletă de ping-pong', en: 'Table tennis bat', size: [66, 90],
    words: { ro: 'tenis masă rachetă sport', en: 'ping-pong racket paddle sport' },
    looks: [
      ['red', 'roșie', 'red', racket(C.red, C.redShade)],
      ['blue', 'albastră', 'blue', racket(C.blue, C.blueShade)],
    ],
  },
  {
    id: 'goal', ro: 'Poartă de fotbal', en: 'Goal', size: [150, 100],
    words: { ro: 'gol teren plasă sport', en: 'football soccer net sport' },
    looks: [
      ['still', 'plasa liniștită', 'net still', goal(false)],
      ['hit', 'cu gol marcat', 'goal', goal(true)],
    ],
  },
  {
    id: 'hoop', ro: 'Coș de baschet', en: 'Basketball hoop', size: [88, 102],
    words: { ro: 'panou plasă sport sală', en: 'board net sport gym' },
    looks: [
      ['still', 'plasa liniștită', 'net still', hoop(false)],
      ['hit', 'coș marcat', 'scored', hoop(true)],
    ],
  },
  {
    id: 'skate', ro: 'Patină', en: 'Ice skate', size: [80, 72],
    words: { ro: 'iarnă gheață patinoar patine', en: 'winter ice rink' },
    looks: [
      ['flat', 'pe gheață', 'on the ice', skates(0)],
      ['push', 'împinge', 'pushing', skates(14)],
    ],
  },
  {
    id: 'sled', ro: 'Sanie', en: 'Sled', size: [118, 54],
    words: { ro: 'iarnă zăpadă derdeluș', en: 'winter snow hill' },
    looks: [
      ['empty', 'goală', 'empty', sled()],
      ['loaded', 'cu un sac', 'with a sack', sled(solid(C.red, 'M26 24Q16 4 40 4T70 8Q74 16 70 24Z', C.redShade, 'M56 4Q74 6 70 24H48Q62 16 56 4Z'), line('M62 6l10-3M60 10h12', 3))],
    ],
  },
  {
    id: 'trophy', ro: 'Cupă', en: 'Trophy', size: [72, 78],
    words: { ro: 'premiu câștigător victorie trofeu', en: 'prize winner cup' },
    looks: [
      ['star', 'cu stea', 'with a star', trophy(false)],
      ['shining', 'strălucește', 'shining', trophy(true)],
    ],
  },
  {
    id: 'flag', ro: 'Steag', en: 'Flag', size: [78, 104],
    words: { ro: 'sosire start țintă', en: 'finish start goal' },
    looks: [
      ['wave-1', 'flutură 1', 'wave 1', flag(true)],
      ['wave-2', 'flutură 2', 'wave 2', flag(false)],
    ],
  },
];

export function makeSport(): Sprite[] {
  return things('sport', SPORT);
}
