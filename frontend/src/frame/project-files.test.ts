import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Work, WorkFile, WorkspaceEditor } from '../shared/contract.ts';
import type { NewDraft } from './draft.ts';
import { FakeClub, bytesOf, openOutbox, pass, refuse, settle, useFakeTime } from './fake-club.test-support.ts';
import { ProjectFiles } from './project-files.ts';
import { newVersionKey } from './version-key.ts';

const CAT = '11111111111111111111111111111111.svg';
const DOG = '22222222222222222222222222222222.svg';
const MEOW = '33333333333333333333333333333333.wav';

const { CompressionStream } = globalThis;

let club: FakeClub;
let disk: IDBFactory;

beforeEach(() => {
  useFakeTime();
  club = new FakeClub().install();
  disk = new IDBFactory();
});

afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function workWith(...names: string[]): Work {
  return { format: 1, workspace: 'scratch', world: 'scratch', project: { names } };
}

function filesOf(work: Work): string[] {
  return 'project' in work ? (work.project['names'] as string[]) : [];
}

/** An editor that has these files and notes what it was asked for. */
function editorWith(files: Record<string, string>): WorkspaceEditor & { asked: string[][] } {
  const asked: string[][] = [];
  const filesFor = async (names: string[]): Promise<WorkFile[]> => {
    asked.push(names);
    return names.filter((name) => name in files).map((name) => ({ name, bytes: bytesOf(files[name] as string) }));
  };
  return { asked, filesFor } as unknown as WorkspaceEditor & { asked: string[][] };
}

function draftOf(work: Work): NewDraft {
  const bytes = bytesOf(JSON.stringify(work));
  return { key: newVersionKey(), project: 7, crew: 1, save_token: 'token', bytes, writer: 'page', base: null, is_claimed: false };
}

async function settled<T>(promise: Promise<T>): Promise<T> {
  await settle();
  return promise;
}

/** A club that takes a save only when it has these files, and takes files. */
function lacking(...names: string[]): Set<string> {
  const missing = new Set(names);
  for (const name of names) club.routes.set(`PUT /api/projects/7/files/${name}`, () => (missing.delete(name), Response.json({ name }, { status: 201 })));
  vi.stubGlobal('fetch', withMissing(globalThis.fetch, missing));
  return missing;
}

function withMissing(inner: typeof fetch, missing: Set<string>): typeof fetch {
  return async (path, init) => {
    const lost = new Headers(init?.headers).get('X-Lost-Files')?.split(' ') ?? [];
    const left = [...missing].filter((name) => !lost.includes(name));
    if (String(path).includes('/versions/') && left.length > 0) return refuse(409, 'missing_files', { names: left });
    return inner(path, init);
  };
}

test('what came into the work is kept in this browser once; what the starter has is not', async () => {
  const { drafts } = openOutbox(disk);
  const files = new ProjectFiles({ given: { [CAT]: '/cat.svg' }, address: '/files/', project: 7, drafts, filesOf });
  const editor = editorWith({ [CAT]: 'cat', [DOG]: 'dog' });
  await settled(files.keepNew(workWith(CAT, DOG), editor));
  await settled(files.keepNew(workWith(CAT, DOG), editor));
  expect(editor.asked).toEqual([[DOG]]);
  expect(await settled(drafts.listFiles(7))).toEqual([DOG]);
  expect(await settled(drafts.listFiles(8))).toEqual([]);
});

test('a file is read out of this browser, else from the starter, else from the project; one that nobody has is null', async () => {
  const { drafts } = openOutbox(disk);
  await settled(drafts.keepFiles(7, [{ name: DOG, bytes: bytesOf('waiting dog') }]));
  club.routes.set('GET /cat.svg', () => new Response('given cat'));
  club.routes.set(`GET /files/${MEOW}`, () => new Response('meow'));
  const files = new ProjectFiles({ given: { [CAT]: '/cat.svg' }, address: '/files/', project: 7, drafts, filesOf });
  const read = async (name: string): Promise<string | null> => {
    const reading = files.read(name);
    await pass(100);
    const bytes = await reading;
    return bytes && new TextDecoder().decode(bytes);
  };
  expect(await read(DOG)).toBe('waiting dog');
  expect(await read(CAT)).toBe('given cat');
  expect(await read(MEOW)).toBe('meow');
  club.routes.set('GET /files/44444444444444444444444444444444.wav', () => new Response('', { status: 404 }));
  expect(await read('44444444444444444444444444444444.wav')).toBeNull();
});

test('what the project has on the club’s computer is not kept again', async () => {
  const { drafts } = openOutbox(disk);
  club.routes.set(`GET /files/${MEOW}`, () => new Response('meow'));
  const files = new ProjectFiles({ given: {}, address: '/files/', project: 7, drafts, filesOf });
  const reading = files.read(MEOW);
  await pass(100);
  await reading;
  const editor = editorWith({ [MEOW]: 'meow' });
  await settled(files.keepNew(workWith(MEOW), editor));
  expect(editor.asked).toEqual([]);
});

test('the files that wait go before the save that names them, and leave the browser then; others wait on', async () => {
  const outbox = openOutbox(disk);
  lacking(DOG);
  await settled(outbox.drafts.keepFiles(7, [{ name: DOG, bytes: bytesOf('dog') }, { name: MEOW, bytes: bytesOf('meow') }]));
  await settled(outbox.drafts.keep(draftOf(workWith(DOG))));
  void outbox.send(7);
  await pass(300);
  expect(club.asked.map(({ path }) => path.split('/').at(-2))).toEqual(['files', 'versions']);
  expect(await settled(outbox.drafts.listFiles(7))).toEqual([MEOW]);
});

test('what the club’s computer lacks, though it had it once, is sent when it says so', async () => {
  const outbox = openOutbox(disk);
  const missing = lacking(DOG, MEOW);
  const listFiles = vi.spyOn(outbox.drafts, 'listFiles').mockResolvedValueOnce([]);
  await settled(outbox.drafts.keepFiles(7, [{ name: DOG, bytes: bytesOf('dog') }, { name: MEOW, bytes: bytesOf('meow') }]));
  await settled(outbox.drafts.keep(draftOf(workWith(DOG, MEOW))));
  void outbox.send(7);
  await pass(300);
  expect(listFiles).toHaveBeenCalled();
  expect(missing.size).toBe(0);
  expect(club.texts()).toHaveLength(1);
  expect(await settled(outbox.drafts.list())).toEqual([]);
  expect(await settled(outbox.drafts.listFiles(7))).toEqual([]);
});

test('with the club’s computer away the files wait, as the save does', async () => {
  const outbox = openOutbox(disk);
  lacking(DOG);
  await settled(outbox.drafts.keepFiles(7, [{ name: DOG, bytes: bytesOf('dog') }]));
  await settled(outbox.drafts.keep(draftOf(workWith(DOG))));
  club.mood = 'away';
  void outbox.send(7);
  await pass(500);
  expect(outbox.trouble(7)).toBe('away');
  expect(await settled(outbox.drafts.listFiles(7))).toEqual([DOG]);
  club.mood = 'up';
  await pass(20_000);
  expect(club.texts()).toHaveLength(1);
  expect(await settled(outbox.drafts.listFiles(7))).toEqual([]);
});

test('a file that nobody has any more, or that is refused, is named as lost: the rest of the work is saved', async () => {
  const outbox = openOutbox(disk);
  lacking(DOG, MEOW);
  club.routes.set(`PUT /api/projects/7/files/${MEOW}`, () => refuse(422, 'refused_scratch'));
  await settled(outbox.drafts.keepFiles(7, [{ name: MEOW, bytes: bytesOf('no sound at all') }]));
  await settled(outbox.drafts.keep(draftOf(workWith(DOG, MEOW))));
  void outbox.send(7);
  await pass(300);
  expect(club.texts()).toHaveLength(1);
  expect(outbox.trouble(7)).toBeNull();
});

test('a large save is packed for the line', async () => {
  vi.stubGlobal('CompressionStream', CompressionStream);
  const outbox = openOutbox(disk);
  let encoding: string | null = null;
  let bytes = 0;
  const inner = globalThis.fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    encoding = new Headers(init.headers).get('Content-Encoding');
    bytes = (init.body as Uint8Array).length;
    return inner(path, init);
  });
  const draft = draftOf(workWith(...Array.from({ length: 2_000 }, () => CAT)));
  await settled(outbox.drafts.keep(draft));
  void outbox.send(7);
  // Packing goes on outside of the faked time.
  for (let tick = 0; tick < 2_000 && bytes === 0; tick += 1) await settle();
  expect(encoding).toBe('gzip');
  expect(bytes).toBeLessThan(draft.bytes.length / 20);
});

test('a browser that had drafts before there were files keeps them', async () => {
  const old = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = disk.open('cluboteca', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('drafts', { keyPath: 'order', autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  old.transaction('drafts', 'readwrite').objectStore('drafts').add({ ...draftOf(workWith()), kept_at_ms: Date.now(), refused: null });
  await settle();
  old.close();
  const outbox = openOutbox(disk);
  expect(await settled(outbox.drafts.list())).toHaveLength(1);
  await settled(outbox.drafts.keepFiles(7, [{ name: CAT, bytes: bytesOf('cat') }]));
  expect(outbox.drafts.is_durable).toBe(true);
});
