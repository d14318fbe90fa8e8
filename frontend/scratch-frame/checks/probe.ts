/**
 * Watches a project a little before it is checked: who moves by itself, who with which key, which numbers count down.
 * The same seed plays the same game, so whatever differs when a key is held comes from the key.
 */
import type { Doing, Key } from '../../src/stage/snapshot.ts';
import { FRAMES_A_SECOND } from '../../src/stage/world.ts';
import { numberOf } from '../../src/checks/stage/values.ts';
import type { Budget } from '../../src/checks/stage/budget.ts';
import type { SpriteBlocks } from './block-facts.ts';
import type { Machine } from './machine.ts';

const WATCH_SECONDS = 6;
const HOLD_SECONDS = 0.6;
/** Less is no movement, stage units. */
const MOVED = 3;
/** Farther within a frame is a jump. */
const JUMP = 40;
/** A key is held when the game has begun. */
const SETTLE_SECONDS = 1;
const MAX_OPENINGS = 4;

export interface Watch {
  falls: boolean;
  rises: boolean;
  moves: boolean;
  /** Different places to which it jumped. */
  places: number;
}

/** A variable's value each half second, from just after the start. */
export type Series = number[];

export interface Probed {
  /** Ways in which the project may begin: what has to be done for something to happen. The liveliest first. */
  openings: readonly (readonly Doing[])[];
  /** Whatever was seen after any of them. */
  sprites: ReadonlyMap<string, Watch>;
  /** By "owner/id". */
  variables: ReadonlyMap<string, Series>;
}

interface Seen extends Watch {
  fell: number;
  rose: number;
  way: number;
  xs: Set<number>;
}

type Path = Map<string, { x: number; y: number }>;

export class Prober {
  private readonly open: () => Machine;
  private readonly facts: readonly SpriteBlocks[];
  private readonly budget: Budget;

  constructor(open: () => Machine, facts: readonly SpriteBlocks[], budget: Budget) {
    this.open = open;
    this.facts = facts;
    this.budget = budget;
  }

  probe(): Probed {
    const watches = this.openings().map((opening) => ({ opening, ...this.watch(opening) })).sort((a, b) => b.lively - a.lively);
    const sprites = new Map<string, Watch>();
    for (const [name, seen] of watches.flatMap((each) => [...each.sprites])) sprites.set(name, either(seen, sprites.get(name)));
    return { openings: watches.map(({ opening }) => opening), sprites, variables: watches[0]?.variables ?? new Map<string, Series>() };
  }

  /** By sprite: how far it is from where it would be without this. */
  effectOf(opening: readonly Doing[], doing: { key: Key } | 'mouse'): Map<string, number> {
    const plainly = this.play(opening, null);
    const effects = new Map<string, number>();
    for (const path of doing === 'mouse' ? [this.play(opening, { x: -150, y: -80 }), this.play(opening, { x: 120, y: 60 })] : [this.play(opening, doing.key)]) {
      for (const [sprite, { x, y }] of path) {
        const before = plainly.get(sprite);
        const effect = before ? Math.hypot(x - before.x, y - before.y) : 0;
        effects.set(sprite, Math.max(effects.get(sprite) ?? 0, effect));
      }
    }
    return effects;
  }

  private play(opening: readonly Doing[], doing: Key | { x: number; y: number } | null): Path {
    const machine = this.start(opening);
    this.tick(machine, SETTLE_SECONDS * FRAMES_A_SECOND);
    for (let frame = 0; frame < HOLD_SECONDS * FRAMES_A_SECOND; frame += 1) {
      if (typeof doing === 'string' && (frame === 0 || frame > 7)) machine.do({ kind: 'key_down', key: doing });
      if (typeof doing === 'object' && doing && frame === 0) machine.do({ kind: 'mouse', ...doing, isDown: false });
      this.tick(machine, 1);
    }
    return new Map(machine.targets.filter(({ isOriginal }) => isOriginal).map((target) => [target.getName(), { x: target.x, y: target.y }]));
  }

  private start(opening: readonly Doing[]): Machine {
    const machine = this.open();
    this.budget.spend(machine.meter.spent);
    for (const doing of opening) {
      machine.do(doing);
      this.tick(machine, 3);
      if (doing.kind === 'key_down') machine.do({ ...doing, kind: 'key_up' });
      if (doing.kind === 'mouse') machine.do({ ...doing, isDown: false });
    }
    return machine;
  }

  private tick(machine: Machine, frames: number, look: () => void = () => undefined): void {
    for (let frame = 0; frame < frames && !this.budget.isSpent; frame += 1) {
      machine.meter.left = this.budget.left;
      machine.tick();
      this.budget.frame(machine.targets.length);
      this.budget.spend(machine.meter.spent);
      look();
    }
  }

  private openings(): Doing[][] {
    const flag: Doing = { kind: 'flag' };
    const hats = this.facts.flatMap(({ hats: own, name, isStage }) => own.map((hat) => ({ ...hat, name, isStage })));
    const keys = hats.filter(({ opcode }) => opcode === 'event_whenkeypressed').map(({ value }) => keyOf(value));
    const starting = [...new Set(keys)].filter((key) => key !== null && !['left', 'right', 'up', 'down'].includes(key));
    const clicked = hats.filter(({ opcode }) => opcode === 'event_whenthisspriteclicked' || opcode === 'event_whenstageclicked');
    const others: Doing[] = [
      ...starting.map((key): Doing => ({ kind: 'key_down', key: key as Key })),
      ...clicked.map(({ name, isStage }): Doing => this.clickOn(isStage ? null : name)),
    ];
    return [[flag], ...others.slice(0, MAX_OPENINGS - 1).map((other) => [flag, other])];
  }

  private clickOn(name: string | null): Doing {
    const target = name === null ? undefined : this.open().targets.find((each) => each.getName() === name);
    return { kind: 'mouse', x: target?.x ?? 230, y: target?.y ?? 170, isDown: true };
  }

  private watch(opening: readonly Doing[]): { lively: number; sprites: Map<string, Watch>; variables: Map<string, Series> } {
    const machine = this.start(opening);
    const seen = new Map<string, Seen>();
    const variables = new Map<string, Series>();
    const before = new Map<object, { x: number; y: number }>();
    let frame = 0;
    const look = (): void => {
      for (const target of machine.targets) {
        if (target.isStage) continue;
        const is = seen.get(target.getName()) ?? nothing();
        seen.set(target.getName(), is);
        const was = before.get(target);
        before.set(target, { x: target.x, y: target.y });
        if (was) follow(is, { x: target.x - was.x, y: target.y - was.y }, target.x);
        else if (!target.isOriginal) is.xs.add(Math.round(target.x));
      }
      if (frame % (FRAMES_A_SECOND / 2) === 2) this.note(machine, variables);
      frame += 1;
    };
    this.tick(machine, WATCH_SECONDS * FRAMES_A_SECOND, look);
    for (const is of seen.values()) Object.assign(is, { falls: is.fell > 30, rises: is.rose > 30, moves: is.way > MOVED, places: is.xs.size });
    const changing = [...variables.values()].filter((series) => new Set(series).size > 1).length;
    const moving = [...seen.values()].filter(({ moves }) => moves).length;
    return { lively: moving * 3 + changing + (machine.isRunning ? 1 : 0), sprites: seen, variables };
  }

  private note(machine: Machine, into: Map<string, Series>): void {
    for (const target of machine.targets) {
      if (!target.isOriginal) continue;
      for (const { id, type, value } of Object.values(target.variables)) {
        if (type !== '') continue;
        const key = `${target.getName()}/${id}`;
        const number = numberOf(typeof value === 'number' || typeof value === 'string' ? value : undefined);
        into.set(key, [...(into.get(key) ?? []), number]);
      }
    }
  }
}

function either(a: Watch, b: Watch | undefined): Watch {
  if (!b) return a;
  return { falls: a.falls || b.falls, rises: a.rises || b.rises, moves: a.moves || b.moves, places: Math.max(a.places, b.places) };
}

function nothing(): Seen {
  return { falls: false, rises: false, moves: false, places: 0, fell: 0, rose: 0, way: 0, xs: new Set() };
}

function follow(is: Seen, by: { x: number; y: number }, x: number): void {
  const way = Math.hypot(by.x, by.y);
  if (way > JUMP) is.xs.add(Math.round(x));
  else {
    is.way += way;
    if (by.y < 0) is.fell -= by.y;
    else is.rose += by.y;
  }
}

const NAMES: Record<string, Key> = { 'space': 'space', 'up arrow': 'up', 'down arrow': 'down', 'left arrow': 'left', 'right arrow': 'right', 'enter': 'enter', 'any': 'space' };

/** Scratch's name of a key as a check calls it; null: none that a check can press. */
export function keyOf(name: string): Key | null {
  return NAMES[name] ?? (/^[a-z0-9]$/i.test(name) ? (name.toLowerCase() as Key) : null);
}
