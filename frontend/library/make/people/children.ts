/** The children of the village. They have names, so that a child can make a friend of one. */
import { COLOURS as C } from '../colours.ts';
import { line, oval, patch } from '../shapes.ts';
import { backpack, buttons, CLOTH, embroidery, roundNeck, skirt, hem, strap, stripe, top } from './clothes.ts';
import { CHILD, SKINS } from './figure.ts';
import { braid, bunches, curlyHair, puffs, shortHair, spikyHair, twoBraids } from './hair.ts';
import { makeHead } from './head.ts';
import type { Cast } from './cast.ts';

const BROWN = { light: C.wood, shade: C.woodShade };
const DARK = { light: C.ink, shade: C.woodShade };
const FAIR = { light: C.yellow, shade: C.yellowShade };
const RED = { light: C.terracotta, shade: C.terracottaShade };

const DARK_BROWN = { light: C.woodShade, shade: C.ink };

const ANDREI = { brows: C.terracottaShade, more: line('M-4.4 8v.1M-1.6 9.6v.1M12.6 8.6v.1', 1.6, C.terracottaShade) };

const FOUR = ['stand', 'wave', 'walk-1', 'walk-2'] as const;

export const CHILDREN: Cast[] = [
  {
    id: 'ana',
    titles: { ro: 'Ana', en: 'Ana' },
    words: { ro: ['fată', 'copil', 'elevă', 'ie'], en: ['girl', 'child', 'pupil'] },
    poses: FOUR,
    person: {
      build: CHILD,
      skin: SKINS.light,
      head: makeHead(SKINS.light, braid(BROWN, C.red)),
      outfit: {
        sleeve: C.whitewash,
        legs: C.blue,
        farLegs: C.blueShade,
        shoes: C.red,
        torso: (length) => top(CLOTH.white, length, embroidery(length, C.red), roundNeck(C.red)),
      },
    },
  },
  {
    id: 'matei',
    titles: { ro: 'Matei', en: 'Matei' },
    words: { ro: ['băiat', 'copil', 'elev', 'rucsac'], en: ['boy', 'child', 'pupil', 'rucksack'] },
    poses: FOUR,
    person: {
      build: CHILD,
      skin: SKINS.deep,
      head: makeHead(SKINS.deep, curlyHair(DARK)),
      outfit: {
        sleeve: C.plum,
        legs: C.stone,
        farLegs: C.stoneShade,
        shoes: C.whitewash,
        behind: backpack(CLOTH.yellow),
        torso: (length) => top(CLOTH.plum, length, '', line('M0 6v7M6 6v7', 2, C.whitewash) + line('M-6 0Q2.4 8 10 .6', 4.6, C.plum) + line('M-6.6 2Q2 9.6 10.4 2.6', 2) + strap(C.yellow)),
      },
    },
  },
  {
    id: 'luca',
    titles: { ro: 'Luca', en: 'Luca' },
    words: { ro: ['băiat', 'copil', 'ochelari', 'elev'], en: ['boy', 'child', 'glasses', 'pupil'] },
    poses: FOUR,
    person: {
      build: CHILD,
      skin: SKINS.light,
      head: makeHead(SKINS.light, shortHair(FAIR), { hasGlasses: true, brows: C.woodShade }),
      outfit: {
        sleeve: C.blue,
        legs: C.pathShade,
        farLegs: C.wood,
        shoes: C.woodShade,
        torso: (length) => top(CLOTH.blue, length, stripe(12, 4, C.whitewash) + stripe(20, 4, C.whitewash), roundNeck(C.whitewash)),
      },
    },
  },
  {
    id: 'rebeca',
    titles: { ro: 'Rebeca', en: 'Rebeca' },
    words: { ro: ['fată', 'copil', 'romă', 'elevă', 'cosițe'], en: ['girl', 'child', 'roma', 'pupil', 'braids'] },
    poses: FOUR,
    person: {
      build: CHILD,
      skin: SKINS.tan,
      head: makeHead(SKINS.tan, twoBraids(DARK, C.yellow)),
      outfit: {
        sleeve: C.terracotta,
        legs: C.blue,
        farLegs: C.blueShade,
        shoes: C.whitewash,
        torso: (length) => top(CLOTH.orange, length, patch(C.whitewash, 'M1.4 13l1.7 3.6l4 .5l-3 2.7l.8 3.9l-3.5-2l-3.5 2l.8-3.9l-3-2.7l4-.5Z'), roundNeck(C.yellow)),
      },
    },
  },
  {
    id: 'sara',
    titles: { ro: 'Sara', en: 'Sara' },
    words: { ro: ['fată', 'copil', 'rochie', 'elevă'], en: ['girl', 'child', 'dress', 'pupil'] },
    poses: FOUR,
    person: {
      build: CHILD,
      skin: SKINS.deep,
      head: makeHead(SKINS.deep, puffs(DARK, C.yellow)),
      outfit: {
        sleeve: C.yellow,
        isShort: true,
        legs: C.yellow,
        farLegs: C.yellowShade,
        areLegsBare: true,
        shoes: C.fir,
        torso: (length) => top(CLOTH.yellow, length, '', roundNeck(C.whitewash) + buttons(2.4, [10, 16])),
        skirt: (swing) => skirt(CLOTH.yellow, 13, swing, hem(C.whitewash, 2.6)),
      },
    },
  },
  {
    id: 'andrei',
    titles: { ro: 'Andrei', en: 'Andrei' },
    words: { ro: ['băiat', 'copil', 'elev', 'roșcat'], en: ['boy', 'child', 'pupil', 'redhead'] },
    poses: ['stand', 'cheer', 'walk-1', 'walk-2'],
    person: {
      build: CHILD,
      skin: SKINS.light,
      head: makeHead(SKINS.light, spikyHair(RED), ANDREI),
      outfit: {
        sleeve: C.leaf,
        isShort: true,
        legs: C.pathShade,
        farLegs: C.wood,
        shoes: C.terracotta,
        torso: (length) => top({ light: C.leaf, shade: C.fir }, length, stripe(15, 7, C.yellow), roundNeck(C.yellow)),
      },
    },
    inPose: { cheer: { head: makeHead(SKINS.light, spikyHair(RED), { ...ANDREI, mood: 'happy' }) } },
  },
  {
    id: 'maria',
    titles: { ro: 'Maria', en: 'Maria' },
    words: { ro: ['fată', 'copil', 'fustă', 'codițe'], en: ['girl', 'child', 'skirt', 'bunches'] },
    poses: ['stand', 'cheer', 'walk-1', 'walk-2'],
    person: {
      build: CHILD,
      skin: SKINS.light,
      head: makeHead(SKINS.light, bunches(DARK_BROWN, C.red)),
      outfit: {
        sleeve: C.water,
        legs: C.whitewash,
        farLegs: C.whitewashShade,
        shoes: C.plum,
        torso: (length) => top({ light: C.water, shade: C.blue }, length, oval(C.red, 3, 14, 3) + oval(C.red, 0, 18, 3), roundNeck(C.whitewash)),
        skirt: (swing) => skirt(CLOTH.plum, 12, swing, hem(C.rose, 2.4)),
      },
    },
    inPose: { cheer: { head: makeHead(SKINS.light, bunches(DARK_BROWN, C.red), { mood: 'happy' }) } },
  },
  {
    id: 'footballer',
    titles: { ro: 'Fotbalist', en: 'Footballer' },
    words: { ro: ['fotbalist', 'jucător', 'sport', 'băiat'], en: ['footballer', 'player', 'sport', 'boy'] },
    poses: ['stand', 'walk-1', 'walk-2', 'kick'],
    person: {
      build: CHILD,
      skin: SKINS.tan,
      head: makeHead(SKINS.tan, shortHair(DARK)),
      outfit: {
        sleeve: C.red,
        isShort: true,
        legs: C.whitewash,
        farLegs: C.whitewashShade,
        areLegsBare: true,
        shoes: C.blue,
        torso: (length) => top(CLOTH.red, length, patch(C.yellow, 'M-6 1.6h5l1.4 30h-6ZM5 2h5l1.4 30h-6Z'), roundNeck(C.whitewash)),
        skirt: () => patch(C.whitewash, 'M-10-6H10.6L10 3Q5 1 1 4Q-4 1-10 3Z'),
      },
    },
    width: 82,
  },
];
