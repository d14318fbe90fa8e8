/** A girl who rolls. */
import type { Sprite } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { at, drawing, limb, line, oval, patch, shape, turned, type Point } from '../shapes.ts';
import { CLOTH, roundNeck, stripe, top } from './clothes.ts';
import { SKINS } from './figure.ts';
import { bunches } from './hair.ts';
import { makeHead, type Mood } from './head.ts';

interface Costume {
  id: string;
  titles: { ro: string; en: string };
  /** Degrees by which the wheels have turned. */
  rolled: number;
  nearHand: readonly [Point, Point];
  farHand: readonly [Point, Point];
  mood: Mood;
}

const BOX = { x: -34, y: -12, width: 78, height: 109 };
const WHEEL: Point = [-9, 75.6];
const REST: readonly [Point, Point] = [[-19, 52], [-10, 57]];
const FAR_REST: readonly [Point, Point] = [[15, 51], [20, 57]];

const COSTUMES: Costume[] = [
  { id: 'sit', titles: { ro: 'stă', en: 'sits' }, rolled: 0, nearHand: REST, farHand: FAR_REST, mood: 'calm' },
  { id: 'wave', titles: { ro: 'face cu mâna', en: 'waves' }, rolled: 0, nearHand: REST, farHand: [[20, 47], [26, 31]], mood: 'calm' },
  { id: 'roll-1', titles: { ro: 'rulează 1', en: 'rolls 1' }, rolled: 15, nearHand: [[-21, 49], [-17, 58]], farHand: [[12, 52], [11, 56]], mood: 'calm' },
  { id: 'roll-2', titles: { ro: 'rulează 2', en: 'rolls 2' }, rolled: 40, nearHand: [[-11, 53], [2, 57]], farHand: [[16, 49], [23, 55]], mood: 'calm' },
];

export function makeWheelchairGirl(): Sprite {
  return {
    id: 'ioana',
    group: 'people',
    titles: { ro: 'Ioana', en: 'Ioana' },
    words: {
      ro: ['fată', 'copil', 'scaun cu rotile', 'fotoliu rulant', 'elevă'],
      en: ['girl', 'child', 'wheelchair', 'pupil'],
    },
    costumes: COSTUMES.map((costume) => ({ id: costume.id, titles: costume.titles, svg: draw(costume) })),
  };
}

function draw({ rolled, nearHand, farHand, mood }: Costume): string {
  const head = makeHead(SKINS.light, bunches({ light: C.yellow, shade: C.yellowShade }, C.plum), { mood, brows: C.woodShade });
  const shoulders = 36;
  const arm = (from: Point, [elbow, hand]: readonly [Point, Point]): string =>
    oval(C.skinLight, ...hand, 4.4) + limb([from, elbow, short(elbow, hand)], C.plum, 6.4);
  return drawing(
    BOX,
    line('M14 83.6Q21 85 27 88', 3.4, C.ink),
    at(0, shoulders - 18.2, head.behind),
    line('M-17 68L-19.6 42H-27', 6) + line('M-17 68L-19.6 42H-26', 2.4, C.stone),
    shape(C.red, 'M-19 46H-12V68H-17Z'),
    arm([10.5, shoulders + 6], farHand),
    limb([[-6, 62], [17, 61], [24, 80]], C.blueShade, 8),
    limb([[-8, 63], [13, 63], [19, 82]], C.blue, 8),
    shape(C.yellow, 'M14.4 88Q12.6 79.6 17 80H21.4Q30 81 30 88Z'),
    line('M12 91H33', 6) + line('M12 91H33', 2.4, C.stone),
    shape(C.red, 'M-18 66H12L10.6 73H-16Z'),
    at(0, shoulders, patch(C.skinShade, 'M-5-4H8V4H-5Z'), top(CLOTH.plum, 29, stripe(13, 7, C.rose), roundNeck(C.whitewash))),
    at(0, shoulders - 18.2, head.front),
    wheel(WHEEL, 18, rolled, true),
    wheel([23, 88.6], 5, rolled * 3, false),
    arm([-10.5, shoulders + 6], nearHand),
  );
}

function wheel(centre: Point, radius: number, rolled: number, hasSpokes: boolean): string {
  const [x, y] = centre;
  const rim = `<circle cx="${x}" cy="${y}" r="${radius}" stroke-width="5"/>`;
  if (!hasSpokes) return `<circle fill="${C.stone}" cx="${x}" cy="${y}" r="${radius}"/>` + turned(rolled, centre, line(`M${x - 2} ${y}h4`, 2));
  const inner = radius - 4.6;
  const spoke = `M${x} ${y - inner}V${y + inner}`;
  const spokes = [0, 45, 90, 135].map((degrees) => turned(rolled + degrees, centre, line(spoke, 1.4, C.stoneShade)));
  return (
    spokes.join('') + rim +
    `<circle stroke="${C.stone}" cx="${x}" cy="${y}" r="${radius - 4}" stroke-width="2"/>` +
    turned(rolled, centre, `<circle fill="${C.red}" cx="${x}" cy="${y}" r="4.4"/>` + patch(C.yellow, `M${x - 1.2} ${y - 3.4}h2.4v6.8h-2.4Z`))
  );
}

function short([x1, y1]: Point, [x2, y2]: Point): Point {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const less = Math.min(6, length - 1);
  return [x2 - ((x2 - x1) / length) * less, y2 - ((y2 - y1) / length) * less];
}
