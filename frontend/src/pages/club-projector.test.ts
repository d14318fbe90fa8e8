import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeClub, ana, ilinca, layPage, matei, pass, refuse, useFakeTime } from '../frame/fake-club.test-support.ts';
import './club-projector.ts';
import type { ClubProjector } from './club-projector.ts';

let club: FakeClub;

beforeEach(() => {
  useFakeTime();
  club = new FakeClub().install();
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function meetingAt(part: string, learners: object[] = []): object {
  const times = { started_at: new Date().toISOString(), ends_at: new Date(Date.now() + 600_000).toISOString() };
  return { id: 1, club: { id: 1, name: 'Club' }, learners, unit: null, part: { id: part, title: part, text: 'To the librarian', minutes: 10, ...times }, server_time: '' };
}

async function open(meeting: object): Promise<ClubProjector> {
  club.routes.set('GET /api/meeting', () => Response.json(meeting));
  layPage('<div class="wall"><club-projector first-part="arrival"></club-projector></div>', { data: { 'meeting-data': meeting } });
  const projector = document.querySelector('club-projector') as ClubProjector;
  await pass(200);
  return projector;
}

const state = (): string | undefined => document.querySelector<HTMLElement>('.wall')?.dataset['state'];

test('after the first part the address may shrink, and the sentence speaks to the room', async () => {
  const projector = await open(meetingAt('arrival'));
  expect(state()).toBe('arriving');
  club.routes.set('GET /api/meeting', () => Response.json(meetingAt('work')));
  await pass(5_200);
  expect(state()).toBe('going-on');
  expect(projector.textContent).toContain('take turns with the mouse');
  expect(projector.textContent).not.toContain('To the librarian');
});

test('everyone who came is named, also who left the computer', async () => {
  const projector = await open(
    meetingAt('work', [
      { ...ana, is_here: true, came: true },
      { ...matei, is_here: false, came: true },
      { ...ilinca, is_here: false, came: false },
    ]),
  );
  expect(projector.textContent).toContain('Already here: 2');
  expect([...projector.querySelectorAll('.projector-person')].map((each) => each.textContent)).toEqual(['Ana', 'Matei']);
});

test('when the meeting has ended the page is loaded anew, to say goodbye', async () => {
  const projector = await open(meetingAt('close'));
  projector.reload = vi.fn();
  club.routes.set('GET /api/meeting', () => refuse(404, 'no_open_meeting'));
  await pass(5_200);
  expect(projector.reload).toHaveBeenCalledOnce();
});

test('however often the server says no, each piece of news is asked for once', async () => {
  const added = vi.spyOn(document, 'addEventListener');
  const projector = await open(meetingAt('work'));
  club.routes.set('GET /api/meeting', () => refuse(403, 'not_now'));
  await pass(120_000);
  club.routes.set('GET /api/meeting', () => Response.json(meetingAt('work', [{ ...ana, is_here: true, came: true }])));
  await pass(35_000);
  expect(projector.textContent).toContain('Ana');
  expect(added.mock.calls.filter(([kind]) => kind === 'visibilitychange')).toHaveLength(1);
  added.mockRestore();
});

test('the wall goes on without a project whose code cannot be had', async () => {
  const projector = await open(meetingAt('show'));
  projector.bringShownProject = () => Promise.reject(new Error('away'));
  club.routes.set('GET /api/meeting', () => Response.json({ ...meetingAt('show'), showing: 5 }));
  await pass(5_200);
  expect(state()).toBe('going-on');
  expect(projector.querySelector('shown-project')).toBeNull();
});

test('what a crew shows takes the place of the rest, until it is off again', async () => {
  const bring = vi.fn(async () => {});
  const projector = await open(meetingAt('show'));
  projector.bringShownProject = bring;
  club.routes.set('GET /api/meeting', () => Response.json({ ...meetingAt('show'), showing: 5 }));
  await pass(5_200);
  expect(state()).toBe('showing');
  expect(projector.querySelector('shown-project')?.getAttribute('showing')).toBe('5');
  club.routes.set('GET /api/meeting', () => Response.json({ ...meetingAt('show'), showing: 6 }));
  await pass(5_200);
  expect(projector.querySelectorAll('shown-project')).toHaveLength(1);
  expect(projector.querySelector('shown-project')?.getAttribute('showing')).toBe('6');
  expect(bring).toHaveBeenCalledOnce();
  club.routes.set('GET /api/meeting', () => Response.json({ ...meetingAt('show'), showing: null }));
  await pass(5_200);
  expect(state()).toBe('going-on');
  expect(projector.querySelector('shown-project')).toBeNull();
});

const step = (change: object = {}): object => ({ activity: 'x/y', title: 'The well', step: { title: 'Look around', html: '<p>Where is the <b>well</b>?</p>' }, number: 2, count: 3, is_warm_up: false, ...change });

test('a step that the room goes through takes the wall, until it is put away', async () => {
  const projector = await open(meetingAt('work'));
  club.routes.set('GET /api/meeting', () => Response.json({ ...meetingAt('work'), projected: step() }));
  await pass(5_200);
  expect(state()).toBe('step');
  expect(projector.querySelector('.projected-about')?.textContent).toBe('The well · step 2 of 3');
  expect(projector.querySelector('.projected-title')?.textContent).toBe('Look around');
  expect(projector.querySelector('.projected-text b')?.textContent).toBe('well');
  club.routes.set('GET /api/meeting', () => Response.json({ ...meetingAt('work'), projected: null }));
  await pass(5_200);
  expect(state()).toBe('going-on');
  expect(projector.querySelector('projected-step')).toBeNull();
});

test('a step that is told again stays as it is, and a long one gets smaller letters', async () => {
  const projector = await open({ ...meetingAt('work'), projected: step({ step: { title: 'Much', html: `<p>${'word '.repeat(200)}</p>` } }) });
  const text = projector.querySelector('.projected-text');
  expect(projector.querySelector<HTMLElement>('projected-step')?.dataset['length']).toBe('very-long');
  club.routes.set('GET /api/meeting', () => Response.json({ ...meetingAt('work', [{ ...ana, is_here: true }]), projected: step({ step: { title: 'Much', html: `<p>${'word '.repeat(200)}</p>` } }) }));
  await pass(5_200);
  expect(projector.querySelector('.projected-text')).toBe(text);
});

test('who sits with whom is on the wall, above the warm-up; a step that was chosen comes before it', async () => {
  const crews = [[ana, matei], [ilinca]];
  const projector = await open({ ...meetingAt('warm_up'), crews, projected: step({ is_warm_up: true, number: 1 }) });
  expect(state()).toBe('crews');
  expect(projector.querySelector('crew-wall')?.textContent).toContain('Find your crew');
  expect([...projector.querySelectorAll('.crew-wall-crew')].map((each) => each.querySelectorAll('li').length)).toEqual([2, 1]);
  expect(projector.querySelector('.crew-wall-crew .projector-person')?.textContent).toContain('drives');
  club.routes.set('GET /api/meeting', () => Response.json({ ...meetingAt('warm_up'), crews, projected: step() }));
  await pass(5_200);
  expect(state()).toBe('step');
  expect(projector.querySelector('crew-wall')).toBeNull();
});

test('guests of an hour of code are counted, though they have no names on the list', async () => {
  const projector = await open({ ...meetingAt('arrival'), learners: [], guests_count: 5 });
  expect(projector.querySelector('.projector-count')?.textContent).toBe('Already here: 5');
});

test('many short lines get smaller letters, too, since each takes a row', async () => {
  const html = `<ol>${'<li>One step, then look.</li>'.repeat(12)}</ol>`;
  const projector = await open({ ...meetingAt('warm_up'), projected: step({ is_warm_up: true, step: { title: 'Robot', html } }) });
  expect(projector.querySelector<HTMLElement>('projected-step')?.dataset['length']).toBe('very-long');
});
