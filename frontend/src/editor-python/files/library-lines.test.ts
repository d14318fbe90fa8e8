import { expect, test } from 'vitest';
import { importFor, lineFor, nameFrom } from './library-lines.ts';

test.each([
  ['Pisică', '', 'pisica'], ['Pisică neagră', '', 'pisica_neagra'], ['2 oi', '', 's2_oi'], ['!', '', 'sprite'], ['Class', '', 'class_1'],
  ['Pisică', 'pisica = 1', 'pisica2'], ['Pisică', 'pisica = 1\npisica2 = 2', 'pisica3'], ['Oaie', 'oaie_mica = 1', 'oaie'],
])('%s in "%s" is called %s', (title, program, name) => {
  expect(nameFrom(title, program)).toBe(name);
});

test('a sprite is made and named', () => {
  expect(lineFor('sprites', 'Pisică', '')).toBe('pisica = Sprite("Pisică")');
});

test('the stage is brought once', () => {
  expect(importFor('x = 1')).toBe('from stage import *');
  expect(importFor('# a game\nfrom stage import *\n')).toBeNull();
});
