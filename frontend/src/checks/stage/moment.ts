/** One frame of a scene, as the conditions of a check look at it. */
import type { Drawn as Pen } from './pen-lines.ts';
import type { Frame } from './watched.ts';

export interface Counted {
  x: number;
  y: number;
  /** Degrees turned clockwise, and changes of costume, since the scene began. */
  turned: number;
  changes: number;
}

/** A sprite or one of its clones. */
export interface Figure extends Counted {
  sprite: string;
  /** 0: the sprite itself. */
  clone: number;
  direction: number;
  size: number;
  shown: boolean;
  /** Id of the costume. */
  costume: string;
  says: string | null;
  asks: string | null;
  /** Whether what it says, or asks, began at this frame. */
  beganToSay: boolean;
  beganToAsk: boolean;
  /** How fast it has moved in the latest second, in steps a second; null when it hasn't been there for long. */
  speed(): { x: number; y: number } | null;
  /** How it was when counting began. */
  since: Counted;
}

export type Value = number | string;

export interface Moment {
  frame: number;
  /** When counting began. */
  sinceFrame: number;
  /** The scene is over: nothing new happens at this moment. */
  isLast: boolean;
  isRunning: boolean;
  /** The sprite itself first, then its clones; empty when there is none. */
  figures(sprite: string): readonly Figure[];
  /** Clones of it that were deleted at this frame. */
  gone(sprite: string): readonly Figure[];
  variable(id: string): Value | undefined;
  /** Its value when counting began. */
  variableSince(id: string): Value | undefined;
  /** By how much it has changed in this frame: all in all, and one after another where that's known. */
  steps(id: string): readonly number[];
  list(id: string): readonly Value[] | undefined;
  /** Id. */
  backdrop: string;
  /** Messages that were sent at this frame, in order; ids. */
  sent: readonly string[];
  /** Sounds that began at this frame, in order; ids of the library. */
  sounds: readonly string[];
  hasHitLimit: boolean;
  /** A sprite that is hidden is looked for in its clones. */
  clonesStandIn: boolean;
  mouse: readonly [x: number, y: number];
  pen: Pen;
  /** Grows with each mark of the pen. */
  penVersion: number;
  /** What was wiped at this frame, as it was before. */
  wiped: readonly Pen[];
  /** Told what it costs to look at something closely, in blocks. */
  charge(blocks: number): void;
  /** `target`: a sprite's id, `edge` or `mouse`. */
  touches(figure: Figure, target: string): boolean;
}

/** Looks at a project after each frame. */
export interface Eyes {
  /** Counting begins here. */
  mark(): void;
  /** The project is started: what is put in its place now hasn't become more or less. */
  begin(): void;
  /** Everything begins anew. */
  restart(): void;
  observe(frame: Frame): Moment;
  /** The end of the scene. */
  last(frame: Frame): Moment;
}
