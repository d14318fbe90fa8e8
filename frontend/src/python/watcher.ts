/** Writes down a watched program, line by line: which variables are new or other than at the line before. */
import type { Brython, Frame, FrameObject } from './brython.ts';
import type { Box, FrameChange, Step } from './protocol.ts';
import type { Tape } from './tape.ts';
import { Boxes } from './values.ts';

/** Frames of a deep recursion that are looked at: the innermost, and the module's own. */
const LOOKED_AT = 8;

interface Known {
  frame: Frame;
  line: number;
  /** By name, the box as text. */
  vars: Map<string, string>;
}

export class Watcher {
  steps: Step[] = [];
  private readonly b: Brython;
  private readonly tape: Tape;
  private readonly boxes: Boxes;
  private readonly isOwn: (file: string) => boolean;
  private known: Known[] = [];

  constructor(b: Brython, tape: Tape, isOwn: (file: string) => boolean) {
    this.b = b;
    this.tape = tape;
    this.boxes = new Boxes(b);
    this.isOwn = isOwn;
  }

  /** event: `line`, unless a call or a return is seen by the depth. Whether it was a line of the project. */
  record(event: 'line' | 'error' | 'end', frames: Frame[] = this.stack()): boolean {
    const inner = frames.at(-1);
    if (!inner) return false;
    const before = this.known.length;
    // Of f() + f() the second call is as deep as the first.
    const isOther = before > 0 && this.known[frames.length - 1]?.frame !== inner;
    const changes = this.changes(frames);
    const depth = frames.length - 1;
    const seen = event !== 'line' || before === 0 ? event : frames.length < before ? 'return' : isOther ? 'call' : 'line';
    this.steps.push({
      file: inner.__file__, line: inner.$lineno, depth, event: seen, frames: changes, printed: this.tape.printed, drawn: this.tape.drawn,
    });
    return true;
  }

  /** Outermost first; only of the project's files. */
  stack(from: FrameObject | null = this.b.frame_obj): Frame[] {
    const frames: Frame[] = [];
    for (let at = from; at; at = at.prev) if (this.isOwn(at.frame.__file__)) frames.push(at.frame);
    return frames.reverse();
  }

  private changes(frames: Frame[]): FrameChange[] {
    const changes: FrameChange[] = [];
    const first = Math.max(frames.length - LOOKED_AT, 1);
    this.known.length = Math.min(this.known.length, frames.length);
    frames.forEach((frame, depth) => {
      const old = this.known[depth];
      const isSame = old?.frame === frame;
      if (isSame && depth > 0 && depth < first) return;
      const known: Known = isSame ? old : { frame, line: 0, vars: new Map() };
      this.known[depth] = known;
      const change = this.change(known, depth, isSame);
      if (change) changes.push(change);
    });
    return changes;
  }

  private change(known: Known, depth: number, isSame: boolean): FrameChange | null {
    const { frame } = known;
    const vars: Record<string, Box> = {};
    const names = new Set<string>();
    for (const [name, value] of Object.entries(frame[1])) {
      if (!/^[^\W\d]\w*$/u.test(name) || name.startsWith('__') || value === undefined) continue;
      if (name === 'ob_type') continue;
      const box = this.boxes.box(value);
      if (!box) continue;
      names.add(name);
      const text = JSON.stringify(box);
      if (known.vars.get(name) === text) continue;
      known.vars.set(name, text);
      vars[name] = box;
    }
    const gone = [...known.vars.keys()].filter((name) => !names.has(name));
    for (const name of gone) known.vars.delete(name);
    const isOther = !isSame || known.line !== frame.$lineno || gone.length > 0 || Object.keys(vars).length > 0;
    known.line = frame.$lineno;
    const name = frame[0] === frame[2] ? '' : frame[0];
    return isOther ? { depth, name, line: frame.$lineno, vars, gone } : null;
  }
}
