/** Watching for what only the whole of a scene shows: which values something took one after another, how often a thing was seen. */
import type { Figure, Moment } from './moment.ts';
import type { NumberRule, SpriteSight, ValuesSee } from './question.ts';
import { isFigure } from './sight.ts';
import { fits, isFinal, numberOf } from './values.ts';
import type { Watcher } from './watch.ts';

/** Numbers as near as this are the same one to a child. */
const APART = 5;
const MAX_VALUES = 500;

/**
 * The values of a sprite or of a variable. With `when` a sprite's value is taken at the end of each time in which that
 * holds: who falls has found its place by then. Without it each change counts.
 */
export class Values implements Watcher {
  isSettled = false;
  private readonly see: ValuesSee;
  private readonly taken: number[] = [];
  /** By sprite and clone: its value while `when` holds. */
  private open = new Map<string, number>();
  private latest = new Map<string, number>();

  constructor(see: ValuesSee) {
    this.see = see;
  }

  look(moment: Moment): boolean {
    const { values } = this.see;
    if ('variable' in values) this.change(values.variable, numberOf(moment.variable(values.variable)));
    else if (values.when) this.visit(moment, values.sprite, values.take, { ...values.when, sprite: values.sprite });
    else for (const figure of this.figures(moment, values.sprite)) this.change(String(figure.clone), figure[values.take]);
    const waiting = moment.isLast ? [...this.open.values()] : [];
    this.isSettled = this.isFinal();
    return this.isAsAsked([...this.taken, ...waiting]);
  }

  private figures(moment: Moment, sprite: string): readonly Figure[] {
    return moment.figures(sprite);
  }

  private visit(moment: Moment, sprite: string, take: 'x' | 'y' | 'direction' | 'size', when: SpriteSight): void {
    const still = new Map<string, number>();
    for (const figure of this.figures(moment, sprite)) {
      if (isFigure(when, figure, moment)) still.set(String(figure.clone), figure[take]);
    }
    for (const [who, value] of this.open) if (!still.has(who)) this.take(value);
    this.open = still;
  }

  private change(who: string, value: number): void {
    if (Number.isNaN(value) || this.latest.get(who) === value) return;
    this.latest.set(who, value);
    this.take(value);
  }

  private take(value: number): void {
    if (this.taken.length < MAX_VALUES) this.taken.push(value);
  }

  /** One that isn't as it should be can't be mended, and what is different stays so. Steps are counted to the end. */
  private isFinal(): boolean {
    const { different, each, steps } = this.see;
    if (each !== undefined) return this.taken.some((value) => !fits(each, value));
    return steps === undefined && this.taken.length > 0 && isFinal(different, this.countDifferent(this.taken));
  }

  private isAsAsked(values: readonly number[]): boolean {
    const { different, each, steps } = this.see;
    if (values.length === 0) return false;
    if (!fits(different, this.countDifferent(values)) || !values.every((value) => fits(each, value))) return false;
    if (steps === undefined) return true;
    const apart = values.slice(1).map((value, index) => value - (values[index] as number));
    // A start anew, such as a reset, is no step.
    return apart.length > 0 && apart.filter((step) => fits(steps, step)).length >= apart.length * 0.75;
  }

  private countDifferent(values: readonly number[]): number {
    const { apart = 'variable' in this.see.values ? 0 : APART } = this.see;
    let count = 0;
    let last = -Infinity;
    for (const value of [...values].sort((a, b) => a - b)) {
      if (value - last <= apart) continue;
      count += 1;
      last = value;
    }
    return count;
  }
}

/** How many times something began to be seen. */
export class Times implements Watcher {
  private readonly inner: () => Watcher;
  private readonly times: NumberRule;
  private current: Watcher;
  private wasSeen = false;
  private count = 0;

  /** inner: a new watcher of a moment, since what is looked for again begins anew. */
  constructor(inner: () => Watcher, times: NumberRule) {
    this.inner = inner;
    this.times = times;
    this.current = inner();
  }

  look(moment: Moment): boolean {
    const isSeen = this.current.look(moment);
    if (isSeen && !this.wasSeen) this.count += 1;
    if (!isSeen && this.wasSeen) this.current = this.inner();
    this.wasSeen = isSeen;
    return fits(this.times, this.count);
  }

  get isSettled(): boolean {
    return isFinal(this.times, this.count);
  }
}

