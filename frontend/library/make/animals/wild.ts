/** The rest of those whom a learner can choose as a picture of herself: deer, wolf, turtle, goose, robin. */
import type { Sprite } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { at, line, oval, patch, shape, turned } from '../shapes.ts';
import { animal, body, eye, GAITS, grown, quadrupedLegs, TITLES, type Gait, type Legs } from './parts.ts';

export function makeWildAnimals(): Sprite[] {
  return [deer(), wolf(), turtle(), goose(), robin()];
}

function deer(): Sprite {
  const legs: Legs = { front: [60, 66], back: [24, 66], ground: 99, width: 7.6, colour: C.wood, shade: C.woodShade, foot: C.ink };
  const antler = (d: string): string => line(d, 6.4) + line(d, 2.4, C.pathShade);
  const head =
    antler('M72 24Q64 16 66 3M67 12L59 8M69 19L60 19') + antler('M79 22Q82 14 92 11M84 15L83 5M92 11L97 3') +
    shape(C.wood, 'M70 30Q58 24 55 30Q58 38 70 35Z') + patch(C.rose, 'M67 31.4Q60 29 58 31Q61 35 67 34Z') +
    patch(C.wood, 'M54 54Q60 34 70 26Q80 20 86 28L96 38Q100 45 94 47Q88 48.6 82 45Q78 44 76 50L74 62Z') +
    patch(C.woodShade, 'M98 43Q98 46 94 47Q88 48.6 82 45Q78 44 76 50L74 62L62 58Q70 52 72 42Q82 38 92 44Z') +
    '<path d="M53 54Q60 34 70 26Q80 20 86 28L96 38Q100 45 94 47Q88 48.6 82 45Q78 44 76 50L75 60"/>' +
    oval(C.ink, 95, 40.6, 3.2, 2.8) + eye(80.6, 33) + line('M90.4 45q2.4 0 3.4-1.4', 1.8);
  const torso =
    shape(C.whitewash, 'M15 52Q7 50 6 58Q10 62 16 60Z') +
    body(C.wood, 'M13 56Q15 46 30 47H52L62 44L76 56Q76 68 68 72Q60 75 50 72Q40 70 30 73Q13 74 13 56Z', patch(C.woodShade, 'M13.4 62Q26 68 44 64Q62 66 76 58Q75 68 68 72Q60 75 50 72Q40 70 30 73Q15 74 13.4 62Z'), line('M24 53v.1M32 51.6v.1M40 53v.1M28 58v.1M37 58v.1', 3.4, C.path));
  const all = (gait: Gait): string => at(0, 8, quadrupedLegs(legs, gait) + torso + head);
  return animal({
    id: 'deer',
    titles: { ro: 'Cerb', en: 'Deer' },
    words: { ro: ['cerb', 'căprioară', 'coarne', 'pădure'], en: ['deer', 'stag', 'antler', 'forest'] },
    width: 106,
    height: 112,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: all(GAITS['walk-1']) },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: all(GAITS['walk-2']) },
      { id: 'jump', titles: TITLES.jump, parts: turned(-6, [46, 68], all([46, -38, 34, -26])) },
    ],
  });
}

function wolf(): Sprite {
  const legs: Legs = { front: [60, 53], back: [31, 53], ground: 78, width: 9, colour: C.stone, shade: C.stoneShade, foot: C.stone, footShade: C.stoneShade };
  const face = 'M57 10Q64 12 68 18Q75 16 81 18.6Q85 13 91 11Q93 20 90 27L97 33L91 36L93 41Q84 48 74 47Q62 46 59 40L61 36L54 34L60 27Q55 18 57 10Z';
  const head =
    body(C.stone, face, patch(C.whitewash, 'M59 39L61 36L56 34Q66 30 73 37Q80 31 95 33.6L91 36L93 41Q84 48 74 47Q62 46 59 39Z'), patch(C.stoneShade, 'M91 11Q93 20 90 27L95.6 32Q88 30 84 31Q88 24 83.6 18Q86 13 91 11ZM71 17.6h5.6l-1.6 9h-2.4Z')) +
    shape(C.stoneShade, 'M60.4 14.4Q64 16 66 19.4L61.6 24Q59.4 18.6 60.4 14.4Z') + shape(C.stoneShade, 'M88.8 15Q85.6 17 84.6 19.6L87.6 23.6Q89 19 88.8 15Z') +
    eye(67, 29.4, 0.95) + eye(82.4, 28.6, 0.9) + line('M63 25.2l4-.8M85.6 24.2l-3.6-.6', 2) + oval(C.ink, 77.6, 38, 3.2, 2.6);
  const mouths = { shut: line('M73 43q4 1.6 7.4-.6', 1.8), howling: shape(C.red, 'M72 42h9q-1 6-5 6q-4 0-4-6Z') };
  const torso = body(C.stone, 'M22 50Q23 38 40 38H58Q72 40 71 52Q69 62 58 62H36Q22 62 22 50Z', patch(C.stoneShade, 'M22.4 54Q38 58 56 54Q67 51 71 46Q71 62 58 62H36Q23 62 22.4 54Z'), patch(C.whitewash, 'M63 46Q71 45 71 52Q69 61 61 62Q58 52 63 46Z'), line('M34 44l3 5M44 43l2 5', 2.4, C.stoneShade));
  const tail = (turn: number): string => turned(turn, [26, 48], body(C.stone, 'M29 45Q14 42 8 52Q3 62 5 70Q14 70 20 64Q26 58 30 54Z', patch(C.stoneShade, 'M5 64Q4 68 5 70Q14 70 20 64Q26 58 30 54L29 50Q16 54 5 64Z')));
  const all = (gait: Gait, swung: number): string => tail(swung) + quadrupedLegs(legs, gait) + torso + head + mouths.shut;
  return animal({
    id: 'wolf',
    titles: { ro: 'Lup', en: 'Wolf' },
    words: { ro: ['lup', 'haită', 'pădure'], en: ['wolf', 'forest'] },
    width: 101,
    height: 83,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: all(GAITS['walk-1'], 0) },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: all(GAITS['walk-2'], 10) },
      { id: 'howl', titles: { ro: 'urlă', en: 'howls' }, parts: tail(0) + quadrupedLegs(legs, GAITS.stand) + torso + at(0, 3, turned(-24, [66, 40], head + mouths.howling)) },
    ],
  });
}

function turtle(): Sprite {
  const dome = 'M8 44Q8 14 36 14Q62 14 65 44Z';
  const shell = body(C.fir, dome, patch(C.firShade, 'M50 18Q64 26 65 44H20Q54 42 50 18Z')) + line('M36 15L28 26L34 36H46L51 26L44 17M28 26L14 28M51 26L61 30M34 36L30 44M46 36L50 44', 2) + shape(C.path, 'M6 42H66Q69 44 66 47H8Q4 46 6 42Z');
  const feet = (a: number): string => [[18, 1], [28, -1], [48, 1], [57, -1]].map(([x = 0, way = 0]) => shape(way > 0 ? C.meadow : C.meadowShade, `M${x - 5} 45L${x - 6 + a * way} 55H${x + 6 + a * way}L${x + 5} 45Z`)).join('');
  const front = body(C.meadow, 'M60 46Q64 40 66 32Q66 22 76 22Q86 23 86 32Q85 40 76 40Q74 46 68 48Z', patch(C.meadowShade, 'M86 33Q85 40 76 40Q74 46 68 48L63 47Q70 42 72 37Q80 38 82 25Q86 28 86 33Z')) + eye(78.6, 29.6, 0.9) + line('M85 35.4q-3.6 1.6-6.6.2', 1.8);
  const tail = shape(C.meadow, 'M9 45L2.4 49L10 49Z');
  return animal({
    id: 'turtle',
    titles: { ro: 'Broască țestoasă', en: 'Turtle' },
    words: { ro: ['broască țestoasă', 'țestoasă', 'carapace', 'încet'], en: ['turtle', 'tortoise', 'shell', 'slow'] },
    width: 90,
    height: 60,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: tail + feet(2.4) + front + shell },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: tail + feet(-2.4) + front + shell },
      { id: 'hide', titles: { ro: 'se ascunde', en: 'hides' }, parts: at(0, 8, shell) },
    ],
  });
}

function goose(): Sprite {
  const feet = (near: number, far: number): string => [far, near].map((x) => line(`M38 66L${x} 78`, 5.6) + line(`M38 66L${x} 78`, 2, C.terracotta) + shape(C.terracotta, `M${x} 76L${x - 4} 82H${x + 9}Z`)).join('');
  const torso = body(C.whitewash, 'M4 44Q14 50 22 46Q34 42 48 48L60 46Q68 68 44 70Q16 70 10 54Q5 50 4 44Z', patch(C.whitewashShade, 'M62 54Q62 69 44 70Q18 70 11 56Q28 66 44 61Q56 58 60 47Q61 50 62 54Z'));
  const beak = (isOpen: boolean): string => (isOpen ? shape(C.terracotta, 'M67 15L80 11L68 20Z') + shape(C.terracottaShade, 'M67 18L77 25L65 24Z') : shape(C.terracotta, 'M67 15Q78 15 81 20Q77 24 66 23Z') + line('M68 19.6h7', 1.6));
  const neck = (isOpen: boolean): string => beak(isOpen) + grown(C.whitewash, 'M44 50Q50 36 47 24Q46 9 58 8Q69 9 69 19Q68 27 62 30Q60 38 62 52Z', patch(C.whitewashShade, 'M69 19Q68 27 62 30Q60 38 61.6 52H54Q56 34 60 27Q63 20 62 9Q69 12 69 19Z')) + eye(60.6, 17.4, 0.9);
  const wing = body(C.whitewash, 'M18 53Q30 47 44 53Q42 63 28 64Q20 61 18 53Z', line('M26 58.6q5 1.6 9-.2', 2, C.whitewashShade));
  const raised = grown(C.whitewash, 'M22 54Q10 38 12 20Q30 26 42 52Z', patch(C.whitewashShade, 'M22 54Q16 46 14 36Q28 48 38 44L42 52Z')) + line('M17 26Q26 34 31 44', 1.8, C.whitewashShade);
  return animal({
    id: 'goose',
    titles: { ro: 'Gâscă', en: 'Goose' },
    words: { ro: ['gâscă', 'gâsculiță', 'pasăre', 'fermă'], en: ['goose', 'bird', 'farm'] },
    width: 85,
    height: 86,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: feet(45, 31) + torso + wing + neck(false) },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: feet(36, 41) + torso + wing + neck(false) },
      { id: 'flap', titles: { ro: 'bate din aripi', en: 'flaps' }, parts: feet(34, 44) + torso + raised + neck(true) },
    ],
  });
}

function robin(): Sprite {
  const tail = shape(C.woodShade, 'M14 40L3 46L8 53L20 46Z');
  const torso = body(C.wood, 'M12 40Q16 16 38 14Q58 15 58 34Q56 54 36 55Q20 54 12 40Z', patch(C.terracotta, 'M44 15Q58 18 58 34Q57 44 50 50Q36 42 40 28Q42 20 44 15Z'), patch(C.whitewash, 'M50 50Q45 55 36 55Q27 54.6 21 50Q34 48 42 44Q45 48 50 50Z'));
  const beak = shape(C.yellowShade, 'M57 25L66 28L57 32Z');
  const feet = line('M32 55v6M40 54v7M29 61.6h7M37 61.6h7', 2.6);
  const folded = body(C.woodShade, 'M16 38Q24 28 36 34Q36 46 26 48Q18 46 16 38Z', line('M22 40q4 1.6 8-.6', 1.8, C.wood));
  const up = grown(C.woodShade, 'M20 38Q8 22 12 4Q30 10 36 34Z', line('M15 10Q22 20 25 30M20 10Q27 18 30 28', 1.8, C.wood));
  const down = grown(C.woodShade, 'M18 34Q12 50 18 64Q32 60 36 36Z', line('M20 59Q25 50 25 42', 1.8, C.wood));
  return animal({
    id: 'robin',
    titles: { ro: 'Măcăleandru', en: 'Robin' },
    words: { ro: ['măcăleandru', 'păsărică', 'pasăre', 'pădure'], en: ['robin', 'bird', 'forest'] },
    width: 70,
    height: 67,
    costumes: [
      { id: 'sit', titles: TITLES.sit, parts: tail + feet + torso + folded + beak + eye(48.6, 25.6, 0.9) },
      { id: 'fly-1', titles: TITLES['fly-1'], parts: tail + torso + up + beak + eye(48.6, 25.6, 0.9) },
      { id: 'fly-2', titles: TITLES['fly-2'], parts: tail + torso + down + beak + eye(48.6, 25.6, 0.9) },
    ],
  });
}

