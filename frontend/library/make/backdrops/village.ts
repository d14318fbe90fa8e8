/** The village by day, in winter and in the evening; a farm, a castle, a road. */
import type { Backdrop } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { dot, line, patch, shape } from '../shapes.ts';
import { crown, fir, TRUNK } from '../things/nature.ts';
import { church, fence, haystack, house, well } from '../things/village.ts';
import { atNight, LIT, NIGHT } from './night.ts';
import { backdrops, box, hills, placed, puff, type Scene, tufts, whole } from './scene.ts';

const tree = (x: number, y: number, scale: number): string => placed(x, y, scale, TRUNK, crown(C.leaf, C.fir, C.meadow));

function street(glass: string): string[] {
  return [
    hills(176),
    box(C.meadow, 0, 190, 480, 170),
    placed(26, 128, 0.6, fir()),
    tree(196, 112, 0.84),
    placed(150, 174, 0.5, fence(false)),
    placed(286, 174, 0.5, fence(false)),
    placed(14, 104, 1, house(glass, 'closed')),
    placed(332, 100, 1.04, house(glass, 'closed')),
    patch(C.path, 'M0 246Q120 234 240 240T480 238V312Q360 320 240 314T0 318Z'),
    line('M0 246Q120 234 240 240T480 238M0 318Q120 308 240 314T480 312', 3, C.pathShade),
    line('M70 272h4M180 290h5M262 262h4M350 294h4M424 266h5M120 258h3', 4, C.pathShade),
    tufts([[40, 334], [150, 342], [268, 336], [372, 344], [446, 332]]),
  ];
}

const SUN = dot(C.yellow, 412, 52, 24);

function square(): string[] {
  return [
    whole(C.sky),
    SUN,
    puff(70, 30, 0.9),
    puff(300, 50, 0.7),
    hills(176),
    box(C.meadow, 0, 186, 480, 174),
    placed(6, 118, 0.78, house(C.sky, 'closed')),
    placed(372, 118, 0.78, house(C.sky, 'closed')),
    tree(110, 112, 0.78),
    tree(304, 116, 0.74),
    placed(180, 42, 1.06, church(C.sky, 0)),
    patch(C.path, 'M240 206C380 206 470 244 480 270V340Q360 356 240 356T0 340V270C10 244 100 206 240 206Z'),
    line('M0 270C10 244 100 206 240 206S470 244 480 270', 3, C.pathShade),
    line('M120 262q20-6 40 0M210 248q16-5 32 0M300 270q22-6 44 0M84 304q24-7 48 0M230 296q24-7 48 0M370 312q22-6 44 0M160 332q24-7 48 0', 2.4, C.pathShade),
  ];
}

function farm(): string[] {
  const barn = [
    shape(C.terracotta, 'M20 60L80 18L140 60V128H20Z'),
    patch(C.terracottaShade, 'M108 40L139 60V127H108Z'),
    line('M40 47V128M60 33V128M80 19V128M100 33V128M120 47V128', 1.6, C.terracottaShade),
    line('M8 68L80 16L152 68', 9),
    line('M8 68L80 16L152 68', 4, C.woodShade),
    shape(C.wood, 'M52 74H108V128H52Z'),
    line('M80 74V128M52 74L80 128M80 74L52 128M80 74L108 128M108 74L80 128', 2),
    shape(C.ink, 'M70 40h20v18H70Z'),
  ];
  return [
    whole(C.sky),
    puff(40, 40, 0.9),
    puff(330, 26, 1),
    hills(180),
    box(C.meadow, 0, 192, 480, 168),
    placed(370, 142, 0.56, fir()),
    placed(428, 128, 0.66, fir()),
    placed(30, 84, 1, ...barn),
    placed(206, 148, 0.62, haystack(18, 40)),
    placed(262, 160, 0.5, haystack(46, 37)),
    ...[0, 1, 2].map((index) => placed(318 + index * 54, 178, 0.5, fence(false))),
    patch(C.path, 'M70 212Q250 196 400 216C470 226 480 290 410 308Q300 334 170 326C60 322 14 300 20 266Q26 226 70 212Z'),
    line('M120 262h5M220 284h5M310 250h4M382 284h5M170 238h4M260 306h4', 4, C.pathShade),
    placed(16, 196, 0.62, well(32, 52)),
    tufts([[20, 340], [120, 346], [300, 344], [400, 334], [456, 322]]),
  ];
}

/** Snow on the roof of a house of the library, in its coordinates. */
const SNOWY_ROOF = shape(C.whitewash, 'M46 12H86Q94 40 124 60Q127 67 120 66Q110 58 102 64T84 60T66 65T48 60T30 65T12 66Q3 68 6 60Q36 40 46 12Z');

function winter(): string[] {
  const snowyFir = fir(shape(C.whitewash, 'M40 6L50 24Q46 28 42 23T34 27L30 24ZM31 37H49L58 52Q52 56 48 50T38 52T28 50T22 52ZM22 66H58L68 84Q60 89 55 82T42 85T28 83T12 84Z'));
  return [
    whole(C.sky),
    hills(180, C.whitewash, C.whitewashShade),
    box(C.whitewash, 0, 196, 480, 164),
    patch(C.whitewashShade, 'M0 214Q120 198 260 212T480 206V224Q360 216 240 226T0 230Z'),
    placed(150, 136, 0.6, snowyFir),
    placed(190, 116, 0.8, snowyFir),
    placed(268, 130, 0.66, snowyFir),
    placed(14, 104, 1, house(C.yellow, 'closed'), SNOWY_ROOF),
    placed(330, 96, 1.06, house(C.yellow, 'closed'), SNOWY_ROOF),
    patch(C.whitewashShade, 'M0 282Q140 262 300 278T480 272V290Q340 288 220 294T0 300Z'),
    line('M60 40v.1M120 90v.1M190 30v.1M250 76v.1M310 24v.1M370 66v.1M440 30v.1M30 84v.1M150 56v.1M410 92v.1M220 104v.1M290 110v.1', 5, C.whitewash),
  ];
}

function evening(): string[] {
  const stars = 'M60 40v.1M120 70v.1M170 28v.1M236 60v.1M290 24v.1M340 78v.1M28 84v.1M448 110v.1M210 96v.1';
  return [box(NIGHT.sky, 0, 0, 480, 360), line(stars, 3, C.whitewash), patch(C.yellow, 'M404 30A28 28 0 1 0 436 74A24 24 0 0 1 404 30Z'), atNight(...street(LIT))];
}

function castle(): string[] {
  const merlons = (x: number, y: number, count: number): string => `M${x} ${y}${Array.from({ length: count }, (_, index) => `v-10h10v10${index < count - 1 ? 'h8' : ''}`).join('')}`;
  const tower = (x: number, y: number, width: number, roof: string, shade: string): string =>
    shape(C.stone, `M${x} ${y}h${width}v${236 - y}h${-width}Z`) +
    patch(C.stoneShade, `M${x + width - 13} ${y + 1}h12v${234 - y}h-12Z`) +
    shape(C.ink, `M${x + width / 2 - 5} ${y + 34}v-8q0-6 5-6t5 6v8Z`) +
    shape(roof, `M${x - 8} ${y}L${x + width / 2} ${y - 46}L${x + width + 8} ${y}Z`) +
    patch(shade, `M${x + width / 2} ${y - 45}L${x + width + 6} ${y - 1}h-18Z`) +
    line(`M${x + width / 2} ${y - 46}v-18`, 2.4) +
    shape(C.yellow, `M${x + width / 2} ${y - 64}l18 6-18 6Z`);
  return [
    whole(C.sky),
    puff(24, 40, 0.9),
    puff(392, 60, 0.8),
    hills(190),
    box(C.meadowShade, 0, 200, 480, 60),
    patch(C.meadow, 'M0 246Q110 190 240 204T480 240V360H0Z'),
    shape(C.stone, `${merlons(150, 140, 10)}V236H150Z`),
    line('M164 164h18M206 176h18M286 162h18M310 196h14M168 204h16M200 156h10M294 214h16', 2, C.stoneShade),
    tower(112, 118, 46, C.blue, C.blueShade),
    tower(322, 118, 46, C.blue, C.blueShade),
    tower(214, 92, 52, C.red, C.redShade),
    shape(C.woodShade, 'M216 236V206Q216 182 240 182T264 206V236Z'),
    line('M228 186V236M240 182V236M252 186V236M216 208H264', 1.8),
    patch(C.path, 'M218 237H262Q270 290 330 360H150Q212 290 218 237Z'),
    line('M218 237Q212 290 150 360M262 237Q270 290 330 360', 3, C.pathShade),
    placed(30, 160, 0.66, fir()),
    placed(402, 156, 0.7, fir()),
    tufts([[60, 290], [110, 330], [380, 300], [430, 334], [28, 340]]),
  ];
}

function road(): string[] {
  return [
    whole(C.sky),
    puff(60, 36, 1),
    puff(250, 22, 0.8),
    SUN,
    hills(190),
    box(C.meadow, 0, 200, 480, 160),
    placed(30, 146, 0.56, fir()),
    placed(76, 156, 0.46, fir()),
    tree(378, 128, 0.74),
    placed(150, 174, 0.42, haystack(18, 40)),
    box(C.stoneShade, 0, 246, 480, 84),
    box(C.stone, 0, 240, 480, 6),
    box(C.stone, 0, 330, 480, 6),
    line('M14 288h46M110 288h46M206 288h46M302 288h46M398 288h46', 5, C.whitewash),
    tufts([[60, 216], [210, 222], [330, 214], [444, 222], [120, 350], [280, 352], [410, 348]]),
  ];
}

const VILLAGE: Scene[] = [
  { id: 'village-street', ro: 'Ulița satului', en: 'Village street', words: { ro: 'sat casă drum', en: 'village house road' }, parts: [whole(C.sky), puff(60, 34, 0.9), puff(250, 20, 0.8), SUN, ...street(C.sky)] },
  { id: 'village-square', ro: 'Piața satului', en: 'Village square', words: { ro: 'sat biserică centru casă', en: 'village church centre house' }, parts: square() },
  { id: 'village-evening', ro: 'Seara în sat', en: 'Village in the evening', words: { ro: 'noapte lună casă', en: 'night moon house' }, parts: evening() },
  { id: 'winter-village', ro: 'Iarna în sat', en: 'Winter village', words: { ro: 'zăpadă ninsoare casă Crăciun', en: 'snow house Christmas' }, parts: winter() },
  { id: 'farmyard', ro: 'Curte de la țară', en: 'Farmyard', words: { ro: 'fermă ogradă hambar animal', en: 'farm barn animal' }, parts: farm() },
  { id: 'castle', ro: 'Castel', en: 'Castle', words: { ro: 'cetate rege poveste turn', en: 'fortress king story tower' }, parts: castle() },
  { id: 'road', ro: 'Șosea', en: 'Road', words: { ro: 'drum mașină trafic', en: 'street car traffic' }, parts: road() },
];

export function makeVillageScenes(): Backdrop[] {
  return backdrops('village', VILLAGE);
}

