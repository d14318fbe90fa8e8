/**
 * A time of its own for one project: while Scratch works, its clocks, timers, promises and chance are ours. So a project
 * runs as fast as the computer can, and always in the same way.
 *
 * Scratch asks the globals (Date.now, setTimeout, Promise, Math.random); they're ours only within `inside`, which ends
 * before anybody else gets a turn.
 */

type Callback = () => void;

interface Timer {
  id: number;
  at_ms: number;
  order: number;
  call: Callback;
}

/** Any moment would do. Monday, 6 January 2025, ten in the morning UTC: a child's “current hour” is the same everywhere. */
const BEGINNING_MS = Date.UTC(2025, 0, 6, 10);

/** The same numbers from the same seed, everywhere. */
function randomFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A bubble that is said for two seconds has to be gone in the frame in which a wait of two seconds ends, also when its sprite
 * had its turn a little later. In a browser it is, since no frame comes so exactly.
 */
const ABOUT_MS = 1;

type Settle = (value?: unknown) => void;

/** A promise that calls back at once: there is no other turn to wait for. Rejections go nowhere, as Scratch catches none. */
class PromiseAtOnce {
  private isSettled = false;
  private value: unknown = undefined;
  private waiting: Settle[] = [];

  constructor(executor: (resolve: Settle, reject: Settle) => void) {
    executor((value) => this.resolve(value), () => undefined);
  }

  then(onValue?: (value: unknown) => unknown): PromiseAtOnce {
    return new PromiseAtOnce((resolve) => {
      const told: Settle = (value) => resolve(onValue ? onValue(value) : value);
      if (this.isSettled) told(this.value);
      else this.waiting.push(told);
    });
  }

  catch(): PromiseAtOnce {
    return this;
  }

  private resolve(value: unknown): void {
    if (isThenable(value)) {
      value.then((inner: unknown) => this.resolve(inner));
      return;
    }
    if (this.isSettled) return;
    this.isSettled = true;
    this.value = value;
    for (const told of this.waiting.splice(0)) told(value);
  }

  static resolve(value?: unknown): PromiseAtOnce {
    return new PromiseAtOnce((resolve) => resolve(value));
  }

  static reject(): PromiseAtOnce {
    return new PromiseAtOnce(() => undefined);
  }

  static all(values: Iterable<unknown>): PromiseAtOnce {
    const given = [...values];
    const got: unknown[] = given.map(() => undefined);
    return new PromiseAtOnce((resolve) => {
      let missing = given.length;
      if (missing === 0) resolve(got);
      given.forEach((each, index) => {
        PromiseAtOnce.resolve(each).then((value) => {
          got[index] = value;
          missing -= 1;
          if (missing === 0) resolve(got);
        });
      });
    });
  }
}

function isThenable(value: unknown): value is { then(told: (value: unknown) => unknown): unknown } {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

export class VirtualTime {
  /** Milliseconds since the project was opened. */
  now_ms = 0;
  private readonly random: () => number;
  private timers: Timer[] = [];
  private count = 0;

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  /** Runs `work` in this time. It must not wait for anything. */
  inside<T>(work: () => T): T {
    const outside = { Promise: globalThis.Promise, setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
    const [now, random] = [Date.now, Math.random];
    Date.now = () => this.date_ms;
    Math.random = this.random;
    Object.assign(globalThis, {
      Promise: PromiseAtOnce,
      setTimeout: (call: Callback, after_ms?: number) => this.after(after_ms ?? 0, call),
      clearTimeout: (id: number) => this.forget(id),
    });
    try {
      return work();
    } finally {
      Date.now = now;
      Math.random = random;
      Object.assign(globalThis, outside);
    }
  }

  get date_ms(): number {
    return BEGINNING_MS + this.now_ms;
  }

  /** Time goes on to this moment, and what was to happen until then, or about then, happens. */
  advance(to_ms: number): void {
    for (;;) {
      const due = this.timers.filter(({ at_ms }) => at_ms <= to_ms + ABOUT_MS).sort((a, b) => a.at_ms - b.at_ms || a.order - b.order)[0];
      if (!due) break;
      this.forget(due.id);
      this.now_ms = Math.max(this.now_ms, due.at_ms);
      due.call();
    }
    this.now_ms = Math.max(this.now_ms, to_ms);
  }

  after(delay_ms: number, call: Callback): number {
    this.count += 1;
    const delay = Number.isFinite(delay_ms) ? Math.max(0, delay_ms) : 0;
    this.timers.push({ id: this.count, at_ms: this.now_ms + delay, order: this.count, call });
    return this.count;
  }

  forget(id: number): void {
    this.timers = this.timers.filter((timer) => timer.id !== id);
  }
}
