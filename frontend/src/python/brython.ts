/**
 * What this workspace uses of Brython's own interface: its parser, its compiler, and how it keeps values and frames.
 * Brython is a plain script that leaves `__BRYTHON__` behind; the worker carries it in front of our code, Node loads it
 * (load-brython.ts). Names with a `$` are Brython's internals, read in version 3.14; `brython.test.ts` holds them.
 */

/** A frame: [name, locals, module, globals, function]. */
export interface Frame {
  0: string;
  1: Record<string, unknown>;
  2: string;
  3: Record<string, unknown>;
  $lineno: number;
  __file__: string;
  /** Which of `positions` was reached last: half of it, rounded down, is the place. */
  inum?: number;
  positions?: number[][];
}

/** The stack, innermost frame first. */
export interface FrameObject {
  prev: FrameObject | null;
  frame: Frame;
  count: number;
}

export type PyFunction = ((...args: never[]) => unknown) & { ob_type?: unknown; $gen?: (...args: never[]) => Generator<unknown, unknown> };

export interface PyClass {
  tp_name: string;
  ob_type: unknown;
}

export interface PyException {
  ob_type?: PyClass;
  args: unknown[];
  __traceback__: Traceback | unknown;
  $js_exc?: unknown;
}

export interface Traceback {
  tb_frame: Frame;
  tb_lineno: number;
  tb_next: Traceback | unknown;
}

export interface Builtins {
  None: unknown;
  str: { $factory(value: unknown): string };
  repr(value: unknown): string;
  dict: { $iter_items(dict: unknown): Iterable<{ key: unknown; value: unknown }>; $setitem(dict: unknown, key: unknown, value: unknown): void };
  dir(value: unknown): unknown[];
  len(value: unknown): number;
  object: PyClass;
  type: PyClass;
  [name: string]: unknown;
}

export interface Brython {
  builtins: Builtins;
  Parser: new (source: string, file: string, mode: 'file' | 'eval') => unknown;
  _PyPegen: { run_parser(parser: unknown): unknown };
  future_features(ast: unknown, file: string): unknown;
  _PySymtable_Build(ast: unknown, file: string, future: unknown): unknown;
  js_from_root(root: { ast: unknown; symtable: unknown; filename: string; src: string }): { js: string };
  url2name: Record<string, string>;
  file_cache: Record<string, string>;
  imported: Record<string, unknown>;
  module: { $factory(name: string, doc?: unknown): unknown };
  module_setattr(module: unknown, name: string, value: unknown): void;
  get_dict(value: unknown): Record<string, unknown> | undefined;
  frame_obj: FrameObject | null;
  recursion_limit: number;
  method: unknown;
  function: unknown;
  generator: unknown;
  get_class(value: unknown): PyClass;
  class_name(value: unknown): string;
  exception(error: unknown): PyException;
  is_exc(error: unknown, classes: unknown[]): boolean;
  EXC(type: unknown, message: string, ...rest: unknown[]): PyException;
  RAISE(type: unknown, message?: unknown): never;
  $call(callable: unknown, ...args: unknown[]): unknown;
  call_attr(value: unknown, name: string, place: number, ...args: unknown[]): unknown;
  $getattr(value: unknown, name: string, otherwise?: unknown): unknown;
  $setattr(value: unknown, name: string, to: unknown): void;
  $import(module: string, names: string[], aliases: unknown, locals: unknown, place: number): unknown;
  $import_from(module: string, names: string[], aliases: unknown, level: number, locals: unknown, place: number): unknown;
  rich_op(op: string, left: unknown, right: unknown, place?: number): unknown;
  augm_assign(left: unknown, op: string, right: unknown): unknown;
  $isinstance(value: unknown, classes: unknown): boolean;
  $list(items: unknown[]): unknown;
  fast_tuple(items: unknown[]): unknown;
  empty_dict(): Record<string, unknown>;
  unpacker(value: unknown, ...rest: unknown[]): unknown;
  unicodedb?: string;
  parse_args_kw(name: string, all: readonly unknown[]): [unknown[], Record<string, unknown>];
  make_str(value: unknown): string;
  fast_float(value: number): unknown;
  builtin_function_or_method: unknown;
  add_function_infos(holder: object, name: string, module: string): void;
  decode_position(position: number[]): [number, number, number, number];
  pyobj2jsobj(value: unknown): unknown;
  jsobj2pyobj(value: unknown): unknown;
  Float: new (value: number) => unknown;
  NULL: unknown;
  use_VFS: boolean;
  VFS: Record<string, unknown>;
  import_info: Record<string, unknown>;
  finders: Record<string, unknown>;
}

export function getBrython(): Brython {
  const found = (globalThis as { __BRYTHON__?: Brython }).__BRYTHON__;
  if (!found) throw new Error('Brython has to be loaded first.');
  return found;
}
