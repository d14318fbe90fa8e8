import { expect, test, vi } from 'vitest';
import type { Version } from './shapes.ts';
import { VersionList, onePerMinute } from './version-list.ts';

const version = (key: string, saved_at: string): Version => ({ key, saved_at, saved_by: ['Ana', 'Matei'], bytes: 10 });
const versions = [
  version('e', '2026-03-02T10:42:50Z'),
  version('d', '2026-03-02T10:42:10Z'),
  version('c', '2026-03-02T10:41:59Z'),
  version('b', '2026-03-02T10:41:01Z'),
  version('a', '2026-03-01T10:41:01Z'),
];

test('of the saves of one minute the last is listed', () => {
  expect(onePerMinute(versions).map((each) => each.key)).toEqual(['e', 'c', 'a']);
});

test('every save can be reached, and the one that is pressed is told', () => {
  const list = new VersionList();
  document.body.replaceChildren(list);
  list.show(versions);
  const chosen = vi.fn();
  list.addEventListener('version-chosen', (event) => chosen(event.detail.version.key));
  expect(list.querySelectorAll('li')).toHaveLength(3);
  [...list.querySelectorAll('button')].at(-1)?.click();
  expect(list.querySelectorAll('li')).toHaveLength(5);
  list.querySelectorAll<HTMLElement>('li button')[3]?.click();
  expect(chosen).toHaveBeenCalledWith('b');
  expect(list.textContent).toContain('Ana, Matei');
});

test('a project without saves says so', () => {
  const list = new VersionList();
  list.show([]);
  expect(list.textContent).toBe('Nothing is saved yet.');
});
