/**
 * Judges a Python project by running it. Pure and without DOM: the worker in the browser and `cluboteca pack check` in
 * Node run these very lines. An activity that isn't one of the check language is refused, and so is a work.
 */
import { readWork } from '../../python/read-work.ts';
import type { Brython } from '../../python/brython.ts';
import type { Library } from '../../python/modules.ts';
import { UnreadableWork } from '../../shared/contract.ts';
import { emptyScene } from '../../python/stage/cast.ts';
import { BadActivity } from '../grid.ts';
import { readChecks } from '../stage/read-question.ts';
import { Judge } from './judge.ts';
import type { PythonAnswer, PythonQuestion, PythonRefusal } from './question.ts';

const TEXTS = (value: unknown) => Array.isArray(value) && value.every((each) => typeof each === 'string');
const TEXT = (value: unknown) => typeof value === 'string';
/** By kind of check, the members that have to be there. */
const NEEDED: Record<string, string[]> = { outputs: [], returns: ['call', 'value'], variable: ['name', 'value'], draws: [], asks: [], ends: [], stage: [] };
/** Members that are texts, or lists of them, wherever they stand. */
const SHAPES: Record<string, (value: unknown) => boolean> = { call: TEXT, value: TEXT, name: TEXT, text: TEXT, given: TEXTS, has: TEXTS, lacks: TEXTS };
const MAX_CHECKS = 40;

export function answerPython(b: Brython, library: Library, asked: unknown): PythonAnswer {
  const question = asked as PythonQuestion;
  const checks: unknown = question?.activity?.checks;
  if (!Array.isArray(checks) || checks.length > MAX_CHECKS || !checks.every(isCheck)) {
    return refusal('bad_activity', 'The checks of this activity can\'t be read.');
  }
  try {
    const { files } = readWork(question.work);
    readStageChecks(question);
    const props = { cast: question.cast ?? emptyScene(), assets: question.assets ?? { shapes: {}, sound_seconds: {} } };
    return new Judge(b, library, files, props).judge(question);
  } catch (error) {
    if (error instanceof BadActivity) return refusal('bad_activity', error.message);
    if (error instanceof UnreadableWork) return refusal('not_a_work', error.message);
    // What isn't of the shape of a check fails somewhere in the middle.
    if (error instanceof TypeError || error instanceof RangeError) return refusal('bad_activity', error.message);
    throw error;
  }
}

/** Those of the stage are looked through as those of blocks are. Raises BadActivity. */
function readStageChecks({ activity }: PythonQuestion): void {
  const checks = activity.checks.flatMap(({ id, run }) => (run && 'stage' in run ? [{ id, run: run.stage }] : []));
  readChecks({ world: { kind: 'stage', library: true, paint: true }, checks });
}

function isCheck(check: unknown): boolean {
  const { id, run } = (check ?? {}) as { id?: unknown; run?: unknown };
  if (typeof id !== 'string') return false;
  if (run === null || run === undefined) return true;
  const [[kind, rule] = ['', null], ...more] = typeof run === 'object' ? Object.entries(run as object) : [];
  const needed = Object.hasOwn(NEEDED, kind) && more.length === 0 && typeof rule === 'object' && rule !== null ? NEEDED[kind] : undefined;
  return needed !== undefined && needed.every((name) => name in (rule as object)) && Object.entries(rule as object).every(([name, value]) => SHAPES[name]?.(value) ?? true);
}

function refusal(code: PythonRefusal['error']['code'], message: string): PythonRefusal {
  return { results: [], run: null, error: { code, message } };
}
