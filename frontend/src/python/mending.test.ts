// @vitest-environment node
import { expect, test } from 'vitest';
import { roundHalfEven } from './rounding.ts';
import { compileLibrary } from '../../vite-python-library.ts';
import { runProgram } from './trial.test-support.ts';

const library = compileLibrary(`${import.meta.dirname}/../..`);

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
  ['round(3,75 * 2, 1)', 'round() takes at most 2 arguments (3 given)'],
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

// What CPython prints.
test.each([
  ['f"{7/9:.0%}|{0.5:6.0%}|{0.123:%}"', '78%|   50%|12.300000%'], ['f"{2.5:.0f} {0.5:.0f} {4.5:.0f} {1e22:.1f}"', '2 0 4 10000000000000000000000.0'],
  ['f"{5.0:.3} {100.0:.2} {150.0:.4} {0.0:.3} {1234.5:g} {1e-5:g}"', '5.0 1e+02 150.0 0.0 1234.5 1e-05'],
  ['f"{True:d} {True:5} {True:b} {True}"', '1     1 1 True'], ['f"{1000000:_} {1234567.891:,.2f} {255:#x} {255:X} {5:03d} {-5:+d} {5: d}"', '1_000_000 1,234,567.89 0xff FF 005 -5  5'],
  ['f"{42:<5}|{42:>5}|{42:^5}|{42:*^7}|{3.5:08.2f}|{-3.5:08.2f}"', '42   |   42| 42  |**42***|00003.50|-0003.50'],
  ['"{:5.1f}|{:e}|{:c}".format(3.14159, 12345.678, 65)', '  3.1|1.234568e+04|A'], ['round(17, -1), round(25, -1), round(35, -1), round(1234567, -3)', '20 20 40 1235000'],
  ['{"a": 1}.values(), {}.items(), list(reversed({"a": 1, "b": 2}))', "dict_values([1]) dict_items([]) ['b', 'a']"],
  ['__import__("math").lcm(4, 6)', '12'], ['round(1e300) == int(1e300), round(2.6)', 'True 3'], ['f"{float(\'inf\'):>6}|{-0.0:.1f}|{2**70:,}"', '   inf|-0.0|1,180,591,620,717,411,303,424'],
])('%s', (expression, printed) => {
  expect(runProgram(`import math\nprint(${expression})`.replace('__import__("math")', 'math'), [], library).text).toBe(`${printed}\n`);
});

test('a format that is none is told in the words of CPython', () => {
  expect(runProgram('print(f"{5:.2d}")').moment.error).toMatchObject({ type: 'ValueError', message: 'Precision not allowed in integer format specifier' });
  expect(runProgram('print(f"{5.0:d}")').moment.error).toMatchObject({ type: 'ValueError', message: "Unknown format code 'd' for object of type 'float'" });
});
