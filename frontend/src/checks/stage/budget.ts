/** What a check of one project may cost, counted in blocks that were done, never in time: so it is the same everywhere. */

/** Going through a frame and looking at it costs about as much as so many blocks, and as many more for each sprite. */
const FRAME = 100;
const SPRITE = 10;

export class Budget {
  left: number;

  constructor(blocks: number) {
    this.left = blocks;
  }

  spend(blocks: number): void {
    this.left -= blocks;
  }

  frame(sprites: number): void {
    this.left -= FRAME + sprites * SPRITE;
  }

  get isSpent(): boolean {
    return this.left <= 0;
  }
}
