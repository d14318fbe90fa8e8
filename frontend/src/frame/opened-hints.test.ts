import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeClub, pass, refuse, useFakeTime } from './fake-club.test-support.ts';
import { OpenedHints } from './opened-hints.ts';

let club: FakeClub;

beforeEach(() => {
  useFakeTime();
  localStorage.clear();
  club = new FakeClub().install();
  club.routes.set('PUT /api/projects/7/hints', () => new Response(null, { status: 204 }));
});

afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const told = (): string[] => club.asked.map(({ text }) => text);

test('what is told once is forgotten here', async () => {
  new OpenedHints().note(7, 'ana', 1);
  await pass(100);
  expect(told()).toEqual(['{"opened":1}']);
  expect(localStorage.length).toBe(0);
  await pass(60_000);
  expect(told()).toHaveLength(1);
});

test('without an answer it is kept in the browser, and the next page tells it', async () => {
  club.mood = 'away';
  new OpenedHints().note(7, 'ana', 2);
  await pass(100);
  expect(localStorage.length).toBe(1);
  vi.clearAllTimers();
  club.mood = 'up';
  new OpenedHints();
  await pass(100);
  expect(told()).toEqual(['{"opened":2}', '{"opened":2}']);
  expect(localStorage.length).toBe(0);
});

test('a hint that is opened while the one before is on its way is told after it', async () => {
  const hints = new OpenedHints();
  hints.note(7, 'ana', 1);
  hints.note(7, 'ana', 2);
  await pass(200);
  expect(told()).toEqual(['{"opened":1}', '{"opened":2}']);
  expect(localStorage.length).toBe(0);
});

test('a final no is forgotten, and what isn\'t ours in the storage is passed over', async () => {
  localStorage.setItem('opened-hints broken', '{"project"');
  localStorage.setItem('text-size', 'large');
  club.routes.set('PUT /api/projects/7/hints', () => refuse(404, 'not_found'));
  new OpenedHints().note(7, 'ana', 3);
  await pass(40_000);
  expect(told()).toHaveLength(1);
  expect(localStorage.getItem('text-size')).toBe('large');
});

test('a browser that stores nothing tells it all the same', async () => {
  vi.stubGlobal('localStorage', undefined);
  club.mood = 'away';
  new OpenedHints().note(7, 'ana', 1);
  await pass(100);
  club.mood = 'up';
  await pass(16_000);
  expect(told()).toEqual(['{"opened":1}', '{"opened":1}']);
});
