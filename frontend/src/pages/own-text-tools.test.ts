import { expect, test } from 'vitest';
import { writeSigns } from './own-text-tools.ts';

/** The text with what is chosen between bars, before and after. */
function write(before: string, tool: DOMStringMap): string {
  const [left = '', inside = '', right = ''] = before.split('|');
  const made = writeSigns({ text: left + inside + right, start: left.length, end: left.length + inside.length }, tool);
  return `${made.text.slice(0, made.start)}|${made.text.slice(made.start, made.end)}|${made.text.slice(made.end)}`;
}

test.each([
  ['bold around what is chosen', 'Apasă |aici| acum', { wraps: '**' }, 'Apasă **|aici|** acum'],
  ['bold with nothing chosen', 'a||', { wraps: '**' }, 'a**||**'],
  ['a list of the chosen lines', 'Iei:\n|mere\npere|', { lines: '- ' }, 'Iei:\n- mere\n- pere||'],
  ['a fence around a line', 'Așa:\n|print(1)|', { fence: 'python' }, 'Așa:\n\n```python\n|print(1)|\n```\n'],
  ['a sample where there is nothing', '||', { fence: 'scratch', sample: 'say [a]' }, '```scratch\n|say [a]|\n```\n'],
  ['a box with a title', '|Uită-te.|', { box: 'collapse', title: 'Un indiciu' }, ':::collapse Un indiciu\n|Uită-te.|\n:::\n'],
])('%s', (_name, before, tool, after) => {
  expect(write(before, tool as DOMStringMap)).toBe(after);
});
