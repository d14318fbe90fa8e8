/** Check: the checks are run in a sandbox of their own, so that the program on the page isn't disturbed. */
import { UnreadableWork, type ActivityData, type CheckResult, type EditorChecked, type PythonFacts, type PythonWork } from '../../shared/contract.ts';
import { isNumber, isObject, isText, listOf, orNull, shaped } from '../../sandbox/shape.ts';
import { lessonsFor } from './lessons.ts';
import type { PlayerSandbox } from './python-player.ts';
import { readResponse } from './read-moment.ts';
import type { Assets } from '../../stage/snapshot.ts';
import type { SavedStage } from '../../stage/work.ts';

/** A program that takes longer is told to be endless. */
const LIMIT_MS = 2_000;
/** The sandbox is new, so Python itself has to be read first. */
const START_LIMIT_MS = 20_000;

interface Answer {
  results: { id: string; passed: boolean }[];
  run: PythonFacts;
}

const isFacts = shaped<PythonFacts>({
  world: (value) => value === 'python', failed: listOf(isText), limits: listOf(isText), printed: isText,
  error: orNull(shaped<NonNullable<PythonFacts['error']>>({ type: isText, line: isNumber, message: isText })),
  notes: listOf((note) => isObject(note) && isText(note['kind']) && isText(note['check'])),
});

/** Rejects where the sandbox or Python in it can't be had. props: pictures and sounds that the program names. */
export async function checkPython(
  activity: Pick<ActivityData, 'world' | 'checks'>, work: PythonWork, openSandbox: () => Promise<PlayerSandbox>,
  props: { cast: SavedStage | null; assets: Assets | null } = { cast: null, assets: null },
): Promise<EditorChecked> {
  const checks = activity.checks.filter(({ run }) => run !== null).map(({ id, run }) => ({ id, run }));
  const ids = checks.map(({ id }) => id);
  const sandbox = await openSandbox();
  let answer: Answer;
  let hasStarted = false;
  try {
    for (const lesson of await lessonsFor(work.files)) await sandbox.ask(lesson, START_LIMIT_MS);
    // A first question without checks: the time that Python takes to be read isn't the program's.
    await sandbox.ask({ kind: 'check', question: { activity: { world: activity.world, checks: [] }, work: NOTHING } }, START_LIMIT_MS);
    hasStarted = true;
    answer = readAnswer(await sandbox.ask({ kind: 'check', question: { activity: { world: activity.world, checks }, work, ...props } }, LIMIT_MS), ids);
  } catch (error) {
    // Where Python itself didn't start, nothing can be said of the program.
    if (error instanceof UnreadableWork || !hasStarted) throw error;
    answer = unanswered(ids);
  } finally {
    sandbox.close();
  }
  const results = answer.results.map(({ id, passed }): CheckResult => {
    const check = activity.checks.find((each) => each.id === id);
    return { id, passed, message: (passed ? check?.passed : check?.failed) ?? '' };
  });
  return { results, run: answer.run };
}

const NOTHING: PythonWork = { format: 1, workspace: 'python', world: 'python', files: [{ name: 'main.py', text: '' }] };

/** What is said of a program that never came back. */
function unanswered(ids: readonly string[]): Answer {
  return {
    results: ids.map((id) => ({ id, passed: false })),
    run: { world: 'python', failed: [...ids], error: null, limits: ['endless'], notes: [], printed: '' },
  };
}

/** It comes out of a sandbox, so nothing of it is believed but what has the right form. */
function readAnswer(told: unknown, asked: readonly string[]): Answer {
  const response = readResponse(told);
  if (response.kind !== 'checked' || !isObject(response.answer)) throw new Error('no answer');
  const { results, run, error } = response.answer;
  if (isObject(error)) throw new UnreadableWork(String(error['message']));
  if (!Array.isArray(results) || !isFacts(run)) throw new Error('no answer');
  const passed = new Map(results.map((result: { id?: unknown; passed?: unknown } | null) => [result?.id, result?.passed === true]));
  return { results: asked.map((id) => ({ id, passed: passed.get(id) ?? false })), run: run as PythonFacts };
}
