// @vitest-environment node
import { expect, test } from 'vitest';
import { compileLibrary } from '../../vite-python-library.ts';
import { Machine } from './machine.ts';
import { b, runProgram } from './trial.test-support.ts';

const library = compileLibrary(`${import.meta.dirname}/../..`);

test('a program prints', () => {
  expect(runProgram('print("Salut", 1 + 1, sep="-", end="!\\n")').text).toBe('Salut-2!\n');
});

test('input waits for its answer, also inside functions, loops, comprehensions and a class', () => {
  const program = `
class Player:
    def __init__(self):
        self.name = input("Nume? ")

def ask(question):
    while True:
        try:
            return int(input(question))
        except ValueError as error:
            print("nu:", error)

players = [Player() for _ in range(2)]
print([player.name for player in players], ask("Câți? "))
show = lambda text: input(text)
print(show("Gata? "))
`;
  const { text, machine } = runProgram(program, ['Ana', 'Ion', 'zece', '10', 'da']);
  expect(text).toBe("Nume? Ana\nNume? Ion\nCâți? zece\nnu: invalid literal for int() with base 10: 'zece'\nCâți? 10\n['Ana', 'Ion'] 10\nGata? da\nda\n");
  expect(machine.asked).toBe(5);
});

test('an endless loop gives the page its turn', () => {
  const { moment, machine } = runProgram('while True:\n    pass', [], {}, { ticks: 0 });
  expect(moment).toBeUndefined();
  let asked = 0;
  const after = machine.tick({ passed_ms: 16, lines: null, doings: [], isEnough: () => (asked += 1) > 3 });
  expect(after.state).toBe('running');
  expect(after.place?.file).toBe('main.py');
});

test('sys.exit and quit end a program without an error', () => {
  expect(runProgram('print(1)\nquit()\nprint(2)')).toMatchObject({ text: '1\n', moment: { state: 'done', error: null } });
});

test('an error tells its place, in the function and where it was called', () => {
  const { moment } = runProgram('def share(total, count):\n    return total / count\n\nfor children in range(3, -1, -1):\n    print(share(12, children))\n');
  expect(moment.error).toEqual({
    type: 'ZeroDivisionError', message: 'division by zero', names: [],
    frames: [
      { file: 'main.py', line: 5, function: '<module>', column: 11, end_column: 30 },
      { file: 'main.py', line: 2, function: 'share', column: 12, end_column: 25 },
    ],
  });
});

test('a misspelt name comes with the names that are there', () => {
  const { moment } = runProgram('nume = "Ana"\nprint(nune)');
  expect(moment.error).toMatchObject({ type: 'NameError', message: "name 'nune' is not defined" });
  expect(moment.error?.names).toEqual(expect.arrayContaining(['nume', 'print']));
});

test('recursion goes as deep as in Python, and deeper is an error', () => {
  const program = 'def deep(n):\n    return 0 if n == 0 else 1 + deep(n - 1)\nprint(deep(900))\nprint(deep(2000))';
  expect(runProgram(program)).toMatchObject({ text: '900\n', moment: { error: { type: 'RecursionError' } } });
});

test.each([
  ['a text that is too long', '"a" * 10 ** 10'], ['a list that is too long', '[0] * 10 ** 9'], ['a number that is too large', '7 ** 10 ** 9'],
])('%s is a MemoryError', (_what, expression) => {
  expect(runProgram(`print(len(str(${expression})))`).moment.error?.type).toBe('MemoryError');
});

test('printing without end is stopped, and told where', () => {
  const { moment, text } = runProgram('while True:\n    print("a" * 100)');
  expect(moment.error).toMatchObject({ type: 'TooMuchOutput', frames: [{ line: 2 }] });
  expect(text.length).toBeLessThanOrEqual(1_000_000);
});

test('a file of the project can be imported, and may ask', () => {
  const files = [{ name: 'greeting.py', text: 'name = input("Cine? ")\ndef greet():\n    print("Salut", name)' }];
  expect(runProgram('from greeting import greet\nimport greeting\ngreet()\nprint(greeting.name)', ['Ana'], {}, { files }).text).toBe('Cine? Ana\nSalut Ana\nAna\n');
});

test('an unknown module is not looked for anywhere', () => {
  expect(runProgram('import pandas').moment.error).toMatchObject({ type: 'ModuleNotFoundError', message: "No module named 'pandas'" });
});

test('one run leaves nothing to the next', () => {
  runProgram('import math\nscor = 5\nmath.pi = 3\nlist = 4');
  expect(runProgram('print(list("ab"))\nprint(scor)')).toMatchObject({ text: "['a', 'b']\n", moment: { error: { type: 'NameError' } } });
});

test('a watched program tells what changes, line by line', () => {
  const { moments } = runProgram('x = 1\ny = [x]\ndef f(a):\n    b = a + 1\n    return b\ny.append(f(x))\n', [], {}, { isWatched: true });
  const steps = moments.flatMap((moment) => moment.steps);
  expect(steps.map(({ line, depth, event }) => [line, depth, event])).toEqual([
    [1, 0, 'line'], [2, 0, 'line'], [3, 0, 'line'], [6, 0, 'line'], [4, 1, 'call'], [5, 1, 'line'], [0, 0, 'return'],
  ].map((step, index, all) => (index === all.length - 1 ? [0, 0, 'end'] : step)));
  expect(steps[2]?.frames[0]?.vars['y']).toMatchObject({ kind: 'list', text: '[1]', items: [{ text: '1' }], length: 1 });
  expect(steps[4]?.frames.at(-1)).toMatchObject({ depth: 1, name: 'f', vars: { a: { text: '1' } } });
  expect(steps.at(-1)?.frames[0]?.vars['y']?.text).toBe('[1, 2]');
});

test('a watched program goes on by as many lines as it is let', () => {
  const machine = new Machine(b, {}, { files: [{ name: 'main.py', text: 'a = 1\nb = 2\nc = 3\n' }], seed: 1, isWatched: true });
  const go = () => machine.tick({ passed_ms: 0, lines: 1, doings: [], isEnough: () => false }).steps.map(({ line }) => line);
  expect([go(), go(), go(), go()]).toEqual([[1], [2], [3], [0]]);
});

test('a second call in one line is a call', () => {
  const { moments } = runProgram('def f(x):\n    return x\nf(1) + f(2)\n', [], {}, { isWatched: true });
  expect(moments.flatMap(({ steps }) => steps).filter(({ line }) => line === 2).map(({ event }) => event)).toEqual(['call', 'call']);
});

test('a loop over a list sees what is taken out of it and put into it', () => {
  expect(runProgram('l = [1, 2, 3, 4]\nfor x in l:\n    print(x)\n    l.remove(x)\nm = [1]\nfor x in m:\n    if x < 3:\n        m.append(x + 1)\nprint(l, m)').text).toBe('1\n3\n[2, 4] [1, 2, 3]\n');
});

test('texts and lists that double themselves come to an end', () => {
  expect(runProgram('x = [1, 2]\nwhile True:\n    x += x').moment.error?.type).toBe('MemoryError');
  expect(runProgram('x = "ab"\nwhile True:\n    x = x + x').moment.error?.type).toBe('MemoryError');
});

test('the project\'s own texts can be read, and nothing be written', () => {
  const files = [{ name: 'cuvinte.txt', text: 'măr\npară\n' }];
  const read = 'with open("cuvinte.txt") as f:\n    for rand in f:\n        print(rand.strip())\nprint(open("cuvinte.txt").read().split())';
  expect(runProgram(read, [], library, { files }).text).toBe("măr\npară\n['măr', 'pară']\n");
  expect(runProgram('open("x.txt")', [], library).moment.error?.type).toBe('FileNotFoundError');
  expect(runProgram('open("x.txt", "w")', [], library).moment.error?.type).toBe('OSError');
});
