/** Insects, a frog, a fish and a snail. */
import type { Sprite } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { at, dot, line, patch, shape } from '../shapes.ts';
import { animal, body, eye, TITLES } from './parts.ts';

export function makeSmallAnimals(): Sprite[] {
  return [butterfly(), bee(), frog(), fish(), snail()];
}

/** Seen from above, so both halves are one drawing and its mirror image. */
function butterfly(): Sprite {
  const half =
    shape(C.yellow, 'M30-2Q14-5 8-14Q4-24 14-26Q26-26 35-6Z') + dot(C.terracotta, 16, -18.6, 3.8) +
    shape(C.plum, 'M36-2Q22-12 27-25Q34-31 46-28Q56-23 54-14Q50-5 42-2Z') + dot(C.rose, 42, -19, 5) + dot(C.whitewash, 36, -10, 1.8);
  const wings = (spread: number): string => [1, -1].map((side) => `<g transform="translate(0 32) scale(1 ${side * spread})">${half}</g>`).join('');
  const trunk =
    line('M55 30.4Q60 24 65 25M55 33.6Q60 40 65 39', 2) + dot(C.ink, 65.4, 25, 2.2) + dot(C.ink, 65.4, 39, 2.2) +
    body(C.woodShade, 'M20 32Q26 27.6 44 28H50Q58 28 58 32Q58 36 50 36H44Q26 36.4 20 32Z', patch(C.ink, 'M29 28.8h3v6.6h-3ZM36.6 28.2h3v7.6h-3Z')) + dot(C.whitewash, 54, 30, 1.3) + dot(C.whitewash, 54, 34, 1.3);
  return animal({
    id: 'butterfly',
    titles: { ro: 'Fluture', en: 'Butterfly' },
    words: { ro: ['fluture', 'fluturaș', 'insectă', 'gâză'], en: ['butterfly', 'insect'] },
    width: 72,
    height: 64,
    costumes: [
      { id: 'fly-1', titles: TITLES['fly-1'], parts: wings(1) + trunk },
      { id: 'fly-2', titles: TITLES['fly-2'], parts: wings(0.55) + trunk },
    ],
  });
}

function bee(): Sprite {
  const trunk =
    shape(C.ink, 'M10 36L2.6 38L10 41Z') +
    body(
      C.yellow,
      'M8 38Q9 25 28 24H40Q60 26 60 38Q59 51 40 52H28Q9 51 8 38Z',
      patch(C.yellowShade, 'M8.6 42Q30 50 46 46Q56 43 60 37Q59 51 40 52H28Q10 51 8.6 42Z'),
      patch(C.ink, 'M16 26.6Q20 25 24 24.4Q21 38 24 51.6Q20 51 16 49.6Q13 38 16 26.6ZM32 24H39Q36.6 38 39 52H32Q29.4 38 32 24Z'),
    ) + eye(51, 34.6) + line('M50 42.4q3.4 2.4 6.4-.2', 2) + line('M49 26Q50 18 56 17M54 28Q58 22 63 23', 2) + dot(C.ink, 56.4, 16.6, 2.2) + dot(C.ink, 63.4, 23, 2.2);
  const up = shape(C.water, 'M36 25Q42 6 52 8Q56 16 42 26Z') + shape(C.sky, 'M32 26Q16 16 20 5Q30 1 36 12Q38 20 36 26Z');
  const down = shape(C.water, 'M38 26Q50 12 58 18Q56 26 44 28Z') + shape(C.sky, 'M34 27Q14 26 8 15Q14 6 26 12Q36 18 38 26Z');
  return animal({
    id: 'bee',
    titles: { ro: 'Albină', en: 'Bee' },
    words: { ro: ['albină', 'albinuță', 'insectă', 'miere', 'stup'], en: ['bee', 'insect', 'honey'] },
    width: 68,
    height: 56,
    costumes: [
      { id: 'fly-1', titles: TITLES['fly-1'], parts: up + trunk },
      { id: 'fly-2', titles: TITLES['fly-2'], parts: down + trunk },
    ],
  });
}

function frog(): Sprite {
  const head = (isOpen: boolean): string =>
    `<circle fill="${C.leaf}" cx="38" cy="16" r="7.6"/><circle fill="${C.whitewash}" stroke-width="2" cx="39" cy="15.6" r="4.6"/>` + dot(C.ink, 40, 15.6, 2.2) +
    `<circle fill="${C.leaf}" cx="54.6" cy="15.4" r="7.4"/><circle fill="${C.whitewash}" stroke-width="2" cx="55.6" cy="15" r="4.4"/>` + dot(C.ink, 56.6, 15, 2.2) +
    body(C.leaf, 'M27 30Q28 17 46 17Q65 18 66 30Q64 41 46 42Q29 41 27 30Z', patch(C.fir, 'M65.6 31Q64 41 46 42Q38 41.6 33 39Q54 40 58 20Q66 23 65.6 31Z')) +
    (isOpen ? shape(C.red, 'M37 29Q48 33 61 27.6Q62 38 49 39Q39 38 37 29Z') : line('M33 31Q47 39 62 29', 2.3)) + dot(C.meadow, 32, 28, 2.4, 1.6);
  const sitting = (isOpen: boolean): string =>
    body(C.leaf, 'M12 46Q14 30 32 30H48Q56 40 54 54H22Q11 54 12 46Z', patch(C.path, 'M44 38Q54 38 54 54H42Q40 44 44 38Z')) +
    body(C.leaf, 'M8 48Q10 36 22 38Q32 42 30 52L26 55H10Q6 53 8 48Z', patch(C.fir, 'M9 50Q20 52 28 44Q31 48 30 52L26 55H10Q7 53 9 50Z')) +
    shape(C.leaf, 'M6 58Q6 53.4 12 53.6H26Q33 54 33 58Z') + shape(C.leaf, 'M44 44L46 54Q42 55 42 58H56Q57 54 52 53.6L51 44Z') + head(isOpen);
  const leaping =
    shape(C.fir, 'M26 34Q10 36 6 46L2.6 54Q7 58 11 54L14 47Q22 46 30 42Z') + shape(C.fir, 'M50 36L64 44L70 46Q72 42 67 40L58 33Z') +
    body(C.leaf, 'M18 40Q18 26 36 26L56 30Q56 42 44 44Q22 48 18 40Z', patch(C.path, 'M28 43Q42 42 55 35Q54 42 44 44Q34 46 28 43Z')) +
    shape(C.leaf, 'M20 36Q8 40 9 48L5 58Q10 62 14 57L17 48Q26 46 30 40Z') + shape(C.leaf, 'M44 38L56 48L62 51Q66 47 60 44L52 36Z') + at(3, -5, head(false));
  return animal({
    id: 'frog',
    titles: { ro: 'Broască', en: 'Frog' },
    words: { ro: ['broască', 'broscuță', 'lac', 'baltă'], en: ['frog', 'pond'] },
    width: 76,
    height: 64,
    costumes: [
      { id: 'sit', titles: TITLES.sit, parts: at(1, 2, sitting(false)) },
      { id: 'jump', titles: TITLES.jump, parts: at(1, 2, leaping) },
      { id: 'croak', titles: { ro: 'orăcăie', en: 'croaks' }, parts: at(1, 2, sitting(true)) },
    ],
  });
}

function fish(): Sprite {
  const tail = (d: string): string => shape(C.terracottaShade, d);
  const trunk = (isOpen: boolean): string =>
    shape(C.terracottaShade, 'M28 14Q34 3 48 6L50 14Z') + shape(C.terracottaShade, 'M34 40Q36 48 46 47L46 38Z') +
    body(C.terracotta, 'M16 27Q26 10 46 11Q62 14 68 26Q62 40 46 42Q26 43 16 27Z', patch(C.terracottaShade, 'M20 32Q36 38 52 35Q62 32 67.6 27Q61 40 46 42Q29 42.6 20 32Z'), patch(C.whitewash, 'M33 13Q38 11 42 11Q36 26 42 42Q36 42 32 40Q27 26 33 13Z'), patch(C.whitewash, 'M22 18.6Q19 26 23 35Q19 32 16 27Q18.6 22.4 22 18.6Z')) +
    shape(C.yellow, 'M46 28Q38 26 36 33Q42 37 49 33Z') +
    `<circle fill="${C.whitewash}" stroke-width="2" cx="56" cy="22" r="4.8"/>` + dot(C.ink, 57.2, 22, 2.3) +
    (isOpen ? `<ellipse fill="${C.red}" cx="66" cy="29.6" rx="3" ry="3.8"/>` : line('M66 29.6q-3 2.6-6 1.4', 2));
  return animal({
    id: 'fish',
    titles: { ro: 'Pește', en: 'Fish' },
    words: { ro: ['pește', 'peștișor', 'apă', 'mare', 'lac'], en: ['fish', 'water', 'sea'] },
    width: 74,
    height: 52,
    costumes: [
      { id: 'swim-1', titles: { ro: 'înoată 1', en: 'swims 1' }, parts: tail('M19 27L4 13Q3 27 5 41Z') + trunk(false) },
      { id: 'swim-2', titles: { ro: 'înoată 2', en: 'swims 2' }, parts: tail('M19 27L10 14Q5 27 11 40Z') + trunk(false) },
      { id: 'open', titles: { ro: 'gura deschisă', en: 'mouth open' }, parts: tail('M19 27L4 13Q3 27 5 41Z') + trunk(true) },
    ],
  });
}

function snail(): Sprite {
  const shell = `<circle fill="${C.terracotta}" cx="31" cy="28" r="19"/>` + patch(C.terracottaShade, 'M47 18.6A17.6 17.6 0 0 1 17 38.8Q42 44 47 18.6Z') + line('M31 28Q28 24 32 22Q39 22 38 29Q35 37 27 34Q20 29 24 20Q30 13 39 16', 2.6);
  const foot = (end: number): string => body(C.path, `M${end} 52Q14 44 28 46H48Q54 46 54 38L53 28Q55 22 61 24Q66 27 65 36Q65 52 54 52Z`, patch(C.pathShade, `M${end} 52Q18 48 30 50Q52 51 58 42Q63 36 62 24.6Q66 28 65 36Q65 52 54 52Z`));
  const horns = 'M58 26L55 12M63 27L67 14';
  const front = line(horns, 5.4) + line(horns, 1.8, C.path) + dot(C.ink, 55, 11.4, 3) + dot(C.ink, 67.4, 13, 3) + eye(60.6, 33, 0.8) + line('M58.6 39.6q3 1.6 5.4-.4', 1.8);
  return animal({
    id: 'snail',
    titles: { ro: 'Melc', en: 'Snail' },
    words: { ro: ['melc', 'cochilie', 'încet'], en: ['snail', 'shell', 'slow'] },
    width: 74,
    height: 56,
    costumes: [
      { id: 'crawl-1', titles: { ro: 'se târăște 1', en: 'crawls 1' }, parts: front + foot(4) + shell },
      { id: 'crawl-2', titles: { ro: 'se târăște 2', en: 'crawls 2' }, parts: front + foot(10) + shell },
      { id: 'hide', titles: { ro: 'se ascunde', en: 'hides' }, parts: body(C.path, 'M16 52Q16 45 26 45H38Q48 45 49 52Z', patch(C.pathShade, 'M18 51Q36 52 46 47Q49 49 49 52Z')) + at(0, 2, shell) },
    ],
  });
}
