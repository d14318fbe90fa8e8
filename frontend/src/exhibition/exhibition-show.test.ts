import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeClub, ana, layPage, matei, pass, refuse, useFakeTime } from '../frame/fake-club.test-support.ts';
import { ASK_AGAIN_MS, EACH_MS } from './exhibition-show.ts';

class FakeEditor extends HTMLElement {
  shown: unknown = null;
  isShownOff = false;
  isStopped = false;
  configure(): void {}
  async load(work: unknown): Promise<void> {
    this.shown = work;
  }
  stop(): void {
    this.isStopped = true;
  }
  showOff(isOn: boolean): void {
    this.isShownOff = isOn;
  }
}
customElements.define('fake-exhibited-editor', FakeEditor);
vi.mock('../frame/workspaces.ts', () => ({ WORKSPACES: { blocks: { name: 'blocks', tag: 'fake-exhibited-editor', bring: async () => {} } } }));

const ENTRIES = [
  { id: 1, title: 'The <b>well</b>', words: 'Walk there!', authors: [ana, matei], credit: '', table: 4 },
  { id: 2, title: 'Pong', words: '', authors: [matei], credit: 'After a project by Ana' },
];
let club: FakeClub;

beforeEach(() => {
  useFakeTime();
  club = new FakeClub().install();
  club.routes.set('GET /api/gallery-entries?ids=1,2', () => Response.json({ entries: ENTRIES }));
  for (const { id } of ENTRIES) club.routes.set(`GET /api/gallery-entries/${id}`, () => Response.json({ activity: { workspace: 'blocks' }, work: `work ${id}`, files: '/files/' }));
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(attributes = '', entries = ENTRIES): Promise<HTMLElement> {
  layPage(`<exhibition-show back="/gallery/" ${attributes}></exhibition-show>`, { data: { 'exhibition-entries': entries, 'workspace-styles': {} } });
  await pass(200);
  await vi.dynamicImportSettled();
  await pass(100);
  return document.querySelector('exhibition-show') as HTMLElement;
}

const editor = (): FakeEditor => document.querySelector('fake-exhibited-editor') as FakeEditor;
const title = (): string | null | undefined => document.querySelector('h1')?.textContent;
const press = (key: string, target: EventTarget = document.body): boolean => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

test('a work runs below its title, its authors and what they say', async () => {
  const element = await open();
  expect(title()).toBe('The <b>well</b>');
  expect([...element.querySelectorAll('li')].map((each) => each.textContent)).toEqual(['Ana', 'Matei']);
  expect(element.textContent).toContain('Walk there!');
  expect(element.textContent).toContain('Table 4');
  expect(editor().shown).toBe('work 1');
  expect(editor().isShownOff).toBe(true);
  expect(element.querySelector('a')?.getAttribute('href')).toBe('/gallery/');
});

test('it begins where the page says', async () => {
  await open('first="2"');
  expect(title()).toBe('Pong');
});

test('buttons and keys turn the pages, round and round', async () => {
  const element = await open();
  element.querySelector<HTMLButtonElement>('[aria-label="The next one"]')?.click();
  await pass(100);
  expect([title(), editor().shown]).toEqual(['Pong', 'work 2']);
  press('ArrowRight');
  expect(title()).toBe('The <b>well</b>');
  press('ArrowLeft');
  expect(title()).toBe('Pong');
  press('PageDown');
  expect(title()).toBe('The <b>well</b>');
});

test('arrows belong to a program that is played, and a remote turns pages there too', async () => {
  await open();
  press('ArrowRight', editor());
  expect(title()).toBe('The <b>well</b>');
  press('PageDown', editor());
  expect(title()).toBe('Pong');
});

test('the one before is stopped', async () => {
  await open();
  const before = editor();
  press('PageDown');
  expect(before.isStopped).toBe(true);
});

test('one comes after the other by itself only when asked, until it is told to stay', async () => {
  const element = await open();
  await vi.advanceTimersByTimeAsync(EACH_MS + 1_000);
  expect(title()).toBe('The <b>well</b>');
  const going = element.querySelector<HTMLButtonElement>('[aria-pressed]');
  going?.click();
  expect(going?.getAttribute('aria-pressed')).toBe('true');
  await vi.advanceTimersByTimeAsync(EACH_MS + 1_000);
  expect(title()).toBe('Pong');
  going?.click();
  await vi.advanceTimersByTimeAsync(2 * EACH_MS);
  expect(title()).toBe('Pong');
});

test('what was taken down meanwhile leaves the show, with its names', async () => {
  const element = await open();
  club.routes.set('GET /api/gallery-entries/1', () => refuse(404, 'not_found'));
  press('PageDown');
  await pass(100);
  press('PageDown');
  await pass(100);
  expect([title(), editor().shown]).toEqual(['Pong', 'work 2']);
  expect(element.textContent).toContain('1 of 1');
  press('PageDown');
  await pass(100);
  expect(title()).toBe('Pong');
  expect(element.textContent).not.toContain('Ana,');
});

const allow = (...entries: object[]): void => void club.routes.set('GET /api/gallery-entries?ids=1,2', () => Response.json({ entries }));

test('a work whose consent is withdrawn while it hangs on the wall leaves it by itself', async () => {
  const element = await open();
  const before = editor();
  allow(ENTRIES[1] as object);
  await pass(ASK_AGAIN_MS + 200);
  expect([title(), editor().shown]).toEqual(['Pong', 'work 2']);
  expect(before.isStopped).toBe(true);
  expect(before.isConnected).toBe(false);
  expect(element.textContent).not.toContain('Walk there!');
  expect(element.textContent).toContain('1 of 1');
});

test('one that isn\'t on the wall just now leaves the show without disturbing the other', async () => {
  await open();
  const before = editor();
  allow(ENTRIES[0] as object);
  await pass(ASK_AGAIN_MS + 200);
  expect(editor()).toBe(before);
  press('PageDown');
  await pass(100);
  expect(title()).toBe('The <b>well</b>');
});

test('an author who may not be named any more is taken from the line, and the program goes on', async () => {
  const element = await open();
  const before = editor();
  allow({ ...ENTRIES[0], authors: [matei] }, ENTRIES[1] as object);
  await pass(ASK_AGAIN_MS + 200);
  expect([...element.querySelectorAll('li')].map((each) => each.textContent)).toEqual(['Matei']);
  expect(element.textContent).toContain('Table 4');
  expect(editor()).toBe(before);
});

test('while the club\'s computer is away the show goes on; when it says no, nothing of it stays', async () => {
  const element = await open();
  club.mood = 'away';
  await pass(3 * ASK_AGAIN_MS);
  expect(title()).toBe('The <b>well</b>');
  club.mood = 'up';
  club.routes.set('GET /api/gallery-entries?ids=1,2', () => refuse(401, 'no_crew'));
  const before = editor();
  await pass(3 * ASK_AGAIN_MS);
  expect(element.textContent).toContain('cannot be shown');
  expect(element.textContent).not.toContain('Matei');
  expect(before.isStopped).toBe(true);
});

test('when the only work was taken down nothing of it stays', async () => {
  club.routes.set('GET /api/gallery-entries/1', () => refuse(404, 'not_found'));
  const element = await open('', ENTRIES.slice(0, 1));
  expect(element.textContent).toContain('cannot be shown');
  expect(element.textContent).not.toContain('Matei');
});

test('a work that the club cannot show just now stays in the show', async () => {
  club.routes.set('GET /api/gallery-entries/1', () => refuse(500, 'broken'));
  const element = await open();
  expect(element.textContent).toContain('cannot be shown');
  expect(title()).toBe('The <b>well</b>');
  press('PageDown');
  await pass(100);
  expect(editor().shown).toBe('work 2');
});

test('a single work needs no buttons to turn pages', async () => {
  const element = await open('', ENTRIES.slice(0, 1));
  expect(element.querySelectorAll('[aria-label="The next one"], [aria-pressed]')).toHaveLength(0);
  press('ArrowRight');
  expect(title()).toBe('The <b>well</b>');
});
