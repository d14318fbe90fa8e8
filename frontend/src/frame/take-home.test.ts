import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ActivityData } from '../shared/contract.ts';
import { ApiError } from './api.ts';
import type { Version } from './shapes.ts';
import { bringBack, makeHomeFile } from './take-home.ts';

const starter = { format: 1, workspace: 'blocks', world: 'grid', blocks: {} };
const activity = {
  activity: 'first-steps/a', workspace: 'blocks', title: 'A', locale: 'ro', world: { kind: 'grid' }, starter, checks: [], toolbox: [],
  steps: [{ title: 'One', html: '<p>Look <img src="/pictures/a.png" alt="a"></p>' }], hints: ['<p><img src="/gone.png"></p>'], next: { id: 'b' }, continues_in: { id: 'c' },
} as unknown as ActivityData;

let versions: Version[];
const sent = vi.fn();

function answer(path: string): Response {
  if (path.endsWith('project.html')) return new Response('<html lang=""><title></title><!--cluboteca-data--></html>');
  if (path.endsWith('grid.json')) return new Response('{"js/sandbox-frame.js": "1"}');
  if (path.endsWith('/versions')) return Response.json({ versions });
  if (path.includes('/versions/')) return Response.json({ ...starter, blocks: { of: path.split('/').at(-1) } });
  if (path === '/pictures/a.png') return new Response(new Blob(['x'], { type: 'image/png' }));
  return new Response('{"error": {"code": "refused_file", "message": "Not one."}}', { status: 422 });
}

beforeEach(() => {
  versions = [];
  vi.stubGlobal('fetch', (path: string | URL, options?: RequestInit) => {
    if (options?.method === 'POST') sent(path, options);
    return Promise.resolve(answer(String(path)));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  sent.mockClear();
});

function read(file: string, id: string): never {
  return JSON.parse(new DOMParser().parseFromString(file, 'text/html').getElementById(id)?.textContent ?? '') as never;
}

/** The saves of a project, three in a minute; newest first. */
function listSaves(count: number): Version[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `k${count - index}`, saved_at: new Date(2026, 10, 20, 10, 0, (count - index) * 20).toISOString(), saved_by: ['Ana'], bytes: 1,
    is_late: false, made_at: null, picture: null,
  }));
}

test('a file takes the last saves along, oldest first, one of each minute', async () => {
  versions = listSaves(40);
  const { home } = await makeHomeFile({ activity, project: 7, authors: ['Ana'], names: ['Ana'] });
  expect(home.versions).toHaveLength(12);
  expect(home.versions.at(-1)).toMatchObject({ key: 'k40', work: { blocks: { of: 'k40' } } });
});

test('a save that arrived late stays in the club, so that the newest work is the last one at home', async () => {
  const [latest, ...before] = listSaves(6);
  versions = [{ ...(latest as Version), is_late: true }, ...before];
  const { home } = await makeHomeFile({ activity, project: 7, authors: ['Ana'], names: ['Ana'] });
  expect(home.versions.map(({ key }) => key)).toEqual(['k2', 'k5']);
});

test('whose guardians did not agree is not named in the file', async () => {
  versions = listSaves(1).map((version) => ({ ...version, saved_by: ['Ana', 'Matei'] }));
  const { file, home } = await makeHomeFile({ activity, project: 7, authors: ['Ana', 'Matei'], names: ['Ana'] });
  expect(home.authors).toEqual(['Ana']);
  expect(home.versions.map(({ saved_by }) => saved_by)).toEqual([['Ana']]);
  expect(file).not.toContain('Matei');
});

test('what had come from home goes there again with its own time', async () => {
  versions = listSaves(1).map((version) => ({ ...version, made_at: '2026-11-14T17:00:00+00:00' }));
  const { home } = await makeHomeFile({ activity, project: 7, authors: ['Ana'], names: ['Ana'] });
  expect(home.versions[0]?.saved_at).toBe('2026-11-14T17:00:00+00:00');
});

test('a project in which nothing is saved begins with the starter', async () => {
  const { home } = await makeHomeFile({ activity, project: 7, authors: ['Ana'], names: ['Ana'] });
  expect(home.versions).toMatchObject([{ work: starter, saved_by: ['Ana'] }]);
});

test('the pictures of the texts go along, and the ways to other activities stay here', async () => {
  const { file } = await makeHomeFile({ activity, project: 7, authors: [], names: [] });
  const kit = read(file, 'cluboteca-kit') as { activity: ActivityData };
  expect(kit.activity.steps[0]?.html).toContain('src="data:image/png');
  expect(kit.activity.hints[0]).not.toContain('gone.png');
  expect(kit.activity).toMatchObject({ next: null, continues_in: null });
});

test('of a file that comes back the project alone is sent, and a refusal is told', async () => {
  const { file, home } = await makeHomeFile({ activity, project: 7, authors: ['Ana'], names: ['Ana'] });
  await expect(bringBack(7, new Blob([file]))).rejects.toBeInstanceOf(ApiError);
  const [path, options] = sent.mock.calls[0] as [string, { headers: object; body: Uint8Array }];
  expect(path).toBe('/api/projects/7/home-files');
  expect(options.headers).toMatchObject({ 'Content-Type': 'text/html' });
  const text = new TextDecoder().decode(options.body);
  expect(read(text, 'cluboteca-project')).toEqual(home);
  expect(text).not.toContain('cluboteca-kit');
});

test('the club hears of a file that holds no project, to say so', async () => {
  await expect(bringBack(7, new Blob(['a photo']))).rejects.toBeInstanceOf(ApiError);
  expect((sent.mock.calls[0]?.[1] as { body: Uint8Array }).body).toHaveLength(0);
});

test.each([
  ['a film', () => new Blob([new Uint8Array(40 * 1024 * 1024)])],
  ['a project that is too large', () => new Blob([`<script type="application/json" id="cluboteca-project">${'x'.repeat(13 * 1024 * 1024)}</script>`])],
])('%s is told to be too large, and not sent', async (_name, make) => {
  await expect(bringBack(7, make())).rejects.toMatchObject({ code: 'too_large', message: expect.stringContaining('too large to be a project') as string });
  expect(sent).not.toHaveBeenCalled();
});
