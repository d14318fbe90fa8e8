/**
 * Runs a project of the stage: no DOM, no clock, no chance. The same project, assets, seed and doings give the same
 * snapshots, on every computer. docs/reference/stage.md describes what each block means.
 *
 * Time is virtual: 30 frames are a second. Nothing in a project makes a tick long: a frame ends after a fixed number
 * of blocks, and clones, lists, texts, scripts and calls have limits, which the snapshot tells of.
 *
 *     const engine = new Engine(readProject(work), assets, { seed: 1 });
 *     engine.do({ kind: 'flag' });
 *     const snapshot = engine.tick({ frames: 1 });
 */
import { Actor } from './actor.ts';
import { isAt, touches, touchesEdge } from './collision.ts';
import { blocksOf, compile, roleOf, type Compiler } from './compile.ts';
import { doTo } from './doings.ts';
import { Items, weightOf } from './items.ts';
import { STAGE, type Block, type StageProject } from './program.ts';
import type { Assets, Doing, Pace, Response, Snapshot } from './snapshot.ts';
import { listOf, SHOWN_ITEMS, takeSnapshot, variableOf } from './take-snapshot.ts';
import { Thread } from './thread.ts';
import { plain } from './values.ts';
import type { SavedSprite } from './work.ts';
import { WORDS } from './words.ts';
import { World } from './world.ts';

type StageValue = Extract<Response, { kind: 'value' }>['value'];

/** Frames or blocks that one tick goes at most. */
const MAX_TICK = 9_000;

/** Where it stands, and how, when the project begins. */
export function place(actor: Actor, saved: SavedSprite): void {
  actor.rotation = saved.rotation;
  actor.costume = saved.costume;
  actor.shown = saved.shown;
  actor.turnTo(saved.direction);
  actor.setSize(saved.size);
  actor.moveTo(saved.x, saved.y);
}

export class Engine {
  readonly project: StageProject;
  /** Everything that can be seen of the running project; to be read only. */
  readonly world: World;
  private readonly compilers = new Map<string, Compiler>();
  private readonly blocks = new Map<string, Map<string, Block>>();

  constructor(project: StageProject, assets: Assets, { seed }: { seed: number }) {
    this.project = project;
    this.world = new World(seed);
    this.fill();
    for (const target of project.targets) this.cast(target.id, assets);
    this.takeOver();
  }

  private fill(): void {
    const { world } = this;
    const { variables, lists, messages } = this.project.stage;
    for (const { id, owner, value } of variables) {
      if (owner === null) world.variables.set(id, { value });
      world.signs += weightOf(value);
    }
    for (const { id, owner, items } of lists) if (owner === null) world.lists.set(id, new Items(items, world));
    for (const { id, shown } of [...variables, ...lists]) if (shown) world.monitored.add(id);
    for (const { id } of messages) world.messages.add(id);
  }

  private cast(id: string, assets: Assets): void {
    const { world, project } = this;
    const target = project.targets.find((one) => one.id === id);
    if (!target) return;
    const role = roleOf(project, target, assets);
    const actor = new Actor(role, 0, world);
    actor.variables = project.stage.variables.filter(({ owner }) => owner === id).map(({ value }) => value);
    actor.lists = project.stage.lists.filter(({ owner }) => owner === id).map(({ items }) => new Items(items, world));
    if (role.isStage) {
      actor.costume = project.stage.backdrop;
      world.stage = actor;
    } else {
      const saved = project.stage.sprites.find((sprite) => sprite.id === id);
      if (saved) place(actor, saved);
      world.sprites.set(id, actor);
      world.layers.push(actor);
    }
    this.compilers.set(id, compile(world, role, target, project));
    const all = [...target.scripts.map(({ hat, body }) => [hat, ...body]), ...(target.loose ?? [])];
    this.blocks.set(id, new Map(all.flatMap((script) => [...blocksOf(script)]).map((block) => [block.id, block])));
  }

  /** Placing the sprites leaves nothing to tell. */
  private takeOver(): void {
    this.world.limits = [];
  }

  /** What the child, or a check, does. Scripts that begin by it have their first turn in the next tick. */
  do(doing: Doing): void {
    if (doing.kind === 'run_script') this.tap(doing.target, doing.block);
    else doTo(this.world, doing);
  }

  private tap(target: string, block: string): void {
    const actor = target === STAGE ? this.world.stage : this.world.sprite(target);
    const script = actor?.role.byBlock.get(block);
    if (actor && script) this.world.tap(actor, script);
  }

  /** Goes on so far, then says what there is to see. */
  tick(pace: Pace): Snapshot {
    const { threads } = this.world;
    const count = (wanted: number) => Math.min(Math.max(Math.trunc(wanted) || 0, 0), MAX_TICK);
    if ('frames' in pace) for (let n = count(pace.frames); n > 0; n -= 1) threads.runFrame();
    else for (let n = count(pace.blocks); n > 0; n -= 1) threads.runBlock();
    return this.snapshot();
  }

  /** What there is to see now. What is told since the snapshot before is told once, here or by `tick`. */
  snapshot(): Snapshot {
    return takeSnapshot(this.world, this.project);
  }

  /**
   * What a reporter of the sprite itself says now; nothing changes by asking. null: it is no reporter, isn't there, or is
   * a parameter of an own block that doesn't run. Of a block `list`: its items, the first 200.
   */
  value(target: string, block: string): StageValue {
    const { world } = this;
    const found = this.blocks.get(target)?.get(block);
    const compiler = this.compilers.get(target);
    const actor = target === STAGE ? world.stage : world.sprite(target);
    const kind = found && WORDS.get(found.word)?.kind;
    if (!found || !compiler || !actor || (kind !== 'value' && kind !== 'condition')) return null;
    if (found.word === 'list') {
      const list = this.items(compiler.field(found, 'LIST'));
      return list && list.slice(0, SHOWN_ITEMS);
    }
    const script = actor.role.byBlock.get(block);
    const running = world.threads.list.find((thread) => thread.actor === actor && thread.code === script?.code);
    if (found.word.startsWith('parameter') && !running) return null;
    return world.unchanged(() => {
      const thread = running ?? new Thread(actor, script ?? { id: block, code: compiler.script([]) }, true);
      return compiler.reporter(found)(thread);
    });
  }

  /** Of a variable, of a sprite's own that of the sprite itself; null: there is none. */
  variable(id: string): number | string | null {
    const saved = this.project.stage.variables.find((variable) => variable.id === id);
    const value = saved && variableOf(this.world, id, saved.owner);
    return value === undefined ? null : plain(value);
  }

  /** All items of a list; null: there is none. */
  items(id: string): (number | string)[] | null {
    const saved = this.project.stage.lists.find((list) => list.id === id);
    const list = saved && listOf(this.world, id, saved.owner);
    return list ? list.all.map(plain) : null;
  }

  /** Whether the sprite or a clone of it touches by shape: `edge`, `mouse`, or a sprite or one of its clones. */
  touches(sprite: string, other: string): boolean {
    const { world } = this;
    const role = world.sprite(sprite)?.role;
    return world.layers.some((actor) => {
      if (actor.role !== role || !actor.shown) return false;
      if (other === 'edge') return touchesEdge(actor);
      if (other === 'mouse') return isAt(actor, world.mouse.x, world.mouse.y);
      return world.layers.some((one) => one.role.id === other && touches(actor, one, () => undefined));
    });
  }
}
