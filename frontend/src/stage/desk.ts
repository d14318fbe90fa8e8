/** Where requests to the engine are read and answered; the worker only carries them. */
import { UnreadableProgram } from '../checks/program.ts';
import { Engine } from './engine.ts';
import { readProject } from './read-project.ts';
import type { Assets, Request, Response } from './snapshot.ts';

export class Desk {
  private engine: Engine | null = null;
  private readonly check: (question: unknown) => unknown;

  constructor(check: (question: unknown) => unknown) {
    this.check = check;
  }

  answer(request: unknown): Response {
    try {
      return this.act(request as Request);
    } catch (error) {
      if (error instanceof UnreadableProgram) return { kind: 'failed', code: error.code, message: error.message };
      const message = error instanceof Error ? error.message : String(error);
      return { kind: 'failed', code: 'broken', message };
    }
  }

  private act(request: Request): Response {
    if (request.kind === 'open') return this.open(request.work, request.assets, request.seed);
    if (request.kind === 'check') return { kind: 'checked', answer: this.check(request.question) };
    const { engine } = this;
    if (!engine) return { kind: 'failed', code: 'not_open', message: 'No project is open.' };
    if (request.kind === 'value') return { kind: 'value', value: engine.value(request.target, request.block) };
    if (request.kind === 'tick') {
      for (const doing of request.doings) engine.do(doing);
      return { kind: 'ticked', snapshot: engine.tick(request.pace) };
    }
    return { kind: 'failed', code: 'unknown', message: 'This is no request to the engine.' };
  }

  /** A project that can't be read leaves none open. */
  private open(work: unknown, assets: Assets, seed: number): Response {
    this.engine = null;
    const engine = new Engine(readProject(work), assets, { seed });
    this.engine = engine;
    return { kind: 'opened', snapshot: engine.snapshot() };
  }
}
