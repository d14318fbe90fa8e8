// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { MORE_MODULES, needsMore } from './more-modules.ts';

const FOLDER = join(import.meta.dirname, 'library');
const files = globSync('*.py', { cwd: FOLDER }).map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));

test('what comes with the worker needs nothing that does not', () => {
  const early = files.filter(({ name }) => !MORE_MODULES.includes(basename(name, '.py')));
  expect(early.filter((file) => needsMore([file])).map(({ name }) => name)).toEqual([]);
});

test('each of the others is there', () => {
  expect(files.map(({ name }) => basename(name, '.py'))).toEqual(expect.arrayContaining([...MORE_MODULES]));
});

test.each([
  ['import datetime', true], ['from collections import Counter', true], ['import random, json', true], ['    import copy', true],
  ['import random', false], ['# import json', false], ['print("import")\nfrom turtle import *', false],
])('%s: %s', (text, needs) => {
  expect(needsMore([{ name: 'main.py', text }])).toBe(needs);
});
