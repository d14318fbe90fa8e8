import { expect, test } from 'vitest';
import { keepCodeWhole } from './long-code.ts';

/** How wide a piece is at its usual size, and made smaller, in a column of 200. */
function piece(usual: number, small: number): HTMLElement {
  const code = document.createElement('code');
  Object.defineProperty(code, 'offsetWidth', { get: () => (code.classList.contains('is-small') ? small : usual) });
  return code;
}

async function put(code: HTMLElement): Promise<HTMLElement> {
  const box = document.createElement('div');
  const around = document.createElement('p');
  Object.defineProperty(around, 'clientWidth', { value: 200 });
  document.body.append(box);
  keepCodeWhole(box);
  around.style.display = 'block';
  around.style.padding = '0px';
  around.append(code);
  box.append(around);
  await new Promise((resolve) => setTimeout(resolve, 20));
  return code;
}

test('code that fits is left as it is', async () => {
  expect((await put(piece(150, 120))).className).toBe('');
});

test('code that is too wide gets smaller', async () => {
  const code = await put(piece(240, 190));
  expect([...code.classList]).toEqual(['is-small']);
  expect(code.hasAttribute('tabindex')).toBe(false);
});

test('code that is still too wide scrolls, by keyboard too', async () => {
  const code = await put(piece(400, 320));
  expect([...code.classList]).toEqual(['is-small', 'is-scrolling']);
  expect(code.tabIndex).toBe(0);
});
