/** Hears by how much a project's blocks change its variables, also when one takes away in the same moment what another adds. */
import type Runtime from '../node_modules/@scratch/scratch-vm/src/engine/runtime.js';
import type { Target } from '../node_modules/@scratch/scratch-vm/src/engine/runtime.js';
import { numberOf } from '../../src/checks/stage/values.ts';
import type { Held } from './casting.ts';

const WORDS = ['data_setvariableto', 'data_changevariableby'];
/** A loop that only counts goes round thousands of times within a frame. */
const MAX_STEPS = 100;

export class VariableSteps {
  private readonly runtime: Runtime;
  private readonly variables: ReadonlyMap<string, Held | null>;
  private steps = new Map<string, number[]>();

  /** Before the project's first block: Scratch remembers what a block does. variables: those that matter, by the ids of checks. */
  constructor(runtime: Runtime, variables: ReadonlyMap<string, Held | null>) {
    this.runtime = runtime;
    this.variables = variables;
    const watched = new Set([...variables.values()].map((held) => held?.id));
    for (const word of WORDS) {
      const change = runtime._primitives[word];
      if (!change) continue;
      runtime._primitives[word] = (args, util) => {
        const { id } = args['VARIABLE'] as { id: string };
        return watched.has(id) ? this.listen(id, util.target, () => change(args, util)) : change(args, util);
      };
    }
  }

  private listen(id: string, target: Target, change: () => unknown): unknown {
    const owner = target.variables[id] ? target : this.runtime.getTargetForStage();
    const valueOf = () => {
      const value = owner?.variables[id]?.value;
      return typeof value === 'number' || typeof value === 'string' ? numberOf(value) : NaN;
    };
    const before = valueOf();
    const result = change();
    const step = valueOf() - before;
    // What a clone has of its own is nobody's business.
    if (owner?.isOriginal !== true || step === 0 || Number.isNaN(step)) return result;
    for (const [role, held] of this.variables) if (held?.id === id && held.owner === owner.getName()) this.hear(role, step);
    return result;
  }

  private hear(role: string, step: number): void {
    const steps = this.steps.get(role) ?? [];
    if (steps.length === 0) this.steps.set(role, steps);
    if (steps.length < MAX_STEPS) steps.push(step);
  }

  /** By the id of the check, since the last time. */
  take(): ReadonlyMap<string, readonly number[]> {
    const { steps } = this;
    this.steps = new Map();
    return steps;
  }
}
