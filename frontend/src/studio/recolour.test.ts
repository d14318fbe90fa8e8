import { expect, test } from 'vitest';
import { recolour } from './recolour.ts';

test('a turn of nothing, or of a whole round, changes nothing', () => {
  expect(recolour('<path fill="#C8383F"/>', 0)).toBe('<path fill="#C8383F"/>');
  expect(recolour('<path fill="#C8383F"/>', 720)).toBe('<path fill="#C8383F"/>');
});

test('red turned by a third is green, by two thirds blue', () => {
  expect(recolour('<path fill="#ff0000" stroke="#f00"/>', 120)).toBe('<path fill="#00ff00" stroke="#00ff00"/>');
  expect(recolour('<path fill="#ff0000"/>', -120)).toBe('<path fill="#0000ff"/>');
});

test('light and dark stay as they were', () => {
  expect(recolour('<path fill="#800000"/>', 240)).toBe('<path fill="#000080"/>');
});

test('the ink of the outline, greys and whitewash stay', () => {
  const svg = '<g stroke="#3b2a24"><path fill="#fbf6ea"/><path fill="#E2D7C3"/><path fill="#b8b1a6"/><path fill="#fff"/><path fill="none"/></g>';
  expect(recolour(svg, 90).toLowerCase()).toBe(svg.replace('#fff"', '#ffffff"').toLowerCase());
});

test('rules of a style are painted too, and other numbers are left alone', () => {
  expect(recolour('<path style="fill: #ff0000" d="M0 0"/><a href="#f00"/>', 120)).toBe('<path style="fill: #00ff00" d="M0 0"/><a href="#f00"/>');
});

test('a face stays, with its shade and cheeks', () => {
  const face = '<path fill="#f3cba3"/><path fill="#d9a178"/><path fill="#e59a97"/>';
  expect(recolour(face, 120)).toBe(face);
  const deep = '<path fill="#a8734e"/><path fill="#875a38"/>';
  expect(recolour(deep, 120)).toBe(deep);
});

test('what is brown or pink without being a face is turned', () => {
  expect(recolour('<path fill="#875a38"/><path fill="#e59a97"/>', 120)).not.toMatch(/875a38|e59a97/);
});
