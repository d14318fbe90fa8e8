import { expect, test } from 'vitest';
import { usesStage } from './uses-stage.ts';

const program = (text: string): { name: string; text: string }[] => [{ name: 'main.py', text }];

test.each(['import stage', 'from stage import *', 'import random, stage', 'import random as r, stage', '    import stage as s'])('%s brings the stage', (text) => {
  expect(usesStage(program(text))).toBe(true);
});

test.each(['# import stage', 'import stages', 'print("import stage")', 'stage = 1', 'from random import stage'])('%s does not', (text) => {
  expect(usesStage(program(text))).toBe(false);
});

test('a text that is no program brings nothing', () => {
  expect(usesStage([{ name: 'main.py', text: '' }, { name: 'note.txt', text: 'import stage' }])).toBe(false);
});
