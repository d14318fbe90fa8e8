import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { callApi } from './api.ts';
import { FakeClub, ana, crewOf, ilinca, matei, pass, useFakeTime } from './fake-club.test-support.ts';
import type { Crew } from './shapes.ts';
import { LATER_MS, TurnBanner, nextDriver } from './turn-banner.ts';

let banner: TurnBanner;

beforeEach(async () => {
  useFakeTime();
  // The club's clock is known from its answers: this one is an hour ahead of the PC.
  const club = new FakeClub().install();
  const headers = { Date: new Date(Date.now() + 3_600_000).toUTCString() };
  club.routes.set('GET /api/health', () => Response.json({}, { headers }));
  const asked = callApi('GET', '/api/health');
  await pass(50);
  await asked;
  banner = new TurnBanner();
  document.body.replaceChildren(banner);
});

afterEach(() => {
  banner.remove();
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function crew(minutesAgo: number, ...members: (typeof ana)[]): Crew {
  const started = new Date(Date.now() + 3_600_000 - minutesAgo * 60_000).toISOString();
  return { ...crewOf(...members), turn_started_at: started } as Crew;
}

test('before ten minutes nobody is asked', () => {
  banner.show(crew(9, ana, matei));
  expect(banner.hidden).toBe(true);
});

test('after ten minutes by the clock of the club the next child is named', () => {
  banner.show(crew(11, ana, matei, ilinca));
  expect(banner.hidden).toBe(false);
  expect(banner.textContent).toContain('Your turn, Matei!');
});

test('ten minutes pass by themselves', async () => {
  banner.show(crew(9, ana, matei));
  await pass(70_000);
  expect(banner.hidden).toBe(false);
});

test('a child alone is never asked', () => {
  banner.show(crew(60, ana));
  expect(banner.hidden).toBe(true);
});

test('after the last child comes the first', () => {
  expect(nextDriver({ ...crew(0, ana, matei, ilinca), driver: ilinca.id })?.nickname).toBe('Ana');
});

test('who has driven least today is asked, if the server knows', () => {
  const three = { ...crew(11, ana, matei, ilinca), driver: ana.id };
  expect(nextDriver({ ...three, next_driver: ilinca.id })?.nickname).toBe('Ilinca');
  expect(nextDriver({ ...three, next_driver: null })?.nickname).toBe('Matei');
  expect(nextDriver({ ...three, next_driver: 99 })?.nickname).toBe('Matei');
});

test('"Later" is quiet for five minutes', async () => {
  banner.show(crew(11, ana, matei));
  banner.querySelectorAll('button')[1]?.click();
  expect(banner.hidden).toBe(true);
  await pass(LATER_MS - 10_000);
  expect(banner.hidden).toBe(true);
  await pass(20_000);
  expect(banner.hidden).toBe(false);
});

test('"We switched" asks for the next child to drive', () => {
  const heard = vi.fn();
  banner.addEventListener('crew-asked', (event) => heard(event.detail));
  banner.show(crew(11, ana, matei));
  banner.querySelector('button')?.click();
  expect(heard).toHaveBeenCalledWith({ act: 'drive', learner: matei.id });
  expect(banner.hidden).toBe(true);
});
