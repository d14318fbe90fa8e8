/**
 * The check language of the stage: what a check of an activity says about what a project does. docs/editor/checks.md
 * describes it for editors; `packformat` mirrors these types.
 *
 * A check plays one *scene*: the project is started, things are done to it in virtual time (30 frames a second), and
 * then it is asked whether something could be *seen*. Ids are those of the starter or of the solution; texts are already
 * in the reader's language. Times are seconds, places and lengths stage units, angles degrees.
 */
import type { StageFacts, StageWorld } from '../../shared/contract.ts';
import type { Assets, Key } from '../../stage/snapshot.ts';
import type { UnreadableCode } from '../program.ts';

/** `7` is `{is: 7}`. `within` goes with `is`: how far away still counts. All that is said has to hold. */
export type NumberRule = number | { is?: number; within?: number; at_least?: number; at_most?: number };

/** Compared without regard to case, accents and extra spaces; of a list one is enough. */
export type Texts = string | string[];

/** A sprite's id, a point, or the mouse pointer. */
export type Place = string | [x: number, y: number];

interface SaysRule {
  any?: true;
  /** The whole text. */
  is?: Texts;
  contains?: Texts;
  /** A number in the text. */
  number?: NumberRule;
}

/** Which of a sprite's shapes is meant: the sprite itself, one of its clones, or whichever it is. */
export type Which = 'itself' | 'a_clone' | 'any';

/**
 * All that is said has to hold at the same moment, of the same one. With says, asks or touches any moment will do, and
 * a clone as well as the sprite itself; without them the end counts, and the sprite itself: in projects of Scratch its
 * clones, where it is hidden and has some.
 */
export interface SpriteSight {
  sprite: string;
  which?: Which;
  x?: NumberRule;
  y?: NumberRule;
  /** -180..180; 90 is to the right, 0 upwards. */
  direction?: NumberRule;
  /** Percent. */
  size?: NumberRule;
  shown?: boolean;
  /** Id of the costume, or how often it has changed since counting began; `true`: at least once. */
  costume?: string | { changes: true | NumberRule };
  /** Also what it thinks. */
  says?: SaysRule;
  asks?: SaysRule;
  /** Distance from where it was when counting began. */
  moved?: NumberRule;
  /** To the right and upwards; negative the other way. */
  moved_x?: NumberRule;
  moved_y?: NumberRule;
  /** Clockwise since counting began, whole turns included; negative the other way. */
  turned?: NumberRule;
  /** Centre to centre. `of` may be `mouse`. */
  near?: { of: Place; within: number };
  /** By shape: a sprite's id, `edge` or `mouse`. */
  touches?: string;
  /** How many clones of it there are. */
  clones?: NumberRule;
  /** Steps a second over the latest second, jumps apart; in any direction, to the right, upwards. */
  speed?: NumberRule;
  speed_x?: NumberRule;
  speed_y?: NumberRule;
}

/** `changed_by`: a number's difference since counting began. `per_second`: that, for each second since. */
export interface VariableSight {
  variable: string;
  is?: number | string | (number | string)[];
  at_least?: number;
  at_most?: number;
  changed_by?: NumberRule;
  per_second?: NumberRule;
  /** It has just become more, or less, or has changed by so much: something that happens. */
  goes?: 'up' | 'down' | NumberRule;
}

/** `contains`: one item is that. `is`: the items, in order. */
export interface ListSight {
  list: string;
  length?: NumberRule;
  contains?: number | string;
  is?: (number | string)[];
}

export const SHAPES = [
  'line', 'triangle', 'square', 'rectangle', 'pentagon', 'hexagon', 'octagon', 'circle', 'star',
] as const;
export type ShapeName = (typeof SHAPES)[number];

/**
 * What the pen has drawn and not wiped: all of it, or one piece that hangs together. Place, size, direction, the order
 * of the lines and lines drawn twice don't matter unless it is said.
 */
export interface Drawing {
  any?: true;
  /** `triangle`: three equal sides. `rectangle`: at least 1.2 times as long as wide. */
  shape?: ShapeName;
  /** A path of points, in place of a shape. */
  like?: [x: number, y: number][];
  /** Whether the path goes back to its first point; absent is no. Shapes other than a line are closed. */
  closed?: boolean;
  /** How far a line may be off, as a part of the drawing's size: absent is 0.1. */
  tolerance?: number;
  /** Must stand as it is written: not turned. */
  upright?: boolean;
  /** Of the matching piece, or of all that is drawn. */
  width?: NumberRule;
  height?: NumberRule;
  /** How many pieces match. */
  times?: NumberRule;
  /** How many colours there are in it. */
  colours?: NumberRule;
  stamps?: NumberRule;
}

export type Sight =
  | SpriteSight
  | VariableSight
  | ListSight
  | { backdrop: string }
  /** A message; absent `times`: at least once. */
  | { sent: string; times?: NumberRule }
  /** Id of a sound, or `any`. */
  | { sound: string }
  /** Nothing runs any more. */
  | { stopped: true }
  /** The project didn't run into a limit. */
  | { limit: 'none' }
  | { draws: Drawing };

/**
 * The values that something took, one after another. `when`: only while that is so of the sprite, one value each time.
 * Numbers that are not farther than `apart` from one another are the same.
 */
export interface ValuesSee {
  values: { sprite: string; take: 'x' | 'y' | 'direction' | 'size'; when?: Omit<SpriteSight, 'sprite'> } | { variable: string };
  different?: NumberRule;
  each?: NumberRule;
  /** From one to the next; three of four have to be so. */
  steps?: NumberRule;
  apart?: number;
}

/**
 * A bare Sight with says, asks, touches, sent, sound or draws has to be seen at any moment, another one at the end.
 * `then`: one after another, each within so many seconds after the one before. Words inside `ever`, `always`, `never` and `then` look at one moment each.
 */
export type See =
  | Sight
  | ValuesSee
  /** How many times it began to be seen. */
  | { seen: See; times: NumberRule }
  | { ever: See }
  | { always: See }
  | { never: See }
  | { then: See[]; within?: number }
  | { all: See[] }
  | { any: See[] }
  | { not: See };

/** `flag`, or `nothing`: the project is only there; a message comes from outside. */
export type Start = 'flag' | 'nothing' | { key: Key } | { click: string } | { message: string };

/**
 * What is done, in order. Counting (moved, turned, changed_by, changes) begins before the start; with `do`, before the
 * first of press, click, mouse, answer and send; with `mark`, at the latest mark.
 */
export type Step =
  | { wait: number }
  /** Held for `seconds` (absent: 0.1), or until something is seen, at most `seconds` (absent: 10). `times` with pauses. */
  | { press: Key; seconds?: number; until?: See; times?: number }
  /** A sprite, `stage`, or a point. */
  | { click: Place; times?: number }
  /** Moves the pointer. */
  | { mouse: Place }
  /** The pointer follows a sprite. */
  | { follow: string; seconds: number }
  /** To the question that stands; waits up to 5 seconds for one. */
  | { answer: string }
  | { send: string }
  /** Waits until it is seen, at most so long. */
  | { until: See; seconds: number }
  /** Counting begins here. */
  | { mark: true }
  /** Started once more, the way it was started. */
  | { again: true }
  | SteerStep;

/**
 * A sprite is steered with keys so that it gets to another one, or away from it. `keys`: to the left, to the right, up and
 * down. `mouse`: with the pointer instead. What is said is tried first; what doesn't move the sprite is left for what does.
 * Goes on until something is seen, at most `seconds` (absent: 10).
 */
export interface SteerStep {
  steer: string;
  to?: string | string[];
  from?: string | string[];
  keys?: Key[];
  mouse?: true;
  seconds?: number;
  until?: See;
}

export interface StageRunCheck {
  /** Absent: flag. */
  start?: Start;
  /** Absent: 1. */
  seed?: number;
  do?: Step[];
  /** How long the scene goes on after `do`; ends sooner when nothing runs. Absent: 1 with `do`, 10 without. */
  seconds?: number;
  see: See;
  /** Who is meant by the ids of this check. The pack puts it in when it is built; editors never write it. */
  cast?: Cast;
}

export interface CastPicture {
  name: string;
  library?: string;
}

/**
 * What the ids of a check are called in the reader's language, so that a thing is found again which a child has deleted
 * and made anew. By id. What isn't named here is looked for with its id as name and as picture of the library.
 */
export interface Cast {
  /** `library`: of its first costume, "cat" of "cat/walk-1". `place`: in the order of sprites, from 0. */
  sprites?: Record<string, CastPicture & { place?: number }>;
  /** By "sprite/costume". */
  costumes?: Record<string, CastPicture>;
  backdrops?: Record<string, CastPicture>;
  sounds?: Record<string, CastPicture>;
  variables?: Record<string, { name: string }>;
  lists?: Record<string, { name: string }>;
  messages?: Record<string, { name: string }>;
}

/** The part of an activity that judging needs. Checks whose `run` is missing or null are the server's. */
export interface JudgedStageActivity {
  world: StageWorld;
  checks: { id: string; run?: StageRunCheck | null }[];
}

export interface StageQuestion {
  activity: JudgedStageActivity;
  work: unknown;
  assets: Assets;
  /** For editors: tell what was seen. */
  trace?: boolean;
}

export interface StageJudgement {
  /** One for each check that a run can judge, in the activity's order. */
  results: { id: string; passed: boolean }[];
  run: StageFacts;
  /** Only when it was asked for: by check, lines such as "0.5 s  cat: x 10, y 0". */
  trace?: Record<string, string[]>;
}

export interface StageRefusal {
  results: [];
  run: null;
  error: { code: UnreadableCode | 'bad_activity'; message: string };
}

export type StageAnswer = StageJudgement | StageRefusal;
