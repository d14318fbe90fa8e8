import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { FakeBroadcastChannel, FakeClub, layPage } from '../frame/fake-club.test-support.ts';

beforeAll(async () => {
  vi.stubGlobal('BroadcastChannel', FakeBroadcastChannel);
  vi.stubGlobal('indexedDB', new IDBFactory());
  await import('./page.ts');
});

beforeEach(() => {
  new FakeClub().install();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function press(words: string): void {
  [...document.querySelectorAll('button')].find((button) => button.textContent === words)?.click();
}

/** How often a form was really sent. */
function watchForm(): () => number {
  let sent = 0;
  document.querySelector('form')?.addEventListener('submit', (event) => {
    setTimeout(() => {
      if (!event.defaultPrevented) sent += 1;
    });
  });
  return () => sent;
}

test('a form that asks is sent only after yes', async () => {
  layPage('<form data-confirm="End the meeting?" data-confirm-yes="Yes, end it"><button>End</button></form>');
  const sent = watchForm();
  press('End');
  await settle();
  expect(document.querySelector('dialog')?.textContent).toContain('End the meeting?');
  press('No, go back');
  await settle();
  expect(sent()).toBe(0);
  press('End');
  await settle();
  press('Yes, end it');
  await settle();
  await settle();
  expect(sent()).toBe(1);
  expect(document.querySelector('dialog')).toBeNull();
});

test('other forms are sent as they are', async () => {
  layPage('<form><button>Save</button></form>');
  const sent = watchForm();
  press('Save');
  await settle();
  expect(sent()).toBe(1);
});

test('a double click sends a form once, until the page is shown again', async () => {
  layPage('<form method="post"><button>Start</button></form>');
  const sent = watchForm();
  press('Start');
  press('Start');
  await settle();
  expect(sent()).toBe(1);
  dispatchEvent(new Event('pageshow'));
  press('Start');
  await settle();
  expect(sent()).toBe(2);
});

test('a form that is answered with a file can be sent again once a double click is over', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    layPage('<form method="post" data-downloads><button>Make the file</button></form>');
    const sent = watchForm();
    press('Make the file');
    press('Make the file');
    await vi.advanceTimersByTimeAsync(500);
    expect(sent()).toBe(1);
    await vi.advanceTimersByTimeAsync(2_000);
    press('Make the file');
    await vi.advanceTimersByTimeAsync(10);
    expect(sent()).toBe(2);
  } finally {
    vi.useRealTimers();
  }
});

test('a form that asks and posts is sent once after yes', async () => {
  layPage('<form method="post" data-confirm="End?" data-confirm-yes="Yes"><button>End</button></form>');
  const sent = watchForm();
  press('End');
  await settle();
  press('Yes');
  await settle();
  await settle();
  press('End');
  await settle();
  expect(sent()).toBe(1);
});

test('a language that is chosen is taken at once', () => {
  layPage('<form data-auto-submit><select><option>ro</option><option>en</option></select></form>');
  const requestSubmit = vi.spyOn(HTMLFormElement.prototype, 'requestSubmit').mockImplementation(() => {});
  document.querySelector('select')?.dispatchEvent(new Event('change', { bubbles: true }));
  expect(requestSubmit).toHaveBeenCalledOnce();
});

test('a button opens its dialog, and one inside closes it', () => {
  layPage('<button data-opens="help">Help</button><dialog id="help"><button data-closes>Close</button></dialog>');
  const dialog = document.querySelector('dialog');
  press('Help');
  expect(dialog?.open).toBe(true);
  press('Close');
  expect(dialog?.open).toBe(false);
});

test('a button prints the page', () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  layPage('<button data-action="print">Print</button>');
  press('Print');
  expect(print).toHaveBeenCalledOnce();
});
