import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeBroadcastChannel, FakeClub, bytesOf, openOutbox, pass, refuse, settle, useFakeTime } from './fake-club.test-support.ts';
import { newVersionKey } from './version-key.ts';

let club: FakeClub;
let go: ReturnType<typeof vi.fn<(address: string) => void>>;
let heard: unknown[];

beforeEach(() => {
  useFakeTime();
  vi.resetModules();
  vi.stubGlobal('BroadcastChannel', FakeBroadcastChannel);
  vi.stubGlobal('indexedDB', new IDBFactory());
  club = new FakeClub().install();
  club.routes.set('DELETE /api/crews/current', () => new Response(null, { status: 204 }));
  go = vi.fn();
  heard = [];
  new FakeBroadcastChannel('cluboteca').addEventListener('message', (event) => heard.push((event as MessageEvent).data));
});

afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function keepUnsent(text: string): Promise<void> {
  const { getOutbox } = await import('./outbox.ts');
  const draft = { key: newVersionKey(), project: 7, crew: 1, save_token: 'of crew 1', bytes: bytesOf(text), writer: 'page', base: null, is_claimed: false };
  const kept = getOutbox().drafts.keep(draft);
  await settle();
  await kept;
}

test('unsent work reaches the server first, then the sign-in ends and nothing is left here', async () => {
  const { switchCrew } = await import('./crew-switch.ts');
  localStorage.setItem('speed', 'fast');
  sessionStorage.setItem('step', '3');
  await keepUnsent('last change');
  void switchCrew(go);
  await pass(300);
  expect(club.asked.map((each) => each.method)).toEqual(['PUT', 'DELETE']);
  expect(club.texts()).toEqual(['last change']);
  expect(go).toHaveBeenCalledWith('/');
  expect(heard).toEqual([{ kind: 'crew-changed' }]);
  expect(localStorage.getItem('speed')).toBeNull();
  expect(sessionStorage).toHaveLength(0);
});

test('what does not make it to the server stays, under its own token, and is sent by the next page', async () => {
  const { switchCrew } = await import('./crew-switch.ts');
  club.refusals.set('last change', [503, 'busy']);
  await keepUnsent('last change');
  void switchCrew(go);
  await pass(2_500);
  expect(go).toHaveBeenCalledWith('/');
  vi.clearAllTimers();
  club.refusals.clear();
  openOutbox(indexedDB).drain();
  await pass(300);
  expect(club.committed).toMatchObject([{ text: 'last change', token: 'of crew 1' }]);
});

test('while the server is away the crew stays signed in and is told', async () => {
  const { switchCrew } = await import('./crew-switch.ts');
  club.mood = 'away';
  const switched = switchCrew(go);
  const failed = expect(switched).rejects.toThrow();
  await pass(3_000);
  await failed;
  expect(go).not.toHaveBeenCalled();
  expect(heard).toEqual([]);
});

test('a crew that the server has signed out already just goes', async () => {
  const { switchCrew } = await import('./crew-switch.ts');
  club.routes.set('DELETE /api/crews/current', () => refuse(401, 'no_crew'));
  void switchCrew(go);
  await pass(300);
  expect(go).toHaveBeenCalledWith('/');
});

test('a silent server does not hold the children for longer than its patience', async () => {
  const { switchCrew } = await import('./crew-switch.ts');
  await keepUnsent('last change');
  club.mood = 'silent';
  const failed = expect(switchCrew(go)).rejects.toThrow();
  await pass(11_000);
  await failed;
});
