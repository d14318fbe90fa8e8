import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CLOSE_POLL_MS, POLL_MS, watchClosely, watchCrew } from './crew-watch.ts';
import { FakeBroadcastChannel, FakeClub, ana, crewOf, layPage, pass, refuse, useFakeTime } from './fake-club.test-support.ts';

let club: FakeClub;
let stop: AbortController;
let go: ReturnType<typeof vi.fn<(address: string) => void>>;

beforeEach(() => {
  useFakeTime();
  vi.stubGlobal('BroadcastChannel', FakeBroadcastChannel);
  club = new FakeClub().install();
  go = vi.fn();
  stop = new AbortController();
  localStorage.clear();
});

afterEach(() => {
  stop.abort();
  watchClosely(false);
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function sitsThere(crew: object | null): void {
  club.routes.set('GET /api/crews/current', () => (crew ? Response.json(crew) : refuse(401, 'no_crew')));
}

function comeBackFromCache(): void {
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
}

function otherWindow(): FakeBroadcastChannel {
  return new FakeBroadcastChannel('cluboteca');
}

test('a page of the crew that sits there stays, and hears about the crew', async () => {
  sitsThere(crewOf(ana));
  layPage('', { crew: '17' });
  const heard = vi.fn();
  document.addEventListener('crew-updated', (event) => heard(event.detail.members[0]?.nickname), { once: true });
  watchCrew(go, stop.signal);
  await pass(POLL_MS + 100);
  expect(go).not.toHaveBeenCalled();
  expect(heard).toHaveBeenCalledWith('Ana');
});

test('a page of a crew that was signed out elsewhere goes to the start page within twenty seconds', async () => {
  sitsThere(null);
  layPage('', { crew: '17' });
  watchCrew(go, stop.signal);
  await pass(POLL_MS + 100);
  expect(go).toHaveBeenCalledWith('/');
});

test('a page of another crew goes to the start page', async () => {
  sitsThere({ ...crewOf(ana), id: 18 });
  layPage('', { crew: '17' });
  watchCrew(go, stop.signal);
  await pass(POLL_MS + 100);
  expect(go).toHaveBeenCalledWith('/');
});

test('while the server is away, or is just starting, nobody is sent away', async () => {
  layPage('', { crew: '17' });
  watchCrew(go, stop.signal);
  for (const mood of ['away', 'broken', 'not-ours', 'starting'] as const) {
    club.mood = mood;
    await pass(POLL_MS);
  }
  expect(go).not.toHaveBeenCalled();
});

test('another window that says so makes the page look at once', async () => {
  sitsThere(null);
  layPage('', { crew: '17' });
  watchCrew(go, stop.signal);
  otherWindow().postMessage({ kind: 'crew-changed' });
  await pass(100);
  expect(go).toHaveBeenCalledWith('/');
});

test('a page from the back/forward cache of a crew that has left goes away without asking the server', () => {
  club.mood = 'away';
  layPage('', { crew: '17' });
  watchCrew(go, stop.signal);
  localStorage.setItem('crew', '');
  comeBackFromCache();
  expect(go).toHaveBeenCalledWith('/');
});

test('a page from the cache of the same crew is compared with the server', async () => {
  sitsThere(null);
  layPage('', { crew: '17' });
  watchCrew(go, stop.signal);
  comeBackFromCache();
  expect(go).not.toHaveBeenCalled();
  await pass(100);
  expect(go).toHaveBeenCalledWith('/');
});

test('the sign-in page from the cache goes on to the crew that has signed in meanwhile', async () => {
  sitsThere(crewOf(ana));
  layPage('', { crew: '' });
  watchCrew(go, stop.signal);
  comeBackFromCache();
  await pass(100);
  expect(go).toHaveBeenCalledWith('/');
});

test('pages of adults are left alone', async () => {
  sitsThere(null);
  layPage('');
  watchCrew(go, stop.signal);
  comeBackFromCache();
  await pass(POLL_MS * 2);
  expect(go).not.toHaveBeenCalled();
  expect(club.asked).toEqual([]);
});

test('the sign-in page does not ask the server all the time', async () => {
  sitsThere(null);
  layPage('', { crew: '' });
  watchCrew(go, stop.signal);
  await pass(POLL_MS * 3);
  expect(club.asked).toEqual([]);
});

test('while a hand is up the server is asked every five seconds', async () => {
  sitsThere(crewOf(ana));
  layPage('', { crew: '17' });
  watchCrew(go, stop.signal);
  watchClosely(true);
  await pass(CLOSE_POLL_MS * 2 + 100);
  expect(club.asked).toHaveLength(2);
  watchClosely(false);
  await pass(CLOSE_POLL_MS * 3);
  expect(club.asked).toHaveLength(2);
});

test('a page that says itself that the meeting has ended stays', async () => {
  sitsThere(null);
  layPage('', { crew: '17' });
  watchCrew(go, stop.signal);
  document.addEventListener('crew-ended', (event) => event.preventDefault(), { once: true });
  await pass(POLL_MS + 100);
  expect(go).not.toHaveBeenCalled();
});

test('a crew that has signed out in another window is not kept waiting by a kind word', async () => {
  sitsThere(null);
  layPage('', { crew: '17' });
  watchCrew(go, stop.signal);
  document.addEventListener('crew-ended', (event) => event.preventDefault(), { signal: stop.signal });
  localStorage.setItem('crew', '');
  await pass(POLL_MS + 100);
  expect(go).toHaveBeenCalledWith('/');
});
