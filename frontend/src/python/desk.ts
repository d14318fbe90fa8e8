/** Where requests to Python are read and answered; the worker only carries them. */
import type { Brython } from './brython.ts';
import { Machine } from './machine.ts';
import type { Library } from './modules.ts';
import type { Moment, Request, Response } from './protocol.ts';

export class Desk {
  private readonly b: Brython;
  private library: Library;
  private readonly check: (question: unknown, library: Library) => unknown;
  private readonly clock: () => number;
  private machine: Machine | null = null;

  /** check: judges a question of checks/python. clock: milliseconds, for the length of a slice. */
  constructor(b: Brython, library: Library, check: (question: unknown, library: Library) => unknown, clock: () => number) {
    this.b = b;
    this.library = library;
    this.check = check;
    this.clock = clock;
  }

  answer(request: unknown): Response {
    try {
      return this.act(request as Request);
    } catch (error) {
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }

  private act(request: Request): Response {
    switch (request.kind) {
      case 'open':
        return this.open(request);
      case 'tick':
        return this.tick(request);
      case 'learn':
        this.library = { ...request.library, ...this.library };
        return { kind: 'opened' };
      case 'check':
        return { kind: 'checked', answer: this.check(request.question, this.library) };
    }
    return { kind: 'failed', message: 'This is no request to Python.' };
  }

  private open({ files, seed, isWatched, cast, assets }: Extract<Request, { kind: 'open' }>): Response {
    this.machine = null;
    const now = new Date();
    try {
      this.machine = new Machine(this.b, this.library, { files, seed, isWatched, cast, assets, epoch_ms: now.getTime(), ahead_of_utc_s: -60 * now.getTimezoneOffset() });
      return { kind: 'opened' };
    } catch (error) {
      return { kind: 'refused', error: Machine.errorOf(this.b, error) };
    }
  }

  private tick({ slice_ms, passed_ms, lines, doings }: Extract<Request, { kind: 'tick' }>): Response {
    if (!this.machine) return { kind: 'failed', message: 'No program is open.' };
    const end = this.clock() + slice_ms;
    const moment: Moment = this.machine.tick({ passed_ms, lines, doings, isEnough: () => this.clock() >= end });
    return { kind: 'ticked', moment };
  }
}
