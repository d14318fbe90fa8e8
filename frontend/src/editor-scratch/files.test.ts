import { expect, test, vi } from 'vitest';
import { FrameFiles, type FileSources } from './files.ts';
import type { ClubLibrary } from './library.ts';

const CAT = `${'c'.repeat(32)}.svg`;
const bytes = new Uint8Array([1, 2, 3]);

function make(sources: Partial<FileSources> & { inLibrary?: boolean } = {}): FrameFiles {
  const library = { isThere: false, find: async () => (sources.inLibrary ? '/static/library/cat.svg' : null) } as unknown as ClubLibrary;
  return new FrameFiles({ editor: {}, activity: {}, library, pause: async () => undefined, fetch: async () => null, ...sources });
}

test('a file of the starter comes from its own address', async () => {
  const fetch = vi.fn(async () => bytes);
  const files = make({ activity: { files: { [CAT]: '/activity-files/cat' } }, fetch });
  await expect(files.read(CAT)).resolves.toEqual(bytes);
  expect(fetch).toHaveBeenCalledWith('/activity-files/cat');
});

test('a file of the project comes from the page', async () => {
  await expect(make({ editor: { readFile: async () => bytes } }).read(CAT)).resolves.toEqual(bytes);
});

test('what nobody else has may be in the library', async () => {
  const fetch = vi.fn(async () => bytes);
  await expect(make({ inLibrary: true, fetch }).read(CAT)).resolves.toEqual(bytes);
  expect(fetch).toHaveBeenCalledWith('/static/library/cat.svg');
});

test('a file that can’t be had just now is asked for again', async () => {
  let times = 0;
  const readFile = async (): Promise<Uint8Array | null> => {
    times += 1;
    if (times === 1) throw new TypeError('Failed to fetch');
    return times < 4 ? null : bytes;
  };
  await expect(make({ editor: { readFile } }).read(CAT)).resolves.toEqual(bytes);
  expect(times).toBe(4);
});

test('a file that is lost for good is given up', async () => {
  await expect(make({ editor: { readFile: async () => null } }).read(CAT)).resolves.toBeNull();
});

test('only names of costumes and sounds are looked for', async () => {
  const readFile = vi.fn(async () => bytes);
  const files = make({ editor: { readFile } });
  for (const name of ['../settings.py', `${CAT}/..`, 'cat.svg', 7, null]) await expect(files.read(name)).resolves.toBeNull();
  expect(readFile).not.toHaveBeenCalled();
});
