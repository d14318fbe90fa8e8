/**
 * Plays a project in the sandbox at the chosen speed: one question on the way at a time, at most 30 frames a second, none
 * while nothing happens. Knows no DOM: what there is to see is told to PlayerEvents.
 *
 *     closed --open--> idle --do--> running --(nothing runs any more)--> idle
 *     idle|running --step--> paused --step--> paused --resume--> running
 *     any --close, or the program didn't answer--> closed
 */
import type { Assets, Doing, Request, Response, Snapshot } from '../../stage/snapshot.ts';
import type { StageWork } from '../../stage/work.ts';
import type { Speed } from '../speed.ts';
import { readResponse } from './response-shape.ts';

export type PlayState = 'closed' | 'idle' | 'running' | 'paused';

export interface PlayerEvents {
  /** isNew: the engine has just begun, so what was drawn by the pen before is gone. */
  shown(snapshot: Snapshot, isNew: boolean): void;
  stateChanged(state: PlayState): void;
  /** The program had to be ended: it didn't answer, or broke. Everything is closed. */
  stuck(): void;
  /** The engine refuses this project. */
  failed(message: string): void;
}

/** What the player needs of a sandbox. */
export interface PlayerSandbox {
  ask(request: unknown, limit_ms?: number): Promise<unknown>;
  close(): void;
}

/** Calls back once, soon, with the time in milliseconds: requestAnimationFrame. */
export type NextFrame = (callback: (now: number) => void) => void;

const FRAME_MS = 1000 / 30;
/** Three blocks a second can be followed with the eye. */
const SLOW_MS = 1000 / 3;
const FAST_FRAMES = 4;
/** A page that was busy makes up for so many frames; the rest is left out, or it would never catch up. */
const MOST_FRAMES = 2;
/** Stop waits so long for an answer that is due before it ends the program. */
const PATIENCE_MS = 700;
const MOST_DOINGS = 200;

export class Player {
  speed: Speed = 'normal';
  private readonly openSandbox: () => Promise<PlayerSandbox>;
  private readonly events: PlayerEvents;
  private readonly nextFrame: NextFrame;
  private sandbox: PlayerSandbox | null = null;
  private bringing: Promise<PlayerSandbox> | null = null;
  private current: PlayState = 'closed';
  private doings: Doing[] = [];
  private isAsking = false;
  private askedAt = 0;
  private isLooping = false;
  private dueFrom = 0;
  private settle: (() => void)[] = [];

  constructor(openSandbox: () => Promise<PlayerSandbox>, events: PlayerEvents, nextFrame: NextFrame = (callback) => void requestAnimationFrame(callback)) {
    this.openSandbox = openSandbox;
    this.events = events;
    this.nextFrame = nextFrame;
  }

  get state(): PlayState {
    return this.current;
  }

  /** Brings the sandbox before it is needed, so that the first start is quick. */
  async warmUp(): Promise<void> {
    await this.bring().catch(() => undefined);
  }

  /** Begins a new engine. False when it can't be; then failed or stuck has been told. */
  async open(work: StageWork, assets: Assets, seed: number): Promise<boolean> {
    this.doings = [];
    const response = await this.ask({ kind: 'open', work, assets, seed });
    if (response?.kind !== 'opened') return false;
    this.become('idle');
    this.events.shown(response.snapshot, true);
    return true;
  }

  /** The engine has to be open. Several moves of the mouse between two frames are one. */
  do(doing: Doing): void {
    if (this.current === 'closed') return;
    const latest = this.doings.at(-1);
    if (doing.kind === 'mouse' && latest?.kind === 'mouse' && latest.isDown === doing.isDown) this.doings[this.doings.length - 1] = doing;
    else if (this.doings.length < MOST_DOINGS) this.doings.push(doing);
    if (this.current !== 'paused') this.loop();
  }

  /** Each running script does one block; then it waits. begin: what starts it where nothing runs yet. */
  async step(begin: Doing | null): Promise<void> {
    if (this.current === 'closed') return;
    if (begin && this.current === 'idle') this.doings.push(begin);
    this.become('paused');
    if (!this.isAsking) await this.tick({ blocks: 1 });
  }

  /** Goes on after steps. */
  resume(): void {
    if (this.current !== 'paused') return;
    this.become('running');
    this.loop();
  }

  /** Ends all scripts; sprites stay where they are. A program that doesn't answer is ended with its sandbox. */
  stop(): void {
    if (this.current === 'closed') return;
    if (this.isAsking && performance.now() - this.askedAt > PATIENCE_MS) return this.end();
    if (this.current === 'paused') this.become('running');
    this.doings = [];
    this.do({ kind: 'stop' });
  }

  /** Resolves when nothing runs any more. */
  whenDone(): Promise<void> {
    if (this.current !== 'running' && this.doings.length === 0 && !this.isAsking) return Promise.resolve();
    return new Promise((resolve) => this.settle.push(resolve));
  }

  /** What a reporter block says now; undefined when it can't be asked. */
  async value(target: string, block: string): Promise<Extract<Response, { kind: 'value' }>['value'] | undefined> {
    if (this.current === 'closed' || !this.sandbox) return undefined;
    const response = await this.ask({ kind: 'value', target, block });
    return response?.kind === 'value' ? response.value : undefined;
  }

  /** Ends the engine; the next start opens a new one. */
  close(): void {
    this.sandbox?.close();
    this.sandbox = null;
    this.bringing = null;
    this.isAsking = false;
    this.doings = [];
    this.become('closed');
  }

  private loop(): void {
    if (this.isLooping) return;
    this.isLooping = true;
    this.dueFrom = -Infinity;
    this.nextFrame((now) => this.frame(now));
  }

  private frame(now: number): void {
    const hasWork = this.current === 'running' || (this.current === 'idle' && this.doings.length > 0);
    if (!hasWork) {
      this.isLooping = false;
      return;
    }
    this.nextFrame((later) => this.frame(later));
    if (this.isAsking) return;
    const everyMs = this.speed === 'slow' ? SLOW_MS : FRAME_MS;
    // Half a millisecond early is on time: screens don't count in whole thirtieths.
    const due = Math.floor((now - this.dueFrom + 0.5) / everyMs);
    if (due < 1 && this.current === 'running' && !this.doings.some(({ kind }) => kind === 'stop')) return;
    this.dueFrom = due > MOST_FRAMES || due < 1 ? now : this.dueFrom + due * everyMs;
    const frames = Math.min(Math.max(due, 1), MOST_FRAMES);
    void this.tick(this.speed === 'slow' ? { blocks: 1 } : { frames: this.speed === 'fast' ? frames * FAST_FRAMES : frames });
  }

  private async tick(pace: { frames: number } | { blocks: number }): Promise<void> {
    const doings = this.doings;
    this.doings = [];
    const response = await this.ask({ kind: 'tick', pace, doings });
    if (response?.kind !== 'ticked') return;
    const { snapshot } = response;
    if (this.current !== 'paused' || !snapshot.isRunning) this.become(snapshot.isRunning ? 'running' : 'idle');
    this.events.shown(snapshot, false);
    if (!snapshot.isRunning && this.doings.length === 0) this.finish();
    else if (this.current !== 'paused') this.loop();
  }

  private async ask(request: Request): Promise<Response | null> {
    let sandbox: PlayerSandbox;
    this.isAsking = true;
    this.askedAt = performance.now();
    try {
      sandbox = await this.bring();
    } catch {
      this.end();
      return null;
    }
    try {
      const response = readResponse(await sandbox.ask(request));
      if (sandbox !== this.sandbox) return null;
      this.isAsking = false;
      if (response.kind === 'failed') this.events.failed(response.message);
      return response;
    } catch {
      // Closed meanwhile by ourselves: then there is nothing to tell.
      if (sandbox === this.sandbox) this.end();
      return null;
    }
  }

  private bring(): Promise<PlayerSandbox> {
    const bringing = this.bringing ?? this.openSandbox();
    this.bringing = bringing;
    return bringing.then((sandbox) => {
      if (this.bringing === bringing) this.sandbox = sandbox;
      else sandbox.close();
      return sandbox;
    });
  }

  private end(): void {
    this.close();
    this.events.stuck();
  }

  private become(state: PlayState): void {
    if (state === this.current) return;
    this.current = state;
    this.events.stateChanged(state);
    if (state === 'closed') this.finish();
  }

  private finish(): void {
    const waiting = this.settle;
    this.settle = [];
    for (const resolve of waiting) resolve();
  }
}
