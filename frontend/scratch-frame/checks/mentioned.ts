/** The ids that an activity's checks speak of. */
import { ANY_SPRITE, namedIn } from '../../src/checks/stage/named-in.ts';
import type { See } from '../../src/checks/stage/question.ts';
import type { Mentioned } from './casting-call.ts';
import type { ScratchRunCheck } from './question.ts';

/** No sprites: the words that stand in their places. */
const PLACES = new Set(['edge', 'mouse', 'stage', ANY_SPRITE]);

export function spritesOf(part: unknown): Set<string> {
  const ids = namedIn(part, ['sprite', 'of', 'touches', 'click', 'mouse', 'follow', 'steer', 'to', 'from']);
  for (const step of stepsIn(part)) for (const id of [step['to'], step['from']].flat()) if (typeof id === 'string') ids.add(id);
  return new Set([...ids].filter((id) => !PLACES.has(id)));
}

function stepsIn(part: unknown): Record<string, unknown>[] {
  const steps = (part as { do?: unknown } | null)?.do;
  return Array.isArray(steps) ? (steps as Record<string, unknown>[]) : [];
}

export function mentionedIn(runs: readonly ScratchRunCheck[]): Mentioned {
  const named = (...words: string[]) => runs.flatMap((run) => [...namedIn(run, words)]);
  return {
    sprites: runs.flatMap((run) => [...spritesOf(run)]),
    variables: named('variable'),
    lists: named('list'),
    messages: named('sent', 'send', 'message'),
    backdrops: named('backdrop'),
    costumes: named('costume'),
    sounds: named('sound').filter((id) => id !== 'any'),
  };
}

/** Whether `see` can come true just because somebody isn't there. */
export function praisesAbsence(see: See, missing: ReadonlySet<string>, isDenied = false): boolean {
  const each = (sees: readonly See[]) => sees.some((one) => praisesAbsence(one, missing, isDenied));
  if ('not' in see) return praisesAbsence(see.not, missing, !isDenied);
  if ('never' in see) return praisesAbsence(see.never, missing, !isDenied);
  if ('ever' in see) return praisesAbsence(see.ever, missing, isDenied);
  if ('always' in see) return praisesAbsence(see.always, missing, isDenied);
  if ('then' in see) return each(see.then);
  if ('all' in see) return each(see.all);
  if ('any' in see) return each(see.any);
  if ('seen' in see) return [...spritesOf(see)].some((id) => missing.has(id));
  if (!('sprite' in see)) return false;
  return (isDenied || see.clones !== undefined) && [...spritesOf(see)].some((id) => missing.has(id));
}
