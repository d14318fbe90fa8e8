import { expect, test } from 'vitest';
import type { Outline } from '../stage-outline.test-support.ts';
import { play, result } from '../play.test-support.ts';

const lists = { names: ['Ana', 'Ion', '7'] };
const after = (...script: Outline[]) =>
  play({ lists, sprites: { cat: { scripts: [['when_flag', ...script]] } } }).frames().engine.items('names');

test('adding, deleting, inserting, replacing', () => {
  expect(after({ list_add: { item: 'Eva', list: 'names' } })).toEqual(['Ana', 'Ion', '7', 'Eva']);
  expect(after({ list_delete: { index: 2, list: 'names' } })).toEqual(['Ana', '7']);
  expect(after({ list_insert: { item: 'Eva', index: 1, list: 'names' } })).toEqual(['Eva', 'Ana', 'Ion', '7']);
  expect(after({ list_insert: { item: 'Eva', index: 4, list: 'names' } })).toEqual(['Ana', 'Ion', '7', 'Eva']);
  expect(after({ list_replace: { index: 3, list: 'names', item: 8 } })).toEqual(['Ana', 'Ion', 8]);
  expect(after({ list_clear: 'names' })).toEqual([]);
});

test('a place that isn\'t there does nothing', () => {
  expect(after({ list_delete: { index: 4, list: 'names' } }, { list_insert: { item: 1, index: 9, list: 'names' } })).toHaveLength(3);
  expect(after({ list_replace: { index: 0, list: 'names', item: 8 } })).toEqual(['Ana', 'Ion', '7']);
});

test('a list that isn\'t there is empty, and nothing happens to it', () => {
  expect(after({ list_add: { item: 1, list: 'gone' } }, { list_clear: 'gone' })).toHaveLength(3);
  expect(result({ list_item: { index: 1, list: 'gone' } })).toBe('');
  expect(result({ list_length: 'gone' })).toBe(0);
});

test.each<[Outline, unknown]>([
  [{ list_item: { index: 2, list: 'names' } }, 'Ion'],
  [{ list_item: { index: 9, list: 'names' } }, ''],
  [{ list_index: { item: 'ION', list: 'names' } }, 2],
  [{ list_index: { item: 7, list: 'names' } }, 3],
  [{ list_index: { item: 'Eva', list: 'names' } }, 0],
  [{ list_length: 'names' }, 3],
  [{ list_contains: { list: 'names', item: 'ana' } }, 'true'],
  [{ list: 'names' }, 'Ana Ion 7'],
])('%j is %j', (outline, expected) => {
  expect(result(outline, { lists })).toBe(expected);
});

test('a list of single signs reads without spaces', () => {
  expect(result({ list: 'names' }, { lists: { names: ['m', 'ă', 'r'] } })).toBe('măr');
});

test('a sprite\'s own list is each clone\'s own', () => {
  const me = play({
    lists: { mine: { owner: 'cat', items: ['a'] } },
    sprites: { cat: { scripts: [['when_flag', { make_clone: 'myself' }], ['when_clone', { list_add: { item: 'b', list: 'mine' } }, { say: { list: 'mine' } }]] } },
  }).frames();
  expect(me.drawn('cat', 1).bubble?.text).toBe('ab');
  expect(me.engine.items('mine')).toEqual(['a']);
});
