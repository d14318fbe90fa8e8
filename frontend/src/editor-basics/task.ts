/** What each kind of task gets and gives. */
import type { BasicsTask, TaskWork } from '../shared/contract.ts';

/** How a sentence is meant: news, a hint after something that didn't work, or joy. */
export type Tone = 'plain' | 'again' | 'right';

export interface TaskOptions {
  task: BasicsTask;
  /** As it was saved: anything may stand in it but `done`. */
  work: TaskWork;
  /** The work has changed. Where `done` is true it goes on being true. */
  change: (work: TaskWork) => void;
  /** Says one sentence below the task; '' takes the last one away. */
  say: (text: string, tone?: Tone) => void;
}

export type MakeTask = (options: TaskOptions) => HTMLElement;
