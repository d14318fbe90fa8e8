/**
 * Saves one open project: from a change in the editor to the outbox.
 *
 *     change -> at most 250 ms -> draft in the browser -> at most 1.5 s after the change -> request to the server
 *
 * Only the newest state is kept and sent; states in between are replaced before they are on their way. Fires
 * `saver-changed` whenever `state` may have changed.
 */
import type { Id } from './api.ts';
import { Debounce } from './debounce.ts';
import type { NewDraft } from './draft.ts';
import type { Outbox, Trouble } from './outbox.ts';
import { newVersionKey } from './version-key.ts';

const KEEP_MS = [100, 250] as const;
const SEND_MS = [800, 1_500] as const;

export type SaveState = 'saved' | 'saving' | Trouble;

export interface SaverOptions {
  outbox: Outbox;
  project: Id;
  crew: Id;
  save_token: string;
  /** What the editor shows comes from this version or draft; null for the starter. */
  key: string | null;
  bytes: Uint8Array | null;
  /** The newest version that the server has. */
  base: string | null;
  /** The editor's work as it is now. */
  read: () => Uint8Array;
  /** Keeps the files that the work names; a draft is kept after them. Absent: there are none. */
  keepFiles?: () => Promise<void>;
}

export class Saver extends EventTarget {
  readonly #options: SaverOptions;
  readonly #writer = newVersionKey();
  readonly #keepSoon = new Debounce(...KEEP_MS, () => void this.#keep());
  readonly #sendSoon = new Debounce(...SEND_MS, () => void this.#send({ in_turn: true }));
  /** The newest state that was kept, sent or loaded. */
  #newest: { key: string; bytes: Uint8Array } | null;
  #base: string | null;
  #isDirty = false;
  #isClosed = false;
  #keeping: Promise<unknown> = Promise.resolve();
  /** Order of the draft that was kept last. */
  #kept: number | null = null;
  /** The draft that is being kept just now. */
  #onItsWay: NewDraft | null = null;

  constructor(options: SaverOptions) {
    super();
    this.#options = options;
    this.#newest = options.key !== null && options.bytes !== null ? { key: options.key, bytes: options.bytes } : null;
    this.#base = options.base;
    options.outbox.addEventListener('outbox-changed', this.#tell);
  }

  get state(): SaveState {
    const { outbox, project } = this.#options;
    const trouble = outbox.trouble(project);
    if (trouble !== null) return trouble;
    return this.#isDirty || this.#sendSoon.isWaiting || outbox.isPending(project) ? 'saving' : 'saved';
  }

  /** Key of the version that is the work as it is now; null while something isn't on the club's computer yet. */
  get savedKey(): string | null {
    return this.state === 'saved' ? this.newestKey : null;
  }

  /** Key of what was kept, sent or loaded last, wherever it is by now; null for a starter. */
  get newestKey(): string | null {
    return this.#newest ? this.#options.outbox.finalKey(this.#newest.key) : null;
  }

  /** False while the work is only in this window's memory and not yet on the club's computer. */
  get isSafe(): boolean {
    return this.state === 'saved' || this.#options.outbox.drafts.is_durable;
  }

  /** The work has changed. */
  change(): void {
    if (this.#isClosed) return;
    this.#isDirty = true;
    void this.#options.keepFiles?.();
    this.#keepSoon.poke();
    this.#sendSoon.poke();
    this.#tell();
  }

  /**
   * Saves the work as it is now, even if nothing was changed yet, and waits for the server.
   *
   * Returns the key of the version, or null when the server hasn't taken it in `timeout_ms`; it is then sent later.
   */
  async flush(timeout_ms: number): Promise<string | null> {
    this.#isDirty ||= this.#newest === null;
    const sent = this.#send().catch(() => null);
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), timeout_ms));
    const key = await Promise.race([sent, late]);
    return key ? this.#options.outbox.finalKey(key) : null;
  }

  /** The page may be gone in a moment: keeps and sends at once. */
  park(): void {
    if (this.#isClosed) return;
    const isUnsent = this.#sendSoon.isWaiting && !this.#onItsWay && !this.#options.outbox.isUnderWay(this.#options.project, this.#kept);
    const draft = this.#isDirty || isUnsent ? this.#take({ again: isUnsent }) : null;
    this.#keepSoon.cancel();
    this.#sendSoon.cancel();
    // The store may not come to an end in time, neither with the draft on its way nor with one behind it.
    const aside = this.#onItsWay && (draft ?? this.#onItsWay);
    if (aside) this.#options.outbox.sendAside(aside);
    const replaced = this.#onItsWay ? undefined : this.#kept;
    if (draft) this.#keeping = this.#options.outbox.sendParting(draft, replaced).finally(this.#tell);
    else void this.#keeping.then(() => this.#options.outbox.send(this.#options.project));
  }

  /** Keeps what there is and takes no more changes: another window goes on with the project. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    const kept = this.#keep();
    this.#isClosed = true;
    this.#keepSoon.cancel();
    this.#sendSoon.cancel();
    this.#options.outbox.removeEventListener('outbox-changed', this.#tell);
    await kept;
  }

  /** The draft for the present state, or null when that is the newest one already; with `again` also then. */
  #take({ again = false } = {}): NewDraft | null {
    this.#isDirty = false;
    const bytes = this.#options.read();
    if (!again && this.#newest && isEqual(this.#newest.bytes, bytes)) return null;
    const { project, crew, save_token } = this.#options;
    this.#newest = { key: newVersionKey(), bytes };
    return { ...this.#newest, project, crew, save_token, writer: this.#writer, base: this.#base, is_claimed: false };
  }

  async #keep(): Promise<void> {
    this.#keepSoon.cancel();
    const draft = this.#isDirty ? this.#take() : null;
    if (draft) {
      this.#onItsWay = draft;
      this.#keeping = this.#keeping.then(async () => {
        // A newer state was parked meanwhile: kept now, this one would come after it.
        await this.#options.keepFiles?.();
        if (this.#newest?.key === draft.key) this.#kept = await this.#options.outbox.drafts.keep(draft);
        if (this.#onItsWay === draft) this.#onItsWay = null;
      });
    }
    await this.#keeping;
  }

  /** Gives the key of the state as it is now, or null when something is left unsent. */
  async #send(options: { in_turn?: boolean } = {}): Promise<string | null> {
    this.#sendSoon.cancel();
    const keeping = this.#keep();
    // Now, since a change during the wait makes a newer state that isn't kept yet.
    const key = this.#newest?.key ?? null;
    await keeping;
    const isSent = await this.#options.outbox.send(this.#options.project, options);
    if (isSent && key !== null) this.#base = this.#options.outbox.finalKey(key);
    this.#tell();
    return isSent ? key : null;
  }

  readonly #tell = (): void => void this.dispatchEvent(new Event('saver-changed'));
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
