/**
 * A script as the engine runs it: a flat row of steps, each a closure made once. A loop is a step that jumps, so a script
 * can stop anywhere and go on there in the next frame.
 */
import type { Thread } from './thread.ts';

/** What a step says of how its script goes on. */
export type Flow = 0 | 1 | 2 | 3;
/** With the next step. */
export const ON: Flow = 0;
/** The turn is over; there is more to do in this frame. */
export const TURN: Flow = 1;
/** The turn is over, and nothing was done: this script only waits for others. */
export const STILL: Flow = 2;
/** The script is over, or sleeps until `thread.wake`. */
export const REST: Flow = 3;

export type Step = (thread: Thread) => Flow;

/** Where a script comes back from outside. As in Scratch, a loop that ends here begins its next round in the same turn. */
export const back: Step = (thread) => {
  thread.isBack = true;
  return ON;
};

export class Code {
  readonly steps: Step[] = [];
  /** Per step: id of its block. */
  readonly blocks: string[] = [];
  /** Per step: blocks it stands for, with the reporters inside it; 0 when it only jumps or waits. */
  readonly weights: number[] = [];
  /** Of an own block: its id, and whether it is running is told by the threads. */
  readonly own: string | null;

  constructor(own: string | null = null) {
    this.own = own;
  }

  add(block: string, weight: number, step: Step): void {
    this.steps.push(step);
    this.blocks.push(block);
    this.weights.push(weight);
  }

  /** Where the next step will stand. */
  get end(): number {
    return this.steps.length;
  }
}
