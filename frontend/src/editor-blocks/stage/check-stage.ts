/** Check on the stage: the checks are played in a sandbox of their own, so that the program on the page isn't disturbed. */
import { UnreadableWork, type ActivityData, type CheckResult, type EditorChecked, type StageFacts, type StageWork } from '../../shared/contract.ts';
import type { Assets, Limit } from '../../stage/snapshot.ts';
import type { PlayerSandbox } from './player.ts';
import { readResponse } from './response-shape.ts';

/** Scenes are played far faster than they last; a program that takes longer is told to be endless. */
const LIMIT_MS = 8_000;

interface Answer {
  results: { id: string; passed: boolean }[];
  run: StageFacts | null;
  error?: { message: string };
}

export async function checkStage(
  activity: Pick<ActivityData, 'world' | 'checks'>, work: StageWork, assets: Assets, openSandbox: () => Promise<PlayerSandbox>,
): Promise<EditorChecked> {
  const checks = activity.checks.filter(({ run }) => run !== null).map(({ id, run }) => ({ id, run }));
  const question = { activity: { world: activity.world, checks }, work, assets };
  const sandbox = await openSandbox();
  let answer: Answer;
  try {
    answer = readAnswer(await sandbox.ask({ kind: 'check', question }, LIMIT_MS), checks.map(({ id }) => id));
  } catch (error) {
    if (error instanceof UnreadableWork) throw error;
    answer = unanswered(checks.map(({ id }) => id));
  } finally {
    sandbox.close();
  }
  const results = answer.results.map(({ id, passed }): CheckResult => {
    const check = activity.checks.find((each) => each.id === id);
    return { id, passed, message: (passed ? check?.passed : check?.failed) ?? '' };
  });
  return { results, run: answer.run ?? unanswered([]).run };
}

/** What is said of a program that never came back. */
function unanswered(ids: readonly string[]): Answer & { run: StageFacts } {
  const limit: Limit = 'endless';
  return {
    results: ids.map((id) => ({ id, passed: false })),
    run: { world: 'stage', failed: [...ids], notes: ids.slice(0, 1).map((check) => ({ kind: 'limit', check })), limits: [limit], seconds: 0 },
  };
}

/** It comes out of a sandbox, so nothing of it is believed but what has the right form. */
function readAnswer(told: unknown, asked: readonly string[]): Answer {
  const response = readResponse(told);
  if (response.kind === 'failed') throw new UnreadableWork(response.message);
  if (response.kind !== 'checked') throw new Error('no answer');
  const { results, run, error } = (response.answer ?? {}) as Partial<Answer>;
  if (error) throw new UnreadableWork(String(error.message));
  if (!Array.isArray(results) || !isFacts(run)) throw new Error('no answer');
  const passed = new Map(results.map((result) => [result?.id, result?.passed === true]));
  return { results: asked.map((id) => ({ id, passed: passed.get(id) ?? false })), run };
}

function isFacts(run: unknown): run is StageFacts {
  const facts = run as Partial<StageFacts> | null | undefined;
  return facts?.world === 'stage' && Array.isArray(facts.failed) && Array.isArray(facts.notes) && Array.isArray(facts.limits) && typeof facts.seconds === 'number';
}
