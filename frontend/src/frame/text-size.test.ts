import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { applyTextSize, keepTextSize, keptTextSize } from './text-size.ts';

beforeEach(() => localStorage.clear());

afterEach(() => {
  vi.restoreAllMocks();
  delete document.documentElement.dataset['textSize'];
});

test('a browser keeps the size of its texts for every page', () => {
  keepTextSize('largest');
  expect(document.documentElement.dataset['textSize']).toBe('largest');
  delete document.documentElement.dataset['textSize'];
  applyTextSize();
  expect(document.documentElement.dataset['textSize']).toBe('largest');
});

test('the normal size leaves nothing behind', () => {
  keepTextSize('large');
  keepTextSize('normal');
  expect(localStorage.length).toBe(0);
  applyTextSize();
  expect(document.documentElement.dataset['textSize']).toBeUndefined();
});

test('what is no size is normal', () => {
  localStorage.setItem('text-size', 'huge"><script>');
  expect(keptTextSize()).toBe('normal');
});

test('a browser that stores nothing shows the size all the same', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  keepTextSize('large');
  expect(document.documentElement.dataset['textSize']).toBe('large');
});
