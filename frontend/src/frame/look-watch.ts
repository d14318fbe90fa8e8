/**
 * "Look up here": while the librarian asks for it, children's pages are gently covered.
 *
 * Asks /api/look every three seconds while the page is seen: one small query there, mostly answered with 304. The cover
 * comes with its own code, only when it is needed. Before it `look-up` is fired on the document, so that work is saved.
 * It lifts when the librarian lets them go on, when the meeting ends, after ten minutes (which the server counts), and
 * when the club's computer hasn't answered for half a minute: nobody is ever shut out.
 */
import { ask } from './api.ts';
import type { LookCover } from './look-cover.ts';

export const LOOK_MS = 3_000;
export const GIVE_UP_MS = 30_000;

interface Look {
  meeting: number | null;
  is_up: boolean;
}

export interface LookWatchOptions {
  /** Replaced in tests. */
  bring?: () => Promise<LookCover>;
  signal?: AbortSignal;
}

export class LookWatch {
  readonly #bring: () => Promise<LookCover>;
  #cover: LookCover | null = null;
  #etag: string | null = null;
  #isAsking = false;
  #isUp = false;
  #heardAt = Date.now();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor({ bring = async () => new (await import('./look-cover.ts')).LookCover(), signal }: LookWatchOptions = {}) {
    this.#bring = bring;
    signal?.addEventListener('abort', () => this.stop());
  }

  start(): void {
    this.#timer = setInterval(() => void this.#ask(), LOOK_MS);
    document.addEventListener('visibilitychange', this.#askNow);
    void this.#ask();
  }

  stop(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#askNow);
    this.#show(false);
  }

  readonly #askNow = (): void => void this.#ask();

  async #ask(): Promise<void> {
    if (this.#isAsking || document.visibilityState === 'hidden') return;
    this.#isAsking = true;
    try {
      const { status, body, etag } = await ask<Look>('GET', '/api/look', { timeout_ms: 5_000, headers: this.#etag === null ? {} : { 'If-None-Match': this.#etag } });
      this.#heardAt = Date.now();
      if (status === 304) return;
      this.#etag = etag;
      this.#show(body.is_up);
    } catch {
      // With the next answer it is told anew what is so then.
      this.#etag = null;
      if (Date.now() - this.#heardAt >= GIVE_UP_MS) this.#show(false);
    } finally {
      this.#isAsking = false;
    }
  }

  #show(isUp: boolean): void {
    if (this.#isUp === isUp) return;
    this.#isUp = isUp;
    if (!isUp) return void this.#cover?.lift();
    document.dispatchEvent(new CustomEvent('look-up'));
    void this.#lay();
  }

  async #lay(): Promise<void> {
    try {
      this.#cover ??= await this.#bring();
    } catch {
      // Without its code the children hear the librarian all the same; the next request tries again.
      this.#isUp = false;
      this.#etag = null;
      return;
    }
    if (this.#isUp) this.#cover.lay();
  }
}
