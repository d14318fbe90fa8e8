import type { WorkFile } from '../shared/contract.ts';
import type { Id } from './api.ts';
import type { Draft, DraftStore, NewDraft } from './draft.ts';
import { MemoryDrafts } from './drafts-memory.ts';

/**
 * The store that pages use: the browser's database, and memory from the moment that this fails (full, blocked,
 * switched off). What the database still holds stays readable then. `is_durable` tells which.
 */
export class Drafts implements DraftStore {
  is_durable = true;
  /** What this page knows to be on the disk: while it can't be read there, nobody may call it sent. */
  readonly #onDisk = new Set<number>();
  readonly #memory = new MemoryDrafts();
  readonly #disk: Promise<DraftStore | null>;

  constructor(open: () => Promise<DraftStore>) {
    this.#disk = open().catch(() => {
      this.is_durable = false;
      return null;
    });
  }

  keep(draft: NewDraft): Promise<number> {
    return this.#keepWith((store) => store.keep(draft));
  }

  keepParting(draft: NewDraft, replaced: number | null): Promise<number> {
    return this.#keepWith((store) => store.keepParting(draft, replaced));
  }

  async #keepWith(keep: (store: DraftStore) => Promise<number>): Promise<number> {
    const disk = await this.#disk;
    if (disk && this.is_durable) {
      try {
        const order = await keep(disk);
        this.#onDisk.add(order);
        return order;
      } catch {
        // Staying with memory keeps the order: memory comes after everything on the disk.
        this.is_durable = false;
      }
    }
    return keep(this.#memory);
  }

  /** Rejects when there are drafts on the disk that it can't read, unless memory has some to go on with. */
  async list(): Promise<Draft[]> {
    const inMemory = await this.#memory.list();
    return [...(await this.#listDisk(inMemory.length > 0)), ...inMemory];
  }

  async #listDisk(mayMiss: boolean): Promise<Draft[]> {
    const disk = await this.#disk;
    if (!disk) return [];
    try {
      const drafts = await disk.list();
      this.#onDisk.clear();
      for (const { order } of drafts) this.#onDisk.add(order);
      return drafts;
    } catch (error) {
      this.is_durable = false;
      if (this.#onDisk.size > 0 && !mayMiss) throw error;
      return [];
    }
  }

  async claim(order: number): Promise<Draft | null> {
    if (this.#memory.holds(order)) return this.#memory.claim(order);
    return this.#try(async (disk) => {
      // Marking it needs room on the disk. Without any, sending it unmarked is better than not sending it.
      const unmarked = (await disk.list()).find((draft) => draft.order === order) ?? null;
      return disk.claim(order).catch(() => unmarked);
    }, null);
  }

  async remove(order: number): Promise<void> {
    if (this.#memory.holds(order)) return this.#memory.remove(order);
    this.#onDisk.delete(order);
    return this.#try((disk) => disk.remove(order), undefined);
  }

  async update(order: number, change: Partial<Pick<Draft, 'key' | 'refused'>>): Promise<void> {
    if (this.#memory.holds(order)) return this.#memory.update(order, change);
    return this.#try((disk) => disk.update(order, change), undefined);
  }

  async keepFiles(project: Id, files: WorkFile[]): Promise<void> {
    const disk = this.is_durable ? await this.#disk : null;
    try {
      if (disk) return await disk.keepFiles(project, files);
    } catch {
      this.is_durable = false;
    }
    await this.#memory.keepFiles(project, files);
  }

  async listFiles(project: Id): Promise<string[]> {
    return [...(await this.#try((disk) => disk.listFiles(project), [])), ...(await this.#memory.listFiles(project))];
  }

  async readFile(project: Id, name: string): Promise<Uint8Array | null> {
    return (await this.#memory.readFile(project, name)) ?? (await this.#try((disk) => disk.readFile(project, name), null));
  }

  async dropFiles(project: Id, names: string[]): Promise<void> {
    await this.#memory.dropFiles(project, names);
    await this.#try((disk) => disk.dropFiles(project, names), undefined);
  }

  async #try<T>(act: (disk: DraftStore) => Promise<T>, otherwise: T): Promise<T> {
    const disk = await this.#disk;
    if (!disk) return otherwise;
    try {
      return await act(disk);
    } catch {
      return otherwise;
    }
  }
}
