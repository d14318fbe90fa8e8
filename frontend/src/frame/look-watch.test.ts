import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeClub, layPage, pass, useFakeTime } from './fake-club.test-support.ts';
import { LookCover } from './look-cover.ts';
import { GIVE_UP_MS, LOOK_MS, LookWatch } from './look-watch.ts';

let club: FakeClub;
let isUp: boolean;
let stopper: AbortController;
let asked: string[];

beforeEach(() => {
  useFakeTime();
  club = new FakeClub().install();
  isUp = false;
  asked = [];
  club.routes.set('GET /api/look', () => {
    asked.push('look');
    return Response.json({ meeting: 1, is_up: isUp }, { headers: { ETag: `"${String(isUp)}"` } });
  });
  stopper = new AbortController();
  layPage('<main><input></main>', { crew: '17' });
});

afterEach(() => {
  stopper.abort();
  document.body.innerHTML = '';
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function watch(): Promise<void> {
  new LookWatch({ bring: async () => new LookCover(), signal: stopper.signal }).start();
  await pass(200);
}

const cover = (): Element | null => document.querySelector('.look-cover');

test('nothing is covered until the librarian asks for it; then work is saved first', async () => {
  const order: string[] = [];
  document.addEventListener('look-up', () => order.push(cover() ? 'covered' : 'saved first'), { once: true });
  await watch();
  expect(cover()).toBeNull();
  isUp = true;
  await pass(LOOK_MS + 100);
  expect(cover()?.shadowRoot?.querySelector('dialog')?.hasAttribute('open')).toBe(true);
  expect(cover()?.shadowRoot?.textContent).toContain('Look at the librarian');
  expect(order).toEqual(['saved first']);
});

test('it lifts when they may go on', async () => {
  isUp = true;
  await watch();
  expect(cover()).not.toBeNull();
  isUp = false;
  await pass(LOOK_MS + 100);
  expect(cover()).toBeNull();
});

test('what is typed doesn\'t go through, and Escape doesn\'t lift it', async () => {
  isUp = true;
  await watch();
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  for (const key of ['a', ' ', 'Escape']) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  }
  expect(heard).not.toHaveBeenCalled();
  const dialog = cover()?.shadowRoot?.querySelector('dialog');
  dialog?.close();
  expect(dialog?.hasAttribute('open')).toBe(true);
  document.removeEventListener('keydown', heard);
});

test('when the server dies nobody is shut out for longer than half a minute', async () => {
  isUp = true;
  await watch();
  club.routes.set('GET /api/look', () => {
    throw new TypeError('Failed to fetch');
  });
  await pass(GIVE_UP_MS - LOOK_MS);
  expect(cover()).not.toBeNull();
  await pass(3 * LOOK_MS);
  expect(cover()).toBeNull();
});

test('a page that nobody sees doesn\'t ask', async () => {
  await watch();
  const before = asked.length;
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  await pass(3 * LOOK_MS);
  expect(asked.length).toBe(before);
  vi.restoreAllMocks();
});
