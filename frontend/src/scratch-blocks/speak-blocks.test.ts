import { expect, test } from 'vitest';
import { readBlocks, sayBlocks } from './read-blocks.ts';
import { speakBlocks } from './speak-blocks.ts';

function speak(code: string, locale: string): string {
  const document = readBlocks(code, 'en');
  sayBlocks(document, locale);
  return speakBlocks(document, locale);
}

const LOOP = 'when flag clicked\nforever\n  move (10) steps\n  if <touching (edge v)?> then\n    say (join [Scor: ] (score)) for (2) seconds\n  end\nend';

test('blocks are heard in the words that stand on them, without signs of the notation', () => {
  expect(speak(LOOP, 'ro')).toBe(
    'când se dă click pe stegulețul verde, la infinit, mergi 10 pași, dacă atinge marginea atunci, spune alătură Scor: score pentru 2 secunde, sfârșit, sfârșit',
  );
});

test('the other branch is heard in between, and pictures as words', () => {
  expect(speak('if <mouse down?> then\n  turn cw (15) degrees\nelse\n  hide\nend', 'en')).toBe('if mouse down? then, turn right 15 degrees, else, hide, end');
});

test('scripts beside each other are sentences, and what is noted at a block is heard after it', () => {
  expect(speak('show // look\n\nhide', 'en')).toBe('show, look. hide');
});

test('what is a choice is heard without its arrow, and a colour as one', () => {
  expect(speak('set pen color to (#ff0000)\nset [my v] to (1)', 'en')).toBe('set pen color to this colour, set my to 1');
});

test('an empty place is passed over', () => {
  expect(speak('wait until <>', 'en')).toBe('wait until');
});
