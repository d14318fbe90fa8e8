/**
 * What crosses between a page and the Python that runs in the sandbox. The page asks, the worker answers once; a program
 * never speaks first, so it can't flood anyone.
 *
 *     page --open-->  {opened} or {refused, error}: the program doesn't even begin
 *     page --tick-->  {ticked, moment}: it ran for at most `slice_ms`, or until it waits for something
 *
 * Time is the page's: each tick says how much has passed, so a hidden tab stands still and a check can let an hour pass.
 * Everything in a Moment comes from a child's program and is checked for its shape before it is used (read-moment.ts).
 */
import type { Assets, Doing as StageDoing, Snapshot } from '../stage/snapshot.ts';
import type { SavedStage } from '../stage/work.ts';
import type { Library } from './modules.ts';

export interface SourceFile {
  /** `main.py` is what runs; the others can be imported. */
  name: string;
  text: string;
}

/** A project of the Python workspace as it is saved. */
export interface PythonWork {
  format: 1;
  workspace: 'python';
  world: 'python';
  /** 1..20; the first is `main.py`. */
  files: SourceFile[];
  /** Pictures and sounds of a project that was continued from blocks, by the names that `Sprite(...)` uses. */
  scene?: SavedStage;
}

export type Doing =
  | StageDoing
  /** null: the question was closed without an answer. */
  | { kind: 'reply'; text: string | null }
  /** On the drawing, in its own coordinates. */
  | { kind: 'draw_click'; x: number; y: number; button: 1 | 2 | 3 }
  | { kind: 'draw_move'; x: number; y: number; isDown: boolean };

/** cast: the pictures and sounds that the program names (stage/cast.ts); null where it doesn't use the stage. */
export type Request =
  | { kind: 'open'; files: SourceFile[]; seed: number; isWatched: boolean; cast: SavedStage | null; assets: Assets | null }
  /** `lines`: at most so many lines begin in this tick, of a program that is watched; null: no limit. */
  | { kind: 'tick'; slice_ms: number; passed_ms: number; lines: number | null; doings: Doing[] }
  /** Modules that don't come with the worker: see library-parts.ts. Answered by `opened`. */
  | { kind: 'learn'; library: Library }
  | { kind: 'check'; question: unknown };

export type Response =
  | { kind: 'opened' }
  | { kind: 'refused'; error: RawError }
  | { kind: 'ticked'; moment: Moment }
  | { kind: 'checked'; answer: unknown }
  | { kind: 'failed'; message: string };

export type State =
  /** There is more to do at once. */
  | 'running'
  /** Nothing before `wake_ms`, or before something is done to it. */
  | 'sleeping'
  | 'asking'
  /** The last line is reached; keys, clicks, timers may still begin something. */
  | 'listening'
  | 'done'
  | 'failed';

export interface Moment {
  state: State;
  /** Sleeping: how long until it goes on by itself, null when only something from outside wakes it. */
  wake_ms: number | null;
  /** Since the moment before. */
  out: Output[];
  /** Since the moment before, in their order. */
  ops: DrawOp[];
  /** All that are there, when any of them has changed since the moment before; else null. */
  turtles: Turtle[] | null;
  canvas: Canvas | null;
  question: Question | null;
  error: RawError | null;
  /** Where the program stands: file and line, from 1. null before and after. */
  place: Place | null;
  /** Of a watched program: the lines that have begun since the moment before. */
  steps: Step[];
  limits: Limit[];
  /** Of a program that uses the stage. */
  stage: { snapshot: Snapshot; scene: SavedStage } | null;
}

export interface Place {
  file: string;
  line: number;
}

export interface Output {
  /** `in`: what was answered to a question of kind `line`, with its line end; it stands after the prompt, as on paper. `clear`: all before it is wiped off. */
  stream: 'out' | 'err' | 'in' | 'clear';
  text: string;
}

export interface Question {
  prompt: string;
  /** `line`: at the end of what was printed, as input() does. The others come as a box: textinput(), numinput(). */
  kind: 'line' | 'text' | 'number';
  title: string;
}

/** `output`: a million signs or so were printed. `endless`: minutes of work without an end, a pause, a print. */
export type Limit = 'output' | 'drawing' | 'endless' | 'steps';

/** An error as Python tells it, before it is explained. */
export interface RawError {
  /** The class's name: `NameError`. */
  type: string;
  message: string;
  /** The outermost call first; of a SyntaxError the one place. Only files of the project. */
  frames: ErrorFrame[];
  /** Names that the program could have meant at that place. */
  names: string[];
}

export interface ErrorFrame extends Place {
  /** `<module>` outside of functions. */
  function: string;
  /** From 1, in signs; null where it isn't known. */
  column: number | null;
  end_column: number | null;
}

/* --- Watching --- */

/** A line that is about to run, and what has changed since the step before. */
export interface Step extends Place {
  /** How deep: 0 is the module itself. */
  depth: number;
  event: 'line' | 'call' | 'return' | 'error' | 'end';
  /** By depth, only frames in which something has changed; `vars` has what is new or other, `gone` what is no more. */
  frames: FrameChange[];
  /** How many signs were printed, how many things were drawn, when the line began. */
  printed: number;
  drawn: number;
}

export interface FrameChange {
  depth: number;
  /** Name of the function; '' for the module. */
  name: string;
  line: number;
  vars: Record<string, Box>;
  gone: string[];
}

/** A value as a box. */
export interface Box {
  kind: 'number' | 'text' | 'truth' | 'none' | 'list' | 'tuple' | 'set' | 'dict' | 'object' | 'function' | 'other';
  /** As repr() says it, at most 80 signs. */
  text: string;
  /** Of a list, tuple, set: its first 20 items. Of a dict: keys and values. Of an object: its attributes. */
  items?: { key?: string; text: string }[];
  /** How many there are. */
  length?: number;
  /** The same number twice: it is the same list. */
  id?: number;
}

/* --- Drawing: the turtle's world; x to the right, y upwards, 0 in the middle --- */

export type DrawOp = { id: number } & (
  | { kind: 'line'; from: [number, number]; to: [number, number]; colour: string; size: number }
  | { kind: 'dot'; at: [number, number]; size: number; colour: string }
  /** `under`: the op that it goes behind, which is the first one of its outline; null: on top. */
  | { kind: 'fill'; points: [number, number][]; colour: string; under: number | null }
  | { kind: 'text'; at: [number, number]; text: string; colour: string; align: 'left' | 'center' | 'right'; family: string; size: number; isBold: boolean; isItalic: boolean }
  | { kind: 'stamp'; turtle: Turtle }
  /** Takes away what these ids have drawn. */
  | { kind: 'remove'; ids: number[] }
);

export interface Turtle {
  id: number;
  x: number;
  y: number;
  /** Degrees; 0 is to the right, then against the clock. */
  heading: number;
  shape: 'classic' | 'arrow' | 'turtle' | 'circle' | 'square' | 'triangle' | 'blank';
  /** [width, length], 1 is as usual. */
  stretch: [number, number];
  outline: number;
  colour: string;
  fill: string;
  shown: boolean;
}

export interface Canvas {
  background: string;
  title: string;
  /** What is to be seen at least: [left, bottom, right, top]. */
  world: [number, number, number, number];
}
