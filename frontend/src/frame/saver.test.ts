import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeClub, bytesOf, openOutbox, pass, settle, useFakeTime } from './fake-club.test-support.ts';
import { DatabaseDrafts } from './drafts-database.ts';
import type { Outbox } from './outbox.ts';
import { Saver, type SaverOptions } from './saver.ts';

let club: FakeClub;
let disk: IDBFactory;
let outbox: Outbox;

beforeEach(() => {
  useFakeTime();
  club = new FakeClub().install();
  disk = new IDBFactory();
  outbox = openOutbox(disk);
});

afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A child at an editor whose work is a text. */
class Child {
  text = 'starter';
  readonly saver: Saver;

  constructor(options: Partial<SaverOptions> = {}) {
    this.saver = new Saver({
      outbox,
      project: 7,
      crew: 1,
      save_token: 'token',
      key: null,
      bytes: null,
      base: null,
      read: () => bytesOf(this.text),
      ...options,
    });
  }

  makes(text: string): void {
    this.text = text;
    this.saver.change();
  }
}

async function onDisk(): Promise<string[]> {
  return (await openOutbox(disk).drafts.list()).map((draft) => new TextDecoder().decode(draft.bytes));
}

test('a change is in the browser within 300 ms and on the server within two seconds', async () => {
  const ana = new Child();
  ana.makes('one block');
  expect(ana.saver.state).toBe('saving');
  await pass(300);
  expect(await onDisk()).toEqual(['one block']);
  expect(club.asked).toEqual([]);
  await pass(1_200);
  expect(club.texts()).toEqual(['one block']);
  expect(ana.saver.state).toBe('saved');
  expect(await onDisk()).toEqual([]);
});

test('a child who never pauses is still saved within two seconds, again and again', async () => {
  const ana = new Child();
  for (let step = 1; step <= 60; step += 1) {
    ana.makes(`step ${step}`);
    await pass(100);
    if (step === 4) expect(await onDisk()).toEqual([expect.stringMatching(/^step [2-4]$/)]);
  }
  expect(club.texts().length).toBeGreaterThanOrEqual(3);
  expect(club.texts().length).toBeLessThanOrEqual(5);
  await pass(1_000);
  expect(club.texts().at(-1)).toBe('step 60');
});

test('states in between are left out, the last one always arrives', async () => {
  const ana = new Child();
  for (const text of ['a', 'ab', 'abc']) {
    ana.makes(text);
    await pass(120);
  }
  await pass(2_000);
  expect(club.texts()).toEqual(['abc']);
});

test('a change that leads back to what was saved is not saved twice', async () => {
  const ana = new Child();
  ana.makes('a');
  await pass(2_000);
  ana.makes('b');
  ana.makes('a');
  await pass(2_000);
  expect(club.texts()).toEqual(['a']);
  expect(ana.saver.state).toBe('saved');
});

test('what changes during a long outage arrives when the server is back: one newest state, in order, once', async () => {
  const ana = new Child();
  ana.makes('before');
  await pass(2_000);
  club.mood = 'away';
  for (let minute = 1; minute <= 10; minute += 1) {
    ana.makes(`minute ${minute}`);
    await pass(60_000);
    expect(ana.saver.state).toBe('away');
  }
  expect((await onDisk()).at(-1)).toBe('minute 10');
  club.mood = 'up';
  await pass(16_000);
  expect(club.texts()).toEqual(['before', 'minute 1', 'minute 10']);
  expect(ana.saver.state).toBe('saved');
  expect(await onDisk()).toEqual([]);
});

test('a server that dies in the middle of a save costs nothing and doubles nothing', async () => {
  const ana = new Child();
  club.mood = 'dies-after-commit';
  ana.makes('one');
  await pass(1_500);
  ana.makes('two');
  await pass(1_500);
  club.mood = 'up';
  await pass(10_000);
  expect(club.texts()).toEqual(['one', 'two']);
});

test('a crash between browser and server: the next page of the crew finds the work', async () => {
  const ana = new Child();
  ana.makes('nearly lost');
  await pass(300);
  vi.clearAllTimers();
  const [left] = await openOutbox(disk).listUnsent(7);
  expect(left).toMatchObject({ crew: 1, project: 7 });
  expect(new TextDecoder().decode(left?.bytes)).toBe('nearly lost');
});

test('a disk of the server that is full is said and tried again', async () => {
  const ana = new Child();
  club.mood = 'disk-full';
  ana.makes('house');
  await pass(2_000);
  expect(ana.saver.state).toBe('full');
  club.mood = 'up';
  await pass(5_000);
  expect(ana.saver.state).toBe('saved');
});

describe('flush, before Check and before a switch', () => {
  test('gives the key of the version that the server has', async () => {
    const ana = new Child();
    ana.makes('done');
    const flushed = ana.saver.flush(3_000);
    await pass(200);
    expect(await flushed).toBe(club.committed[0]?.key);
  });

  test('saves a starter that nobody has touched, once', async () => {
    const ana = new Child();
    const first = ana.saver.flush(3_000);
    await pass(200);
    const second = ana.saver.flush(3_000);
    await pass(200);
    expect(await first).toBe(await second);
    expect(club.texts()).toEqual(['starter']);
  });

  test('saves nothing when the version that was opened is unchanged', async () => {
    const ana = new Child({ key: 'the opened one', bytes: bytesOf('starter') });
    const flushed = ana.saver.flush(3_000);
    await pass(200);
    expect(await flushed).toBe('the opened one');
    expect(club.asked).toEqual([]);
  });

  test('gives up in time when the server is silent, and the work still arrives later', async () => {
    const ana = new Child();
    club.mood = 'silent';
    ana.makes('done');
    const flushed = ana.saver.flush(3_000);
    await pass(3_100);
    expect(await flushed).toBeNull();
    club.mood = 'up';
    await pass(10_000);
    expect(club.texts()).toEqual(['done']);
  });

  test('tells no version when the server has refused the state', async () => {
    const ana = new Child();
    club.refusals.set('too big', [413, 'too_large']);
    ana.makes('too big');
    const flushed = ana.saver.flush(3_000);
    await pass(200);
    expect(await flushed).toBeNull();
    expect(ana.saver.state).toBe('refused');
  });
});

describe('leaving the page', () => {
  test('keeps and sends at once, in a request that outlives the page', async () => {
    const ana = new Child();
    ana.makes('last word');
    ana.saver.park();
    expect(club.asked).toMatchObject([{ text: 'last word', keepalive: true }]);
    await pass(100);
    expect(await onDisk()).toEqual([]);
  });

  test('sends also what was kept but waits to be sent, and the server has it once', async () => {
    const ana = new Child();
    ana.makes('kept');
    await pass(300);
    ana.saver.park();
    await pass(5_000);
    expect(club.texts()).toEqual(['kept']);
    expect(await onDisk()).toEqual([]);
  });

  test('keeps first what is too large for such a request, and sends it as usual if the page lives on', async () => {
    const ana = new Child();
    ana.makes('x'.repeat(70_000));
    ana.saver.park();
    expect(club.asked).toEqual([]);
    await pass(200);
    expect(club.asked).toMatchObject([{ keepalive: false }]);
    expect(club.texts()).toHaveLength(1);
  });

  test('sends nothing beside a request in flight, so that the older one cannot come last', async () => {
    club.delay_ms = 3_000;
    const ana = new Child();
    ana.makes('older');
    await pass(1_600);
    ana.makes('newer');
    ana.saver.park();
    await pass(200);
    expect(club.asked).toHaveLength(1);
    expect(await onDisk()).toEqual(['older', 'newer']);
  });
});

test('leaving in an outage does not let the newest state overtake the one before it', async () => {
  const ana = new Child();
  club.mood = 'away';
  ana.makes('older');
  await pass(2_000);
  ana.makes('newer');
  club.mood = 'up';
  ana.saver.park();
  await pass(20_000);
  expect(club.texts()).toEqual(['older', 'newer']);
});

test('a window that gives way keeps its last change and takes no more', async () => {
  const older = new Child();
  older.makes('of the older window');
  const closed = older.saver.close();
  await settle();
  await closed;
  expect(await onDisk()).toEqual(['of the older window']);
  older.makes('too late');
  await pass(5_000);
  expect(await onDisk()).toEqual(['of the older window']);
});

describe('a page that is left while the disk is still writing', () => {
  beforeEach(() => {
    // A disk that comes to no end while the page lives.
    vi.spyOn(DatabaseDrafts.prototype, 'keep').mockImplementation(() => new Promise(() => {}));
  });
  afterEach(() => void vi.restoreAllMocks());

  test('sends the state that is on its way, under its own key', async () => {
    const ana = new Child();
    ana.makes('one block');
    await pass(300);
    ana.saver.park();
    await pass(100);
    expect(club.texts()).toEqual(['one block']);
  });

  test('sends the newer state where there is one', async () => {
    const ana = new Child();
    ana.makes('one block');
    await pass(300);
    ana.makes('two blocks');
    ana.saver.park();
    await pass(100);
    expect(club.texts()).toEqual(['two blocks']);
  });
});
