/** Steers a sprite to another one, or away from it, as a player does: looks where both are and holds the right keys. */
import type { Key } from '../../stage/snapshot.ts';
import { Grip } from './grip.ts';
import type { SteerStep } from './question.ts';
import type { Playable, Watched } from './watched.ts';

/** After a quarter of a second a held key repeats, as on most PCs. */
export const REPEAT_FRAMES = 8;
/** So near is there, stage units. */
const THERE = 6;
/** Places to flee to, and how near to one of them is not safe. */
const REFUGES = { x: [-195, -130, -65, 0, 65, 130, 195], y: [-140, -70, 0, 70, 140] };
const NEAR = 95;
/** Whoever is as near in the other direction is there now. */
const AT_HAND = 70;

export class Steering {
  private readonly engine: Playable;
  private readonly step: SteerStep;
  private readonly grip: Grip;
  private readonly held = new Map<Key, number>();

  /** grips: what is known already of how somebody is moved. */
  constructor(engine: Playable, step: SteerStep, grips: Map<string, Grip>) {
    this.engine = engine;
    this.step = step;
    const { steer, keys, mouse } = step;
    const who = JSON.stringify([steer, keys, mouse]);
    this.grip = grips.get(who) ?? new Grip(keys, mouse === true);
    grips.set(who, this.grip);
  }

  /** To be called before each frame. */
  hold(): void {
    const keys = this.keysToHold();
    for (const key of [...this.held.keys()]) if (!keys.has(key)) this.release(key);
    for (const key of keys) {
      const frames = this.held.get(key) ?? 0;
      if (frames === 0 || frames >= REPEAT_FRAMES) this.engine.do({ kind: 'key_down', key });
      this.held.set(key, frames + 1);
    }
  }

  end(): void {
    for (const key of [...this.held.keys()]) this.release(key);
  }

  private release(key: Key): void {
    this.held.delete(key);
    this.engine.do({ kind: 'key_up', key });
  }

  private keysToHold(): Set<Key> {
    const { steer, to, from, keys = [], mouse } = this.step;
    const [driven] = this.shown([steer]);
    const isFree = keys.length > 2 || mouse === true;
    const goal = !driven ? undefined : from === undefined ? this.nearest([to ?? []].flat(), driven, isFree) : refuge(driven, this.shown([from].flat()), isFree);
    if (!driven || !goal) {
      this.grip.rest();
      return new Set();
    }
    const held = this.grip.keysFor(driven, { x: toward(goal.x - driven.x), y: isFree ? toward(goal.y - driven.y) : 0 });
    if (held) return new Set(held);
    this.engine.do({ kind: 'mouse', x: goal.x, y: goal.y, isDown: false });
    return new Set();
  }

  private shown(sprites: readonly string[]): Watched[] {
    return this.engine.layers.filter(({ role, shown }) => shown && sprites.includes(role.id));
  }

  /** With keys to the sides alone, what is nearest in height comes first: it is there soonest. */
  private nearest(sprites: readonly string[], driven: Watched, isFree: boolean): Watched | undefined {
    const apart = ({ x, y }: Watched) => Math.abs(y - driven.y) + (isFree ? 1 : 0.01) * Math.abs(x - driven.x);
    return this.shown(sprites).sort((a, b) => apart(a) - apart(b))[0];
  }
}

function toward(apart: number): number {
  return Math.abs(apart) <= THERE ? 0 : Math.sign(apart);
}

/** Where least comes down, or comes near; the way there counts as well. */
function refuge(driven: Watched, threats: readonly Watched[], isFree: boolean): { x: number; y: number } {
  const danger = (from: number, to: number, axis: 'x' | 'y', other: 'x' | 'y'): number => {
    // Who stands behind isn't met.
    const [low, high] = to < from ? [to - NEAR, from] : [from, to + NEAR];
    return threats.reduce((sum, threat) => {
      const apart = Math.abs(threat[other] - driven[other]);
      const isThere = Math.abs(threat[axis] - to) < NEAR ? 1 / (1 + apart / 60) : 0;
      const isOnTheWay = apart < AT_HAND && threat[axis] > low && threat[axis] < high && Math.abs(from - to) > THERE ? 1 : 0;
      return sum + isThere + isOnTheWay;
    }, Math.abs(from - to) / 5_000);
  };
  const best = (axis: 'x' | 'y', other: 'x' | 'y'): number => {
    const from = driven[axis];
    return [from, ...REFUGES[axis]].reduce((safest, to) => (danger(from, to, axis, other) < danger(from, safest, axis, other) ? to : safest));
  };
  return { x: best('x', 'y'), y: isFree ? best('y', 'x') : driven.y };
}
