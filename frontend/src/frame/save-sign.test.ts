import { beforeEach, expect, test } from 'vitest';
import { SaveSign } from './save-sign.ts';
import type { SaveState } from './saver.ts';

let sign: SaveSign;

beforeEach(() => {
  sign = new SaveSign();
  document.body.replaceChildren(sign);
});

const words = (): string => sign.querySelector('.save-words')?.textContent ?? '';
const spoken = (): string => sign.querySelector('[role=status]')?.textContent ?? '';

test.each<[SaveState, string]>([
  ['saved', 'Saved'],
  ['saving', 'Saving…'],
  ['away', 'No connection to the club Your work is kept here.'],
  ['full', "The club's computer is full Call the librarian. Your work is kept here."],
  ['refused', 'This save was not taken Call the librarian. Your work is kept here.'],
])('%s is told by an icon and in words', (state, text) => {
  sign.show(state);
  expect(words()).toBe(text);
  expect(sign.querySelector('svg')).not.toBeNull();
});

test('a browser that keeps no copy says so while the server is away', () => {
  sign.show('away', { isVolatile: true });
  expect(words()).toContain('Leave this window open');
});

test('a screen reader does not hear each save, only when trouble begins and when it is over', () => {
  sign.show('saving');
  sign.show('saved');
  expect(spoken()).toBe('');
  sign.show('away');
  expect(spoken()).toContain('Your work is kept here.');
  sign.show('saving');
  sign.show('saved');
  expect(spoken()).toBe('The connection is back. Everything is saved.');
});

test('a state written in the page is shown', () => {
  document.body.innerHTML = '<save-sign state="full"></save-sign>';
  expect(document.querySelector('.save-state')?.getAttribute('data-state')).toBe('trouble');
});
