/** One question to the checks and its answer, as they cross a worker or a pipe: errors are data there. */
import { BadActivity } from './grid.ts';
import { judge, type JudgedActivity, type Judgement } from './judge.ts';
import { UnreadableProgram, type UnreadableCode } from './program.ts';

export interface Question {
  activity: JudgedActivity;
  work: unknown;
}

export interface Refusal {
  results: [];
  run: null;
  error: { code: UnreadableCode | 'bad_activity'; message: string };
}

export type Answer = Judgement | Refusal;

export function answer({ activity, work }: Question): Answer {
  try {
    return judge(activity, work);
  } catch (error) {
    if (error instanceof UnreadableProgram) return refusal(error.code, error.message);
    if (error instanceof BadActivity) return refusal('bad_activity', error.message);
    // An activity of a wrong shape fails somewhere in the middle, as a TypeError: still its own fault.
    if (error instanceof TypeError) return refusal('bad_activity', `The activity can't be read: ${error.message}`);
    throw error;
  }
}

function refusal(code: Refusal['error']['code'], message: string): Refusal {
  return { results: [], run: null, error: { code, message } };
}
