/**
 * Values as Scratch sees them: a text that looks like a number counts as one, whatever doesn't is 0, texts are compared
 * without regard to case. Where these rules come from: scratch-vm, src/util/cast.js.
 */

export type Value = number | string | boolean;

/** Of any text that a project can make or keep. */
export const MAX_TEXT = 10_000;

export function toNumber(value: Value): number {
  const number = typeof value === 'number' ? value : Number(value);
  return Number.isNaN(number) ? 0 : number;
}

export function toBoolean(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value !== '' && value !== '0' && value.toLowerCase() !== 'false';
  return value !== 0 && !Number.isNaN(value);
}

/** What is shown or kept where only numbers and texts may stand. */
export function plain(value: Value): number | string {
  return typeof value === 'boolean' ? String(value) : value;
}

function asNumber(value: Value): number {
  if (typeof value === 'number') return value;
  const number = Number(value);
  return number === 0 && typeof value === 'string' && value.trim() === '' ? Number.NaN : number;
}

/** Negative, 0 or positive, as for sorting. */
export function compare(a: Value, b: Value): number {
  const left = asNumber(a);
  const right = asNumber(b);
  if (Number.isNaN(left) || Number.isNaN(right)) {
    const first = String(a).toLowerCase();
    const second = String(b).toLowerCase();
    if (first === second) return 0;
    return first < second ? -1 : 1;
  }
  return left === right ? 0 : left - right;
}

/** Whether `random` between two of these gives whole numbers. */
export function isWhole(value: Value): boolean {
  if (typeof value === 'number') return Number.isInteger(value) || Number.isNaN(value);
  return typeof value === 'boolean' || !value.includes('.');
}

/** What a bubble shows of a value. */
export function spoken(value: Value): string {
  const isLong = typeof value === 'number' && Number.isFinite(value) && Math.abs(value) >= 0.01 && value % 1 !== 0;
  return (isLong ? value.toFixed(2) : String(value)).slice(0, 330);
}
