import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeBroadcastChannel, FakeClub, ana, crewOf, ilinca, layPage, matei, pass, refuse, useFakeTime } from '../frame/fake-club.test-support.ts';
import type { CrewSignIn } from './crew-sign-in.ts';
import './crew-sign-in.ts';

const learners = [ana, matei, ilinca].map(({ id, nickname, avatar }) => ({ id, nickname, avatar, is_here: false }));
const meeting = { id: 1, club: { id: 1, name: 'Club' }, learners, unit: null, part: null, server_time: '' };

let club: FakeClub;
let go: ReturnType<typeof vi.fn<(address: string) => void>>;
let posted: unknown[];

beforeEach(() => {
  useFakeTime();
  vi.stubGlobal('BroadcastChannel', FakeBroadcastChannel);
  club = new FakeClub().install();
  club.routes.set('GET /api/meeting', () => Response.json(meeting));
  go = vi.fn();
  posted = [];
  answer(() => Response.json(crewOf(ana), { status: 201 }));
});

afterEach(() => {
  document.body.innerHTML = '';
  history.replaceState(null, '', '/');
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function answer(respond: () => Response, path = '/api/crews'): void {
  club.routes.set(`POST ${path}`, (body) => {
    posted.push(body);
    return respond();
  });
}

function open(mode = 'start', data: Record<string, unknown> = {}): void {
  layPage(`<crew-sign-in mode="${mode}"></crew-sign-in>`, { crew: '', data: { 'meeting-data': meeting, ...data } });
  (document.querySelector('crew-sign-in') as CrewSignIn).go = go;
}

const heading = (): string => document.querySelector('h1')?.textContent ?? '';
const text = (): string => document.querySelector('crew-sign-in')?.textContent ?? '';

function press(words: string): void {
  const button = [...document.querySelectorAll<HTMLButtonElement>('button')].find(
    (each) => each.textContent?.includes(words) || each.getAttribute('aria-label') === words,
  );
  if (!button || button.disabled) throw new Error(`cannot press "${words}": ${text()}`);
  button.click();
}

async function tap(...pictures: string[]): Promise<void> {
  for (const picture of pictures) press(picture);
  await pass(400);
}

test('three children sign in by tapping alone, and one of them drives first', async () => {
  open();
  for (const name of ['Ana', 'Matei', 'Ilinca']) press(name);
  press('Go on');
  await tap('apple', 'bell', 'boat');
  expect(heading()).toBe('Matei, tap your three pictures, in order');
  // Shown, not right: the server has not been asked yet.
  expect(document.querySelector('.sign-in-crew')?.textContent).toBe('AnashownMateiIlinca');
  expect(document.querySelector('.sign-in-crew .icon')).toBeNull();
  await tap('cat', 'drum', 'fish');
  await tap('hat', 'key', 'kite');
  expect(heading()).toBe('Who drives first?');
  press('Matei');
  await pass(100);
  expect(posted).toEqual([
    {
      learners: [
        { id: 1, pictures: ['apple', 'bell', 'boat'] },
        { id: 2, pictures: ['cat', 'drum', 'fish'] },
        { id: 3, pictures: ['hat', 'key', 'kite'] },
      ],
      driver: 2,
    },
  ]);
  expect(go).toHaveBeenCalledWith('/');
});

test('a child alone is not asked who drives', async () => {
  open();
  press('Ana');
  press('Go on');
  await tap('apple', 'bell', 'boat');
  await pass(100);
  expect(posted).toEqual([{ learners: [{ id: 1, pictures: ['apple', 'bell', 'boat'] }], driver: 1 }]);
});

test('what was tapped is shown as dots and never as pictures', async () => {
  open();
  press('Ana');
  press('Go on');
  press('apple');
  press('bell');
  expect(document.querySelectorAll('.dot.is-filled')).toHaveLength(2);
  expect(text()).toContain('2 of 3 tapped');
  press('Take one back');
  expect(document.querySelectorAll('.dot.is-filled')).toHaveLength(1);
  await tap('cat', 'drum');
  await pass(100);
  expect(posted).toMatchObject([{ learners: [{ pictures: ['apple', 'cat', 'drum'] }] }]);
});

test('the twelve pictures stand in another order at each showing', async () => {
  open();
  const order = (): string => [...document.querySelectorAll('.tiles-pictures button')].map((each) => each.getAttribute('aria-label')).join();
  const seen = new Set<string>();
  for (let showing = 0; showing < 5; showing += 1) {
    if (showing === 0) press('Ana');
    press('Go on');
    expect(document.querySelectorAll('.tiles-pictures button')).toHaveLength(12);
    seen.add(order());
    press('Back');
  }
  expect(seen.size).toBeGreaterThan(1);
});

test('wrong pictures: that child taps again, the others do not', async () => {
  open();
  press('Ana');
  press('Matei');
  press('Go on');
  await tap('apple', 'bell', 'boat');
  await tap('cat', 'cat', 'cat');
  answer(() => refuse(401, 'wrong_pictures', { learner: 2 }));
  press('Ana');
  await pass(100);
  expect(heading()).toContain('Matei');
  expect(document.querySelector('[role=alert]')?.textContent).toContain('not in this order');
  answer(() => Response.json(crewOf(ana, matei), { status: 201 }));
  await tap('cat', 'drum', 'fish');
  await pass(100);
  expect(posted.at(-1)).toMatchObject({ learners: [{ pictures: ['apple', 'bell', 'boat'] }, { pictures: ['cat', 'drum', 'fish'] }], driver: 1 });
  expect(go).toHaveBeenCalled();
});

test('a locked child waits with a countdown; the others can start without', async () => {
  open();
  press('Ana');
  press('Matei');
  press('Go on');
  await tap('apple', 'bell', 'boat');
  await tap('cat', 'cat', 'cat');
  answer(() => refuse(429, 'locked', { learner: 2, retry_after_seconds: 75 }));
  press('Ana');
  await pass(100);
  expect(heading()).toContain('Matei has to wait');
  expect(document.querySelector('.timer')?.textContent).toBe('1:15');
  await pass(10_000);
  expect(document.querySelector('.timer')?.textContent).toBe('1:05');
  answer(() => Response.json(crewOf(ana), { status: 201 }));
  press('Start without Matei');
  await pass(100);
  expect(posted.at(-1)).toEqual({ learners: [{ id: 1, pictures: ['apple', 'bell', 'boat'] }], driver: 1 });
});

test('only the librarian can unlock: no countdown, and who to call', async () => {
  open();
  press('Ana');
  press('Go on');
  await tap('cat', 'cat', 'cat');
  answer(() => refuse(429, 'locked', { learner: 1, retry_after_seconds: null }));
  await pass(100);
  open();
  press('Ana');
  press('Go on');
  await tap('cat', 'cat', 'cat');
  await pass(100);
  expect(text()).toContain('Call the librarian');
  expect(document.querySelector<HTMLElement>('.timer')?.hidden).toBe(true);
});

test('a server that is away: kind words, and the same pictures are sent once more', async () => {
  open();
  club.mood = 'away';
  press('Ana');
  press('Go on');
  await tap('apple', 'bell', 'boat');
  await pass(100);
  expect(text()).toContain("The club's computer doesn't answer just now.");
  club.mood = 'up';
  press('Try again');
  await pass(100);
  expect(posted).toEqual([{ learners: [{ id: 1, pictures: ['apple', 'bell', 'boat'] }], driver: 1 }]);
});

test('when nobody touches the page for a while it forgets who began', async () => {
  open();
  press('Ana');
  press('Go on');
  document.querySelector('.tile')?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  press('apple');
  await pass(91_000);
  expect(heading()).toBe('Who is at this computer?');
  expect(document.querySelectorAll('[aria-pressed=true]')).toHaveLength(0);
});

test('a page that is left forgets what was tapped', () => {
  open();
  press('Ana');
  press('Go on');
  press('apple');
  dispatchEvent(new Event('pagehide'));
  expect(heading()).toBe('Who is at this computer?');
});

test('at most four children can be chosen', () => {
  const many = Array.from({ length: 6 }, (_, index) => ({ id: index + 1, nickname: `Child ${index + 1}`, avatar: 'fox', is_here: false }));
  open('start', {});
  layPage('<crew-sign-in mode="start"></crew-sign-in>', { data: { 'meeting-data': { ...meeting, learners: many } } });
  for (const name of ['Child 1', 'Child 2', 'Child 3', 'Child 4']) press(name);
  expect(() => press('Child 5')).toThrow('cannot press');
});

test('who joins taps the own tile and pictures, and the crew goes back to its activity', async () => {
  history.replaceState(null, '', '/join/?return=/activities/first-steps/well/');
  open('join', { 'crew-data': crewOf(ana) });
  answer(() => Response.json(crewOf(ana, matei)), '/api/crews/current/members');
  expect(() => press('Ana')).toThrow('cannot press');
  press('Matei');
  await tap('cat', 'drum', 'fish');
  await pass(100);
  expect(posted).toEqual([{ id: 2, pictures: ['cat', 'drum', 'fish'] }]);
  expect(go).toHaveBeenCalledWith(`${location.origin}/activities/first-steps/well/`);
});

test.each(['//evil.example/x', 'https://evil.example/', 'javascript:alert(1)', '/.//evil.example/x', '/\\evil.example'])('nobody is sent on to %s', async (address) => {
  history.replaceState(null, '', `/join/?return=${encodeURIComponent(address)}`);
  open('join', { 'crew-data': crewOf(ana) });
  answer(() => Response.json(crewOf(ana, matei)), '/api/crews/current/members');
  press('Matei');
  await tap('cat', 'drum', 'fish');
  await pass(100);
  expect(go).toHaveBeenCalledWith('/');
});

test('who has come meanwhile is marked, and what is chosen stays chosen', async () => {
  open();
  press('Ana');
  const arrived = learners.map((learner) => ({ ...learner, is_here: learner.id === 3 }));
  club.routes.set('GET /api/meeting', () => Response.json({ ...meeting, learners: arrived }));
  await pass(20_500);
  expect(document.querySelector('[data-learner="3"]')?.textContent).toContain('at another computer');
  expect(text()).toContain('You can come in here, too.');
  expect(document.querySelector('[data-learner="1"]')?.getAttribute('aria-pressed')).toBe('true');
});

test('a meeting that has ended leads back to the start page', async () => {
  open();
  club.routes.set('GET /api/meeting', () => refuse(404, 'no_open_meeting'));
  await pass(20_500);
  expect(go).toHaveBeenCalledWith('/');
});
