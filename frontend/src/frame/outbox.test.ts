import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NewDraft } from './draft.ts';
import { FakeClub, bytesOf, openOutbox, pass, settle, useFakeTime } from './fake-club.test-support.ts';
import type { Outbox } from './outbox.ts';
import { newVersionKey } from './version-key.ts';

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

function draft(text: string, change: Partial<NewDraft> = {}): NewDraft {
  return {
    key: newVersionKey(),
    project: 7,
    crew: 1,
    save_token: 'token of crew 1',
    bytes: bytesOf(text),
    writer: newVersionKey(),
    base: null,
    is_claimed: false,
    ...change,
  };
}

async function keep(outbox: Outbox, ...drafts: NewDraft[]): Promise<void> {
  for (const each of drafts) {
    const kept = outbox.drafts.keep(each);
    await settle();
    await kept;
  }
}

test('what is acknowledged leaves the browser, with the token it was made under', async () => {
  const outbox = openOutbox(disk);
  await keep(outbox, draft('house'));
  void outbox.send(7);
  await pass(100);
  expect(club.committed).toMatchObject([{ project: '7', text: 'house', token: 'token of crew 1' }]);
  expect(await outbox.drafts.list()).toEqual([]);
  expect(outbox.trouble(7)).toBeNull();
});

test('drafts of several pages arrive oldest first, one request at a time in each project', async () => {
  const outbox = openOutbox(disk);
  await keep(outbox, draft('first'), draft('second'), draft('third'));
  void outbox.send(7);
  void outbox.send(7);
  await pass(200);
  expect(club.texts()).toEqual(['first', 'second', 'third']);
  expect(club.mostInFlight).toBe(1);
});

test('a server that is away is asked again after 1, 2, 4, 8, 15 and 15 seconds, for as long as it takes', async () => {
  club.mood = 'away';
  const outbox = openOutbox(disk);
  await keep(outbox, draft('house'));
  void outbox.send(7);
  await pass(60_000);
  expect(club.asked).toHaveLength(7);
  expect(outbox.trouble(7)).toBe('away');
  await pass(60_000);
  club.mood = 'up';
  await pass(15_000);
  expect(club.texts()).toEqual(['house']);
  expect(outbox.trouble(7)).toBeNull();
});

test('a server that dies after the commit gets the save again and has it once', async () => {
  club.mood = 'dies-after-commit';
  const outbox = openOutbox(disk);
  await keep(outbox, draft('house'));
  void outbox.send(7);
  await pass(500);
  club.mood = 'up';
  await pass(2_000);
  expect(club.texts()).toEqual(['house']);
  expect(club.asked.length).toBeGreaterThan(1);
  expect(await outbox.drafts.list()).toEqual([]);
});

test('a server that never answers is given up after 8 seconds and asked again', async () => {
  club.mood = 'silent';
  const outbox = openOutbox(disk);
  await keep(outbox, draft('house'));
  void outbox.send(7);
  await pass(7_900);
  expect(outbox.trouble(7)).toBeNull();
  await pass(300);
  expect(outbox.trouble(7)).toBe('away');
  club.mood = 'up';
  await pass(1_100);
  expect(club.texts()).toEqual(['house']);
});

test('an answer of somebody else in its place acknowledges nothing', async () => {
  club.mood = 'not-ours';
  const outbox = openOutbox(disk);
  await keep(outbox, draft('house'));
  void outbox.send(7);
  await pass(200);
  expect(outbox.trouble(7)).toBe('away');
  expect(await outbox.drafts.list()).toHaveLength(1);
});

test('a no that is not the club\'s own, as from a server that is just starting, is tried again', async () => {
  club.mood = 'starting';
  const outbox = openOutbox(disk);
  await keep(outbox, draft('house'));
  void outbox.send(7);
  await pass(200);
  expect(outbox.trouble(7)).toBe('away');
  club.mood = 'up';
  await pass(1_000);
  expect(club.texts()).toEqual(['house']);
});

test('a full disk of the server is told apart and tried again', async () => {
  club.mood = 'disk-full';
  const outbox = openOutbox(disk);
  await keep(outbox, draft('house'));
  void outbox.send(7);
  await pass(200);
  expect(outbox.trouble(7)).toBe('full');
  club.mood = 'up';
  await pass(1_000);
  expect(club.texts()).toEqual(['house']);
});

test.each([
  [400, 'bad_request'],
  [404, 'not_found'],
  [413, 'too_large'],
])('a final no (%i) is told, kept and not repeated', async (status, code) => {
  club.refusals.set('too big', [status, code]);
  const outbox = openOutbox(disk);
  await keep(outbox, draft('too big'));
  void outbox.send(7);
  await pass(60_000);
  expect(club.asked).toHaveLength(1);
  expect(outbox.trouble(7)).toBe('refused');
  expect(await outbox.drafts.list()).toMatchObject([{ refused: code }]);

  const nextPage = openOutbox(disk);
  void nextPage.sendAll();
  await pass(1_000);
  expect(club.asked).toHaveLength(1);
});

test('a later save that is taken clears away the refused one before it', async () => {
  club.refusals.set('too big', [413, 'too_large']);
  const outbox = openOutbox(disk);
  await keep(outbox, draft('too big'));
  void outbox.send(7);
  await pass(200);
  await keep(outbox, draft('smaller'));
  void outbox.send(7);
  await pass(200);
  expect(club.texts()).toEqual(['smaller']);
  expect(outbox.trouble(7)).toBeNull();
  expect(await outbox.drafts.list()).toEqual([]);
});

test('a key that is taken is changed once, since the work is what counts', async () => {
  const taken = draft('mine');
  club.committed.push({ project: '7', key: taken.key, text: 'something else', token: '' });
  const outbox = openOutbox(disk);
  await keep(outbox, taken);
  void outbox.send(7);
  await pass(200);
  expect(club.texts()).toEqual(['something else', 'mine']);
  expect(outbox.finalKey(taken.key)).toBe(club.committed[1]?.key);
});

test('a key that is taken twice is a final no', async () => {
  club.refusals.set('cursed', [409, 'key_taken']);
  const outbox = openOutbox(disk);
  await keep(outbox, draft('cursed'));
  void outbox.send(7);
  await pass(30_000);
  expect(club.asked).toHaveLength(2);
  expect(outbox.trouble(7)).toBe('refused');
});

test('one project that fails does not hold up another', async () => {
  const outbox = openOutbox(disk);
  club.refusals.set('poison', [500, 'crash']);
  await keep(outbox, draft('poison', { project: 8 }), draft('house'));
  void outbox.sendAll();
  await pass(200);
  expect(club.texts('7')).toEqual(['house']);
  expect(outbox.trouble(8)).toBe('away');
});

describe('after a crash', () => {
  test('what was kept but not sent is sent by the next page, whichever it is', async () => {
    await keep(openOutbox(disk), draft('kept, then the power went'));
    vi.clearAllTimers();
    openOutbox(disk).drain();
    await pass(200);
    expect(club.texts()).toEqual(['kept, then the power went']);
  });

  test('what was sent without an answer is sent again and stays one version', async () => {
    club.mood = 'dies-after-commit';
    const outbox = openOutbox(disk);
    await keep(outbox, draft('answered into the void'));
    void outbox.send(7);
    await pass(100);
    vi.clearAllTimers();
    club.mood = 'up';
    openOutbox(disk).drain();
    await pass(200);
    expect(club.texts()).toEqual(['answered into the void']);
  });
});

describe('two tabs', () => {
  test('both send the same drafts, in order, and the server has each once', async () => {
    const one = openOutbox(disk);
    const other = openOutbox(disk);
    await keep(one, draft('first'), draft('second'));
    void one.sendAll();
    void other.sendAll();
    await pass(300);
    expect(club.texts()).toEqual(['first', 'second']);
    expect(await one.drafts.list()).toEqual([]);
  });

  test('a draft that another tab has begun to send is not replaced by a newer state', async () => {
    club.mood = 'silent';
    const writer = openOutbox(disk);
    const sender = openOutbox(disk);
    await keep(writer, draft('older', { writer: 'page' }));
    void sender.sendAll();
    await pass(100);
    await keep(writer, draft('newer', { writer: 'page' }));
    club.mood = 'up';
    void writer.send(7);
    await pass(20_000);
    expect(club.texts()).toEqual(['older', 'newer']);
  });

  test('a tab that is only looked at again sends at once what another has left', async () => {
    const other = openOutbox(disk);
    other.drain();
    await pass(100);
    await keep(openOutbox(disk), draft('left behind'));
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(100);
    expect(club.texts()).toEqual(['left behind']);
  });

  test('coming online sends at once, in the middle of a wait', async () => {
    club.mood = 'away';
    const outbox = openOutbox(disk);
    outbox.drain();
    await keep(outbox, draft('house'));
    void outbox.send(7);
    await pass(20_000);
    club.mood = 'up';
    dispatchEvent(new Event('online'));
    await pass(100);
    expect(club.texts()).toEqual(['house']);
  });
});

describe('without a database', () => {
  test('a browser that has none sends straight from memory and says that it keeps nothing', async () => {
    const { Drafts } = await import('./drafts.ts');
    const { Outbox } = await import('./outbox.ts');
    const outbox = new Outbox(new Drafts(() => Promise.reject(new Error('blocked'))));
    await keep(outbox, draft('one'), draft('two'));
    void outbox.send(7);
    await pass(100);
    expect(outbox.drafts.is_durable).toBe(false);
    expect(club.texts()).toEqual(['one', 'two']);
    expect(await outbox.drafts.list()).toEqual([]);
  });

  test('a database that never opens is given up after two seconds', async () => {
    const { Drafts } = await import('./drafts.ts');
    const { DatabaseDrafts } = await import('./drafts-database.ts');
    const blocked = { open: () => ({}) } as unknown as IDBFactory;
    const drafts = new Drafts(() => DatabaseDrafts.open(blocked));
    const kept = drafts.keep(draft('waits'));
    await pass(2_100);
    await kept;
    expect(drafts.is_durable).toBe(false);
    expect(await drafts.list()).toHaveLength(1);
  });

  test('a full disk of this computer: what is kept before stays, what comes later goes from memory, in order', async () => {
    const outbox = openOutbox(disk);
    club.mood = 'away';
    await keep(outbox, draft('on the disk'));
    const { IDBObjectStore } = await import('fake-indexeddb');
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await keep(outbox, draft('in memory'));
    expect(outbox.drafts.is_durable).toBe(false);
    club.mood = 'up';
    void outbox.send(7);
    await pass(200);
    expect(club.texts()).toEqual(['on the disk', 'in memory']);
    expect(await outbox.drafts.list()).toEqual([]);
    add.mockRestore();
    put.mockRestore();
  });

  test('a store that cannot take a sent draft out does not make the page send it for ever', async () => {
    const outbox = openOutbox(disk);
    await keep(outbox, draft('sticky'));
    vi.spyOn(outbox.drafts, 'remove').mockResolvedValue();
    void outbox.send(7);
    await pass(10_000);
    expect(club.asked).toHaveLength(1);
    expect(outbox.isPending(7)).toBe(false);
  });
});

test('unsent work of a crew that has left arrives under its own token, before and beside that of the next crew', async () => {
  club.mood = 'away';
  const outbox = openOutbox(disk);
  await keep(outbox, draft('of the first crew', { crew: 1 }));
  await keep(outbox, draft('of the next crew', { crew: 2, save_token: 'token of crew 2' }));
  club.mood = 'up';
  void outbox.sendAll();
  await pass(300);
  expect(club.committed).toMatchObject([
    { text: 'of the first crew', token: 'token of crew 1' },
    { text: 'of the next crew', token: 'token of crew 2' },
  ]);
});

test('refused drafts are cleared away after thirty days', async () => {
  club.refusals.set('too big', [413, 'too_large']);
  const outbox = openOutbox(disk);
  await keep(outbox, draft('too big'));
  void outbox.send(7);
  await pass(200);
  vi.setSystemTime(Date.now() + 31 * 24 * 3600 * 1000);
  const later = openOutbox(disk);
  await settle();
  expect(await later.drafts.list()).toEqual([]);
});
