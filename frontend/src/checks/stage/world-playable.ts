/** The world of our own stage as scenes of checks are played on it. */
import type { Actor } from '../../stage/actor.ts';
import { isAt, topmost, touches, touchesEdge } from '../../stage/collision.ts';
import type { Doing, Pace, Snapshot } from '../../stage/snapshot.ts';
import type { World } from '../../stage/world.ts';
import type { Eyes, Value } from './moment.ts';
import { Observer } from './observer.ts';
import type { Frame, Playable, Standing, Surroundings, Watched } from './watched.ts';

/** The engine of blocks, or a Python program with its stage. */
export interface WorldMachine {
  readonly world: World;
  do(doing: Doing): void;
  tick(pace: Extract<Pace, { frames: number }>): Snapshot;
  snapshot(): Snapshot;
}

export class WorldPlayable implements Playable {
  private readonly machine: WorldMachine;

  constructor(machine: WorldMachine) {
    this.machine = machine;
  }

  get layers(): readonly Actor[] {
    return this.machine.world.layers;
  }

  get mouse(): { readonly x: number; readonly y: number } {
    return this.machine.world.mouse;
  }

  get cost(): number {
    return this.machine.world.threads.spent;
  }

  do(doing: Doing): void {
    this.machine.do(doing);
  }

  tick(): Frame {
    return frameOf(this.machine.tick({ frames: 1 }));
  }

  now(): Frame {
    return frameOf(this.machine.snapshot());
  }

  topmost(x: number, y: number): Watched | undefined {
    return topmost(this.layers, x, y);
  }

  reachOf(actor: Actor): { left: number; right: number; top: number; bottom: number } {
    return actor.lie();
  }

  open(wanted: ReadonlySet<string>, charge: (blocks: number) => void): Eyes {
    return new Observer(new WorldSurroundings(this.machine.world), wanted, charge);
  }
}

function frameOf({ frame, isRunning, question, limits, pen, sendings, sounds }: Snapshot): Frame {
  return {
    frame, isRunning, isAsking: question !== null, limits, pen,
    sent: sendings.map(({ message }) => message),
    sounds: sounds.flatMap((mark) => (mark.kind === 'play' ? [mark.library] : [])),
  };
}

class WorldSurroundings implements Surroundings<Actor> {
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
    world.felt = [];
  }

  get layers(): readonly Actor[] {
    return this.world.layers;
  }

  get mouse(): { readonly x: number; readonly y: number } {
    return this.world.mouse;
  }

  get backdrop(): string {
    const { stage } = this.world;
    return stage.role.costumes[stage.costume]?.id ?? '';
  }

  asks(actor: Actor): string | null {
    const question = this.world.questions[0];
    return question?.thread.actor === actor ? question.text : null;
  }

  *variables(): Iterable<readonly [string, Value]> {
    for (const [id, cell] of this.world.variables) yield [id, value(cell.value)];
    for (const actor of this.world.sprites.values()) {
      for (const [id, slot] of actor.role.variableSlots) yield [id, value(actor.variables[slot])];
    }
  }

  variable(id: string): Value | undefined {
    const cell = this.world.variables.get(id);
    if (cell) return value(cell.value);
    for (const actor of this.world.sprites.values()) {
      const slot = actor.role.variableSlots.get(id);
      if (slot !== undefined) return value(actor.variables[slot]);
    }
    return undefined;
  }

  list(id: string): Value[] | undefined {
    const shared = this.world.lists.get(id);
    if (shared) return shared.all.map(value);
    for (const actor of this.world.sprites.values()) {
      const slot = actor.role.listSlots.get(id);
      if (slot !== undefined) return (actor.lists[slot]?.all ?? []).map(value);
    }
    return undefined;
  }

  takeFelt(): readonly { actor: Actor; target: string }[] {
    const { felt } = this.world;
    this.world.felt = [];
    return felt ?? [];
  }

  touches(actor: Actor, here: Standing, other: Actor, there: Standing, charge: (blocks: number) => void): boolean {
    return asIf(actor, here, () => asIf(other, there, () => touches(actor, other, charge)));
  }

  touchesEdge(actor: Actor, near: number): boolean {
    return touchesEdge(actor, near);
  }

  isAt(actor: Actor, x: number, y: number): boolean {
    return isAt(actor, x, y);
  }
}

/** Asks something of an actor as if it stood elsewhere. */
function asIf<T>(actor: Actor, standing: Standing, ask: () => T): T {
  const { x, y, shown } = actor;
  Object.assign(actor, standing);
  const answer = ask();
  Object.assign(actor, { x, y, shown });
  return answer;
}

function value(of: number | string | boolean | undefined): Value {
  return typeof of === 'boolean' || of === undefined ? String(of ?? '') : of;
}
