/** Watching for one thing after another. */
import { FRAMES_A_SECOND } from '../../stage/world.ts';
import type { Moment } from './moment.ts';
import type { See } from './question.ts';
import { figuresOf, isFigure } from './sight.ts';
import type { Watcher } from './watch.ts';

/** Who begins to speak so many frames after another one speaks with him. */
const AT_ONCE = 6;

/** A new watcher of a moment. */
type Make = (see: See) => Watcher;

/**
 * One after another: each is looked for from the moment at which the one before was seen. What is said or asked counts
 * when it begins, and an answer can't begin within AT_ONCE of what it answers. Messages and sounds of one moment have an
 * order of their own.
 */
export class Then implements Watcher {
  isSettled = false;
  private readonly sees: readonly See[];
  private readonly watchMoment: Make;
  private next = 0;
  private current: Watcher;
  private from = 0;

  constructor(sees: readonly See[], watchMoment: Make) {
    this.sees = sees;
    this.watchMoment = watchMoment;
    this.current = this.watcher();
  }

  look(moment: Moment): boolean {
    let here = moment;
    while (!this.isSettled) {
      const see = this.sees[this.next] as See;
      if (!this.current.look(here) || (this.next > 0 && !begins(see, here)) || moment.frame < this.from) break;
      here = after(see, here);
      this.next += 1;
      this.from = moment.frame + distance(see, this.sees[this.next]);
      if (this.next === this.sees.length) this.isSettled = true;
      else this.current = this.watcher();
    }
    return this.isSettled;
  }

  private watcher(): Watcher {
    return this.watchMoment(this.sees[this.next] as See);
  }
}

/**
 * One after another, each at most so many seconds after the one before: what comes later is for something else. It may begin
 * anew at any moment, so of each step the latest moment is kept at which it and all before it were seen.
 */
export class ThenSoon implements Watcher {
  isSettled = false;
  private readonly sees: readonly See[];
  private readonly within: number;
  private readonly watchMoment: Make;
  private readonly seenAt: number[];
  private readonly watchers: (Watcher | null)[];

  constructor(sees: readonly See[], seconds: number, watchMoment: Make) {
    this.sees = sees;
    this.within = Math.round(seconds * FRAMES_A_SECOND);
    this.watchMoment = watchMoment;
    this.seenAt = sees.map(() => -Infinity);
    this.watchers = sees.map(() => null);
  }

  look(moment: Moment): boolean {
    const before = [...this.seenAt];
    let here = moment;
    for (const [index, see] of this.sees.entries()) {
      if (this.isSettled) break;
      const apart = index === 0 ? 0 : distance(this.sees[index - 1] as See, see);
      const from = index === 0 ? moment.frame : ((apart > 0 ? before : this.seenAt)[index - 1] as number);
      const isOpen = moment.frame >= from + apart && moment.frame <= from + this.within;
      if (!isOpen) this.watchers[index] = null;
      else {
        const watcher = (this.watchers[index] ??= this.watchMoment(see));
        if (watcher.look(here) && (index === 0 || begins(see, here))) {
          this.seenAt[index] = moment.frame;
          // What is sent twice is seen twice: a watcher remembers the first time.
          this.watchers[index] = null;
          here = after(see, here);
          if (index === this.sees.length - 1) this.isSettled = true;
          continue;
        }
      }
      here = moment;
    }
    return this.isSettled;
  }
}

/** Frames that have to lie between two things for them not to be at once. */
function distance(a: See, b: See | undefined): number {
  const isSpoken = (see: See) => 'says' in see || 'asks' in see;
  if (b && isSpoken(a) && isSpoken(b)) return AT_ONCE;
  return b && 'touches' in a && 'touches' in b ? 1 : 0;
}

function begins(see: See, moment: Moment): boolean {
  if (!('sprite' in see) || !(see.says || see.asks)) return true;
  return figuresOf(see, moment).some(
    (figure) => isFigure(see, figure, moment) && (!see.says || figure.beganToSay) && (!see.asks || figure.beganToAsk),
  );
}

/** The moment without the messages or sounds up to the one that was seen. */
function after(see: See, moment: Moment): Moment {
  if ('sent' in see) return cut(moment, 'sent', moment.sent.indexOf(see.sent));
  if ('sound' in see) return cut(moment, 'sounds', see.sound === 'any' ? 0 : moment.sounds.indexOf(see.sound));
  return moment;
}

function cut(moment: Moment, key: 'sent' | 'sounds', index: number): Moment {
  return Object.assign(Object.create(moment) as Moment, { [key]: moment[key].slice(index + 1) });
}
