/** The animals of woods and hedges that go on four feet. */
import type { Sprite } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { at, dot, line, oval, patch, shape, turned } from '../shapes.ts';
import { animal, body, eye, GAITS, quadrupedLegs, TITLES, type Gait, type Legs } from './parts.ts';

export function makeForestAnimals(): Sprite[] {
  return [fox(), bear(), hedgehog(), rabbit(), mouse(), squirrel()];
}

function fox(): Sprite {
  const legs: Legs = { front: [60, 48], back: [34, 48], ground: 68, width: 8, colour: C.terracotta, shade: C.terracottaShade, foot: C.ink };
  const head =
    body(C.terracotta, 'M58 9Q66 11 69 17Q75 15 80 18Q85 14 91 13Q92 22 88 27L94 35Q84 44 73 43Q60 42 56 31Q59 28 59 22Q56 15 58 9Z', patch(C.whitewash, 'M57.4 32Q66 30 72 35Q80 29 93 34.6Q84 44 73 43Q60 41 57.4 32Z'), patch(C.terracottaShade, 'M91 13Q92 22 88 27L93 33Q86 30 82 31Q86 24 82 18Q86 14 91 13Z')) +
    shape(C.ink, 'M60.6 12.6Q64.6 14 66.6 17.6L62 22Q59.6 17 60.6 12.6Z') + shape(C.ink, 'M89 16Q85.6 17 84 19.4L87.4 23Q89 19.6 89 16Z') +
    eye(67.4, 26.6) + eye(81.4, 26, 0.95) + dot(C.ink, 77, 37, 3.4, 2.6) + line('M73 41q3.6 1.6 6.6-.6', 1.8);
  const torso = body(C.terracotta, 'M26 46Q27 35 42 34.6H58Q70 37 69 48Q67 57 57 57H38Q26 57 26 46Z', patch(C.terracottaShade, 'M26.6 49Q40 53 56 49Q66 46 69 42Q70 57 57 57H38Q27 57 26.6 49Z'), patch(C.whitewash, 'M62 43Q70 43 69 48Q67 57 59 57Q57 48 62 43Z'));
  const brush = (turn: number): string => turned(turn, [30, 44], body(C.terracotta, 'M32 42Q18 40 14 28Q5 27 3.4 36Q3 52 18 54Q28 54 33 50Z', patch(C.whitewash, 'M14 28Q5 27 3.4 36Q3.4 41 5.6 45Q11 45 12 40L15 41Q17 33 14 28Z'), patch(C.terracottaShade, 'M6 45.6Q18 50 32 47L33 50Q28 54 18 54Q10 53 6 45.6Z')));
  const all = (gait: Gait, tail: number): string => brush(tail) + quadrupedLegs(legs, gait) + torso + head;
  return animal({
    id: 'fox',
    titles: { ro: 'Vulpe', en: 'Fox' },
    words: { ro: ['vulpe', 'vulpiță', 'pădure'], en: ['fox', 'forest'] },
    width: 98,
    height: 74,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: all(GAITS['walk-1'], 0) },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: all(GAITS['walk-2'], 8) },
      { id: 'jump', titles: TITLES.jump, parts: turned(-9, [48, 44], all([54, -50, 40, -38], -14)) },
    ],
  });
}

function bear(): Sprite {
  const legs: Legs = { front: [64, 58], back: [26, 58], ground: 83, width: 13, colour: C.wood, shade: C.woodShade, foot: C.wood, footShade: C.woodShade };
  const torso = body(C.wood, 'M9 46Q9 26 32 25H62Q80 27 80 46Q80 68 62 68H28Q9 68 9 46Z', patch(C.woodShade, 'M10 52Q30 62 56 58Q72 54 80 44Q80 68 62 68H28Q11 68 10 52Z'));
  const jaw = shape(C.red, 'M84 41L98 39Q99 50 91 50.6Q84 50 84 41Z');
  const head = (isOpen: boolean): string =>
    `<circle fill="${C.wood}" cx="64" cy="13.4" r="7.4"/>` + dot(C.woodShade, 64, 13.4, 3.6) +
    `<circle fill="${C.wood}" cx="86.6" cy="12" r="6.8"/>` + dot(C.woodShade, 87, 12, 3.2) +
    (isOpen ? jaw : '') +
    body(C.wood, 'M57 30Q57 11 76 10.6Q93 11 95 29Q95 47 76 48Q58 47 57 30Z', patch(C.woodShade, 'M94.4 34Q93 47.4 76 48Q70 48 65 45.6Q84 44 88 16Q95 22 94.4 34Z')) +
    body(C.path, 'M77 33Q81 26.6 91 28Q99 29.4 98.6 36Q97 42 87 42Q77 41.6 77 33Z') +
    oval(C.ink, 94, 30.4, 3.2, 2.4) + (isOpen ? '' : line('M94 34q-1 4.6-6 4.4', 2)) + eye(72.6, 26) + eye(87, 23.4, 0.95);
  const all = (gait: Gait, isOpen = false): string => `<circle fill="${C.wood}" cx="9" cy="41" r="5.4"/>` + quadrupedLegs(legs, gait) + torso + (isOpen ? turned(-10, [70, 40], head(true)) : head(false));
  return animal({
    id: 'bear',
    titles: { ro: 'Urs', en: 'Bear' },
    words: { ro: ['urs', 'ursuleț', 'pădure'], en: ['bear', 'forest'] },
    width: 104,
    height: 88,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: at(0, 1, all(GAITS['walk-1'])) },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: at(0, 1, all(GAITS['walk-2'])) },
      { id: 'roar', titles: { ro: 'mormăie', en: 'growls' }, parts: at(0, 1, all(GAITS.stand, true)) },
    ],
  });
}

const SPINES = 'M52 45L40 46L30 44.6L20 46L11 43L4 44L8 38L2.6 34L8.6 30.6L5 24.4L12 22.6L11 15.6L18 16.6L20 9.4L27 12.6L32 6.4L37 11.6L44 7.4L46.6 14L54 13L54 21L58 25Z';

function hedgehog(): Sprite {
  const spines = shape(C.woodShade, SPINES) + line('M14 36l-3-2M20 26l-3-3M30 19l-1-4M42 20l2-4M26 33l-3-3M37 29l-1-4M46 30l1-4', 2.4, C.wood);
  const face =
    body(C.path, 'M50 46Q42 36 47 26Q52 19 60 24Q66 28 72 35Q76 39 72 41Q66 46 50 46Z', patch(C.pathShade, 'M72.4 40.6Q66 46 50 46Q47 43 46 39.6Q60 42 73 37.6Q74 39.4 72.4 40.6Z')) +
    `<circle fill="${C.wood}" cx="50.4" cy="28" r="4.4"/>` + oval(C.ink, 73, 37, 2.8, 2.6) + eye(61, 31, 0.9) + line('M64.6 40.6q-2.6 1-4.6-.4', 1.8);
  const feet = (a: number, b: number): string => [[16 + a, 47.6], [27 - a, 47.6], [45 + b, 47.6], [56 - b, 47.6]].map(([x = 0, y = 0]) => oval(C.pathShade, x, y, 4.6, 2.8)).join('');
  const ball = 'M32 8L37 12L43.4 8L46 14L53 12.6L53 19.6L60 21L57 27L62.6 31L57.4 35L60 41.4L53 42L51 47.6L44.6 45L39 49L33 45L26 48.6L23 43L16 43.6L16.6 37L10 34.4L14 29L9.6 23.4L16 21.4L16 14.4L23 15L26 8.6Z';
  return animal({
    id: 'hedgehog',
    titles: { ro: 'Arici', en: 'Hedgehog' },
    words: { ro: ['arici', 'țepi', 'pădure'], en: ['hedgehog', 'spines', 'forest'] },
    width: 79,
    height: 54,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: feet(3, 3) + spines + face },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: feet(-3, -3) + spines + face },
      { id: 'ball', titles: { ro: 'ghem', en: 'ball' }, parts: shape(C.woodShade, ball) + line('M24 24l-3-3M34 18v-4M45 22l3-3M23 36l-4 1M49 35l4 1M36 40v4', 2.4, C.wood) + body(C.path, 'M31 31Q32 25 38 26Q45 28 44 33Q40 37 34 36Q30 35 31 31Z') + oval(C.ink, 43, 33, 2.4, 2.2) + line('M35 30.4q1.6 1.2 3 0', 1.8) },
    ],
  });
}

function rabbit(): Sprite {
  const head =
    shape(C.stoneShade, 'M51 22Q50 4 57 2.6Q63 6 60 22Z') +
    body(C.stone, 'M43 23Q37 6 43.4 2.6Q51 4 52.4 20Z', patch(C.rose, 'M45.6 20Q41.6 9 44 6Q48 8 49 19Z')) +
    body(C.stone, 'M39 31Q39 18.6 52 18.6Q64 19 68 30Q69 40 58 42.6Q42 44 39 31Z', patch(C.stoneShade, 'M68 32Q68 40.4 58 42.6Q50 43.4 45 40.6Q60 39 63 24Q66.6 27 68 32Z')) +
    dot(C.whitewash, 63, 36, 4.6, 3.8) + eye(55, 29.4, 0.95) + shape(C.rose, 'M64.6 30h4.4l-1.6 3Z') + line('M66.6 34.6q-1.6 3-4.6 2M57.6 35l-7-1M58 37.6l-6.6 1.6', 1.7);
  const tail = (x: number, y: number): string => `<circle fill="${C.whitewash}" cx="${x}" cy="${y}" r="6"/>`;
  const crouched =
    tail(13, 52) +
    shape(C.stoneShade, 'M48 50Q54 52 53 62H46Z') +
    body(C.stone, 'M14 54Q12 36 30 33Q46 33 54 42Q58 52 50 60L44 64H26Q15 63 14 54Z', patch(C.stoneShade, 'M54.6 46Q56 54 50 60L44 64H26Q20 63.6 17 60Q36 62 46 50Q50 46 52 40Q54 43 54.6 46Z')) +
    body(C.stone, 'M20 56Q18 43 30 43Q41 45 39 58L36 63H24Z', patch(C.stoneShade, 'M38.6 53Q39 58 36 63H26Q34 59 35.6 47.4Q38 49.6 38.6 53Z')) +
    shape(C.stone, 'M21 66.6Q18 60.6 25 60.6H39Q45 61 44 66.6Z') + shape(C.stone, 'M45 66.6Q44 61 49 61H54Q59 62 58 66.6Z') + head;
  const stretched =
    tail(8, 44) +
    shape(C.stoneShade, 'M20 46L8 58Q4 62 9 64Q14 64 18 58L28 52Z') + shape(C.stoneShade, 'M56 46L68 52Q73 54 71 58Q67 60 62 57L52 52Z') +
    body(C.stone, 'M8 44Q10 32 28 30Q44 28 56 36Q60 46 54 51Q40 55 26 53Q9 54 8 44Z', patch(C.stoneShade, 'M9 47Q26 51 44 47Q54 44 58 40Q60 47 54 51Q40 55 26 53Q10 54 9 47Z')) +
    shape(C.stone, 'M14 46L4.6 60Q2 65 7 66.4Q12 66 15 60L26 52Z') + shape(C.stone, 'M50 48L61 57Q65 60 63 63.6Q59 65 54.6 61.6L45 52Z') + at(4, -3, turned(4, [52, 30], head));
  return animal({
    id: 'rabbit',
    titles: { ro: 'Iepure', en: 'Rabbit' },
    words: { ro: ['iepure', 'iepuraș', 'urechi'], en: ['rabbit', 'bunny', 'hare'] },
    width: 78,
    height: 72,
    costumes: [
      { id: 'hop-1', titles: { ro: 'țopăie 1', en: 'hops 1' }, parts: at(1, 2, crouched) },
      { id: 'hop-2', titles: { ro: 'țopăie 2', en: 'hops 2' }, parts: at(1, 3, stretched) },
    ],
  });
}

function mouse(): Sprite {
  const feet = (a: number): string => oval(C.rose, 22 + a, 43, 5, 3) + oval(C.rose, 33 - a, 43, 5, 3) + oval(C.rose, 45 + a, 43, 4, 2.8) + oval(C.rose, 54 - a, 43, 4, 2.8);
  const torso = body(C.stone, 'M13 36Q13 21 30 19Q48 18 58 26L66 33Q70 37 65 40Q58 43 48 43H22Q13 43 13 36Z', patch(C.stoneShade, 'M13.4 37Q32 41 50 37.6Q60 37 67 35Q68.6 38 65 40Q58 43 48 43H22Q14 43 13.4 37Z'));
  const front = oval(C.stoneShade, 53, 18, 6.4, 7) + `<circle fill="${C.stone}" cx="42" cy="18.4" r="9.4"/>` + dot(C.rose, 42.6, 19, 5.6) + eye(56.4, 29.4, 0.9) + `<circle fill="${C.rose}" stroke-width="2.2" cx="67.4" cy="34.6" r="2.8"/>` + line('M57 36.6l-6 2.4M58 38.6l-4 4M62.6 39q-2.6 1-4-.4', 1.6);
  const tail = (d: string): string => line(d, 5.2) + line(d, 1.6, C.rose);
  return animal({
    id: 'mouse',
    titles: { ro: 'Șoarece', en: 'Mouse' },
    words: { ro: ['șoarece', 'șoricel', 'rozător'], en: ['mouse', 'rodent'] },
    width: 74,
    height: 50,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: tail('M15 38Q4 40 4 30Q4 22 10 20') + feet(3) + torso + front },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: tail('M15 38Q5 38 6 30Q8 22 4 16') + feet(-3) + torso + front },
    ],
  });
}

function squirrel(): Sprite {
  const brush = body(C.terracotta, 'M26 62Q4 60 5 36Q6 12 22 9Q36 9 36 22Q35 30 28 30Q26 42 36 50Z', patch(C.terracottaShade, 'M26 62Q9 60 6 44Q14 52 22 46Q20 30 27 22Q32 18 30 11Q36 14 36 22Q35 30 28 30Q26 42 36 50Z'));
  const torso =
    body(C.terracotta, 'M28 52Q30 36 42 34Q54 36 55 48L54 66H34Q26 62 28 52Z', patch(C.terracottaShade, 'M34 66Q28 63 28.4 56Q40 60 44 46Q52 50 54 66Z'), patch(C.whitewash, 'M50 41Q56 46 54.6 64H48Q46 50 50 41Z')) +
    shape(C.terracotta, 'M34 67.4Q31 60.6 38 60.4H50Q58 61 57 67.4Z');
  const head =
    shape(C.terracottaShade, 'M53 16Q53 7 58 4.6Q62 10 60 18Z') + shape(C.terracotta, 'M40 18Q38 8 43 4.6Q49 9 49.4 17Z') +
    body(C.terracotta, 'M37 27Q37 15 50 15Q61 16 66 26Q68 35 57 38Q40 40 37 27Z', patch(C.whitewash, 'M56 29Q64 26 66 29Q66 36 57 38Q52 38.6 49 37.6Q51 31 56 29Z')) +
    eye(53, 25, 0.95) + oval(C.ink, 66, 27.4, 2.2, 2) + line('M63.6 33q-2 1.6-4.4.4', 1.8);
  const nut = body(C.wood, 'M64 44Q71 45 70 51Q68 56 64 57Q60 56 58 51Q58 45 64 44Z') + shape(C.woodShade, 'M57 48Q58 41 64 41Q71 41 71.4 48Q64 45 57 48Z');
  const arm = (d: string): string => line(d, 10) + line(d, 4.8, C.terracotta);
  return animal({
    id: 'squirrel',
    titles: { ro: 'Veveriță', en: 'Squirrel' },
    words: { ro: ['veveriță', 'pădure', 'ghindă'], en: ['squirrel', 'forest', 'acorn'] },
    width: 76,
    height: 72,
    costumes: [
      { id: 'sit', titles: TITLES.sit, parts: brush + torso + head + arm('M44 44L54 54') },
      { id: 'eat', titles: TITLES.eat, parts: brush + torso + head + at(0, -3, nut) + arm('M44 43L57 48') },
      { id: 'wave', titles: { ro: 'face cu lăbuța', en: 'waves' }, parts: brush + torso + head + arm('M45 45L60 49L68 42') },
    ],
  });
}
