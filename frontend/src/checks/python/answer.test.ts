// @vitest-environment node
import { expect, test } from 'vitest';
import { compileLibrary } from '../../../vite-python-library.ts';
import { b } from '../../python/trial.test-support.ts';
import { answerPython } from './answer.ts';
import type { PythonJudgement, PythonRunCheck } from './question.ts';

const library = compileLibrary(`${import.meta.dirname}/../../..`);

function judge(text: string, ...runs: PythonRunCheck[]): PythonJudgement {
  const checks = runs.map((run, index) => ({ id: `c${index}`, run }));
  const work = { format: 1, workspace: 'python', world: 'python', files: [{ name: 'main.py', text }] };
  const answer = answerPython(b, library, { activity: { world: { kind: 'python' }, checks }, work });
  if (answer.run === null) throw new Error(answer.error.message);
  return answer;
}

const passes = (text: string, run: PythonRunCheck) => judge(text, run).results[0]?.passed;

const SUM = 'a = int(input("Primul: "))\nb = int(input("Al doilea: "))\nprint("Suma:", a + b)';

test('what is printed for given answers is compared as the check says', () => {
  expect(passes(SUM, { outputs: { given: ['2', '3'], has: ['suma: 5'], compare: 'words' } })).toBe(true);
  expect(passes(SUM, { outputs: { given: ['2', '3'], has: ['Suma: 5'] } })).toBe(true);
  expect(passes(SUM, { outputs: { given: ['20', '5'], has: ['5'] } })).toBe(false);
  expect(passes(SUM, { outputs: { given: ['2', '3'], text: 'Primul:\nAl doilea:\nSuma: 5' } })).toBe(true);
  expect(passes(SUM, { outputs: { given: ['2', '3'], lacks: ['5'] } })).toBe(false);
});

test('nearly the right text is told as such', () => {
  const { results, run } = judge('print("bravo ,  ana")', { outputs: { text: 'Bravo, Ana' } });
  expect(results[0]?.passed).toBe(false);
  expect(run.notes).toEqual([]);
  expect(judge('print("bravo,   ana")', { outputs: { text: 'Bravo, Ana' } }).run.notes).toEqual([{ kind: 'almost', check: 'c0' }]);
});

test('a call gives a value, within a millionth', () => {
  const program = 'def medie(a, b):\n    return (a + b) / 2\n';
  expect(passes(program, { returns: { call: 'medie(1, 2)', value: '1.5' } })).toBe(true);
  expect(passes(program, { returns: { call: 'medie(0.1, 0.2)', value: '0.15' } })).toBe(true);
  expect(passes(program, { returns: { call: 'medie(1, 3)', value: '3' } })).toBe(false);
});

test('a function that prints where it should return is told', () => {
  const { results, run } = judge('def dublu(x):\n    print(x * 2)\n', { returns: { call: 'dublu(4)', value: '8' } });
  expect(results[0]?.passed).toBe(false);
  expect(run.notes).toEqual([{ kind: 'printed_not_returned', name: 'dublu', check: 'c0' }]);
});

test('a function that is missing is told by its name', () => {
  expect(judge('x = 1', { returns: { call: 'dublu(4)', value: '8' } }).run.notes).toEqual([{ kind: 'missing_function', name: 'dublu', check: 'c0' }]);
});

test('a variable of another name passes, with a note', () => {
  expect(passes('scor = 3', { variable: { name: 'scor', value: '3' } })).toBe(true);
  const { results, run } = judge('puncte = 3', { variable: { name: 'scor', value: '3' } });
  expect(results[0]?.passed).toBe(true);
  expect(run.notes).toEqual([{ kind: 'renamed', name: 'puncte', check: 'c0' }]);
  expect(passes('scor = 2', { variable: { name: 'scor', value: '3' } })).toBe(false);
});

test('a program that asks for more than it is given is told so', () => {
  const { results, run } = judge(SUM, { outputs: { given: ['2'], has: ['5'] } });
  expect(results[0]?.passed).toBe(false);
  expect(run.notes).toEqual([{ kind: 'asked_more', check: 'c0' }]);
  expect(run.error).toBeNull();
});

test.each([
  ['an endless loop', 'while True:\n    pass', 'endless'],
  ['endless printing', 'while True:\n    print("a" * 1000)', 'endless'],
  ['an endless nap', 'import time\nwhile True:\n    time.sleep(5)', null],
])('%s comes to an end', (_what, text, limit) => {
  const { results, run } = judge(text, { ends: {} });
  expect(results[0]?.passed).toBe(false);
  if (limit && run.error === null) expect(run.limits).toContain(limit);
});

test('a program with an error tells it, and fails', () => {
  const { results, run } = judge('print("a")\nprint(nume)', { outputs: { has: ['a'] } });
  expect(results[0]?.passed).toBe(false);
  expect(run.error).toEqual({ type: 'NameError', line: 2, message: "name 'nume' is not defined" });
});

test('a program that is no Python fails with its error', () => {
  expect(judge('for i in range(3)\n    print(i)', { ends: {} }).run.error).toMatchObject({ type: 'SyntaxError', line: 1 });
});

test.each([
  ['a check of an unknown kind', { checks: [{ id: 'a', run: { flies: true } }] }],
  ['no checks', {}],
  ['a call that is no text', { checks: [{ id: 'a', run: { returns: { call: 5, value: '1' } } }] }],
])('%s is a bad activity', (_what, activity) => {
  const work = { format: 1, workspace: 'python', world: 'python', files: [{ name: 'main.py', text: 'x = 1' }] };
  expect(answerPython(b, library, { activity, work })).toMatchObject({ run: null, error: { code: 'bad_activity' } });
});

test('what is no work is refused', () => {
  expect(answerPython(b, library, { activity: { checks: [] }, work: { files: [] } })).toMatchObject({ error: { code: 'not_a_work' } });
});

test('a drawing is compared with what another program draws', () => {
  const square = (side: number) => `from turtle import *\nfor _ in range(4):\n    forward(${side})\n    left(90)\n`;
  const model = { files: [{ name: 'main.py', text: square(100) }] };
  expect(passes(square(60), { draws: { like: model } })).toBe(true);
  expect(passes('from turtle import *\nforward(100)\nleft(90)\nforward(100)', { draws: { like: model } })).toBe(false);
  expect(passes(square(60), { draws: { shape: 'square', lines: { at_least: 4 }, turtle: { at: [0, 0] } } })).toBe(true);
});
