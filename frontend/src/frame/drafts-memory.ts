import type { WorkFile } from '../shared/contract.ts';
import type { Id } from './api.ts';
import { type Draft, type DraftStore, type NewDraft, replaces } from './draft.ts';

/** Later than every order that a database counts. */
const FIRST_ORDER = 2 ** 50;

/** Drafts that last as long as the page: where the browser keeps no database. */
export class MemoryDrafts implements DraftStore {
  readonly #drafts = new Map<number, Draft>();
  readonly #files = new Map<Id, Map<string, Uint8Array>>();
  #next = FIRST_ORDER;

  holds(order: number): boolean {
    return order >= FIRST_ORDER;
  }

  async keep(draft: NewDraft): Promise<number> {
    for (const older of this.#drafts.values()) if (replaces(draft, older)) this.#drafts.delete(older.order);
    const order = this.#next++;
    this.#drafts.set(order, { ...draft, order, kept_at_ms: Date.now(), refused: null });
    return order;
  }

  async keepParting(draft: NewDraft, replaced: number | null): Promise<number> {
    if (replaced !== null) this.#drafts.delete(replaced);
    return this.keep(draft);
  }

  async list(): Promise<Draft[]> {
    return [...this.#drafts.values()];
  }

  async claim(order: number): Promise<Draft | null> {
    const draft = this.#drafts.get(order);
    if (!draft) return null;
    draft.is_claimed = true;
    return { ...draft };
  }

  async remove(order: number): Promise<void> {
    this.#drafts.delete(order);
  }

  async update(order: number, change: Partial<Pick<Draft, 'key' | 'refused'>>): Promise<void> {
    const draft = this.#drafts.get(order);
    if (draft) Object.assign(draft, change);
  }

  async keepFiles(project: Id, files: WorkFile[]): Promise<void> {
    const kept = this.#files.get(project) ?? new Map<string, Uint8Array>();
    for (const { name, bytes } of files) kept.set(name, bytes);
    this.#files.set(project, kept);
  }

  async listFiles(project: Id): Promise<string[]> {
    return [...(this.#files.get(project)?.keys() ?? [])];
  }

  async readFile(project: Id, name: string): Promise<Uint8Array | null> {
    return this.#files.get(project)?.get(name) ?? null;
  }

  async dropFiles(project: Id, names: string[]): Promise<void> {
    for (const name of names) this.#files.get(project)?.delete(name);
  }
}
