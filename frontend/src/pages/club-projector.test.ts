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
