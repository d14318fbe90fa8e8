// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { LIBRARY_PARTS, partOf, partsNeeded } from './library-parts.ts';

const FOLDER = join(import.meta.dirname, 'library');
const files = globSync('*.py', { cwd: FOLDER }).map((name) => ({ name, module: basename(name, '.py'), text: readFileSync(join(FOLDER, name), 'utf8') }));

test('what comes with the worker needs nothing that does not, and each part nothing of another', () => {
  const astray = files.filter((file) => partsNeeded([file]).some((part) => part !== partOf(file.module)));
  expect(astray.map(({ name }) => name)).toEqual([]);
});

test('each part has modules', () => {
  for (const part of LIBRARY_PARTS) expect(files.some(({ module }) => partOf(module) === part), part).toBe(true);
});

test.each([
  ['import datetime', ['more']], ['from collections import Counter', ['more']], ['import random, json', ['more']], ['    import copy', ['more']],
  ['from turtle import *\nfrom stage import *', ['turtle', 'stage']],
  ['import random', []], ['# import json', []], ['print("import")\nimport time', []],
])('%s: %s', (text, parts) => {
  expect(partsNeeded([{ name: 'main.py', text }])).toEqual(parts);
});
