/** What a project's blocks say about who is who, without running anything. */
import type { SavedBlock, SavedTarget, ScratchProject } from './read-work.ts';

export interface SpriteBlocks {
  name: string;
  isStage: boolean;
  /** Hats that have something below them, and the value they ask for: a key, a message. */
  hats: { opcode: string; value: string }[];
  opcodes: ReadonlySet<string>;
  /** Names of sprites that it asks about, `_edge_`, `_mouse_`. */
  touching: ReadonlySet<string>;
  /** Ids of variables that its blocks set or change, and of all that they use. */
  changed: ReadonlySet<string>;
  used: ReadonlySet<string>;
  pictures: ReadonlySet<string>;
}

export const isHat = (opcode: string) =>
  opcode.startsWith('event_when') || opcode === 'control_start_as_clone' || opcode === 'event_greaterthan' || /^\w+_when/.test(opcode);

const LOOSE = ['event_broadcast_menu'];

export function blockFactsOf({ targets }: ScratchProject): SpriteBlocks[] {
  return targets.map(factsOf);
}

function factsOf(target: SavedTarget): SpriteBlocks {
  const blocks = Object.values(target.blocks).filter((block): block is SavedBlock => !Array.isArray(block));
  const hats = blocks.filter(({ opcode, next, topLevel }) => topLevel === true && isHat(opcode) && typeof next === 'string');
  const running = new Set(hats.flatMap((hat) => [...reachableFrom(target, hat)]));
  // What own blocks do is done by whoever calls them.
  for (const block of blocks) if (block.opcode === 'procedures_definition') for (const each of reachableFrom(target, block)) running.add(each);
  const [touching, changed, used] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { opcode, fields = {}, inputs = {} } of running) {
    if (opcode === 'sensing_touchingobjectmenu') touching.add(fieldOf(fields, 'TOUCHINGOBJECTMENU'));
    for (const field of ['VARIABLE', 'LIST']) {
      const id = fields[field]?.[1];
      if (typeof id !== 'string') continue;
      used.add(id);
      if (opcode === 'data_setvariableto' || opcode === 'data_changevariableby' || field === 'LIST') changed.add(id);
    }
    for (const input of Object.values(inputs)) {
      const held: unknown = Array.isArray(input) ? input[1] : null;
      if (Array.isArray(held) && (held[0] === 12 || held[0] === 13) && typeof held[2] === 'string') used.add(held[2]);
    }
  }
  return {
    name: target.name,
    isStage: target.isStage,
    hats: hats.map(({ opcode, fields = {} }) => ({ opcode, value: fieldOf(fields, 'KEY_OPTION') || fieldOf(fields, 'BROADCAST_OPTION') })),
    opcodes: new Set([...running].map(({ opcode }) => opcode).filter((opcode) => !LOOSE.includes(opcode))),
    touching, changed, used,
    pictures: new Set(target.costumes.flatMap(({ assetId }) => (typeof assetId === 'string' ? [assetId] : []))),
  };
}

function fieldOf(fields: Record<string, unknown[]>, name: string): string {
  const value = Array.isArray(fields[name]) ? fields[name][0] : undefined;
  return typeof value === 'string' ? value : '';
}

function reachableFrom({ blocks }: SavedTarget, from: SavedBlock): Set<SavedBlock> {
  const found = new Set<SavedBlock>();
  const open = [from];
  for (let block = open.pop(); block; block = open.pop()) {
    if (found.has(block)) continue;
    found.add(block);
    const held = Object.values(block.inputs ?? {}).flatMap((input) => (Array.isArray(input) ? input.slice(1) : []));
    for (const id of [block.next, ...held]) {
      const next = typeof id === 'string' && Object.hasOwn(blocks, id) ? blocks[id] : undefined;
      if (next && !Array.isArray(next)) open.push(next);
    }
  }
  return found;
}

export function doesAnything(facts: readonly SpriteBlocks[]): boolean {
  return facts.some(({ hats }) => hats.length > 0);
}
