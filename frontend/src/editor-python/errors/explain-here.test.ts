import { expect, test } from 'vitest';
import type { RawError } from '../../python/protocol.ts';
import { explainHere } from './explain-here.ts';

const files = [{ name: 'main.py', text: 'import joc\njoc.arata()\n' }, { name: 'joc.py', text: 'def arata():\n    scor = 5\n    print(score)\n' }];
const error: RawError = {
  type: 'NameError', message: "name 'score' is not defined", names: ['scor'],
  frames: [{ file: 'main.py', line: 2, function: '<module>', column: 1, end_column: 12 }, { file: 'joc.py', line: 3, function: 'arata', column: 11, end_column: 16 }],
};

test.each(['ro', 'en', 'xx'])('an error is explained where it happened, for readers of %s', async (locale) => {
  const told = await explainHere(error, files, locale);
  expect(told).toMatchObject({ kind: 'run_name_suggestion', line: 3, column: 11, end_column: 16 });
  expect(told.why).toContain('scor');
});

test('without a place of Python\'s the word that it is about is lit', async () => {
  const told = await explainHere({ ...error, frames: [{ file: 'joc.py', line: 3, function: 'arata', column: null, end_column: null }] }, files, 'ro');
  expect(told).toMatchObject({ line: 3, column: 11, end_column: 16 });
});

test('an error without any place has none', async () => {
  expect(await explainHere({ ...error, frames: [] }, files, 'ro')).toMatchObject({ line: null, column: null });
});

test('a program that was ended is told why', async () => {
  expect((await explainHere({ ...error, type: 'TooMuchOutput', message: '' }, files, 'ro')).kind).not.toBe('run_general');
});
