/** A girl and a boy in the clothes of a village feast. */
import { COLOURS as C } from '../colours.ts';
import { line, patch, shape } from '../shapes.ts';
import type { Cast } from './cast.ts';
import { belt, CLOTH, embroidery, openJacket, roundNeck, skirt, top } from './clothes.ts';
import { SKINS } from './figure.ts';
import { shortHair, twoBraids } from './hair.ts';
import { FEATHER, feltHat, flowers, worn } from './hats.ts';
import { makeHead } from './head.ts';

const BROWN = { light: C.woodShade, shade: C.ink };
const CHESTNUT = { light: C.wood, shade: C.woodShade };
const GIRLS_HAIR = worn(twoBraids(CHESTNUT, C.red), { behind: '', front: flowers(), height: 25 });
const BOYS_HAIR = worn(shortHair(BROWN), feltHat({ light: C.woodShade, shade: C.ink }, C.red, FEATHER));

const DANCES = ['stand', 'dance-1', 'dance-2', 'cheer'] as const;
const BUILD = { legs: 34, torso: 30 };

export const DANCERS: Cast[] = [
  {
    id: 'dancer-girl',
    titles: { ro: 'Dansatoare populară', en: 'Folk dancer, girl' },
    words: { ro: ['dansatoare', 'horă', 'ie', 'port popular', 'fată', 'dans'], en: ['dancer', 'folk costume', 'girl', 'dance'] },
    poses: DANCES,
    person: {
      build: BUILD,
      skin: SKINS.light,
      head: makeHead(SKINS.light, GIRLS_HAIR),
      outfit: {
        sleeve: C.whitewash,
        legs: C.whitewash,
        farLegs: C.whitewashShade,
        shoes: C.wood,
        torso: (length) => top(CLOTH.white, length, embroidery(length, C.red), roundNeck(C.red) + belt(length - 2, C.red)),
        skirt: (swing) => skirt(CLOTH.white, 23, swing) + pinafore(swing),
      },
    },
    inPose: { cheer: { head: makeHead(SKINS.light, GIRLS_HAIR, { mood: 'happy' }) } },
    width: 68,
  },
  {
    id: 'dancer-boy',
    titles: { ro: 'Dansator popular', en: 'Folk dancer, boy' },
    words: { ro: ['dansator', 'horă', 'port popular', 'băiat', 'dans'], en: ['dancer', 'folk costume', 'boy', 'dance'] },
    poses: DANCES,
    person: {
      build: BUILD,
      skin: SKINS.light,
      head: makeHead(SKINS.light, BOYS_HAIR),
      outfit: {
        sleeve: C.whitewash,
        legs: C.whitewash,
        farLegs: C.whitewashShade,
        shoes: C.woodShade,
        torso: (length) =>
          top(CLOTH.white, length, '', roundNeck(C.red) + openJacket({ light: C.blueShade, shade: C.ink }, length) + line('M-9.6 9v.1M-9.8 15v.1M-10 21v.1', 3, C.yellow) + belt(length - 4, C.red)),
        skirt: (swing) => skirt(CLOTH.white, 8, swing / 2, (left, right, at) => patch(C.red, `M${left + 1} ${at - 3.6}H${right - 1}L${right - 0.6} ${at - 0.8}H${left + 0.6}Z`)),
      },
    },
    inPose: { cheer: { head: makeHead(SKINS.light, BOYS_HAIR, { mood: 'happy' }) } },
    width: 68,
  },
];

/** The dark woven apron with rows of red and yellow. */
function pinafore(swing: number): string {
  const left = -10 + swing * 0.9;
  const right = 11 + swing * 0.9;
  return (
    shape(C.ink, `M-8-6H8.6L${right} 19Q${swing} 21 ${left} 19Z`) +
    line(`M-7.4 1H${8.4 + swing * 0.2}M${-8 + swing * 0.5} 8H${9 + swing * 0.5}M${left + 1.6} 15H${right - 1.6}`, 2.6, C.red) +
    line(`M-4 4.6v.1M1 4.6v.1M6 4.6v.1M${-4 + swing * 0.5} 11.6v.1M${1 + swing * 0.5} 11.6v.1M${6 + swing * 0.5} 11.6v.1`, 2.4, C.yellow)
  );
}
