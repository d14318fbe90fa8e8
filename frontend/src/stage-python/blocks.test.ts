/** Each block of the stage, and the page that describes them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Outline } from '../stage/stage-outline.test-support.ts';
import { WORDS } from '../stage/words.ts';
import { COMMANDS, CONDITIONS, HATS, VALUES } from './block-samples.test-support.ts';
import { VALUE_WORDS } from './expressions.ts';
import { body, condition, value, view } from './python.test-support.ts';
import { FUNCTIONS } from './reserved.ts';
import { COMMAND_WORDS } from './statements.ts';

test.each(COMMANDS)('%j', (outline, python) => expect(body([outline])).toBe(python));
test.each(VALUES)('%j', (outline, python) => expect(value(outline)).toBe(python));
test.each(CONDITIONS)('%j', (outline, python) => expect(condition(outline)).toBe(python));
test.each(HATS)('%j', (outline, python) => expect(view([[outline]])).toContain(python));

const wordOf = (outline: Outline): string => (typeof outline === 'string' ? outline : Object.keys(outline)[0] ?? '');
const OWN = ['define', 'parameter', 'parameter_is'];

test('every block of the stage is written, and tried above', () => {
  const written = [...COMMAND_WORDS, ...VALUE_WORDS, ...HATS.map(([outline]) => wordOf(outline)), 'define'].sort();
  expect(written).toEqual([...WORDS.keys()].sort());
  const tried = new Set([...COMMANDS, ...VALUES, ...CONDITIONS, ...HATS].map(([outline]) => wordOf(outline)));
  expect([...WORDS.keys()].filter((word) => !tried.has(word) && !OWN.includes(word))).toEqual([]);
});

test('the page in docs/reference has every block and every function of the module', () => {
  const page = readFileSync('../docs/reference/stage-python.md', 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|')[1]?.trim().replaceAll('`', ''));
  expect([...WORDS.keys()].filter((word) => !rows.includes(word))).toEqual([]);
  for (const [, python] of [...COMMANDS, ...VALUES, ...CONDITIONS]) for (const called of python.matchAll(/(?<![.\w])([a-z_]+)\(/g)) {
    const name = called[1] ?? '';
    if (FUNCTIONS.includes(name)) expect(page).toContain(`${name}(`);
  }
  expect(FUNCTIONS.filter((name) => !page.includes(`${name}(`))).toEqual([]);
});
