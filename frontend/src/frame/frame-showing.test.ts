import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FakeEditor, closeBrowser, openBrowser, openFrame, press, project, work } from './fake-editor.test-support.ts';
import { type FakeClub, ana, crewOf, matei, openOutbox, pass } from './fake-club.test-support.ts';

/** Each test is a browser of its own; a module lasts for all of them. */
const browser = vi.hoisted(() => ({ outbox: null as unknown }));
vi.mock('./outbox.ts', async (original) => ({ ...(await original<typeof import('./outbox.ts')>()), getOutbox: () => browser.outbox }));
vi.mock('./workspaces.ts', () => ({ WORKSPACES: { blocks: { tag: 'fake-editor', bring: async () => {} } } }));

let club: FakeClub;
let disk: IDBFactory;

beforeEach(() => {
  sessionStorage.clear();
  club = openBrowser();
  disk = new IDBFactory();
});

afterEach(closeBrowser);

function openPage(data?: object): Promise<FakeEditor> {
  browser.outbox = openOutbox(disk);
  return openFrame(data);
}

const shownProject = { id: 3, project: 9, title: 'The well', authors: [ana, matei], credit: 'After a project by Kinga', work: work('theirs') };

function isTakeOffHidden(): boolean {
  const choices = [...document.querySelectorAll<HTMLElement>('.frame-choice')];
  return choices.find((each) => each.textContent?.includes('Take it off'))?.hidden === true;
}

async function choose(text: string): Promise<void> {
  press(text);
  await pass(300);
}

test('the project as it is now goes on the projector, and comes off again', async () => {
  const editor = await openPage();
  editor.childMakes('game');
  let asked: unknown = null;
  club.routes.set('POST /api/showings', (body) => {
    asked = body;
    return Response.json({ id: 5 }, { status: 201 });
  });
  club.routes.set('DELETE /api/showings/5', () => new Response(null, { status: 204 }));
  expect(isTakeOffHidden()).toBe(true);
  await choose('Show on the projector');
  expect(asked).toEqual({ project: 7, version: club.committed[0]?.key });
  expect(document.querySelector('calm-note')?.textContent).toContain('on the projector');
  expect(isTakeOffHidden()).toBe(false);
  await choose('Take it off');
  expect(isTakeOffHidden()).toBe(true);
});

test('the menu hears when somebody else has taken the project off the projector', async () => {
  await openPage({ crew: { ...crewOf(ana), showing: 5 }, project, hand: null, is_open: true });
  expect(isTakeOffHidden()).toBe(false);
  document.dispatchEvent(new CustomEvent('crew-updated', { detail: { ...crewOf(ana), showing: null } }));
  expect(isTakeOffHidden()).toBe(true);
});

test('with the server away nothing is put on the projector, and the note says so', async () => {
  const editor = await openPage();
  editor.childMakes('game');
  club.mood = 'away';
  press('Show on the projector');
  await pass(3_000);
  expect(document.querySelector('calm-note')?.textContent).toContain("doesn't answer");
  expect(club.asked.some((each) => each.path === '/api/showings')).toBe(false);
});

test('a copy of the own project is made after a question, of what is there now', async () => {
  const editor = await openPage();
  editor.childMakes('game');
  const assign = vi.spyOn(location, 'assign').mockImplementation(() => {});
  let asked: unknown = null;
  club.routes.set('POST /api/projects/7/copies', (body) => {
    asked = body;
    return Response.json({ id: 8, url: '/activities/first-steps/well/' }, { status: 201 });
  });
  press('Make our own copy');
  await pass(100);
  expect(asked).toBeNull();
  await choose('Yes, make a copy');
  expect(asked).toEqual({ version: club.committed[0]?.key });
  expect(assign).toHaveBeenCalledWith('/activities/first-steps/well/');
  assign.mockRestore();
});

test('a copy says whom it goes back to', async () => {
  await openPage({ crew: crewOf(ana), project: { ...project, credit: 'After a project by Kinga' }, is_open: true });
  expect(document.querySelector('.frame-credit')?.textContent).toBe('After a project by Kinga');
});

test('looking inside shows whose it is, runs and saves nothing; its copy becomes the own one', async () => {
  const editor = await openPage({ crew: crewOf(ana), project: null, shown: shownProject, is_open: true });
  expect(editor.name).toBe('theirs');
  expect(editor.hasAttribute('readonly')).toBe(true);
  expect(document.querySelector('.look-banner')?.textContent).toContain('Made by Ana and Matei');
  editor.childMakes('mine');
  await pass(3_000);
  expect(club.asked).toEqual([]);
  const assign = vi.spyOn(location, 'assign').mockImplementation(() => {});
  club.routes.set('POST /api/projects/9/copies', () => Response.json({ id: 10, url: '/activities/x/y/' }, { status: 201 }));
  document.querySelector<HTMLElement>('.look-banner button')?.click();
  await pass(300);
  expect(assign).toHaveBeenCalledWith('/activities/x/y/');
  assign.mockRestore();
});

test('there is a picture of the version that Check looked at', async () => {
  const editor = await openPage();
  editor.childMakes('house');
  club.routes.set('POST /api/projects/7/attempts', () => Response.json({ is_solved: true, checks: [], next_try: null }, { status: 201 }));
  press('Check');
  await pass(1_000);
  const pictures = club.asked.filter(({ path }) => path.endsWith('/picture'));
  expect(pictures).toMatchObject([{ method: 'PUT', path: `/api/projects/7/versions/${club.committed[0]?.key}/picture`, text: 'house' }]);
});
