/** People of fairy tales. */
import type { Sprite } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { dot, line, patch, shape, turned } from '../shapes.ts';
import { makeSprite, type Cast } from '../people/cast.ts';
import { belt, buttons, CLOTH, hem, roundNeck, skirt, top } from '../people/clothes.ts';
import { ADULT, CHILD, SKINS, type Outfit } from '../people/figure.ts';
import { combedHair, longHair, shortHair, twoBraids, type Hair } from '../people/hair.ts';
import { worn } from '../people/hats.ts';
import { makeHead } from '../people/head.ts';

const FAIR = { light: C.yellow, shade: C.yellowShade };
const BROWN = { light: C.woodShade, shade: C.ink };
const WHITE = { light: C.whitewash, shade: C.whitewashShade };

export function makeFolk(): Sprite[] {
  return [FAIRY, PRINCE, PRINCESS, WIZARD].map(makeSprite);
}

const STAR = 'M0-9.6L2.6-3.4L9.2-3L4.2 1.4L5.8 7.8L0 4.4L-5.8 7.8L-4.2 1.4L-9.2-3L-2.6-3.4Z';
const WAND = line('M-3 6L9-12', 5.6) + line('M-3 6L9-12', 2, C.wood) + `<g transform="translate(11 -15)">${shape(C.yellow, STAR)}</g>`;

/** degrees: by how much the near wings are lowered. */
function wings(degrees: number): string {
  const near = shape(C.sky, 'M-4 10Q-26-30-42-14Q-46 8-8 17Z') + shape(C.sky, 'M-5 15Q-38 12-38 28Q-30 42-4 23Z') + line('M-12 8Q-24-6-33-9M-12 20L-29 28', 1.8, C.water);
  const far = shape(C.sky, 'M6 10Q22-18 33-8Q36 6 10 17Z') + shape(C.sky, 'M6 16Q28 14 28 25Q22 35 6 23Z');
  return turned(-degrees, [6, 14], far) + turned(degrees, [-6, 14], near);
}

const FAIRY_CLOTHES: Outfit = {
  sleeve: C.leaf,
  isShort: true,
  legs: C.leaf,
  farLegs: C.fir,
  areLegsBare: true,
  shoes: C.fir,
  behind: wings(0),
  torso: (length) => top({ light: C.leaf, shade: C.fir }, length, '', roundNeck(C.rose)),
  skirt: (swing) => shape(C.leaf, `M-12.6-7H12.6L${17 + swing} 9L${10 + swing} 15L${5 + swing} 10L${swing} 16L${-5 + swing} 10L${-10 + swing} 15L${-17 + swing} 9Z`) + patch(C.fir, `M7-6H11.6L${15 + swing} 9L${10 + swing} 13Z`),
  inFar: () => WAND,
};

const FAIRY: Cast = {
  id: 'fairy',
  group: 'fantasy',
  titles: { ro: 'Zână', en: 'Fairy' },
  words: { ro: ['zână', 'baghetă', 'magie', 'poveste'], en: ['fairy', 'wand', 'magic', 'tale'] },
  poses: ['fly-1', 'fly-2', 'wave'],
  person: {
    build: CHILD,
    skin: SKINS.light,
    head: makeHead(SKINS.light, worn(longHair(FAIR), { behind: '', front: line('M-15.6-12Q0-22 15-11', 3.6, C.fir) + dot(C.rose, -9, -16.4, 3) + dot(C.rose, 0, -18.4, 3) + dot(C.rose, 8.6, -16, 3), height: 24 }), { brows: C.woodShade }),
    outfit: FAIRY_CLOTHES,
  },
  inPose: { 'fly-2': { outfit: { ...FAIRY_CLOTHES, behind: wings(-22) } } },
  width: 110,
};

const crown = (stone: string): Hair => ({
  behind: '',
  front: shape(C.yellow, 'M-14.6-13.4L-16-27L-8.4-20L0-30L8.4-20L16-27L15.4-13.4Q1-18-14.6-13.4Z') + dot(stone, 0.4, -20.4, 2.4) + line('M-9.4-17.4v.1M10-17.6v.1', 2.6, C.yellowShade),
  height: 31,
});

const SWORD = turned(24, [0, 0], shape(C.stone, 'M-2.6-4L-2.2-32L0-37L2.2-32L2.6-4Z') + shape(C.yellow, 'M-7-6H7V-2H-7Z') + line('M0-1V5', 4, C.wood));

const PRINCE: Cast = {
  id: 'prince',
  group: 'fantasy',
  titles: { ro: 'Făt-Frumos', en: 'Prince Charming' },
  words: { ro: ['prinț', 'Făt-Frumos', 'voinic', 'sabie', 'poveste'], en: ['prince', 'hero', 'sword', 'tale'] },
  poses: ['stand', 'point', 'walk-1', 'walk-2'],
  person: {
    build: ADULT,
    skin: SKINS.light,
    head: makeHead(SKINS.light, worn(combedHair(BROWN), crown(C.red)), { brows: C.woodShade }),
    outfit: {
      sleeve: C.whitewash,
      legs: C.whitewash,
      farLegs: C.whitewashShade,
      shoes: C.woodShade,
      behind: shape(C.red, 'M-9 2Q-22 22-21 62Q-10 68 2 62V4Z') + patch(C.redShade, 'M-14 22Q-17 40-16 63Q-8 66 0 62V22Z'),
      torso: (length) => top({ light: C.blue, shade: C.blueShade }, length, '', line('M2.6 2V30', 2.6, C.yellow) + roundNeck(C.yellow) + belt(length - 5, C.woodShade, dot(C.yellow, 2.6, length - 2.4, 2.6))),
      skirt: () => shape(C.blue, 'M-13.6-4H13.6L15.6 8H-15.6Z') + patch(C.yellow, 'M-15 4H15L15.4 6.8H-15.4Z'),
      inFar: (pose) => (pose === 'point' ? SWORD : ''),
    },
  },
  width: 92,
};

const PRINCESS: Cast = {
  id: 'princess',
  group: 'fantasy',
  titles: { ro: 'Ileana Cosânzeana', en: 'Princess Ileana' },
  words: { ro: ['prințesă', 'Ileana Cosânzeana', 'domniță', 'coroană', 'poveste'], en: ['princess', 'crown', 'tale'] },
  poses: ['stand', 'wave', 'walk-1', 'walk-2'],
  person: {
    build: { legs: 35, torso: 32 },
    skin: SKINS.light,
    head: makeHead(SKINS.light, worn(twoBraids(FAIR, C.red), crown(C.plum)), { brows: C.woodShade }),
    outfit: {
      sleeve: C.whitewash,
      legs: C.whitewash,
      farLegs: C.whitewashShade,
      shoes: C.red,
      torso: (length) => top(CLOTH.red, length, '', roundNeck(C.yellow) + buttons(2.6, [11, 17, 23], C.yellow)),
      skirt: (swing) => skirt(CLOTH.red, 27, swing, hem(C.yellow, 3)),
    },
  },
  width: 70,
};

const HAT = shape(C.blueShade, 'M-17-9Q-8-22-4-36Q-2-44 6-46Q6-38 10-30Q14-18 18-9Q1-15-17-9Z') + patch(C.ink, 'M6-44Q6-38 10-30Q14-18 17-10L10-12Q8-28 4-43Z') + shape(C.blueShade, 'M-25-5.6Q0-15.6 26-5.6Q22-1.6 1-5.4Q-20-1.6-25-5.6Z') + dot(C.yellow, -4, -19, 2.2) + dot(C.yellow, 2.6, -27, 1.8) + dot(C.yellow, 5, -16, 1.8);
const BEARD = shape(C.whitewash, 'M-12.6 4Q-14 22 2 34Q18 24 16.4 5Q13 10 6.6 8Q-2 12-12.6 4Z') + patch(C.whitewashShade, 'M16.4 7Q17 23 2 34Q10 22 11 9.4Q14 9 16.4 7Z') + line('M3 12.4Q6.6 14.4 10 12.2', 2);

const WIZARD: Cast = {
  id: 'wizard',
  group: 'fantasy',
  titles: { ro: 'Vrăjitor', en: 'Wizard' },
  words: { ro: ['vrăjitor', 'magician', 'vrajă', 'baghetă', 'poveste'], en: ['wizard', 'magician', 'spell', 'wand', 'tale'] },
  poses: ['stand', 'point', 'walk-1', 'walk-2'],
  person: {
    build: { legs: 35, torso: 33 },
    skin: SKINS.light,
    head: makeHead(SKINS.light, worn(shortHair(WHITE), { behind: '', front: HAT, height: 47 }), { brows: C.stoneShade, more: BEARD }),
    outfit: {
      sleeve: C.blue,
      legs: C.blueShade,
      farLegs: C.blueShade,
      shoes: C.woodShade,
      torso: (length) => top(CLOTH.blue, length),
      skirt: (swing) => skirt(CLOTH.blue, 27, swing, (left, right) => [[left + 8, 20], [0, 8], [6 + (left + right) / 2, 22]].map(([x = 0, y = 0]) => dot(C.yellow, x, y, 2)).join('')) + line('M-12.6-6H12.6', 3.6, C.yellow),
      inFar: () => WAND,
    },
  },
  width: 106,
};
