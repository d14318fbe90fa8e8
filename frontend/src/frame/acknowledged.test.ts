import { afterEach, expect, test, vi } from 'vitest';
import { isOutdated, noteAcknowledged } from './acknowledged.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

test('a page that was made before the newest save is outdated', () => {
  noteAcknowledged(7, '0190-b');
  expect(isOutdated(7, '0190-a')).toBe(true);
  expect(isOutdated(7, null)).toBe(true);
  expect(isOutdated(7, '0190-b')).toBe(false);
  expect(isOutdated(7, '0190-c')).toBe(false);
  expect(isOutdated(8, '0190-a')).toBe(false);
});

test('a save that was taken late hides no newer one', () => {
  noteAcknowledged(7, '0190-b');
  noteAcknowledged(7, '0190-a');
  expect(isOutdated(7, '0190-a')).toBe(true);
});

test('a browser that keeps nothing goes by the page', () => {
  vi.stubGlobal('sessionStorage', undefined);
  noteAcknowledged(7, '0190-b');
  expect(isOutdated(7, null)).toBe(false);
});
