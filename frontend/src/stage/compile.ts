/**
 * From the blocks of a project to code: each block becomes a closure once, so that running it asks nothing about its
 * shape any more. What a block does stands in blocks/, a file for each category.
 */
import type { Block, Input, StageProject, Target } from './program.ts';
import { STAGE } from './program.ts';
import { Code, ON, REST, type Step } from './code.ts';
import { COMMANDS, FLOWS, REPORTERS } from './blocks/all.ts';
import type { CompiledScript, Costume, Role } from './role.ts';
import type { Assets, Shape } from './snapshot.ts';
import { solidOf } from './solid.ts';
import type { Thread } from './thread.ts';
import { MAX_TEXT, toBoolean, toNumber, type Value } from './values.ts';
import type { OwnBlock, Parameter, SavedCostume, SavedSound } from './work.ts';
import { WORDS } from './words.ts';
import type { World } from './world.ts';

type Reporter = (thread: Thread) => Value;
export type NumberReporter = (thread: Thread) => number;
type TextReporter = (thread: Thread) => string;
type ConditionReporter = (thread: Thread) => boolean;

/** A command that is over at once. */
export type CommandMaker = (block: Block, compiler: Compiler) => (thread: Thread) => void;
/** A command that decides how its script goes on: it adds its steps itself. */
export type FlowMaker = (block: Block, compiler: Compiler, code: Code) => void;
export type ReporterMaker = (block: Block, compiler: Compiler) => Reporter;

/** Compiles the scripts of one role. */
export class Compiler {
  readonly world: World;
  readonly role: Role;
  private readonly ownBlocks: readonly OwnBlock[];
  private weight = 0;

  constructor(world: World, role: Role, ownBlocks: readonly OwnBlock[]) {
    this.world = world;
    this.role = role;
    this.ownBlocks = ownBlocks;
  }

  /** Their ids are the names of the inputs of the own block's calls. */
  parametersOf(own: string): readonly Parameter[] {
    return this.ownBlocks.find(({ id }) => id === own)?.parameters ?? [];
  }

  /** Where a parameter stands among those of its own block, by the block's id: two blocks may call theirs the same. */
  places(parameter: string): ReadonlyMap<string | null, number> {
    const places = this.ownBlocks.map(({ id, parameters }) => [id, parameters.findIndex((one) => one.id === parameter)] as const);
    return new Map(places.filter(([, index]) => index >= 0));
  }

  /** The blocks of a body, one after another. */
  body(blocks: readonly Block[], code: Code): void {
    for (const block of blocks) {
      const flow = FLOWS.get(block.word);
      if (flow) flow(block, this, code);
      else {
        const run = this.weighed(() => COMMANDS.get(block.word)?.(block, this));
        if (!run.made) continue;
        const act = run.made;
        code.add(block.id, run.weight, (thread) => {
          act(thread);
          return ON;
        });
      }
    }
  }

  /** Adds a step that stands for a block; `make` reads its inputs. */
  step(block: Block, code: Code, make: () => Step): void {
    const { made, weight } = this.weighed(make);
    code.add(block.id, weight, made);
  }

  /** What `make` makes, and for how many blocks it stands: one, and one for each reporter it reads. */
  weighed<T>(make: () => T): { made: T; weight: number } {
    this.weight = 1;
    const made = make();
    return { made, weight: this.weight };
  }

  field(block: Block, name: string): string {
    return String(block.fields[name] ?? '');
  }

  reporter(input: Input | undefined): Reporter {
    const given = input ?? '';
    if (typeof given === 'string') {
      const text = given.slice(0, MAX_TEXT);
      return () => text;
    }
    if (typeof given === 'number') return () => given;
    this.weight += 1;
    return REPORTERS.get(given.word)?.(given, this) ?? (() => 0);
  }

  value(block: Block, name: string): Reporter {
    return this.reporter(block.inputs[name]);
  }

  number(block: Block, name: string): NumberReporter {
    const input = block.inputs[name];
    if (typeof input !== 'object' || input === null) {
      const number = toNumber(input ?? 0);
      return () => number;
    }
    const report = this.reporter(input);
    return (thread) => toNumber(report(thread));
  }

  text(block: Block, name: string): TextReporter {
    const report = this.value(block, name);
    return (thread) => String(report(thread));
  }

  condition(block: Block, name: string): ConditionReporter {
    const input = block.inputs[name];
    if (input === null || input === undefined) return () => false;
    const report = this.reporter(input);
    return (thread) => toBoolean(report(thread));
  }

  /** A whole script or the body of an own block. */
  script(blocks: readonly Block[], ownId: string | null = null): Code {
    const code = new Code(ownId);
    this.body(blocks, code);
    code.add(blocks.at(-1)?.id ?? '', 0, (thread) => {
      thread.leave();
      return thread.isOver ? REST : ON;
    });
    return code;
  }
}

/** Every block of a script, those in inputs too. */
export function* blocksOf(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    for (const input of Object.values(block.inputs)) {
      if (typeof input === 'object' && input !== null) yield* blocksOf([input]);
    }
    for (const body of Object.values(block.bodies)) yield* blocksOf(body);
  }
}

function shapeOf(costume: SavedCostume, assets: Assets): Shape | undefined {
  if (!('library' in costume)) return costume;
  return Object.hasOwn(assets.shapes, costume.library) ? assets.shapes[costume.library] : undefined;
}

function soundsOf(sounds: readonly SavedSound[], assets: Assets): Role['sounds'] {
  const { sound_seconds: all } = assets;
  const seconds = (library: string) => (Object.hasOwn(all, library) ? Math.max(0, all[library] ?? 0) : 0);
  return new Map(sounds.map(({ id, library }) => [id, { library, seconds: seconds(library) }]));
}

const slots = (all: readonly { id: string; owner: string | null }[], owner: string) =>
  new Map(all.filter((one) => one.owner === owner).map((one, index) => [one.id, index]));

/** What starts a script: its hat's word, and what the hat's field says. */
function startOf(hat: Block): string {
  const [field] = WORDS.get(hat.word)?.fields.keys() ?? [];
  return field === undefined ? hat.word : `${hat.word} ${String(hat.fields[field] ?? '')}`;
}

/** The role of a target, not yet with its scripts. */
export function roleOf(project: StageProject, target: Target, assets: Assets): Role {
  const { stage } = project;
  const isStage = target.id === STAGE;
  const sprite = stage.sprites.find(({ id }) => id === target.id);
  const costumes: Costume[] = isStage
    ? stage.backdrops.map(({ id, name }) => ({ id, name, solid: solidOf(undefined) }))
    : (sprite?.costumes ?? []).map((costume) => ({
        id: costume.id, name: costume.name, solid: solidOf(shapeOf(costume, assets)),
      }));
  return {
    id: target.id,
    name: target.name,
    isStage,
    costumes,
    sounds: soundsOf((isStage ? stage : sprite)?.sounds ?? [], assets),
    variableSlots: slots(stage.variables, target.id),
    listSlots: slots(stage.lists, target.id),
    hats: new Map(),
    byBlock: new Map(),
    own: new Map(),
  };
}

export function compile(world: World, role: Role, target: Target, project: StageProject): Compiler {
  const { stage } = project;
  const ownBlocks = (role.isStage ? stage : stage.sprites.find(({ id }) => id === role.id))?.own_blocks ?? [];
  const compiler = new Compiler(world, role, ownBlocks);
  const tappable = (top: Block, body: readonly Block[], code: Code): CompiledScript => {
    const script = { id: top.id, code };
    for (const block of blocksOf([top, ...body])) role.byBlock.set(block.id, script);
    return script;
  };
  for (const { hat, body } of target.scripts) {
    const isOwn = hat.word === 'define' && hat.own !== undefined;
    const script = tappable(hat, body, compiler.script(body, isOwn ? hat.own : null));
    const start = startOf(hat);
    if (!isOwn) role.hats.set(start, [...(role.hats.get(start) ?? []), script]);
    else if (hat.own !== undefined && !role.own.has(hat.own)) role.own.set(hat.own, script.code);
  }
  for (const blocks of target.loose ?? []) {
    const [top] = blocks;
    if (top && WORDS.get(top.word)?.kind === 'command') tappable(top, blocks, compiler.script(blocks));
  }
  return compiler;
}
