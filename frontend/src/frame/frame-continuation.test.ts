import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Work, WorkspaceEditor } from '../shared/contract.ts';
import { FakeClub, settle } from './fake-club.test-support.ts';
import { FrameContinuation } from './frame-continuation.ts';
import type { Table } from './frame-versions.ts';

const work = { format: 1, workspace: 'python', world: 'python', files: [{ name: 'main.py', text: 'print(1)\n' }] } satisfies Work;
const target = { activity: 'first-steps/our-program', title: 'Our program', url: '/activities/first-steps/our-program/' };

let club: FakeClub;
let editor: HTMLElement;
/** What happened beside the calls, in order. */
let happened: string[];
let savedKey: string | null;
let isSent: boolean;

beforeEach(() => {
  club = new FakeClub().install();
  club.delay_ms = 0;
  club.routes.set('POST /api/projects', () => Response.json({ id: 9, save_token: 'token of 9', latest: 'older' }, { status: 201 }));
  happened = [];
  savedKey = 'k1';
  isSent = true;
  editor = document.createElement('div');
  const table = { editor: { stop: () => happened.push('stopped') }, saver: { flush: () => Promise.resolve((happened.push('saved'), savedKey)) }, project: 7 } as unknown as Table;
  new FrameContinuation({
    target, editor: editor as WorkspaceEditor, table: () => table, sayWhy: () => happened.push('told why'),
    outbox: { send: (project) => Promise.resolve((happened.push(`sent what was left of ${project}`), isSent)) },
    go: (url) => happened.push(`went to ${url}`),
  });
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

async function goOn(answer: 'yes' | 'no'): Promise<void> {
  editor.dispatchEvent(new CustomEvent('editor-continued', { detail: work }));
  const dialog = document.querySelector('dialog') as HTMLDialogElement;
  expect(dialog.textContent).toContain('Earlier versions');
  dialog.close(answer);
  for (let round = 0; round < 4; round += 1) {
    await settle();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

test('the work becomes the newest version of the project there, after all that was made before', async () => {
  await goOn('yes');
  expect(club.committed).toMatchObject([{ project: '9', token: 'token of 9', text: JSON.stringify(work) }]);
  expect(JSON.parse(club.asked[0]!.text)).toEqual({ activity: 'first-steps/our-program' });
  expect(happened).toEqual(['stopped', 'saved', 'sent what was left of 9', `went to ${target.url}`]);
});

test('who says no stays, and nothing is asked of the club', async () => {
  await goOn('no');
  expect([club.asked, happened]).toEqual([[], []]);
});

test('while the blocks themselves are not saved nothing goes on', async () => {
  savedKey = null;
  await goOn('yes');
  expect(happened).toEqual(['stopped', 'saved', 'told why']);
  expect(club.asked).toEqual([]);
});

test('while older work for the same project waits in this browser nothing overtakes it', async () => {
  isSent = false;
  await goOn('yes');
  expect(club.committed).toEqual([]);
  expect(happened.at(-1)).toBe('told why');
});

test.each(['away', 'disk-full', 'not-ours'] as const)('with the club %s the page stays and says why', async (mood) => {
  club.mood = mood;
  await goOn('yes');
  expect(happened.at(-1)).toBe('told why');
  expect(club.committed).toEqual([]);
});

test('a second press while the first is on its way does nothing', async () => {
  editor.dispatchEvent(new CustomEvent('editor-continued', { detail: work }));
  editor.dispatchEvent(new CustomEvent('editor-continued', { detail: work }));
  expect(document.querySelectorAll('dialog')).toHaveLength(1);
});
