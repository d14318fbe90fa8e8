import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DraftStore, NewDraft } from './draft.ts';
import { MemoryDrafts } from './drafts-memory.ts';
import { Drafts } from './drafts.ts';
import { FakeClub, bytesOf, useFakeTime } from './fake-club.test-support.ts';
import { Outbox } from './outbox.ts';

const draft: NewDraft = { key: 'k1', project: 7, crew: 17, save_token: 't', bytes: bytesOf('house'), writer: 'w', base: null, is_claimed: false };

beforeEach(() => {
  useFakeTime();
  new FakeClub().install();
});

afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function openDisk(): DraftStore & { isBroken: boolean } {
  const disk = Object.assign(new MemoryDrafts(), { isBroken: false });
  const list = disk.list.bind(disk);
  disk.list = async () => (disk.isBroken ? Promise.reject(new Error('the disk is gone')) : list());
  return disk;
}

test('drafts that the disk does not give back are not called sent', async () => {
  const disk = openDisk();
  const drafts = new Drafts(async () => disk);
  await drafts.keep(draft);
  disk.isBroken = true;
  await expect(drafts.list()).rejects.toThrow('gone');
  expect(drafts.is_durable).toBe(false);

  const outbox = new Outbox(drafts);
  expect(await outbox.send(7)).toBe(false);
  expect(outbox.trouble(7)).toBe('away');
});

test('a disk that held nothing of this page stops nothing', async () => {
  const disk = openDisk();
  disk.isBroken = true;
  expect(await new Drafts(async () => disk).list()).toEqual([]);
});
