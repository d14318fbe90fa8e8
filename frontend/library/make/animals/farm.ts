/** The four-legged animals of a village yard. */
import type { Sprite } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { at, dot, line, oval, patch, shape, turned } from '../shapes.ts';
import { animal, body, eye, GAITS, quadrupedLegs, TITLES, tube, type Gait, type Legs } from './parts.ts';

export function makeFarmAnimals(): Sprite[] {
  return [cat(), dog(), cow(), sheep(), goat(), pig(), horse()];
}

function cat(): Sprite {
  const legs: Legs = { front: [50, 46], back: [25, 47], ground: 67, width: 8.6, colour: C.yellow, shade: C.yellowShade, foot: C.whitewash };
  const head =
    body(
      C.yellow,
      'M44 9Q51 11 55 15.4Q61 13.6 67 15.4Q71 10.6 78 8Q80 18 78 25Q80.6 38 70 42Q61 45 52 42Q41 38 43.6 25Q42 17 44 9Z',
      patch(C.yellowShade, 'M78 8Q80 18 78 25Q80.6 38 70 42Q66 43.4 61 43.4Q72 38 72 26Q72 18 69.6 14.6Q73 10.6 78 8Z'),
      patch(C.rose, 'M46.6 14Q50 15 52.4 18.4L47 23Q45.6 18 46.6 14ZM75.6 13.4Q72.4 14.6 70.4 18L75.4 22.4Q76.4 17.6 75.6 13.4Z'),
      line('M61 16v7M56 18l1 4M66 18l-1 4', 2.6, C.wood),
      dot(C.whitewash, 60.4, 36, 5.4, 4.4) + dot(C.whitewash, 68.4, 36, 5.4, 4.4),
    ) +
    eye(55.4, 28) + eye(71.6, 28) +
    shape(C.rose, 'M61.8 31.4h5.4l-2.7 2.8Z') +
    line('M59.4 36.6q3.4 2.4 5-1q1.6 3.4 5 1', 2) +
    line('M50 34l-8.4-1.4M50.4 37.4l-8 2.4M76 34l6-1M75.6 37.4l5.8 2', 1.6);
  const torso = body(
    C.yellow,
    'M14 45Q15 33 30 32.4L50 33Q61 37 59 48Q57 56.4 47 56.4H25Q14 56 14 45Z',
    patch(C.yellowShade, 'M14.6 47Q28 52 44 49Q54 47 59 42Q60 56.4 47 56.4H25Q15 56 14.6 47Z'),
    line('M25 34v7M33 34v8M41 34v7', 2.8, C.wood),
  );
  const walk = (gait: Gait, tail: string): string => tube(tail, C.yellow, 5.4) + quadrupedLegs(legs, gait) + torso + head;
  const sitting =
    tube('M24 62Q9 64 9 52Q9 46 14 45', C.yellow, 5.4) +
    quadrupedLegs({ ...legs, front: [56, 48] }, [0, 0, 0, 0]) +
    body(C.yellow, 'M56 32Q62 44 60 56L54 66H26Q17 64 19 52Q23 38 40 33Z', patch(C.yellowShade, 'M20 56Q32 60 44 54Q54 48 58 40Q62 50 60 56L54 66H26Q19 64 20 56Z'), line('M29 43l3 6M37 38l3 6', 2.8, C.wood)) +
    shape(C.whitewash, 'M50 67Q46 60 53 60H58Q64 60 62 67Z') +
    shape(C.whitewash, 'M28 67Q26 60.6 33 60.6H38Q43 61 42 67Z') + head;
  return animal({
    id: 'cat',
    titles: { ro: 'Pisică', en: 'Cat' },
    words: { ro: ['pisică', 'motan', 'mâță', 'animal de casă'], en: ['cat', 'kitten', 'pet'] },
    width: 84,
    height: 72,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: walk(GAITS['walk-1'], 'M18 44Q5 42 7 28Q8 22 12 20') },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: walk(GAITS['walk-2'], 'M18 44Q8 40 7 30Q6 20 7 16') },
      { id: 'sit', titles: TITLES.sit, parts: sitting },
    ],
  });
}

function dog(): Sprite {
  const legs: Legs = { front: [53, 47], back: [22, 47], ground: 69, width: 9.4, colour: C.whitewash, shade: C.whitewashShade, foot: C.whitewash, footShade: C.whitewashShade };
  const jaw = shape(C.red, 'M62 33L79 33Q84 44 75 46.4Q65 46 62 33Z');
  const skull = 'M46 23Q46 9 60 9Q69 9 73 16.6L81 19.6Q86.6 22 85.4 28Q83.4 34.6 75 34.6Q71 41 61 41Q46 39 46 23Z';
  const head = (isOpen: boolean): string =>
    (isOpen ? jaw : '') +
    body(C.whitewash, skull, patch(C.wood, 'M46 23Q46 9 60 9Q69 9 72 15Q74 26 64 28Q58 32 59 41Q46 38 46 23Z'), patch(C.whitewashShade, 'M84 30.6Q80 34.6 75 34.6Q71 41 62 41Q72 38 73 31Q78 32 84 30.6Z')) +
    shape(C.woodShade, 'M54 11.4Q43 12 44 27.6Q45 37.4 51 36.6Q58 32 58 20Q58 13 54 11.4Z') +
    eye(67.4, 20.6) + line('M63.6 14.4q2.6-2 5-1', 2) +
    oval(C.ink, 83.6, 22.4, 2.8, 2.4) + (isOpen ? '' : line('M82.6 32.4Q76 33.4 73 29.6', 2.2));
  const torso =
    body(C.whitewash, 'M12 44Q14 33 30 33H52Q64 36 62 48Q60 58 49 58H24Q11 57 12 44Z', patch(C.whitewashShade, 'M12.4 48Q28 53 44 50Q56 47 62 42Q63 58 49 58H24Q12 57 12.4 48Z'), patch(C.wood, 'M20 35Q26 33 34 33H42Q44 44 34 46Q22 46 20 35Z')) +
    shape(C.red, 'M47.4 34.4Q54 42.4 65 39.4L65.4 44Q53 48 45 38.6Z') + `<circle fill="${C.yellow}" stroke-width="2.2" cx="60" cy="46.4" r="3.4"/>`;
  const all = (gait: Gait, tail: string, isOpen = false): string => tube(tail, C.whitewash, 5) + quadrupedLegs(legs, gait) + torso + head(isOpen);
  return animal({
    id: 'dog',
    titles: { ro: 'Câine', en: 'Dog' },
    words: { ro: ['câine', 'cățel', 'animal de casă'], en: ['dog', 'puppy', 'pet'] },
    width: 92,
    height: 74,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: all(GAITS['walk-1'], 'M15 42Q6 38 7 26') },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: all(GAITS['walk-2'], 'M15 42Q8 36 12 25') },
      { id: 'bark', titles: { ro: 'latră', en: 'barks' }, parts: all(GAITS.stand, 'M15 42Q7 40 6 28', true) },
    ],
  });
}

function cow(): Sprite {
  const legs: Legs = { front: [76, 54], back: [26, 54], ground: 84, width: 10, colour: C.whitewash, shade: C.whitewashShade, foot: C.woodShade };
  const head =
    shape(C.ink, 'M84 20Q73 15 71 22Q74 30 85 27Z') + patch(C.rose, 'M82 21.6Q76 19.6 74.4 22.6Q77 26 82.4 25Z') +
    shape(C.path, 'M88 13Q84 4 91 2.4Q90 7 95 11.4Z') + shape(C.path, 'M97 12Q100 4 107 5Q103 8 102.6 14Z') +
    body(C.whitewash, 'M83 22Q84 10.6 95 10.6Q104 11 105 22L110 35Q113 47 103 48.6Q93 49 90 41Q83 34 83 22Z', patch(C.ink, 'M83 22Q84 10.6 95 10.6Q96 20 92 26Q88 30 85 30Q83 26 83 22Z')) +
    body(C.rose, 'M93 36Q102 30.6 109.4 34Q114 46 104 49Q92 50 90.6 42Q90.6 38 93 36Z') +
    `<ellipse fill="${C.whitewash}" stroke="none" cx="90.6" cy="24" rx="3.4" ry="4.2"/>` + eye(91, 24, 0.9) + eye(102.4, 24, 0.9) +
    line('M100.4 39.4v1.2M107.4 38.6v1.2', 3) + line('M97 45q5 1.6 9-.6', 1.8);
  const torso =
    shape(C.rose, 'M34 60Q36 70 44 69Q51 69 51 60Z') +
    body(
      C.whitewash,
      'M13 34Q16 26 34 27H74Q86 25 90 30Q92 40 87 52Q83 63 70 63H30Q14 62 13 34Z',
      patch(C.whitewashShade, 'M14 46Q30 57 56 55Q78 54 89 42Q86 63 70 63H30Q17 62 14 46Z'),
      patch(C.ink, 'M24 28.4Q44 25 46 34Q46 46 34 46Q22 44 24 28.4ZM58 27H76Q80 36 72 40Q60 42 58 27ZM50 55Q58 48 66 54Q68 63 60 63H52Q49 58 50 55Z'),
    );
  const tail = (d: string, end: string): string => tube(d, C.whitewash, 2.6) + shape(C.ink, end);
  const low = at(-7, 12, turned(58, [86, 34], head));
  const all = (gait: Gait, front: string, swings = false): string =>
    (swings ? tail('M15 32Q5 38 6 50', 'M6 48Q1 54 5 60Q11 56 8 48Z') : tail('M15 32Q7 40 10 52', 'M10 50Q5 56 10 62Q15 57 12 50Z')) + quadrupedLegs(legs, gait) + torso + front;
  return animal({
    id: 'cow',
    titles: { ro: 'Vacă', en: 'Cow' },
    words: { ro: ['vacă', 'văcuță', 'lapte', 'fermă'], en: ['cow', 'milk', 'farm'] },
    width: 118,
    height: 88,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: all(GAITS['walk-1'], head) },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: all(GAITS['walk-2'], head, true) },
      { id: 'eat', titles: { ro: 'paște', en: 'grazes' }, parts: all(GAITS.stand, low, true) },
    ],
  });
}

function sheep(): Sprite {
  const legs: Legs = { front: [54, 52], back: [27, 52], ground: 70, width: 7.6, colour: C.path, shade: C.pathShade, foot: C.woodShade };
  const wool = 'M16 50Q6 48 9 39Q4 30 13 26Q16 17 26 20Q33 12 41 18Q50 12 56 20Q65 19 66 28Q72 34 67 42Q68 52 58 53Q52 60 44 55Q36 61 29 55Q20 58 16 50Z';
  const head =
    shape(C.path, 'M62 27Q52 24 50 30Q53 36 62 33Z') +
    body(C.path, 'M60 24Q66 18 74 22Q79 27 81 36Q82 44 75 45Q66 45 63 38Q59 32 60 24Z', patch(C.pathShade, 'M80.4 33Q82 44 75 45Q70 45 67 43Q77 42 77.4 27Q79.6 30 80.4 33Z')) +
    shape(C.whitewash, 'M58 26Q54 20 60 17Q62 11 68 13.6Q75 11 77 17Q81 22 76 25Q72 28 68 25Q62 29 58 26Z') +
    eye(66.6, 31.4, 0.9) + eye(75.6, 31, 0.9) + line('M73 39.4q2.4 1 4.4-.6', 1.8) + line('M74.4 37.4h2', 2.2);
  const torso = body(C.whitewash, wool, patch(C.whitewashShade, 'M9.6 42Q26 52 44 47Q60 46 68.6 36Q71 39 67 42Q68 52 58 53Q52 60 44 55Q36 61 29 55Q20 58 16 50Q9 48.6 9.6 42Z'), line('M22 31q3-4 6.4 0M36 27q3-4 6.4 0M30 40q3-4 6.4 0M47 37q3-4 6.4 0', 2.2, C.whitewashShade));
  const all = (gait: Gait, front: string): string => quadrupedLegs(legs, gait) + torso + front;
  return animal({
    id: 'sheep',
    titles: { ro: 'Oaie', en: 'Sheep' },
    words: { ro: ['oaie', 'miel', 'mioară', 'lână', 'fermă'], en: ['sheep', 'lamb', 'wool', 'farm'] },
    width: 88,
    height: 74,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: all(GAITS['walk-1'], head) },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: all(GAITS['walk-2'], head) },
      { id: 'eat', titles: { ro: 'paște', en: 'grazes' }, parts: all(GAITS.stand, at(-3, 7, turned(46, [62, 34], head))) },
    ],
  });
}

function goat(): Sprite {
  const legs: Legs = { front: [54, 54], back: [24, 54], ground: 80, width: 7.6, colour: C.stone, shade: C.stoneShade, foot: C.ink };
  const head =
    shape(C.path, 'M66 22Q54 16 50 4Q62 4 71 19Z') + line('M57 8l4-2M60 13l4-3', 1.8) +
    shape(C.stone, 'M64 24Q52 23 51 30Q56 35 65 31Z') +
    shape(C.whitewash, 'M70 42Q70 52 75 56Q78 50 77 42Z') +
    body(C.stone, 'M62 24Q65 17 73 19Q79 22 83 34Q86 43 79 44.6Q71 45.6 68 40Q61 34 62 24Z', patch(C.whitewash, 'M76 32Q82 30 84 38Q85 43.6 79 44.6Q72 45 71 40Q72 34 76 32Z'), patch(C.whitewash, 'M71 19.4Q75 24 76 31L73 33Q70 26 68.6 19.8Z')) +
    eye(68.4, 28.4, 0.9) + eye(77.2, 27.4, 0.85) + line('M80.6 36.4v.8', 2.4) + line('M76 41q3 .8 5.6-.8', 1.8);
  const torso = body(C.stone, 'M12 40Q14 32 28 32H52Q60 28 64 24L71 38Q67 52 62 58Q58 62 48 61H24Q11 58 12 40Z', patch(C.stoneShade, 'M13 48Q26 55 44 53Q60 50 69.6 40Q67 52 62 58Q58 62 48 61H24Q14 58 13 48Z'), patch(C.whitewash, 'M28 32Q40 32 42 38Q36 44 28 40Q25 36 28 32Z'));
  const tail = shape(C.stone, 'M15 38Q6 36 6 26Q14 26 19 35Z');
  const all = (gait: Gait): string => tail + quadrupedLegs(legs, gait) + torso + head;
  return animal({
    id: 'goat',
    titles: { ro: 'Capră', en: 'Goat' },
    words: { ro: ['capră', 'țap', 'ied', 'fermă'], en: ['goat', 'kid', 'farm'] },
    width: 90,
    height: 86,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: all(GAITS['walk-1']) },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: all(GAITS['walk-2']) },
      { id: 'jump', titles: TITLES.jump, parts: turned(-12, [42, 44], all([40, -36, 28, -26])) },
    ],
  });
}

function pig(): Sprite {
  const legs: Legs = { front: [53, 48], back: [24, 48], ground: 63, width: 9, colour: C.rose, shade: C.skinShade, foot: C.woodShade };
  const mud = patch(C.wood, 'M20 44Q30 36 38 44Q46 40 52 46Q58 54 48 55H28Q18 53 20 44ZM60 40Q66 36 70 41Q66 45 60 44Z');
  const torso = (more: string): string =>
    body(C.rose, 'M11 36Q13 20 34 19.4H50Q64 21 66 36Q66 55 48 55.6H28Q11 55 11 36Z', patch(C.skinShade, 'M12 44Q26 51 46 49Q60 47 66 39Q65 55 48 55.6H28Q14 55 12 44Z'), more);
  const head = (more: string): string =>
    shape(C.rose, 'M50 22Q44 12 50 8Q60 10 62 18Z') +
    body(C.rose, 'M48 30Q48 16 62 15.6Q74 15.6 77 28Q77 44 63 45Q48 44.6 48 30Z', patch(C.skinShade, 'M76.6 32Q76 44.4 63 45Q58 45 54.4 42Q68 43 70 18.6Q76 22 76.6 32Z'), more) +
    shape(C.rose, 'M66 18Q72 8 79 10Q80 18 74 22Z') +
    `<ellipse fill="${C.rose}" cx="74.6" cy="34" rx="6.6" ry="6"/>` + line('M72.6 33.4v1.6M76.8 33.4v1.6', 2.4) +
    eye(59, 27.4, 0.95) + eye(71.4, 25, 0.9) + line('M62 39.6q4 2.4 7.4.6', 2);
  const tail = line('M13 34Q4 36 5 29Q8 24 10 29Q10 34 4 33', 2.6);
  const all = (gait: Gait, more = ''): string => tail + quadrupedLegs(legs, gait) + torso(more) + head(more);
  return animal({
    id: 'pig',
    titles: { ro: 'Porc', en: 'Pig' },
    words: { ro: ['porc', 'purcel', 'godac', 'fermă'], en: ['pig', 'piglet', 'farm'] },
    width: 86,
    height: 68,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: all(GAITS['walk-1']) },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: all(GAITS['walk-2']) },
      { id: 'muddy', titles: { ro: 'plin de noroi', en: 'muddy' }, parts: all(GAITS.stand, mud) },
    ],
  });
}

const NECK = 'M62 44Q66 22 82 13.6Q92 11 97 19L108 34Q111 44 103 45.6Q96 46 92 40Q88 38 86 40Q87 52 84 58';

function horse(): Sprite {
  const legs: Legs = { front: [70, 64], back: [27, 64], ground: 97, width: 9, colour: C.wood, shade: C.woodShade, foot: C.ink };
  const mane = shape(C.ink, 'M84 8Q70 8 66 24Q60 34 58 46Q66 46 70 40Q76 26 88 16Z');
  const head =
    shape(C.wood, 'M82 16Q80 6 85 3Q91 8 90 16Z') +
    patch(C.wood, `${NECK}Z`) +
    patch(C.woodShade, 'M106 42Q100 42 95 36Q90 32 84 36Q80 48 72 54L82 62Q87 52 86 40Q88 38 92 40Q96 46 103 45.6Q106 45 106 42Z') +
    patch(C.whitewash, 'M94 16Q98 22 103 30L99 32Q93 24 91 15Z') +
    `<path d="${NECK}"/>` +
    body(C.path, 'M99 33Q105 29 108 34Q111 44 103 45.6Q97 46 94 41.6Q95 36 99 33Z') +
    line('M105.4 37v1', 2.6) + line('M101 43q2.4.4 4.6-1', 1.8) + eye(91.4, 25);
  const torso = body(C.wood, 'M15 48Q18 38 34 40H60Q70 38 76 36L84 52Q86 64 78 70Q72 74 60 70Q46 68 36 71Q14 74 15 48Z', patch(C.woodShade, 'M15 56Q26 66 48 61Q70 62 84 52Q86 64 78 70Q72 74 60 70Q46 68 36 71Q17 73 15 56Z'));
  const tail = (d: string): string => shape(C.ink, d);
  const still = tail('M18 42Q4 42 5 60Q5 72 10 76Q12 62 20 56Z');
  const all = (gait: Gait, end: string): string => end + quadrupedLegs(legs, gait) + torso + head + mane;
  return animal({
    id: 'horse',
    titles: { ro: 'Cal', en: 'Horse' },
    words: { ro: ['cal', 'căluț', 'iapă', 'mânz', 'fermă'], en: ['horse', 'pony', 'farm'] },
    width: 114,
    height: 102,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: all(GAITS['walk-1'], still) },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: all(GAITS['walk-2'], still) },
      { id: 'gallop', titles: TITLES.gallop, parts: all(GAITS.gallop, tail('M18 42Q8 34 2.4 44Q2 56 4 60Q10 52 20 54Z')) },
    ],
  });
}
