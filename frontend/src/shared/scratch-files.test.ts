import { expect, test } from 'vitest';
import { isFileName, listFileNames } from './scratch-files.ts';

const A = 'a'.repeat(32);
const B = 'b'.repeat(32);

test('costumes and sounds of all targets are named, each once', () => {
  const targets = [
    { costumes: [{ md5ext: `${A}.svg` }], sounds: [{ assetId: B, dataFormat: 'wav' }] },
    { costumes: [{ md5ext: `${A}.svg` }, { md5ext: `${B}.png` }], sounds: [] },
  ];
  expect(listFileNames({ targets })).toEqual([`${A}.svg`, `${B}.wav`, `${B}.png`]);
});

test('what isn’t shaped as Scratch writes it names nothing', () => {
  expect(listFileNames({})).toEqual([]);
  expect(listFileNames({ targets: [null, 3, { costumes: 'x', sounds: [null, { md5ext: '../../etc/passwd' }] }] })).toEqual([]);
});

test.each([`${A}.exe`, `${A}.svg/`, `../${A}.svg`, `${A.toUpperCase()}.svg`, 'cat.svg', null])('%s is no name of a file', (name) => {
  expect(isFileName(name)).toBe(false);
});
