/** A standing or walking person: legs, body, head and arms in one pose, dressed by an outfit. */
import { COLOURS } from '../colours.ts';
import { at, drawing, limb, oval, patch, shape, turned, type Point } from '../shapes.ts';
import type { Arm, Leg, Pose, PoseName } from './pose.ts';

export interface Build {
  /** From hip to ground, and from shoulder to hip. */
  legs: number;
  torso: number;
}

export const CHILD: Build = { legs: 31, torso: 29 };
export const ADULT: Build = { legs: 38, torso: 35 };

export interface Skin {
  light: string;
  shade: string;
}

export interface Head {
  /** Behind everything. */
  behind: string;
  front: string;
  /** How far hair or a hat reaches above the middle of the head. */
  height: number;
}

export interface Outfit {
  sleeve: string;
  /** The arm is bare from the elbow on. */
  isShort?: boolean;
  legs: string;
  farLegs: string;
  /** Bare below the knee, as under a skirt or shorts. */
  areLegsBare?: boolean;
  shoes: string;
  /** Coordinates: 0 0 is between the shoulders. */
  torso: (length: number) => string;
  /** Coordinates: 0 0 is between the hips. Over the legs, under the torso. */
  skirt?: (swing: number, legs: number) => string;
  /** Over torso and head, under the near arm. Coordinates as torso. */
  over?: (length: number) => string;
  /** The near arm doesn't swing, as it leans on something. */
  isNearHandStill?: boolean;
  /** Held by the near or the far hand. Coordinates: 0 0 is the hand. */
  inNear?: (pose: PoseName) => string;
  inFar?: (pose: PoseName) => string;
  /** Before all, in the coordinates of the torso. */
  before?: (pose: PoseName) => string;
  /** Behind all, in the coordinates of the torso. */
  behind?: string;
}

export interface Person {
  build: Build;
  skin: Skin;
  head: Head;
  outfit: Outfit;
}

const GROUND = 94;
const HEAD_ABOVE_SHOULDERS = 18.2;
const ARM = 6.4;
const LEG = 8;
const CHILD_LEGS = 31;
const LEANING: Arm = { elbow: [-17.5, 16], hand: [-21, 26] };

export function drawPerson({ build, skin, head, outfit }: Person, name: PoseName, pose: Pose, width = 64): string {
  const hips = GROUND - build.legs - pose.lift;
  const shoulders = hips - build.torso;
  const top = Math.floor(GROUND - build.legs - build.torso - HEAD_ABOVE_SHOULDERS - head.height - 4);
  const stretch = build.torso / 29;
  const arm = (side: -1 | 1): string => {
    const near = outfit.isNearHandStill ? LEANING : pose.nearArm;
    const { elbow, hand } = side < 0 ? near : pose.farArm;
    const long = (point: Point): Point => [point[0], point[1] > 0 ? point[1] * stretch : point[1]];
    const shoulder: Point = [side * 10.5, 6];
    const held = side < 0 ? outfit.inNear : outfit.inFar;
    return at(
      0,
      shoulders,
      held ? at(...long(hand), held(name)) : '',
      oval(skin.light, ...long(hand), 4.6),
      outfit.isShort
        ? limb([shoulder, long(elbow), long(hand)], skin.light, ARM - 1.2) + limb([shoulder, half(shoulder, long(elbow))], outfit.sleeve, ARM + 0.6)
        : limb([shoulder, long(elbow), short(long(elbow), long(hand))], outfit.sleeve, ARM),
    );
  };
  const leg = (side: -1 | 1, colour: string): string =>
    at(0, hips, drawLeg(side, side < 0 ? pose.nearLeg : pose.farLeg, build.legs / CHILD_LEGS, colour, skin, outfit));
  return drawing(
    { x: -width / 2, y: top, width, height: GROUND + 3 - top },
    at(0, shoulders, outfit.behind ?? ''),
    at(0, shoulders - HEAD_ABOVE_SHOULDERS, head.behind),
    arm(1),
    leg(1, outfit.farLegs),
    leg(-1, outfit.legs),
    at(0, hips, outfit.skirt?.(pose.swing, build.legs) ?? ''),
    at(0, shoulders, patch(skin.shade, 'M-5-4H8V4H-5Z'), outfit.torso(build.torso)),
    at(0, shoulders - HEAD_ABOVE_SHOULDERS, head.front),
    at(0, shoulders, outfit.over?.(build.torso) ?? ''),
    arm(-1),
    at(0, shoulders, outfit.before?.(name) ?? ''),
  );
}

function drawLeg(side: -1 | 1, { knee, ankle, turn }: Leg, stretch: number, colour: string, skin: Skin, outfit: Outfit): string {
  const hip: Point = [side * 5, -1];
  const kneeAt: Point = [knee[0], knee[1] * stretch];
  const ankleAt: Point = [ankle[0], ankle[1] * stretch - (stretch - 1) * 4];
  const [x, y] = ankleAt;
  const shoe = turned(turn, ankleAt, shape(outfit.shoes, `M${x - 5} ${y + 6}Q${x - 6.5} ${y - 1.5} ${x - 2} ${y - 1.5}H${x + 3.5}Q${x + 11} ${y} ${x + 10.5} ${y + 6}Z`));
  const legs = outfit.areLegsBare
    ? limb([hip, kneeAt, ankleAt], side < 0 ? skin.light : skin.shade, LEG - 2) + limb([hip, half(hip, kneeAt)], colour, LEG + 2)
    : limb([hip, kneeAt, ankleAt], colour, LEG);
  return legs + shoe;
}

function half([x1, y1]: Point, [x2, y2]: Point): Point {
  return [x1 + (x2 - x1) * 0.62, y1 + (y2 - y1) * 0.62];
}

/** A sleeve ends before the hand. */
function short([x1, y1]: Point, [x2, y2]: Point): Point {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  return [x2 - ((x2 - x1) / length) * 7, y2 - ((y2 - y1) / length) * 7];
}

export const SKINS = {
  light: { light: COLOURS.skinLight, shade: COLOURS.skinShade },
  tan: { light: COLOURS.skinShade, shade: COLOURS.skinDeep },
  deep: { light: COLOURS.skinDeep, shade: COLOURS.woodShade },
} satisfies Record<string, Skin>;
