// @vitest-environment node
import { expect, test } from 'vitest';
import { roundHalfEven } from './mending.ts';
import { runProgram } from './trial.test-support.ts';

// What CPython gives.
test.each([
  [2.675, 2, 2.67], [0.125, 2, 0.12], [0.375, 2, 0.38], [1234.567, -2, 1200], [2.5, 0, 2], [-2.5, 0, -2], [-0.125, 2, -0.12],
  [1e300, 2, 1e300], [1.005, 2, 1], [0.15, 1, 0.1], [25, -1, 20], [35, -1, 40],
])('%d to %d digits is %d', (value, digits, rounded) => {
  expect(roundHalfEven(value, digits)).toBeCloseTo(rounded, 10);
});

test.each([
  ['"a" + 1', 'can only concatenate str (not "int") to str'],
  ['[1] + "a"', 'can only concatenate list (not "str") to list'],
  ['len(5)', "object of type 'int' has no len()"],
  ['{}[[]]', "unhashable type: 'list'"],
  ['{[1]}', "unhashable type: 'list'"],
  ['[].pop()', 'pop from empty list'],
  ['[1].remove(5)', 'list.remove(x): x not in list'],
  ['x, y = 5', 'cannot unpack non-iterable int object'],
  ['chr(-1)', 'chr() arg not in range(0x110000)'],
  ['"a" * "b"', "can't multiply sequence by non-int of type 'str'"],
])('%s is told in the words of CPython', (expression, message) => {
  expect(runProgram(expression).moment.error?.message).toBe(message);
});

test('an own error with several arguments reads as all of them', () => {
  expect(runProgram('class Oops(Exception):\n    pass\ntry:\n    raise Oops("a", 1)\nexcept Oops as error:\n    print(error, str(Oops("b")), Oops())').text).toBe("('a', 1) b \n");
});

test('what a module hasn\'t got is told with its name', () => {
  expect(runProgram('import ajutor\najutor.fred', [], {}, { files: [{ name: 'ajutor.py', text: '' }] }).moment.error?.message).toBe("module 'ajutor' has no attribute 'fred'");
});

test('round() rounds as CPython does', () => {
  expect(runProgram('print(round(2.675, 2), round(2.5), round(7), round(1234.567, -2), round(0.5), round(-1.5))').text).toBe('2.67 2 7 1200.0 0 -2\n');
});
