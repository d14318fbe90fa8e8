import { expect, test, vi } from 'vitest';
import { element, inlineIcon, put } from './elements.ts';

test('attributes are set, left out or listened to', () => {
  const press = vi.fn();
  const button = element('button', { type: 'button', 'data-count': 3, hidden: true, disabled: false, title: null, lang: undefined, onclick: press }, 'Help');
  expect(button.outerHTML).toBe('<button type="button" data-count="3" hidden="">Help</button>');
  button.click();
  expect(press).toHaveBeenCalledOnce();
});

test('what is no child is left out, and a text stays a text', () => {
  const line = element('p', {}, element('b', {}, 'Ana'), null, undefined, false, '<img src=x onerror=alert(1)>');
  expect(line.childNodes).toHaveLength(2);
  expect(line.querySelector('img')).toBeNull();
  expect(line.textContent).toBe('Ana<img src=x onerror=alert(1)>');
});

test('what was inside is replaced', () => {
  const line = element('p', {}, 'before');
  put(line, 'after', false);
  expect(line.textContent).toBe('after');
});

test('an icon says nothing to screen readers', () => {
  const icon = inlineIcon('<path d="M0 0"/>', 'small-icon');
  expect(icon.getAttribute('aria-hidden')).toBe('true');
  expect(icon.classList.contains('small-icon')).toBe(true);
  expect(icon.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
});
