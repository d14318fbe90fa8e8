import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeClub, ana, ilinca, layPage, matei, pass, useFakeTime } from '../frame/fake-club.test-support.ts';
import type { HelpHand } from './help-card.ts';
import './help-queue.ts';

let club: FakeClub;
let hands: HelpHand[];
let helpers: (typeof ana)[];
let etag: number;

beforeEach(() => {
  useFakeTime();
  club = new FakeClub().install();
  hands = [];
  helpers = [ilinca];
  etag = 0;
  club.routes.set('GET /api/raised-hands', () => Response.json({ helpers, hands }, { headers: { ETag: `"${etag++}"` } }));
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function hand(id: number, members: HelpHand['members'], change: Partial<HelpHand> = {}): HelpHand {
  const raised_at = new Date(Date.now() - 3 * 60_000).toISOString();
  const nothing = { computer: null, attempts: 0, not_yet: [], taken_by: null, is_ours: false, is_own_crew: false };
  return { id, raised_at, members, activity: { title: 'The well', position: 1 }, ...nothing, ...change };
}

async function open(...up: HelpHand[]): Promise<void> {
  hands = up;
  layPage('<help-queue></help-queue>');
  await pass(200);
}

const card = (index = 0): HTMLElement => document.querySelectorAll<HTMLElement>('.help-card')[index]!;
const buttons = (index = 0): HTMLButtonElement[] => [...card(index).querySelectorAll('button')];
const asked = (method: string): string[] => club.asked.filter((each) => each.method === method).map(({ path, text }) => `${path} ${text}`);

test('without a hand the page says so, and shows one as soon as it goes up', async () => {
  await open();
  expect(document.querySelector<HTMLElement>('.help-nobody')!.hidden).toBe(false);
  hands = [hand(5, [ana, matei])];
  await pass(4_200);
  expect(document.querySelector<HTMLElement>('.help-nobody')!.hidden).toBe(true);
  expect(card().textContent).toContain('Ana');
  expect(document.querySelector('help-queue [role=status]')!.textContent).toContain('Ana, Matei');
});

test('a card says who, where, since when, on what, and what the last check found', async () => {
  await open(hand(5, [ana], { computer: 'By the window', attempts: 4, not_yet: ['The well is still far.'] }));
  for (const words of ['Ana', 'By the window', '3 minutes', '1. The well', '4 times', 'The well is still far.']) expect(card().textContent).toContain(words);
});

test('a card says which hint they have opened, and nothing before the first', async () => {
  await open(hand(5, [ana], { hints: { opened: 2, count: 3 } }), hand(6, [matei]));
  expect(card(0).textContent).toContain('They have opened hint 2 of 3.');
  expect(card(1).textContent).not.toContain('hint');
});

test('what a child typed as a name stays text', async () => {
  await open(hand(5, [{ ...ana, nickname: '<img src=x onerror=alert(1)>' }]));
  expect(card().querySelector('img')).toBeNull();
});

test('"I am coming" takes the hand for the ambassador at this computer, then "Helped" closes it', async () => {
  await open(hand(5, [ana]));
  club.routes.set('POST /api/hands/5/take?helper=3', () => Response.json({ id: 5 }));
  club.routes.set('DELETE /api/hands/5', () => new Response(null, { status: 204 }));
  buttons()[0]!.click();
  hands = [hand(5, [ana], { taken_by: 'Ilinca', is_ours: true })];
  await pass(200);
  expect(asked('POST')).toEqual(['/api/hands/5/take?helper=3 ']);
  expect(card().classList.contains('is-ours')).toBe(true);
  hands = [];
  buttons()[0]!.click();
  await pass(200);
  expect(asked('DELETE')).toEqual(['/api/hands/5 ']);
  expect(card()).toBeUndefined();
});

test('of two ambassadors at one computer each has a button', async () => {
  helpers = [ilinca, matei];
  await open(hand(5, [ana]));
  expect(buttons().map(({ textContent }) => textContent)).toEqual(['Ilinca is coming', 'Matei is coming']);
});

test('a hand that somebody else has taken, and the own one, have no button', async () => {
  await open(hand(5, [ana], { taken_by: 'Sofia' }), hand(6, [ilinca], { is_own_crew: true }));
  expect(buttons(0)).toHaveLength(0);
  expect(card(0).textContent).toContain('Sofia is coming');
  expect(buttons(1)).toHaveLength(0);
  expect(card(1).textContent).toContain('your own hand');
});

test('who comes second reads who was quicker', async () => {
  await open(hand(5, [ana]));
  club.routes.set('POST /api/hands/5/take?helper=3', () => Response.json({ error: { code: 'hand_taken', message: 'Sofia is coming already.' } }, { status: 409 }));
  buttons()[0]!.click();
  await pass(200);
  expect(document.querySelector('help-queue .notice:not([hidden])')!.textContent).toContain('Sofia is coming already.');
});

test('while the club is away it says so, and goes on by itself', async () => {
  await open(hand(5, [ana]));
  club.mood = 'away';
  await pass(5_000);
  const note = document.querySelector<HTMLElement>('help-queue .notice')!;
  expect(note.hidden).toBe(false);
  club.mood = 'up';
  await pass(20_000);
  expect(note.hidden).toBe(true);
});
