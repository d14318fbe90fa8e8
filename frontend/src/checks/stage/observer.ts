/**
 * Looks at a running project after each frame and says what is to be seen there: see Moment. It remembers what one frame
 * doesn't tell: how far a sprite has turned, when it began to speak, where everything was when counting began.
 */
import type { Counted, Eyes, Figure, Moment, Value } from './moment.ts';
import { MAX_LINES, type Drawn } from './pen-lines.ts';
import { ANY_SPRITE } from './named-in.ts';
import { Speedometer } from './speedometer.ts';
import { numberOf } from './values.ts';
import type { Frame, Mark, Standing, Surroundings, Watched } from './watched.ts';

/** Who bounces is back on the stage when the frame ends: so near to the edge is at it. */
const EDGE = 1;
/** Frames in which a start puts everything in its place. */
const SETTLING = 3;

interface Track {
  figure: Figure;
  place: Standing;
  direction: number;
  costume: number;
  speedometer: Speedometer;
}

const placeOf = ({ x, y, shown }: Watched): Standing => ({ x, y, shown });

export class Observer<Actor extends Watched> implements Eyes {
  private readonly around: Surroundings<Actor>;
  private readonly wanted: ReadonlySet<string>;
  private readonly charge: (blocks: number) => void;
  /** What the project itself has found to be touching within the frame. */
  private felt: ReturnType<Surroundings<Actor>['takeFelt']> = [];
  private tracks = new Map<Actor, Track>();
  /** Those of the frame before, also clones that are gone since. */
  private before = new Map<Actor, Track>();
  private since = new Map<Actor, Counted>();
  private variablesSince = new Map<string, Value>();
  private steps: ReadonlyMap<string, readonly number[]> = new Map();
  private variablesNow = new Map<string, Value>();
  private pen: Drawn = { lines: [], stamps: 0 };
  private penVersion = 0;
  private hasHitLimit = false;
  private isFresh = false;
  private frame = 0;
  private sinceFrame = 0;
  private begun = 0;

  /** `wanted`: the sprites that a check speaks of. `charge` is told what looking costs. */
  constructor(around: Surroundings<Actor>, wanted: ReadonlySet<string>, charge: (blocks: number) => void) {
    this.around = around;
    this.wanted = wanted;
    this.charge = charge;
    this.variablesNow = new Map(around.variables());
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
    this.variablesSince = new Map(this.around.variables());
    this.sinceFrame = this.frame;
  }

  begin(): void {
    this.begun = this.frame;
  }

  /** Everything begins anew: where things were before means nothing to what comes. */
  restart(): void {
    this.isFresh = true;
    this.mark();
  }

  /** What is seen after a frame. */
  observe(frame: Frame): Moment {
    this.frame = frame.frame;
    this.steps = this.takeSteps();
    if (this.frame - this.begun <= SETTLING) this.steps = new Map();
    this.follow();
    if (this.isFresh) this.before = this.tracks;
    this.isFresh = false;
    if (frame.limits.length > 0) this.hasHitLimit = true;
    return this.moment(frame, false, { wiped: this.draw(frame.pen), sent: frame.sent, sounds: frame.sounds });
  }

  /** The end of the scene: everything is as it was, and nothing new happens. */
  last(frame: Frame): Moment {
    this.before = this.tracks;
    this.steps = new Map();
    this.felt = [];
    return this.moment(frame, true, { sent: [], sounds: [], wiped: [] });
  }

  private moment({ frame, isRunning }: Frame, isLast: boolean, happened: Pick<Moment, 'sent' | 'sounds' | 'wiped'>): Moment {
    const { around } = this;
    return {
      ...happened,
      frame, isRunning, isLast,
      sinceFrame: this.sinceFrame,
      figures: (sprite) => this.figures(sprite),
      gone: (sprite) => this.gone(sprite),
      variable: (id) => around.variable(id),
      variableSince: (id) => this.variablesSince.get(id),
      steps: (id) => this.steps.get(id) ?? [],
      list: (id) => around.list(id),
      backdrop: around.backdrop,
      hasHitLimit: this.hasHitLimit,
      clonesStandIn: around.clonesStandIn === true,
      mouse: [around.mouse.x, around.mouse.y],
      pen: this.pen,
      penVersion: this.penVersion,
      charge: this.charge,
      touches: (figure, target) => this.touches(figure, target),
    };
  }

  /** By how much each variable has changed in the frame: all in all, and one after another where the project tells. */
  private takeSteps(): ReadonlyMap<string, readonly number[]> {
    const before = this.variablesNow;
    this.variablesNow = new Map(this.around.variables());
    const told = this.around.takeSteps?.();
    return new Map([...this.variablesNow].map(([id, value]) => {
      const inAll = numberOf(value) - numberOf(before.get(id));
      return [id, [inAll, ...(told?.get(id) ?? [])].filter((step) => step !== 0 && !Number.isNaN(step))];
    }));
  }

  private follow(): void {
    this.felt = this.around.takeFelt();
    this.before = this.tracks;
    this.tracks = new Map();
    const isAnyWanted = this.wanted.has(ANY_SPRITE);
    for (const actor of this.around.layers) {
      if (isAnyWanted || this.wanted.has(actor.role.id)) this.tracks.set(actor, this.track(actor, this.before.get(actor), this.around.asks(actor)));
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
    const speedometer = before?.speedometer ?? new Speedometer();
    speedometer.look(x, y);
    let since = this.since.get(actor);
    if (!since) this.since.set(actor, (since = counted));
    const figure: Figure = {
      ...counted, sprite: actor.role.id, clone, direction, size: Math.round(size * 1_000) / 1_000, shown,
      costume: actor.role.costumes[costume]?.id ?? '', says, asks, since,
      beganToSay: says !== null && says !== before?.figure.says, beganToAsk: asks !== null && asks !== before?.figure.asks, speed: () => speedometer.read(),
    };
    return { figure, place: placeOf(actor), direction, costume, speedometer };
  }

  private figures(sprite: string): Figure[] {
    const all = [...this.tracks.values()].map(({ figure }) => figure).filter((figure) => sprite === ANY_SPRITE || figure.sprite === sprite);
    return all.sort((a, b) => a.clone - b.clone);
  }

  private gone(sprite: string): Figure[] {
    const gone = [...this.before].filter(([actor, { figure }]) => figure.sprite === sprite && !this.tracks.has(actor));
    return gone.map(([, { figure }]) => figure);
  }

  private draw(marks: readonly Mark[]): Drawn[] {
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
    const { around } = this;
    if (target === 'edge') return actor.shown && around.touchesEdge(actor, EDGE);
    if (target === 'mouse') return actor.shown && around.isAt(actor, around.mouse.x, around.mouse.y);
    const others = new Map([...this.before, ...this.tracks]);
    for (const [other, track] of others) {
      if (track.figure.sprite !== target || other === actor) continue;
      const otherWas = this.before.get(other)?.place ?? track.place;
      const isTouching = (mine: Standing, its: Standing) => around.touches(actor, mine, other, its, this.charge);
      if (isTouching(place, track.place) || isTouching(place, otherWas) || isTouching(was, track.place)) return true;
    }
    return false;
  }
}
