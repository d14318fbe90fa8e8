/**
 * Asks an address again and again, as long as the page is looked at.
 *
 * With an ETag the server answers 304 while nothing has changed. Without an answer the pause grows to half a minute;
 * the next answer brings back the normal pace.
 */
import { ApiError, ask } from '../frame/api.ts';

const LONGEST_MS = 30_000;

export interface PollOptions<T> {
  address: string;
  every_ms: number;
  /** A new state. */
  take: (state: T) => void;
  /** True when an answer is missing, false when one came (also an unchanged one). */
  tellAway: (isAway: boolean) => void;
  /** The server says no: signed out, or the meeting has ended. Nothing is asked any more, until `start` is called again. */
  stop: (error: ApiError) => void;
}

export class Poll<T> {
  readonly #options: PollOptions<T>;
  #etag: string | null = null;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAsking = false;
  #isStopped = false;
  #isListening = false;

  constructor(options: PollOptions<T>) {
    this.#options = options;
  }

  start(): void {
    this.#isStopped = false;
    this.#listen();
    void this.now();
  }

  #listen(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    document.addEventListener('visibilitychange', () => void this.now());
    addEventListener('online', () => void this.now());
    addEventListener('pageshow', (event) => event.persisted && void this.now());
  }

  /** Asks at once; the next time is counted from here. */
  async now(): Promise<void> {
    if (this.#isAsking || this.#isStopped || document.visibilityState === 'hidden') return;
    clearTimeout(this.#timer);
    this.#isAsking = true;
    const { address, take, tellAway, stop } = this.#options;
    try {
      const answer = await ask<T>('GET', address, { headers: this.#etag === null ? {} : { 'If-None-Match': this.#etag } });
      this.#failures = 0;
      tellAway(false);
      if (answer.status !== 304) {
        this.#etag = answer.etag;
        take(answer.body);
      }
    } catch (error) {
      if (error instanceof ApiError && error.status < 500) {
        this.#isStopped = true;
        return stop(error);
      }
      this.#failures += 1;
      tellAway(true);
    } finally {
      this.#isAsking = false;
    }
    const pause_ms = Math.min(LONGEST_MS, this.#options.every_ms * 2 ** Math.min(this.#failures, 5));
    this.#timer = setTimeout(() => void this.now(), pause_ms);
  }
}
