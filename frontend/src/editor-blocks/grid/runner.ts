/**
 * Shows a run at the pace a child can follow: starts, pauses between steps, steps singly, stops. Knows no DOM: what
 * there is to see is told to the RunView.
 *
 *     ready --run--> running --(over)--> over --run--> running
 *     ready|over --step--> waiting --step--> waiting --run--> running
 *     any --stop--> ready
 *     any --replay--> running --(over, within the given time)--> over
 */
import { runProgram, type Outcome, type Step } from '../../checks/interpreter.ts';
import type { Program } from '../../checks/program.ts';
import type { World } from '../../checks/world.ts';
import type { Speed } from '../speed.ts';

export type RunState = 'ready' | 'running' | 'waiting' | 'over';

const PACE_MS: Record<Speed, number> = { slow: 900, normal: 450, fast: 140 };
/** Looking at a condition or beginning a round moves nothing, so it is shown shorter. */
const THOUGHT = 0.6;
/** Enough to see that it goes in circles; the engine's own limit would take minutes to watch. */
const ENDLESS_STEPS_SHOWN = 40;
/** Quicker than this there is nothing to see but flicker: then only the end is shown. */
const QUICKEST_MS = 30;

export interface RunView {
  /** A fresh run begins: everything back to the start. */
  begin(world: World): void;
  /** One step; the picture of it may take `durationMs`. */
  show(step: Step, world: World, durationMs: number): void;
  over(outcome: Outcome, world: World): void;
  stateChanged(state: RunState): void;
}

export interface Runnable {
  program: Program;
  /** A new world at each call. */
  makeWorld(): World;
}

interface Run {
  world: World;
  steps: Generator<Step, Outcome>;
  isEndless: boolean;
  shown: number;
  /** How many steps there will be to show. */
  length: number;
}

function foresee(program: Program, world: World): { isEndless: boolean; length: number } {
  const steps = runProgram(program, world);
  for (let length = 0; ; length += 1) {
    const step = steps.next();
    if (!step.done) continue;
    const isEndless = step.value.ended === 'endless';
    return { isEndless, length: isEndless ? ENDLESS_STEPS_SHOWN : length };
  }
}

export class Runner {
  speed: Speed = 'normal';
  private readonly view: RunView;
  private readonly prepare: () => Runnable;
  private current: RunState = 'ready';
  private active: Run | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private settle: (() => void) | null = null;
  /** The pace of a replay; null in a run at the chosen speed. */
  private hurryMs: number | null = null;

  /** prepare: the program as it stands now; called when a run begins. */
  constructor(prepare: () => Runnable, view: RunView) {
    this.prepare = prepare;
    this.view = view;
  }

  get state(): RunState {
    return this.current;
  }

  /** Resolves when the run is over or was stopped. A second call while running waits for the same run. */
  run(): Promise<void> {
    if (this.current === 'running') return new Promise((resolve) => this.whenSettled(resolve));
    if (this.current !== 'waiting') this.start();
    this.become('running');
    const settled = new Promise<void>((resolve) => this.whenSettled(resolve));
    this.advance();
    return settled;
  }

  get isReplay(): boolean {
    return this.hurryMs !== null;
  }

  /** Shows a whole run from the start within `withinMs`, or only its end where that is too short. Resolves like run(). */
  replay(withinMs: number): Promise<void> {
    this.stop();
    const { length } = this.start();
    const paceMs = Math.min(PACE_MS.fast, withinMs / Math.max(length, 1));
    this.hurryMs = paceMs < QUICKEST_MS ? 0 : paceMs;
    this.become('running');
    const settled = new Promise<void>((resolve) => this.whenSettled(resolve));
    if (this.hurryMs > 0) this.advance();
    else while (this.takeStep() !== null);
    return settled;
  }

  /** Shows one step; the run then waits. While running: pauses after this step. */
  step(): void {
    clearTimeout(this.timer);
    this.hurryMs = null;
    if (this.current === 'ready' || this.current === 'over') this.start();
    this.become('waiting');
    this.takeStep();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.active = null;
    this.hurryMs = null;
    this.become('ready');
    this.finish();
  }

  private whenSettled(resolve: () => void): void {
    const earlier = this.settle;
    this.settle = () => {
      earlier?.();
      resolve();
    };
  }

  private finish(): void {
    const settle = this.settle;
    this.settle = null;
    settle?.();
  }

  private start(): Run {
    const { program, makeWorld } = this.prepare();
    const world = makeWorld();
    const run: Run = { world, steps: runProgram(program, world), shown: 0, ...foresee(program, makeWorld()) };
    this.active = run;
    this.view.begin(world);
    return run;
  }

  private advance(): void {
    const durationMs = this.takeStep();
    if (durationMs !== null) this.timer = setTimeout(() => this.advance(), durationMs);
  }

  /** Gives how long the step takes to show; null when the run is over. */
  private takeStep(): number | null {
    const run = this.active;
    if (!run) return null;
    const next = run.steps.next();
    if (next.done) return this.end(run, next.value);
    if (run.isEndless && run.shown >= ENDLESS_STEPS_SHOWN && this.current === 'running') {
      return this.end(run, { ended: 'endless', executed: run.shown, passedGoal: false });
    }
    run.shown += 1;
    const { kind } = next.value.happened;
    const durationMs = (this.hurryMs ?? PACE_MS[this.speed]) * (kind === 'tested' || kind === 'round' ? THOUGHT : 1);
    this.view.show(next.value, run.world, durationMs);
    return durationMs;
  }

  private end(run: Run, outcome: Outcome): null {
    this.active = null;
    this.become('over');
    this.view.over(outcome, run.world);
    this.hurryMs = null;
    this.finish();
    return null;
  }

  private become(state: RunState): void {
    if (state === this.current) return;
    this.current = state;
    this.view.stateChanged(state);
  }
}
