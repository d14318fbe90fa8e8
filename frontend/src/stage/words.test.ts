import { expect, test } from 'vitest';
import { COMMANDS, FLOWS, REPORTERS } from './blocks/all.ts';
import { WORDS } from './words.ts';

const HATS = ['when_flag', 'when_key', 'when_clicked', 'when_backdrop', 'when_message', 'when_clone', 'define'];

test('every word does or says something, and nothing else does', () => {
  const done = [...COMMANDS.keys(), ...FLOWS.keys(), ...REPORTERS.keys(), ...HATS];
  expect(done.sort()).toEqual([...WORDS.keys()].sort());
});

test('commands are commands, reporters are reporters, hats are hats', () => {
  const kind = (word: string) => WORDS.get(word)?.kind;
  for (const word of [...COMMANDS.keys(), ...FLOWS.keys()]) expect(`${word} ${kind(word)}`).toBe(`${word} command`);
  for (const word of REPORTERS.keys()) expect(['value', 'condition']).toContain(kind(word));
  for (const word of HATS) expect(kind(word)).toBe('hat');
});

test('a word has its category, inputs, fields and bodies', () => {
  expect(WORDS.get('glide_to')).toEqual({
    word: 'glide_to', category: 'motion', kind: 'command', inputs: new Map([['SECONDS', 'number']]), fields: new Map([['TARGET', null]]), bodies: [],
  });
  expect(WORDS.get('if_else')?.bodies).toEqual(['DO', 'ELSE']);
});
