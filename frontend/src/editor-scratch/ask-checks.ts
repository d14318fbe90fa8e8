/** Check: what plays the checks comes when it is asked for. */
import type { ActivityData, CheckResult, EditorChecked, ScratchFacts, ScratchWork } from '../shared/contract.ts';

/** The editor itself comes first. */
const WARM_UP_MS = 3_000;
/** Nothing is said of checks that only reading can judge: those are the server's. */
const NOTHING: ScratchFacts = { world: 'scratch', failed: [], notes: [], limits: [], seconds: 0 };

/** files: what the work names. Rejects where the checks can't be played. */
export async function checkScratchWork(
  activity: ActivityData, work: ScratchWork, files: (name: string) => Promise<Uint8Array | null>,
): Promise<EditorChecked> {
  if (activity.checks.every(({ run }) => run === null)) return { results: [], run: NOTHING };
  const { checkScratch } = await import('./check.ts');
  const { results, run } = await checkScratch(activity, work, files);
  const judged = results.map(({ id, passed }): CheckResult => {
    const check = activity.checks.find((each) => each.id === id);
    return { id, passed, message: (passed ? check?.passed : check?.failed) ?? '' };
  });
  return { results: judged, run };
}

/** Reads what plays the checks while nobody waits for it, so that the first press of Check is answered as soon as others. */
export function warmUpChecks(activity: Pick<ActivityData, 'checks'>): void {
  if (activity.checks.every(({ run }) => run === null)) return;
  const warmUp = () => import('./check.ts').then((check) => check.warmUp()).catch(() => undefined);
  setTimeout(() => void warmUp(), WARM_UP_MS);
}
