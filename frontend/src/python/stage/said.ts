/** What a program says to a block, and the block that it makes. */
import type { Actor } from '../../stage/actor.ts';
import type { Block } from '../../stage/program.ts';
import type { Value } from '../../stage/values.ts';
import type { Wait } from '../turns.ts';

/** What a block says beside its word. */
export interface Said {
  fields?: Record<string, string>;
  inputs?: Record<string, Value>;
}

/** A function of the module `stage` that takes time, on its way out to the stage. */
export interface BlockWait extends Wait {
  kind: 'block';
  word: string;
  said: Said;
  /** null: whose script runs. */
  actor: Actor | null;
}

/** By which Python knows it. */
export function keyOf(actor: Actor): string {
  return actor.clone === 0 ? actor.role.id : `${actor.role.id} ${actor.clone}`;
}

export function blockOf(word: string, { fields = {}, inputs = {} }: Said): Block {
  // Of the kinds that an input can be, these are numbers and texts that were typed in.
  const typed = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, typeof value === 'boolean' ? String(value) : value]));
  return { id: word, word, fields, inputs: typed, bodies: {} };
}
