/**
 * Counts what a project costs, in blocks that were done, and ends what costs too much: never by a clock, so a check says
 * the same on a slow computer. Whoever spends also uses up the project's own time, as on a real one.
 */
import type Runtime from '../node_modules/@scratch/scratch-vm/src/engine/runtime.js';
import type { BlockUtility, Primitive } from '../node_modules/@scratch/scratch-vm/src/engine/runtime.js';
import type { Limit } from '../../src/stage/snapshot.ts';
import type { VirtualTime } from './virtual-time.ts';

/** So long takes a block in the project’s own time: rather less than on a real Scratch, so that loops that only wait cost little. */
const BLOCK_MS = 0.004;
/** Loops that change nothing to be seen go round again within a frame: so many blocks, and more when they have been saved up. */
const [BUSY_A_FRAME, BUSY_SAVED] = [120, 20_000];
/** Scratch goes on within a frame for this part of the time that it is told. */
const WORK_PART = 0.75;
/** So much may happen between two frames. */
const MOST_A_FRAME = 1_000_000;
const MAX_TEXT = 50_000;
const MAX_DEPTH = 5_000;
const MAX_CLONES = 300;
const MAX_LIST = 20_000;

/** Thrown through Scratch, out of the middle of a frame. */
export class TooMuch extends Error {
  override name = 'TooMuch';
}

export class Meter {
  /** Since the frame began. */
  spent = 0;
  /** Whether it is the project that works, and not somebody who looks at it. */
  isWorking = false;
  /** What looking has cost. */
  aside = 0;
  /** What may still be spent in all. */
  left = Infinity;
  readonly limits = new Set<Limit>();
  private saved = BUSY_SAVED;
  private readonly time: VirtualTime;

  constructor(time: VirtualTime) {
    this.time = time;
  }

  /** A frame begins. Says how long it may last, in milliseconds of the project. */
  begin(): number {
    this.saved = Math.min(BUSY_SAVED, Math.max(0, this.saved - this.spent) + BUSY_A_FRAME);
    this.spent = 0;
    return (this.saved * BLOCK_MS) / WORK_PART;
  }

  /** From outside of the project's own work nothing is ended. */
  charge = (blocks: number): void => {
    if (!this.isWorking) {
      this.aside += blocks;
      return;
    }
    this.spent += blocks;
    this.time.now_ms += blocks * BLOCK_MS;
    if (this.spent > MOST_A_FRAME || this.spent > this.left) throw new TooMuch();
  };

  /** Puts the counting before every block. */
  install(runtime: Runtime): void {
    const { charge, limits } = this;
    const primitives = runtime._primitives;
    const weigh = (opcode: string, weight: (args: Record<string, unknown>, util: BlockUtility) => number | null): void => {
      const block = primitives[opcode];
      if (block) primitives[opcode] = (args, util) => {
        const blocks = weight(args, util);
        if (blocks === null) return undefined;
        charge(blocks);
        return block(args, util);
      };
    };
    const special: Record<string, Parameters<typeof weigh>[1]> = {
      control_create_clone_of: () => {
        if (runtime._cloneCounter >= MAX_CLONES) limits.add('clones');
        return 20;
      },
      procedures_call: (_args, { thread }) => {
        if (thread.stack.length < MAX_DEPTH) return 1;
        limits.add('depth');
        throw new TooMuch();
      },
    };
    for (const opcode of PEN) special[opcode] = () => 5;
    for (const opcode of TEXTS) special[opcode] = (args) => 1 + lengthOf(args) / 100;
    for (const opcode of LISTS) special[opcode] = (args, util) => {
      const length = listLength(args, util, runtime);
      if (GROWING.has(opcode) && length >= MAX_LIST) {
        limits.add('list');
        return null;
      }
      return 1 + length / (opcode === 'data_listcontents' ? 2 : 10) + lengthOf(args) / 100;
    };
    for (const opcode of Object.keys(primitives)) weigh(opcode, special[opcode] ?? (() => 1));
    const join = primitives['operator_join'] as Primitive;
    primitives['operator_join'] = (args, util) => {
      const text = String(join(args, util));
      if (text.length <= MAX_TEXT) return text;
      limits.add('text');
      return text.slice(0, MAX_TEXT);
    };
    const startHats = runtime.startHats.bind(runtime);
    runtime.startHats = (opcode, fields, target) => {
      charge(2);
      const started = startHats(opcode, fields, target);
      charge((started?.length ?? 0) * (2 + runtime.threads.length / 10));
      return started;
    };
  }
}

const TEXTS = ['operator_join', 'operator_contains', 'operator_letter_of', 'operator_length', 'operator_equals', 'operator_gt', 'operator_lt', 'data_setvariableto', 'looks_say', 'looks_think'];
const LISTS = ['data_listcontents', 'data_itemnumoflist', 'data_listcontainsitem', 'data_insertatlist', 'data_addtolist', 'data_deleteoflist', 'data_replaceitemoflist'];
/** Lines are kept for those who look at them. */
const PEN = ['pen_penDown', 'pen_stamp'];
const GROWING = new Set(['data_insertatlist', 'data_addtolist']);

function lengthOf(args: Record<string, unknown>): number {
  let length = 0;
  for (const key in args) {
    const value = args[key];
    if (typeof value === 'string') length += value.length;
  }
  return length;
}

function listLength(args: Record<string, unknown>, { target }: BlockUtility, runtime: Runtime): number {
  const id = (args['LIST'] as { id?: string } | undefined)?.id ?? '';
  const list = target.variables[id] ?? runtime.getTargetForStage()?.variables[id];
  return Array.isArray(list?.value) ? list.value.length : 0;
}
