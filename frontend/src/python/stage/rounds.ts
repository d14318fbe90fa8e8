/**
 * How many rounds of loops a frame takes in which nothing is to be seen. Blocks tell when a round has changed nothing, and
 * the frame ends by it; what a program keeps in its variables nobody can see, so its rounds are counted.
 */
import { TIRED } from '../turns.ts';

/** Rounds of loops in one frame: a few milliseconds of work. */
const FRAME_ROUNDS = 4_000;
/** So many rounds weigh one that asks the stage for something, or does something there. */
const LOOKS = 10;
/** And the calls that use up the fuel. */
const CALLS = 1_000;

export class Rounds {
  private weight = 0;
  private hasLooked = false;

  beginFrame(): void {
    this.weight = 0;
  }

  /** Something is asked of the stage, or done on it. */
  look(): void {
    this.hasLooked = true;
  }

  /** A round is over, or the fuel: whether the frame may have another. */
  end(ending: unknown): boolean {
    this.weight += ending === TIRED ? CALLS : this.hasLooked ? LOOKS : 1;
    this.hasLooked = false;
    return this.weight < FRAME_ROUNDS;
  }
}
