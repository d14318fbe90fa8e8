import { expect, test } from 'vitest';
import { plainBlocks } from './plain-blocks.ts';

const save = (...blocks: unknown[]) => ({ blocks: { languageVersion: 0, blocks } });

test('blocks, fields and places stay as they are', () => {
  const saved = save(
    { type: 'a', id: '1', x: 3, y: 4, fields: { TIMES: 3 }, next: { block: { type: 'b', id: '2', extraState: { own: 'o' } } } },
    { type: 'c', id: '3', inputs: { DO: { block: { type: 'd', id: '4' } }, N: { shadow: { type: 'n', fields: { NUM: 1 } } } } },
  );
  expect(plainBlocks(saved)).toEqual(saved);
});

test('comments, bubbles and locks are left behind, however deep', () => {
  const hostile: Record<string, unknown> = { type: 'd', icons: { comment: { text: 'x', pinned: true } }, deletable: false, movable: false, collapsed: true };
  const saved = { ...save({ ...hostile, inputs: { DO: { block: hostile, junk: 1 } }, next: { block: hostile } }), workspaceComments: [{}], variables: [{}] };
  const plain = { type: 'd' };
  expect(plainBlocks(saved)).toEqual(save({ type: 'd', inputs: { DO: { block: plain } }, next: { block: plain } }));
});

test('a long row of blocks is read', () => {
  let row: Record<string, unknown> = { type: 'end' };
  for (let count = 0; count < 20_000; count += 1) row = { type: 'a', next: { block: row } };
  let read = (plainBlocks(save(row)) as { blocks: { blocks: Record<string, unknown>[] } }).blocks.blocks[0];
  let length = 0;
  while (read?.['next']) {
    read = (read['next'] as { block: Record<string, unknown> }).block;
    length += 1;
  }
  expect(length).toBe(20_000);
});

test('what holds no blocks is empty', () => {
  expect(plainBlocks({})).toEqual({});
  expect(plainBlocks({ blocks: 'x' })).toEqual({});
  expect(plainBlocks({ blocks: { blocks: 'x' } })).toEqual(save());
});
