import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerText } from './answer-text.ts';
import { languageOf } from './languages.ts';
import { findUnknownLines, readBlocks, sayBlocks } from './read-blocks.ts';

const SHARED = resolve(import.meta.dirname, '../../../../shared/data');

function say(code: string, from: string, to: string): string {
  const document = readBlocks(code, from);
  sayBlocks(document, to);
  return document.stringify();
}

describe('saying blocks in another language', () => {
  test('blocks, choices and the words that close a block are translated', () => {
    const romanian = say('when flag clicked\nforever\nif <touching (edge v)?> then\nstop [all v]\nelse\nhide\nend', 'en', 'ro');
    expect(romanian.split('\n')).toEqual([
      'când se face click pe stegulețul verde', 'la infinit', '  dacă <atinge (marginea v) ?> atunci', '    stop [totul v]', '  altfel', '    ascunde', '  terminare', 'terminare',
    ]);
  });

  test('what is written in Romanian comes back in English', () => {
    expect(say('rotește-te ↻ (15) grade\nmergi la (poziție aleatoare v)', 'ro', 'en')).toBe('turn cw (15) degrees\ngo to (random position v)');
  });

  test('a text in Romanian may hold English blocks too', () => {
    expect(say('ascunde\nmove (10) steps', 'ro', 'ro')).toBe('ascunde\nmergi (10) pași');
  });

  test('what a child has called something stays as it is, even where it sounds like a choice', () => {
    expect(say('set [size v] to (1)\nbroadcast (all v)\nset [totul v] to (2)', 'en', 'ro')).toBe('setează [size v] la (1)\ndifuzează (all v)\nsetează [totul v] la (2)');
  });

  test('what Romanian says alike is told apart by the block', () => {
    expect(say('mergi la stratul [înapoi v]', 'ro', 'en')).toBe('go to [back v] layer');
    expect(say('mergi [înapoi v] (1) straturi', 'ro', 'en')).toBe('go [backward v] (1) layers');
  });

  test('texts aren’t translated', () => {
    expect(say('say [all]', 'en', 'ro')).toBe('spune [all]');
  });
});

describe('finding what is no block', () => {
  test.each([
    ['a misspelt block', 'when flag clicked\nmov (10) steps', [1]],
    ['one inside another', 'forever\n  hop\nend', [1]],
    ['an unknown condition', 'if <on fire?> then\nend', [0]],
    ['an own block that is defined nowhere', 'jump (3)', [0]],
    ['a block of the other language with a letter missing', 'mergi (10) paș', [0]],
  ])('%s is told with its line', (_, code, lines) => {
    expect(findUnknownLines(code, 'en')).toEqual(lines);
  });

  test.each([
    ['an own block below its definition', 'define jump (n)\nchange y by (n)\n\njump (3)'],
    ['what says its own category', 'jump (3) :: custom\nwink :: looks'],
    ['dots for what is left out', 'when flag clicked\n...'],
    ['a variable', '(score)'],
    ['comments and empty lines', '// only words\n\n'],
  ])('%s is fine', (_, code) => {
    expect(findUnknownLines(code, 'en')).toEqual([]);
  });
});

test('each line that holds something is answered, by its number', () => {
  const work = { text: 'when flag clicked\n\nmov (10) steps\n', locale: 'en' };
  expect(answerText({ activity: { world: { kind: 'scratch_text' } }, work }).results).toEqual([
    { id: '0', passed: true },
    { id: '2', passed: false },
  ]);
});

test('Romanian has words for every block', () => {
  const [romanian, english] = [languageOf('ro'), languageOf('en')];
  const same = Object.keys(english.commands).filter((id) => english.commands[id] === romanian.commands[id] && /[a-z]{3}/.test(english.commands[id] ?? ''));
  expect(same.filter((id) => !/^(?:CONTROL_STOP|SENSING_MOUSE[XY]|OPERATORS_)/.test(id))).toEqual([]);
});

describe.skipIf(!process.env['CI'] && !existsSync(SHARED))('with what is published', () => {
  const official = (name: string): Record<string, string> => JSON.parse(readFileSync(resolve(SHARED, `l10n/scratch-l10n_editor_${name}_ro.json`), 'utf8')) as Record<string, string>;
  const plain = (text: string): string => text.replaceAll(/%\d+|@\w+|\[\w+\]/g, '_').replaceAll(/\s+/g, ' ').trim();

  test('Romanian blocks are called as the official translation of Scratch calls them', () => {
    const words = { ...official('extensions'), ...official('blocks') };
    const commands = Object.entries(languageOf('ro').commands).filter(([id]) => id in words && id !== 'CONTROL_STOP');
    expect(commands.length).toBeGreaterThan(200);
    for (const [id, said] of commands) expect(plain(said), id).toBe(plain(words[id] as string));
  });

  test('choices are called as there', () => {
    const words = new Set(Object.values(official('blocks')));
    const { dropdowns, faceParts } = languageOf('ro');
    for (const said of Object.values(dropdowns)) if (!faceParts.includes(said)) expect(words).toContain(said);
  });

  test('every block of the published projects is known', () => {
    let count = 0;
    for (const file of globSync('rpf/**/*.md', { cwd: SHARED })) {
      const locale = file.includes('/ro-RO/') ? 'ro' : 'en';
      for (const [, code] of readFileSync(resolve(SHARED, file), 'utf8').matchAll(/```blocks3[ ]*\n([\s\S]*?)```/g)) {
        count += 1;
        expect(findUnknownLines(code as string, locale), `${file}: ${code}`).toEqual([]);
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});
