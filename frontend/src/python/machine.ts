/**
 * A Python program that runs in turns: each tick it goes on for a while, or until it has to wait, and says what there is
 * to see. No DOM and no clock of its own: the same program, seed and doings give the same moments everywhere.
 *
 *     const machine = new Machine(getBrython(), library, { files, seed: 1, isWatched: false });
 *     const moment = machine.tick({ passed_ms: 16, lines: null, doings: [], isEnough: () => false });
 */
import type { Brython, Frame, FrameObject, PyException, PyFunction, Traceback } from './brython.ts';
import { compile } from './compile.ts';
import { installConsole, TooMuch } from './console.ts';
import { Clock, Happenings, makeHost, sleep } from './host.ts';
import { guardLists } from './memory.ts';
import { mend } from './mending.ts';
import { Modules, type Library } from './modules.ts';
import { Natives } from './natives.ts';
import type { Doing, Moment, Place, Question, RawError, SourceFile, State } from './protocol.ts';
import { readError } from './raw-error.ts';
import { Tape } from './tape.ts';
import { makeStageHost } from './stage/natives-of-stage.ts';
import { PythonStage } from './stage/python-stage.ts';
import { emptyScene } from './stage/cast.ts';
import type { Assets, Doing as StageDoing } from '../stage/snapshot.ts';
import type { SavedStage } from '../stage/work.ts';
import type { World } from '../stage/world.ts';
import { FUEL, LineMark, ROUND, TIRED, Turns, type Run, type Wait } from './turns.ts';
import { Watcher } from './watcher.ts';

export interface Program {
  files: readonly SourceFile[];
  seed: number;
  isWatched: boolean;
  /** Pictures and sounds that the stage may show, and their shapes: see stage/cast.ts. */
  cast?: SavedStage | null;
  assets?: Assets | null;
  /** For checks: scripts that begin with the flag wait for it. */
  waitsForFlag?: boolean;
  /** Milliseconds since 1970 when it begins, as time.time() tells. */
  epoch_ms?: number;
  ahead_of_utc_s?: number;
}

export interface Turn {
  passed_ms: number;
  lines: number | null;
  doings: readonly Doing[];
  /** Asked from time to time: whether the page wants to have its turn. */
  isEnough: () => boolean;
}

/** As many as are in Python, which Brython has fewer of. */
const RECURSION_LIMIT = 1_000;
/** Steps of a watched program that one moment carries. */
const MAX_STEPS = 2_000;

type Ending = Extract<State, 'done' | 'failed'>;

export class Machine {
  readonly tape = new Tape();
  readonly turns: Turns;
  readonly clock = new Clock();
  /** Fuel that was used: calls and rounds of loops, in thousands. */
  burnt = 0;
  /** How often input() has asked. */
  asked = 0;
  private readonly b: Brython;
  private readonly modules: Modules;
  private readonly happenings = new Happenings(this.clock);
  private readonly watcher: Watcher | null;
  /** null: the stage has taken it over. */
  private run: Run | null;
  private stage: PythonStage | null = null;
  private wait: Wait | null = null;
  private stack: FrameObject | null = null;
  private ending: Ending | null = null;
  private error: RawError | null = null;
  private question: Question | null = null;
  private reply: { text: string | null } | null = null;
  private isMainOver = false;

  /** Throws Python's SyntaxError; `errorOf` reads it. */
  constructor(b: Brython, library: Library, program: Program) {
    this.b = b;
    this.clock.epoch_ms = program.epoch_ms ?? 0;
    this.clock.ahead_of_utc_s = program.ahead_of_utc_s ?? 0;
    this.turns = new Turns(b);
    this.turns.isWatched = program.isWatched;
    this.turns.burn = () => this.burn();
    this.turns.waitInPlace = (wait) => this.waitInPlace(wait);
    b.recursion_limit = RECURSION_LIMIT;
    b.frame_obj = null;
    guardLists(b);
    mend(b);
    const natives = new Natives(b, this.turns);
    const ask = (question: Question) => this.ask(question);
    installConsole(b, natives, this.tape, ask);
    this.modules = new Modules(b, this.turns, library, program.files);
    this.modules.give('_club', makeHost({ b, natives, tape: this.tape, clock: this.clock, happenings: this.happenings, seed: program.seed, ask, readFile: (name) => this.modules.read(name) }));
    b.builtins['open'] = this.makeOpen(natives);
    const open = () => (this.stage ??= this.openStage(program));
    this.modules.give('_stage', makeStageHost(b, natives, open, (name) => this.globals[name]));
    this.watcher = program.isWatched ? new Watcher(b, this.tape, (file) => this.modules.isOwn(file)) : null;
    this.run = this.modules.main(compile(b, program.files[0]!.text, 'main.py', '__main__'));
  }

  /** Its module is brought when a program first opens a file. */
  private makeOpen(natives: Natives): PyFunction {
    const { b, modules, turns } = this;
    const run = function* (...all: unknown[]): Run {
      const loading = modules.find('_files');
      if (loading) yield* loading;
      return b.$call(b.$getattr(b.imported['_files'], 'open'), ...all);
    };
    const open = natives.plain('open', () => undefined);
    const driven = Object.assign((...all: unknown[]) => turns.drive(run(...all)), open) as PyFunction;
    driven.$gen = run as NonNullable<PyFunction['$gen']>;
    return driven;
  }

  private openStage({ cast, assets, seed, waitsForFlag }: Program): PythonStage {
    const stage = new PythonStage(this.b, this.turns, cast ?? emptyScene(), assets ?? { shapes: {}, sound_seconds: {} }, seed);
    stage.waitsForFlag = waitsForFlag === true;
    stage.onLine = () => this.watcher?.record('line', this.watcher.stack(this.turns.stackApart));
    return stage;
  }

  static errorOf(b: Brython, error: unknown): RawError {
    return readError(b, error, () => true);
  }

  /** Goes on, then says what there is to see. */
  tick({ passed_ms, lines, doings, isEnough }: Turn): Moment {
    this.clock.now_ms += passed_ms;
    for (const doing of doings) this.hear(doing);
    let left = lines ?? Infinity;
    while (!this.ending && this.step(() => (left -= 1))) {
      if (left <= 0 || this.tape.isFull || isEnough() || (this.watcher && this.watcher.steps.length >= MAX_STEPS)) break;
    }
    if (this.stage && !this.run && !this.ending) this.play(passed_ms);
    return this.moment();
  }

  private play(passed_ms: number): void {
    try {
      this.stage!.pass(passed_ms);
    } catch (error) {
      this.b.frame_obj = this.turns.stackApart;
      return this.fail(error);
    }
    if (this.stage!.state === null && !this.question && !this.stage!.waitsForFlag) this.end('done');
  }

  /** Fuel that code burns which can't be interrupted; a check may throw here. */
  burn(): void {
    this.burnt += 1;
  }

  private hear(doing: Doing): void {
    if (doing.kind === 'reply' && this.question) {
      if (doing.text !== null && this.question.kind === 'line') this.tape.print(`${doing.text}\n`, 'in');
      this.reply = { text: doing.text };
    } else if (this.stage && isOfStage(doing)) this.stage.hear(doing);
    else this.happenings.hear(doing);
  }

  private ask(question: Question): Wait {
    this.asked += 1;
    this.question = question;
    return {
      kind: 'ask',
      answer: () => {
        if (!this.reply) return null;
        const { text } = this.reply;
        this.reply = null;
        this.question = null;
        return { value: text };
      },
    };
  }

  /** A piece of the program. False: it can't go on now. begun: called for each line of a watched program. */
  private step(begun: () => void): boolean {
    let sent: unknown;
    if (this.wait) {
      const answer = this.wait.answer();
      if (!answer) return false;
      this.wait = null;
      sent = answer.value;
    }
    const { b, run } = this;
    if (!run) return false;
    b.frame_obj = this.stack;
    try {
      const step = run.next(sent);
      this.stack = b.frame_obj;
      if (step.done) this.finish();
      else if (step.value === TIRED || (step.value === ROUND && !this.stage)) {
        this.turns.fuel = FUEL;
        this.burn();
      } else if (step.value instanceof LineMark) {
        if (this.watcher?.record('line')) begun();
      } else if (this.stage) this.handOver(step.value === ROUND ? null : (step.value as Wait));
      else this.wait = step.value as Wait;
    } catch (error) {
      this.fail(error);
    }
    return true;
  }

  /** The module rests while there is a stage: from now on it is one of the stage's scripts. */
  private handOver(wait: Wait | null): void {
    this.stage!.adopt(this.turns.apart(this.run!, this.stack), wait);
    this.run = null;
    this.stack = null;
  }

  /** The last line is reached. What the turtle has to listen to goes on from here. */
  private finish(): void {
    const { b } = this;
    if (this.stage) {
      this.run = null;
      return this.stage.start();
    }
    const turtle = b.imported['turtle'];
    if (!this.isMainOver && turtle !== undefined && b.$call(b.$getattr(turtle, '_has_handlers')) === true) {
      this.isMainOver = true;
      this.run = (b.$getattr(turtle, '_run_events') as { $gen(): Run }).$gen();
      return;
    }
    this.end('done');
  }

  private end(ending: Ending): void {
    this.ending = ending;
    this.stack = null;
    this.question = null;
    if (ending === 'done') this.watcher?.record('end', this.mainFrame());
  }

  private mainFrame(): Frame[] {
    const module = this.b.imported['__main__'];
    const values = module === undefined ? undefined : this.b.get_dict(module);
    const frame: unknown = values && Object.assign(['__main__', values, '__main__', values], { $lineno: 0, __file__: 'main.py' });
    return frame ? [frame as Frame] : [];
  }

  private fail(error: unknown): void {
    const { b } = this;
    this.stack = b.frame_obj;
    if (error instanceof TooMuch) {
      this.stack = error.stack;
      this.error = { type: error.what === 'output' ? 'TooMuchOutput' : 'EndlessProgram', message: '', frames: this.where(), names: [] };
      return this.end('failed');
    }
    if ((error as PyException | null)?.ob_type && b.is_exc(error, [b.builtins['SystemExit']])) return this.end('done');
    this.error = readError(b, error, (file) => this.modules.isOwn(file));
    this.watcher?.record('error', this.framesOf(error));
    return this.end('failed');
  }

  private framesOf(error: unknown): Frame[] {
    const frames: Frame[] = [];
    let trace = (error as PyException | null)?.__traceback__ as Traceback | undefined;
    while (trace?.tb_frame) {
      if (this.modules.isOwn(trace.tb_frame.__file__)) frames.push(trace.tb_frame);
      trace = trace.tb_next as Traceback | undefined;
    }
    return frames;
  }

  private where(): RawError['frames'] {
    const place = this.place();
    return place ? [{ ...place, function: '<module>', column: null, end_column: null }] : [];
  }

  /** A sort key, an operator or a generator of the program's can't rest: time passes at once, and nobody can be asked. */
  private waitInPlace(wait: Wait): unknown {
    if (wait.kind === 'sleep') {
      this.clock.now_ms = Math.max(this.clock.now_ms, (wait as ReturnType<typeof sleep>).until_ms);
      return undefined;
    }
    if (wait.kind === 'ask') {
      this.question = null;
      throw this.b.EXC(this.b.builtins['RuntimeError'], 'input() can not wait here') as unknown as Error;
    }
    return wait.answer()?.value ?? this.b.builtins.None;
  }

  private place(): Place | null {
    for (let at = this.stack ?? this.stage?.stack ?? null; at; at = at.prev) {
      if (this.modules.isOwn(at.frame.__file__)) return { file: at.frame.__file__, line: at.frame.$lineno };
    }
    return null;
  }

  private get state(): State {
    if (this.ending) return this.ending;
    if (this.question) return 'asking';
    if (this.stage && !this.run) return this.stage.state ?? 'done';
    switch (this.wait?.kind) {
      case 'sleep': return 'sleeping';
      case 'event': return 'listening';
      default: return 'running';
    }
  }

  private get wake_ms(): number | null {
    const until = this.wait?.kind === 'sleep' ? (this.wait as ReturnType<typeof sleep>).until_ms : this.wait?.kind === 'event' ? this.happenings.next_ms : Infinity;
    return Number.isFinite(until) ? Math.max(until - this.clock.now_ms, 0) : null;
  }

  private moment(): Moment {
    const steps = this.watcher?.steps ?? [];
    if (this.watcher) this.watcher.steps = [];
    return {
      state: this.state, wake_ms: this.wake_ms, ...this.tape.cut(), question: this.question, error: this.error,
      place: this.ending === 'done' ? null : this.place(), steps, stage: this.stage?.snapshot() ?? null,
    };
  }

  /** For checks: what the stage is made of; null while the program has none. */
  get stageWorld(): World | null {
    return this.stage?.world ?? null;
  }

  get scene(): SavedStage | null {
    return this.stage?.scene ?? null;
  }

  /** The module is over, and its scripts can begin. */
  get stageHasBegun(): boolean {
    return this.ending !== null || this.stage?.hasBegun === true;
  }

  hearOnStage(doing: StageDoing): void {
    this.stage?.hear(doing);
  }

  /** For checks: the program's own names at the end. */
  get globals(): Record<string, unknown> {
    const module = this.b.imported['__main__'];
    return (module === undefined ? undefined : this.b.get_dict(module)) ?? {};
  }
}

function isOfStage(doing: Doing): doing is StageDoing {
  return !['reply', 'draw_click', 'draw_move'].includes(doing.kind);
}
