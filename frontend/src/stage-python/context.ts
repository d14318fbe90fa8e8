/** What expressions and statements have to know of the place they stand in. */
import { STAGE, type Block, type StageProject } from '../stage/program.ts';
import type { OwnBlock, SavedList, SavedSprite, SavedStage, SavedVariable } from '../stage/work.ts';
import type { Names } from './names.ts';

/** What a name in a field means here. */
export interface Value {
  /** As it is written: `scor`, `me.vieti`. */
  text: string;
  isGlobal: boolean;
}

export class Context {
  readonly project: StageProject;
  readonly names: Names;
  /** Id of the target whose scripts these are. */
  readonly target: string;
  /** The own block that is being defined, if one is. */
  own: OwnBlock | null = null;
  /** Lines such as `import math`. */
  readonly imports: Set<string>;

  constructor(project: StageProject, names: Names, target: string, imports: Set<string>) {
    this.project = project;
    this.names = names;
    this.target = target;
    this.imports = imports;
  }

  get stage(): SavedStage {
    return this.project.stage;
  }

  get sprite(): SavedSprite | undefined {
    return this.stage.sprites.find(({ id }) => id === this.target);
  }

  /** Sounds and own blocks are the target's own. */
  get holder(): SavedSprite | SavedStage | undefined {
    return this.target === STAGE ? this.stage : this.sprite;
  }

  variable(block: Block): Value | null {
    return this.value(this.stage.variables, block.fields['VARIABLE'], (id) => this.names.variable(id));
  }

  list(block: Block): Value | null {
    return this.value(this.stage.lists, block.fields['LIST'], (id) => this.names.list(id));
  }

  private value(all: readonly (SavedVariable | SavedList)[], id: unknown, nameOf: (id: string) => string | undefined): Value | null {
    const found = all.find((each) => each.id === id && (each.owner === null || each.owner === this.target));
    const name = found && nameOf(found.id);
    if (!found || name === undefined) return null;
    return found.owner === null ? { text: name, isGlobal: true } : { text: `me.${name}`, isGlobal: false };
  }

  ownBlock(id: string | undefined): OwnBlock | undefined {
    return this.holder?.own_blocks.find((own) => own.id === id);
  }
}
