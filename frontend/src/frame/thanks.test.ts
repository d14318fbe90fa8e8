import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeClub, ana, crewOf, ilinca, pass, useFakeTime } from './fake-club.test-support.ts';
import type { Crew } from './shapes.ts';
import { offerThanks } from './thanks.ts';

let club: FakeClub;

beforeEach(() => {
  useFakeTime();
  sessionStorage.clear();
  club = new FakeClub().install();
  document.body.innerHTML = '<calm-note class="toasts"></calm-note><input id="work"><div class="toasts" role="status"></div>';
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const helped: Crew = { ...crewOf(ana), helped: { hand: 9, by: ilinca } } as Crew;
const card = (): HTMLElement | null => document.querySelector('[data-thanks]');
const press = (index: number): void => card()!.querySelectorAll('button')[index]!.click();

test('a crew that nobody has helped is asked nothing', () => {
  offerThanks({ ...crewOf(ana), helped: null } as Crew);
  offerThanks(crewOf(ana) as Crew);
  expect(card()).toBeNull();
});

test('a crew that was helped is asked once, without losing its place in the work', () => {
  document.getElementById('work')!.focus();
  offerThanks(helped);
  offerThanks(helped);
  expect(document.querySelectorAll('[data-thanks]')).toHaveLength(1);
  expect(card()!.textContent).toContain('Did Ilinca help you?');
  expect(document.activeElement!.id).toBe('work');
});

test('thanks are sent once, and the card goes', async () => {
  club.routes.set('POST /api/hands/9/thanks', () => new Response(null, { status: 204 }));
  offerThanks(helped);
  press(0);
  await pass(100);
  expect(club.asked.map(({ path }) => path)).toEqual(['/api/hands/9/thanks']);
  offerThanks(helped);
  await pass(5_000);
  expect(card()).toBeNull();
});

test('who doesn\'t want to isn\'t asked again, and nothing is sent', async () => {
  offerThanks(helped);
  press(1);
  offerThanks(helped);
  await pass(100);
  expect(card()).toBeNull();
  expect(club.asked).toEqual([]);
});
