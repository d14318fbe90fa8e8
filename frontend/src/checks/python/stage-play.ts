/** A Python program on its stage as a check plays it: the same scenes as of blocks, on the world that the program moves. */
import type { Brython } from '../../python/brython.ts';
import { Machine } from '../../python/machine.ts';
import type { Library } from '../../python/modules.ts';
import type { RawError, SourceFile } from '../../python/protocol.ts';
import { asNumber } from '../../python/values.ts';
import { STAGE, type StageProject } from '../../stage/program.ts';
import type { Assets, Doing, Snapshot } from '../../stage/snapshot.ts';
import type { SavedStage, SavedVariable } from '../../stage/work.ts';
import { FRAMES_A_SECOND, type World } from '../../stage/world.ts';
import { Budget } from '../stage/budget.ts';
import { meanings, type Meant } from '../stage/meant.ts';
import type { StageRunCheck } from '../stage/question.ts';
import { Scene } from '../stage/scene.ts';
import { WorldPlayable, type WorldMachine } from '../stage/world-playable.ts';

/** A little more than a frame's time, so that each tick is one frame in spite of rounding. */
const FRAME_MS = 1_000 / FRAMES_A_SECOND + 1e-6;
/** Frames in which a program that never rests has put its sprites there. */
const SETTING_UP = 60;
const BLOCKS = 600_000;

export interface StageNote {
  kind: 'renamed' | 'other_start' | 'missing_sprite';
  name?: string;
}

export interface StagePlayed {
  passed: boolean;
  error: RawError | null;
  notes: StageNote[];
}

/** What a program of the stage needs beside its files. */
export interface Props {
  cast: SavedStage;
  assets: Assets;
}

class PythonPlayable implements WorldMachine {
  readonly machine: Machine;
  error: RawError | null = null;
  private latest: Snapshot | null = null;

  constructor(b: Brython, library: Library, files: readonly SourceFile[], props: Props, seed: number) {
    this.machine = new Machine(b, library, { files, seed, isWatched: false, ...props, waitsForFlag: true });
    for (let frame = 0; frame < SETTING_UP && !this.machine.stageHasBegun && !this.error; frame += 1) this.go(FRAME_MS);
  }

  get world(): World {
    return this.machine.stageWorld!;
  }

  get hasStage(): boolean {
    return this.machine.stageWorld !== null;
  }

  do(doing: Doing): void {
    // A program whose module goes on for ever has begun by itself, and the flag would end it.
    if (doing.kind === 'flag' && !this.machine.stageHasBegun) return;
    this.machine.hearOnStage(doing);
  }

  tick({ frames }: { frames: number }): Snapshot {
    for (let frame = 0; frame < frames && !this.error; frame += 1) this.go(FRAME_MS);
    return this.snapshot();
  }

  snapshot(): Snapshot {
    if (!this.latest) this.go(0);
    const { latest } = this;
    if (!latest) throw new Error('There is no stage.');
    return this.error ? { ...latest, isRunning: false } : latest;
  }

  private go(passed_ms: number): void {
    const { machine } = this;
    const moment = machine.tick({ passed_ms, lines: null, doings: [], isEnough: () => false });
    this.error ??= moment.error;
    if (!moment.stage) return;
    const { snapshot } = moment.stage;
    // What is told once is told to the one who asks next.
    this.latest = this.latest && passed_ms === 0 ? this.latest : snapshot;
    for (const { id, value } of variablesOf(machine)) this.world.variables.set(id, { value });
  }

  get project(): StageProject {
    const { machine } = this;
    const scene: SavedStage = { ...machine.scene!, variables: variablesOf(machine) };
    return { stage: scene, targets: [{ id: STAGE, name: '', scripts: [] }, ...scene.sprites.map(({ id, name }) => ({ id, name, scripts: [] }))] };
  }
}

function variablesOf({ globals }: Machine): SavedVariable[] {
  return Object.entries(globals).flatMap(([name, value]) => {
    if (name.startsWith('_') || !/^[^\W\d]\w*$/u.test(name)) return [];
    const plain = typeof value === 'string' ? value : typeof value === 'boolean' ? undefined : asNumber(value);
    return plain === undefined || (typeof plain === 'number' && !Number.isFinite(plain)) ? [] : [{ id: name, name, owner: null, value: plain, shown: true }];
  });
}

export function playStage(b: Brython, library: Library, files: readonly SourceFile[], run: StageRunCheck, props: Props): StagePlayed {
  const open = () => new PythonPlayable(b, library, files, props, run.seed ?? 1);
  const first = tryOpen(b, open);
  if (!(first instanceof PythonPlayable)) return { passed: false, error: first, notes: [] };
  if (!first.hasStage) return { passed: false, error: first.error, notes: [] };
  const [plainly, ...guesses] = meanings(run, first.project) as [Meant, ...Meant[]];
  const notes = (meant: Meant): StageNote[] => meant.notes.flatMap(({ kind, sprite, variable }) => (kind === 'renamed' || kind === 'missing_sprite' ? [{ kind, name: sprite ?? variable ?? '' }] : []));
  const play = (playable: PythonPlayable, meant: Meant) => new Scene(new WorldPlayable(playable), meant.run, new Budget(BLOCKS)).play().seen && playable.error === null;
  if (plainly.notes.some(({ kind }) => kind === 'missing_sprite')) return { passed: false, error: first.error, notes: notes(plainly) };
  if (play(first, plainly)) return { passed: true, error: first.error, notes: notes(plainly) };
  const found = guesses.find((guess) => play(open(), guess));
  return { passed: found !== undefined, error: first.error, notes: notes(found ?? plainly) };
}

/** What isn't right Python doesn't even begin. */
function tryOpen(b: Brython, open: () => PythonPlayable): PythonPlayable | RawError {
  try {
    return open();
  } catch (error) {
    return Machine.errorOf(b, error);
  }
}
