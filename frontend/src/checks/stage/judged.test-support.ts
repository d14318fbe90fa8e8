/** For tests: what the checks say of an outline. */
import { stageWork, type Outline, type StageOutline } from '../../stage/stage-outline.test-support.ts';
import type { StageFacts } from '../../shared/contract.ts';
import { answerStage } from './answer.ts';
import type { See, StageRunCheck } from './question.ts';

export const WORLD = { kind: 'stage', library: true, paint: true } as const;
export const ASSETS = { shapes: {}, sound_seconds: { bell: 0.5 } };

interface Judged {
  passed: boolean[];
  facts: StageFacts;
}

/** Plays checks with the ids c0, c1, …. A question that isn't answered is an error. */
export function judged(work: unknown, ...runs: StageRunCheck[]): Judged {
  const checks = runs.map((run, index) => ({ id: `c${index}`, run }));
  const answer = answerStage({ activity: { world: WORLD, checks }, work, assets: ASSETS });
  if ('error' in answer) throw new Error(answer.error.message);
  return { passed: answer.results.map(({ passed }) => passed), facts: answer.run };
}

export function passes(outline: StageOutline, run: StageRunCheck): boolean {
  return judged(stageWork(outline), run).passed[0] === true;
}

export const sees = (outline: StageOutline, see: See, rest: Partial<StageRunCheck> = {}) => passes(outline, { ...rest, see });

/** A stage with the cat alone, who has these scripts. */
export const cat = (...scripts: Outline[][]): StageOutline => ({ sprites: { cat: { scripts } } });

/** A script that begins with the flag. */
export const flag = (...blocks: Outline[]): Outline[] => ['when_flag', ...blocks];
