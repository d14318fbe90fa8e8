import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FakeEditor, closeBrowser, openBrowser, openFrame, press, project, work } from './fake-editor.test-support.ts';
import { FakeBroadcastChannel, type FakeClub, ana, crewOf, matei, openOutbox, pass, refuse, settle } from './fake-club.test-support.ts';

/** Each test is a browser of its own; a module lasts for all of them. */
const browser = vi.hoisted(() => ({ outbox: null as unknown }));
vi.mock('./outbox.ts', async (original) => ({ ...(await original<typeof import('./outbox.ts')>()), getOutbox: () => browser.outbox }));
vi.mock('./workspaces.ts', () => ({ WORKSPACES: { blocks: { tag: 'fake-editor', bring: async () => {} } } }));

let club: FakeClub;
let disk: IDBFactory;

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  club = openBrowser();
  disk = new IDBFactory();
});

afterEach(closeBrowser);

function openPage(data?: object): Promise<FakeEditor> {
  browser.outbox = openOutbox(disk);
  return openFrame(data);
}

const results = (): string => document.querySelector('check-results')?.textContent ?? '';
const sign = (): string | null => document.querySelector('save-sign')?.getAttribute('state') ?? null;

test('the crew sees the starter and can begin', async () => {
  const editor = await openPage();
  expect(editor.name).toBe('starter');
  expect(document.querySelector('activity-frame')?.hasAttribute('ready')).toBe(true);
  expect(document.querySelector('.is-driver')?.textContent).toContain('Ana');
});

test('a change is saved by itself', async () => {
  const editor = await openPage();
  editor.childMakes('house');
  await settle();
  expect(sign()).toBe('saving');
  await pass(2_000);
  expect(sign()).toBe('saved');
  expect(club.texts()).toEqual([JSON.stringify(work('house'))]);
});

test('before they look up, what they did is on the club\'s computer', async () => {
  const editor = await openPage();
  editor.childMakes('house');
  document.dispatchEvent(new CustomEvent('look-up'));
  await pass(300);
  expect(club.texts()).toEqual([JSON.stringify(work('house'))]);
  document.dispatchEvent(new CustomEvent('look-up'));
  await pass(300);
  expect(club.texts()).toHaveLength(1);
});

test('Check saves first, sends what the browser found, and shows what works and one thing to try', async () => {
  const editor = await openPage();
  editor.childMakes('house');
  let sent: unknown = null;
  club.routes.set('POST /api/projects/7/attempts', (body) => {
    sent = body;
    const checks = [{ id: 'arrives', passed: true, message: 'Ana is there.' }, { id: 'loop', passed: false, message: 'Repeat something.' }];
    return Response.json({ id: 1, is_solved: false, checks, next_try: { message: 'Four steps are alike.', finding: 'x' } }, { status: 201 });
  });
  press('Check');
  await pass(500);
  expect(sent).toEqual({ version: club.committed[0]?.key, results: [{ id: 'arrives', passed: true }], run: { ended: 'done' } });
  expect(results()).toContain('Ana is there.');
  expect(results()).toContain('Four steps are alike.');
  expect(results()).not.toContain('Repeat something.');
});

test('a solved activity leads on to the next', async () => {
  await openPage();
  club.routes.set('POST /api/projects/7/attempts', () => Response.json({ is_solved: true, checks: [{ id: 'arrives', passed: true, message: 'Ana is there.' }], next_try: null }));
  press('Check');
  await pass(500);
  expect(document.querySelector('.check-next')?.getAttribute('href')).toBe('/activities/first-steps/two/');
});

test('with the server away Check says what the browser knows and calls nothing solved', async () => {
  await openPage();
  club.mood = 'away';
  press('Check');
  await pass(3_000);
  expect(results()).toContain('Ana is there.');
  expect(results()).toContain('It works! We note it when the connection is back.');
  expect(document.querySelector('.is-solved')).toBeNull();
  expect(club.asked.filter((each) => each.path.endsWith('/attempts'))).toEqual([]);
});

test('with the server away a failed check gives its own one thing to try', async () => {
  const editor = await openPage();
  editor.results = [{ id: 'arrives', passed: false, message: '' }];
  club.mood = 'away';
  press('Check');
  await pass(3_000);
  expect(results()).toContain('Ana is not there yet.');
});

test('hints come one after another', async () => {
  await openPage();
  const hints = (): number => document.querySelectorAll('.hint').length;
  expect(hints()).toBe(0);
  press('Give us a hint');
  expect(hints()).toBe(1);
  press('One more hint');
  press('One more hint');
  expect(hints()).toBe(3);
  expect(document.querySelector('.hint-more')).toBeNull();
});

test('the club\'s computer is told how many hints are open, also when it was away just then', async () => {
  await openPage();
  const told = (): string[] => club.asked.filter((each) => each.path === '/api/projects/7/hints').map(({ text }) => text);
  club.routes.set('PUT /api/projects/7/hints', () => new Response(null, { status: 204 }));
  press('Give us a hint');
  await pass(100);
  expect(told()).toEqual(['{"opened":1}']);
  club.mood = 'away';
  press('One more hint');
  await pass(100);
  club.mood = 'up';
  await pass(16_000);
  expect(told()).toEqual(['{"opened":1}', '{"opened":2}', '{"opened":2}']);
});

test('what the server says is shown as text', async () => {
  await openPage();
  const message = '<img src=x onerror=alert(1)>';
  club.routes.set('POST /api/projects/7/attempts', () => Response.json({ is_solved: false, checks: [], next_try: { message } }));
  press('Check');
  await pass(500);
  expect(results()).toContain(message);
  expect(document.querySelector('check-results img')).toBeNull();
});

test('a hand goes up and down, also when the helper has lowered it already', async () => {
  await openPage();
  club.routes.set('POST /api/hands', () => Response.json({ id: 5 }, { status: 201 }));
  club.routes.set('DELETE /api/hands/5', () => refuse(404, 'not_found'));
  press('We need help');
  await pass(100);
  expect(document.querySelector('.hand')?.getAttribute('aria-pressed')).toBe('true');
  press('Hand is up');
  await pass(100);
  expect(document.querySelector('.hand')?.getAttribute('aria-pressed')).toBe('false');
});

test('after a reload in an outage the crew sees its unsent work, not the older version of the server', async () => {
  const editor = await openPage();
  editor.childMakes('first');
  await pass(2_000);
  club.mood = 'away';
  editor.childMakes('second');
  await pass(2_000);
  vi.clearAllTimers();
  const again = await openPage({ crew: crewOf(ana, matei), project: { ...project, latest: club.committed[0]?.key, work: work('first') }, is_open: true });
  expect(again.name).toBe('second');
});

test('a newer window takes over: the older one keeps its change and cannot be worked in', async () => {
  const editor = await openPage();
  editor.childMakes('last change');
  new FakeBroadcastChannel('cluboteca').postMessage({ kind: 'project-opened', project: 7, page: 'ffff' });
  await pass(200);
  expect(document.querySelector('.frame-cover')?.textContent).toContain('another window');
  expect(document.querySelector<HTMLElement>('.frame-stage')?.inert).toBe(true);
  editor.childMakes('too late');
  await pass(3_000);
  expect(JSON.stringify(club.texts())).not.toContain('too late');
});

test('looking at an earlier version changes nothing; going on from it makes it the newest', async () => {
  const editor = await openPage();
  editor.childMakes('new');
  await pass(2_000);
  const version = { key: 'old', saved_at: new Date().toISOString(), saved_by: ['Ana'], bytes: 9 };
  club.routes.set('GET /api/projects/7/versions', () => Response.json({ versions: [version] }));
  club.routes.set('GET /api/projects/7/versions/old', () => Response.json(work('old')));
  press('Earlier versions');
  await pass(200);
  press('Look');
  await pass(200);
  expect(editor.name).toBe('old');
  press('Back to now');
  await pass(2_000);
  expect(editor.name).toBe('new');
  expect(club.texts()).toHaveLength(1);

  press('Earlier versions');
  await pass(200);
  press('Look');
  await pass(200);
  press('Go on from here');
  await pass(2_000);
  expect(club.texts().at(-1)).toBe(JSON.stringify(work('old')));
});

test('starting over asks once and keeps what was there', async () => {
  const editor = await openPage();
  editor.childMakes('new');
  press('Start over');
  await pass(100);
  press('Yes, start over');
  await pass(3_000);
  expect(editor.name).toBe('starter');
  expect(club.texts()).toEqual([JSON.stringify(work('new')), JSON.stringify(work('starter'))]);
});

test('a crew that is signed out by the server goes to the start page when it opens an activity', async () => {
  club.routes.set('POST /api/projects', () => refuse(401, 'no_crew'));
  const replace = vi.spyOn(location, 'replace').mockImplementation(() => {});
  await openPage({ crew: crewOf(ana), project: null, is_open: true });
  expect(replace).toHaveBeenCalledWith('/');
});

test('an adult who tries the activity saves nothing and can see the model answer', async () => {
  club.routes.set('POST /api/judgements', () => refuse(404, 'not_found'));
  const editor = await openPage({ crew: null, project: null, is_open: false });
  editor.childMakes('trial');
  press('Check');
  await pass(3_000);
  expect(club.asked.map(({ path }) => path)).toEqual(['/api/judgements']);
  expect(results()).toContain('Ana is there.');
  expect(results()).not.toContain('away');
  press('Show the model answer');
  await settle();
  expect(editor.name).toBe('model');
});

test('an adult who tries the activity is told when everything is right', async () => {
  club.routes.set('POST /api/judgements', solved);
  const editor = await openPage({ crew: null, project: null, is_open: false });
  editor.childMakes('trial');
  press('Check');
  await pass(500);
  expect(document.querySelector('.is-solved')).not.toBeNull();
  expect(JSON.parse(club.asked[0]?.text ?? '')).toMatchObject({ activity: expect.any(String), work: expect.any(Object), results: expect.any(Array) });
});

const solved = (): Response => Response.json({ is_solved: true, checks: [{ id: 'arrives', passed: true, message: 'Ana is there.' }], next_try: null }, { status: 201 });

test('what worked while the server was away is judged when it is back', async () => {
  const editor = await openPage();
  club.routes.set('POST /api/projects/7/attempts', solved);
  editor.childMakes('house');
  club.mood = 'away';
  press('Check');
  await pass(3_000);
  expect(document.querySelector('.is-solved')).toBeNull();
  club.mood = 'up';
  await pass(35_000);
  expect(document.querySelector('.is-solved')).not.toBeNull();
});

test('what Check said goes away when the program changes; the way on stays once it was solved', async () => {
  const editor = await openPage();
  press('Check');
  await pass(500);
  expect(results()).not.toBe('');
  editor.childMakes('other');
  expect(results()).toBe('');
  club.routes.set('POST /api/projects/7/attempts', solved);
  press('Check');
  await pass(500);
  editor.childMakes('and another');
  expect(document.querySelector('.is-solved')).toBeNull();
  expect(results()).toContain('The library');
});

test('results wait until the run that decided was shown', async () => {
  const editor = await openPage({ crew: null, project: null, is_open: false });
  let finish = (): void => {};
  editor.shown = new Promise((resolve) => (finish = resolve));
  press('Check');
  await pass(500);
  expect(results()).toBe('');
  finish();
  await pass(100);
  expect(results()).toContain('Ana is there.');
});

test('Check invites after a run that did everything, until something changes', async () => {
  const editor = await openPage();
  const isInviting = (): boolean | undefined => document.querySelector('.frame-check')?.classList.contains('is-inviting');
  editor.dispatchEvent(new CustomEvent('editor-arrived', { bubbles: true, detail: null }));
  expect(isInviting()).toBe(true);
  editor.childMakes('other');
  expect(isInviting()).toBe(false);
});

test('when the meeting has ended Check says so, and that the work is kept', async () => {
  await openPage();
  club.routes.set('POST /api/projects/7/attempts', () => refuse(401, 'no_crew'));
  club.routes.set('GET /api/meeting', () => refuse(404, 'no_open_meeting'));
  press('Check');
  await pass(500);
  expect(document.querySelector('.frame-cover')?.textContent).toContain('The meeting has ended. Your work is kept.');
  expect(document.querySelector<HTMLElement>('.frame-stage')?.inert).toBe(true);
  expect(results()).toBe('');
});

test('the watch over the crew leaves it to the page to say that the meeting has ended', async () => {
  await openPage();
  club.routes.set('GET /api/meeting', () => refuse(404, 'no_open_meeting'));
  const event = new CustomEvent('crew-ended', { cancelable: true, detail: null });
  document.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  await pass(500);
  expect(document.querySelector('.frame-cover')?.textContent).toContain('The meeting has ended.');
});

test('who is signed out while the meeting goes on is not told that it has ended', async () => {
  await openPage();
  club.routes.set('GET /api/meeting', () => Response.json({}));
  document.dispatchEvent(new CustomEvent('crew-ended', { cancelable: true, detail: null }));
  await pass(500);
  const said = document.querySelector('.frame-cover')?.textContent;
  expect(said).toContain('You are signed out. Talk to the librarian.');
  expect(said).not.toContain('The meeting has ended');
});

test('the steps fold away for the visit, and results unfold them', async () => {
  const editor = await openPage();
  const isFolded = (): boolean | undefined => document.querySelector('activity-frame')?.classList.contains('is-folded');
  document.querySelector<HTMLElement>('.frame-fold')?.click();
  expect(isFolded()).toBe(true);
  expect(document.querySelector('.frame-fold')?.getAttribute('aria-expanded')).toBe('false');
  expect(sessionStorage.getItem('steps-folded')).toBe('yes');
  press('Check');
  await pass(500);
  expect(isFolded()).toBe(false);
  editor.childMakes('other');
  expect(isFolded()).toBe(true);
  sessionStorage.clear();
});

test('a child leaves only after a question, and then it is said who drives', async () => {
  await openPage();
  club.routes.set('DELETE /api/crews/current/members/1', () => Response.json(crewOf(matei)));
  press('Ana leaves');
  await pass(100);
  expect(club.asked.filter((each) => each.method === 'DELETE')).toEqual([]);
  document.querySelector<HTMLElement>('dialog .button-primary')?.click();
  await pass(200);
  expect(document.querySelector('calm-note')?.textContent).toContain('Matei drives now');
});

test('where a guardian of somebody here has not agreed, nothing is offered to go home; without that child it is again', async () => {
  const home = (): boolean[] =>
    [...document.querySelectorAll<HTMLElement>('.frame-choice')].filter((each) => each.textContent?.includes('home')).map((each) => each.hidden === true);
  await openPage({ crew: { ...crewOf(ana, matei), may_take_home: false }, project, hand: null, is_open: true });
  expect(home()).toEqual([true, true]);
  document.dispatchEvent(new CustomEvent('crew-updated', { detail: { ...crewOf(ana), may_take_home: true } }));
  expect(home()).toEqual([false, false]);
});
