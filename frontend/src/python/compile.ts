/** From Python text to a generator function that runs it as a module. */
import type { Brython } from './brython.ts';
import { makeSuspendable } from './suspend.ts';
import type { Run, Turns } from './turns.ts';

/** Begins the module; its names are those of `$B.imported[name]`. */
export type Code = ($B: Brython, $T: Turns) => Run;

/** Brython's JavaScript, made suspendable. isFollowed: a file of the child's own. Throws Python's SyntaxError. */
export function translate(b: Brython, source: string, file: string, module: string, isFollowed: boolean): string {
  b.url2name[file] = module;
  b.file_cache[file] = source;
  const text = `${source.replaceAll(/\r\n?/g, '\n')}\n`;
  const ast = b._PyPegen.run_parser(new b.Parser(text, file, 'file'));
  const symtable = b._PySymtable_Build(ast, file, b.future_features(ast, file));
  return makeSuspendable(b.js_from_root({ ast, symtable, filename: file, src: text }).js, isFollowed);
}

/** Of a file of the child's own. */
export function compile(b: Brython, source: string, file: string, module: string): Code {
  return load(translate(b, source, file, module, true));
}

/** js: what `translate` gave. It is made of a child's program, in a worker that reaches nothing: see sandbox/. */
export function load(js: string): Code {
  return new Function('__BRYTHON__', '$T', `return function*(){${js}\n}.call(this)`) as Code;
}
