import { expect, test, vi } from 'vitest';
import type { Version } from './shapes.ts';
import { VersionList, onePerMinute } from './version-list.ts';

const version = (key: string, saved_at: string, made_at: string | null = null): Version => ({
  key, saved_at, made_at, saved_by: ['Ana', 'Matei'], bytes: 10, is_late: false, picture: null,
});
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

test('what came from home is told by when it was made there, and each minute of it is listed', () => {
  const list = new VersionList();
  const came = '2026-03-02T10:43:00Z';
  list.show([version('h2', came, '2026-02-28T17:40:00Z'), version('h1', came, '2026-02-28T17:05:00Z'), ...versions]);
  const [first, second, third] = [...list.querySelectorAll('.version-time')].map((each) => each.textContent);
  expect(first).toMatch(/^at home, .*28/);
  expect(second).toMatch(/^at home, .*28/);
  expect(third).not.toContain('at home');
});

test('a save of the same minute in the club is no other save of what came from home', () => {
  const minute = '2026-03-02T10:43:10Z';
  expect(onePerMinute([version('home', minute, minute), version('club', minute)]).map((each) => each.key)).toEqual(['home', 'club']);
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

test('the year is told where it is another one, as a wrong clock at home has it', () => {
  const list = new VersionList();
  const thisYear = new Date().getFullYear();
  list.show([version('far', '2026-03-02T10:43:00Z', '2099-01-01T10:00:00Z'), version('near', `${thisYear}-${new Date().getMonth() < 6 ? '09' : '03'}-02T10:43:00Z`)]);
  const [far, near] = [...list.querySelectorAll('.version-time')].map((each) => each.textContent);
  expect(far).toContain('2099');
  expect(near).not.toContain(String(thisYear));
});

test('a version with a picture shows it, one without a calm sign in its place', () => {
  const list = new VersionList();
  const pictured = versions.map((each) => (each.key === 'e' ? { ...each, picture: 'd' } : each));
  list.show(pictured, (key) => `/pictures/${key}`);
  const images = [...list.querySelectorAll('img')];
  expect(images.map((image) => image.getAttribute('src'))).toEqual(['/pictures/d']);
  expect(images[0]?.getAttribute('alt')).toBe('');
  expect([...list.querySelectorAll('.version-picture')].map((each) => each.firstElementChild?.localName)).toEqual(['img', 'svg', 'svg']);
});
