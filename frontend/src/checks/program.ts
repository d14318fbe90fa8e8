/**
 * A learner's program: from what Blockly saved to a small tree that can be run, counted and shown as Python.
 *
 * The saved work is not trusted: the server keeps whatever a browser sends. Anything that isn't a program of our blocks
 * raises UnreadableProgram with a code; nothing here throws another error, recurses deeper than MAX_DEPTH or runs long.
 */
import type { Lying } from './grid.ts';

export type Condition =
  | { kind: 'at_goal'; id: string }
  | { kind: 'path'; id: string; direction: 'ahead' | 'left' | 'right' }
  | { kind: 'here'; id: string; thing: Lying }
  | { kind: 'not'; id: string; condition: Condition | null };

export type Action = { kind: 'move' | 'turn_left' | 'turn_right' | 'pick' | 'water'; id: string };

export type Loop =
  | { kind: 'repeat'; id: string; times: number; body: Statement[] }
  | { kind: 'until' | 'while'; id: string; condition: Condition | null; body: Statement[] };

export type Branch =
  | { kind: 'if'; id: string; condition: Condition | null; body: Statement[] }
  | { kind: 'if_else'; id: string; condition: Condition | null; body: Statement[]; otherwise: Statement[] };

export type Statement = Action | Loop | Branch;

/** The statements below the start block. Blocks that hang elsewhere are not part of the program. */
export type Program = Statement[];

export const MAX_BLOCKS = 2_000;
/** Blocks inside blocks. A child's deepest program has perhaps six. */
export const MAX_DEPTH = 100;

export type UnreadableCode = 'not_a_work' | 'unknown_block' | 'bad_field' | 'too_large' | 'too_deep';

export class UnreadableProgram extends Error {
  override name = 'UnreadableProgram';
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, message: string) {
    super(message);
    this.code = code;
  }
}

type Json = Record<string, unknown>;

const ACTIONS = new Set(['move', 'turn_left', 'turn_right', 'pick', 'water']);
const DIRECTIONS = new Set(['ahead', 'left', 'right']);
const LYING = new Set(['apple', 'egg', 'letter', 'flower']);

function object(value: unknown, what: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnreadableProgram('not_a_work', `${what} must be an object.`);
  }
  return value as Json;
}

/** An own property only: a saved `__proto__` or `constructor` reaches nothing. */
function own(json: Json, key: string): unknown {
  return Object.hasOwn(json, key) ? json[key] : undefined;
}

function optional(json: Json, key: string, what: string): Json | null {
  const value = own(json, key);
  return value === undefined || value === null ? null : object(value, what);
}

class Reader {
  private blocks = 0;
  private readonly ids = new Set<string>();

  statements(first: Json | null, depth: number): Statement[] {
    const statements: Statement[] = [];
    for (let block = first; block; block = this.next(block)) statements.push(this.statement(block, depth));
    return statements;
  }

  next(block: Json): Json | null {
    const next = optional(block, 'next', 'next');
    return next && this.connected(next);
  }

  private connected(connection: Json): Json | null {
    return optional(connection, 'block', 'A block') ?? optional(connection, 'shadow', 'A block');
  }

  private input(block: Json, name: string): Json | null {
    const inputs = optional(block, 'inputs', 'inputs');
    const connection = inputs && optional(inputs, name, name);
    return connection && this.connected(connection);
  }

  private field(block: Json, name: string): unknown {
    const fields = optional(block, 'fields', 'fields');
    return fields ? own(fields, name) : undefined;
  }

  /** Counts the block and gives its id: the saved one, or a new one where it is missing or used twice. */
  private enter(block: Json, depth: number): string {
    this.blocks += 1;
    if (this.blocks > MAX_BLOCKS) throw new UnreadableProgram('too_large', `More than ${MAX_BLOCKS} blocks.`);
    if (depth > MAX_DEPTH) throw new UnreadableProgram('too_deep', `Blocks nested more than ${MAX_DEPTH} deep.`);
    const saved = own(block, 'id');
    const id = typeof saved === 'string' && saved !== '' && !this.ids.has(saved) ? saved : `unnamed-${this.blocks}`;
    this.ids.add(id);
    return id;
  }

  private word(block: Json): string {
    const type = own(block, 'type');
    if (typeof type !== 'string') throw new UnreadableProgram('not_a_work', 'A block must have a type.');
    return type.startsWith('village_') ? type.slice('village_'.length) : '';
  }

  private statement(block: Json, depth: number): Statement {
    const id = this.enter(block, depth);
    const kind = this.word(block);
    const body = (name: string) => this.statements(this.input(block, name), depth + 1);
    const condition = () => this.condition(this.input(block, 'CONDITION'), depth + 1);
    if (ACTIONS.has(kind)) return { kind: kind as Action['kind'], id };
    switch (kind) {
      case 'repeat': {
        const times = this.field(block, 'TIMES');
        if (typeof times !== 'number' || !Number.isInteger(times) || times < 1 || times > 99) {
          throw new UnreadableProgram('bad_field', 'A repeat block must say a whole number from 1 to 99.');
        }
        return { kind, id, times, body: body('DO') };
      }
      case 'until':
      case 'while':
      case 'if':
        return { kind, id, condition: condition(), body: body('DO') };
      case 'if_else':
        return { kind, id, condition: condition(), body: body('DO'), otherwise: body('ELSE') };
      default:
        throw new UnreadableProgram('unknown_block', 'A block is not a statement of the village.');
    }
  }

  private condition(block: Json | null, depth: number): Condition | null {
    if (!block) return null;
    const id = this.enter(block, depth);
    const kind = this.word(block);
    switch (kind) {
      case 'at_goal':
        return { kind, id };
      case 'path':
        return { kind, id, direction: this.choice(block, 'DIRECTION', DIRECTIONS) as 'ahead' | 'left' | 'right' };
      case 'here':
        return { kind, id, thing: this.choice(block, 'THING', LYING) as Lying };
      case 'not':
        return { kind, id, condition: this.condition(this.input(block, 'CONDITION'), depth + 1) };
      default:
        throw new UnreadableProgram('unknown_block', 'A block is not a condition of the village.');
    }
  }

  private choice(block: Json, name: string, choices: Set<string>): string {
    const value = this.field(block, name);
    if (typeof value !== 'string' || !choices.has(value)) {
      throw new UnreadableProgram('bad_field', `The field ${name} says nothing that is known.`);
    }
    return value;
  }
}

/** Reads a saved work. A work without a start block is an empty program; of several start blocks the first counts. */
export function readProgram(work: unknown): Program {
  const json = object(work, 'A work');
  if (json['format'] !== 1 || json['workspace'] !== 'blocks' || json['world'] !== 'grid') {
    throw new UnreadableProgram('not_a_work', 'This is not a work of the village grid in format 1.');
  }
  const saved = optional(object(own(json, 'blocks') ?? {}, 'blocks'), 'blocks', 'blocks');
  const tops = saved ? (own(saved, 'blocks') ?? []) : [];
  if (!Array.isArray(tops)) throw new UnreadableProgram('not_a_work', 'The blocks must be a list.');
  for (const top of tops as unknown[]) {
    const block = object(top, 'A block');
    if (own(block, 'type') === 'village_start') {
      const reader = new Reader();
      return reader.statements(reader.next(block), 1);
    }
  }
  return [];
}
