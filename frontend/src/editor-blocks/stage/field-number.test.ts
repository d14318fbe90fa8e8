import { expect, test } from 'vitest';
import { FieldDecimal } from './field-number.ts';

test.each([['0,3', 0.3], ['0.3', 0.3], ['-1,5', -1.5], ['12', 12], [7, 7]])('%s is the number %s', (typed, value) => {
  const field = new FieldDecimal(0);
  field.setValue(typed);
  expect(field.getValue()).toBe(value);
});

test('what is no number changes nothing', () => {
  const field = new FieldDecimal(4);
  field.setValue('abc');
  expect(field.getValue()).toBe(4);
});
