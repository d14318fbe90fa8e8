/** How fast something goes, over the latest second. Jumps don't count: who falls and begins again at the top is falling. */
import { FRAMES_A_SECOND } from '../../stage/world.ts';

/** From so far on it is a jump: nobody walks a fifth of the stage between two frames. */
const JUMP = 80;
/** For something that has come just now so many frames have to do. */
const FEWEST = 8;

export class Speedometer {
  private readonly moves: { x: number; y: number }[] = [];
  private at: { x: number; y: number } | null = null;

  look(x: number, y: number): void {
    const { at, moves } = this;
    this.at = { x, y };
    if (!at || Math.hypot(x - at.x, y - at.y) > JUMP) return;
    moves.push({ x: x - at.x, y: y - at.y });
    if (moves.length > FRAMES_A_SECOND) moves.shift();
  }

  /** Steps a second, to the right and upwards. */
  read(): { x: number; y: number } | null {
    const { moves } = this;
    if (moves.length < FEWEST) return null;
    const mean = (axis: 'x' | 'y') => moves.reduce((sum, move) => sum + move[axis], 0) / moves.length;
    return { x: mean('x') * FRAMES_A_SECOND, y: mean('y') * FRAMES_A_SECOND };
  }
}
