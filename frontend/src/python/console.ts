/** print() and input(). */
import type { Brython, FrameObject } from './brython.ts';
import type { Natives } from './natives.ts';
import type { Question } from './protocol.ts';
import type { Tape } from './tape.ts';
import type { Wait } from './turns.ts';

/** The program has printed more than anyone reads. Not one of Python's, so that `except:` doesn't catch it. */
export class TooMuch {
  readonly what: 'output' | 'fuel';
  /** Where it happened: on its way out it leaves every function. */
  readonly stack: FrameObject | null;

  constructor(what: TooMuch['what'], stack: FrameObject | null) {
    this.what = what;
    this.stack = stack;
  }
}

/** ask: shows the question, and knows the answer when it is there. */
export function installConsole(b: Brython, natives: Natives, tape: Tape, ask: (question: Question) => Wait): void {
  const { builtins } = b;
  const write = (text: string, stream: 'out' | 'err' = 'out') => {
    if (!tape.print(text, stream)) throw new TooMuch('output', b.frame_obj);
  };
  builtins['print'] = natives.plain('print', (args, named) => {
    const option = (name: string, usual: string) => {
      const given = named[name];
      if (given === undefined || given === builtins.None) return usual;
      if (typeof given !== 'string') natives.raise('TypeError', `${name} must be None or a string, not ${b.class_name(given)}`);
      return given;
    };
    const text = args.map((arg) => b.make_str(arg)).join(option('sep', ' ')) + option('end', '\n');
    const file = named['file'];
    if (file === undefined || file === builtins.None) write(text);
    else b.$call(b.$getattr(file, 'write'), text);
  });
  builtins['input'] = natives.resting('input', ([prompt]) => {
    const text = prompt === undefined ? '' : b.make_str(prompt);
    write(text);
    return ask({ prompt: text, kind: 'line', title: '' });
  }, (answer) => answer ?? natives.raise('EOFError', 'EOF when reading a line'));
  const leave = natives.plain('exit', ([code]) => {
    throw b.$call(builtins['SystemExit'], ...(code === undefined ? [] : [code]));
  });
  builtins['exit'] = leave;
  builtins['quit'] = leave;
}
