/**
 * Scripts as a tree of uniform blocks: what the engine runs, the Python view writes and the checks read.
 *
 * `word` is the type of the Blockly block without its prefix `stage_`. A project is what its scripts that begin with a hat say.
 */
import type { SavedStage } from './work.ts';

/** What stands in an input: a block that gives a value, or what was typed there. null: a condition that is missing. */
export type Input = Block | number | string | null;

export interface Block {
  /** Blockly's id; unique within its sprite. */
  id: string;
  word: string;
  fields: Readonly<Record<string, string | number>>;
  inputs: Readonly<Record<string, Input>>;
  /** Statement inputs: DO, ELSE. */
  bodies: Readonly<Record<string, readonly Block[]>>;
  /** Of `call` and `define`: id of the own block. */
  own?: string;
}

export interface Script {
  /** A `when_…` block or `define`. */
  hat: Block;
  body: readonly Block[];
}

/** The stage itself is the target STAGE. */
export const STAGE = 'stage';

export interface Target {
  id: string;
  name: string;
  scripts: readonly Script[];
  /**
   * What lies about without a hat: a top block with what hangs below it, or a lone reporter. It never runs by itself;
   * a tap on it does.
   */
  loose?: readonly (readonly Block[])[];
}

export interface StageProject {
  stage: SavedStage;
  /** The stage first, then the sprites in their order. */
  targets: readonly Target[];
}
