/** What docs/reference/stage.md says of blocks and limits is what the program has, and so does the editor. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BLOCKS } from './block-table.ts';
import { ENGLISH } from './words-en.ts';
import { ROMANIAN } from './words-ro.ts';
import { MAX_ALL_ITEMS, MAX_ALL_SIGNS, MAX_ITEMS } from '../../stage/items.ts';
import { MAX_STAGE_BLOCKS } from '../../stage/read-blocks.ts';
import { MAX_CALLS } from '../../stage/thread.ts';
import { FRAME_BLOCKS, MAX_THREADS, TURN_BLOCKS } from '../../stage/threads.ts';
import { MAX_TEXT } from '../../stage/values.ts';
import { WORDS, type Word } from '../../stage/words.ts';
import { MAX_CLONES } from '../../stage/world.ts';

const page = readFileSync('../docs/reference/stage.md', 'utf8');
const rows = new Map(
  page
    .slice(page.indexOf('## Blocks by word'))
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, word]) => word?.startsWith('`'))
    .map(([, word, english, romanian, kind, parts]) => [word!.slice(1, -1), { english, romanian, kind, parts }] as const),
);

const KINDS: Record<Word['kind'], string> = { hat: 'begins a script', command: 'command', value: 'value', condition: 'condition' };

function parts({ fields, inputs, bodies }: Word): string {
  const choices = (all: readonly string[] | null) => (all ? `: ${all.map((word) => `\`${word}\``).join(' ')}` : '');
  return [
    ...[...fields].map(([name, all]) => `*${name}*${choices(all)}`), ...inputs.keys(), ...bodies.map((name) => `*{${name}}*`),
  ].join(', ');
}

/** A block's words without its places. */
const bare = (text: string) => text.replaceAll(/\{\w+\}|…|[⚑↻↺]/gu, ' ').replaceAll(/\s+/g, ' ').trim();

test('the page has every word once, with its kind and parts', () => {
  expect([...rows.keys()]).toEqual([...WORDS.keys()]);
  for (const [name, word] of WORDS) {
    expect([name, rows.get(name)?.kind, rows.get(name)?.parts]).toEqual([name, KINDS[word.kind], parts(word)]);
  }
});

test('the page names blocks as the editor does', () => {
  for (const word of BLOCKS.keys()) {
    const row = rows.get(word);
    expect([word, bare(row?.english ?? ''), bare(row?.romanian ?? '')]).toEqual([
      word, bare(ENGLISH.blocks[word] ?? ''), bare(ROMANIAN.blocks[word] ?? ''),
    ]);
  }
});

test('the editor\'s blocks have the parts that the engine reads', () => {
  const own = [...WORDS.values()].filter(({ category }) => category === 'own_blocks').map(({ word }) => word);
  expect([...BLOCKS.keys(), ...own].sort()).toEqual([...WORDS.keys()].sort());
  for (const [word, { category, places }] of BLOCKS) {
    const known = WORDS.get(word);
    const names = Object.entries(places).filter(([, { kind }]) => kind !== 'icon').map(([name]) => name);
    expect([word, category, names.sort()]).toEqual([
      word, known?.category, [...(known?.inputs.keys() ?? []), ...(known?.fields.keys() ?? []), ...(known?.bodies ?? [])].sort(),
    ]);
  }
});

test('the page says the limits', () => {
  const limits = page.slice(page.indexOf('## Limits'), page.indexOf('## Differences'));
  const million = (count: number) => `${count / 1_000_000} million`;
  const said = [FRAME_BLOCKS, TURN_BLOCKS, MAX_CLONES, MAX_ITEMS, MAX_ALL_ITEMS, MAX_TEXT, MAX_THREADS, MAX_CALLS, MAX_STAGE_BLOCKS];
  for (const count of said) expect(limits).toContain(count.toLocaleString('en'));
  expect(limits).toContain(million(MAX_ALL_SIGNS));
});
