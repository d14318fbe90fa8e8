/**
 * What of a saved work is brought onto the page: blocks, their fields and places. A work may come from anywhere; comments,
 * pinned bubbles, blocks that can't be moved or deleted and what else Blockly knows are not ours, and thousands of them
 * would stop the page.
 */
import type { SavedBlocks } from './block-workspace.ts';

const KEPT = new Set(['type', 'id', 'x', 'y', 'extraState', 'fields', 'inputs', 'inline']);

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function plainConnection(connection: unknown): unknown {
  if (!isObject(connection)) return connection;
  return Object.fromEntries(Object.entries(connection)
    .filter(([key]) => key === 'block' || key === 'shadow')
    .map(([key, block]) => [key, plainBlock(block)]));
}

function plainOne(block: Json): Json {
  const plain = Object.fromEntries(Object.entries(block).filter(([key]) => KEPT.has(key)));
  if (isObject(plain['inputs'])) {
    plain['inputs'] = Object.fromEntries(Object.entries(plain['inputs']).map(([name, connection]) => [name, plainConnection(connection)]));
  }
  return plain;
}

/** A row of blocks is as long as the program, so it is walked and not called into. */
function plainBlock(first: unknown): unknown {
  if (!isObject(first)) return first;
  const top = plainOne(first);
  let [from, to] = [first, top];
  for (let next = from['next']; isObject(next) && isObject(next['block']); next = from['next']) {
    from = next['block'];
    const block = plainOne(from);
    to['next'] = { block };
    to = block;
  }
  return top;
}

/** Nothing else of the workspace, whatever was saved. */
export function plainBlocks(saved: SavedBlocks): SavedBlocks {
  const blocks = saved['blocks'];
  if (!isObject(blocks)) return {};
  const tops = Array.isArray(blocks['blocks']) ? blocks['blocks'] : [];
  return { blocks: { languageVersion: 0, blocks: tops.map(plainBlock) } };
}
