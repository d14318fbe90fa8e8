/**
 * Plays one scene of a check: starts the project, does to it what the check says, and watches for what has to be seen.
 * Time is the engine's: 30 frames a second, as many in a blink as the computer manages.
 */
import type { Limit } from '../../stage/snapshot.ts';
import { FRAMES_A_SECOND } from '../../stage/world.ts';
import type { Budget } from './budget.ts';
import type { Grip } from './grip.ts';
import type { Eyes, Moment } from './moment.ts';
import { spritesIn } from './named-in.ts';
import type { Place, StageRunCheck, Start, SteerStep, Step } from './question.ts';
import { MAX_SECONDS } from './read-question.ts';
import { REPEAT_FRAMES, Steering } from './steering.ts';
import type { Tracer } from './trace.ts';
import { watch, type Watcher } from './watch.ts';
import type { Frame, Playable, Watched } from './watched.ts';

/** A key is held so long unless a check says otherwise, and so long is waited before the next time. */
const TAP_SECONDS = 0.1;
const PAUSE_SECONDS = 0.1;
const UNTIL_SECONDS = 10;
const ANSWER_SECONDS = 5;
const REST_SECONDS = 1;
const RUN_SECONDS = 10;
/** Frames in which everything that was begun has shown itself. */
const SETTLING = 2;
/** Distance between points that are tried for a click, stage units. */
const RASTER = 4;

export interface Played {
  seen: boolean;
  limits: Limit[];
  frames: number;
  /** The budget was spent before anything was decided. */
  isCut: boolean;
}

export interface Opening {
  /** In place of the check's own start, and the check's own before it. */
  also?: Start;
  /** Play everything twice; only the second time counts. */
  isSecond?: boolean;
}

/** Sees nothing, and isn't done with it. */
const BLIND: Watcher = { look: () => false, isSettled: false };

export class Scene {
  private readonly run: StageRunCheck;
  private readonly engine: Playable;
  private readonly observer: Eyes;
  private readonly budget: Budget;
  private readonly tracer: Tracer | null;
  private watcher: Watcher;
  private until: Watcher | null = null;
  private isUntilSeen = false;
  private seen = false;
  private frames = 0;
  private mostFrames: number;
  private readonly limits = new Set<Limit>();
  private readonly grips = new Map<string, Grip>();
  private shown: Frame;
  private hasActed = false;
  private also: Start | undefined;

  /** maxSeconds: virtual ones, however long the steps say. */
  constructor(engine: Playable, run: StageRunCheck, budget: Budget, tracer: Tracer | null = null, maxSeconds = MAX_SECONDS) {
    this.run = run;
    this.mostFrames = maxSeconds * FRAMES_A_SECOND;
    this.budget = budget;
    this.tracer = tracer;
    this.engine = engine;
    this.observer = engine.open(spritesIn(run), (blocks) => budget.spend(blocks));
    this.watcher = watch(run.see);
    this.shown = engine.now();
  }

  play({ also, isSecond = false }: Opening = {}): Played {
    if (isSecond) {
      this.watcher = BLIND;
      this.through(also);
      this.watcher = watch(this.run.see);
      this.hasActed = false;
      this.mostFrames += this.frames;
      this.observer.restart();
    }
    this.through(also);
    if (!this.watcher.isSettled && !this.budget.isSpent) this.seen = this.watcher.look(this.observer.last(this.shown));
    return { seen: this.seen, limits: [...this.limits], frames: this.frames, isCut: this.budget.isSpent && !this.watcher.isSettled };
  }

  private get isDecided(): boolean {
    return this.budget.isSpent || this.frames >= this.mostFrames || this.watcher.isSettled;
  }

  private through(also: Start | undefined): void {
    this.also = also;
    const { start = 'flag', do: steps = [] } = this.run;
    this.start(start);
    if (also !== undefined) {
      this.tick(SETTLING);
      this.start(also);
    }
    if (start !== 'nothing') this.tick(1);
    for (const step of steps) {
      if (this.isDecided) return;
      this.tracer?.did(step, this.shown.frame);
      this.step(step);
    }
    const seconds = this.run.seconds ?? (steps.length > 0 ? REST_SECONDS : RUN_SECONDS);
    const last = Math.max(SETTLING, frames(seconds));
    for (let frame = 1; frame <= last && !this.isDecided; frame += 1) {
      this.tick(1);
      if (frame >= SETTLING && !this.shown.isRunning) return;
    }
  }

  private start(start: Start): void {
    this.observer.begin();
    if (start === 'flag') this.engine.do({ kind: 'flag' });
    else if (start === 'nothing') return;
    else if ('key' in start) this.press(start.key, frames(TAP_SECONDS));
    else if ('click' in start) this.click(start.click);
    else this.engine.do({ kind: 'send', message: start.message });
  }

  private step(step: Step): void {
    if ('wait' in step) this.tick(frames(step.wait));
    else if ('until' in step && !('press' in step) && !('steer' in step)) this.tickUntil(watch(step.until), frames(step.seconds));
    else if ('mark' in step) this.mark();
    else if ('again' in step) this.again();
    else {
      if (!this.hasActed && !this.hasMark) this.observer.mark();
      this.hasActed = true;
      this.act(step);
    }
  }

  private get hasMark(): boolean {
    return this.run.do?.some((step) => 'mark' in step) === true;
  }

  private mark(): void {
    this.observer.mark();
    this.tick(1);
  }

  /** Started once more, the way it was started. */
  private again(): void {
    const { start = 'flag' } = this.run;
    this.start(start);
    if (this.also !== undefined) {
      this.tick(SETTLING);
      this.start(this.also);
    }
    this.tick(1);
  }

  private act(step: Step): void {
    if ('press' in step) {
      for (let time = 1; time <= (step.times ?? 1) && !this.isDecided; time += 1) {
        if (time > 1) this.tick(frames(PAUSE_SECONDS));
        if (step.until) this.press(step.press, frames(step.seconds ?? UNTIL_SECONDS), watch(step.until));
        else this.press(step.press, frames(step.seconds ?? TAP_SECONDS));
      }
    } else if ('steer' in step) this.steer(step);
    else if ('click' in step) {
      for (let time = 1; time <= (step.times ?? 1) && !this.isDecided; time += 1) {
        if (time > 1) this.tick(frames(PAUSE_SECONDS));
        this.click(step.click);
      }
    } else if ('mouse' in step) {
      this.point(this.placeOf(step.mouse), false);
      this.tick(1);
    } else if ('follow' in step) {
      for (let frame = frames(step.seconds); frame > 0 && !this.isDecided; frame -= 1) {
        this.point(this.placeOf(step.follow), false);
        this.tick(1);
      }
    } else if ('answer' in step) {
      for (let frame = frames(ANSWER_SECONDS); frame > 0 && !this.shown.isAsking && !this.isDecided; frame -= 1) this.tick(1);
      this.engine.do({ kind: 'answer', text: step.answer });
      this.tick(1);
    } else if ('send' in step) {
      this.engine.do({ kind: 'send', message: step.send });
      this.tick(1);
    }
  }

  /** As a keyboard does it: a key that is held is pressed again and again after a while. */
  private press(key: string, count: number, until: Watcher | null = null): void {
    const pressed = key === 'any' ? 'space' : key;
    this.until = until;
    this.isUntilSeen = false;
    for (let frame = 0; frame < Math.max(1, count) && !this.isUntilSeen && !this.isDecided; frame += 1) {
      if (frame === 0 || frame >= REPEAT_FRAMES) this.engine.do({ kind: 'key_down', key: pressed });
      this.tick(1);
    }
    this.until = null;
    this.engine.do({ kind: 'key_up', key: pressed });
    this.tick(1);
  }

  private steer(step: SteerStep): void {
    const steering = new Steering(this.engine, step, this.grips);
    this.until = step.until ? watch(step.until) : null;
    this.isUntilSeen = false;
    for (let frame = frames(step.seconds ?? UNTIL_SECONDS); frame > 0 && !this.isUntilSeen && !this.isDecided; frame -= 1) {
      steering.hold();
      this.tick(1);
    }
    this.until = null;
    steering.end();
    this.tick(1);
  }

  /** A sprite that is hidden or covered can't be clicked by anybody; then one of its clones is. */
  private click(place: Place): void {
    const actors = typeof place === 'string' ? this.actorsOf(place) : [];
    let at = actors.length > 0 ? null : this.placeOf(place);
    for (const actor of actors) at ??= this.pointOn(actor);
    if (at) {
      this.point(at, true);
      this.engine.do({ kind: 'click', x: at[0], y: at[1] });
      this.tick(2);
      this.point(at, false);
    }
    this.tick(1);
  }

  private point([x, y]: readonly [number, number], isDown: boolean): void {
    this.engine.do({ kind: 'mouse', x, y, isDown });
  }

  private placeOf(place: Place): readonly [number, number] {
    if (typeof place !== 'string') return place;
    const actors = this.actorsOf(place);
    const actor = actors.find(({ shown }) => shown) ?? actors[0];
    if (actor) return [actor.x, actor.y];
    return place === 'stage' ? this.emptyPoint() : [this.engine.mouse.x, this.engine.mouse.y];
  }

  /** The sprite itself, then its clones. */
  private actorsOf(sprite: string): Watched[] {
    return this.engine.layers.filter(({ role }) => role.id === sprite).sort((a, b) => a.clone - b.clone);
  }

  /** Where nothing but the stage is. */
  private emptyPoint(): readonly [number, number] {
    for (let y = 170; y > -180; y -= 20) {
      for (let x = -230; x < 240; x += 20) if (!this.top(x, y)) return [x, y];
    }
    return [0, 0];
  }

  private pointOn(actor: Watched): readonly [number, number] | null {
    if (this.top(actor.x, actor.y) === actor) return [actor.x, actor.y];
    const { left, right, top, bottom } = this.engine.reachOf(actor);
    for (let y = bottom + 1; y <= top; y += RASTER) {
      for (let x = left + 1; x <= right; x += RASTER) {
        if (this.top(actor.x + x, actor.y + y) === actor) return [actor.x + x, actor.y + y];
      }
    }
    return null;
  }

  private top(x: number, y: number): Watched | undefined {
    this.budget.spend(this.engine.layers.length);
    return this.engine.topmost(x, y);
  }

  private tickUntil(watcher: Watcher, count: number): void {
    this.until = watcher;
    this.isUntilSeen = false;
    for (let frame = 0; frame < Math.max(1, count) && !this.isUntilSeen && !this.isDecided; frame += 1) this.tick(1);
    this.until = null;
  }

  private tick(count: number): void {
    for (let frame = 0; frame < count && !this.isDecided; frame += 1) {
      this.shown = this.engine.tick();
      this.frames += 1;
      this.budget.frame(this.engine.layers.length);
      this.budget.spend(this.engine.cost);
      for (const limit of this.shown.limits) this.limits.add(limit);
      this.look(this.observer.observe(this.shown));
    }
  }

  private look(moment: Moment): void {
    this.seen = this.watcher.look(moment);
    if (this.until) this.isUntilSeen = this.until.look(moment);
    this.tracer?.look(moment);
  }
}

function frames(seconds: number): number {
  return Math.round(seconds * FRAMES_A_SECOND);
}
