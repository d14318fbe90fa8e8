/**
 * What a watched program did, step by step, so that it can be looked at forwards and backwards. Each step says only what
 * has changed since the one before; the state at any step is put together from the nearest keyframe. Pure.
 */
import type { Box, Place, Step } from '../../python/protocol.ts';

export interface FrameState {
  /** Name of the function; '' for the module. */
  name: string;
  /** Where it stands. */
  line: number;
  vars: ReadonlyMap<string, Box>;
  /** Names of what is new or other since the step before. */
  changed: ReadonlySet<string>;
}

export interface StepState {
  /** From 0. */
  at: number;
  place: Place;
  event: Step['event'];
  /** The module first, the call that runs last. */
  frames: readonly FrameState[];
  printed: number;
  drawn: number;
}

interface Frame {
  name: string;
  line: number;
  vars: Map<string, Box>;
}

const KEYFRAME_EVERY = 100;
/** More than the runtime ever tells of one program. */
export const MOST_STEPS = 10_000;

export class StepHistory {
  private readonly steps: Step[] = [];
  /** By step / KEYFRAME_EVERY: the frames when that step begins. */
  private readonly keyframes: Frame[][] = [];
  private newest: Frame[] = [];

  get length(): number {
    return this.steps.length;
  }

  /** Whether nothing more is kept. */
  get isFull(): boolean {
    return this.steps.length >= MOST_STEPS;
  }

  add(steps: readonly Step[]): void {
    for (const step of steps) {
      if (this.isFull) return;
      apply(this.newest, step);
      if (this.steps.length % KEYFRAME_EVERY === 0) this.keyframes.push(copy(this.newest));
      this.steps.push(step);
    }
  }

  /** null: there is no such step. */
  at(index: number): StepState | null {
    const step = this.steps[index];
    if (!step) return null;
    const before = this.framesAt(index - 1);
    const frames = copy(before);
    apply(frames, step);
    const { file, line, event, printed, drawn } = step;
    const changed = (frame: Frame, depth: number): ReadonlySet<string> => changedIn(step, depth, isNewFrame(step, depth, before) ? null : (before[depth]?.vars ?? null), frame.vars);
    return { at: index, place: { file, line }, event, printed, drawn, frames: frames.map((frame, depth) => ({ ...frame, changed: changed(frame, depth) })) };
  }

  private framesAt(index: number): Frame[] {
    if (index < 0) return [];
    const first = Math.floor(index / KEYFRAME_EVERY);
    const frames = copy(this.keyframes[first] ?? []);
    for (let each = first * KEYFRAME_EVERY + 1; each <= index; each += 1) apply(frames, this.steps[each] as Step);
    return frames;
  }
}

function copy(frames: readonly Frame[]): Frame[] {
  return frames.map(({ name, line, vars }) => ({ name, line, vars: new Map(vars) }));
}

function apply(frames: Frame[], step: Step): void {
  // Another call at the same depth is another frame, even when the one before wasn't seen to return.
  frames.length = Math.min(frames.length, step.event === 'call' ? step.depth : step.depth + 1);
  while (frames.length <= step.depth) frames.push({ name: '', line: step.line, vars: new Map() });
  for (const { depth, name, line, vars, gone } of step.frames) {
    const frame = frames[depth];
    if (!frame) continue;
    frame.name = name;
    frame.line = line;
    for (const each of gone) frame.vars.delete(each);
    for (const [each, box] of Object.entries(vars)) frame.vars.set(each, box);
  }
  const top = frames[step.depth];
  if (top) top.line = step.line;
}

function isNewFrame(step: Step, depth: number, before: readonly Frame[]): boolean {
  return depth >= before.length || (step.event === 'call' && depth === step.depth);
}

/** A step may name what it only looked at again: that isn't changed. */
function changedIn(step: Step, depth: number, before: ReadonlyMap<string, Box> | null, after: ReadonlyMap<string, Box>): ReadonlySet<string> {
  const named = step.frames.filter((frame) => frame.depth === depth).flatMap(({ vars }) => Object.keys(vars));
  return new Set(named.filter((name) => JSON.stringify(before?.get(name)) !== JSON.stringify(after.get(name))));
}
