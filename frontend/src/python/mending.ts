/**
 * Where Brython differs from CPython in something that a beginner meets, and it can be mended from here. What is left is
 * told in docs/reference/python-workspace.md.
 */
import type { Brython } from './brython.ts';
import { BadFormat, formatNumber } from './number-format.ts';
import { roundHalfEven, roundInteger } from './rounding.ts';
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
  mendFormats(b);
  mendErrors(b);
  mendUnpacking(b);
  // Names of characters, `\N{…}`, would be fetched.
  b.unicodedb = '';
}

/** Where Brython's own code looks, and where a program does. */
function replace(b: Brython, holder: Methods, name: string, make: (before: (...all: unknown[]) => unknown) => (...all: unknown[]) => unknown): void {
  const before = holder.tp_funcs[name] as ((...all: unknown[]) => unknown) | undefined;
  if (!before) return;
  const mended = Object.assign(make(before), before);
  holder.tp_funcs[name] = mended as never;
  const seen = b.get_dict(holder)?.[name] as { method?: unknown } | undefined;
  if (seen) seen.method = mended;
}

function mendLists(b: Brython): void {
  const list = b.builtins['list'] as Methods;
  replace(b, list, 'pop', (before) => (self, ...rest) => {
    if ((self as unknown[]).length === 0) b.RAISE(b.builtins['IndexError'], 'pop from empty list');
    return before(self, ...rest);
  });
  replace(b, list, 'remove', (before) => (self, ...rest) => {
    try {
      return before(self, ...rest);
    } catch (error) {
      if (b.is_exc(error, [b.builtins['ValueError']])) b.RAISE(b.builtins['ValueError'], 'list.remove(x): x not in list');
      throw error;
    }
  });
}

function mendRounding(b: Brython): void {
  replace(b, b.builtins['float'] as Methods, '__round__', (before) => (self, ...rest) => {
    const digits = asNumber(rest[0]);
    const value = asNumber(self) ?? NaN;
    if (digits !== undefined) return b.fast_float(roundHalfEven(value, digits));
    const whole = roundHalfEven(value, 0);
    return Number.isFinite(whole) && !Number.isSafeInteger(whole) ? BigInt(whole) : before(self, ...rest);
  });
  const before = b.builtins['round'] as (...all: unknown[]) => unknown;
  const round = (...all: unknown[]) => {
    const [value, digits = 0] = all;
    if (all.length > 2) b.RAISE(b.builtins['TypeError'], `round() takes at most 2 arguments (${all.length} given)`);
    const isWhole = typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
    if (!isWhole || typeof digits !== 'number') return before(...all);
    return digits >= 0 ? value : small(roundInteger(BigInt(value), digits));
  };
  b.builtins['round'] = Object.assign(round, before);
}

/** Brython's whole numbers are plain ones as long as they fit. */
const small = (value: bigint) => (Number.isSafeInteger(Number(value)) ? Number(value) : value);

/** True and False are whole numbers here. */
function mendFormats(b: Brython): void {
  for (const name of ['int', 'float']) {
    replace(b, b.builtins[name] as Methods, '__format__', () => (self, spec) => {
      if (spec === '' || typeof spec !== 'string') return b.make_str(self);
      const held = typeof self === 'bigint' ? self : (asNumber(self) ?? NaN);
      try {
        return formatNumber(held, name === 'float', spec, b.builtins.repr(self));
      } catch (error) {
        if (error instanceof BadFormat) b.RAISE(b.builtins['ValueError'], error.message);
        throw error;
      }
    });
  }
}

/** Once the module is there. */
export function mendMath(b: Brython): void {
  const gcd = (one: bigint, other: bigint): bigint => (other === 0n ? one : gcd(other, one % other));
  const size = (value: bigint) => (value < 0n ? -value : value);
  const lcm = (...all: unknown[]) => {
    const numbers = all.map((value) => size(BigInt(value as number | bigint)));
    return small(numbers.reduce((one, other) => (one === 0n || other === 0n ? 0n : (one / gcd(one, other)) * other), 1n));
  };
  b.module_setattr(b.imported['math'], 'lcm', Object.assign(lcm, { ob_type: b.builtin_function_or_method }));
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
