import { afterEach, expect, test, vi } from 'vitest';
import type { RawError } from '../../python/protocol.ts';
import { explainHere } from './explain-here.ts';

const files = [{ name: 'main.py', text: 'import joc\njoc.arata()\n' }, { name: 'joc.py', text: 'def arata():\n    scor = 5\n    print(score)\n' }];
const error: RawError = {
  type: 'NameError', message: "name 'score' is not defined", names: ['scor'],
  frames: [{ file: 'main.py', line: 2, function: '<module>', column: 1, end_column: 12 }, { file: 'joc.py', line: 3, function: 'arata', column: 11, end_column: 16 }],
};

afterEach(() => vi.unstubAllGlobals());

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

test('the place is counted in characters, as the computer of the club counts', async () => {
  const source = [{ name: 'main.py', text: 'print("😀😀", scor)\n' }];
  const frames = [{ file: 'main.py', line: 1, function: '<module>', column: 15, end_column: 19 }];
  expect(await explainHere({ ...error, message: "name 'scor' is not defined", frames }, source, 'ro')).toMatchObject({ column: 13, end_column: 17 });
});

test('of a call that Python shows as a whole the wrong word is lit', async () => {
  const source = [{ name: 'main.py', text: 'import turtle\nturtle.rigth(90)\n' }];
  const frames = [{ file: 'main.py', line: 2, function: '<module>', column: 1, end_column: 17 }];
  const told = await explainHere({ type: 'AttributeError', message: "module 'turtle' has no attribute 'rigth'", names: [], frames }, source, 'en');
  expect(told).toMatchObject({ kind: 'run_attribute_suggestion', line: 2, column: 8, end_column: 13 });
});

test('names that Python knows at that place are proposed', async () => {
  const source = [{ name: 'main.py', text: 'from joc import *\nporneste()\n' }];
  const frames = [{ file: 'main.py', line: 2, function: '<module>', column: 1, end_column: 11 }];
  const told = await explainHere({ type: 'NameError', message: "name 'porneste' is not defined", names: ['pornește'], frames }, source, 'ro');
  expect(told).toMatchObject({ kind: 'run_name_suggestion' });
  expect(told.try).toContain('pornește');
});

test('a sprite that is spelt a little differently is found in the library', async () => {
  const sprites = [{ id: 'cat', titles: { ro: 'Pisică', en: 'Cat' }, costumes: [] }];
  vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response(JSON.stringify({ sprites, backdrops: [], sounds: [] })))));
  const source = [{ name: 'main.py', text: 'from stage import *\np = Sprite("Pisica")\n' }];
  const frames = [{ file: 'main.py', line: 2, function: '<module>', column: 5, end_column: 21 }];
  const told = await explainHere({ type: 'ValueError', message: 'there is no picture for a sprite "Pisica"', names: [], frames }, source, 'ro');
  expect(told).toMatchObject({ kind: 'run_text_suggestion', column: 13, end_column: 19 });
  expect(told.try).toBe('Scrie „Pisică” în locul lui „Pisica”.');
});

test('without the library a sprite that there is not is told all the same', async () => {
  vi.stubGlobal('fetch', vi.fn(() => Promise.reject(new TypeError('unplugged'))));
  const frames = [{ file: 'main.py', line: 1, function: '<module>', column: null, end_column: null }];
  const told = await explainHere({ type: 'ValueError', message: 'there is no picture for a sprite "Urs"', names: [], frames }, files, 'ro');
  expect(told.kind).toBe('run_stage_sprite');
});
