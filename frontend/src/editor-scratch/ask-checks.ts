/** Check: what plays the checks comes when it is asked for. */
import type { ActivityData, CheckResult, EditorChecked, ScratchFacts, ScratchWork } from '../shared/contract.ts';

interface Answer {
  results: { id: string; passed: boolean }[];
  run: ScratchFacts;
}

export type CheckScratch = (activity: ActivityData, work: ScratchWork, files: (name: string) => Promise<Uint8Array | null>) => Promise<Answer>;

const found = Object.values(import.meta.glob<{ checkScratch: CheckScratch }>('./check.ts'));

/** Nothing is said of checks that only reading can judge: those are the server's. */
const NOTHING: Answer = { results: [], run: { world: 'scratch', failed: [], notes: [], limits: [], seconds: 0 } };

export async function checkScratchWork(activity: ActivityData, work: ScratchWork, files: Parameters<CheckScratch>[2]): Promise<EditorChecked> {
  const [bring] = found;
  const hasRuns = activity.checks.some(({ run }) => run !== null);
  const { results, run } = hasRuns && bring ? await (await bring()).checkScratch(activity, work, files) : NOTHING;
  const judged = results.map(({ id, passed }): CheckResult => {
    const check = activity.checks.find((each) => each.id === id);
    return { id, passed, message: (passed ? check?.passed : check?.failed) ?? '' };
  });
  return { results: judged, run };
}
