/** Rooms: the wall above, the floor below, what stands along the wall. */
import type { Backdrop } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { dot, line, patch } from '../shapes.ts';
import { globe } from '../things/school.ts';
import { NIGHT } from './night.ts';
import { backdrops, box, floor, pane, placed, type Scene, whole } from './scene.ts';

const COVERS = [C.red, C.blue, C.yellow, C.leaf, C.plum, C.terracotta, C.whitewash, C.fir, C.rose] as const;

/** A shelf of books whose sizes and colours repeat only after a while. */
function books(x: number, y: number, width: number, seed: number): string {
  const row: string[] = [];
  for (let at = x, index = seed; at < x + width - 9; index++) {
    const [wide, high] = [7 + ((index * 5) % 4), 26 + ((index * 7) % 9)];
    row.push(box(COVERS[(index * 4 + (index % 3)) % COVERS.length] ?? C.red, at, y - high, wide, high));
    at += wide + (index % 7 === 6 ? 8 : 1);
  }
  return row.join('');
}

function shelf(x: number, width: number, seed: number): string {
  return [
    box(C.woodShade, x, 34, width, 190),
    ...[0, 1, 2, 3].map((row) => books(x + 8, 76 + row * 46, width - 14, seed + row * 5) + box(C.wood, x, 76 + row * 46, width, 6)),
    box(C.wood, x, 30, width, 8),
    box(C.wood, x, 30, 6, 194),
    box(C.wood, x + width - 6, 30, 6, 194),
  ].join('');
}

const VIEW = [patch(C.meadow, 'M0 44Q20 34 44 44V64H0Z'), patch(C.meadowShade, 'M0 40Q20 24 44 38V46H0Z')];

const library: string[] = [
  whole(C.path),
  shelf(16, 134, 1),
  shelf(330, 134, 8),
  pane(184, 54, 112, 96, C.sky, patch(C.meadowShade, 'M0 72Q30 54 60 68T112 62V96H0Z'), patch(C.meadow, 'M0 82Q40 70 112 80V96H0Z')),
  line('M240 0V20', 3, C.woodShade),
  patch(C.yellow, 'M222 34Q224 18 240 18T258 34Z'),
  box(C.wood, 176, 194, 128, 8),
  box(C.woodShade, 186, 202, 8, 26),
  box(C.woodShade, 286, 202, 8, 26),
  patch(C.red, 'M196 194V186q10-4 22 0v8Z'),
  patch(C.blue, 'M224 194h30v-7h-30Z'),
  floor(226, C.skinShade, C.wood),
  patch(C.redShade, 'M240 258C330 258 394 274 394 296S330 336 240 336 86 318 86 296 150 258 240 258Z'),
  patch(C.red, 'M240 266C322 266 380 278 380 296S322 328 240 328 100 314 100 296 158 266 240 266Z'),
  line('M240 276C306 276 360 284 360 296S306 318 240 318 120 308 120 296 174 276 240 276Z', 3, C.rose),
  line('M240 288l26 8-26 8-26-8ZM186 290l18 6-18 6-18-6ZM294 290l18 6-18 6-18-6Z', 2.4, C.yellow),
];

const classroom: string[] = [
  whole(C.whitewash),
  box(C.sky, 0, 150, 480, 74),
  line('M0 150H480', 4, C.water),
  box(C.wood, 124, 32, 232, 112),
  box(C.fir, 132, 40, 216, 96),
  box(C.firShade, 132, 40, 216, 6),
  box(C.woodShade, 124, 144, 232, 6),
  line('M262 142h12M286 142h8', 4, C.whitewash),
  pane(24, 44, 70, 84, C.sky, ...VIEW.map((part) => `<g transform="translate(0 20) scale(1.6 1)">${part}</g>`)),
  pane(386, 44, 70, 84, C.sky, ...VIEW.map((part) => `<g transform="translate(0 20) scale(1.6 1)">${part}</g>`)),
  dot(C.woodShade, 240, 17, 11),
  dot(C.whitewash, 240, 17, 8.5),
  line('M240 11V17L244 19', 2),
  floor(224, C.path, C.pathShade),
  box(C.wood, 190, 190, 100, 8),
  box(C.woodShade, 198, 198, 84, 34),
  box(C.woodShade, 194, 198, 6, 40),
  box(C.woodShade, 280, 198, 6, 40),
  placed(252, 152, 0.44, globe(0)),
  patch(C.red, 'M206 190v-7h26v7Z'),
  patch(C.blue, 'M210 183v-6h22v6Z'),
];

const tiles = (x: number, y: number, columns: number, rows: number, size: number): string =>
  line([...Array.from({ length: columns + 1 }, (_, index) => `M${x + index * size} ${y}v${rows * size}`), ...Array.from({ length: rows + 1 }, (_, index) => `M${x} ${y + index * size}h${columns * size}`)].join(''), 1.6, C.whitewashShade);

const kitchen: string[] = [
  whole(C.path),
  box(C.whitewash, 0, 120, 480, 100),
  tiles(0, 120, 24, 5, 20),
  pane(186, 36, 92, 80, C.sky, `<g transform="translate(0 16) scale(2.1 1)">${VIEW.join('')}</g>`),
  patch(C.red, 'M176 26H220Q216 58 184 84H176ZM288 26H244Q248 58 280 84H288Z'),
  line('M170 26H294', 5, C.woodShade),
  // The dresser with plates, the stove with its pipe and pot, the cupboard with the sink.
  box(C.wood, 24, 52, 122, 10),
  box(C.wood, 24, 98, 122, 8),
  ...[44, 84, 124].map((x) => dot(C.whitewash, x, 36, 15) + dot(C.blue, x, 36, 10) + dot(C.whitewash, x, 36, 6)),
  ...[36, 62, 88, 114].map((x, index) => patch([C.red, C.blue, C.yellow, C.leaf][index] ?? C.red, `M${x} 80h18v18h-18Z`) + line(`M${x + 18} 85q6 4 0 8`, 2.4, [C.red, C.blue, C.yellow, C.leaf][index] ?? C.red)),
  box(C.stoneShade, 402, 0, 18, 132),
  box(C.stone, 360, 132, 102, 108),
  box(C.stoneShade, 356, 126, 110, 10),
  box(C.ink, 374, 158, 74, 44),
  patch(C.terracotta, 'M384 202q4-22 14-26q2 10 8 14q4-18 12-22q2 16 10 20q6 6 8 14Z'),
  patch(C.yellow, 'M396 202q4-12 10-14q6 8 12-2q6 8 8 16Z'),
  box(C.stoneShade, 374, 212, 74, 16),
  patch(C.redShade, 'M372 104h44v20q-22 6-44 0Z'),
  box(C.red, 370, 100, 48, 7),
  line('M366 110h-6M422 110h6', 4, C.redShade),
  box(C.whitewash, 20, 170, 290, 70),
  box(C.wood, 14, 162, 302, 10),
  line('M92 176V236M166 176V236M240 176V236', 2, C.stone),
  line('M84 200v10M100 200v10M232 200v10M248 200v10M158 200v10M174 200v10', 3, C.woodShade),
  patch(C.terracotta, 'M50 162q-10-24 10-26h12q20 2 10 26Z'),
  patch(C.pathShade, 'M250 162q-4-16 14-18h24q14 2 12 18Z'),
  floor(240, C.skinShade, C.wood),
];

const bedroom: string[] = [
  whole(C.sky),
  line('M40 0V220M100 0V220M160 0V220M220 0V220M280 0V220M340 0V220M400 0V220M460 0V220', 2, C.whitewash),
  box(C.whitewash, 0, 208, 480, 16),
  pane(196, 40, 92, 88, NIGHT.sky, patch(C.yellow, 'M60 16A18 18 0 1 0 80 42A15 15 0 0 1 60 16Z'), line('M16 20v.1M34 44v.1M20 66v.1M76 70v.1M40 14v.1', 3.4, C.whitewash)),
  box(C.wood, 346, 60, 106, 172),
  box(C.woodShade, 340, 52, 118, 10),
  line('M399 64V230', 2, C.woodShade),
  line('M392 146v10M406 146v10', 4, C.yellow),
  box(C.wood, 24, 110, 12, 126),
  box(C.woodShade, 24, 176, 168, 42),
  box(C.wood, 182, 158, 12, 78),
  patch(C.whitewash, 'M36 178V160Q36 150 48 150H76Q88 150 88 162V178Z'),
  patch(C.red, 'M36 208V180Q36 172 46 172H182V208Z'),
  patch(C.redShade, 'M36 200H182V210H36Z'),
  line('M96 176V206M126 176V206M156 176V206', 4, C.rose),
  box(C.wood, 212, 178, 46, 8),
  box(C.woodShade, 216, 186, 38, 44),
  line('M235 198v6M216 208h38', 2.4, C.wood),
  patch(C.yellow, 'M222 158L228 140H244L250 158Z'),
  line('M236 158V177', 3, C.woodShade),
  box(C.pathShade, 296, 70, 34, 42),
  patch(C.meadow, 'M300 74h26v34h-26Z'),
  dot(C.yellow, 318, 82, 4),
  floor(228, C.path, C.pathShade),
  patch(C.blue, 'M150 288Q240 268 330 288L356 328Q240 350 124 328Z'),
  patch(C.water, 'M160 293Q240 277 320 293L338 322Q240 340 142 322Z'),
];

const curtain = (mirrored: boolean): string => {
  const folds = patch(C.red, 'M0 0H132Q128 120 74 196Q54 230 60 300H0Z') + patch(C.redShade, 'M24 0H44Q44 140 20 300H8Q26 140 24 0ZM70 0H90Q88 130 46 214Q34 250 34 300H24Q22 250 36 210Q72 130 70 0ZM114 0H132Q128 120 74 196Q66 210 62 230Q58 206 66 192Q112 116 114 0Z') + line('M74 196q-26 8-74 2', 8, C.yellow);
  return mirrored ? `<g transform="translate(480 0) scale(-1 1)">${folds}</g>` : folds;
};

const theatre: string[] = [
  whole(C.plum),
  patch(C.blueShade, 'M60 0H420V262H60Z'),
  patch(C.blue, 'M150 0H330L400 262H80Z'),
  floor(262, C.wood, C.woodShade),
  dot(C.pathShade, 240, 306, 150, 32),
  curtain(false),
  curtain(true),
  patch(C.red, 'M0 0H480V44Q450 66 420 44Q390 66 360 44Q330 66 300 44Q270 66 240 44Q210 66 180 44Q150 66 120 44Q90 66 60 44Q30 66 0 44Z'),
  line('M0 44Q30 66 60 44Q90 66 120 44Q150 66 180 44Q210 66 240 44Q270 66 300 44Q330 66 360 44Q390 66 420 44Q450 66 480 44', 5, C.yellow),
];

const INDOORS: Scene[] = [
  { id: 'library', ro: 'Bibliotecă', en: 'Library', words: { ro: 'carte raft lectură', en: 'book shelf reading' }, parts: library },
  { id: 'classroom', ro: 'Clasă', en: 'Classroom', words: { ro: 'școală tablă lecție', en: 'school board lesson' }, parts: classroom },
  { id: 'kitchen', ro: 'Bucătărie', en: 'Kitchen', words: { ro: 'casă sobă mâncare', en: 'home stove food' }, parts: kitchen },
  { id: 'bedroom', ro: 'Dormitor', en: 'Bedroom', words: { ro: 'cameră pat noapte somn', en: 'room bed night sleep' }, parts: bedroom },
  { id: 'theatre', ro: 'Scenă cu cortină', en: 'Theatre stage', words: { ro: 'teatru spectacol concert dans', en: 'curtain show concert dance' }, parts: theatre },
];

export function makeIndoorScenes(): Backdrop[] {
  return backdrops('indoors', INDOORS);
}
