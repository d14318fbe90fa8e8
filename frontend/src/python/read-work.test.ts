import { expect, test } from 'vitest';
import { UnreadableWork } from '../shared/contract.ts';
import { readWork } from './read-work.ts';

const work = (files: unknown, more: object = {}): unknown => ({ format: 1, workspace: 'python', world: 'python', files, ...more });
const main = { name: 'main.py', text: 'print("Salut")\n' };

test('a work with one file is read', () => {
  expect(readWork(work([main]))).toEqual({ files: [main], scene: null });
});

test('what is not known is left out', () => {
  expect(readWork(work([{ ...main, colour: 'red' }], { extra: 1 })).files).toEqual([main]);
});

test.each([
  ['nothing', null],
  ['blocks', { format: 1, workspace: 'blocks', world: 'grid', blocks: {} }],
  ['no files', work([])],
  ['files that are no list', work({ length: 1, 0: main })],
  ['another first file', work([{ name: 'joc.py', text: '' }])],
  ['two of one name', work([main, main])],
  ['a name that leads elsewhere', work([main, { name: '../a.py', text: '' }])],
  ['a text that is none', work([{ name: 'main.py', text: 7 }])],
  ['too many files', work(Array.from({ length: 21 }, (_, at) => ({ name: at ? `f${at}.py` : 'main.py', text: '' })))],
  ['too much text', work([{ name: 'main.py', text: 'ș'.repeat(100_001) }])],
  ['a scene that is none', work([main], { scene: 7 })],
])('%s is unreadable', (_what, value) => {
  expect(() => readWork(value)).toThrow(UnreadableWork);
});
