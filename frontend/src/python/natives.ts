/** Functions of ours that Python can call: plain ones, and ones that rest until they have an answer. */
import type { Brython, PyFunction } from './brython.ts';
import type { Run, Turns, Wait } from './turns.ts';

export class Natives {
  private readonly b: Brython;
  private readonly turns: Turns;

  constructor(b: Brython, turns: Turns) {
    this.b = b;
    this.turns = turns;
  }

  /** act: gets positional arguments as Python has them, and the others by name. */
  plain(name: string, act: (args: unknown[], named: Record<string, unknown>) => unknown): PyFunction {
    const { b } = this;
    return this.dress(name, (...all: unknown[]) => act(...b.parse_args_kw(name, all)) ?? b.builtins.None);
  }

  /** wait: made at the call; the program goes on with what `then` makes of the answer. */
  resting(name: string, wait: (args: unknown[], named: Record<string, unknown>) => Wait, then: (answer: unknown) => unknown = (answer) => answer): PyFunction {
    const { b, turns } = this;
    const run = function* (...all: unknown[]): Run {
      const answer: unknown = yield wait(...b.parse_args_kw(name, all));
      return then(answer) ?? b.builtins.None;
    };
    const callable = this.dress(name, (...all: unknown[]) => turns.drive(run(...all)));
    callable.$gen = run as NonNullable<PyFunction['$gen']>;
    return callable;
  }

  private dress(name: string, callable: (...all: unknown[]) => unknown): PyFunction {
    const dressed = callable as PyFunction;
    dressed.ob_type = this.b.builtin_function_or_method;
    this.b.add_function_infos({ [name]: dressed }, name, 'builtins');
    return dressed;
  }

  raise(type: string, message: string): never {
    throw this.b.EXC(this.b.builtins[type], message);
  }
}
