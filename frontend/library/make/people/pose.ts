/**
 * How a figure stands. Arms are told from the middle between the shoulders, legs from the middle between the hips of a
 * child (a leg is 32 long; longer ones are stretched). The figure looks to the right, its near side is the left one.
 */
import type { Point } from '../shapes.ts';

export interface Leg {
  knee: Point;
  ankle: Point;
  /** Degrees by which the shoe is turned; clockwise, so its tip points down. */
  turn: number;
}

export interface Arm {
  elbow: Point;
  hand: Point;
}

export interface Pose {
  nearLeg: Leg;
  farLeg: Leg;
  nearArm: Arm;
  farArm: Arm;
  /** By how much the hem of a skirt swings to the right. */
  swing: number;
  /** By how much the body is higher than when it stands. */
  lift: number;
}

const STANDING: Pose = {
  nearLeg: { knee: [-6, 13], ankle: [-6.5, 25], turn: 0 },
  farLeg: { knee: [6, 13], ankle: [6.5, 25], turn: 0 },
  nearArm: { elbow: [-17.5, 16], hand: [-20, 27] },
  farArm: { elbow: [17.5, 16], hand: [20, 27] },
  swing: 0,
  lift: 0,
};

const WAVING: Pose = { ...STANDING, farArm: { elbow: [22, 9], hand: [26, -7] } };

const STEP_1: Pose = {
  nearLeg: { knee: [6, 12], ankle: [12, 24], turn: -14 },
  farLeg: { knee: [-2, 14], ankle: [-13, 21.5], turn: 38 },
  nearArm: { elbow: [-18, 13], hand: [-23, 22] },
  farArm: { elbow: [17, 14], hand: [25, 19] },
  swing: 1,
  lift: 0,
};

const STEP_2: Pose = {
  nearLeg: { knee: [-2, 13], ankle: [-4, 25], turn: 0 },
  farLeg: { knee: [9, 10], ankle: [3, 20], turn: 24 },
  nearArm: { elbow: [-12, 16], hand: [-8, 26] },
  farArm: { elbow: [15.5, 16], hand: [17, 26] },
  swing: -2,
  lift: 2,
};

const HANDS_UP: Pose = {
  ...STANDING,
  nearArm: { elbow: [-22, 8], hand: [-25, -8] },
  farArm: { elbow: [22, 8], hand: [25, -8] },
};

const DANCE_1: Pose = {
  nearLeg: { knee: [-4, 13], ankle: [-5, 25], turn: 0 },
  farLeg: { knee: [14, 10], ankle: [18, 21], turn: -22 },
  nearArm: { elbow: [-22, 12], hand: [-14, 25] },
  farArm: { elbow: [22, 8], hand: [24, -8] },
  swing: 4,
  lift: 1,
};

const DANCE_2: Pose = {
  nearLeg: { knee: [-12, 11], ankle: [-14, 22], turn: 14 },
  farLeg: { knee: [6, 13], ankle: [5, 25], turn: 0 },
  nearArm: { elbow: [-22, 8], hand: [-24, -8] },
  farArm: { elbow: [22, 12], hand: [14, 25] },
  swing: -4,
  lift: 1,
};

const KICK: Pose = {
  nearLeg: { knee: [-3, 13], ankle: [-7, 25], turn: 0 },
  farLeg: { knee: [14, 8], ankle: [25, 13], turn: -38 },
  nearArm: { elbow: [-20, 11], hand: [-27, 16] },
  farArm: { elbow: [19, 9], hand: [26, 3] },
  swing: 0,
  lift: 0,
};

/** A thing is held before the chest by both hands. */
const HOLDING: Pose = {
  ...STANDING,
  nearArm: { elbow: [-17, 16], hand: [-5, 23] },
  farArm: { elbow: [17, 16], hand: [13, 23] },
};

/** The far arm shows something up there on the right. */
const POINTING: Pose = { ...STANDING, farArm: { elbow: [20, 8], hand: [29, 0] } };

const FLYING: Pose = {
  nearLeg: { knee: [-4, 12], ankle: [-12, 20], turn: 34 },
  farLeg: { knee: [5, 12], ankle: [-1, 22], turn: 26 },
  nearArm: { elbow: [-18, 13], hand: [-24, 21] },
  farArm: { elbow: [20, 10], hand: [28, 3] },
  swing: -4,
  lift: 0,
};

export const POSES = {
  stand: STANDING,
  wave: WAVING,
  'walk-1': STEP_1,
  'walk-2': STEP_2,
  cheer: HANDS_UP,
  'dance-1': DANCE_1,
  'dance-2': DANCE_2,
  kick: KICK,
  hold: HOLDING,
  point: POINTING,
  'fly-1': FLYING,
  'fly-2': { ...FLYING, lift: 1.5 },
} satisfies Record<string, Pose>;

export type PoseName = keyof typeof POSES;

export const POSE_TITLES: Record<PoseName, { ro: string; en: string }> = {
  stand: { ro: 'stă', en: 'stands' },
  wave: { ro: 'face cu mâna', en: 'waves' },
  'walk-1': { ro: 'pas 1', en: 'step 1' },
  'walk-2': { ro: 'pas 2', en: 'step 2' },
  cheer: { ro: 'se bucură', en: 'cheers' },
  'dance-1': { ro: 'dans 1', en: 'dance 1' },
  'dance-2': { ro: 'dans 2', en: 'dance 2' },
  kick: { ro: 'șutează', en: 'kicks' },
  hold: { ro: 'citește', en: 'reads' },
  point: { ro: 'întinde mâna', en: 'points' },
  'fly-1': { ro: 'zboară 1', en: 'flies 1' },
  'fly-2': { ro: 'zboară 2', en: 'flies 2' },
};
