/** Where a program's imports come from: its own files, the library, and what Brython has. Nothing is ever fetched. */
import type { Brython } from './brython.ts';
import { compile, load, type Code } from './compile.ts';
import { mendMath } from './mending.ts';
import type { SourceFile } from './protocol.ts';
import type { Run, Turns } from './turns.ts';

/** A module of the library: what `translate` made of it, or a script that fills the module that Brython has under its name. */
export type LibraryModule = { code: string } | { script: string };
export type Library = Readonly<Record<string, LibraryModule>>;

/** Modules that stay as they are from one run to the next. */
const KEPT = new Set(['math']);

export class Modules {
  private readonly b: Brython;
  private readonly turns: Turns;
  private readonly library: Library;
  private readonly files: ReadonlyMap<string, string>;
  private readonly given = new Map<string, Record<string, unknown>>();
  private readonly original: Brython['$import'];

  constructor(b: Brython, turns: Turns, library: Library, files: readonly SourceFile[]) {
    this.b = b;
    this.turns = turns;
    this.library = library;
    this.files = new Map(files.map(({ name, text }) => [name, text]));
    this.forget();
    turns.findModule = (name) => this.find(name);
    // Of code that can't rest, such as a generator's body.
    this.original = originalImport(b);
    b.$import = (module, ...rest) => {
      const run = this.find(module);
      if (run) turns.drive(run);
      return this.original(module, ...rest);
    };
  }

  /** The text of one of the project's files, as `open()` reads it. */
  read(name: string): string | null {
    return this.files.get(name) ?? null;
  }

  isOwn(file: string): boolean {
    return this.files.has(file);
  }

  give(name: string, values: Record<string, unknown>): void {
    this.given.set(name, values);
  }

  /** What another run has left. */
  private forget(): void {
    for (const name of Object.keys(this.b.imported)) {
      const isOurs = (name in this.library && !KEPT.has(name)) || loaded.has(name);
      if (isOurs) delete this.b.imported[name];
    }
    loaded.clear();
  }

  find(name: string): Run | null {
    const { b } = this;
    if (b.imported[name] !== undefined) return null;
    const file = this.files.get(`${name}.py`);
    if (file !== undefined) return this.begin(name, compile(b, file, `${name}.py`, name), `${name}.py`);
    const values = this.given.get(name);
    if (values) {
      const module = this.make(name);
      for (const [key, value] of Object.entries(values)) b.module_setattr(module, key, value);
      return null;
    }
    const found = Object.hasOwn(this.library, name) ? this.library[name] : undefined;
    if (found && 'script' in found) {
      this.make(name);
      new Function(found.script)();
      if (name === 'math') mendMath(b);
      return null;
    }
    if (found) return this.begin(name, load(found.code), `<${name}>`);
    const error = b.EXC(b.builtins['ModuleNotFoundError'], `No module named '${name.split('.')[0]}'`) as { name?: string };
    error.name = name;
    throw error as unknown as Error;
  }

  private make(name: string): unknown {
    const module = this.b.module.$factory(name, this.b.builtins.None);
    this.b.imported[name] = module;
    loaded.add(name);
    return module;
  }

  /** Runs the module; one that fails isn't there, so that another try fails alike. */
  private *begin(name: string, code: Code, file: string): Run {
    const module = this.make(name);
    this.b.module_setattr(module, '__file__', file);
    try {
      return yield* code(this.b, this.turns);
    } catch (error) {
      delete this.b.imported[name];
      throw error;
    }
  }

  main(code: Code): Run {
    return this.begin('__main__', code, 'main.py');
  }
}

/** Made by a run of ours, whichever it was. */
const loaded = new Set<string>();
const originals = new WeakMap<Brython, Brython['$import']>();

function originalImport(b: Brython): Brython['$import'] {
  const known = originals.get(b) ?? b.$import.bind(b);
  originals.set(b, known);
  return known;
}
