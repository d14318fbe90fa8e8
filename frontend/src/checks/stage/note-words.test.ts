// @vitest-environment happy-dom -- the words come from the catalogue that a page brings along
import { expect, test } from 'vitest';
import type { StageNote } from '../../shared/contract.ts';
import { noteWords } from './note-words.ts';

const note = (rest: Omit<StageNote, 'check'>): StageNote => ({ check: 'walks', ...rest });

test.each<[StageNote, string]>([
  [note({ kind: 'other_start', key: 'space' }), 'when you press the space key'],
  [note({ kind: 'other_start', key: 'b' }), 'when you press the key B'],
  [note({ kind: 'other_start', key: '__proto__' }), 'when you press the key __PROTO__'],
  [note({ kind: 'other_start', key: 'flag' }), 'With the green flag it works'],
  [note({ kind: 'other_start', sprite: 'Pisica' }), 'when you click on “Pisica”'],
  [note({ kind: 'other_start', sprite: '' }), 'when you click on the stage'],
  [note({ kind: 'renamed', sprite: 'Motan' }), 'your sprite “Motan”'],
  [note({ kind: 'renamed', variable: 'Scor' }), 'your variable “Scor”'],
  [note({ kind: 'missing_sprite', sprite: 'Grivei' }), '“Grivei” isn\'t on the stage'],
  [note({ kind: 'second_start' }), 'At the second start it works'],
  [note({ kind: 'limit' }), 'too much for the stage'],
])('%j is told kindly', (given, part) => {
  const words = noteWords(given);
  expect(words).toContain(part);
  expect(words).not.toMatch(/%\(|wrong|error|fail/i);
});
