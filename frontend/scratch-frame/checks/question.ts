/**
 * The check language of projects of Scratch: that of the stage (`src/checks/stage/question.ts`), and a cast, which says
 * who is meant by its ids. docs/editor/checks-of-scratch.md describes it for editors; `packformat` mirrors these types.
 */
import type { FoundCast, StageNote } from '../../src/shared/contract.ts';
import type { UnreadableCode } from '../../src/checks/program.ts';
import type { StageRunCheck } from '../../src/checks/stage/question.ts';
import type { Key } from '../../src/stage/snapshot.ts';

export type ScratchRunCheck = Omit<StageRunCheck, 'cast'>;

/** What a thing may be called. */
export interface Named {
  named?: string[];
}

/**
 * How a sprite is known whatever it is called. Each word is a piece of evidence, from its blocks or from watching it.
 */
export interface SpriteRole extends Named {
  /** Of the starter's costumes: md5, without ending. The pack puts them in. */
  pictures?: string[];
  /** These keys move it; `mouse`: the pointer does. */
  moves_with?: Key[] | 'mouse';
  /** By itself, when nobody touches anything. */
  moves?: true;
  falls?: true;
  rises?: true;
  stays?: true;
  /** It has a script for being clicked. */
  clicked?: true;
  makes_clones?: true;
  says?: true;
  asks?: true;
  draws?: true;
  /** It comes at different places each time. */
  comes_anywhere?: true;
  /** Its blocks ask whether it touches one of these, or one of these asks about it. */
  touches?: string[];
}

export interface VariableRole extends Named {
  counts_down?: true;
  counts_up?: true;
  /** While these touch: it goes up, it goes down. */
  up_when?: { touch: [string, string] };
  down_when?: { touch: [string, string] };
  /** It stands on the stage. */
  shown?: true;
  /** What it is right after the start. */
  starts_at?: number;
}

export interface ScratchCast {
  sprites?: Record<string, SpriteRole>;
  variables?: Record<string, VariableRole>;
  lists?: Record<string, Named>;
  messages?: Record<string, Named>;
  backdrops?: Record<string, Named>;
  costumes?: Record<string, Named>;
  sounds?: Record<string, Named>;
}

export interface ScratchActivity {
  world: { kind: 'scratch' };
  checks: { id: string; run?: ScratchRunCheck | null }[];
  cast?: ScratchCast | null;
}

/** files: by name; of pictures only those that are drawn are needed, see Picture. */
export interface ScratchQuestion {
  activity: ScratchActivity;
  work: unknown;
  /** For editors: tell what was seen. */
  trace?: boolean;
}

export interface ScratchFacts {
  world: 'scratch';
  failed: string[];
  notes: StageNote[];
  limits: string[];
  /** Virtual seconds that were played. */
  seconds: number;
  /** Who was taken for whom. */
  cast: FoundCast;
}

export type ScratchAnswer =
  | { results: { id: string; passed: boolean }[]; run: ScratchFacts; trace?: Record<string, string[]> }
  | { results: []; run: null; error: { code: UnreadableCode | 'bad_activity'; message: string } };
