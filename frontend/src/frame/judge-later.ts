/**
 * An attempt that the browser found good while the club's computer was away: judged when that is back, for as long as
 * the program stays as it was.
 */
import type { Shown } from './check-results.ts';

const AGAIN_MS = 15_000;

interface Waiting {
  judge: () => Promise<Shown | null>;
  tell: (shown: Shown) => void;
}

export class JudgeLater {
  #waiting: Waiting | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isTrying = false;

  /** judge: null or a rejection while there is no answer yet. */
  wait(judge: () => Promise<Shown | null>, tell: (shown: Shown) => void): void {
    this.#waiting = { judge, tell };
    this.#plan();
  }

  /** The program is another now. */
  drop(): void {
    this.#waiting = null;
    clearTimeout(this.#timer);
  }

  async tryNow(): Promise<void> {
    const waiting = this.#waiting;
    if (!waiting || this.#isTrying) return;
    this.#isTrying = true;
    const shown = await waiting.judge().catch(() => null);
    this.#isTrying = false;
    if (this.#waiting !== waiting) return;
    if (!shown) return this.#plan();
    this.drop();
    waiting.tell(shown);
  }

  #plan(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.tryNow(), AGAIN_MS);
  }
}
