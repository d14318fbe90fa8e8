import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Draft } from './own-form.ts';
import { OwnSaving } from './own-saving.ts';

let typed: Draft;
let shown: string[];
let answers: (() => Promise<unknown>)[];
let sent: { revision: number; page: string; draft: Draft }[];
const open: OwnSaving[] = [];

function make(revision = 3, savedBy = ''): OwnSaving {
  const saving = new OwnSaving({ address: '/api/own-activities/7', revision, savedBy, place: 'own-draft:7:1', read: () => ({ ...typed }), show: (state, message) => shown.push(message || state) });
  open.push(saving);
  return saving;
}

const kept = (): unknown => JSON.parse(localStorage.getItem('own-draft:7:1') ?? 'null');
const answer = (status: number, content: unknown) => (): Promise<unknown> => Promise.resolve({ ok: status < 400, status, json: () => Promise.resolve(content) });

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  [typed, shown, answers, sent] = [{ title: '' }, [], [], []];
  vi.stubGlobal('fetch', (_address: string, request: RequestInit) => {
    sent.push(JSON.parse(String(request.body)) as (typeof sent)[number]);
    return (answers.shift() ?? answer(200, { revision: sent.length + 3 }))();
  });
});

afterEach(() => {
  for (const saving of open.splice(0)) saving.end();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a pause in typing sends once, and then nothing is held here any more', async () => {
  const saving = make();
  for (const title of ['P', 'Pi', 'Pis']) {
    typed = { title };
    saving.touch();
  }
  expect(kept()).toMatchObject({ revision: 3, draft: { title: 'Pis' } });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent.map(({ revision, draft }) => [revision, draft])).toEqual([[3, { title: 'Pis' }]]);
  expect([saving.revision, saving.isSaved, shown.at(-1), kept()]).toEqual([4, true, 'saved', null]);
});

test('while the server is away it tries again, and the text stays here', async () => {
  answers = [() => Promise.reject(new TypeError('gone')), answer(503, {})];
  const saving = make();
  typed = { title: 'Pisica' };
  saving.touch();
  await vi.advanceTimersByTimeAsync(1_000);
  expect([shown.at(-1), kept()]).toMatchObject(['waiting', { draft: { title: 'Pisica' } }]);
  await vi.advanceTimersByTimeAsync(7_000);
  expect([sent.length, shown.at(-1), kept()]).toEqual([3, 'saved', null]);
});

test('what is refused is told in the words of the server, and stays here', async () => {
  answers = [answer(409, { error: { message: 'Altcineva a schimbat.' } })];
  const saving = make();
  typed = { title: 'Pisica' };
  expect(await saving.save()).toBe(false);
  saving.touch();
  expect([shown.at(-1), kept()]).toMatchObject(['Altcineva a schimbat.', { draft: { title: 'Pisica' } }]);
});

test('what was typed while a save was under way goes after it', async () => {
  const saving = make();
  typed = { title: 'A' };
  const done = saving.save();
  typed = { title: 'AB' };
  expect(await done).toBe(true);
  expect(sent.map(({ revision, draft }) => [revision, draft['title']])).toEqual([[3, 'A'], [4, 'AB']]);
});

test.each([
  ['it was typed after the text that the page shows', { revision: 3, page: 'x' }, true],
  ['it was typed on the page that saved that text', { revision: 2, page: 'mine' }, true],
  ['somebody else has gone on since', { revision: 2, page: 'x' }, false],
])('what is held here: %s', (_name, held, isPutBack) => {
  localStorage.setItem('own-draft:7:1', JSON.stringify({ ...held, draft: { title: 'Ținut' } }));
  const saving = make(3, 'mine');
  expect(saving.findKept()).toEqual(isPutBack ? { title: 'Ținut' } : null);
  expect(saving.findOther()).toEqual(isPutBack ? null : { title: 'Ținut' });
  saving.drop();
  expect(kept()).toBeNull();
});

test('what is held here and stands on the page already is nothing to put back', () => {
  localStorage.setItem('own-draft:7:1', JSON.stringify({ revision: 3, page: 'x', draft: typed }));
  expect(make().findKept()).toBeNull();
});
