/**
 * Tests for the shape of what comes out of the sandbox, put together from small ones:
 *
 *     const isPlace = shaped<Place>({ file: isText, line: isNumber });
 *
 * A program could have got hold of its worker and say anything, of any size.
 */
export type Test = (value: unknown) => boolean;

/** What came out of the sandbox isn't what was agreed. */
export class BadResponse extends Error {
  override name = 'BadResponse';
}

/** More of anything than an engine ever gives. */
const MOST = 20_000;
const LONGEST = 100_000;

export const isNumber: Test = (value) => typeof value === 'number' && Number.isFinite(value);
export const isText: Test = (value) => typeof value === 'string' && value.length <= LONGEST;
export const isTruth: Test = (value) => typeof value === 'boolean';

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function orNull(test: Test): Test {
  return (value) => value === null || test(value);
}

export function orAbsent(test: Test): Test {
  return (value) => value === undefined || test(value);
}

export function listOf(test: Test, most = MOST): Test {
  return (value) => Array.isArray(value) && value.length <= most && value.every(test);
}

export function shaped<T>(shape: { [K in keyof Required<T>]: Test }): Test {
  const tests = Object.entries<Test>(shape);
  return (value) => isObject(value) && tests.every(([key, test]) => test(value[key]));
}

export function oneOf(...values: readonly unknown[]): Test {
  return (value) => values.includes(value);
}

/** A text of at most so many signs. */
export function textUpTo(longest: number): Test {
  return (value) => typeof value === 'string' && value.length <= longest;
}

/** A whole number. */
export function wholeUpTo(most: number): Test {
  return (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

/** An object whose values pass, under names of at most so many signs. */
export function recordOf(test: Test, most: number, longestName: number): Test {
  return (value) => {
    if (!isObject(value) || Array.isArray(value)) return false;
    const entries = Object.entries(value);
    return entries.length <= most && entries.every(([name, each]) => name.length <= longestName && test(each));
  };
}
