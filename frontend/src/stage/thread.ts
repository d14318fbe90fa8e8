/** One script that runs: where it is, what it counts, whom it waits for. */
import type { Actor } from './actor.ts';
import { REST, type Code, type Flow } from './code.ts';
import type { CompiledScript } from './role.ts';
import type { Value } from './values.ts';

/** Where an own block goes back to. */
interface Call {
  code: Code;
  pc: number;
  parameters: readonly Value[];
  counters: number;
}

/**
 * What a script sleeps for that isn't time in the script's own count. `outside`: a bubble's time, an answer, a sound.
 * `frame`: the next frame, to look again whether others are over.
 */
type Away = 'outside' | 'frame';

/** Own blocks inside own blocks. */
export const MAX_CALLS = 1_000;

const NONE: readonly Value[] = [];

export class Thread {
  readonly actor: Actor;
  readonly script: CompiledScript;
  /** Begun by a tap on the script, not by its hat. */
  readonly isTap: boolean;
  code: Code;
  /** The step that comes next. */
  pc = 0;
  /** Id of the block that was done last, or that it waits at. */
  lit: string;
  /** Rounds that are left, of each `repeat` it is in. */
  readonly counters: number[] = [];
  parameters: readonly Value[] = NONE;
  readonly calls: Call[] = [];
  /** The frame before which it sleeps. */
  wake = 0;
  /** A frame doesn't go on for the sake of a script that is away. */
  away: Away | null = null;
  /** It has come back from outside and has done no block since. */
  isBack = false;
  /** It is in a sound, which ends early when all sounds are stopped. */
  isPlaying = false;
  /** Blocks done in this frame. */
  spent = 0;
  isOver = false;
  /** Over and taken off the list: nobody waits for it any more. */
  isGone = false;
  /** What a step that takes time has to remember until its next turn. */
  pending: unknown = null;

  constructor(actor: Actor, script: CompiledScript, isTap: boolean) {
    this.actor = actor;
    this.script = script;
    this.isTap = isTap;
    this.code = script.code;
    this.lit = script.id;
  }

  /** False when there are too many calls inside each other. */
  call(code: Code, parameters: readonly Value[]): boolean {
    if (this.calls.length >= MAX_CALLS) return false;
    this.calls.push({ code: this.code, pc: this.pc, parameters: this.parameters, counters: this.counters.length });
    this.code = code;
    this.pc = 0;
    this.parameters = parameters;
    return true;
  }

  /** Sleeps until the frame `wake`. */
  leaveFor(away: Away, wake: number): Flow {
    this.away = away;
    this.wake = wake;
    return REST;
  }

  /** Nothing more comes of it in this frame. */
  isDoneIn(frame: number): boolean {
    return this.isOver || this.isGone || this.away === 'frame' || (this.away === 'outside' && this.wake > frame);
  }

  isInside(code: Code): boolean {
    return this.code === code || this.calls.some((call) => call.code === code);
  }

  /** Ends the own block it is in, else the script. */
  leave(): void {
    const call = this.calls.pop();
    if (!call) {
      this.isOver = true;
      return;
    }
    this.code = call.code;
    this.pc = call.pc;
    this.parameters = call.parameters;
    this.counters.length = call.counters;
  }
}
