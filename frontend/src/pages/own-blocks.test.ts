import { expect, test } from 'vitest';
import { findUnknownLines } from '../scratch-blocks/read-blocks.ts';
import { findWrongLine } from './own-blocks.ts';

const find = (text: string): string | null => findWrongLine(text, (code) => findUnknownLines(code, 'ro'));

test('blocks in both languages are right, and so is prose outside of them', () => {
  expect(find('Desenează.\n\n```scratch\nmergi (10) pași\nmove (5) steps\n```\n\nGata.')).toBeNull();
  expect(find('```python\nDesenează.\n```')).toBeNull();
  expect(find('```scratch\n```')).toBeNull();
});

test('the first line that is no block is found, also in a fence without end', () => {
  expect(find('```scratch\nmergi (10) pași\n```\n\n```scratch\nmergi (10) pași\nDesenează un pătrat.\n```')).toBe('Desenează un pătrat.');
  expect(find('```blocks3\nDesenează un pătrat.')).toBe('Desenează un pătrat.');
});
