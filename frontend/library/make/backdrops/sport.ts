/** Where games are played. */
import type { Backdrop } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { dot, line, patch } from '../shapes.ts';
import { hoop } from '../things/sport.ts';
import { backdrops, box, floor, pane, placed, type Scene, tufts, whole } from './scene.ts';

/** From above, goals to the left and right. */
const pitch: string[] = [
  whole(C.meadow),
  ...[0, 2, 4, 6].map((index) => box(C.meadowShade, 10 + index * 66, 0, 66, 360)),
  line('M24 30H456V330H24ZM240 30V330M24 100H96V260H24M456 100H384V260H456M24 140H54V220H24M456 140H426V220H456', 3.4, C.whitewash),
  `<circle cx="240" cy="180" r="50" stroke="${C.whitewash}" stroke-width="3.4"/>`,
  line('M96 150A36 36 0 0 1 96 210M384 150A36 36 0 0 0 384 210M24 42A12 12 0 0 0 36 30M444 30A12 12 0 0 0 456 42M456 318A12 12 0 0 0 444 330M36 330A12 12 0 0 0 24 318', 3.4, C.whitewash),
  dot(C.whitewash, 240, 180, 4.5),
  dot(C.whitewash, 76, 180, 3.6),
  dot(C.whitewash, 404, 180, 3.6),
  box(C.whitewashShade, 8, 152, 14, 56),
  box(C.whitewashShade, 458, 152, 14, 56),
  line('M22 152H8V208H22M458 152H472V208H458', 3.4, C.whitewash),
];

const wallBars = (x: number): string => box(C.wood, x, 70, 6, 170) + box(C.wood, x + 68, 70, 6, 170) + line(Array.from({ length: 10 }, (_, index) => `M${x + 3} ${82 + index * 16}h68`).join(''), 4, C.pathShade);

const gym: string[] = [
  whole(C.whitewash),
  box(C.sky, 0, 130, 480, 112),
  line('M0 130H480', 4, C.water),
  pane(40, 22, 80, 34),
  pane(360, 22, 80, 34),
  wallBars(30),
  wallBars(110),
  wallBars(378),
  placed(200, 62, 0.92, hoop(false)),
  floor(240, C.yellowShade, C.wood),
  line('M0 300Q240 262 480 300M240 281V360', 4, C.whitewash),
  patch(C.blue, 'M296 214H372L382 240H290Z'),
  patch(C.blueShade, 'M290 240H382V250H290Z'),
];

/** From above, for races upwards. */
const track: string[] = [
  whole(C.meadow),
  tufts([[20, 40], [60, 120], [26, 210], [66, 300], [410, 60], [444, 150], [412, 236], [448, 320]]),
  box(C.stone, 92, 0, 296, 360),
  box(C.stoneShade, 104, 0, 272, 360),
  line('M98 10v20M98 50v20M98 90v20M98 130v20M98 170v20M98 210v20M98 250v20M98 290v20M98 330v20M382 10v20M382 50v20M382 90v20M382 130v20M382 170v20M382 210v20M382 250v20M382 290v20M382 330v20', 10, C.red),
  line('M195 16v34M195 84v34M195 152v34M195 220v34M195 288v34M285 16v34M285 84v34M285 152v34M285 220v34M285 288v34', 5, C.whitewash),
];

const SPORT: Scene[] = [
  { id: 'football-pitch', ro: 'Teren de fotbal', en: 'Football pitch', words: { ro: 'minge gol meci', en: 'soccer ball goal match' }, parts: pitch },
  { id: 'gym', ro: 'Sală de sport', en: 'Gym', words: { ro: 'baschet școală antrenament', en: 'basketball school training' }, parts: gym },
  { id: 'race-track', ro: 'Pistă de curse', en: 'Race track', words: { ro: 'drum mașină cursă întrecere', en: 'road car race' }, parts: track },
];

export function makeSportScenes(): Backdrop[] {
  return backdrops('sport', SPORT);
}
