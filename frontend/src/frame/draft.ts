/**
 * The saves that the club's computer hasn't acknowledged yet, kept in this browser.
 *
 * A draft is one immutable state of one project under the key of the version it becomes. `keep` replaces the waiting
 * draft of the same page, since the newer state contains it, but never one that may be on its way already (claimed):
 * that one is repeated until it is answered, so saves arrive in order and an old one can't come last. A draft goes
 * away only by `remove`, after the acknowledgement, so what is left after a crash is exactly what is unsent.
 *
 * `order` counts up across tabs and doesn't care about clocks. Several tabs share the store; each step is one
 * transaction.
 */
import type { WorkFile } from '../shared/contract.ts';
import type { Id } from './api.ts';

export interface NewDraft {
  key: string;
  project: Id;
  /** Crew that made it. Only this crew's pages show it; any page sends it. */
  crew: Id;
  save_token: string;
  bytes: Uint8Array;
  /** The page that made it. */
  writer: string;
  /** The newest version that the server had, as far as the page knew. */
  base: string | null;
  /** Sent, or about to be: it may have reached the server. */
  is_claimed: boolean;
}

export interface Draft extends NewDraft {
  order: number;
  /** By this browser's clock, in ms; only for clearing away refused ones. */
  kept_at_ms: number;
  /** The server's final no. Such a draft isn't sent again; its code says why. */
  refused: string | null;
}

export interface DraftStore {
  /** Resolves to its order once it is on the disk. */
  keep(draft: NewDraft): Promise<number>;
  /**
   * Keeps it in one go, for a page that may be gone before the store could answer a question. `replaced`: the order of
   * a draft that this one makes superfluous and that nobody is sending.
   */
  keepParting(draft: NewDraft, replaced: number | null): Promise<number>;
  /** All drafts, oldest first. */
  list(): Promise<Draft[]>;
  /** Marks it as on its way. null when it isn't there any more. */
  claim(order: number): Promise<Draft | null>;
  remove(order: number): Promise<void>;
  /** Changes what is known about a draft that is there. */
  update(order: number, change: Partial<Pick<Draft, 'key' | 'refused'>>): Promise<void>;
  /** Files that drafts of this project name and that the server may not have. Resolves once they are on the disk. */
  keepFiles(project: Id, files: WorkFile[]): Promise<void>;
  listFiles(project: Id): Promise<string[]>;
  readFile(project: Id, name: string): Promise<Uint8Array | null>;
  /** The server has them. */
  dropFiles(project: Id, names: string[]): Promise<void>;
}

/** Whether `draft` makes `older` superfluous: same page, same project, and nobody has begun to send it. */
export function replaces(draft: NewDraft, older: Draft): boolean {
  return older.writer === draft.writer && older.project === draft.project && !older.is_claimed && older.refused === null;
}
