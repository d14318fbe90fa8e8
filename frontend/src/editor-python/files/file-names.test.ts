import { expect, test } from 'vitest';
import { completeName, whyNot } from './file-names.ts';

test('a name without an ending is meant as a program', () => {
  expect(completeName(' poveste ')).toBe('poveste.py');
  expect(completeName('note.txt')).toBe('note.txt');
  expect(completeName('')).toBe('');
});

test.each(['poveste.py', 'nota_2.txt', '_x.py'])('%s is a good name', (name) => {
  expect(whyNot(name, ['main.py'])).toBeNull();
});

test.each([
  ['', 'Give the file a name.'],
  ['poza.png', 'The name ends in .py'],
  ['2joc.py', 'begins with a letter'],
  ['joc nou.py', 'joc_nou.py'],
  ['joc-nou.py', 'joc_nou.py'],
  [`${'a'.repeat(41)}.py`, 'too long'],
  ['școală.py', 'without accents'],
  ['Main.py', 'already'],
  ['turtle.py', 'Python has something called turtle'],
])('"%s" is refused with a sentence that helps', (name, sentence) => {
  expect(whyNot(name, ['main.py'])).toContain(sentence);
});
