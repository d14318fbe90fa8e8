/** Waits for quiet, but never longer than `max_ms` after the first poke. */
export class Debounce {
  readonly #wait_ms: number;
  readonly #max_ms: number;
  readonly #act: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #deadline = 0;

  constructor(wait_ms: number, max_ms: number, act: () => void) {
    this.#wait_ms = wait_ms;
    this.#max_ms = max_ms;
    this.#act = act;
  }

  get isWaiting(): boolean {
    return this.#timer !== undefined;
  }

  poke(): void {
    const now = performance.now();
    if (this.#timer === undefined) this.#deadline = now + this.#max_ms;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#act();
    }, Math.max(0, Math.min(this.#wait_ms, this.#deadline - now)));
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
