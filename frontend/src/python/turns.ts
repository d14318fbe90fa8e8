/**
 * `$T`: what suspendable code (suspend.ts) calls in place of Brython's own functions. A call either is done at once, and
 * its value stands in `v`; or it is a generator to be gone through, which stands in `p`.
 *
 * A generator yields TIRED or ROUND when its fuel is used up, a Wait when the program has to wait, a LineMark when a line begins.
 */
import type { Brython, Frame, FrameObject, PyClass, PyFunction } from './brython.ts';
import { checkSize } from './memory.ts';

/** Yielded where a function or a loop's round begins and the program may rest there. */
export const TIRED = 0;
export const ROUND = 1;

/** Calls and rounds of loops until a program looks up whether it may go on. */
export const FUEL = 2_000;

const AUGMENTED: Record<string, string> = { '+=': '__add__', '*=': '__mul__', '**=': '__pow__', '<<=': '__lshift__' };

export type Run = Generator<unknown, unknown>;

/** What a program waits for. It goes on with what `answer` gives; null: not yet. */
export interface Wait {
  kind: 'sleep' | 'ask' | 'event' | 'block';
  answer(): { value: unknown } | null;
}

export class LineMark {
  frame: Frame | null = null;
  line = 0;
}

interface Method {
  ob_type: unknown;
  im_func: PyFunction;
  im_self: unknown;
}

/** Loads a module that isn't there yet; null: it is there, or nobody has it. */
export type FindModule = (name: string) => Run | null;

export class Turns {
  fuel = FUEL;
  p: Run | null = null;
  v: unknown = undefined;
  isWatched = false;
  /** On the stage: after each round of a loop the other scripts have their turn. */
  restsEachRound = false;
  findModule: FindModule = () => null;
  /** Called where a program that can't rest would have to wait: it gives what it goes on with, or throws. */
  waitInPlace: (wait: Wait) => unknown = (wait) => wait.answer()?.value;
  /** Called each time the fuel of code that can't rest is used up. */
  burn: () => void = () => undefined;
  private readonly b: Brython;
  private readonly mark = new LineMark();
  private readonly plainNew: unknown;
  private readonly inits = new WeakMap<object, PyFunction | null>();

  constructor(b: Brython) {
    this.b = b;
    this.plainNew = b.$getattr(b.builtins.object, '__new__');
  }

  take(): Run {
    const run = this.p!;
    this.p = null;
    return run;
  }

  at(frame: Frame, line: number): LineMark {
    this.mark.frame = frame;
    this.mark.line = line;
    return this.mark;
  }

  call(callable: unknown, place: number, ...args: unknown[]): void {
    this.remember(place);
    this.call0(callable, ...args);
  }

  call0(callable: unknown, ...args: unknown[]): void {
    const run = this.begin(callable, args);
    if (run) this.p = run;
    else this.v = this.b.$call(callable, ...args);
  }

  attr(value: unknown, name: string, place: number, ...args: unknown[]): void {
    this.remember(place);
    const isClass = (value as Partial<PyClass> | null)?.tp_name !== undefined;
    const kind = isClass ? null : (this.b.get_class(value) as PyClass & { tp_funcs?: object });
    // Methods of Brython's own values never rest, and are quickest its own way.
    if (kind?.tp_funcs && Object.hasOwn(kind.tp_funcs, name)) this.v = this.b.call_attr(value, name, place, ...args);
    else this.call0(this.b.$getattr(value, name), ...args);
  }

  /** Of an operator whose result may be too large. */
  operate(op: string, left: unknown, right: unknown, place?: number): unknown {
    checkSize(this.b, op, left, right);
    return this.b.rich_op(op, left, right, place);
  }

  augment(left: unknown, op: string, right: unknown): unknown {
    checkSize(this.b, AUGMENTED[op] ?? op, left, right);
    return this.b.augm_assign(left, op, right);
  }

  import(module: string, names: string[], aliases: unknown, locals: unknown, place: number): void {
    this.load(module, () => this.b.$import(module, names, aliases, locals, place));
  }

  importFrom(module: string, names: string[], aliases: unknown, level: number, locals: unknown, place: number): void {
    this.load(module, () => this.b.$import_from(module, names, aliases, level, locals, place));
  }

  private load(module: string, done: () => unknown): void {
    const run = this.findModule(module);
    if (run) this.p = after(run, done);
    else this.v = done();
  }

  /** Where an error in this call is shown. */
  private remember(place: number): void {
    const { frame_obj } = this.b;
    if (frame_obj) frame_obj.frame.inum = place;
  }

  /** Goes through what would be a generator, of functions and methods of the program and of classes with an own __init__. */
  private begin(callable: unknown, args: unknown[]): Run | null {
    if (typeof callable === 'function') return (callable as PyFunction).$gen?.(...(args as never[])) ?? null;
    const method = callable as Method | null;
    if (method?.ob_type === this.b.method && method) return method.im_func.$gen?.(...([method.im_self, ...args] as never[])) ?? null;
    if (method?.ob_type === this.b.builtins.type) return this.make(callable as PyClass, args);
    return null;
  }

  private make(kind: PyClass, args: unknown[]): Run | null {
    const init = this.initOf(kind);
    return init && this.fill(kind, init, args);
  }

  private *fill(kind: PyClass, init: PyFunction, args: unknown[]): Run {
    const made = this.b.$call(this.plainNew, kind);
    yield* init.$gen!(...([made, ...args] as never[]));
    return made;
  }

  /** null: objects of this class are made by Brython alone. */
  private initOf(kind: PyClass): PyFunction | null {
    const known = this.inits.get(kind);
    if (known !== undefined) return known;
    const { b } = this;
    const init = b.$getattr(kind, '__new__') === this.plainNew ? (b.$getattr(kind, '__init__') as PyFunction) : null;
    const found = typeof init === 'function' && init.$gen ? init : null;
    this.inits.set(kind, found);
    return found;
  }

  /** For Brython's own code, which can't rest: to the end at once. */
  drive(run: Run): unknown {
    let sent: unknown;
    for (;;) {
      const step = run.next(sent);
      if (step.done) return step.value;
      sent = undefined;
      if (step.value === TIRED || step.value === ROUND) {
        if (this.fuel <= 0) {
          this.fuel = FUEL;
          this.burn();
        }
      } else if (!(step.value instanceof LineMark)) sent = this.waitInPlace(step.value as Wait);
    }
  }

  /** Of the run that goes `apart` and has just rested. */
  stackApart: FrameObject | null = null;

  /** A run with a stack of its own, so that several can take turns. */
  *apart(run: Run, begun: FrameObject | null = null): Run {
    const { b } = this;
    let stack = begun;
    let sent: unknown;
    for (;;) {
      const outer = b.frame_obj;
      b.frame_obj = stack;
      let step: IteratorResult<unknown, unknown>;
      try {
        step = run.next(sent);
      } finally {
        stack = b.frame_obj;
        this.stackApart = stack;
        b.frame_obj = outer;
      }
      if (step.done) return step.value;
      sent = yield step.value;
    }
  }
}

function* after(run: Run, done: () => unknown): Run {
  yield* run;
  return done();
}
