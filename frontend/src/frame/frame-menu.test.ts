import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FrameMenu } from './frame-menu.ts';

let menu: FrameMenu;
const act = vi.fn();

beforeEach(() => {
  localStorage.clear();
  act.mockClear();
  vi.stubGlobal('fullscreen', null);
  Object.defineProperty(document, 'fullscreenEnabled', { value: true, configurable: true });
  Object.defineProperty(document, 'fullscreenElement', { value: null, configurable: true, writable: true });
  menu = new FrameMenu();
  menu.show([menu.choice({ icon: 'history', words: 'Earlier versions', act })], []);
  document.body.replaceChildren(menu.element);
  menu.element.open = true;
});

afterEach(() => {
  vi.unstubAllGlobals();
  delete document.documentElement.dataset['textSize'];
});

const find = (text: string): HTMLElement => [...menu.element.querySelectorAll<HTMLElement>('button')].find((each) => each.textContent?.includes(text))!;

test('a choice closes the menu and does what it says', () => {
  find('Earlier versions').click();
  expect(act).toHaveBeenCalledOnce();
  expect(menu.element.open).toBe(false);
});

test('Escape closes it and gives the focus back', () => {
  find('Earlier versions').focus();
  find('Earlier versions').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(menu.element.open).toBe(false);
  expect(document.activeElement).toBe(menu.element.querySelector('summary'));
});

test('a tap beside it closes it', () => {
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(menu.element.open).toBe(false);
});

test('the full screen is asked for, and the button says what is, also after Escape', async () => {
  const fill = vi.fn(async () => {});
  document.documentElement.requestFullscreen = fill;
  find('Full screen').click();
  expect(fill).toHaveBeenCalledOnce();
  Object.assign(document, { fullscreenElement: document.documentElement });
  document.dispatchEvent(new Event('fullscreenchange'));
  const button = find('Leave the full screen');
  expect(button.getAttribute('aria-pressed')).toBe('true');
  Object.assign(document, { fullscreenElement: null });
  document.dispatchEvent(new Event('fullscreenchange'));
  expect(button.getAttribute('aria-pressed')).toBe('false');
});

test('a browser that refuses the full screen is left as it is', async () => {
  document.documentElement.requestFullscreen = () => Promise.reject(new TypeError('denied'));
  find('Full screen').click();
  await Promise.resolve();
  expect(find('Full screen')).toBeTruthy();
});

test('the size of texts is chosen with the menu open', () => {
  const largest = menu.element.querySelector<HTMLInputElement>('input[value=largest]')!;
  largest.checked = true;
  largest.dispatchEvent(new Event('change', { bubbles: true }));
  expect(document.documentElement.dataset['textSize']).toBe('largest');
  expect(menu.element.open).toBe(true);
});
