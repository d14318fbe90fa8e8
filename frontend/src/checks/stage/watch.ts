/**
 * Watching for what a check wants to see. A watcher is shown every moment of a scene, in order, and says whether it holds
 * now; it remembers what it needs, so nothing has to be recorded.
 */
import { Times, Values } from './collected.ts';
import { isDrawn, wantedOf } from './drawing.ts';
import type { Moment } from './moment.ts';
import type { Drawn } from './pen-lines.ts';
import type { Drawing, NumberRule, See } from './question.ts';
import { isHappening, isSeen } from './sight.ts';
import { Then, ThenSoon } from './order.ts';
import { fits, isFinal } from './values.ts';

export interface Watcher {
  look(moment: Moment): boolean;
  /** Whether the answer stays as it is, whatever comes. */
  readonly isSettled: boolean;
}

/** How often a drawing that never rests is looked at, frames. */
const DRAWING_PACE = 30;
/** A drawing is compared at most so often; the last one always is. */
const MAX_COMPARISONS = 20;

/** Whether something is to be seen in the whole of a scene. */
export function watch(see: See): Watcher {
  if ('all' in see) return new Several(see.all.map(watch), false);
  if ('any' in see) return new Several(see.any.map(watch), true);
  if ('not' in see) return new Not(watch(see.not));
  if ('ever' in see || 'always' in see || 'never' in see || 'then' in see) return watchMoment(see);
  if ('values' in see || 'seen' in see) return watchMoment(see);
  return isHappening(see) ? new Ever(watchMoment(see)) : watchMoment(see);
}

/** Whether something is to be seen at a moment. */
function watchMoment(see: See): Watcher {
  if ('ever' in see) return new Ever(watchMoment(see.ever));
  if ('never' in see) return new Not(new Ever(watchMoment(see.never)));
  if ('always' in see) return new Not(new Ever(new Not(watchMoment(see.always))));
  if ('then' in see) return see.within === undefined ? new Then(see.then, watchMoment) : new ThenSoon(see.then, see.within, watchMoment);
  if ('all' in see) return new Several(see.all.map(watchMoment), false);
  if ('any' in see) return new Several(see.any.map(watchMoment), true);
  if ('not' in see) return new Not(watchMoment(see.not));
  if ('values' in see) return new Values(see);
  if ('seen' in see) return new Times(() => watchMoment(see.seen), see.times);
  if ('sent' in see) return new Sent(see.sent, see.times);
  if ('draws' in see) return new Draws(see.draws);
  return { look: (moment) => isSeen(see, moment), isSettled: false };
}

class Ever implements Watcher {
  isSettled = false;
  private readonly inner: Watcher;

  constructor(inner: Watcher) {
    this.inner = inner;
  }

  look(moment: Moment): boolean {
    this.isSettled = this.isSettled || this.inner.look(moment);
    return this.isSettled;
  }
}

class Not implements Watcher {
  private readonly inner: Watcher;

  constructor(inner: Watcher) {
    this.inner = inner;
  }

  look(moment: Moment): boolean {
    return !this.inner.look(moment);
  }

  get isSettled(): boolean {
    return this.inner.isSettled;
  }
}

/** Of several: whether all of them hold, or (`enough` is true) one of them. */
class Several implements Watcher {
  private readonly inner: readonly Watcher[];
  private readonly enough: boolean;
  private held: boolean[] = [];

  constructor(inner: readonly Watcher[], enough: boolean) {
    this.inner = inner;
    this.enough = enough;
  }

  look(moment: Moment): boolean {
    // Each has to look, also when it is already decided: they remember.
    this.held = this.inner.map((each) => each.look(moment));
    return this.held.includes(this.enough) ? this.enough : !this.enough;
  }

  get isSettled(): boolean {
    const settled = this.inner.map((each) => each.isSettled);
    return settled.every(Boolean) || settled.some((isSettled, index) => isSettled && this.held[index] === this.enough);
  }
}

class Sent implements Watcher {
  private readonly message: string;
  private readonly times: NumberRule;
  private count = 0;

  constructor(message: string, times: NumberRule = { at_least: 1 }) {
    this.message = message;
    this.times = times;
  }

  look(moment: Moment): boolean {
    this.count += moment.sent.filter((message) => message === this.message).length;
    return fits(this.times, this.count);
  }

  get isSettled(): boolean {
    return isFinal(this.times, this.count);
  }
}

/** Looks at a drawing when the pen rests, when it is wiped, and at the end. */
class Draws implements Watcher {
  readonly isSettled = false;
  private readonly rule: Drawing;
  private readonly wanted: ReturnType<typeof wantedOf>;
  private holds = false;
  private version = 0;
  private compared = -1;
  private comparisons = 0;

  constructor(rule: Drawing) {
    this.rule = rule;
    this.wanted = wantedOf(rule);
  }

  look(moment: Moment): boolean {
    const wasDrawn = moment.wiped.some((drawn) => this.comparisons < MAX_COMPARISONS && this.compare(drawn, moment));
    const rests = moment.penVersion === this.version || moment.frame % DRAWING_PACE === 0 || moment.isLast;
    this.version = moment.penVersion;
    if (rests && this.compared !== moment.penVersion && (moment.isLast || this.comparisons < MAX_COMPARISONS)) {
      this.compared = moment.penVersion;
      this.holds = this.compare(moment.pen, moment);
    }
    return this.holds || wasDrawn;
  }

  private compare(drawn: Drawn, { charge }: Moment): boolean {
    this.comparisons += 1;
    return isDrawn(this.rule, this.wanted, drawn, charge);
  }
}
