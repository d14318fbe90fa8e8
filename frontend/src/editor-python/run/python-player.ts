/**
 * Runs a program in the sandbox: one question on the way at a time, at most one for each frame of the screen, none while
 * the program waits. Knows no DOM: what there is to see is told to PlayerEvents.
 *
 *     idle --open--> opening --> running <--> waiting --> listening --> idle
 *     any --stop, or the program didn't answer--> idle
 *
 * Stop closes the sandbox, whatever the program is doing; a spare one is kept warm, so that the next start is quick.
 */
import type { Doing, Moment, RawError, Request, Response } from '../../python/protocol.ts';
import { readResponse } from './read-moment.ts';

/** `waiting`: for time to pass or for an answer. `listening`: its last line is reached, keys and clicks may go on. */
export type PlayState = 'idle' | 'opening' | 'running' | 'waiting' | 'listening';

export interface PlayerEvents {
  /** Something has happened. */
  shown(moment: Moment): void;
  stateChanged(state: PlayState): void;
  /** The program couldn't even begin. */
  refused(error: RawError): void;
  /** It didn't answer, or said what can't be believed. Everything is closed. */
  stuck(): void;
  /** The runtime itself can't be had or broke. */
  failed(message: string): void;
}

/** What the player needs of a sandbox. */
export interface PlayerSandbox {
  ask(request: unknown, limit_ms?: number): Promise<unknown>;
  close(): void;
}

export type OpenRequest = Extract<Request, { kind: 'open' }>;

/** Calls back once, soon, with the time in milliseconds: requestAnimationFrame, which rests in a hidden tab. */
export type NextFrame = (callback: (now: number) => void) => void;

/** Leaves time in a frame for what is to be shown. */
const SLICE_MS = 12;
/** Of a program that shows nothing for now. */
const MOST_SLICE_MS = 48;
/** A page that was hidden or busy doesn't make the program hurry afterwards. */
const MOST_PASSED_MS = 250;
/** The runtime has to be read before the first program begins. */
const OPEN_LIMIT_MS = 20_000;
const MOST_DOINGS = 200;

const ENDED: readonly Moment['state'][] = ['done', 'failed'];

export class PythonPlayer {
  private readonly openSandbox: () => Promise<PlayerSandbox>;
  private readonly events: PlayerEvents;
  private readonly nextFrame: NextFrame;
  private spare: Promise<PlayerSandbox> | null = null;
  private sandbox: PlayerSandbox | null = null;
  private current: PlayState = 'idle';
  /** Counts starts and stops, so that an answer can be known to be of an earlier run. */
  private round = 0;
  private doings: Doing[] = [];
  private isAsking = false;
  private isLooping = false;
  private isWatched = false;
  private latestFrameAt: number | null = null;
  private passed_ms = 0;
  private wake_ms: number | null = 0;
  private slice_ms = SLICE_MS;
  private settle: (() => void)[] = [];

  constructor(openSandbox: () => Promise<PlayerSandbox>, events: PlayerEvents, nextFrame: NextFrame = (callback) => void requestAnimationFrame(callback)) {
    this.openSandbox = openSandbox;
    this.events = events;
    this.nextFrame = nextFrame;
  }

  get state(): PlayState {
    return this.current;
  }

  /** Brings a sandbox before it is needed. */
  warmUp(): void {
    this.spare ??= this.openSandbox();
    this.spare.catch(() => (this.spare = null));
  }

  /** The spare sandbox, for something else than a run: whoever takes it closes it, and calls warmUp. */
  lend(): Promise<PlayerSandbox> {
    const lent = this.spare ?? this.openSandbox();
    this.spare = null;
    return lent;
  }

  /**
   * Begins a program, in place of one that runs. A watched one then waits for advance(). False: it didn't begin, which was
   * told. lessons: what is asked first (lessons.ts).
   */
  async open(request: OpenRequest, lessons: readonly Request[] = []): Promise<boolean> {
    this.stop();
    const round = this.round;
    Object.assign(this, { doings: [], passed_ms: 0, wake_ms: 0, slice_ms: SLICE_MS, latestFrameAt: null, isWatched: request.isWatched });
    this.become('opening');
    this.warmUp();
    const bringing = this.spare;
    this.spare = null;
    const sandbox = await bringing?.catch(() => null);
    if (round !== this.round) {
      sandbox?.close();
      return false;
    }
    if (!sandbox) {
      this.fail('');
      return false;
    }
    this.sandbox = sandbox;
    for (const lesson of lessons) if (!(await this.ask(lesson, OPEN_LIMIT_MS))) return false;
    const response = await this.ask(request, OPEN_LIMIT_MS);
    if (response?.kind !== 'opened') {
      if (response?.kind === 'refused') this.end(() => this.events.refused(response.error));
      return false;
    }
    this.become('running');
    if (!this.isWatched) this.loop();
    return true;
  }

  /** Several moves of the mouse between two frames are one. */
  do(doing: Doing): void {
    if (this.current === 'idle' || this.current === 'opening') return;
    const latest = this.doings.at(-1);
    const isMove = (each: Doing | undefined): boolean => each?.kind === 'mouse' || each?.kind === 'draw_move';
    if (isMove(doing) && latest?.kind === doing.kind && 'isDown' in latest && 'isDown' in doing && latest.isDown === doing.isDown) this.doings[this.doings.length - 1] = doing;
    else if (this.doings.length < MOST_DOINGS) this.doings.push(doing);
  }

  /**
   * Lets a watched program go on for so many lines. Pauses in it are passed over: who watches has paused it already. null
   * when it can't go on, or is already on its way.
   */
  async advance(lines: number, slice_ms = SLICE_MS): Promise<Moment | null> {
    if (this.current === 'idle' || this.current === 'opening' || this.isAsking) return null;
    return this.tick({ lines, slice_ms, passed_ms: Math.max(this.wake_ms ?? 0, 0) });
  }

  /** From here on a watched program runs by itself. */
  letRun(): void {
    if (this.current === 'idle' || this.current === 'opening') return;
    this.isWatched = false;
    this.latestFrameAt = null;
    this.loop();
  }

  /** At once, whatever it is doing. */
  stop(): void {
    if (this.current === 'idle') return;
    this.end();
  }

  /** Resolves when nothing runs any more. */
  whenDone(): Promise<void> {
    if (this.current === 'idle') return Promise.resolve();
    return new Promise((resolve) => this.settle.push(resolve));
  }

  private loop(): void {
    if (this.isLooping) return;
    this.isLooping = true;
    this.nextFrame((now) => this.frame(now));
  }

  private frame(now: number): void {
    if (this.current === 'idle' || this.isWatched) {
      this.isLooping = false;
      return;
    }
    this.nextFrame((later) => this.frame(later));
    this.passed_ms += Math.min(now - (this.latestFrameAt ?? now), MOST_PASSED_MS);
    this.latestFrameAt = now;
    const isDue = this.doings.length > 0 || (this.wake_ms !== null && this.passed_ms >= this.wake_ms);
    if (this.isAsking || !isDue) return;
    const { passed_ms } = this;
    this.passed_ms = 0;
    void this.tick({ lines: null, slice_ms: this.slice_ms, passed_ms });
  }

  private async tick(pace: { lines: number | null; slice_ms: number; passed_ms: number }): Promise<Moment | null> {
    const { doings, round } = this;
    this.doings = [];
    const response = await this.ask({ kind: 'tick', ...pace, doings });
    if (response?.kind !== 'ticked') return null;
    const { moment } = response;
    const isShown = moment.out.length + moment.ops.length > 0 || moment.turtles !== null || moment.stage !== null;
    this.slice_ms = isShown ? SLICE_MS : Math.min(this.slice_ms * 2, MOST_SLICE_MS);
    // Of one that has ended there is nothing more to ask.
    this.wake_ms = moment.state === 'running' ? 0 : moment.state === 'sleeping' || moment.state === 'listening' || moment.state === 'asking' ? moment.wake_ms : null;
    this.events.shown(moment);
    if (round !== this.round) return null;
    if (ENDED.includes(moment.state)) this.end();
    else this.become(moment.state === 'running' ? 'running' : moment.state === 'listening' ? 'listening' : 'waiting');
    return moment;
  }

  private async ask(request: Request, limit_ms?: number): Promise<Response | null> {
    const { sandbox, round } = this;
    if (!sandbox) return null;
    this.isAsking = true;
    try {
      const response = readResponse(await (limit_ms === undefined ? sandbox.ask(request) : sandbox.ask(request, limit_ms)));
      if (round !== this.round) return null;
      this.isAsking = false;
      if (response.kind === 'failed') {
        this.fail(response.message);
        return null;
      }
      return response;
    } catch {
      // Stopped meanwhile by ourselves: then there is nothing to tell.
      if (round !== this.round) return null;
      // Before the program has begun, it can't be what is stuck.
      if (this.current === 'opening') this.fail('');
      else this.end(() => this.events.stuck());
      return null;
    }
  }

  private fail(message: string): void {
    this.end(() => this.events.failed(message));
  }

  /** tell: told once nothing runs any more. */
  private end(tell?: () => void): void {
    this.round += 1;
    this.sandbox?.close();
    this.sandbox = null;
    this.isAsking = false;
    this.doings = [];
    this.warmUp();
    tell?.();
    this.become('idle');
    const waiting = this.settle;
    this.settle = [];
    for (const resolve of waiting) resolve();
  }

  /** Nothing is kept any more; what runs ends. */
  close(): void {
    this.stop();
    void this.spare?.then((sandbox) => sandbox.close()).catch(() => undefined);
    this.spare = null;
  }

  private become(state: PlayState): void {
    if (state === this.current) return;
    this.current = state;
    this.events.stateChanged(state);
  }
}
