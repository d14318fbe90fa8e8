/**
 * Looking at a program step by step: forward, back, by itself, to the end. What has been seen is kept, so going back and
 * forward again shows it without running anything; at the newest step, forward lets the program go on. Knows no DOM.
 */
import type { Moment, Turtle } from '../../python/protocol.ts';
import type { Speed } from '../../editor-blocks/speed.ts';
import { StepHistory, type StepState } from './step-history.ts';

/** What the session needs of a player. */
export interface Advancer {
  /** Tells what happened by hear(), too. */
  advance(lines: number, slice_ms?: number): Promise<Moment | null>;
}

export interface SessionEvents {
  /** Another step is to be seen. isNewest: nothing later has happened yet. */
  shown(state: StepState, turtles: readonly Turtle[], isNewest: boolean): void;
  /** What the buttons can do has changed. */
  changed(): void;
  /** So many steps are enough: from here on the program runs by itself. */
  full(): void;
}

const PLAY_MS: Record<Speed, number> = { slow: 1_500, normal: 600, fast: 150 };
/** To the end: so many lines at once. Where turtles move one by one, so that their ways can be gone back. */
const MANY_LINES = 250;
/** On the way to the end, steps are shown as often as can be seen. */
const HURRY_MS = 100;
/** A line that rests for long is asked for again; a program that no longer begins any line is let be. */
const MOST_TRIES = 200;

export class StepSession {
  speed: Speed = 'normal';
  private readonly history = new StepHistory();
  private readonly advancer: Advancer;
  private readonly events: SessionEvents;
  /** Where the turtles were when a step began, in order; only where they had moved. */
  private readonly turtles: { step: number; turtles: readonly Turtle[] }[] = [];
  private at = -1;
  private live: Moment['state'] = 'running';
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** One step was asked for, so only one is shown, even if more have come. */
  private isBusy = false;
  private isHurrying = false;
  private shownAt = 0;

  constructor(advancer: Advancer, events: SessionEvents) {
    this.advancer = advancer;
    this.events = events;
  }

  /** From 0; -1: nothing has run yet. */
  get step(): number {
    return this.at;
  }

  get length(): number {
    return this.history.length;
  }

  /** Whether later steps are no longer kept. */
  get isFull(): boolean {
    return this.history.isFull;
  }

  get isPlaying(): boolean {
    return this.timer !== undefined || this.isHurrying;
  }

  get isNewest(): boolean {
    return this.at === this.history.length - 1;
  }

  /** Whether the program itself can go on: it hasn't ended, and doesn't wait for an answer. */
  get canGoOn(): boolean {
    return (this.live === 'running' || this.live === 'sleeping') && !this.history.isFull;
  }

  /** Everything that the program did. Whoever looks at the newest step goes along. */
  hear(moment: Moment): void {
    const wasNewest = this.isNewest;
    const before = this.history.length;
    this.live = moment.state;
    this.history.add(moment.steps);
    if (moment.turtles) this.turtles.push({ step: Math.max(this.history.length - 1, 0), turtles: moment.turtles });
    if (this.history.isFull && before < this.history.length) this.events.full();
    if (!wasNewest || this.history.length === before) this.events.changed();
    else if (this.isHurrying && performance.now() - this.shownAt < HURRY_MS) this.at = this.history.length - 1;
    else this.go(this.isBusy ? before : this.history.length - 1);
  }

  async forward(): Promise<void> {
    this.pause();
    await this.next();
  }

  back(): void {
    this.pause();
    this.go(this.at - 1);
  }

  toStart(): void {
    this.pause();
    this.go(0);
  }

  /** To a step that has been. */
  to(step: number): void {
    this.pause();
    this.go(step);
  }

  /** Until it ends, or asks. */
  async toEnd(): Promise<void> {
    this.pause();
    this.isHurrying = true;
    this.events.changed();
    while (this.isHurrying && this.canGoOn) {
      if (!(await this.advancer.advance(this.turtles.length > 0 ? 1 : MANY_LINES))) break;
    }
    this.isHurrying = false;
    this.go(this.history.length - 1);
    this.events.changed();
  }

  play(): void {
    this.pause();
    this.playNext();
  }

  pause(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isHurrying = false;
    this.events.changed();
  }

  private playNext(): void {
    this.timer = setTimeout(() => {
      void this.next().then((isOn) => {
        if (this.timer === undefined) return;
        if (isOn) this.playNext();
        else this.pause();
      });
    }, PLAY_MS[this.speed]);
    this.events.changed();
  }

  /** False: there is no later step. */
  private async next(): Promise<boolean> {
    if (!this.isNewest) {
      this.go(this.at + 1);
      return true;
    }
    if (this.isBusy) return true;
    this.isBusy = true;
    const before = this.history.length;
    for (let tries = 0; tries < MOST_TRIES && this.canGoOn && this.history.length === before; tries += 1) {
      if (!(await this.advancer.advance(1))) break;
    }
    this.isBusy = false;
    return this.history.length > before;
  }

  private go(step: number): void {
    const state = this.history.at(Math.min(Math.max(step, 0), this.history.length - 1));
    if (!state) return;
    this.at = state.at;
    this.shownAt = performance.now();
    this.events.shown(state, this.turtlesAt(state.at), this.isNewest);
    this.events.changed();
  }

  private turtlesAt(step: number): readonly Turtle[] {
    let found: readonly Turtle[] = [];
    for (const each of this.turtles) if (each.step <= step) found = each.turtles;
    return found;
  }
}
