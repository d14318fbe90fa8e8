/**
 * From what Blockly saved of one sprite's scripts to trees of uniform blocks. Nothing of it is trusted: see readProject.
 */
import { MAX_DEPTH, UnreadableProgram } from '../checks/program.ts';
import type { Block, Input, Script } from './program.ts';
import type { OwnBlock } from './work.ts';
import { object, own, type Json } from './untrusted.ts';
import { WORDS, type BlockKind } from './words.ts';

/** Shadows, which are what is typed into a block, don't count. */
export const MAX_STAGE_BLOCKS = 10_000;
/** Of all texts that stand in blocks together. */
const MAX_BLOCK_TEXT = 2_000_000;
const MAX_ID = 200;

/** Blocks and signs of one project so far; every sprite of it counts into the same. */
export interface Tally {
  blocks: number;
  signs: number;
}

export interface Scripts {
  scripts: Script[];
  /** Top blocks that aren't hats, with what hangs below them. */
  loose: Block[][];
}

const SHADOWS: Readonly<Record<string, string>> = {
  stage_number: 'NUM',
  stage_text: 'TEXT',
  stage_colour: 'COLOUR',
};

function optional(json: Json, key: string): Json | null {
  const value = own(json, key);
  return value === undefined || value === null ? null : object(value, key);
}

function connected(connection: Json | null): Json | null {
  return connection && (optional(connection, 'block') ?? optional(connection, 'shadow'));
}

function type(block: Json): string {
  const saved = own(block, 'type');
  if (typeof saved !== 'string') throw new UnreadableProgram('not_a_work', 'A block must have a type.');
  return saved;
}

class Reader {
  private readonly ids = new Set<string>();
  private readonly parameters: ReadonlyMap<string, readonly string[]>;
  private readonly tally: Tally;

  constructor(ownBlocks: readonly OwnBlock[], tally: Tally) {
    this.parameters = new Map(ownBlocks.map((block) => [block.id, block.parameters.map(({ id }) => id)]));
    this.tally = tally;
  }

  /** A top block that is only a shadow or a number is nothing. */
  top(saved: Json, scripts: Scripts): void {
    if (Object.hasOwn(SHADOWS, type(saved))) return;
    const block = this.block(saved, ['hat', 'command', 'value', 'condition'], 1);
    const body = this.below(saved, 1);
    if (WORDS.get(block.word)?.kind === 'hat') scripts.scripts.push({ hat: block, body });
    else scripts.loose.push([block, ...body]);
  }

  private below(saved: Json, depth: number): Block[] {
    const blocks: Block[] = [];
    for (let next = connected(optional(saved, 'next')); next; next = connected(optional(next, 'next'))) {
      blocks.push(this.block(next, ['command'], depth));
    }
    return blocks;
  }

  private block(saved: Json, kinds: readonly BlockKind[], depth: number): Block {
    const id = this.enter(saved, depth);
    const full = type(saved);
    const word = full.startsWith('stage_') ? WORDS.get(full.slice('stage_'.length)) : undefined;
    if (!word || !kinds.includes(word.kind)) {
      throw new UnreadableProgram('unknown_block', 'A block is not one of the stage, or stands where it can\'t.');
    }
    const fields: Record<string, string | number> = {};
    for (const [name, choices] of word.fields) fields[name] = this.field(saved, name, choices);
    const savedInputs = optional(saved, 'inputs');
    const connection = (name: string) => connected(savedInputs && optional(savedInputs, name));
    const inputs = Object.create(null) as Record<string, Input>;
    for (const name of word.inputs.keys()) inputs[name] = this.input(connection(name), depth);
    const bodies: Record<string, readonly Block[]> = {};
    for (const name of word.bodies) {
      const first = connection(name);
      bodies[name] = first ? [this.block(first, ['command'], depth + 1), ...this.below(first, depth + 1)] : [];
    }
    const block: Block = { id, word: word.word, fields, inputs, bodies };
    if (word.word !== 'call' && word.word !== 'define') return block;
    const owned = this.owned(saved);
    if (word.word === 'call') {
      for (const name of this.parameters.get(owned) ?? []) inputs[name] = this.input(connection(name), depth);
    }
    return { ...block, own: owned };
  }

  private owned(saved: Json): string {
    const state = optional(saved, 'extraState');
    const value = state && own(state, 'own');
    if (typeof value !== 'string') throw new UnreadableProgram('bad_field', 'A block must say which own block it is.');
    return value;
  }

  private input(saved: Json | null, depth: number): Input {
    if (!saved) return null;
    const field = own(SHADOWS, type(saved));
    if (typeof field !== 'string') return this.block(saved, ['value', 'condition'], depth + 1);
    return this.field(saved, field, null);
  }

  private field(saved: Json, name: string, choices: readonly string[] | null): string | number {
    const fields = optional(saved, 'fields');
    const value = (fields && own(fields, name)) ?? '';
    const isFit = typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
    if (!isFit || (choices && !choices.includes(value as string))) {
      throw new UnreadableProgram('bad_field', `The field ${name} says nothing that is known.`);
    }
    if (typeof value === 'string') this.weigh(value.length);
    return value as string | number;
  }

  /** Counts the block and gives its id: the saved one, or a new one where it is missing or used twice. */
  private enter(saved: Json, depth: number): string {
    this.tally.blocks += 1;
    if (this.tally.blocks > MAX_STAGE_BLOCKS) {
      throw new UnreadableProgram('too_large', `More than ${MAX_STAGE_BLOCKS} blocks.`);
    }
    if (depth > MAX_DEPTH) throw new UnreadableProgram('too_deep', `Blocks nested more than ${MAX_DEPTH} deep.`);
    const value = own(saved, 'id');
    const isFit = typeof value === 'string' && value !== '' && value.length <= MAX_ID && !this.ids.has(value);
    const id = isFit ? value : `unnamed-${this.tally.blocks}`;
    this.weigh(id.length);
    this.ids.add(id);
    return id;
  }

  private weigh(signs: number): void {
    this.tally.signs += signs;
    if (this.tally.signs > MAX_BLOCK_TEXT) throw new UnreadableProgram('too_large', 'The blocks hold too much text.');
  }
}

/** `saved`: what Blockly's serialization gives for one workspace; `{}` is an empty one. */
export function readScripts(saved: Json, ownBlocks: readonly OwnBlock[], tally: Tally): Scripts {
  const scripts: Scripts = { scripts: [], loose: [] };
  const blocks = optional(saved, 'blocks');
  const tops = blocks ? (own(blocks, 'blocks') ?? []) : [];
  if (!Array.isArray(tops)) throw new UnreadableProgram('not_a_work', 'The blocks must be a list.');
  const reader = new Reader(ownBlocks, tally);
  for (const top of tops as unknown[]) reader.top(object(top, 'A block'), scripts);
  return scripts;
}
