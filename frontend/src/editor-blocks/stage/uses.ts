/** Where an id stands in saved scripts: for the question before something that is used is deleted. Pure. */
import type { SavedStage } from '../../stage/work.ts';

/** How many blocks of the whole project name this id, in a field or as an own block. */
export function countUses(stage: SavedStage, id: string): number {
  return [stage, ...stage.sprites].reduce((sum, { blocks }) => sum + usesIn(blocks, id), 0);
}

/** How many blocks there are that run or could: neither shadows nor hats. `isHat` is asked with the block's type. */
export function countBlocks(blocks: unknown, isHat: (type: string) => boolean): number {
  let count = 0;
  visit(blocks, (block) => {
    if (!isHat(block.type)) count += 1;
  });
  return count;
}

function usesIn(blocks: unknown, id: string): number {
  let count = 0;
  visit(blocks, ({ fields, extraState, type }) => {
    const isNamed = fields !== null && typeof fields === 'object' && Object.values(fields).includes(id);
    const isOwn = type !== 'stage_define' && (extraState as { own?: unknown } | undefined)?.own === id;
    if (isNamed || isOwn) count += 1;
  });
  return count;
}

interface Saved {
  type: string;
  fields: unknown;
  extraState: unknown;
}

/** Every block that isn't a shadow, without recursion: a saved work may be nested as deep as it likes. */
function visit(blocks: unknown, each: (block: Saved) => void): void {
  const top = (blocks as { blocks?: { blocks?: unknown } } | null)?.blocks?.blocks;
  const waiting: unknown[] = Array.isArray(top) ? [...(top as unknown[])] : [];
  while (waiting.length > 0) {
    const block = waiting.pop() as Record<string, unknown> | null;
    if (block === null || typeof block !== 'object' || typeof block['type'] !== 'string') continue;
    each({ type: block['type'], fields: block['fields'] ?? null, extraState: block['extraState'] });
    const inputs = block['inputs'] as Record<string, { block?: unknown } | null> | null | undefined;
    for (const input of Object.values(inputs ?? {})) if (input?.block) waiting.push(input.block);
    const next = block['next'] as { block?: unknown } | null | undefined;
    if (next?.block) waiting.push(next.block);
  }
}
