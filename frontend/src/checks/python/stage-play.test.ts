// @vitest-environment node
import { expect, test } from 'vitest';
import { compileLibrary } from '../../../vite-python-library.ts';
import { castOf, type CastIndex } from '../../python/stage/cast.ts';
import { b } from '../../python/trial.test-support.ts';
import type { StageRunCheck } from '../stage/question.ts';
import { answerPython } from './answer.ts';

const library = compileLibrary(`${import.meta.dirname}/../../..`);
const titled = (id: string, ro: string) => ({ id, titles: { ro, en: id } });
const index: CastIndex = { sprites: [{ ...titled('cat', 'Pisică'), costumes: [titled('walk-1', 'pas 1')] }], backdrops: [], sounds: [titled('meow', 'Miau')] };
const CAST = { sprites: { cat: { name: 'Pisică', library: 'cat', place: 0 } } } as unknown as NonNullable<StageRunCheck['cast']>;

function judge(text: string, run: StageRunCheck) {
  const files = [{ name: 'main.py', text }];
  const cast = castOf(files, null, index, 'ro');
  const work = { format: 1, workspace: 'python', world: 'python', files };
  const answer = answerPython(b, library, { activity: { world: { kind: 'python' }, checks: [{ id: 'c', run: { stage: { cast: CAST, ...run } } }] }, work, cast, assets: { shapes: {}, sound_seconds: {} } });
  if (answer.run === null) throw new Error(answer.error.message);
  return { passed: answer.results[0]?.passed, ...answer.run };
}

const MOVES = 'from stage import *\npisica = Sprite("Pisică")\n\n@pisica.when_flag\ndef la_start():\n    for _ in range(10):\n        move(10)\n    say("Gata!")\n';

test('what a sprite does after the flag is seen', () => {
  expect(judge(MOVES, { see: { sprite: 'cat', moved_x: { at_least: 90 } } }).passed).toBe(true);
  expect(judge(MOVES, { see: { sprite: 'cat', says: { contains: 'Gata' } } }).passed).toBe(true);
  expect(judge(MOVES, { see: { sprite: 'cat', moved_y: { at_least: 10 } } }).passed).toBe(false);
});

test('keys are pressed, and variables of the module are seen', () => {
  const program = 'from stage import *\ncat = Sprite("cat")\nscor = 0\n\n@cat.when_key("space")\ndef sari():\n    global scor\n    scor += 1\n    cat.y += 20\n';
  const run: StageRunCheck = { start: 'nothing', do: [{ press: 'space' }], see: { sprite: 'cat', moved_y: { at_least: 15 } } };
  expect(judge(program, run).passed).toBe(true);
  const cast = { ...CAST, variables: { scor: { name: 'scor' } } } as NonNullable<StageRunCheck['cast']>;
  expect(judge(program, { cast, start: 'nothing', do: [{ press: 'space' }], see: { variable: 'scor', at_least: 1 } }).passed).toBe(true);
});

test('a program that moves by itself, without the flag, is seen too', () => {
  expect(judge('from stage import *\ncat = Sprite("Pisică")\nwhile True:\n    cat.move(3)\n', { see: { sprite: 'cat', moved_x: { at_least: 30 } } }).passed).toBe(true);
});

test('a sprite that is missing is told, and an error with its line', () => {
  expect(judge('from stage import *\n', { see: { sprite: 'cat', moved_x: { at_least: 10 } } })).toMatchObject({ passed: false });
  expect(judge(`${MOVES}\n@pisica.when_key("a")\ndef x():\n    pass\nprint(nimic)\n`, { see: { sprite: 'cat', moved_x: { at_least: 10 } } })).toMatchObject({ passed: false, error: { type: 'NameError', line: 13 } });
});

test('what isn\'t right Python doesn\'t even begin, and is told with its line', () => {
  const run: StageRunCheck = { see: { sprite: 'cat', moved_x: { at_least: 10 } } };
  expect(judge('from stage import *\ndef f()\n    move(1)\n', run)).toMatchObject({ passed: false, error: { type: 'SyntaxError', line: 2 } });
});
