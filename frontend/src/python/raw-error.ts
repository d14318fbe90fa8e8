/** What Python says of an error, with the places in the child's own files. */
import type { Brython, Frame, PyException, Traceback } from './brython.ts';
import type { ErrorFrame, RawError } from './protocol.ts';

const MAX_FRAMES = 30;
const MAX_MESSAGE = 2_000;
const MAX_NAMES = 300;

interface SyntaxDetails {
  lineno?: unknown;
  offset?: unknown;
  end_offset?: unknown;
  end_lineno?: unknown;
  msg?: unknown;
  filename?: unknown;
}

/** JavaScript's own errors stand for one of Python's; Brython has wrapped those that came through a frame. */
function ofJavaScript(b: Brython, error: unknown): PyException {
  const raised = error as Partial<PyException> | null;
  if (raised?.ob_type && !raised.$js_exc) return raised as PyException;
  const meant = named(b, raised?.$js_exc ?? error);
  if (!meant) return raised?.ob_type ? (raised as PyException) : b.exception(error);
  if (raised?.ob_type) meant.__traceback__ = raised.__traceback__;
  return meant;
}

function named(b: Brython, error: unknown): PyException | null {
  const told = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (/call stack|too much recursion/i.test(told)) return b.EXC(b.builtins['RecursionError'], 'maximum recursion depth exceeded');
  if (/string length|array length|BigInt|allocation|out of memory|array buffer/i.test(told)) return b.EXC(b.builtins['MemoryError'], '');
  return null;
}

/** isOwn: whether a file is one of the project. */
export function readError(b: Brython, error: unknown, isOwn: (file: string) => boolean): RawError {
  const raised = ofJavaScript(b, error);
  const type = b.class_name(raised);
  const frames = b.is_exc(raised, [b.builtins['SyntaxError']]) ? [placeOf(raised as SyntaxDetails)] : listFrames(b, raised, isOwn);
  return { type, message: messageOf(b, raised).slice(0, MAX_MESSAGE), frames, names: listNames(b, raised, isOwn) };
}

function messageOf(b: Brython, error: PyException): string {
  const { msg } = error as SyntaxDetails;
  if (b.is_exc(error, [b.builtins['SyntaxError']]) && typeof msg === 'string') return msg;
  try {
    const { obj } = error as { obj?: unknown };
    const told = b.builtins.str.$factory(error);
    const isOfModule = obj !== undefined && obj !== null && b.class_name(obj) === 'module';
    return isOfModule ? told.replace("'module' object", `module '${String(b.$getattr(obj, '__name__'))}'`) : told;
  } catch {
    // An error class of the program whose own __str__ has an error.
    return '';
  }
}

function placeOf(error: SyntaxDetails): ErrorFrame {
  const number = (value: unknown) => (typeof value === 'number' && value > 0 ? value : null);
  const isOneLine = number(error.end_lineno) === null || error.end_lineno === error.lineno;
  return {
    file: typeof error.filename === 'string' ? error.filename : 'main.py', line: number(error.lineno) ?? 1, function: '<module>',
    column: number(error.offset), end_column: isOneLine ? number(error.end_offset) : null,
  };
}

function* framesOf(error: PyException): Generator<{ frame: Frame; line: number }> {
  let trace = error.__traceback__ as Traceback | undefined;
  while (trace?.tb_frame) {
    yield { frame: trace.tb_frame, line: trace.tb_lineno };
    trace = trace.tb_next as Traceback | undefined;
  }
}

function listFrames(b: Brython, error: PyException, isOwn: (file: string) => boolean): ErrorFrame[] {
  const found = [...framesOf(error)].filter(({ frame }) => isOwn(frame.__file__));
  return found.slice(-MAX_FRAMES).map(({ frame, line }) => {
    const position = frame.inum ? frame.positions?.[Math.floor(frame.inum / 2)] : undefined;
    const [from, to, column, end] = position ? b.decode_position(position) : [0, 0, 0, 0];
    const isThere = from === line;
    return {
      file: frame.__file__, line, function: frame[0] === frame[2] ? '<module>' : frame[0],
      column: isThere ? column + 1 : null, end_column: isThere && to === from ? end + 1 : null,
    };
  });
}

/** Of a NameError what is known there; of an AttributeError what the value has. */
function listNames(b: Brython, error: PyException, isOwn: (file: string) => boolean): string[] {
  const { builtins } = b;
  const plain = (names: Iterable<unknown>) => [...names].map(String).filter((name) => /^[^\W\d]\w*$/u.test(name) && !name.startsWith('__'));
  try {
    if (b.is_exc(error, [builtins['AttributeError']])) {
      const { obj } = error as { obj?: unknown };
      return obj === undefined ? [] : plain(builtins.dir(obj)).slice(0, MAX_NAMES);
    }
    const inner = [...framesOf(error)].filter(({ frame }) => isOwn(frame.__file__)).at(-1)?.frame;
    if (!inner || !b.is_exc(error, [builtins['NameError']])) return [];
    return [...new Set([...plain(Object.keys(inner[1])), ...plain(Object.keys(inner[3])), ...plain(Object.keys(builtins))])].slice(0, MAX_NAMES);
  } catch {
    // A class of the program may refuse to be looked into.
    return [];
  }
}
