/** A project in Scratch's VM as scenes of checks are played on it: everything is called by the ids of the checks. */
import type { Target } from '../node_modules/@scratch/scratch-vm/src/engine/runtime.js';
import type { Budget } from '../../src/checks/stage/budget.ts';
import type { Eyes, Value } from '../../src/checks/stage/moment.ts';
import { Observer } from '../../src/checks/stage/observer.ts';
import type { Frame, Playable, Standing, Surroundings, Watched } from '../../src/checks/stage/watched.ts';
import type { Doing } from '../../src/stage/snapshot.ts';
import { ScratchActor } from './actor.ts';
import type { Casting, Held } from './casting.ts';
import type { Machine } from './machine.ts';
import { VariableSteps } from './variable-steps.ts';

export class ScratchPlayable implements Playable, Surroundings<ScratchActor> {
  readonly clonesStandIn = true;
  cost = 0;
  private readonly machine: Machine;
  private readonly casting: Casting;
  private readonly budget: Budget;
  private readonly ids: ReadonlyMap<string, string>;
  private readonly actors = new WeakMap<Target, ScratchActor>();
  private readonly clones = new Map<string, number>();
  private felt: { actor: ScratchActor; target: string }[] = [];
  private standing: ScratchActor[] = [];
  private readonly steps: VariableSteps;

  constructor(machine: Machine, casting: Casting, budget: Budget) {
    this.machine = machine;
    this.casting = casting;
    this.budget = budget;
    this.ids = new Map([...casting.sprites].flatMap(([id, name]) => (name === null ? [] : [[name, id] as const])));
    this.steps = new VariableSteps(machine.runtime, casting.variables);
    this.cost = machine.meter.spent;
    budget.spend(this.cost);
    this.look();
  }

  get layers(): readonly ScratchActor[] {
    return this.standing;
  }

  get mouse(): { readonly x: number; readonly y: number } {
    return this.machine.mouse;
  }

  do(doing: Doing): void {
    this.machine.meter.left = Math.max(0, this.budget.left);
    if (doing.kind === 'send') this.machine.do({ kind: 'send', message: this.casting.messages.nameOf(doing.message) });
    else this.machine.do(doing);
    this.look();
  }

  tick(): Frame {
    this.machine.meter.left = Math.max(0, this.budget.left);
    this.machine.tick();
    this.cost = this.machine.meter.spent + this.machine.meter.aside;
    this.machine.meter.aside = 0;
    // What was ended in the middle says nothing about what it would have done.
    if (this.machine.isEnded) this.budget.spend(Infinity);
    this.look();
    return this.frame(true);
  }

  now(): Frame {
    return this.frame(false);
  }

  topmost(x: number, y: number): Watched | undefined {
    const id = this.machine.renderer.pickAt(Math.floor(x), Math.ceil(y));
    return this.standing.find(({ target }) => target.drawableID === id);
  }

  reachOf({ target, x, y }: ScratchActor): { left: number; right: number; top: number; bottom: number } {
    const { left, right, top, bottom } = this.machine.renderer.getBounds(target.drawableID);
    return { left: left - x, right: right - x, top: top - y, bottom: bottom - y };
  }

  open(wanted: ReadonlySet<string>, charge: (blocks: number) => void): Eyes {
    return new Observer<ScratchActor>(this, wanted, charge);
  }

  get backdrop(): string {
    const { stage } = this.machine;
    return this.casting.backdrops.idOf(stage.sprite.costumes[stage.currentCostume]?.name ?? '');
  }

  asks({ target }: ScratchActor): string | null {
    const { question } = this.machine;
    return question?.target === target ? question.text : null;
  }

  *variables(): Iterable<readonly [string, Value]> {
    for (const id of this.casting.variables.keys()) {
      const value = this.variable(id);
      if (value !== undefined) yield [id, value];
    }
  }

  variable(id: string): Value | undefined {
    const held = this.held(this.casting.variables.get(id));
    return held === undefined || Array.isArray(held) ? undefined : plainValue(held);
  }

  list(id: string): readonly Value[] | undefined {
    const held = this.held(this.casting.lists.get(id));
    return Array.isArray(held) ? held.map(plainValue) : undefined;
  }

  takeSteps(): ReadonlyMap<string, readonly number[]> {
    return this.steps.take();
  }

  private held(held: Held | null | undefined): unknown {
    if (!held) return undefined;
    const owner = this.machine.targets.find((target) => target.isOriginal && target.getName() === held.owner);
    return owner?.variables[held.id]?.value;
  }

  takeFelt(): readonly { actor: ScratchActor; target: string }[] {
    return this.felt.splice(0);
  }

  touches(actor: ScratchActor, here: Standing, other: ScratchActor, there: Standing, charge: (blocks: number) => void): boolean {
    charge(5);
    return this.machine.renderer.wouldTouch(actor.target.drawableID, here, other.target.drawableID, there);
  }

  touchesEdge({ target }: ScratchActor, near: number): boolean {
    if (!this.machine.renderer.knows(target.drawableID)) return false;
    const { left, right, top, bottom } = this.machine.renderer.getBounds(target.drawableID);
    return left < near - 240 || right > 240 - near || top > 180 - near || bottom < near - 180;
  }

  isAt({ target }: ScratchActor, x: number, y: number): boolean {
    return this.machine.renderer.drawableTouchingScratchPoint(target.drawableID, Math.floor(x), Math.ceil(y));
  }

  /** Who is there now, back to front. */
  private look(): void {
    const targets = new Map(this.machine.targets.map((target) => [target.drawableID, target]));
    this.standing = this.machine.renderer.spriteOrder.flatMap((id) => {
      const target = targets.get(id);
      return target ? [this.actorOf(target)] : [];
    });
  }

  private actorOf(target: Target): ScratchActor {
    const known = this.actors.get(target);
    if (known) return known;
    const name = target.getName();
    const clone = target.isOriginal ? 0 : (this.clones.get(name) ?? 0) + 1;
    if (clone > 0) this.clones.set(name, clone);
    const costumes = target.sprite.costumes.map((costume) => ({ id: this.casting.costumes.idOf(costume.name) }));
    const actor = new ScratchActor(target, this.idOf(name), clone, costumes);
    this.actors.set(target, actor);
    return actor;
  }

  /** Who has no part in the checks keeps the own name, with a sign that no id has. */
  private idOf(name: string): string {
    return this.ids.get(name) ?? `"${name}"`;
  }

  private frame(isNew: boolean): Frame {
    const { machine, casting } = this;
    const happened = isNew ? machine.takeHappened() : { sent: [], sounds: [], said: [], felt: [] };
    for (const actor of this.standing) {
      actor.said = null;
      actor.asking = this.asks(actor);
    }
    for (const { target, text } of happened.said) {
      const actor = this.actorOf(target);
      actor.said = text;
      // A clone that says the game is over is gone with “stop all”. It is there once more, so that it is heard.
      if (!this.standing.includes(actor)) this.standing = [...this.standing, actor];
    }
    this.felt.push(...happened.felt.map(({ target, of }) => ({
      actor: this.actorOf(target), target: of === '_edge_' ? 'edge' : of === '_mouse_' ? 'mouse' : this.idOf(of),
    })));
    return {
      frame: machine.frame,
      isRunning: machine.isRunning,
      isAsking: machine.question !== null,
      limits: isNew ? machine.takeLimits() : [],
      pen: isNew ? machine.renderer.pen.takeMarks() : [],
      sent: happened.sent.map((name) => casting.messages.idOf(name)),
      sounds: happened.sounds.map((name) => casting.sounds.idOf(name)),
    };
  }
}

function plainValue(value: unknown): Value {
  return typeof value === 'number' || typeof value === 'string' ? value : String(value ?? '');
}
