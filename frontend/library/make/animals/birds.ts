/** Birds of yard, roof and wood. */
import type { Sprite } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { at, dot, line, patch, shape, turned } from '../shapes.ts';
import { animal, body, eye, grown, TITLES } from './parts.ts';

export function makeBirds(): Sprite[] {
  return [hen(), rooster(), stork(), owl(), duck()];
}

/** Two thin legs with three toes each; feet at x, on the ground. */
function birdLegs(hip: number, top: number, ground: number, near: number, far: number, colour: string): string {
  const leg = (x: number): string => `M${hip} ${top}L${x} ${ground}M${x - 4} ${ground}H${x + 6}`;
  return line(leg(far), 5.6) + line(leg(far), 1.9, colour) + line(leg(near), 5.6) + line(leg(near), 1.9, colour);
}

function hen(): Sprite {
  const head =
    shape(C.red, 'M45 12Q43 4 48 5Q50 1.6 53 4.4Q57 2 58 6Q61 7 58 12Z') +
    shape(C.yellowShade, 'M60 17L68 20.4L60 23Z') + shape(C.red, 'M56 24Q61 25 60 30Q57 32 55 29Z') +
    grown(C.terracotta, 'M42 32Q40 11 52 10Q62 11 62 20Q61 27 58 34Z', patch(C.terracottaShade, 'M61.6 22Q61 27 58 34H50Q56 28 56 12Q62 15 61.6 22Z')) + eye(54.6, 17.6, 0.9);
  const torso =
    body(C.terracotta, 'M6 20Q12 19 16 26Q22 32 32 30Q40 26 44 24L60 30Q62 52 42 55Q14 55 10 36Q4 28 6 20Z', patch(C.terracottaShade, 'M60.6 34Q60 53 42 55Q18 55 12 41Q26 50 42 45Q54 41 58 29.4L60 30Q60.6 32 60.6 34Z')) +
    body(C.terracottaShade, 'M22 34Q34 30 44 36Q42 47 30 47Q22 45 22 34Z') + line('M28 39q4 2 7 0M31 43.4q3 1 5-.6', 1.8, C.terracotta);
  const peck = birdLegs(32, 52, 62, 30, 37, C.yellowShade) + turned(36, [32, 52], torso + head);
  const all = (near: number, far: number): string => birdLegs(32, 52, 62, near, far, C.yellowShade) + torso + head;
  return animal({
    id: 'hen',
    titles: { ro: 'Găină', en: 'Hen' },
    words: { ro: ['găină', 'pasăre', 'ou', 'fermă'], en: ['hen', 'chicken', 'bird', 'egg', 'farm'] },
    width: 84,
    height: 66,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: all(39, 25) },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: all(31, 35) },
      { id: 'peck', titles: { ro: 'ciugulește', en: 'pecks' }, parts: peck },
    ],
  });
}

function rooster(): Sprite {
  const tail =
    shape(C.firShade, 'M22 44Q4 44 4 24Q5 12 14 10Q12 24 26 32Z') + shape(C.fir, 'M24 42Q12 34 14 18Q17 7 27 8Q22 20 32 30Z') + shape(C.leaf, 'M28 40Q20 30 26 18Q30 12 36 14Q32 22 38 32Z');
  const torso =
    body(C.terracotta, 'M20 42Q30 38 40 28L60 30Q64 52 46 58Q24 60 20 42Z', patch(C.terracottaShade, 'M61 38Q61 54 46 58Q28 59 22 48Q38 54 50 46Q58 40 59 29.6L60 30Q61 34 61 38Z')) +
    body(C.woodShade, 'M27 42Q36 36 46 42Q44 52 34 53Q28 50 27 42Z') + line('M33 45.6q3 1.6 6 0M35 49.6q2.4.8 4-.4', 1.8, C.wood);
  const head = (isOpen: boolean): string =>
    shape(C.red, 'M45 13Q41 6 45 4Q48 5 49 7Q50 1.6 54 2.4Q56 4 56 7Q60 3.6 62 7Q63 10 60 14Z') +
    (isOpen ? shape(C.yellowShade, 'M61 16L72 13L63 20.4Z') + shape(C.yellowShade, 'M61 20L70 25L61 24.4Z') : shape(C.yellowShade, 'M61 16.6L71 20.4L61 23.6Z')) +
    shape(C.red, 'M57 24Q64 24 63 31Q60 35 57 31Z') +
    body(C.yellow, 'M38 36Q40 12 53 11.4Q63 12 63 20Q62 28 62 36L57 33L53 38L48 33L43 38Z', patch(C.yellowShade, 'M63 20Q62 28 62 36L57 33L53 38L51 36Q57 28 57 12.4Q63 15 63 20Z')) + eye(55.6, 18.4, 0.95);
  const all = (near: number, far: number, front: string): string => tail + birdLegs(40, 55, 70, near, far, C.yellowShade) + torso + front;
  return animal({
    id: 'rooster',
    titles: { ro: 'Cocoș', en: 'Rooster' },
    words: { ro: ['cocoș', 'pasăre', 'dimineață', 'fermă'], en: ['rooster', 'cock', 'bird', 'morning', 'farm'] },
    width: 78,
    height: 75,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: all(48, 32, head(false)) },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: all(38, 43, head(false)) },
      { id: 'crow', titles: { ro: 'cântă', en: 'crows' }, parts: all(36, 45, turned(-14, [50, 32], head(true))) },
    ],
  });
}

function stork(): Sprite {
  const beak = shape(C.red, 'M84 19L112 26Q109 30 84 27Z') + line('M86 23.4L104 26', 1.6);
  const head = beak + grown(C.whitewash, 'M63 42Q60 30 68 17Q74 10 82 12Q90 15 88 23Q86 29 80 29Q76 32 80.4 46Z', patch(C.whitewashShade, 'M88 23Q86 29 80 29Q76 32 80 45H73Q72 30 79 25Q84 21 83 12.6Q90 16 88 23Z')) + eye(81.4, 19.4, 0.9);
  const torso = body(C.whitewash, 'M22 48Q36 36 58 38Q74 36 80 42Q82 56 64 62Q40 66 22 48Z', patch(C.whitewashShade, 'M30 54.4Q52 60 68 52Q78 48 80.6 44Q81 57 64 62Q44 65 30 54.4Z'));
  const folded = shape(C.ink, 'M16 52Q26 40 50 42Q44 54 30 57Q20 58 16 52Z') + line('M24 52q8-4 14-4.6', 1.8, C.stoneShade);
  const legs = (near: string, far: string): string => line(far, 5.6) + line(far, 1.9, C.red) + line(near, 5.6) + line(near, 1.9, C.red);
  const down = 'M54 60V104H61';
  const upWing = grown(C.whitewash, 'M36 46Q30 28 34 16L52 22Q62 34 60 46Z') + shape(C.ink, 'M35 26Q22 18 18 4Q34 2 46 10Q54 18 55 28Q46 24 35 26Z') + line('M27 8Q36 12 40 20M36 7Q44 12 47 20', 1.8, C.stoneShade);
  const downWing = grown(C.whitewash, 'M36 46Q30 58 34 66L52 66Q62 56 60 46Z') + shape(C.ink, 'M34 62Q22 72 20 88Q36 90 46 80Q54 72 54 62Q44 66 34 62Z') + line('M29 83Q38 78 41 70M38 83Q45 77 47 70', 1.8, C.stoneShade);
  const trailing = legs('M28 54L2.6 62M28 54L12 66', 'M26 51L4 54').replace(/M28 54L12 66/g, '');
  const flying = (wing: string): string => trailing + at(4, 0, torso, turned(24, [72, 36], head), wing);
  return animal({
    id: 'stork',
    titles: { ro: 'Barză', en: 'Stork' },
    words: { ro: ['barză', 'cocostârc', 'pasăre'], en: ['stork', 'bird'] },
    width: 120,
    height: 110,
    costumes: [
      { id: 'stand', titles: TITLES.stand, parts: legs(down, 'M48 60L58 80L46 86') + torso + folded + head },
      { id: 'walk', titles: { ro: 'pășește', en: 'walks' }, parts: legs('M54 60L64 82L62 104H69', 'M48 60L46 82L36 104H43') + torso + folded + head },
      { id: 'fly-1', titles: TITLES['fly-1'], parts: flying(upWing) },
      { id: 'fly-2', titles: TITLES['fly-2'], parts: flying(downWing) },
    ],
  });
}

function owl(): Sprite {
  const trunk =
    body(
      C.stoneShade,
      'M24 8Q32 9 37 14Q46 11.6 55 14Q60 9 68 8Q66 16 67 22C72 44 64 66 46 66C28 66 20 44 25 22Q26 16 24 8Z',
      patch(C.woodShade, 'M68 8Q66 16 67 22C72 44 64 66 46 66C62 58 66 38 60 12Q64 9 68 8Z'),
      patch(C.whitewashShade, 'M46 66C36 66 30 60 27.6 50Q46 44 64.4 50C62 60 56 66 46 66Z'),
      line('M39 54q2.4 3 5 0M49 54q2.4 3 5 0M44 60q2.4 3 5 0', 2.2, C.stoneShade),
    ) + shape(C.yellowShade, 'M36 68Q36 63 40 64Q44 63 44 68ZM48 68Q48 63 52 64Q56 63 56 68Z');
  const eyes = [36.6, 55.4].map((x) => `<circle fill="${C.whitewash}" cx="${x}" cy="28" r="9.4"/><circle fill="${C.yellow}" stroke-width="2" cx="${x}" cy="28" r="5"/>` + dot(C.ink, x, 28, 2.5)).join('');
  const shut = [36.6, 55.4].map((x) => `<circle fill="${C.whitewash}" cx="${x}" cy="28" r="9.4"/>` + line(`M${x - 5} 28q5 4.4 10 0`, 2.4)).join('');
  const beak = shape(C.yellowShade, 'M46 31Q50 35 46 41Q42 35 46 31Z');
  const folded = shape(C.stone, 'M25.6 30Q16 42 22 58Q32 52 31 40Z') + shape(C.woodShade, 'M66.4 30Q76 42 70 58Q60 52 61 40Z');
  const raised = shape(C.stone, 'M27 40Q10 34 4 14Q18 14 26 24Z') + shape(C.woodShade, 'M65 40Q82 34 88 14Q74 14 66 24Z') + line('M11 19q7 8 12 10M81 19q-7 8-12 10', 1.8);
  const lowered = shape(C.stone, 'M26 30Q8 34 4 56Q20 56 29 46Z') + shape(C.woodShade, 'M66 30Q84 34 88 56Q72 56 63 46Z') + line('M11 51q5-8 12-10M81 51q-5-8-12-10', 1.8);
  return animal({
    id: 'owl',
    titles: { ro: 'Bufniță', en: 'Owl' },
    words: { ro: ['bufniță', 'cucuvea', 'pasăre', 'noapte', 'pădure'], en: ['owl', 'bird', 'night', 'forest'] },
    width: 92,
    height: 74,
    costumes: [
      { id: 'sit', titles: TITLES.sit, parts: trunk + folded + eyes + beak },
      { id: 'blink', titles: { ro: 'clipește', en: 'blinks' }, parts: trunk + folded + shut + beak },
      { id: 'fly-1', titles: TITLES['fly-1'], parts: raised + trunk + eyes + beak },
      { id: 'fly-2', titles: TITLES['fly-2'], parts: lowered + trunk + eyes + beak },
    ],
  });
}

function duck(): Sprite {
  const head = shape(C.yellow, 'M62 18Q74 17 77 22Q74 27 62 26Z') + line('M64 22.6h8', 1.6) + body(C.fir, 'M42 34Q38 10 54 9Q66 10 65 22Q64 29 60 34Z', patch(C.firShade, 'M65 22Q64 29 60 34H53Q59 26 58 10Q65 13 65 22Z')) + body(C.whitewash, 'M42 32Q50 36 60.6 32L62 37Q50 42 41 37Z') + eye(56.6, 18, 0.9);
  const torso = body(C.stone, 'M4 32Q12 36 22 33Q32 31 42 36L62 36Q68 56 46 59Q18 60 10 44Q5 38 4 32Z', patch(C.stoneShade, 'M64 44Q63 57 46 59Q20 60 11.6 46.6Q28 55 44 50Q58 46 61 36H62Q64 40 64 44Z'));
  const wing = body(C.wood, 'M20 40Q32 35 44 41Q42 51 30 51Q22 49 20 40Z') + shape(C.blue, 'M24 47Q30 51 38 48L36 44Q30 46 24 47Z');
  const raised = body(C.wood, 'M24 44Q14 30 16 14Q32 18 42 40Z', patch(C.woodShade, 'M24 44Q20 38 18 30Q28 40 38 34L42 40Z'));
  const feet = (a: number): string => shape(C.yellowShade, `M${31 + a} 55L${29 + a} 66H${42 + a}L${36 + a} 55Z`) + shape(C.yellowShade, `M${42 - a} 55L${40 - a} 66H${53 - a}L${47 - a} 55Z`);
  return animal({
    id: 'duck',
    titles: { ro: 'Rață', en: 'Duck' },
    words: { ro: ['rață', 'rățoi', 'pasăre', 'lac'], en: ['duck', 'bird', 'pond'] },
    width: 82,
    height: 70,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: feet(4) + torso + wing + head },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: feet(-3) + torso + wing + head },
      { id: 'flap', titles: { ro: 'bate din aripi', en: 'flaps' }, parts: feet(0) + torso + raised + head },
    ],
  });
}
