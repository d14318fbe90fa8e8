import { expect, test } from 'vitest';
import { showCutEdges } from './cut-edges.ts';

function piece(inside: number): HTMLElement {
  const made = document.createElement('pre');
  Object.defineProperty(made, 'scrollWidth', { value: inside });
  Object.defineProperty(made, 'clientWidth', { value: 200 });
  showCutEdges(made);
  return made;
}

test('what fits goes on nowhere', () => {
  expect(piece(200).className).toBe('');
});

test('what is wider goes on at the sides to which it can be scrolled', () => {
  const made = piece(300);
  const scroll = (to: number): string => {
    made.scrollLeft = to;
    made.dispatchEvent(new Event('scroll'));
    return made.className;
  };
  expect(made.className).toBe('is-cut-right');
  expect(scroll(50).split(' ').sort()).toEqual(['is-cut-left', 'is-cut-right']);
  expect(scroll(100)).toBe('is-cut-left');
});
