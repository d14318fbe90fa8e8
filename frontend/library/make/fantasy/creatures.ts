/** Creatures that nobody has met yet. */
import type { Sprite } from '../../source.ts';
import { animal, body, eye, TITLES } from '../animals/parts.ts';
import { COLOURS as C } from '../colours.ts';
import { dot, limb, line, oval, patch, shape } from '../shapes.ts';

export function makeCreatures(): Sprite[] {
  return [dragon(), robot(), ghost(), alien()].map((sprite) => ({ ...sprite, group: 'fantasy' }));
}

function dragon(): Sprite {
  const tail = body(C.leaf, 'M44 76Q24 88 12 76Q6 68 12 58L17 62Q14 72 22 74Q32 74 40 62Z', patch(C.fir, 'M44 76Q24 88 12 76Q9 72 9 68Q16 82 40 68Z')) + shape(C.red, 'M6 60L12 44L22 58Q14 54 6 60Z');
  const torso =
    body(
      C.leaf,
      'M34 66Q34 46 52 44Q60 42 64 32L84 38Q84 54 78 66Q74 84 56 84Q36 84 34 66Z',
      patch(C.fir, 'M35 72Q46 80 62 72Q74 60 76 36L84 38Q84 54 78 66Q74 84 56 84Q38 84 35 72Z'),
      patch(C.path, 'M78 44L84 42Q84 54 78 66Q74 84 60 84Q56 76 64 68Q74 60 78 44Z'),
    ) + line('M67 73l10-2M71 66l7-1M75 58l5-.6M65 79l8-1', 2, C.pathShade);
  const spikes = shape(C.red, 'M58 21L50 22L56 29L50 33L57 37L50 42L59 45L66 30Z');
  const jaw = (isOpen: boolean): string => (isOpen ? shape(C.leaf, 'M82 36L105 40Q103 48 92 47Q82 45 82 36Z') + patch(C.red, 'M84 35L102 36L101 39L86 40Z') : '');
  const head = (isOpen: boolean): string =>
    shape(C.path, 'M66 14Q56 10 56 1Q66 2 73 11Z') + shape(C.path, 'M76 11Q72 5 75 1Q82 4 82 12Z') + jaw(isOpen) +
    body(C.leaf, 'M60 26Q60 11 75 10Q86 10 90 20L104 24Q111 27 109 34Q106 39 98 38L86 40Q78 46 68 43Q60 38 60 26Z', patch(C.fir, 'M109 33Q106 39 98 38L86 40Q78 46 68 43Q64 40.6 62 37Q76 40 84 33Q98 34 109 33Z')) +
    line('M103.6 28.4v1', 2.6) + (isOpen ? '' : line('M106 36.4Q96 39 89 33.6', 2.2)) + eye(80.6, 22.6) + line('M77 16.4q3-1.6 6 .4', 2);
  const wing = (d: string, bones: string): string => shape(C.terracotta, d) + line(bones, 2);
  const up = wing('M54 52Q40 40 38 8Q28 10 20 22Q25 24 24 31Q31 31 32 40Q40 40 44 56Z', 'M38 10Q38 34 50 52M24 31Q34 36 46 52');
  const down = wing('M54 50Q38 44 18 52Q8 58 4 68Q13 66 18 72Q22 66 30 69Q34 60 50 62Z', 'M20 53Q36 50 52 54M18 71Q30 60 50 57');
  const legs = limb([[66, 78], [72, 92]], C.fir, 8) + oval(C.fir, 75, 94.6, 6.6, 3.6) + limb([[52, 78], [50, 92]], C.leaf, 9) + oval(C.leaf, 54, 95, 7.4, 3.8);
  const arm = limb([[72, 56], [82, 62], [86, 58]], C.leaf, 5.4);
  const fire = shape(C.terracotta, 'M108 38Q120 30 134 34Q130 38 137 42Q130 44 134 50Q120 52 108 44Z') + patch(C.yellow, 'M110 40Q119 36 127 38.6Q124 41 128 44Q119 47 110 43Z');
  const all = (wings: string, isOpen = false): string => tail + legs + spikes + torso + head(isOpen) + arm + wings + (isOpen ? fire : '');
  return animal({
    id: 'dragon',
    titles: { ro: 'Balaur', en: 'Dragon' },
    words: { ro: ['balaur', 'dragon', 'zmeu', 'foc', 'poveste'], en: ['dragon', 'fire', 'tale'] },
    width: 140,
    height: 102,
    costumes: [
      { id: 'fly-1', titles: TITLES['fly-1'], parts: all(up) },
      { id: 'fly-2', titles: TITLES['fly-2'], parts: all(down) },
      { id: 'fire', titles: { ro: 'suflă foc', en: 'breathes fire' }, parts: all(up, true) },
    ],
  });
}

function robot(): Sprite {
  const head = (isOn: boolean): string =>
    line('M40 14V6', 3) + `<circle fill="${isOn ? C.red : C.stone}" cx="40" cy="5.4" r="3.6"/>` +
    shape(C.stoneShade, 'M16 22H22V32H16ZM60 22H66V32H60Z') +
    body(C.stone, 'M26 13H57Q62 13 62 18V36Q62 41 57 41H26Q21 41 21 36V18Q21 13 26 13Z', patch(C.stoneShade, 'M55 13Q62 13 62 18V36Q62 41 57 41H26Q23 41 21.6 38Q52 38 55 34Z')) +
    shape(C.ink, 'M30 19H55Q58 19 58 22V30Q58 33 55 33H30Q27 33 27 30V22Q27 19 30 19Z') +
    (isOn ? dot(C.yellow, 37, 26, 3.2, 3.8) + dot(C.yellow, 50, 26, 3.2, 3.8) : line('M34 26h6M47 26h6', 2.4, C.stoneShade)) + line('M38 37h10', 2);
  const torso =
    shape(C.stoneShade, 'M35 40H48V47H35Z') +
    body(C.water, 'M25 46H58Q62 46 62 50V70Q62 75 57 75H26Q21 75 21 70V50Q21 46 25 46Z', patch(C.blue, 'M54 46H58Q62 46 62 50V70Q62 75 57 75H26Q23 75 22 73Q50 73 54 66Z')) +
    shape(C.whitewash, 'M28 52H46V63H28Z') + line('M31 60l4-4l3 2.6l5-4', 2, C.red) + dot(C.red, 52, 54, 2.4) + dot(C.yellow, 52, 61, 2.4) + line('M29 68.6h18', 2.2, C.blueShade);
  const arm = (d: string, x: number, y: number): string => line(d, 9) + line(d, 3.8, C.stone) + `<path stroke-width="3.4" d="M${x - 4} ${y - 5}Q${x - 7} ${y + 3} ${x} ${y + 3}Q${x + 7} ${y + 3} ${x + 4} ${y - 5}"/>`;
  const leg = (x: number, lift: number, ahead: number): string => limb([[x, 74], [x + ahead / 2, 82 - lift], [x + ahead, 88 - lift]], C.stone, 6) + shape(C.red, `M${x + ahead - 7} ${97 - lift}V${93 - lift}Q${x + ahead - 6} ${88 - lift} ${x + ahead} ${88 - lift}H${x + ahead + 4}Q${x + ahead + 11} ${89 - lift} ${x + ahead + 11} ${97 - lift}Z`);
  const down = 'M20 51L11 60L11 68';
  const farDown = 'M63 51L72 60L72 68';
  const all = (near: string, far: string, legs: string, isOn = true): string => far + legs + torso + head(isOn) + near;
  const nearDown = arm(down, 11, 74);
  return animal({
    id: 'robot',
    titles: { ro: 'Robot', en: 'Robot' },
    words: { ro: ['robot', 'roboțel', 'mașină'], en: ['robot', 'machine'] },
    width: 86,
    height: 101,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: all(arm('M20 51L10 58L7 65', 6, 71), arm('M63 51L73 58L76 64', 77, 70), leg(49, 4, -3) + leg(33, 0, 7)) },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: all(nearDown, arm(farDown, 72, 74), leg(49, 0, 4) + leg(33, 4, -2)) },
      { id: 'wave', titles: { ro: 'face cu mâna', en: 'waves' }, parts: all(nearDown, arm('M63 52L74 46L76 36', 76, 29), leg(49, 0, 0) + leg(33, 0, 0)) },
      { id: 'off', titles: { ro: 'oprit', en: 'switched off' }, parts: all(nearDown, arm(farDown, 72, 74), leg(49, 0, 0) + leg(33, 0, 0), false) },
    ],
  });
}

function ghost(): Sprite {
  const sheet = (shift: number): string => {
    const hem = [[57, 70], [50, 65], [43, 72], [35, 66], [27, 72], [20, 65], [12, 70]].map(([x = 0, y = 0]) => `L${x + shift} ${y}`).join('');
    const shade = `M46 8Q58 13 58 34L${57 + shift} 70L${50 + shift} 65L${45 + shift} 70Q52 40 46 8Z`;
    return body(C.whitewash, `M12 34Q12 5 35 5Q58 5 58 34${hem}Z`, patch(C.whitewashShade, shade));
  };
  const face = (isOpen: boolean): string => dot(C.ink, 33, 26, 3, 4.4) + dot(C.ink, 46, 26, 2.8, 4.4) + line('M28 34h2.4M49.6 34h1.4', 4, C.rose) + (isOpen ? oval(C.red, 40, 40, 4.6, 5.6) : line('M35.4 36.4q4.4 3.4 8.6 0', 2.4));
  const arms = shape(C.whitewash, 'M14 44Q4 44 4 50Q6 55 16 52Z') + shape(C.whitewash, 'M56 42Q65 40 66.4 46Q65 52 56 51Z');
  const raised = shape(C.whitewash, 'M14 46Q2 38 4 27Q9 23 12 30Q13 36 16 38Z') + shape(C.whitewash, 'M56 46Q68 38 66.4 27Q61 23 58 30Q57 36 55 38Z');
  return animal({
    id: 'ghost',
    titles: { ro: 'Fantomă', en: 'Ghost' },
    words: { ro: ['fantomă', 'stafie', 'strigoi', 'noapte'], en: ['ghost', 'spook', 'night'] },
    width: 71,
    height: 77,
    costumes: [
      { id: 'float-1', titles: { ro: 'plutește 1', en: 'floats 1' }, parts: arms + sheet(-2) + face(false) },
      { id: 'float-2', titles: { ro: 'plutește 2', en: 'floats 2' }, parts: arms + sheet(2) + face(false) },
      { id: 'boo', titles: { ro: 'bau!', en: 'boo!' }, parts: raised + sheet(0) + face(true) },
    ],
  });
}

function alien(): Sprite {
  const horns = line('M26 14Q22 8 16 6M46 13Q50 7 56 6', 3) + `<circle fill="${C.rose}" cx="15.4" cy="6" r="3.6"/><circle fill="${C.rose}" cx="57" cy="6" r="3.6"/>`;
  const eyes = (isOpen: boolean): string => [[26, 30, 4.6], [40, 26.6, 5.4], [53, 30, 4.2]].map(([x = 0, y = 0, r = 0]) => `<circle fill="${isOpen ? C.whitewash : C.meadowShade}" stroke-width="2.2" cx="${x}" cy="${y}" r="${r}"/>` + (isOpen ? dot(C.ink, x + 1, y, 2.2) : line(`M${x - r + 1} ${y}h${2 * r - 2}`, 2))).join('');
  const head = (isOpen: boolean): string =>
    horns + body(C.meadow, 'M10 31Q12 11 38 11Q62 12 63 31Q62 49 38 50Q13 49 10 31Z', patch(C.meadowShade, 'M62.6 33Q61 49 38 50Q24 49.4 17 43Q52 48 53 15.6Q63 21 62.6 33Z')) + eyes(isOpen) + line('M32 41.6q6 4 13-.6', 2.3);
  const torso = body(C.plum, 'M26 49Q38 53 50 49L54 74H22Z', patch(C.ink, 'M46 50.4L50 49L54 74H46Q49 62 46 50.4Z')) + shape(C.yellow, 'M38 56l2.2 4.4l4.8.6l-3.6 3.4l1 4.8l-4.4-2.4l-4.4 2.4l1-4.8L31 61l4.8-.6Z');
  const legs = (near: number, far: number): string => limb([[45, 72], [46 + far, 86]], C.meadowShade, 6) + oval(C.meadowShade, 49 + far, 89, 6, 3.2) + limb([[31, 72], [31 + near, 86]], C.meadow, 6) + oval(C.meadow, 34 + near, 89, 6, 3.2);
  const near = limb([[26, 54], [17, 62], [13, 69]], C.meadow, 5);
  const far = limb([[50, 54], [59, 62], [62, 69]], C.meadowShade, 5);
  const waving = limb([[50, 54], [62, 56], [68, 44]], C.meadow, 5);
  return animal({
    id: 'alien',
    titles: { ro: 'Extraterestru', en: 'Alien' },
    words: { ro: ['extraterestru', 'omuleț verde', 'spațiu', 'marțian'], en: ['alien', 'space', 'martian'] },
    width: 76,
    height: 96,
    costumes: [
      { id: 'walk-1', titles: TITLES['walk-1'], parts: far + legs(-5, 6) + torso + head(true) + near },
      { id: 'walk-2', titles: TITLES['walk-2'], parts: far + legs(4, -4) + torso + head(true) + near },
      { id: 'wave', titles: { ro: 'face cu mâna', en: 'waves' }, parts: waving + legs(0, 0) + torso + head(true) + near },
      { id: 'blink', titles: { ro: 'clipește', en: 'blinks' }, parts: far + legs(0, 0) + torso + head(false) + near },
    ],
  });
}
