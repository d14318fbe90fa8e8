/** How the frame stands around sheets, and around activities in which nothing is judged. */
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CheckResult } from '../shared/contract.ts';
import { FakeEditor, activityData, closeBrowser, openBrowser, openFrame, press, project, work } from './fake-editor.test-support.ts';
import { type FakeClub, ana, crewOf, matei, openOutbox, pass, refuse, settle } from './fake-club.test-support.ts';
import { writeWork } from './opening.ts';
import type { Outbox } from './outbox.ts';
import { newVersionKey } from './version-key.ts';

const browser = vi.hoisted(() => ({ outbox: null as unknown }));
vi.mock('./outbox.ts', async (original) => ({ ...(await original<typeof import('./outbox.ts')>()), getOutbox: () => browser.outbox }));
vi.mock('./workspaces.ts', () => {
  const bring = async (): Promise<void> => {};
  const sheet = { tag: 'fake-editor', bring, isSheet: true };
  return { WORKSPACES: { blocks: { tag: 'fake-editor', bring }, quiz: sheet, reading: { ...sheet, endsItself: true } } };
});

let club: FakeClub;

beforeEach(() => {
  sessionStorage.clear();
  club = openBrowser();
  browser.outbox = openOutbox(new IDBFactory());
});

afterEach(() => {
  closeBrowser();
  delete (FakeEditor.prototype as { judged?: unknown }).judged;
});

const checks = ['one', 'two'].map((id) => ({ id, run: null, passed: `${id} is right`, failed: `${id} is not` }));
const quiz = { ...activityData, workspace: 'quiz', world: { kind: 'quiz' }, checks, steps: [], hints: [], solution: undefined };
const frame = (): Element => document.querySelector('activity-frame') as Element;
const text = (selector: string): string | null => document.querySelector(selector)?.textContent ?? null;
const open = (activity: object): Promise<FakeEditor> => openFrame(undefined, activity);

function judge(isSolved: boolean): void {
  const judged = checks.map(({ id }, index) => ({ id, passed: isSolved || index === 0, message: `${id}!` }));
  club.routes.set('POST /api/projects/7/attempts', () => Response.json({ id: 1, is_solved: isSolved, checks: judged, next_try: isSolved ? null : { message: 'Look at two.' } }, { status: 201 }));
}

function hearJudged(): CheckResult[][] {
  const heard: CheckResult[][] = [];
  (FakeEditor.prototype as { judged?: unknown }).judged = (each: CheckResult[]) => heard.push(each);
  return heard;
}

test('a sheet without steps has the whole width, and no column, no folding and no hints', async () => {
  await open(quiz);
  expect(frame().classList.contains('is-wide')).toBe(true);
  expect(document.querySelector('activity-steps, activity-hints, .frame-fold')).toBeNull();
  expect([...frame().children].map(({ className }) => className).indexOf('frame-work')).toBeLessThan([...frame().children].map(({ className }) => className).indexOf('frame-side'));
});

test('a sheet with steps or hints has room for them', async () => {
  await open({ ...quiz, steps: activityData.steps });
  expect(frame().classList.contains('is-wide')).toBe(false);
  expect(text('.step-title')).toContain('One');
  await open({ ...quiz, hints: ['<p>Nudge</p>'] });
  expect(text('activity-hints')).toContain('Give us a hint');
});

test('what makes no sense of a sheet is not in the menu', async () => {
  await open(quiz);
  const words = [...document.querySelectorAll('button.frame-choice')].map(({ textContent }) => textContent);
  expect(words).toEqual(expect.arrayContaining(['Earlier versions', 'Start over', 'We are done here']));
  for (const missing of ['Make our own copy', 'Take it home', 'Bring it back from home', 'Show on the projector']) expect(words).not.toContain(missing);
});

test('what is judged is marked by the editor, and told in one sentence here', async () => {
  const heard = hearJudged();
  await open(quiz);
  judge(false);
  press('Check');
  await pass(500);
  expect(heard).toEqual([[{ id: 'one', passed: true, message: 'one!' }, { id: 'two', passed: false, message: 'two!' }]]);
  expect(text('check-results')).toContain('1 of 2 is right already.');
  expect(text('check-results')).toContain('Look once more at what is marked.');
  expect(text('check-results')).not.toContain('Look at two.');
  expect(text('check-results')).not.toContain('one!');
});

const KEY = newVersionKey();
const crewData = (more: object): object => ({ crew: crewOf(ana, matei), project: { ...project, latest: KEY, work: work('answered'), ...more }, hand: null, is_open: true });
const said = [{ id: 'one', passed: true, message: 'one!' }, { id: 'two', passed: false, message: 'two!' }];

test('what was marked is marked again when the quiz is opened again, and not told once more', async () => {
  const heard = hearJudged();
  await openFrame(crewData({ judged: said }), quiz);
  expect(heard).toEqual([said]);
  expect(text('check-results')).toBe('');
});

test('work that is newer than what was marked stays without marks', async () => {
  const heard = hearJudged();
  const { drafts } = browser.outbox as Outbox;
  const kept = drafts.keep({ key: newVersionKey(), project: 7, crew: 17, save_token: 't', bytes: writeWork(work('newer')), writer: newVersionKey(), base: KEY, is_claimed: false });
  await settle();
  await kept;
  const editor = await openFrame(crewData({ judged: said }), quiz);
  expect(editor.name).toBe('newer');
  expect(heard).toEqual([]);
});

test('all answers right is told in words of a quiz', async () => {
  hearJudged();
  await open(quiz);
  judge(true);
  press('Check');
  await pass(500);
  expect(text('.check-solved')).toBe('Well done! All answers are right.');
});

test("with the club's computer away nothing is called right, and it is judged when that is back", async () => {
  const heard = hearJudged();
  const editor = await open(quiz);
  judge(true);
  const attempts = club.routes.get('POST /api/projects/7/attempts')!;
  club.routes.set('POST /api/projects/7/attempts', () => refuse(503, 'away'));
  editor.childMakes('an answer');
  press('Check');
  await pass(5_000);
  expect(text('check-results')).toContain('Your work is kept');
  expect(text('.check-solved')).toBeNull();
  expect(heard).toEqual([]);
  club.routes.set('POST /api/projects/7/attempts', attempts);
  await pass(16_000);
  expect(heard).toHaveLength(1);
  expect(text('.check-solved')).toBe('Well done! All answers are right.');
});

test('an editor with a button of its own has no Check beside it, and its button saves and is judged once', async () => {
  const editor = await open({ ...quiz, workspace: 'reading', world: { kind: 'reading' } });
  expect(document.querySelector('.frame-check')).toBeNull();
  judge(true);
  editor.childMakes('done');
  for (let times = 0; times < 3; times += 1) editor.dispatchEvent(new CustomEvent('editor-finished', { bubbles: true }));
  await pass(500);
  expect(club.texts()).toHaveLength(1);
  expect(text('.check-solved')).toBe('Well done!');
});

test('where only steps are followed the children say that they are done, and nothing is run', async () => {
  const editor = await open({ ...activityData, checks: [] });
  const check = vi.spyOn(editor, 'check');
  let sent: unknown = null;
  club.routes.set('POST /api/projects/7/attempts', (body) => {
    sent = body;
    return Response.json({ id: 1, is_solved: true, checks: [], next_try: null }, { status: 201 });
  });
  editor.childMakes('house');
  press("We're done!");
  await pass(500);
  expect(sent).toMatchObject({ results: [], run: {} });
  expect(check).not.toHaveBeenCalled();
  expect(text('.check-solved')).toBe('Well done!');
  expect(frame().classList.contains('is-wide')).toBe(false);
});

test('what was solved and is another by now is praised, and not marked', async () => {
  const heard = hearJudged();
  const editor = await open(quiz);
  judge(true);
  editor.shown = new Promise((resolve) => setTimeout(resolve, 300));
  press('Check');
  await pass(100);
  editor.childMakes('another answer');
  await pass(1_000);
  expect(text('.check-solved')).toBe('Well done! All answers are right.');
  expect(heard).toEqual([]);
});
