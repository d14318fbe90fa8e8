import { expect, test } from 'vitest';
import { newVersionKey } from './version-key.ts';

const VERSION_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('a key is a UUID of version 7', () => {
  expect(newVersionKey()).toMatch(VERSION_7);
});

test('ten thousand keys of one moment are different and in order', () => {
  const now = Date.now() + 1_000_000;
  const keys = Array.from({ length: 10_000 }, () => newVersionKey(now));
  expect(new Set(keys).size).toBe(keys.length);
  expect([...keys].sort()).toEqual(keys);
});

test('a clock that is set back does not bring keys out of order', () => {
  const now = Date.now() + 9_000_000;
  const before = newVersionKey(now);
  expect(newVersionKey(now - 3_600_000) > before).toBe(true);
});
