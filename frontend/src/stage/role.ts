/** What a sprite and all its clones share: costumes, sounds, compiled scripts. The stage has one as well. */
import type { Code } from './code.ts';
import type { Solid } from './solid.ts';

export interface Costume {
  id: string;
  name: string;
  solid: Solid;
}

export interface Sound {
  library: string;
  seconds: number;
}

export interface CompiledScript {
  /** Id of its top block. */
  id: string;
  code: Code;
}

export interface Role {
  id: string;
  name: string;
  isStage: boolean;
  costumes: readonly Costume[];
  sounds: ReadonlyMap<string, Sound>;
  /** Place among an actor's own variables or lists, by id. */
  variableSlots: ReadonlyMap<string, number>;
  listSlots: ReadonlyMap<string, number>;
  /** Scripts by what starts them: the hat's word, and after a space what its field says. In their order. */
  hats: Map<string, CompiledScript[]>;
  /** Every script that a tap can run, by the id of each block in it. */
  byBlock: Map<string, CompiledScript>;
  /** Bodies of own blocks. */
  own: Map<string, Code>;
}
