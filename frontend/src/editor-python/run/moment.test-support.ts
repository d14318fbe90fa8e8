/** Moments and steps, for tests: everything that isn't said is nothing. */
import type { Moment, Response } from '../../python/protocol.ts';

export function moment(more: Partial<Moment> = {}): Moment {
  return {
    state: 'running', wake_ms: null, out: [], ops: [], turtles: null, canvas: null, question: null, error: null, place: null, steps: [], limits: [],
    stage: null, ...more,
  };
}

export function ticked(more: Partial<Moment> = {}): Response {
  return { kind: 'ticked', moment: moment(more) };
}
