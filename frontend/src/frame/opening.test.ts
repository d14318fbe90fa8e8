import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ActivityData, GridWork, Work, WorkspaceEditor } from '../shared/contract.ts';
import { noteAcknowledged } from './acknowledged.ts';
import { ApiError } from './api.ts';
import { FakeClub, openOutbox, pass, settle, useFakeTime } from './fake-club.test-support.ts';
import { listCandidates, openProject, showFirstReadable, untilAnswered, writeWork } from './opening.ts';
import type { Outbox } from './outbox.ts';
import type { CrewData } from './shapes.ts';
import { newVersionKey } from './version-key.ts';

const work = (name: string): Work => ({ format: 1, workspace: 'blocks', world: 'grid', blocks: { name } });
const nameOf = (shown: Work | null): unknown => (shown as GridWork | null)?.blocks['name'];
const activity = { activity: 'first-steps/well', starter: work('starter') } as unknown as ActivityData;
const project = { id: 7, save_token: 't', latest: null, work: null };

let club: FakeClub;
let outbox: Outbox;

beforeEach(() => {
  useFakeTime();
  club = new FakeClub().install();
  outbox = openOutbox(new IDBFactory());
});

afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

interface Kept {
  crew?: number;
  base?: string | null;
  key?: string;
  bytes?: Uint8Array;
}

async function keep(name: string, { crew = 1, base = null, key = newVersionKey(), bytes = writeWork(work(name)) }: Kept = {}): Promise<void> {
  const kept = outbox.drafts.keep({ key, project: 7, crew, save_token: 't', bytes, writer: newVersionKey(), base, is_claimed: false });
  await settle();
  await kept;
}

async function namesFor(latest: string | null, crew = 1): Promise<unknown[]> {
  const listed = listCandidates({ ...project, latest, work: latest === null ? null : work('on the server') }, crew, activity, outbox);
  await settle();
  return (await listed).map((candidate) => nameOf(candidate.work));
}

test('who opens an activity for the first time sees the starter', async () => {
  expect(await namesFor(null)).toEqual(['starter']);
});

test('who comes back sees the newest version of the server', async () => {
  expect(await namesFor(newVersionKey())).toEqual(['on the server', 'starter']);
});

test('unsent work is newer than what it was based on', async () => {
  const latest = newVersionKey(Date.now() + 60_000);
  await keep('older unsent', { base: latest });
  await keep('unsent', { base: latest, key: newVersionKey(Date.now() - 3_600_000) });
  expect(await namesFor(latest)).toEqual(['unsent', 'on the server', 'starter']);
});

test('unsent work steps back when the project went on elsewhere meanwhile', async () => {
  await keep('unsent', { base: 'something older', key: '01000000-0000-7000-8000-000000000000' });
  expect(await namesFor(newVersionKey())).toEqual(['on the server', 'starter']);
});

test('unsent work of another crew is not shown', async () => {
  await keep('of the crew before', { crew: 1 });
  expect(await namesFor(null, 2)).toEqual(['starter']);
});

test('a draft that cannot be read is passed over', async () => {
  await keep('', { bytes: new TextEncoder().encode('{"half":') });
  expect(await namesFor(null)).toEqual(['starter']);
});

test('a work that the editor cannot show gives way to the next', async () => {
  const load = vi.fn(async (shown: Work) => {
    if (nameOf(shown) === 'broken') throw new Error('unreadable');
  });
  const candidates = ['broken', 'fine', 'starter'].map((name) => ({ work: work(name), key: null, bytes: null }));
  const shown = await showFirstReadable({ load } as unknown as WorkspaceEditor, candidates);
  expect(nameOf(shown.work)).toBe('fine');
});

test('the project that the page brings along is taken as it is', async () => {
  const embedded = { ...project, latest: 'k', work: work('embedded') };
  const data = { crew: null, project: embedded, is_open: true } as CrewData;
  expect(await openProject('first-steps/well', data, vi.fn())).toBe(embedded);
  expect(club.asked).toEqual([]);
});

test('a page that was made before the newest save of this tab asks for it', async () => {
  noteAcknowledged(7, 'newer-save');
  club.routes.set('POST /api/projects', () => Response.json({ ...project, latest: 'newer-save' }));
  club.routes.set('GET /api/projects/7/versions/newer-save', () => Response.json(work('newer')));
  const data = { crew: null, project: { ...project, latest: 'n', work: work('old') }, is_open: true } as CrewData;
  const opened = openProject('first-steps/well', data, vi.fn());
  await pass(200);
  expect(nameOf((await opened).work)).toBe('newer');
  sessionStorage.clear();
});

test('a page from the history asks for what was saved since', async () => {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type: 'back_forward' }] as unknown as PerformanceEntryList);
  club.routes.set('POST /api/projects', () => Response.json({ ...project, latest: 'new' }));
  club.routes.set('GET /api/projects/7/versions/new', () => Response.json(work('newer')));
  const data = { crew: null, project: { ...project, latest: 'old', work: work('old') }, is_open: true } as CrewData;
  const opened = openProject('first-steps/well', data, vi.fn());
  await pass(200);
  expect(nameOf((await opened).work)).toBe('newer');
});

test('a server that is away is waited for, and the crew is told', async () => {
  club.mood = 'away';
  club.routes.set('POST /api/projects', () => Response.json(project));
  const tellAway = vi.fn();
  const opened = openProject('first-steps/well', { crew: null, project: null, is_open: true }, tellAway);
  await pass(3_000);
  expect(tellAway).toHaveBeenCalled();
  club.mood = 'up';
  await pass(5_000);
  expect((await opened).id).toBe(7);
});

test('a final no is not repeated', async () => {
  const call = vi.fn(async () => {
    throw new ApiError(401, 'no_crew', '');
  });
  await expect(untilAnswered(call, vi.fn())).rejects.toThrow(ApiError);
  expect(call).toHaveBeenCalledOnce();
});
