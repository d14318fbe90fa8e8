import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeClub, ana, layPage, matei, pass, refuse, useFakeTime } from '../frame/fake-club.test-support.ts';
import './shown-project.ts';

class FakeEditor extends HTMLElement {
  static canShowOff = true;
  shown: unknown = null;
  isShownOff = false;
  configure(): void {}
  async load(work: unknown): Promise<void> {
    if (work === 'broken') throw new Error('unreadable');
    this.shown = work;
  }
  stop(): void {}
  get showOff(): ((isOn: boolean) => void) | undefined {
    return FakeEditor.canShowOff ? (isOn) => (this.isShownOff = isOn) : undefined;
  }
}
customElements.define('fake-shown-editor', FakeEditor);
vi.mock('../frame/workspaces.ts', () => ({ WORKSPACES: { blocks: { name: 'blocks', tag: 'fake-shown-editor', bring: async () => {} } } }));

let club: FakeClub;

beforeEach(() => {
  useFakeTime();
  FakeEditor.canShowOff = true;
  club = new FakeClub().install();
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const told = { id: 5, title: 'The <b>well</b>', authors: [ana, matei], credit: 'After a project by Kinga', activity: { workspace: 'blocks' }, work: 'game' };

async function open(answer: () => Response): Promise<HTMLElement> {
  club.routes.set('GET /api/showings/current', answer);
  layPage('<shown-project showing="5"></shown-project>', { data: { 'workspace-styles': {} } });
  await pass(200);
  return document.querySelector('shown-project') as HTMLElement;
}

const editor = (): FakeEditor => document.querySelector('fake-shown-editor') as FakeEditor;

test('the room sees what it is, who made it, and the program in show-off mode', async () => {
  const element = await open(() => Response.json(told));
  expect(element.querySelector('h1')?.textContent).toBe('The <b>well</b>');
  expect([...element.querySelectorAll('li')].map((each) => each.textContent)).toEqual(['Ana', 'Matei']);
  expect(element.textContent).toContain('After a project by Kinga');
  expect(editor().shown).toBe('game');
  expect(editor().isShownOff).toBe(true);
});

test('an editor without show-off mode is readonly', async () => {
  FakeEditor.canShowOff = false;
  await open(() => Response.json(told));
  expect(editor().hasAttribute('readonly')).toBe(true);
});

test('another showing is loaded in its place', async () => {
  const element = await open(() => Response.json(told));
  club.routes.set('GET /api/showings/current', () => Response.json({ ...told, id: 6, title: 'Pong' }));
  element.setAttribute('showing', '6');
  await pass(200);
  expect(element.querySelector('h1')?.textContent).toBe('Pong');
  expect(document.querySelectorAll('fake-shown-editor')).toHaveLength(1);
});

test('a project is asked for once, also where its code comes after the markup or twice with the same number', async () => {
  const element = await open(() => Response.json(told));
  element.setAttribute('showing', '5');
  await pass(200);
  expect(club.asked.filter(({ path }) => path === '/api/showings/current')).toHaveLength(1);
});

test('what cannot be shown is said, and tried again', async () => {
  const element = await open(() => Response.json({ ...told, work: 'broken' }));
  expect(element.textContent).toContain('cannot be shown');
  club.routes.set('GET /api/showings/current', () => Response.json(told));
  await pass(5_500);
  expect(editor().shown).toBe('game');
});

test('what is off in the same moment is no trouble', async () => {
  const element = await open(() => refuse(404, 'nothing_shown'));
  expect(element.textContent).toBe('');
});

test('a button takes it off the projector', async () => {
  const element = await open(() => Response.json(told));
  club.routes.set('DELETE /api/showings/5', () => new Response(null, { status: 204 }));
  element.querySelector('button')?.click();
  await pass(100);
  expect(club.asked.at(-1)).toMatchObject({ method: 'DELETE', path: '/api/showings/5' });
});
