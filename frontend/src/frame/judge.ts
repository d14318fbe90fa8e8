/** A press of Check: run here, judged by the club's computer, or by what the browser knows when that is away. */
import { pythonNoteWords } from '../checks/python/note-words.ts';
import { noteWords } from '../checks/stage/note-words.ts';
import type { ActivityData, EditorChecked, RunFacts, Work, WorkspaceEditor } from '../shared/contract.ts';
import { gettext } from '../shared/i18n.ts';
import { type Id, callApi } from './api.ts';
import type { Shown } from './check-results.ts';
import type { Judgement } from './shapes.ts';

const JUDGE_TIMEOUT_MS = 4_000;

/** Runs the checks in the editor and gives what its event tells: the results and the facts of the run. */
export async function runChecks(editor: WorkspaceEditor): Promise<EditorChecked> {
  let told: EditorChecked | null = null;
  const hear = (event: CustomEvent<EditorChecked>): void => void (told = event.detail);
  editor.addEventListener('editor-checked', hear, { once: true });
  const results = await editor.check();
  editor.removeEventListener('editor-checked', hear);
  return told ?? ({ results, run: {} } as unknown as EditorChecked);
}

/** Throws ApiError, Unreachable. */
export async function askJudge(project: Id, version: string, checked: EditorChecked): Promise<Shown> {
  const judgement = await callApi<Judgement>('POST', `/api/projects/${encodeURIComponent(project)}/attempts`, {
    body: { version, ...found(checked) },
    timeout_ms: JUDGE_TIMEOUT_MS,
  });
  return tell(judgement, checked);
}

/** For an adult who tries the activity: nothing is kept. Throws ApiError, Unreachable. */
export async function askAboutTrial({ activity }: ActivityData, work: Work, checked: EditorChecked): Promise<Shown> {
  const judgement = await callApi<Judgement>('POST', '/api/judgements', {
    body: { activity, work, ...found(checked) },
    timeout_ms: JUDGE_TIMEOUT_MS,
  });
  return tell(judgement, checked);
}

function found({ results, run }: EditorChecked): { results: { id: string; passed: boolean }[]; run: RunFacts } {
  return { results: results.map(({ id, passed }) => ({ id, passed })), run };
}

function tell({ is_solved, checks, next_try }: Judgement, checked: EditorChecked): Shown {
  return {
    is_solved,
    passed: checks.filter((check) => check.passed).map((check) => check.message),
    attempt: is_solved ? null : (next_try?.message ?? checks.find((check) => !check.passed)?.message ?? null),
    tip: is_solved ? tellNote(checked.run, checks.map(({ id }) => id)) : null,
    is_away: false,
    judged: checks,
  };
}

/** Of the first thing that was noted at one of these checks. */
function tellNote(run: RunFacts, checks: string[]): string | null {
  if (!('world' in run)) return null;
  const isOfThese = ({ check }: { check: string }): boolean => checks.includes(check);
  if (run.world === 'python') {
    const note = run.notes.find(isOfThese);
    return note ? pythonNoteWords(note) : null;
  }
  const note = run.notes.find(isOfThese);
  return note ? noteWords(note) : null;
}

/** What the browser can say alone: the run checks, and never that everything is solved. */
export function judgeAlone(activity: ActivityData, { results, run }: EditorChecked, { is_away }: { is_away: boolean }): Shown {
  const passed = new Map(results.map((result) => [result.id, result.passed]));
  const failed = activity.checks.find((check) => passed.get(check.id) === false);
  return {
    is_solved: false,
    passed: activity.checks.filter((check) => passed.get(check.id) === true).map((check) => check.passed),
    attempt: failed ? (tellNote(run, [failed.id]) ?? failed.failed) : null,
    tip: null,
    is_away,
    // Of what only the server can judge, nothing is known.
    is_unknown: activity.checks.every(({ run: check }) => check === null),
  };
}

/** What is said once everything is done. */
export function praise({ workspace, checks }: ActivityData): string {
  if (workspace === 'quiz') return gettext('Well done! All answers are right.');
  const isOnlyDone = workspace === 'reading' || workspace === 'link' || checks.length === 0;
  return isOnlyDone ? gettext('Well done!') : gettext('Well done! Everything works.');
}
