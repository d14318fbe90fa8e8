/**
 * The trials one after another, so that none slows another one. A trial that breaks or takes too long is null; one during
 * which the page was out of sight, where browsers draw nothing, is done again when it is seen.
 */
import type { Trials } from './facts.ts';

export type TrialName = 'blocks' | 'stage' | 'python' | 'scratch';

export interface TrialSteps {
  memory: () => Promise<Trials['memory']>;
  blocks: () => Promise<Trials['blocks']>;
  stage: () => Promise<Trials['stage']>;
  python: () => Promise<Trials['python']>;
  scratch: () => Promise<Trials['scratch']>;
}

export interface TrialEvents {
  begun(name: TrialName): void;
  ended(name: TrialName): void;
}

/** What a trial may take; somebody waits in front of the computer. */
export const PATIENCE_MS = 25_000;

export async function runTrials(steps: TrialSteps, events: TrialEvents, screen: Trials['screen']): Promise<Trials> {
  const each = async <T>(name: TrialName, step: () => Promise<T | null>): Promise<T | null> => {
    events.begun(name);
    const found = await tryInSight(step);
    events.ended(name);
    return found;
  };
  return {
    screen,
    blocks: await each('blocks', steps.blocks),
    stage: await each('stage', steps.stage),
    python: await each('python', steps.python),
    scratch: await each('scratch', steps.scratch),
    memory: await tryInSight(steps.memory),
  };
}

async function tryInSight<T>(step: () => Promise<T | null>): Promise<T | null> {
  for (;;) {
    await untilSeen();
    let wasHidden = false;
    const note = (): void => void (wasHidden ||= document.hidden);
    document.addEventListener('visibilitychange', note);
    const found = await inTime(step);
    document.removeEventListener('visibilitychange', note);
    if (!wasHidden) return found;
  }
}

function untilSeen(): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
  });
}

async function inTime<T>(step: () => Promise<T | null>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  try {
    return await Promise.race([step(), late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
