/** What would take all memory of a small computer in one step raises MemoryError, as Python does where there is none left. */
import type { Brython } from './brython.ts';
import { asNumber } from './values.ts';

/** Items that a list may be repeated to, or hold when it grows. */
const MAX_ITEMS = 5_000_000;
const MAX_SIGNS = 50_000_000;
/** Digits of a number, in base 2. */
const MAX_BITS = 4_000_000;

function refuse(b: Brython): never {
  throw b.EXC(b.builtins['MemoryError'], '');
}

const lengthOf = (value: unknown) => (typeof value === 'string' || Array.isArray(value) ? value.length : 0);

/** op: `__add__`, `__mul__`, `__pow__` or `__lshift__`. Raises MemoryError when what comes out would be too large. */
export function checkSize(b: Brython, op: string, left: unknown, right: unknown): void {
  if (op === '__add__') {
    if (typeof left === 'number') return;
    if (lengthOf(left) + lengthOf(right) > (typeof left === 'string' ? MAX_SIGNS : MAX_ITEMS)) refuse(b);
    return;
  }
  if (op === '__mul__') {
    const [long, times] = lengthOf(left) > 0 ? [left, right] : [right, left];
    const length = lengthOf(long) * (lengthOf(times) === 0 ? (asNumber(times) ?? 0) : 0);
    if (length > (typeof long === 'string' ? MAX_SIGNS : MAX_ITEMS)) refuse(b);
    return;
  }
  const [base, by] = [Math.abs(asNumber(left) ?? 0), asNumber(right) ?? 0];
  const isWhole = [left, right].every((value) => typeof value === 'number' || typeof value === 'bigint');
  const bits = op === '__pow__' ? Math.log2(base || 1) * by : by;
  if (isWhole && base > 0 && bits > MAX_BITS) refuse(b);
}

type Append = (self: ArrayLike<unknown>, ...rest: unknown[]) => unknown;
const guarded = new WeakSet<Brython>();

/** Once for a Brython, however often it is asked for: a list doesn't grow for ever. */
export function guardLists(b: Brython): void {
  if (guarded.has(b)) return;
  guarded.add(b);
  const { tp_funcs: methods } = b.builtins['list'] as { tp_funcs: { append: Append } };
  const { append } = methods;
  const guardedAppend: Append = (self, ...rest) => (self.length > MAX_ITEMS ? refuse(b) : append(self, ...rest));
  methods.append = Object.assign(guardedAppend, append);
}
