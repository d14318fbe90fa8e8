/**
 * Judges a program by running it on every map of an activity. Pure and without DOM: a worker in the browser and
 * `cluboteca pack check` in Node run these very lines.
 *
 * A run check passes when it passes on every map. An empty program passes none. The facts are those of the first map
 * on which a run check fails, else of the first map.
 */
import type { ActivityCheck, GridWorld, RunCheck, GridFacts } from '../shared/contract.ts';
import { BadActivity, parseMap } from './grid.ts';
import { runProgram, type Outcome } from './interpreter.ts';
import { readProgram, type Program } from './program.ts';
import { World } from './world.ts';

/** The part of an activity that judging needs. Checks whose `run` is missing or null are the server's. */
export interface JudgedActivity {
  world: GridWorld;
  checks: (Pick<ActivityCheck, 'id'> & { run?: RunCheck | null })[];
}

export interface Judgement {
  /** One for each check that a run can judge, in the activity's order. */
  results: { id: string; passed: boolean }[];
  run: GridFacts;
}

interface Run {
  world: World;
  outcome: Outcome;
}

/** Runs through without showing anything. */
function runOn(program: Program, map: string): Run {
  const world = new World(parseMap(map));
  const steps = runProgram(program, world);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return { world, outcome: step.value };
}

export function factsOf(world: World, outcome: Outcome, map: number): GridFacts {
  return {
    map,
    ended: outcome.ended,
    at: [...world.at],
    facing: world.facing,
    at_goal: world.atGoal(),
    passed_goal: outcome.passedGoal,
    distance_to_goal: world.distanceToGoal(),
    blocked_by: world.blockedBy,
    left: { ...world.left },
    collected: { ...world.collected },
    watered: world.watered,
    dry: world.dry,
    nothing_here: world.nothingHere,
    executed: outcome.executed,
  };
}

/** `all` or at least so many. */
function enough(count: 'all' | number, done: number, left: number): boolean {
  return count === 'all' ? left === 0 : done >= count;
}

function passes(check: RunCheck, { world, outcome }: Run): boolean {
  if (outcome.ended === 'empty') return false;
  if ('arrives' in check) return outcome.ended === 'done' && world.atGoal();
  if ('collects' in check) {
    const { thing, count } = check.collects;
    return enough(count, world.collected[thing] ?? 0, world.left[thing] ?? 0);
  }
  if ('waters' in check) return enough(check.waters.count, world.watered, world.dry);
  if ('no_crash' in check) return outcome.ended !== 'crashed';
  if ('stops' in check) return outcome.ended !== 'endless';
  if ('visits' in check) return world.hasVisited(check.visits.at);
  if ('visits_in_order' in check) return world.hasVisitedInOrder(check.visits_in_order);
  if ('faces' in check) return outcome.ended === 'done' && world.facing === check.faces;
  if ('steps' in check) return outcome.ended === 'done' && world.steps <= check.steps.at_most;
  throw new BadActivity('A run check says nothing that is known.');
}

/** Raises UnreadableProgram for a work that is none, BadActivity for an activity that is none. */
export function judge({ world, checks }: JudgedActivity, work: unknown): Judgement {
  const program = readProgram(work);
  if (world.maps.length === 0) throw new BadActivity('The activity has no map.');
  const runs = world.maps.map((map) => runOn(program, map));
  const runChecks = checks.flatMap(({ id, run }) => (run ? [{ id, run }] : []));
  const results = runChecks.map(({ id, run }) => ({ id, passed: runs.every((each) => passes(run, each)) }));
  const failing = runs.findIndex((each) => runChecks.some(({ run }) => !passes(run, each)));
  const told = Math.max(failing, 0);
  const { world: end, outcome } = runs[told] as Run;
  return { results, run: factsOf(end, outcome, told) };
}
