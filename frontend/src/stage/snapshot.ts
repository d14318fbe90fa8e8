/**
 * What crosses between the page and the engine that runs a project: pictures of the moment one way, what the child does
 * the other. Plain data; the page checks each answer before it uses it, since it comes out of the sandbox.
 */
import type { StageWork } from './work.ts';

/**
 * Where a costume can be touched. `mask`: base64 of bits, rows from the top, bits from the left (the highest bit of a
 * byte first, rows not padded), one for each square of 2 by 2 stage units: ceil(width / 2) by ceil(height / 2) of them.
 */
export interface Shape {
  width: number;
  height: number;
  centre: [number, number];
  mask: string;
}

/** What the engine has to know of the library for one project. */
export interface Assets {
  /** By `library` of a costume: "cat/walk-1". */
  shapes: Record<string, Shape>;
  /** Length by `library` of a sound. */
  sound_seconds: Record<string, number>;
}

export type Key = 'space' | 'up' | 'down' | 'left' | 'right' | 'enter' | 'any' | string; // or one small letter or digit

export type Doing =
  | { kind: 'flag' }
  | { kind: 'stop' }
  | { kind: 'key_down'; key: Key }
  | { kind: 'key_up'; key: Key }
  | { kind: 'mouse'; x: number; y: number; isDown: boolean }
  /** A click on what is there: the topmost sprite under the point, else the stage. */
  | { kind: 'click'; x: number; y: number }
  /** A message from outside, such as a check's. */
  | { kind: 'send'; message: string }
  /** Runs one script, as when a child taps on it; one that runs is stopped. `block`: any block of it. */
  | { kind: 'run_script'; target: string; block: string }
  | { kind: 'answer'; text: string };

export interface Effects {
  /** Degrees of hue, 0..359. */
  colour: number;
  /** Percent, 0..100. */
  ghost: number;
  /** Percent, -100..100. */
  brightness: number;
}

export interface Drawn {
  sprite: string;
  /** 0: the sprite itself; clones count from 1. */
  clone: number;
  x: number;
  y: number;
  direction: number;
  rotation: 'around' | 'left_right' | 'none';
  size: number;
  /** Index into the sprite's costumes. */
  costume: number;
  effects: Effects;
  shown: boolean;
  bubble: { kind: 'say' | 'think'; text: string } | null;
}

export type PenMark =
  | { kind: 'clear' }
  | { kind: 'line'; from: [number, number]; to: [number, number]; colour: string; size: number }
  | { kind: 'stamp'; drawn: Drawn };

export type SoundMark =
  | { kind: 'play'; library: string; volume: number }
  | { kind: 'stop' };

export interface Monitor {
  id: string;
  name: string;
  /** Name of the sprite that alone has it, else null. */
  owner: string | null;
  value: number | string | (number | string)[];
}

/** A message on its way: who sent it, to which scripts it came. */
export interface Sending {
  message: string;
  /** null: sent by the page, such as a check. */
  from: { target: string; block: string } | null;
  to: { target: string; block: string }[];
}

/** Something the engine wouldn't let a project do. */
export type Limit = 'endless' | 'clones' | 'list' | 'text' | 'scripts' | 'depth';

export interface Snapshot {
  /** Frames since the engine began, 30 a second. */
  frame: number;
  isRunning: boolean;
  backdrop: number;
  /** Back to front, also those that are hidden. */
  sprites: Drawn[];
  /** Since the snapshot before. */
  pen: PenMark[];
  sounds: SoundMark[];
  sendings: Sending[];
  monitors: Monitor[];
  /** number: another one for each time that something is asked, be it in the same words. */
  question: { sprite: string; text: string; number: number } | null;
  /** The block at which each running script stands. */
  lit: { target: string; clone: number; block: string }[];
  /** What was hit since the snapshot before, told once each. */
  limits: Limit[];
  /** With the limit `endless`: whose script never rests, the stage's id among them. Else null. */
  restless: string | null;
}

/** How far a tick goes. `blocks`: each running script does one block, for the slow speed and for step. */
export type Pace = { frames: number } | { blocks: number };

/** Page to engine; each has a number and is answered once, in order. */
export type Request =
  | { kind: 'open'; work: StageWork; assets: Assets; seed: number }
  | { kind: 'tick'; pace: Pace; doings: Doing[] }
  /** The value of a reporter block as it is now. */
  | { kind: 'value'; target: string; block: string }
  | { kind: 'check'; question: unknown };

export type Response =
  | { kind: 'opened'; snapshot: Snapshot }
  | { kind: 'ticked'; snapshot: Snapshot }
  | { kind: 'value'; value: number | string | boolean | (number | string)[] | null }
  | { kind: 'checked'; answer: unknown }
  | { kind: 'failed'; code: string; message: string };
