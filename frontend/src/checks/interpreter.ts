/**
 * Runs a program on a world, one step at a time. The editor animates these steps; checks run them through at once: so
 * what a child sees and what is judged can't differ.
 *
 * The generator yields after each thing that happened and returns how the run ended. It always ends: after
 * MAX_EXECUTED executed blocks a run is `endless`. Executed is every statement block that is reached (a loop once when
 * it is entered) and every round of a loop.
 */
import type { Ending, Obstacle, Thing } from '../shared/contract.ts';
import type { Position } from './grid.ts';
import type { Action, Branch, Loop, Program, Statement } from './program.ts';
import type { World } from './world.ts';

export const MAX_EXECUTED = 2_000;

export type Happening =
  | { kind: 'moved'; from: Position; to: Position }
  | { kind: 'turned' }
  | { kind: 'picked'; thing: Thing; at: Position }
  | { kind: 'watered'; at: Position }
  | { kind: 'nothing_here'; wanted: 'thing' | 'flower' }
  | { kind: 'bumped'; into: Obstacle }
  /** A condition was looked at. */
  | { kind: 'tested'; holds: boolean }
  /** A round of `repeat` begins; from 1. */
  | { kind: 'round'; round: number; of: number };

export interface Step {
  /** Id of the block that did it. */
  block: string;
  happened: Happening;
}

export interface Outcome {
  ended: Ending;
  executed: number;
  passedGoal: boolean;
}

/** A list of statements being worked through; `loop` says what happens at its end. */
interface Frame {
  statements: Statement[];
  index: number;
  loop: Loop | null;
  round: number;
}

function isLoop(statement: Statement): statement is Loop {
  return statement.kind === 'repeat' || statement.kind === 'until' || statement.kind === 'while';
}

function isBranch(statement: Statement): statement is Branch {
  return statement.kind === 'if' || statement.kind === 'if_else';
}

function act({ kind }: Action, world: World): Happening {
  const from = world.at;
  switch (kind) {
    case 'move': {
      const into = world.move();
      return into === null ? { kind: 'moved', from, to: world.at } : { kind: 'bumped', into };
    }
    case 'turn_left':
      world.turn(-1);
      return { kind: 'turned' };
    case 'turn_right':
      world.turn(1);
      return { kind: 'turned' };
    case 'pick': {
      const thing = world.pick();
      return thing === null ? { kind: 'nothing_here', wanted: 'thing' } : { kind: 'picked', thing, at: from };
    }
    case 'water':
      return world.water() ? { kind: 'watered', at: from } : { kind: 'nothing_here', wanted: 'flower' };
  }
}

/** Whether the loop goes round once more, and what there is to show for it. */
function beginRound(frame: Frame, loop: Loop, world: World): { again: boolean; happened: Happening | null } {
  if (loop.kind === 'repeat') {
    const again = frame.round < loop.times;
    frame.round += 1;
    return { again, happened: again ? { kind: 'round', round: frame.round, of: loop.times } : null };
  }
  const holds = world.holds(loop.condition, loop.kind === 'until');
  return { again: loop.kind === 'until' ? !holds : holds, happened: { kind: 'tested', holds } };
}

export function* runProgram(program: Program, world: World): Generator<Step, Outcome> {
  let executed = 0;
  let wasAtGoal = world.atGoal();
  const outcome = (ended: Ending): Outcome => ({ ended, executed, passedGoal: wasAtGoal && !world.atGoal() });
  if (program.length === 0) return outcome('empty');

  // An own stack, not recursion: a deep program can't exhaust the engine's.
  const stack: Frame[] = [{ statements: program, index: 0, loop: null, round: 0 }];
  const enter = (statements: Statement[], loop: Loop | null) =>
    // A loop's frame begins at its end, so that its first round is tested like every other.
    stack.push({ statements, index: loop ? statements.length : 0, loop, round: 0 });

  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const statement = frame.statements[frame.index];
    if (statement === undefined) {
      if (frame.loop === null) {
        stack.pop();
        continue;
      }
      const { again, happened } = beginRound(frame, frame.loop, world);
      if (again && executed >= MAX_EXECUTED) return outcome('endless');
      if (again) {
        executed += 1;
        frame.index = 0;
      } else stack.pop();
      if (happened) yield { block: frame.loop.id, happened };
      continue;
    }
    if (executed >= MAX_EXECUTED) return outcome('endless');
    executed += 1;
    frame.index += 1;
    if (isLoop(statement)) enter(statement.body, statement);
    else if (isBranch(statement)) {
      const holds = world.holds(statement.condition, false);
      if (holds) enter(statement.body, null);
      else if (statement.kind === 'if_else') enter(statement.otherwise, null);
      yield { block: statement.id, happened: { kind: 'tested', holds } };
    } else {
      const happened = act(statement, world);
      wasAtGoal ||= world.atGoal();
      yield { block: statement.id, happened };
      if (happened.kind === 'bumped') return outcome('crashed');
    }
  }
  return outcome('done');
}
