import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { layPage, settle } from '../frame/fake-club.test-support.ts';
import { Chime } from './chime.ts';
import { SoundSwitch } from './sound-switch.ts';

beforeEach(() => localStorage.clear());
afterEach(() => {
  document.body.innerHTML = '';
  localStorage.clear();
});

class FakeChime extends Chime {
  isWoken = false;
  override get isAwake(): boolean {
    return this.isWoken;
  }
  override wake = vi.fn(async () => {
    this.isWoken = true;
  });
  override ring = vi.fn();
}

function open(): { element: SoundSwitch; chime: FakeChime; button: HTMLButtonElement } {
  layPage('<main></main>');
  const element = new SoundSwitch();
  const chime = new FakeChime();
  element.chime = chime;
  document.querySelector('main')?.append(element);
  return { element, chime, button: element.querySelector('button') as HTMLButtonElement };
}

const partOver = (): boolean => document.dispatchEvent(new CustomEvent('part-over', { bubbles: true }));

test('it is off until somebody turns it on, and then it sounds at once', async () => {
  const { chime, button } = open();
  partOver();
  expect(chime.ring).not.toHaveBeenCalled();
  expect(button.getAttribute('aria-pressed')).toBe('false');
  button.click();
  await settle();
  expect(button.getAttribute('aria-pressed')).toBe('true');
  expect(button.textContent).toContain('Sound on');
  partOver();
  expect(chime.ring).toHaveBeenCalledTimes(2);
});

test('this browser remembers it, and the next page says that it needs a click', async () => {
  open().button.click();
  await settle();
  document.body.innerHTML = '';
  const { element, chime } = open();
  expect(element.textContent).toContain('Sound on');
  expect(element.textContent).toContain('Click once on this page');
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  await settle();
  expect(chime.wake).toHaveBeenCalled();
  expect(element.textContent).not.toContain('Click once on this page');
});

test('waking it up leaves the button as it is, so that the same click can turn it off', async () => {
  open().button.click();
  await settle();
  document.body.innerHTML = '';
  const { button } = open();
  const inside = button.firstChild;
  button.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  await settle();
  expect(button.firstChild).toBe(inside);
  button.click();
  expect(button.getAttribute('aria-pressed')).toBe('false');
});

test('turned off, it is quiet', async () => {
  const { chime, button } = open();
  button.click();
  await settle();
  button.click();
  chime.ring.mockClear();
  partOver();
  expect(chime.ring).not.toHaveBeenCalled();
});
