/** Out of doors, with nobody's house in sight. */
import type { Backdrop } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { dot, line, patch, shape } from '../shapes.ts';
import { bush, crown, fir, rock, TRUNK } from '../things/nature.ts';
import { backdrops, blooms, box, hills, placed, puff, type Scene, tufts, whole } from './scene.ts';

const FLOWERS =
  blooms([[60, 262], [150, 318], [330, 282], [420, 330]], C.red) +
  blooms([[96, 300], [262, 336], [390, 266]], C.whitewash) +
  blooms([[210, 276], [300, 316], [450, 290], [30, 322]], C.yellow);

const tree = (x: number, y: number, scale: number): string => placed(x, y, scale, TRUNK, crown(C.leaf, C.fir, C.meadow));

function meadow(): string[] {
  return [
    whole(C.sky),
    dot(C.yellow, 408, 58, 26),
    puff(50, 46, 1),
    puff(214, 24, 0.9),
    hills(206),
    ...[[300, 0.3], [320, 0.38], [346, 0.32], [40, 0.3], [62, 0.36]].map(([x = 0, scale = 0]) => placed(x, 196 - 112 * scale, scale, fir())),
    patch(C.meadow, 'M0 226Q120 200 260 214T480 208V360H0Z'),
    tufts([[40, 280], [128, 256], [190, 330], [250, 262], [360, 312], [440, 252], [300, 346], [84, 344]]),
    FLOWERS,
  ];
}

function forest(): string[] {
  const trunk = (x: number, width: number, colour: string): string => patch(colour, `M${x} 0h${width}l4 236h${-width - 8}Z`);
  return [
    whole(C.meadow),
    box(C.leaf, 0, 0, 480, 220),
    ...[30, 96, 150, 232, 290, 352, 424].map((x) => trunk(x, 12, C.fir)),
    patch(C.fir, 'M0 0H480V70Q460 92 430 78T370 88T310 76T250 92T190 78T130 90T70 76T0 84Z'),
    ...[[62, 22], [262, 18], [396, 24]].map(([x = 0, width = 0]) => trunk(x, width, C.woodShade) + patch(C.wood, `M${x} 0h${width * 0.6}v236h${-width * 0.6 - 4}Z`)),
    patch(C.firShade, 'M0 0H480V34Q450 58 410 42T330 52T250 40T170 54T90 40T0 50Z'),
    patch(C.meadowShade, 'M0 222Q60 204 120 220T240 214T360 220T480 212V262H0Z'),
    patch(C.meadow, 'M0 246Q120 228 240 240T480 234V360H0Z'),
    placed(120, 196, 0.5, bush()),
    placed(312, 190, 0.6, bush()),
    placed(2, 200, 0.56, bush()),
    placed(206, 216, 0.4, rock('moss')),
    tufts([[60, 290], [170, 320], [280, 284], [380, 326], [440, 282], [110, 346], [320, 348]]),
  ];
}

function river(): string[] {
  return [
    whole(C.meadow),
    patch(C.pathShade, 'M0 122Q120 104 240 118T480 108V252Q360 262 240 250T0 258Z'),
    patch(C.water, 'M0 132Q120 114 240 128T480 118V242Q360 252 240 240T0 248Z'),
    line('M40 164q10-6 20 0t20 0M160 152q10-6 20 0t20 0M300 160q10-6 20 0t20 0M410 148q10-6 20 0t20 0M96 212q10-6 20 0t20 0M236 204q10-6 20 0t20 0M370 214q10-6 20 0t20 0', 3, C.sky),
    tree(20, 14, 0.72),
    tree(402, 4, 0.76),
    placed(150, 50, 0.5, bush('')),
    placed(330, 62, 0.44, bush('')),
    tufts([[110, 70], [240, 40], [300, 92], [214, 92], [60, 300], [150, 336], [260, 300], [350, 338], [440, 296]]),
    blooms([[264, 60], [120, 30], [90, 330], [310, 322]], C.whitewash),
    blooms([[190, 312], [400, 324]], C.red),
  ];
}

function lake(): string[] {
  const reeds = (x: number): string => line(`M${x} 346V292M${x + 12} 350V300M${x + 24} 348V286`, 3, C.fir) + line(`M${x} 300v-12M${x + 12} 308v-12M${x + 24} 294v-12`, 7, C.woodShade);
  return [
    whole(C.sky),
    puff(80, 30, 0.9),
    puff(330, 44, 1),
    hills(158),
    ...[[20, 0.5], [56, 0.64], [98, 0.46], [372, 0.5], [404, 0.66], [446, 0.5]].map(([x = 0, scale = 0]) => placed(x, 172 - 112 * scale, scale, fir())),
    box(C.meadow, 0, 160, 480, 200),
    patch(C.pathShade, 'M-10 186Q240 170 490 186V334Q240 320-10 334Z'),
    patch(C.water, 'M-10 192Q240 176 490 192V346Q240 330-10 346Z'),
    patch(C.blue, 'M-10 300Q240 284 490 300V346Q240 330-10 346Z'),
    line('M60 214q10-5 20 0t20 0M190 206q10-5 20 0t20 0M330 216q10-5 20 0t20 0M110 254q12-6 24 0t24 0M270 262q12-6 24 0t24 0M400 252q12-6 24 0t24 0', 3, C.sky),
    patch(C.meadow, 'M0 338Q120 322 240 332T480 336V360H0Z'),
    reeds(20),
    reeds(424),
  ];
}

function mountains(): string[] {
  const peak = (x: number, y: number, half: number): string =>
    patch(C.stone, `M${x - half} 232L${x} ${y}L${x + half} 232Z`) +
    patch(C.stoneShade, `M${x} ${y}L${x + half} 232H${x + half * 0.2}L${x + 8} ${y + 60}Z`) +
    patch(C.whitewash, `M${x} ${y}L${x + half * 0.34} ${y + (232 - y) * 0.34}L${x + 14} ${y + 36}L${x + 2} ${y + 54}L${x - 10} ${y + 36}L${x - half * 0.34} ${y + (232 - y) * 0.34}Z`);
  return [
    whole(C.sky),
    dot(C.yellow, 76, 56, 24),
    puff(330, 30, 0.9),
    patch(C.water, 'M0 190L60 130L120 184L190 120L260 190L330 128L400 184L480 130V240H0Z'),
    peak(350, 66, 126),
    peak(116, 90, 120),
    peak(230, 44, 136),
    patch(C.fir, 'M0 218Q120 200 240 214T480 206V260H0Z'),
    ...[6, 42, 84, 122, 330, 366, 404, 440].map((x, index) => placed(x, index % 2 ? 164 : 176, index % 2 ? 0.52 : 0.42, fir())),
    patch(C.meadowShade, 'M0 240Q120 222 240 232T480 228V280H0Z'),
    patch(C.meadow, 'M0 266Q140 246 280 258T480 252V360H0Z'),
    tufts([[50, 300], [140, 336], [236, 296], [330, 332], [430, 300]]),
    blooms([[90, 322], [280, 318], [390, 330]], C.whitewash),
    blooms([[190, 306], [450, 336], [26, 340]], C.plum),
  ];
}

function seaShore(): string[] {
  return [
    whole(C.sky),
    dot(C.yellow, 396, 60, 28),
    puff(60, 40, 1),
    puff(220, 64, 0.7),
    box(C.water, 0, 150, 480, 210),
    box(C.blue, 0, 150, 480, 12),
    line('M50 182q10-5 20 0t20 0M200 176q10-5 20 0t20 0M340 188q10-5 20 0t20 0M110 208q10-5 20 0t20 0M280 214q10-5 20 0t20 0M420 210q10-5 20 0t20 0', 3, C.sky),
    patch(C.whitewash, 'M0 250Q60 230 120 246T240 244T360 242T480 236V360H0Z'),
    patch(C.path, 'M0 262Q60 242 120 258T240 256T360 254T480 248V360H0Z'),
    line('M60 300h5M140 330h5M226 296h5M310 336h5M396 300h5M440 340h5M20 340h5M186 346h4M350 282h4', 4, C.pathShade),
    shape(C.terracotta, 'M92 322l4 8 9 1-7 6 2 9-8-5-8 5 2-9-7-6 9-1Z'),
    shape(C.whitewash, 'M392 330q0-14 13-14t13 14l-6 6h-14Z'),
    line('M405 318v16M398 320l3 14M412 320l-3 14', 1.6),
  ];
}

function underwater(): string[] {
  const weed = (x: number, height: number, colour: string): string => line(`M${x} 330q-12-${height / 6} 0-${height / 3}t0-${height / 3}t0-${height / 3}`, 7, colour);
  const bubbles = [[70, 90], [82, 60], [66, 40], [392, 130], [404, 96], [390, 70], [240, 60], [250, 34], [160, 180], [320, 190]] as const;
  return [
    whole(C.water),
    box(C.blue, 0, 200, 480, 160),
    patch(C.blue, 'M0 204Q60 176 120 196T240 190T360 196T480 184V240H0Z'),
    patch(C.sky, 'M60 0H104L64 190L30 200ZM190 0H220L206 186L176 190ZM330 0H372L400 190L360 196Z'),
    patch(C.blueShade, 'M0 282Q60 220 116 268Q160 230 214 282Q280 216 346 276Q400 230 480 270V340H0Z'),
    patch(C.path, 'M0 316Q120 296 240 310T480 304V360H0Z'),
    line('M60 336h5M170 330h5M280 342h5M360 328h5M440 338h5', 4, C.pathShade),
    weed(34, 110, C.fir),
    weed(54, 76, C.leaf),
    weed(420, 90, C.leaf),
    weed(446, 126, C.fir),
    line('M352 318V286M352 300l-14-14M352 294l14-16M340 286v-8M364 282v-8', 6, C.rose),
    line('M112 322V296M112 308l-12-12M112 302l12-14', 6, C.terracotta),
    ...bubbles.map(([x, y], index) => `<circle cx="${x}" cy="${y}" r="${3 + (index % 3) * 2}" stroke="${C.whitewash}" stroke-width="2"/>`),
  ];
}

const NATURE: Scene[] = [
  { id: 'meadow', ro: 'Pajiște', en: 'Meadow', words: { ro: 'câmp iarbă floare luncă', en: 'field grass flower' }, parts: meadow() },
  { id: 'forest', ro: 'Pădure', en: 'Forest', words: { ro: 'copac codru', en: 'tree wood' }, parts: forest() },
  { id: 'river', ro: 'Râu', en: 'River', words: { ro: 'apă mal traversare', en: 'water bank crossing' }, parts: river() },
  { id: 'lake', ro: 'Lac', en: 'Lake', words: { ro: 'apă baltă trestie pescuit', en: 'water pond reed fishing' }, parts: lake() },
  { id: 'mountains', ro: 'Munți', en: 'Mountains', words: { ro: 'munte vârf drumeție zăpadă', en: 'peak hike snow' }, parts: mountains() },
  { id: 'sea-shore', ro: 'Malul mării', en: 'Sea shore', words: { ro: 'mare plajă nisip vară', en: 'sea beach sand summer' }, parts: seaShore() },
  { id: 'underwater', ro: 'Sub apă', en: 'Underwater', words: { ro: 'mare pește ocean', en: 'sea fish ocean' }, parts: underwater() },
];

export function makeNatureScenes(): Backdrop[] {
  return backdrops('nature', NATURE);
}
