/**
 * Where Brython differs from CPython in something that a beginner meets, and it can be mended from here. What is left is
 * told in docs/reference/python-workspace.md.
 */
import type { Brython } from './brython.ts';
import { asNumber } from './values.ts';

type Words = [RegExp, string];

/** Messages in other words than CPython's. */
const WORDS: Words[] = [
  [/^(object of type '.+' has no len\(\)) VVV$/, '$1'],
  [/^unsupported operand type\(s\) for \+=?: '(str|list|tuple)' and '(.+)'$/, 'can only concatenate $1 (not "$2") to $1'],
  [/^(not enough values to unpack) \(expected +(\d+), got (\d+)\)$/, '$1 (expected $2, got $3)'],
  [/^unhashable type: '\[.*'$/s, "unhashable type: 'list'"],
  [/^unhashable type: '\{.*:.*'$/s, "unhashable type: 'dict'"],
  [/^unhashable type: '\{.*'$/s, "unhashable type: 'set'"],
  [/^Can't multiply sequence/, "can't multiply sequence"],
  [/^Outside valid range$/, 'chr() arg not in range(0x110000)'],
];

function inWords(message: unknown): unknown {
  if (typeof message !== 'string') return message;
  const found = WORDS.find(([pattern]) => pattern.test(message));
  return found ? message.replace(found[0], found[1]) : message;
}

/** To the even neighbour in the middle, as Python rounds; the number as it really is, not as it is written. */
export function roundHalfEven(value: number, digits: number): number {
  if (!Number.isFinite(value) || digits > 22 || digits < -308) return value;
  if (digits < 0) {
    const unit = 10 ** -digits;
    return roundHalfEven(value / unit, 0) * unit;
  }
  // As far as a number can go, so that a middle is seen to be one.
  const exact = Math.abs(value).toFixed(Math.min(digits + 60, 100));
  const point = exact.indexOf('.');
  const rest = exact.slice(point + 1 + digits);
  const kept = exact.slice(0, digits === 0 ? point : point + 1 + digits);
  const isMiddle = /^50*$/.test(rest);
  if (!isMiddle) return Number(value.toFixed(digits));
  const isEven = Number(kept.at(-1)) % 2 === 0;
  const rounded = isEven ? Number(kept) : Number(Math.abs(value).toFixed(digits));
  return value < 0 ? -rounded : rounded;
}

interface Methods {
  tp_funcs: Record<string, (...all: never[]) => unknown>;
}

const mended = new WeakSet<Brython>();

/** Once for a Brython, however often it is asked for. */
export function mend(b: Brython): void {
  if (mended.has(b)) return;
  mended.add(b);
  const make = b.EXC;
  b.EXC = (type, message, ...rest) => make(type, inWords(message) as string, ...rest);
  b.RAISE = (type, message) => {
    throw b.$call(type, inWords(message ?? ''));
  };
  mendLists(b);
  mendRounding(b);
  mendErrors(b);
  mendUnpacking(b);
}

function replace(holder: Methods, name: string, make: (before: (...all: unknown[]) => unknown) => (...all: unknown[]) => unknown): void {
  const before = holder.tp_funcs[name] as ((...all: unknown[]) => unknown) | undefined;
  if (before) holder.tp_funcs[name] = Object.assign(make(before), before) as never;
}

function mendLists(b: Brython): void {
  const list = b.builtins['list'] as Methods;
  replace(list, 'pop', (before) => (self, ...rest) => {
    if ((self as unknown[]).length === 0) b.RAISE(b.builtins['IndexError'], 'pop from empty list');
    return before(self, ...rest);
  });
  replace(list, 'remove', (before) => (self, ...rest) => {
    try {
      return before(self, ...rest);
    } catch (error) {
      if (b.is_exc(error, [b.builtins['ValueError']])) b.RAISE(b.builtins['ValueError'], 'list.remove(x): x not in list');
      throw error;
    }
  });
}

function mendRounding(b: Brython): void {
  replace(b.builtins['float'] as Methods, '__round__', (before) => (self, ...rest) => {
    const digits = asNumber(rest[0]);
    if (digits === undefined) return before(self, ...rest);
    return b.fast_float(roundHalfEven(asNumber(self) ?? NaN, digits));
  });
}

/** An own error with several arguments reads as all of them. */
function mendErrors(b: Brython): void {
  const base = b.builtins['BaseException'] as { tp_str?: (self: { args: unknown[] }) => unknown };
  const before = base.tp_str;
  if (!before) return;
  base.tp_str = (self) => {
    const { tp_name: name } = b.get_class(self);
    // Brython's own errors carry more than their message.
    const isOwn = b.builtins[name] !== b.get_class(self);
    return isOwn && Array.isArray(self.args) && self.args.length > 1 ? b.builtins.repr(b.fast_tuple([...self.args])) : before(self);
  };
}

function mendUnpacking(b: Brython): void {
  const before = b.unpacker;
  b.unpacker = (value, ...rest) => {
    try {
      return before(value, ...rest);
    } catch (error) {
      const isRefused = b.is_exc(error, [b.builtins['TypeError']]) && /is not iterable$/.test(b.builtins.str.$factory(error));
      if (isRefused) b.RAISE(b.builtins['TypeError'], `cannot unpack non-iterable ${b.class_name(value)} object`);
      throw error;
    }
  };
}
