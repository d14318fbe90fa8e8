/**
 * The scripts that run, and whose turn it is.
 *
 * As in Scratch: a frame is made of rounds. In a round each script has one turn, in the order in which they began. A turn
 * goes on until the script has come to the end of a loop's round, waits, or is over. After a round the frame ends if
 * something visible has changed, or if all who had a turn are over or away; otherwise there is another round. Where
 * Scratch looks at the clock, here a number of blocks is counted, so that the same project does the same again; and a
 * round that changed nothing is the frame's last, since the next would be the same.
 */
import type { Actor } from './actor.ts';
import { ON, STILL, TURN, type Flow } from './code.ts';
import type { CompiledScript } from './role.ts';
import { Thread } from './thread.ts';
import type { Limit } from './snapshot.ts';

export const MAX_THREADS = 1_000;
/** Blocks in one frame, reporters included, when nothing visible changes. */
export const FRAME_BLOCKS = 20_000;
/** Blocks in one turn; then the others have theirs. */
export const TURN_BLOCKS = 5_000;
/** So many frames in a row at FRAME_BLOCKS are an endless loop. */
const ENDLESS_FRAMES = 30;
/** Of time in one step of blocks. */
const MAX_LEAPS = 6;

export class Threads {
  list: Thread[] = [];
  /** The present frame; what runs in it sees one moment. */
  frame = 0;
  /** Something visible has changed: the frame ends after this round. */
  redraw = false;
  /** Something has changed that a block could notice. */
  progress = false;
  /** Blocks done in this frame. */
  spent = 0;
  /** Id of the sprite, or stage, whose script did most in the frame that was told as endless. */
  restless: string | null = null;
  onLimit: (limit: Limit) => void = () => undefined;
  /** Called before the first turn of each frame. */
  onFrame: () => void = () => undefined;
  /** Called when scripts are run by blocks and none is left for whom time could go on. */
  onEnd: () => void = () => undefined;
  /** Where the latest frame stopped in the middle of a round. */
  private next: Thread | null = null;
  private fullFrames = 0;

  start(actor: Actor, script: CompiledScript, isTap = false): Thread | null {
    if (this.list.length >= MAX_THREADS) {
      this.onLimit('scripts');
      return null;
    }
    const thread = new Thread(actor, script, isTap);
    this.list.push(thread);
    this.begun();
    return thread;
  }

  private begun(): void {
    this.progress = true;
    this.spent += 1;
  }

  /** The run of this script that its hat has begun; `isAlive`: one that has just come to its end doesn't count. */
  running(actor: Actor, script: CompiledScript, isAlive: boolean): Thread | undefined {
    return this.list.find(
      (thread) => thread.script === script && thread.actor === actor && !thread.isTap && !(isAlive && thread.isOver),
    );
  }

  /** Begins it anew in the same place of the order. The old one finishes the turn it is in, never another. */
  restart(old: Thread): Thread {
    const thread = new Thread(old.actor, old.script, false);
    this.list[this.list.indexOf(old)] = thread;
    old.isGone = true;
    this.begun();
    return thread;
  }

  stop(which: (thread: Thread) => boolean): void {
    for (const thread of this.list) if (which(thread)) thread.isOver = true;
    this.progress = true;
  }

  stopAll(): void {
    this.stop(() => true);
    this.list = [];
    this.next = null;
    this.fullFrames = 0;
  }

  /** One frame at full speed. */
  runFrame(): void {
    this.onFrame();
    this.redraw = false;
    this.spent = 0;
    for (const thread of this.list) thread.spent = 0;
    let isActive: boolean;
    let isRest: boolean;
    do {
      this.progress = false;
      // What the frame before left of a round isn't one: those before it have had no turn in this frame.
      isRest = this.next !== null;
      isActive = this.round();
    } while (((isActive && this.progress) || isRest) && !this.redraw && this.list.length > 0 && this.spent < FRAME_BLOCKS);
    this.fullFrames = this.spent < FRAME_BLOCKS ? 0 : this.fullFrames + 1;
    if (this.fullFrames === ENDLESS_FRAMES) {
      this.restless = this.list.reduce<Thread | null>((most, each) => (most && most.spent >= each.spent ? most : each), null)?.actor.role.id ?? null;
      this.onLimit('endless');
    }
    this.frame += 1;
  }

  /**
   * Whether any script has more to do in this frame. Not asked is one that was begun anew in a place that has had its turn:
   * so two scripts that send each other messages do so once in a frame.
   */
  private round(): boolean {
    const { list } = this;
    let isActive = false;
    let index = this.next ? Math.max(list.indexOf(this.next), 0) : 0;
    this.next = null;
    for (; index < list.length; index += 1) {
      // What `stop all` leaves is another list.
      if (list !== this.list) return false;
      const thread = list[index]!;
      if (this.spent >= FRAME_BLOCKS) {
        this.next = thread;
        break;
      }
      if (!thread.isOver && thread.wake <= this.frame) this.turn(thread);
      if (!thread.isOver && thread.away === null) isActive = true;
    }
    if (list === this.list) this.sweep();
    return isActive;
  }

  private turn(thread: Thread): void {
    const before = this.spent;
    const last = before + TURN_BLOCKS;
    // Who has slept goes on elsewhere than where the round before left it.
    if (thread.wake > 0) this.progress = true;
    thread.wake = 0;
    thread.away = null;
    let flow: Flow;
    do {
      flow = this.step(thread);
    } while (flow === ON && this.spent < last);
    thread.spent += this.spent - before;
    if (flow === ON) this.progress = true;
    if (thread.isOver) this.progress = true;
  }

  private sweep(): void {
    if (!this.list.some((thread) => thread.isOver)) return;
    const next = this.next;
    if (next?.isOver) this.next = this.list.slice(this.list.indexOf(next)).find((thread) => !thread.isOver) ?? null;
    this.list = this.list.filter((thread) => {
      thread.isGone ||= thread.isOver;
      return !thread.isOver;
    });
  }

  /**
   * Each script that can does one block. Time goes on by a frame while any sleeps. When all that run only wait, time
   * leaps to the moment when the first goes on: a wait is one step, a glide a few.
   */
  runBlock(): void {
    this.redraw = false;
    this.spent = 0;
    if (this.list.length === 0) this.onEnd();
    for (let leap = 0; leap < MAX_LEAPS && this.list.length > 0; leap += 1) {
      this.onFrame();
      const isDone = this.blockEach();
      const wakes = this.list.map((thread) => thread.wake).filter((wake) => wake > this.frame && wake < Infinity);
      if (isDone) {
        if (wakes.length > 0) this.frame += 1;
        return;
      }
      this.frame = wakes.length > 0 ? Math.min(...wakes) : this.frame + 1;
    }
  }

  /** Whether any did a block. */
  private blockEach(): boolean {
    const { list } = this;
    let isDone = false;
    for (let index = 0; index < list.length && list === this.list; index += 1) {
      const thread = list[index]!;
      if (!thread.isOver && thread.wake <= this.frame && this.block(thread)) isDone = true;
    }
    if (list === this.list) this.sweep();
    return isDone;
  }

  /** Does the jumps that come first, then one step that stands for a block. Whether it did one. */
  private block(thread: Thread): boolean {
    thread.away = null;
    for (;;) {
      const weight = thread.code.weights[thread.pc]!;
      const flow = this.step(thread);
      if (weight > 0) return flow !== STILL;
      if (flow !== ON && flow !== TURN) return false;
    }
  }

  private step(thread: Thread): Flow {
    const { code, pc } = thread;
    thread.pc = pc + 1;
    const weight = code.weights[pc]!;
    if (weight > 0) {
      this.spent += weight;
      thread.lit = code.blocks[pc]!;
      thread.isBack = false;
    }
    return code.steps[pc]!(thread);
  }
}
