import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeClub, ana, ilinca, layPage, matei, pass, refuse, useFakeTime } from '../frame/fake-club.test-support.ts';
import type { BoardCrew } from '../frame/shapes.ts';
import { BoardCard } from './board-card.ts';
import { inOrder } from './board-order.ts';
import './club-board.ts';
import type { ClubBoard } from './club-board.ts';

let club: FakeClub;
let crews: BoardCrew[];
let etag: string;

beforeEach(() => {
  useFakeTime();
  club = new FakeClub().install();
  crews = [crew(1, [ana]), crew(2, [ilinca]), crew(3, [matei])];
  etag = '"1"';
  club.routes.set('GET /api/board', () => Response.json({ meeting: { id: 1, part: null }, crews, is_librarian: true }, { headers: { ETag: etag } }));
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function crew(id: number, members: BoardCrew['members'], change: Partial<BoardCrew> = {}): BoardCrew {
  const nothing = { minutes_on_activity: 3, attempts: 2, is_solved: false, solved_count: 0, hand: null, is_stuck: false };
  return { id, members, driver: members[0]?.id ?? null, activity: { id: 'x/y', title: 'The well', position: 1 }, ...nothing, ...change };
}

function hand(id: number, minutesAgo: number, taken_by: string | null = null): BoardCrew['hand'] {
  return { id, raised_at: new Date(Date.now() - minutesAgo * 60_000).toISOString(), taken_by };
}

async function open(): Promise<void> {
  layPage('<club-board></club-board>');
  await pass(200);
}

const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.board-card')];
const names = (): string[] => cards().map((card) => card.querySelector('.person-name')?.textContent ?? '');

test('who waits longest for help comes first, then who is stuck, then who is being helped, then by name', () => {
  const listed = inOrder(
    [
      crew(1, [ana]),
      crew(2, [matei], { is_stuck: true }),
      crew(3, [ilinca], { hand: hand(1, 2) }),
      crew(4, [ana], { hand: hand(2, 9) }),
      crew(5, [ilinca], { hand: hand(3, 20, 'Elena') }),
      crew(6, [ilinca]),
    ],
    'ro',
  );
  expect(listed.map((each) => each.id)).toEqual([4, 3, 2, 5, 1, 6]);
});

test('who hasn\'t tried or saved for long comes before the others, and the card says why', () => {
  const since = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
  const listed = inOrder(
    [
      crew(1, [ana]),
      crew(2, [matei], { need: 'unsaved', need_since: since(11) }),
      crew(3, [ilinca], { need: 'no_try', need_since: since(12) }),
      crew(4, [ana], { need: 'no_try', need_since: since(30) }),
      crew(5, [ana], { need: 'stuck', need_since: since(1), is_stuck: true }),
    ],
    'ro',
  );
  expect(listed.map((each) => each.id)).toEqual([5, 4, 3, 2, 1]);
  const card = new BoardCard(() => undefined);
  card.show(crew(2, [matei], { need: 'unsaved' }));
  expect(card.node.textContent).toContain('Nothing saved for ten minutes');
  card.show(crew(2, [matei], { need: null }));
  expect(card.node.querySelector<HTMLElement>('.board-need')?.hidden).toBe(true);
});

test('the card says which hint a crew has opened, and nothing before the first', () => {
  const card = new BoardCard(() => undefined);
  card.show(crew(1, [ana], { hints: { opened: 2, count: 3 } }));
  expect(card.node.querySelector('.board-facts')?.textContent).toContain('opened hint 2 of 3');
  card.show(crew(1, [ana], { hints: null }));
  expect(card.node.textContent).not.toContain('hint');
});

test('when the buttons of the room were pressed elsewhere, the page is drawn anew', async () => {
  const answer = (state: string): Response => Response.json({ meeting: { id: 1, part: null, state }, crews, is_librarian: true });
  club.routes.set('GET /api/board', () => answer('work /0 no'));
  layPage('<div class="room-tools"></div><club-board></club-board>', { data: { 'board-data': { meeting: { id: 1, part: null, state: 'work /0 no' }, crews: [], is_librarian: true } } });
  const board = document.querySelector('club-board') as ClubBoard;
  board.reload = vi.fn();
  await pass(200);
  expect(board.reload).not.toHaveBeenCalled();
  club.routes.set('GET /api/board', () => answer('work /0 yes'));
  await pass(4_200);
  expect(board.reload).toHaveBeenCalled();
});

test('an activity of another unit has no number', () => {
  const card = new BoardCard(() => undefined);
  card.show(crew(1, [ana], { activity: { id: 'x/z', title: 'Snow', position: null } }));
  expect(card.node.textContent).toContain('Snow');
  expect(card.node.textContent).not.toContain('null');
});

test('who leads may go also where somebody else is coming', () => {
  const card = new BoardCard(() => undefined);
  const take = (): HTMLButtonElement | null => card.node.querySelector('.board-hand .button-primary');
  const shown: boolean[] = [];
  for (const may_take of [true, false]) {
    card.show(crew(1, [ana], { hand: { id: 1, raised_at: new Date().toISOString(), taken_by: 'Ilinca', may_take } }));
    shown.push(!take()?.hidden);
  }
  expect(shown).toEqual([true, false]);
  expect(card.node.textContent).toContain('Ilinca is coming');
});

test('every crew has a card with its people, its activity and its numbers', async () => {
  await open();
  expect(names()).toEqual(['Ana', 'Ilinca', 'Matei']);
  expect(cards()[0]?.textContent).toContain('1. The well');
  expect(cards()[0]?.textContent).toContain('3 minutes · 2 tries');
});

test('a stuck crew shows what it may have misunderstood and what to ask', async () => {
  crews[1] = crew(2, [ilinca], { is_stuck: true, misunderstanding: 'Turns before the corner.', question: 'Where does she look now?' });
  await open();
  expect(names()[0]).toBe('Ilinca');
  expect(cards()[0]?.textContent).toContain('Turns before the corner.');
  expect(cards()[0]?.textContent).toContain('Ask: “Where does she look now?”');
});

test('cards are changed in place', async () => {
  await open();
  const before = cards();
  crews[0] = crew(1, [ana, matei], { attempts: 5 });
  crews.pop();
  await pass(4_200);
  expect(cards()).toEqual(before.slice(0, 2));
  expect(cards()[0]?.textContent).toContain('5 tries');
});

test('a hand that goes up is told once to a screen reader and comes to the front', async () => {
  await open();
  crews[2] = crew(3, [matei], { hand: hand(8, 0) });
  await pass(4_200);
  expect(names()[0]).toBe('Matei');
  expect(document.querySelector('club-board [role=status]')?.textContent).toBe('Hand up: Matei');
});

test('nothing moves while somebody works in a card', async () => {
  crews[0] = crew(1, [ana], { hand: hand(7, 1, 'Elena') });
  await open();
  cards()[0]?.querySelectorAll<HTMLElement>('button')[1]?.focus();
  crews[2] = crew(3, [matei], { hand: hand(8, 5) });
  await pass(4_200);
  expect(names()[0]).toBe('Ana');
  (document.activeElement as HTMLElement).blur();
  await pass(100);
  expect(names()[0]).toBe('Matei');
});

test('taking and lowering a hand ask the server, and the board looks at once', async () => {
  const asked: string[] = [];
  club.routes.set('POST /api/hands/8/take', () => {
    asked.push('take');
    crews[0] = crew(1, [ana], { hand: hand(8, 1, 'Elena') });
    return Response.json({ id: 8 });
  });
  club.routes.set('DELETE /api/hands/8', () => {
    asked.push('lower');
    crews[0] = crew(1, [ana]);
    return new Response(null, { status: 204 });
  });
  crews[0] = crew(1, [ana], { hand: hand(8, 1) });
  await open();
  const [take, lower] = [...(cards()[0]?.querySelectorAll<HTMLElement>('button') ?? [])];
  take?.click();
  await pass(200);
  expect(cards()[0]?.textContent).toContain('Elena is coming');
  lower?.click();
  await pass(200);
  expect(asked).toEqual(['take', 'lower']);
  expect(cards()[0]?.querySelector<HTMLElement>('.board-hand')?.hidden).toBe(true);
});

test('an unchanged board is asked for with its ETag', async () => {
  await open();
  const headers: (string | null)[] = [];
  const original = globalThis.fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    headers.push(new Headers(init.headers).get('If-None-Match'));
    return headers.length === 1 ? Promise.resolve(new Response(null, { status: 304 })) : original(path, init);
  });
  await pass(8_500);
  expect(headers).toEqual(['"1"', '"1"']);
  expect(cards()).toHaveLength(3);
});

test('while the server is away the board says so, asks less often, and comes back by itself', async () => {
  await open();
  club.mood = 'away';
  await pass(4_200);
  const away = document.querySelector<HTMLElement>('.notice');
  expect(away?.hidden).toBe(false);
  const before = club.asked.length;
  await pass(60_000);
  expect(club.asked.length - before).toBeLessThan(6);
  club.mood = 'up';
  await pass(31_000);
  expect(away?.hidden).toBe(true);
  expect(cards()).toHaveLength(3);
});

test('a meeting that has ended is told with the words of the server, and nothing is asked any more', async () => {
  await open();
  club.routes.set('GET /api/board', () => refuse(409, 'no_open_meeting'));
  await pass(4_200);
  expect(document.querySelector('.notice')?.textContent).toContain('The reader reads no_open_meeting.');
  const before = club.asked.length;
  await pass(60_000);
  expect(club.asked.length).toBe(before);
});

test('when another window has begun the next part, the page is loaded anew: its button would lead back', async () => {
  const times = { started_at: new Date().toISOString(), ends_at: new Date(Date.now() + 600_000).toISOString() };
  const part = (id: string): object => ({ id, title: id, text: '', minutes: 10, ...times });
  let current = part('arrival');
  club.routes.set('GET /api/board', () => Response.json({ meeting: { id: 1, part: current }, crews, is_librarian: true }));
  layPage('<club-board></club-board>', { data: { 'part-data': part('arrival') } });
  const reload = vi.fn();
  (document.querySelector('club-board') as ClubBoard).reload = reload;
  await pass(4_200);
  expect(reload).not.toHaveBeenCalled();
  current = part('work');
  await pass(4_200);
  expect(reload).toHaveBeenCalled();
});

test('the librarian sees what is on the projector, and takes it off', async () => {
  await open();
  const line = (): HTMLElement | null => document.querySelector<HTMLElement>('.board-showing');
  expect(line()?.hidden).toBe(true);
  const showing = { id: 5, title: 'Pong', authors: [ana, matei], credit: '' };
  const board = { meeting: { id: 1, part: null }, crews, is_librarian: true };
  club.routes.set('GET /api/board', () => Response.json({ ...board, showing }));
  await pass(4_200);
  expect(line()?.textContent).toContain('On the projector: Pong, by Ana, Matei');
  club.routes.set('DELETE /api/showings/5', () => new Response(null, { status: 204 }));
  club.routes.set('GET /api/board', () => Response.json({ ...board, showing: null }));
  line()?.querySelector('button')?.click();
  await pass(200);
  expect(line()?.hidden).toBe(true);
});
