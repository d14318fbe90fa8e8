/**
 * Looks at a running project after each frame and says what is to be seen there: see Moment. It remembers what one frame
 * doesn't tell: how far a sprite has turned, when it began to speak, where everything was when counting began.
 */
import type { Actor } from '../../stage/actor.ts';
import { isAt, touches, touchesEdge } from '../../stage/collision.ts';
import type { PenMark, Snapshot } from '../../stage/snapshot.ts';
import type { World } from '../../stage/world.ts';
import type { Counted, Figure, Moment, Value } from './moment.ts';
import { MAX_LINES, type Drawn } from './pen-lines.ts';

/** Who bounces is back on the stage when the frame ends: so near to the edge is at it. */
const EDGE = 1;

interface Place {
  x: number;
  y: number;
  shown: boolean;
}

interface Track {
  figure: Figure;
  place: Place;
  direction: number;
  costume: number;
}

const placeOf = ({ x, y, shown }: Actor): Place => ({ x, y, shown });

/** Asks something of an actor as if it stood elsewhere. */
function asIf<T>(actor: Actor, place: Place, ask: () => T): T {
  const here = placeOf(actor);
  Object.assign(actor, place);
  const answer = ask();
  Object.assign(actor, here);
  return answer;
}

export class Observer {
  private readonly world: World;
  private readonly wanted: ReadonlySet<string>;
  private readonly charge: (blocks: number) => void;
  /** What the project itself has found to be touching within the frame. */
  private felt: NonNullable<World['felt']> = [];
  private tracks = new Map<Actor, Track>();
  /** Those of the frame before, also clones that are gone since. */
  private before = new Map<Actor, Track>();
  private since = new Map<Actor, Counted>();
  private variablesSince = new Map<string, Value>();
  private pen: Drawn = { lines: [], stamps: 0 };
  private penVersion = 0;
  private hasHitLimit = false;
  private isFresh = false;

  /** `wanted`: the sprites that a check speaks of. `charge` is told what looking costs. */
  constructor(world: World, wanted: ReadonlySet<string>, charge: (blocks: number) => void) {
    this.world = world;
    this.wanted = wanted;
    this.charge = charge;
    world.felt = [];
    this.follow();
    this.mark();
  }

  /** Counting begins here. */
  mark(): void {
    this.since = new Map([...this.tracks].map(([actor, { figure }]) => {
      const { x, y, turned, changes } = figure;
      return [actor, { x, y, turned, changes }];
    }));
    for (const [actor, track] of this.tracks) track.figure = { ...track.figure, since: this.since.get(actor) ?? track.figure };
    this.variablesSince = new Map();
    for (const [id, cell] of this.world.variables) this.variablesSince.set(id, value(cell.value));
    for (const actor of this.world.sprites.values()) {
      for (const [id, slot] of actor.role.variableSlots) this.variablesSince.set(id, value(actor.variables[slot]));
    }
  }

  /** Everything begins anew: where things were before means nothing to what comes. */
  restart(): void {
    this.isFresh = true;
    this.mark();
  }

  /** What is seen after a frame. */
  observe(snapshot: Snapshot): Moment {
    this.follow();
    if (this.isFresh) this.before = this.tracks;
    this.isFresh = false;
    if (snapshot.limits.length > 0) this.hasHitLimit = true;
    const wiped = this.draw(snapshot.pen);
    const sent = snapshot.sendings.map(({ message }) => message);
    const sounds = snapshot.sounds.flatMap((mark) => (mark.kind === 'play' ? [mark.library] : []));
    return this.moment({ frame: snapshot.frame, isRunning: snapshot.isRunning, isLast: false, sent, sounds, wiped });
  }

  /** The end of the scene: everything is as it was, and nothing new happens. */
  last(snapshot: Snapshot): Moment {
    this.before = this.tracks;
    this.felt = [];
    const happened = { sent: [], sounds: [], wiped: [] };
    return this.moment({ frame: snapshot.frame, isRunning: snapshot.isRunning, isLast: true, ...happened });
  }

  private moment(now: Pick<Moment, 'frame' | 'isRunning' | 'isLast' | 'sent' | 'sounds' | 'wiped'>): Moment {
    const { world } = this;
    return {
      ...now,
      figures: (sprite) => this.figures(sprite),
      gone: (sprite) => this.gone(sprite),
      variable: (id) => this.variable(id),
      variableSince: (id) => this.variablesSince.get(id),
      list: (id) => this.list(id),
      backdrop: world.stage.role.costumes[world.stage.costume]?.id ?? '',
      hasHitLimit: this.hasHitLimit,
      mouse: [world.mouse.x, world.mouse.y],
      pen: this.pen,
      penVersion: this.penVersion,
      charge: this.charge,
      touches: (figure, target) => this.touches(figure, target),
    };
  }

  private follow(): void {
    this.felt = this.world.felt ?? [];
    this.world.felt = [];
    this.before = this.tracks;
    this.tracks = new Map();
    const question = this.world.questions[0];
    for (const actor of this.world.layers) {
      if (!this.wanted.has(actor.role.id)) continue;
      const asks = question?.thread.actor === actor ? question.text : null;
      this.tracks.set(actor, this.track(actor, this.before.get(actor), asks));
    }
    this.charge(this.tracks.size);
  }

  private track(actor: Actor, before: Track | undefined, asks: string | null): Track {
    const { x, y, direction, size, shown, costume, clone } = actor;
    const turn = before ? direction - before.direction : 0;
    const turned = (before?.figure.turned ?? 0) + turn - Math.round(turn / 360) * 360;
    const changes = (before?.figure.changes ?? 0) + (before && before.costume !== costume ? 1 : 0);
    const says = shown && actor.bubble ? actor.bubble.text : null;
    const counted: Counted = { x, y, turned, changes };
    let since = this.since.get(actor);
    if (!since) this.since.set(actor, (since = counted));
    const figure: Figure = {
      ...counted, sprite: actor.role.id, clone, direction, size: Math.round(size * 1_000) / 1_000, shown,
      costume: actor.role.costumes[costume]?.id ?? '', says, asks, since,
      beganToSay: says !== null && says !== before?.figure.says, beganToAsk: asks !== null && asks !== before?.figure.asks,
    };
    return { figure, place: placeOf(actor), direction, costume };
  }

  private figures(sprite: string): Figure[] {
    const all = [...this.tracks.values()].map(({ figure }) => figure).filter((figure) => figure.sprite === sprite);
    return all.sort((a, b) => a.clone - b.clone);
  }

  private gone(sprite: string): Figure[] {
    const gone = [...this.before].filter(([actor, { figure }]) => figure.sprite === sprite && !this.tracks.has(actor));
    return gone.map(([, { figure }]) => figure);
  }

  private variable(id: string): Value | undefined {
    const cell = this.world.variables.get(id);
    if (cell) return value(cell.value);
    for (const actor of this.world.sprites.values()) {
      const slot = actor.role.variableSlots.get(id);
      if (slot !== undefined) return value(actor.variables[slot]);
    }
    return undefined;
  }

  private list(id: string): Value[] | undefined {
    const shared = this.world.lists.get(id);
    if (shared) return shared.all.map(value);
    for (const actor of this.world.sprites.values()) {
      const slot = actor.role.listSlots.get(id);
      if (slot !== undefined) return (actor.lists[slot]?.all ?? []).map(value);
    }
    return undefined;
  }

  private draw(marks: readonly PenMark[]): Drawn[] {
    const wiped: Drawn[] = [];
    for (const mark of marks) {
      this.penVersion += 1;
      if (mark.kind === 'clear') {
        if (this.pen.lines.length > 0 || this.pen.stamps > 0) wiped.push(this.pen);
        this.pen = { lines: [], stamps: 0 };
      } else if (mark.kind === 'stamp') this.pen.stamps += 1;
      else if (this.pen.lines.length < MAX_LINES) this.pen.lines.push({ from: mark.from, to: mark.to, colour: mark.colour });
    }
    return wiped;
  }

  /**
   * What touches may be gone before the frame ends: an apple that is caught jumps away in the same moment. So each is
   * also asked about the place where the other one has just been, and what a block of the project has found counts too.
   */
  private touches(figure: Figure, target: string): boolean {
    const here = [...this.tracks, ...this.before].find(([, track]) => track.figure === figure);
    if (!here) return false;
    const [actor] = here;
    const place = placeOf(actor);
    const was = this.before.get(actor)?.place ?? place;
    const isFelt = this.felt.some((felt) =>
      felt.actor === actor ? felt.target === target : felt.actor.role.id === target && felt.target === figure.sprite);
    if (isFelt) return true;
    if (target === 'edge') return actor.shown && touchesEdge(actor, EDGE);
    if (target === 'mouse') return actor.shown && isAt(actor, this.world.mouse.x, this.world.mouse.y);
    const others = new Map([...this.before, ...this.tracks]);
    for (const [other, track] of others) {
      if (track.figure.sprite !== target || other === actor) continue;
      const otherWas = this.before.get(other)?.place ?? track.place;
      const isTouching = (mine: Place, its: Place) =>
        asIf(actor, mine, () => asIf(other, its, () => touches(actor, other, this.charge)));
      if (isTouching(place, track.place) || isTouching(place, otherWas) || isTouching(was, track.place)) return true;
    }
    return false;
  }
}

function value(of: number | string | boolean | undefined): Value {
  return typeof of === 'boolean' || of === undefined ? String(of ?? '') : of;
}
