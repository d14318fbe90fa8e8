import type { WorkFile } from '../shared/contract.ts';
import type { Id } from './api.ts';
import { type Draft, type DraftStore, type NewDraft, replaces } from './draft.ts';

const NAME = 'cluboteca';
const STORE = 'drafts';
/** Keys are [project, name]. */
const FILES = 'files';
const VERSION = 2;
/** A blocked or broken database never answers; a child mustn't wait for it. */
const OPEN_TIMEOUT_MS = 2_000;
const REFUSED_LAST_MS = 30 * 24 * 3600 * 1000;

/** Drafts in IndexedDB. Each method is one transaction and resolves when that is complete. */
export class DatabaseDrafts implements DraftStore {
  #database: IDBDatabase | null;
  readonly #factory: IDBFactory;

  private constructor(factory: IDBFactory, database: IDBDatabase) {
    this.#factory = factory;
    this.#database = this.#watched(database);
  }

  /** Rejects where there is no database or it doesn't open in time. Clears away what was refused long ago. */
  static async open(factory: IDBFactory | undefined = globalThis.indexedDB): Promise<DatabaseDrafts> {
    if (!factory) throw new Error('no IndexedDB');
    const drafts = new DatabaseDrafts(factory, await openDatabase(factory));
    const oldest = Date.now() - REFUSED_LAST_MS;
    for (const draft of await drafts.list()) {
      if (draft.refused !== null && draft.kept_at_ms < oldest) await drafts.remove(draft.order);
    }
    return drafts;
  }

  async keep(draft: NewDraft): Promise<number> {
    // 'strict' waits for the disk: a village library's power does go out. The other steps may be lost in that moment;
    // then a save is repeated, which is harmless.
    return this.#do({ mode: 'readwrite', durability: 'strict' }, async (store) => {
      for (const older of (await answer(store.getAll())) as Draft[]) if (replaces(draft, older)) store.delete(older.order);
      return (await answer(store.add({ ...draft, kept_at_ms: Date.now(), refused: null }))) as number;
    });
  }

  async keepParting(draft: NewDraft, replaced: number | null): Promise<number> {
    return this.#do({ mode: 'readwrite', durability: 'strict' }, (store) => {
      if (replaced !== null) store.delete(replaced);
      const added = answer(store.add({ ...draft, kept_at_ms: Date.now(), refused: null })) as Promise<number>;
      // Without this the commit waits for a page that may not be there any more.
      store.transaction.commit();
      return added;
    });
  }

  async list(): Promise<Draft[]> {
    return this.#do({ mode: 'readonly' }, (store) => answer(store.getAll()) as Promise<Draft[]>);
  }

  async claim(order: number): Promise<Draft | null> {
    return this.#do({ mode: 'readwrite' }, async (store) => {
      const draft = (await answer(store.get(order))) as Draft | undefined;
      if (draft && !draft.is_claimed) store.put({ ...draft, is_claimed: true });
      return draft ?? null;
    });
  }

  async remove(order: number): Promise<void> {
    await this.#do({ mode: 'readwrite' }, (store) => answer(store.delete(order)));
  }

  async update(order: number, change: Partial<Pick<Draft, 'key' | 'refused'>>): Promise<void> {
    await this.#do({ mode: 'readwrite' }, async (store) => {
      const draft = (await answer(store.get(order))) as Draft | undefined;
      if (draft) store.put({ ...draft, ...change });
    });
  }

  async keepFiles(project: Id, files: WorkFile[]): Promise<void> {
    await this.#do({ mode: 'readwrite', durability: 'strict', of: FILES }, async (store) => {
      for (const { name, bytes } of files) store.put(bytes, [project, name]);
    });
  }

  async listFiles(project: Id): Promise<string[]> {
    const keys = await this.#do({ mode: 'readonly', of: FILES }, (store) => answer(store.getAllKeys()));
    return (keys as [Id, string][]).filter(([of]) => of === project).map(([, name]) => name);
  }

  async readFile(project: Id, name: string): Promise<Uint8Array | null> {
    const bytes = await this.#do({ mode: 'readonly', of: FILES }, (store) => answer(store.get([project, name])));
    return (bytes as Uint8Array | undefined) ?? null;
  }

  async dropFiles(project: Id, names: string[]): Promise<void> {
    await this.#do({ mode: 'readwrite', of: FILES }, async (store) => {
      for (const name of names) store.delete([project, name]);
    });
  }

  async #do<T>(
    { mode, durability, of = STORE }: { mode: IDBTransactionMode; durability?: IDBTransactionDurability; of?: string },
    act: (store: IDBObjectStore) => Promise<T>,
  ): Promise<T> {
    this.#database ??= this.#watched(await openDatabase(this.#factory));
    const transaction = this.#database.transaction(of, mode, durability ? { durability } : {});
    const completed = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
    const [result] = await Promise.all([act(transaction.objectStore(of)), completed]);
    return result;
  }

  /** A browser may close a database under us; the next call opens it anew. */
  #watched(database: IDBDatabase): IDBDatabase {
    const forget = (): void => {
      database.close();
      this.#database = null;
    };
    database.onclose = forget;
    database.onversionchange = forget;
    return database;
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('failed'));
  });
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the database does not open')), OPEN_TIMEOUT_MS);
    const request = factory.open(NAME, VERSION);
    request.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion < 1) request.result.createObjectStore(STORE, { keyPath: 'order', autoIncrement: true });
      if (oldVersion < 2) request.result.createObjectStore(FILES);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error ?? new Error('the database does not open'));
    };
  });
}
