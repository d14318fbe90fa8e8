/** What a check of one project may cost, counted in blocks that were done, never in time: so it is the same everywhere. */

/** Going through a frame and looking at it costs about as much as so many blocks, and as many more for each sprite. */
const FRAME = 100;
const SPRITE = 10;

export class Budget {
  left: number;
  private readonly frameBlocks: number;
  private readonly spriteBlocks: number;

  constructor(blocks: number, frameBlocks = FRAME, spriteBlocks = SPRITE) {
    this.left = blocks;
    this.frameBlocks = frameBlocks;
    this.spriteBlocks = spriteBlocks;
  }

  spend(blocks: number): void {
    this.left -= blocks;
  }

  frame(sprites: number): void {
    this.left -= this.frameBlocks + sprites * this.spriteBlocks;
  }

  get isSpent(): boolean {
    return this.left <= 0;
  }
}

/** Each check gets its share of what is left, so that one that costs much leaves something for the others. Shares may differ. */
export class Purse {
  private left: number;
  private shares: number;
  private readonly makeBudget: (blocks: number) => Budget;

  constructor(blocks: number, shares: number, makeBudget = (share: number) => new Budget(share)) {
    this.left = blocks;
    this.shares = shares;
    this.makeBudget = makeBudget;
  }

  spend<T>(on: (budget: Budget) => T, shares = 1): T {
    const share = (this.left * shares) / Math.max(this.shares, shares);
    const budget = this.makeBudget(share);
    const got = on(budget);
    this.shares -= shares;
    this.left -= share - Math.max(budget.left, 0);
    return got;
  }
}
