import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WorkspaceEditor } from '../shared/contract.ts';
import { FakeClub, bytesOf, openOutbox, pass, refuse, useFakeTime } from './fake-club.test-support.ts';
import { Saver } from './saver.ts';
import { EVERY_MS, VersionPictures } from './version-pictures.ts';

let club: FakeClub;
let saver: Saver;
let text = 'begun';
let isOwn = true;
const picture = vi.fn(async (): Promise<Blob | null> => new Blob(['png'], { type: 'image/png' }));

beforeEach(() => {
  useFakeTime();
  club = new FakeClub().install();
  text = 'begun';
  isOwn = true;
  picture.mockClear();
  picture.mockImplementation(async () => new Blob(['png'], { type: 'image/png' }));
  const outbox = openOutbox(new IDBFactory());
  saver = new Saver({ outbox, project: 7, crew: 17, save_token: 't', key: 'old', bytes: bytesOf('begun'), base: 'old', read: () => bytesOf(text) });
});

afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function watch(): VersionPictures {
  return new VersionPictures({ editor: { picture } as unknown as WorkspaceEditor, saver, project: 7, isOwn: () => isOwn });
}

async function work(name: string): Promise<void> {
  text = name;
  saver.change();
  await pass(2_500);
}

const sent = (): string[] => club.asked.filter((each) => each.path.endsWith('/picture')).map((each) => `${each.method} ${each.path}`);

function takePictures(answer: () => Response = () => Response.json({}, { status: 201 })): void {
  const { get } = club.routes;
  club.routes.get = (address) => (address.endsWith('/picture') ? answer : get.call(club.routes, address));
}

test('a picture goes with the version that is on the server', async () => {
  takePictures();
  const pictures = watch();
  await work('house');
  void pictures.take();
  await pass(100);
  expect(sent()).toEqual([`PUT /api/projects/7/versions/${club.committed[0]?.key}/picture`]);
});

test('the first save has a picture at once, then a minute of work brings one, a minute without change none', async () => {
  takePictures();
  watch();
  await work('house');
  expect(sent()).toHaveLength(1);
  await work('roof');
  expect(sent()).toHaveLength(1);
  await pass(EVERY_MS);
  expect(sent()).toHaveLength(2);
  await pass(3 * EVERY_MS);
  expect(sent()).toHaveLength(2);
  await work('tower');
  await pass(EVERY_MS);
  expect(sent()).toHaveLength(3);
});

test('nothing is sent before the save has arrived, nor of an earlier version that is looked at', async () => {
  takePictures();
  const pictures = watch();
  text = 'house';
  saver.change();
  await pictures.take();
  expect(picture).not.toHaveBeenCalled();
  isOwn = false;
  await pass(2_500);
  await pictures.take();
  expect(picture).not.toHaveBeenCalled();
});

test('a picture of which nobody knows what is on it is left out', async () => {
  takePictures();
  const pictures = watch();
  picture.mockImplementation(async () => {
    saver.change();
    return new Blob(['png'], { type: 'image/png' });
  });
  await work('house');
  await pictures.take();
  expect(sent()).toEqual([]);
});

test.each([
  ['too many bytes', async () => new Blob(['x'.repeat(41_000)], { type: 'image/png' })],
  ['nothing to see', async () => null],
  ['an editor that fails', () => Promise.reject(new Error('no canvas'))],
])('%s is no trouble', async (_name, give: () => Promise<Blob | null>) => {
  takePictures();
  const pictures = watch();
  picture.mockImplementation(give);
  await work('house');
  await pictures.take();
  expect(sent()).toEqual([]);
  expect(saver.state).toBe('saved');
});

test('where the server takes no picture the save stays saved, and the next minute tries again', async () => {
  takePictures(() => refuse(507, 'disk_full'));
  watch();
  await work('house');
  await pass(2 * EVERY_MS + 1_000);
  expect(sent()).toHaveLength(3);
  expect(saver.state).toBe('saved');
});
