/**
 * Sends drafts to the club's computer, in order, until it has acknowledged each of them.
 *
 * Each project has a lane: one request in flight, oldest draft first. A draft leaves the store only when the answer is
 * 2xx and names its key. Without an answer, or with 5xx, 408, 425 or 429, it is sent again after 1, 2, 4, 8 and then
 * every 15 seconds, and at once when the browser comes online or the page is looked at again. Any other no that carries
 * the club's error object is final: the draft stays in the browser, marked, and the lane goes on with the next.
 *
 * Any page of the club sends what any page has kept. A repeat is harmless, since PUT is idempotent by key.
 * Fires `outbox-changed` when the answer to `trouble`, `isPending` or `isSent` may have changed.
 */
import { ApiError, type Id, Unreachable } from './api.ts';
import type { Draft, DraftStore, NewDraft } from './draft.ts';
import { DatabaseDrafts } from './drafts-database.ts';
import { Drafts } from './drafts.ts';
import { newVersionKey } from './version-key.ts';
import { KEEPALIVE_BYTES, putVersion, putWithFiles } from './version-sending.ts';

/** away: no answer. full: the server's disk is full. refused: a final no to at least one save of this page's time. */
export type Trouble = 'away' | 'full' | 'refused';

const BACK_OFF_MS = [1_000, 2_000, 4_000, 8_000, 15_000];
const LOOK_AGAIN_MS = 15_000;

interface Lane {
  project: Id;
  running: Promise<boolean> | null;
  /** Something came while the lane was at work. */
  again: boolean;
  failures: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  trouble: Trouble | null;
}

export class Outbox extends EventTarget {
  readonly drafts: DraftStore & { readonly is_durable: boolean };
  readonly #lanes = new Map<Id, Lane>();
  /** Orders that this page is done with, also where the store couldn't note it. */
  readonly #done = new Set<number>();
  readonly #renamed = new Map<string, string>();
  #isDraining = false;

  constructor(drafts: DraftStore & { readonly is_durable: boolean }) {
    super();
    this.drafts = drafts;
  }

  /** Sends whatever any page of this browser has kept, now and for as long as this page is open. */
  drain(): void {
    if (this.#isDraining) return;
    this.#isDraining = true;
    const lookNow = (): void => void this.sendAll();
    addEventListener('online', lookNow);
    addEventListener('pageshow', lookNow);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') lookNow();
    });
    setInterval(() => void this.sendAll({ in_turn: true }), LOOK_AGAIN_MS);
    lookNow();
  }

  /** in_turn: a lane that waits after a failure goes on waiting. */
  async sendAll({ in_turn = false } = {}): Promise<void> {
    const kept = await this.drafts.list().catch((): Draft[] => []);
    const waiting = kept.filter((draft) => this.#isWaiting(draft));
    const projects = new Set(waiting.map((draft) => draft.project));
    for (const lane of this.#lanes.values()) if (lane.timer !== undefined) projects.add(lane.project);
    await Promise.all([...projects].map((project) => this.send(project, { in_turn })));
  }

  /** Sends the project's drafts. True when nothing of it is left to send, false when a failure stopped it. */
  send(project: Id, { in_turn = false } = {}): Promise<boolean> {
    const lane = this.#lane(project);
    if (in_turn && lane.timer !== undefined) return Promise.resolve(false);
    clearTimeout(lane.timer);
    lane.timer = undefined;
    lane.again = true;
    lane.running ??= this.#run(lane).finally(() => {
      lane.running = null;
      this.dispatchEvent(new Event('outbox-changed'));
    });
    return lane.running;
  }

  /**
   * Keeps and sends in one go, for a page that may be gone in a moment: the request can outlive it. Nothing overtakes
   * an older draft that is in flight or waits for its next try, since that one would then arrive last; what has to wait
   * is sent by this page, if it lives on, or by the next. `replaced`: order of the draft that the page kept before;
   * undefined when that one is still on its way to the store.
   */
  async sendParting(draft: NewDraft, replaced: number | null | undefined): Promise<void> {
    const isFree = replaced !== undefined && !this.isPending(draft.project) && draft.bytes.length <= KEEPALIVE_BYTES;
    const kept = this.drafts.keepParting({ ...draft, is_claimed: isFree }, isFree ? replaced : null);
    try {
      if (!isFree) throw new Unreachable('not now');
      await putVersion(draft, { isLeaving: true });
    } catch {
      await kept;
      return void this.send(draft.project, { in_turn: true });
    }
    await this.drafts.remove(await kept);
  }

  /**
   * Sends a draft that is on its way to the store, for a page that may be gone before it is there. If it gets there all
   * the same it is sent again, which is harmless under the same key; and an older draft that arrives after it is kept by
   * the server as late, since its key is smaller.
   */
  sendAside(draft: NewDraft): void {
    if (draft.bytes.length <= KEEPALIVE_BYTES) void putVersion(draft, { isLeaving: true }).catch(() => {});
  }

  trouble(project: Id): Trouble | null {
    return this.#lanes.get(project)?.trouble ?? null;
  }

  /** Whether a request is in flight or waits for its next try. */
  isPending(project: Id): boolean {
    const lane = this.#lanes.get(project);
    return lane !== undefined && (lane.running !== null || lane.timer !== undefined);
  }

  /** Whether the draft of this order is on the disk and was sent, or stands in a lane that is sending. */
  isUnderWay(project: Id, order: number | null | undefined): boolean {
    return typeof order === 'number' && (this.isPending(project) || this.#done.has(order));
  }

  /** The drafts that the server hasn't acknowledged, oldest first; refused ones too. Rejects when the store can't be read. */
  async listUnsent(project: Id): Promise<Draft[]> {
    return (await this.drafts.list()).filter(
      (draft) => draft.project === project && (this.#isWaiting(draft) || draft.refused !== null),
    );
  }

  /** The key under which a draft was sent in the end. */
  finalKey(key: string): string {
    return this.#renamed.get(key) ?? key;
  }

  #isWaiting(draft: Draft): boolean {
    return draft.refused === null && !this.#done.has(draft.order);
  }

  #lane(project: Id): Lane {
    let lane = this.#lanes.get(project);
    if (!lane) {
      lane = { project, running: null, again: false, failures: 0, timer: undefined, trouble: null };
      this.#lanes.set(project, lane);
    }
    return lane;
  }

  async #run(lane: Lane): Promise<boolean> {
    let missed: number | null = null;
    for (;;) {
      lane.again = false;
      const unsent = await this.listUnsent(lane.project).catch(() => null);
      // A store that can't be read may hold anything, so nothing is called sent.
      if (unsent === null) return this.#wait(lane, 'away');
      const next = unsent.find((draft) => this.#isWaiting(draft));
      if (!next) {
        if (lane.again) continue;
        if (lane.trouble !== 'refused') lane.trouble = null;
        return lane.trouble === null;
      }
      const draft = await this.drafts.claim(next.order);
      if (!draft) {
        // Another tab has sent or replaced it in between; seen twice, the store is what fails.
        if (missed === next.order) return this.#wait(lane, 'away');
        missed = next.order;
        continue;
      }
      try {
        await putWithFiles(draft, this.drafts);
        await this.#settle(lane, draft);
      } catch (error) {
        if (!(await this.#takeNo(lane, draft, error))) return false;
      }
      this.dispatchEvent(new Event('outbox-changed'));
    }
  }

  async #settle(lane: Lane, acknowledged: Draft): Promise<void> {
    lane.failures = 0;
    lane.trouble = null;
    this.#done.add(acknowledged.order);
    await this.drafts.remove(acknowledged.order);
    // What the same crew went on to save contains the refused states before it.
    for (const older of await this.listUnsent(lane.project).catch((): Draft[] => [])) {
      if (older.refused !== null && older.crew === acknowledged.crew && older.order < acknowledged.order) {
        await this.drafts.remove(older.order);
      }
    }
    for (const other of this.#lanes.values()) if (other.timer !== undefined) void this.send(other.project);
  }

  /** True when the lane may go on with the next draft. */
  async #takeNo(lane: Lane, draft: Draft, error: unknown): Promise<boolean> {
    const status = error instanceof ApiError ? error.status : 0;
    // Files that it lacks were sent just now: they are on their way in from elsewhere, or it answered something old.
    const isLacking = error instanceof ApiError && error.code === 'missing_files';
    if (status < 400 || status >= 500 || [408, 425, 429].includes(status) || isLacking) {
      return this.#wait(lane, status === 507 ? 'full' : 'away');
    }
    if (status === 409 && ![...this.#renamed.values()].includes(draft.key)) {
      // Something else stands under this key. The work is what counts, so it gets another one, once.
      const key = newVersionKey();
      this.#renamed.set(draft.key, key);
      await this.drafts.update(draft.order, { key });
      return true;
    }
    lane.trouble = 'refused';
    this.#done.add(draft.order);
    await this.drafts.update(draft.order, { refused: error instanceof ApiError ? error.code : 'unknown' });
    return true;
  }

  #wait(lane: Lane, trouble: Trouble): false {
    lane.trouble = trouble;
    lane.timer = setTimeout(() => void this.send(lane.project), BACK_OFF_MS[Math.min(lane.failures, BACK_OFF_MS.length - 1)]);
    lane.failures += 1;
    return false;
  }
}

/** The page's outbox. Made at first use, so that a page pays for the database only after it is drawn. */
let shared: Outbox | null = null;

export function getOutbox(): Outbox {
  shared ??= new Outbox(new Drafts(() => DatabaseDrafts.open()));
  return shared;
}
