/** The running checks of a Python activity, as activity.yaml writes them and the browser is given them. */
import type { PythonFacts } from '../../shared/contract.ts';
import type { PythonWork, SourceFile } from '../../python/protocol.ts';
import type { Assets } from '../../stage/snapshot.ts';
import type { SavedStage } from '../../stage/work.ts';
import type { Drawing, StageRunCheck } from '../stage/question.ts';

/**
 * `exact`: to the last space. `lines`: spaces at the ends of lines and empty lines at the end don't count. `words`: white
 * space is one space; capitals and accents don't count.
 */
export type Compare = 'exact' | 'lines' | 'words';

export interface Bounds {
  at_least?: number;
  at_most?: number;
}

/** What is typed in when the program asks. */
interface Given {
  given?: string[];
  seed?: number;
}

export interface OutputsCheck extends Given {
  /** All that is printed, prompts included; what is typed in isn't, but it ends its line. */
  text?: string;
  /** Each is found in it, as whole words. */
  has?: string[];
  lacks?: string[];
  /** Whether those of `has` come one after another; absent is yes. */
  in_order?: boolean;
  compare?: Compare;
}

/** A call and what it has to give: two Python expressions, compared after the program ran. */
export interface ReturnsCheck extends Given {
  call: string;
  value: string;
}

export interface VariableCheck extends Given {
  name: string;
  value: string;
}

/** As the drawings of the stage. `like`: also another program, which draws what this one should. */
export interface DrawsCheck extends Given, Omit<Drawing, 'like'> {
  like?: Drawing['like'] | { files: SourceFile[] };
  lines?: Bounds;
  /** Where a turtle stands at the end. */
  turtle?: { at: [number, number]; within?: number };
}

export type PythonRunCheck =
  | { outputs: OutputsCheck }
  | { returns: ReturnsCheck }
  | { variable: VariableCheck }
  | { draws: DrawsCheck }
  | { asks: Given & Bounds }
  | { ends: Given }
  | { stage: StageRunCheck };

export interface PythonQuestion {
  activity: { world: { kind: 'python' }; checks: { id: string; run: PythonRunCheck | null }[] };
  work: PythonWork;
  /** Of a program that uses the stage: python/stage/cast.ts. */
  cast?: SavedStage | null;
  assets?: Assets | null;
  /** Also tell what was printed and drawn, by check. */
  trace?: boolean;
}

export interface PythonJudgement {
  results: { id: string; passed: boolean }[];
  run: PythonFacts;
  trace?: Record<string, string[]>;
}

export interface PythonRefusal {
  results: [];
  run: null;
  error: { code: 'not_a_work' | 'too_large' | 'bad_activity'; message: string };
}

export type PythonAnswer = PythonJudgement | PythonRefusal;
