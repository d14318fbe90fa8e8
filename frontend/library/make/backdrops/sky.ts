/** Above the land: clouds, sunset, night and space. */
import type { Backdrop } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { dot, line, patch } from '../shapes.ts';
import { fir } from '../things/nature.ts';
import { atNight, NIGHT } from './night.ts';
import { backdrops, box, placed, puff, type Scene, whole } from './scene.ts';

/** Scattered evenly and yet not in rows: every next one a golden section further across. */
function starField(count: number, height: number, size: number, shift: number): string {
  const places = Array.from({ length: count }, (_, index) => `M${Math.round(((index * 0.618 + shift) % 1) * 472 + 4)} ${Math.round(((index + 0.5) / count) * height)}v.1`);
  return line(places.join(''), size, C.whitewash);
}

const cloudy: string[] = [
  whole(C.sky),
  ...([[20, 30, 1.3], [300, 20, 1.6], [150, 110, 1.1], [380, 150, 1.2], [-30, 190, 1.5], [220, 220, 1.7], [90, 290, 1.2], [370, 290, 1.4]] as const).map(([x, y, scale]) => puff(x + 4, y + 6, scale, C.water) + puff(x, y, scale)),
];

const sunset: string[] = [
  whole(C.rose),
  box(C.terracotta, 0, 120, 480, 120),
  patch(C.rose, 'M0 118H480V132Q420 142 360 132T240 134T120 130T0 136Z'),
  patch(C.yellowShade, 'M0 178Q60 170 120 178T240 176T360 180T480 174V240H0Z'),
  patch(C.yellow, 'M0 208Q60 200 120 208T240 206T360 210T480 204V240H0Z'),
  patch(C.path, 'M182 236A58 58 0 0 1 298 236Z'),
  patch(C.plum, 'M0 240Q60 206 140 226Q180 212 210 236H0ZM290 236Q350 204 410 224Q450 208 480 226V240H290Z'),
  box(C.blueShade, 0, 236, 480, 124),
  line('M208 250h64M196 266h44M250 266h40M216 284h60M190 304h36M244 308h52M206 332h50M270 340h30', 5, C.yellowShade),
  line('M40 262h40M110 286h30M380 258h44M350 292h30M60 322h36M410 330h40', 4, C.blue),
];

const night: string[] = [
  box(NIGHT.sky, 0, 0, 480, 360),
  starField(44, 230, 2.6, 0.1),
  starField(12, 220, 4.6, 0.35),
  dot(C.yellow, 388, 74, 34),
  dot(C.yellowShade, 376, 62, 6),
  dot(C.yellowShade, 398, 84, 8),
  dot(C.yellowShade, 400, 56, 4),
  patch(NIGHT.far, 'M0 270Q90 220 180 254Q260 210 350 250Q420 222 480 244V360H0Z'),
  patch(NIGHT.hill, 'M0 290Q120 256 240 280T480 268V360H0Z'),
  atNight(placed(26, 222, 0.62, fir()), placed(70, 236, 0.5, fir()), placed(420, 218, 0.6, fir())),
  patch(NIGHT.ground, 'M0 316Q140 292 280 306T480 300V360H0Z'),
];

const space: string[] = [
  box(NIGHT.deep, 0, 0, 480, 360),
  starField(70, 356, 2.2, 0.2),
  starField(18, 350, 4.2, 0.55),
  dot(C.terracotta, 392, 84, 36),
  patch(C.terracottaShade, 'M412 54A36 36 0 0 1 370 112C402 112 420 90 412 54Z'),
  line('M362 74q16 6 34 2M366 98q20 4 40-6', 4, C.terracottaShade),
  line('M344 104Q330 112 338 116Q360 118 400 100T446 62Q446 54 430 62', 5, C.path),
  dot(C.blue, 70, 66, 22),
  patch(C.blueShade, 'M82 48A22 22 0 0 1 56 83C78 84 88 68 82 48Z'),
  patch(C.blue, 'M60 360A190 150 0 0 1 420 360Z'),
  patch(C.leaf, 'M150 300Q190 270 230 288Q240 310 210 320Q190 350 160 344Q130 330 150 300ZM290 296Q330 290 352 316Q350 340 316 336Q280 324 290 296Z'),
  patch(C.whitewash, 'M180 262q20-8 44-4q-10 10-44 4ZM270 274q20-8 44 0q-14 8-44 0Z'),
];

const SKY: Scene[] = [
  { id: 'clouds', ro: 'Printre nori', en: 'Among the clouds', words: { ro: 'cer zbor zi', en: 'sky fly day' }, parts: cloudy },
  { id: 'sunset', ro: 'Apus', en: 'Sunset', words: { ro: 'soare mare seară cer', en: 'sun sea evening sky' }, parts: sunset },
  { id: 'night-sky', ro: 'Cer de noapte', en: 'Night sky', words: { ro: 'stea lună noapte', en: 'star moon night' }, parts: night },
  { id: 'space', ro: 'Spațiu', en: 'Space', words: { ro: 'cosmos planetă stea rachetă', en: 'planet star rocket' }, parts: space },
];

export function makeSkyScenes(): Backdrop[] {
  return backdrops('sky', SKY);
}
