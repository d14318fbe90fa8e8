/** A sprite of Scratch or one of its clones, as checks look at it. */
import type { Target } from '../node_modules/@scratch/scratch-vm/src/engine/runtime.js';
import type { Watched } from '../../src/checks/stage/watched.ts';

export class ScratchActor implements Watched {
  readonly role: Watched['role'];
  readonly clone: number;
  readonly target: Target;
  /** A question stands in a bubble as well, and isn't said. */
  asking: string | null = null;
  /** What it has said since the frame before. */
  said: string | null = null;

  constructor(target: Target, id: string, clone: number, costumes: Watched['role']['costumes']) {
    this.target = target;
    this.clone = clone;
    this.role = { id, costumes };
  }

  get x(): number {
    return this.target.x;
  }

  get y(): number {
    return this.target.y;
  }

  get direction(): number {
    return this.target.direction;
  }

  get size(): number {
    return this.target.size;
  }

  get shown(): boolean {
    return this.target.visible;
  }

  get costume(): number {
    return this.target.currentCostume;
  }

  /** What stands in its bubble, said or thought or asked. */
  get bubble(): { text: string } | null {
    const state = this.target.getCustomState('Scratch.looks') as { text?: unknown } | undefined;
    const text = state?.text;
    if (text !== undefined && text !== null && text !== '' && text !== this.asking) return { text: String(text) };
    return this.said === null ? null : { text: this.said };
  }
}
