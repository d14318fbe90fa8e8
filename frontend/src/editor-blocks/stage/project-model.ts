/**
 * The project that is being edited and the target whose scripts are shown. The project is a value that is replaced at
 * every change, so that an earlier one can be brought back; only the scripts of the shown target live in Blockly.
 */
import { STAGE } from '../../stage/program.ts';
import type { SavedStage, SavedSprite, StageWork } from '../../stage/work.ts';
import type { ChoiceKind } from './block-table.ts';
import { ownBlocksOf } from './name-edits.ts';
import type { Option } from './offer.ts';
import type { ToolboxView } from './toolbox.ts';
import type { StageWords } from './words.ts';

export class ProjectModel {
  stage: SavedStage;
  /** A sprite's id, or STAGE. */
  target: string;
  private readonly words: StageWords;

  constructor(stage: SavedStage, words: StageWords) {
    this.stage = stage;
    this.words = words;
    this.target = stage.sprites.find((sprite) => hasScripts(sprite.blocks))?.id ?? stage.sprites.at(-1)?.id ?? STAGE;
  }

  /** Another state of the project, such as a model answer: shown where its scripts are others, so that one sees what is new. */
  replace(stage: SavedStage): void {
    const before = new Map(this.stage.sprites.map(({ id, blocks }) => [id, sketchOf(blocks)]));
    const others = stage.sprites.filter(({ id, blocks }) => before.get(id) !== sketchOf(blocks)).map(({ id }) => id);
    this.stage = stage;
    this.choose(others.includes(this.target) ? this.target : (others[0] ?? this.target));
  }

  get isStage(): boolean {
    return this.target === STAGE;
  }

  get sprite(): SavedSprite | null {
    return this.stage.sprites.find(({ id }) => id === this.target) ?? null;
  }

  /** Scripts of the shown target, as they were when it was shown or last kept. */
  get blocks(): Record<string, unknown> {
    return (this.sprite ?? this.stage).blocks;
  }

  keepBlocks(blocks: Record<string, unknown>): void {
    const { target } = this;
    this.stage = target === STAGE
      ? { ...this.stage, blocks }
      : { ...this.stage, sprites: this.stage.sprites.map((sprite) => (sprite.id === target ? { ...sprite, blocks } : sprite)) };
  }

  /** Shows another target; one that isn't there is the stage. */
  choose(target: string): void {
    this.target = target === STAGE || this.stage.sprites.some(({ id }) => id === target) ? target : STAGE;
  }

  get work(): StageWork {
    return { format: 1, workspace: 'blocks', world: 'stage', stage: this.stage };
  }

  /** Blocks of the shown target can use these: everybody's, then its own. */
  private usable<T extends { owner: string | null }>(all: readonly T[]): T[] {
    return [...all.filter(({ owner }) => owner === null), ...all.filter(({ owner }) => owner === this.target)];
  }

  get view(): ToolboxView {
    const { x = 0, y = 0 } = this.sprite ?? {};
    return {
      isStage: this.isStage,
      variables: this.usable(this.stage.variables),
      lists: this.usable(this.stage.lists),
      own: ownBlocksOf(this.stage, this.target),
      defined: definedIn(this.blocks),
      at: { x, y },
    };
  }

  /** What a dropdown of this kind lists for the shown target. */
  options(kind: ChoiceKind): Option[] {
    const fixed = Object.entries(this.words.choices[kind] ?? {}).map(([id, name]): Option => [name, id]);
    const others = this.stage.sprites.filter(({ id }) => id !== this.target).map(named);
    switch (kind) {
      case 'key': return [...fixed, ...[...'abcdefghijklmnopqrstuvwxyz0123456789'].map((key): Option => [key, key])];
      case 'backdrop': return this.stage.backdrops.map(named);
      case 'costume': return (this.sprite?.costumes ?? []).map(named);
      case 'sound': return (this.sprite ?? this.stage).sounds.map(named);
      case 'message': return this.stage.messages.map(named);
      case 'variable': return this.usable(this.stage.variables).map(named);
      case 'list': return this.usable(this.stage.lists).map(named);
      case 'sprite': return others;
      case 'place': case 'spot': case 'touchable': return [...fixed, ...others];
      case 'cloned': return [...(this.isStage ? [] : fixed), ...others];
      default: return fixed;
    }
  }

  nameOf(target: string, stageName: string): string {
    return this.stage.sprites.find(({ id }) => id === target)?.name ?? stageName;
  }
}

/** Scripts without what says nothing about what they do. */
function sketchOf(blocks: Record<string, unknown>): string {
  return JSON.stringify(blocks, (name, value: unknown) => (['id', 'x', 'y'].includes(name) ? undefined : value));
}

function named({ name, id }: { name: string; id: string }): Option {
  return [name, id];
}

function definedIn(blocks: Record<string, unknown>): Set<string> {
  const top = (blocks as { blocks?: { blocks?: { type?: unknown; extraState?: { own?: unknown } }[] } }).blocks?.blocks ?? [];
  return new Set(top.filter(({ type }) => type === 'stage_define').map(({ extraState }) => String(extraState?.own)));
}

function hasScripts(blocks: Record<string, unknown>): boolean {
  const top = (blocks as { blocks?: { blocks?: unknown[] } }).blocks?.blocks;
  return Array.isArray(top) && top.length > 0;
}
