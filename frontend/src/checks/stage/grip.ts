/**
 * With what a sprite is moved. Children swap the keys, take others, or follow the mouse; that is one mistake at most, and no
 * reason to see nothing of the rest of a game. So whoever steers looks which way the sprite really goes.
 */
import type { Key } from '../../stage/snapshot.ts';

/** Keys to the left, to the right, up and down; or the pointer. */
type Hand = readonly Key[] | 'mouse';
type Place = { readonly x: number; readonly y: number };
export type Want = { x: number; y: number };

const ARROWS: readonly Key[] = ['left', 'right', 'up', 'down'];
const LETTERS: readonly Key[] = ['a', 'd', 'w', 's'];
/** So many frames nothing moves before the next is tried: of what the check says and of the rest, at first and later on. */
const STILL = { said: [6, 20], other: [4, 8] } as const;
/** As long as that for what has moved it already: a wall may be in the way, or a wait. */
const STILL_BUT_MOVED = 45;
/** So far the wrong way is no chance, stage units. */
const WRONG = 4;
/** So many frames the right way, and it is known. */
const SURE = 6;

/** One of left and right, up and down. */
class Axis {
  isTurned = false;
  good = 0;
  private wrong = 0;
  private turns = 0;

  /** by: how far it went the way it should. */
  look(by: number): void {
    if (by > 0) this.good += 1;
    if (by < 0) this.wrong -= by;
    if (this.wrong < WRONG || this.good >= SURE || this.turns > 1) return;
    // Who goes the wrong way with the other key as well is moved by something else, such as its own weight.
    this.isTurned = !this.isTurned;
    this.turns += 1;
    [this.good, this.wrong] = [0, 0];
  }
}

export class Grip {
  private readonly hands: readonly Hand[];
  private hand = 0;
  private round = 0;
  private still = 0;
  private axes = { x: new Axis(), y: new Axis() };
  private before: (Place & { want: Want }) | null = null;

  /** What the check says comes first, then the arrows, the mouse, and the letters that stand for arrows. */
  constructor(keys: readonly Key[] | undefined, isMouse: boolean) {
    const count = isMouse || (keys?.length ?? 0) > 2 ? 4 : 2;
    const others: Hand[] = [ARROWS.slice(0, count), 'mouse', LETTERS.slice(0, count)];
    const said: Hand = isMouse ? 'mouse' : (keys ?? ARROWS.slice(0, count));
    this.hands = [said, ...others.filter((other) => String(other) !== String(said))];
  }

  /** What to hold for this frame so that it goes where it should; null: the pointer has to be there. */
  keysFor(driven: Place, want: Want): Key[] | null {
    this.look(driven);
    this.before = want.x === 0 && want.y === 0 ? null : { x: driven.x, y: driven.y, want };
    const hand = this.hands[this.hand] as Hand;
    if (hand === 'mouse') return null;
    const [left, right, up, down] = hand;
    const { x, y } = this.axes;
    const keys = [pick(x.isTurned ? -want.x : want.x, left, right), pick(y.isTurned ? -want.y : want.y, down, up)];
    return keys.filter((key) => key !== undefined);
  }

  /** Nobody is steered now. */
  rest(): void {
    this.before = null;
  }

  /** What has come of the frame before. */
  private look(now: Place): void {
    const { before, axes } = this;
    if (!before) return;
    const by = { x: (now.x - before.x) * before.want.x, y: (now.y - before.y) * before.want.y };
    axes.x.look(by.x);
    axes.y.look(by.y);
    this.still = by.x === 0 && by.y === 0 ? this.still + 1 : 0;
    const good = Math.max(axes.x.good, axes.y.good);
    const patience = good > 0 ? STILL_BUT_MOVED : STILL[this.hand === 0 ? 'said' : 'other'][this.round];
    if (good < SURE && this.still >= (patience ?? 0)) this.next();
  }

  private next(): void {
    this.hand = (this.hand + 1) % this.hands.length;
    if (this.hand === 0) this.round = 1;
    this.still = 0;
    this.axes = { x: new Axis(), y: new Axis() };
  }
}

function pick(want: number, less: Key | undefined, more: Key | undefined): Key | undefined {
  if (want === 0) return undefined;
  return want > 0 ? more : less;
}
