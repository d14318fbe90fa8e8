import { expect, test } from 'vitest';
import { work, type Outline } from '../../checks/outline.ts';
import { readProgram } from '../../checks/program.ts';
import { toPython } from './python.ts';

const python = (program: Outline, locale = 'en') => toPython(readProgram(work(program)), locale).map(({ text }) => text).join('\n');

test('actions are calls', () => {
  expect(python(['move', 'turn_left', 'turn_right', 'pick', 'water'])).toBe('move()\nturn_left()\nturn_right()\npick_up()\nwater_flower()');
});

test('in Romanian the functions have Romanian names', () => {
  expect(python([{ until: { condition: 'at_goal', do: ['move', { if: { condition: { here: 'apple' }, do: ['pick'] } }] } }], 'ro')).toBe(
    'while not am_ajuns():\n    mergi()\n    if aici_e("măr"):\n        ridica()',
  );
});

test('repeat is a for loop over a range', () => {
  expect(python([{ repeat: { times: 3, do: ['move', { repeat: { times: 2, do: ['turn_left'] } }] } }])).toBe(
    'for _ in range(3):\n    move()\n    for _ in range(2):\n        turn_left()',
  );
});

test('a loop with nothing in it has pass', () => {
  expect(python([{ repeat: { times: 3 } }])).toBe('for _ in range(3):\n    pass');
});

test('until is while not', () => {
  expect(python([{ until: { condition: { path: 'ahead' }, do: ['turn_left'] } }])).toBe('while not path_ahead():\n    turn_left()');
});

test('two nots leave none', () => {
  expect(python([{ until: { condition: { not: { path: 'left' } }, do: ['move'] } }])).toBe('while path_left():\n    move()');
  expect(python([{ while: { condition: { not: { not: 'at_goal' } }, do: ['move'] } }])).toBe('while at_goal():\n    move()');
});

test('an if that is alone in an else is elif', () => {
  expect(python([{ if: { condition: { path: 'ahead' }, do: ['move'], else: [
    { if: { condition: { path: 'right' }, do: ['turn_right'], else: ['turn_left'] } },
  ] } }])).toBe('if path_ahead():\n    move()\nelif path_right():\n    turn_right()\nelse:\n    turn_left()');
});

test('an else with more than an if stays else', () => {
  expect(python([{ if: { condition: { path: 'ahead' }, do: ['move'], else: ['turn_left', { if: { condition: 'at_goal' } }] } }])).toContain(
    'else:\n    turn_left()\n    if at_goal():\n        pass',
  );
});

test('empty places do in Python what they do in blocks', () => {
  expect(python([{ if: { do: ['move'] } }, { while: { do: ['move'] } }, { until: { do: ['move'] } }, { if: { condition: { not: null } } }])).toBe(
    'if False:\n    move()\nwhile False:\n    move()\nwhile False:\n    move()\nif True:\n    pass',
  );
});

test('a program without blocks says where it will appear', () => {
  expect(python([])).toBe('# Your program will appear here.');
  expect(python([], 'ro')).toBe('# Aici va apărea programul tău.');
});

test('each line knows its block', () => {
  const lines = toPython(readProgram(work([{ if: { condition: 'at_goal', do: ['move'], else: ['pick'] } }])), 'en');
  expect(lines.map(({ block }) => block)).toEqual(['b1', 'b3', null, 'b4']);
});
