import { expect, test } from 'vitest';
import { writeSigns } from './own-text-tools.ts';

const BLOCKS = { fence: 'scratch', sample: 'mergi (10) pași' };
const BOLD = { wraps: '**', sample: 'cuvinte' };
const LIST = { lines: '- ', sample: 'primul' };
const HINT = { box: 'collapse', title: 'Un indiciu', sample: 'Indiciul' };

/** The text with what is chosen between bars, before and after. */
function write(before: string, tool: DOMStringMap): string {
  const [left = '', inside = '', right = ''] = before.split('|');
  const chosen = { text: left + inside + right, start: left.length, end: left.length + inside.length };
  const made = writeSigns(chosen, tool, (text) => text.startsWith('mergi'));
  return `${made.text.slice(0, made.start)}|${made.text.slice(made.start, made.end)}|${made.text.slice(made.end)}`;
}

test.each([
  ['bold words', 'Apasă |aici | acum', BOLD, 'Apasă **|aici|**  acum'],
  ['a list of lines', 'Iei:\n|mere\npere|', LIST, 'Iei:\n\n|- mere\n- pere|\n'],
  ['a program', 'Așa:\n|print(1)|', { fence: 'python' }, 'Așa:\n\n```python\n|print(1)|\n```\n'],
  ['a box with a title', 'Unu. |Uită-te.| Doi.', HINT, 'Unu.\n\n:::collapse Un indiciu\n|Uită-te.|\n:::\n\nDoi.'],
  ['blocks', '|mergi (5) pași|', BLOCKS, '```scratch\n|mergi (5) pași|\n```\n'],
])('the signs stand around what is chosen: %s', (_name, before, tool, after) => {
  expect(write(before, tool as DOMStringMap)).toBe(after);
});

test.each([
  ['bold words', 'Apasă||\nacum.\n\nApoi.', BOLD, 'Apasă\nacum.\n\n**|cuvinte|**\n\nApoi.'],
  ['a list', 'Ie||i:', LIST, 'Iei:\n\n- |primul|\n'],
  ['a box', 'Unu.\n\nDo||i.', HINT, 'Unu.\n\nDoi.\n\n:::collapse Un indiciu\n|Indiciul|\n:::\n'],
  ['blocks', '||Desenează.', BLOCKS, 'Desenează.\n\n```scratch\n|mergi (10) pași|\n```\n'],
  ['blocks in an empty text', '||', BLOCKS, '```scratch\n|mergi (10) pași|\n```\n'],
  ['blocks within a box', ':::task\nUn||u.\n:::\n', BLOCKS, ':::task\nUnu.\n\n```scratch\n|mergi (10) pași|\n```\n\n:::\n'],
  ['blocks after a box', ':::task\nUnu.\n:::||', BLOCKS, ':::task\nUnu.\n:::\n\n```scratch\n|mergi (10) pași|\n```\n'],
])('with nothing chosen a sample comes after the paragraph: %s', (_name, before, tool, after) => {
  expect(write(before, tool as DOMStringMap)).toBe(after);
});

test('prose that is chosen never becomes blocks', () => {
  expect(write('|Desenează un pătrat.|', BLOCKS)).toBe('Desenează un pătrat.\n\n```scratch\n|mergi (10) pași|\n```\n');
});

test('nothing is put into a fence', () => {
  const fence = '```scratch\nmergi (5) pași\n```';
  expect(write('```scratch\nmergi |(5)| pași\n```\n\nApoi.', BOLD)).toBe(`${fence}\n\n**|cuvinte|**\n\nApoi.`);
  expect(write('```scratch\nmer||gi (5) pași\n```', BLOCKS)).toBe(`${fence}\n\n\`\`\`scratch\n|mergi (10) pași|\n\`\`\`\n`);
});
