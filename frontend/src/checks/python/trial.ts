/**
 * One run of a program for a check: given answers, time that passes at once, so much work and no more. What a program does
 * depends on nothing else, so runs with the same answers are one.
 */
import type { Brython } from '../../python/brython.ts';
import { TooMuch } from '../../python/console.ts';
import { Machine } from '../../python/machine.ts';
import type { Library } from '../../python/modules.ts';
import type { DrawOp, Limit, RawError, SourceFile, Turtle } from '../../python/protocol.ts';

/** Thousands of calls and rounds of loops, of one run. */
const MAX_BURNT = 150;
/** Virtual time. */
const MAX_MS = 10 * 60_000;
const MAX_TICKS = 20_000;
/** Signs that are compared. */
const MAX_PRINTED = 100_000;

export interface Ran {
  printed: string;
  asked: number;
  /** It asked for more than was given; it was told that there is nothing more. */
  askedMore: boolean;
  error: RawError | null;
  limits: Limit[];
  /** Without those that were taken away again. */
  ops: DrawOp[];
  turtles: Turtle[];
  values: Record<string, unknown>;
}

export interface Given {
  given?: readonly string[] | undefined;
  seed?: number | undefined;
}

export function runOnce(b: Brython, library: Library, files: readonly SourceFile[], { given = [], seed = 1 }: Given): Ran {
  const ran: Ran = { printed: '', asked: 0, askedMore: false, error: null, limits: [], ops: [], turtles: [], values: {} };
  let machine: Machine;
  try {
    machine = new Machine(b, library, { files, seed, isWatched: false });
  } catch (error) {
    return { ...ran, error: Machine.errorOf(b, error) };
  }
  machine.turns.burn = () => {
    machine.burn();
    if (machine.burnt > MAX_BURNT) throw new TooMuch('fuel', b.frame_obj);
  };
  const left = [...given];
  let doings: { kind: 'reply'; text: string | null }[] = [];
  let passed_ms = 0;
  for (let tick = 0; tick < MAX_TICKS; tick += 1) {
    const moment = machine.tick({ passed_ms, lines: null, doings, isEnough: () => machine.burnt > MAX_BURNT });
    for (const { stream, text } of moment.out) {
      // What is typed in isn't printed, but it ends its line.
      if ((stream === 'out' || stream === 'in') && ran.printed.length < MAX_PRINTED) ran.printed += stream === 'in' ? '\n' : text;
    }
    keepDrawing(ran, moment.ops);
    if (moment.turtles) ran.turtles = moment.turtles;
    ran.limits.push(...moment.limits);
    ran.error = moment.error;
    doings = [];
    passed_ms = moment.wake_ms ?? 0;
    if (moment.state === 'asking') {
      ran.askedMore ||= left.length === 0;
      doings = [{ kind: 'reply', text: left.shift() ?? null }];
    } else if (moment.state === 'done' || moment.state === 'failed') break;
    else if (moment.state === 'listening' && moment.wake_ms === null) break;
    if (machine.burnt > MAX_BURNT || machine.clock.now_ms > MAX_MS) {
      ran.limits.push('endless');
      break;
    }
  }
  ran.asked = machine.asked;
  if (ran.askedMore && ran.error?.type === 'EOFError') ran.error = null;
  if (ran.error?.type === 'EndlessProgram') {
    ran.limits.push('endless');
    ran.error = null;
  }
  ran.values = machine.globals;
  return ran;
}

function keepDrawing(ran: Ran, ops: readonly DrawOp[]): void {
  for (const op of ops) {
    if (op.kind !== 'remove') ran.ops.push(op);
    else {
      const gone = new Set(op.ids);
      ran.ops = ran.ops.filter(({ id }) => !gone.has(id));
    }
  }
}
