// @vitest-environment node
/** Whole programs of children's books: what they print is what CPython prints (tests/python_library/programs/). */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileLibrary } from '../../vite-python-library.ts';
import { runProgram } from './trial.test-support.ts';

const FOLDER = join(import.meta.dirname, '../../../tests/python_library/programs');
const library = compileLibrary(join(import.meta.dirname, '../..'));
const names = globSync('*.py', { cwd: FOLDER }).map((file) => file.slice(0, -'.py'.length)).sort();

test('there are programs', () => {
  expect(names.length).toBeGreaterThanOrEqual(12);
});

test.each(names)('%s', (name) => {
  const given = join(FOLDER, `${name}.given.txt`);
  const answers = existsSync(given) ? readFileSync(given, 'utf8').replace(/\n$/, '').split('\n') : [];
  const { moments, moment } = runProgram(readFileSync(join(FOLDER, `${name}.py`), 'utf8'), answers, library, { ticks: 100_000 });
  const printed = moments.flatMap(({ out }) => out.filter(({ stream }) => stream === 'out').map(({ text }) => text)).join('');
  expect(moment.error).toBeNull();
  expect(printed).toBe(readFileSync(join(FOLDER, `${name}.txt`), 'utf8'));
});
