import { expect, test } from 'vitest';
import type { Outline } from '../stage-outline.test-support.ts';
import { result } from '../play.test-support.ts';

const both = (word: string, a: unknown, b: unknown) => result({ [word]: { a, b } });

test.each<[Outline, unknown]>([
  [{ add: { a: 1, b: '2' } }, 3],
  [{ add: { a: 'măr', b: 5 } }, 5],
  [{ subtract: { a: 1, b: 2 } }, -1],
  [{ multiply: { a: 3, b: 0.5 } }, 1.5],
  [{ divide: { a: 1, b: 0 } }, Infinity],
  [{ mod: { a: -7, b: 3 } }, 2],
  [{ mod: { a: 7, b: -3 } }, -2],
  [{ round: { a: 2.5 } }, 3],
  [{ round: { a: -2.5 } }, -2],
  [{ join: { a: 'ma', b: 'mă' } }, 'mamă'],
  [{ letter: { index: 2, text: 'ață' } }, 'ț'],
  [{ letter: { index: 9, text: 'abc' } }, ''],
  [{ length: { text: 'șase' } }, 4],
  [{ contains: { text: 'Ștefan', part: 'șTE' } }, 'true'],
])('%j is %j', (outline, expected) => {
  expect(result(outline)).toBe(expected);
});

test.each<[string, unknown, unknown, string]>([
  ['equal', 'Ana', 'aNA', 'true'],
  ['equal', '1.0', 1, 'true'],
  ['equal', '', 0, 'false'],
  ['less', 9, 10, 'true'],
  ['less', '9', '10', 'true'],
  ['less', '9', 'zece', 'true'],
  ['greater', 'b', 'a', 'true'],
  ['greater', 2, 2, 'false'],
])('%s of %j and %j is %s', (word, a, b, expected) => {
  expect(both(word, a, b)).toBe(expected);
});

test('and, or, not; a missing condition is false', () => {
  const yes = { equal: { a: 1, b: 1 } };
  expect(both('and', yes, yes)).toBe('true');
  expect(both('and', yes, null)).toBe('false');
  expect(both('or', null, yes)).toBe('true');
  expect(result({ not: { a: null } })).toBe('true');
});

test.each<[string, number, number]>([
  ['abs', -4, 4], ['floor', -1.5, -2], ['ceiling', 1.2, 2], ['sqrt', 9, 3], ['sin', 30, 0.5], ['cos', 90, 0], ['tan', 45, 1],
  ['tan', 90, Infinity], ['asin', 1, 90], ['acos', 1, 0], ['atan', 1, 45], ['ln', 1, 0], ['log', 100, 2], ['exp', 0, 1], ['power10', 3, 1_000],
])('%s of %d is %d', (op, a, expected) => {
  expect(result({ math: { op, a } })).toBeCloseTo(expected);
});

test('random between whole numbers is whole, both ends included, in either order', () => {
  const seen = new Set(Array.from({ length: 60 }, (_, n) => result({ random: { from: 3, to: 1 } }, { variables: { n } })));
  expect(seen.size).toBe(1);
  const many = result({ join: { a: { random: { from: 1, to: 3 } }, b: { join: { a: { random: { from: 1, to: 3 } }, b: { random: { from: 1, to: 3 } } } } } });
  expect(many).toMatch(/^[123]{3}$/);
});

test('random between a half and something isn\'t whole', () => {
  expect(Number(result({ random: { from: 0.5, to: 1 } })) % 1).not.toBe(0);
});
