/** The grown-ups whom children of a village know. */
import { COLOURS as C } from '../colours.ts';
import { line, oval, patch, shape } from '../shapes.ts';
import type { Cast } from './cast.ts';
import { apron, belt, buttons, CLOTH, collar, hem, openJacket, roundNeck, skirt, stripe, tie, top } from './clothes.ts';
import { ADULT, SKINS } from './figure.ts';
import { bob, bun, combedHair, curlyHair, fringeOfHair, longHair, shortHair } from './hair.ts';
import { cookHat, feltHat, fireHelmet, headscarf, knot, lambskinCap, peakedCap, strawHat, worn } from './hats.ts';
import { makeHead, MOUSTACHE } from './head.ts';
import { BOOK_OPEN, BOOK_SHUT, CROOK, EGG_BASKET, HOSE, LADLE, LETTER, PITCHFORK, POINTER, STETHOSCOPE, STICK } from './things.ts';

const WHITE = { light: C.whitewash, shade: C.whitewashShade };
const DARK = { light: C.ink, shade: C.woodShade };
const BROWN = { light: C.woodShade, shade: C.ink };
const CHESTNUT = { light: C.wood, shade: C.woodShade };
const RED = { light: C.terracotta, shade: C.terracottaShade };

const OLD = { legs: 33, torso: 32 };
const FOUR = ['stand', 'wave', 'walk-1', 'walk-2'] as const;
const WRINKLES = line('M-6 6.2l-2.4 1M-6.4 8.2l-1.8 1.6M14.4 5.6l1.4.8', 1.4, C.skinDeep);

export const ADULTS: Cast[] = [
  {
    id: 'grandmother',
    titles: { ro: 'Bunică', en: 'Grandmother' },
    words: { ro: ['bunică', 'mamaie', 'bătrână', 'femeie', 'basma'], en: ['grandmother', 'granny', 'old woman', 'headscarf'] },
    poses: FOUR,
    person: {
      build: OLD,
      skin: SKINS.light,
      head: makeHead(SKINS.light, worn({ behind: '', front: patch(C.stone, 'M-10-8Q4-18 16-8L16-3Q12-6.4 5-9.4Q-2-5.4-10-2Z'), height: 20 }, headscarf(CLOTH.red, C.yellow)), { brows: C.stoneShade, more: WRINKLES }),
      outfit: {
        sleeve: C.plum,
        legs: C.stoneShade,
        farLegs: C.stoneShade,
        shoes: C.woodShade,
        torso: (length) => top(CLOTH.plum, length, '', buttons(2.6, [10, 16, 22], C.whitewash)),
        skirt: (swing) => skirt(CLOTH.blue, 22, swing, hem(C.whitewash, 2, 3)) + apron(CLOTH.white, swing, 15) + line('M-8-7H9.4', 3.4, C.red),
        over: () => at18(knot(CLOTH.red)),
        inNear: (pose) => (pose === 'wave' || pose === 'stand' ? EGG_BASKET : ''),
      },
    },
  },
  {
    id: 'grandfather',
    titles: { ro: 'Bunic', en: 'Grandfather' },
    words: { ro: ['bunic', 'tataie', 'bătrân', 'bărbat', 'baston'], en: ['grandfather', 'old man', 'stick'] },
    poses: FOUR,
    person: {
      build: OLD,
      skin: SKINS.light,
      head: makeHead(SKINS.light, worn(fringeOfHair(WHITE), feltHat(CLOTH.stone, C.ink)), { brows: C.stoneShade, more: WRINKLES + MOUSTACHE(C.whitewash) }),
      outfit: {
        sleeve: C.whitewash,
        legs: C.stoneShade,
        farLegs: C.stoneShade,
        shoes: C.woodShade,
        torso: (length) => top(CLOTH.white, length, '', collar(C.skinLight, C.whitewashShade) + openJacket(CLOTH.brown, length) + buttons(2.6, [14, 20, 26])),
        isNearHandStill: true,
        inNear: () => STICK,
      },
    },
  },
  {
    id: 'librarian',
    titles: { ro: 'Bibliotecară', en: 'Librarian' },
    words: { ro: ['bibliotecară', 'bibliotecă', 'carte', 'femeie'], en: ['librarian', 'library', 'book', 'woman'] },
    poses: ['stand', 'hold', 'walk-1', 'walk-2'],
    person: {
      build: ADULT,
      skin: SKINS.light,
      head: makeHead(SKINS.light, bun(RED), { hasGlasses: true, brows: C.terracottaShade }),
      outfit: {
        sleeve: C.fir,
        legs: C.skinLight,
        farLegs: C.skinShade,
        shoes: C.redShade,
        torso: (length) => top(CLOTH.white, length, '', collar(C.skinLight, C.whitewashShade) + openJacket(CLOTH.green, length, length + 4)),
        skirt: (swing) => skirt(CLOTH.stone, 18, swing),
        inNear: (pose) => (pose === 'hold' ? '' : BOOK_SHUT),
        before: (pose) => (pose === 'hold' ? BOOK_OPEN : ''),
      },
    },
    width: 76,
  },
  {
    id: 'teacher',
    titles: { ro: 'Învățător', en: 'Teacher' },
    words: { ro: ['învățător', 'profesor', 'școală', 'bărbat'], en: ['teacher', 'school', 'man'] },
    poses: ['stand', 'point', 'walk-1', 'walk-2'],
    person: {
      build: ADULT,
      skin: SKINS.light,
      head: makeHead(SKINS.light, combedHair(BROWN), { brows: C.woodShade, more: shape(C.woodShade, 'M-11.6 5Q-10 16.6 4 17.4Q14 17.4 16.6 7Q14 9.6 12.8 8.4Q6.6 6.4 0 8.6Q-6 11-11.6 5Z') + line('M3 11Q6.4 13 9.6 11', 2.2, C.rose) }),
      outfit: {
        sleeve: C.water,
        legs: C.blueShade,
        farLegs: C.blueShade,
        shoes: C.woodShade,
        torso: (length) => top({ light: C.water, shade: C.blue }, length, '', line('M-3.6 1.4L3 7.4L8.4 2', 3, C.whitewash) + tie(C.red) + belt(length - 3, C.woodShade)),
        inFar: (pose) => (pose === 'point' ? POINTER : ''),
      },
    },
    width: 86,
  },
  {
    id: 'doctor',
    titles: { ro: 'Doctoriță', en: 'Doctor' },
    words: { ro: ['doctoriță', 'medic', 'sănătate', 'femeie'], en: ['doctor', 'health', 'woman'] },
    poses: FOUR,
    person: {
      build: ADULT,
      skin: SKINS.tan,
      head: makeHead(SKINS.tan, bob(DARK)),
      outfit: {
        sleeve: C.whitewash,
        legs: C.water,
        farLegs: C.blue,
        shoes: C.whitewash,
        torso: (length) => top({ light: C.water, shade: C.blue }, length, '', collar(C.skinShade, C.water) + openJacket(CLOTH.white, length) + STETHOSCOPE),
        skirt: (swing) => shape(C.whitewash, `M-14-6H-1.6L${-1 + swing} 14H${-16.6 + swing}Z`) + shape(C.whitewashShade, `M14-6H7.4L${8.6 + swing} 14H${16.6 + swing}Z`),
      },
    },
  },
  {
    id: 'firefighter',
    titles: { ro: 'Pompier', en: 'Firefighter' },
    words: { ro: ['pompier', 'foc', 'cască', 'bărbat'], en: ['firefighter', 'fire', 'helmet', 'man'] },
    poses: ['stand', 'point', 'walk-1', 'walk-2'],
    person: {
      build: ADULT,
      skin: SKINS.light,
      head: makeHead(SKINS.light, worn(shortHair(BROWN), fireHelmet())),
      outfit: {
        sleeve: C.blueShade,
        legs: C.blueShade,
        farLegs: C.blueShade,
        shoes: C.woodShade,
        torso: (length) => top({ light: C.blueShade, shade: C.ink }, length, stripe(13, 3.4, C.yellow) + stripe(18, 3.4, C.whitewash), line('M2.6 2V30', 2) + belt(length - 3, C.red, oval(C.yellow, 2.4, length - 0.6, 3))),
        inFar: (pose) => (pose === 'point' ? HOSE : ''),
      },
    },
    width: 90,
  },
  {
    id: 'farmer',
    titles: { ro: 'Fermier', en: 'Farmer' },
    words: { ro: ['fermier', 'țăran', 'agricultor', 'furcă', 'bărbat'], en: ['farmer', 'pitchfork', 'man'] },
    poses: FOUR,
    person: {
      build: ADULT,
      skin: SKINS.tan,
      head: makeHead(SKINS.tan, worn(shortHair(BROWN), strawHat(C.red)), { more: MOUSTACHE(C.woodShade) }),
      outfit: {
        sleeve: C.red,
        legs: C.blue,
        farLegs: C.blueShade,
        shoes: C.woodShade,
        torso: (length) =>
          top(CLOTH.red, length, stripe(8, 1.6, C.redShade) + stripe(14, 1.6, C.redShade) + line('M-6 2v30M0 2v30', 1.6, C.redShade), shape(C.blue, `M-7.6 12H10L11.6 22L13.8 ${length + 2}H-13.8L-12 24Z`) + line('M-7 12L-8.6 2.6M9.4 12L8.6 2.4', 4.4, C.blue) + line('M-2.6 17h8v5h-8Z', 2) + buttons(-6.2, [14.4], C.yellow) + buttons(8.4, [14.4], C.yellow)),
        isNearHandStill: true,
        inNear: () => PITCHFORK,
      },
    },
  },
  {
    id: 'shepherd',
    titles: { ro: 'Cioban', en: 'Shepherd' },
    words: { ro: ['cioban', 'oier', 'stână', 'cojoc', 'bărbat'], en: ['shepherd', 'sheepskin', 'crook', 'man'] },
    poses: FOUR,
    person: {
      build: ADULT,
      skin: SKINS.light,
      head: makeHead(SKINS.light, worn(shortHair(DARK), lambskinCap({ light: C.woodShade, shade: C.ink })), { more: MOUSTACHE(C.ink) }),
      outfit: {
        sleeve: C.whitewash,
        legs: C.whitewash,
        farLegs: C.whitewashShade,
        shoes: C.wood,
        torso: (length) => top(CLOTH.white, length, '', FLEECE),
        skirt: () => shape(C.whitewash, 'M-14-6H13.6L16 12Q11 16 8 12Q4 16.6 0 12.6Q-4 16.6-8 12.6Q-12 16-16 12Z') + line('M0-4V10', 2),
        isNearHandStill: true,
        inNear: () => CROOK,
      },
    },
  },
  {
    id: 'cook',
    titles: { ro: 'Bucătar', en: 'Cook' },
    words: { ro: ['bucătar', 'mâncare', 'bucătărie', 'bărbat'], en: ['cook', 'chef', 'food', 'kitchen', 'man'] },
    poses: FOUR,
    person: {
      build: ADULT,
      skin: SKINS.deep,
      head: makeHead(SKINS.deep, worn(curlyHair({ light: C.ink, shade: C.ink }), cookHat())),
      outfit: {
        sleeve: C.whitewash,
        legs: C.stone,
        farLegs: C.stoneShade,
        shoes: C.woodShade,
        torso: (length) => top(CLOTH.white, length, '', line('M-5 .6Q2 7.6 10 1.4', 4.4, C.red) + buttons(-3, [13, 19, 25]) + buttons(6, [13, 19, 25])),
        skirt: (swing) => apron(CLOTH.red, swing, 17),
        inFar: (pose) => (pose === 'wave' ? LADLE : ''),
      },
    },
    width: 76,
  },
  {
    id: 'postwoman',
    titles: { ro: 'Poștăriță', en: 'Postwoman' },
    words: { ro: ['poștăriță', 'poștă', 'scrisoare', 'femeie'], en: ['postwoman', 'post', 'letter', 'woman'] },
    poses: FOUR,
    person: {
      build: ADULT,
      skin: SKINS.light,
      head: makeHead(SKINS.light, worn(longHair(CHESTNUT), peakedCap(CLOTH.blue, C.yellow))),
      outfit: {
        sleeve: C.blue,
        legs: C.blueShade,
        farLegs: C.blueShade,
        shoes: C.woodShade,
        torso: (length) => top(CLOTH.blue, length, '', collar(C.whitewash, C.yellow) + buttons(3, [14, 20]) + line('M-10 3L11 30', 6.4) + line('M-10 3L11 30', 3, C.wood)),
        over: () => shape(C.wood, 'M3 27H20V42Q11 45 3 42Z') + shape(C.woodShade, 'M3 27H20V33Q11 38 3 33Z') + line('M11.6 35v2', 2.6, C.yellow),
        inFar: (pose) => (pose === 'wave' ? LETTER : ''),
      },
    },
    width: 80,
  },
  {
    id: 'teacher-woman',
    titles: { ro: 'Profesoară', en: 'Woman teacher' },
    words: { ro: ['profesoară', 'învățătoare', 'școală', 'femeie', 'mamă'], en: ['teacher', 'school', 'woman', 'mother'] },
    poses: FOUR,
    person: {
      build: ADULT,
      skin: SKINS.light,
      head: makeHead(SKINS.light, longHair(BROWN), { brows: C.woodShade }),
      outfit: {
        sleeve: C.rose,
        legs: C.skinLight,
        farLegs: C.skinShade,
        shoes: C.plum,
        torso: (length) => top({ light: C.rose, shade: C.terracotta }, length, '', roundNeck(C.whitewash) + line('M-2 8.4Q3 12 7.4 8.4', 2, C.yellow)),
        skirt: (swing) => skirt(CLOTH.plum, 20, swing),
      },
    },
  },
];

/** A knot under the chin. */
function at18(part: string): string {
  return `<g transform="translate(0 1)">${part}</g>`;
}

const FLEECE =
  shape(C.wood, 'M-12 4.4Q-8 1-4 .6Q-1 18-2 37H-15L-13 34Z') +
  shape(C.woodShade, 'M12 4.4Q10.6 1.8 9 1.2Q9 20 6 37H15L13.4 34Z') +
  line('M-9 10q-2 3 .4 5.6q2.4-2.6.4-5.6M-9 20q-2 3 .4 5.6q2.4-2.6.4-5.6', 1.8, C.red) +
  line('M-4.2 2Q-1 18-2 36M9 2Q9 20 6 36', 4.6, C.whitewash) + belt(29, C.red);
