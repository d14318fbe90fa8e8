import { expect, test } from 'vitest';
import type { BasicsTask } from '../../shared/contract.ts';
import { tellMissing } from './missing.ts';

const task: BasicsTask = {
  id: 'tidy', kind: 'files', html: '', begin: ['song', 'drawing', 'old'], end: ['school/', 'school/song', 'drawing'], gone: ['song', 'old'],
  names: { school: 'Școala', song: 'Cântecul', drawing: 'Desenul', old: 'Desenul vechi' },
};
const said = (files: string[], bin: unknown = []): string => tellMissing(task, { done: false, files, bin: bin as [] });
const binned = (...files: string[]): unknown => [{ from: '', files }];

test('a folder that is only nearly called so is told with the letter that is another', () => {
  expect(said([':Scoala/', ':Scoala/song', 'drawing'])).toBe('The folder has to be called “Școala”, with Ș.');
  expect(said([':Lecții/', 'song', 'drawing'])).toBe('There is a folder “Lecții”. The one that is needed is called “Școala”.');
  expect(said(['song', 'drawing', 'old'])).toBe('The folder “Școala” is not there yet.');
});

test('what was thrown away and had to stay is told first', () => {
  expect(said(['song', 'old'], binned('drawing'))).toContain('“Desenul” had to stay');
  expect(said(['school/', 'drawing'], binned('song'))).toContain('“Cântecul” is in the bin, and is still needed');
});

test('then what is not yet where it belongs, and what is still where it was', () => {
  expect(said(['school/', 'song', 'drawing'])).toBe('“Cântecul” is not in the folder “Școala” yet.');
  expect(said(['school/', 'school/song', 'school/drawing'])).toBe('“Desenul” is not in its place yet.');
  expect(said(['school/', 'school/song', 'song', 'drawing'])).toBe('“Cântecul” is still in its old place, too.');
  expect(said(['school/', 'school/song', 'drawing', 'old'])).toBe('“Desenul vechi” still has to go into the bin.');
  expect(said(['school/', 'school/song', 'drawing'])).toBe('');
});
