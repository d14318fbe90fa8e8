import { expect, test } from 'vitest';
import { OutputLog } from './output-log.ts';

function greeting(): OutputLog {
  const log = new OutputLog();
  log.add({ stream: 'out', text: 'Nume? ' });
  log.add({ stream: 'in', text: 'Ana\n' });
  log.add({ stream: 'out', text: 'Salut, Ana\n' });
  return log;
}

const told = (log: OutputLog, printed: number): string => log.until(printed).map(({ text }) => text).join('');

test('an earlier moment has what stood there by then', () => {
  expect(told(greeting(), 0)).toBe('');
  expect(told(greeting(), 3)).toBe('Num');
  expect(told(greeting(), 10)).toBe('Nume? Ana\n');
  expect(told(greeting(), 99)).toBe('Nume? Ana\nSalut, Ana\n');
});

test('an answer is still told apart from what was printed', () => {
  expect(greeting().until(8)).toEqual([{ stream: 'out', text: 'Nume? ' }, { stream: 'in', text: 'An' }]);
});

test('of endless output the beginning goes', () => {
  const log = new OutputLog();
  for (let piece = 0; piece < 50; piece += 1) log.add({ stream: 'out', text: String(piece % 10).repeat(100_000) });
  expect(log.until().reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(2_000_000);
  expect(log.until().at(-1)?.text[0]).toBe('9');
  expect(log.printed).toBe(5_000_000);
});
