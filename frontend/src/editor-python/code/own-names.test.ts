import { pythonLanguage } from '@codemirror/lang-python';
import { expect, test } from 'vitest';
import { readOwnNames, type OwnNames } from './own-names.ts';

function read(text: string, except = -1): OwnNames {
  return readOwnNames(pythonLanguage.parser.parse(text), (from, to) => text.slice(from, to), except);
}

const names = (text: string, except?: number): string[] => read(text, except).names.map(({ name }) => name);

test.each([
  ['x = y = 5', ['x', 'y']],
  ['a, (b, c) = t', ['a', 'b', 'c']],
  ['z: int = 4', ['z']],
  ['self.k = lst[0] = 3', []],
  ['print(nume)', []],
  ['for i, (j, k) in e:\n    pass', ['i', 'j', 'k']],
  ['[u for u in v]', ['u']],
  ['with open(f) as h:\n    pass', ['h']],
  ['try:\n    pass\nexcept E as err:\n    pass', ['err']],
  ['if (m := 3):\n    pass', ['m']],
  ['def f(p, q=x, *args, w: int = 3, **kw):\n    loc = 1', ['f', 'p', 'q', 'args', 'w', 'kw', 'loc']],
  ['class Pisica(Animal):\n    pass', ['Pisica']],
  ['import turtle as t, math', ['t', 'math']],
  ['from random import randint as r, choice', ['r', 'choice']],
  ['# x = 1\nprint("y = 2")', []],
])('%s gives %j', (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test('what is typed just now is not a name yet', () => {
  expect(names('scor = 1\nsc = 2', 11)).toEqual(['scor']);
});

test('modules are known by the name that they go under', () => {
  expect([...read('import turtle as t, math').modules]).toEqual([['t', 'turtle'], ['math', 'math']]);
  expect([...read('from turtle import *').whole]).toEqual(['turtle']);
});

test('what a name was made of is known', () => {
  expect(read('ana = turtle.Turtle()').made.get('ana')).toBe('turtle.Turtle');
});
