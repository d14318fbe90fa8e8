/**
 * Which work a crew sees when it opens an activity: its newest, wherever that is.
 *
 * In order: a draft of this crew that the server hasn't acknowledged, if nothing newer was saved elsewhere meanwhile;
 * the newest version of the server; the starter. Each is a fallback for a work before it that can't be shown.
 */
import type { ActivityData, Work, WorkspaceEditor } from '../shared/contract.ts';
import { isOutdated } from './acknowledged.ts';
import { ApiError, type Id, callApi } from './api.ts';
import type { Draft } from './draft.ts';
import type { Outbox } from './outbox.ts';
import type { CrewData, OpenedProject, Project } from './shapes.ts';

export interface Candidate {
  work: Work;
  /** null: it has to be saved as something new. */
  key: string | null;
  bytes: Uint8Array | null;
}

const BACK_OFF_MS = [500, 1_000, 2_000, 4_000];

/** Repeats until the club's computer answers; `tellAway` hears of each failure. Throws the ApiErrors that are final. */
export async function untilAnswered<T>(call: () => Promise<T>, tellAway: () => void): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (error instanceof ApiError && error.status < 500) throw error;
      tellAway();
      await new Promise((resolve) => setTimeout(resolve, BACK_OFF_MS[Math.min(tries, BACK_OFF_MS.length - 1)]));
    }
  }
}

/** A page that the browser took from its history may be older than the latest save. */
function isPageFresh(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type !== 'back_forward';
}

/** The crew's project for this activity; the server makes it at the first opening. */
export async function openProject(activity: string, data: CrewData, tellAway: () => void): Promise<OpenedProject> {
  if (data.project && isPageFresh() && !isOutdated(data.project.id, data.project.latest)) return data.project;
  const project = await untilAnswered(
    () => callApi<Project>('POST', '/api/projects', { body: { activity } }),
    tellAway,
  );
  const { id, latest } = project;
  if (latest === null) return { ...project, work: null };
  if (data.project?.latest === latest) return { ...data.project, ...project };
  return { ...project, work: await untilAnswered(() => callApi<Work>('GET', versionAddress(id, latest)), tellAway) };
}

export function versionAddress(project: Id, key: string): string {
  return `/api/projects/${encodeURIComponent(project)}/versions/${encodeURIComponent(key)}`;
}

/** Best first. */
export async function listCandidates(
  project: OpenedProject,
  crew: Id,
  activity: ActivityData,
  outbox: Outbox,
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  const unsent = await outbox.listUnsent(project.id).catch((): Draft[] => []);
  const draft = unsent.filter((each) => each.crew === crew).at(-1);
  const work = draft && isNewer(draft, project.latest) ? readWork(draft.bytes) : null;
  if (draft && work) {
    // A refused draft is tried once more, as something new: the server may have room by now.
    candidates.push(draft.refused === null ? { work, key: draft.key, bytes: draft.bytes } : { work, key: null, bytes: null });
  }
  if (project.work !== null) candidates.push({ work: project.work, key: project.latest, bytes: writeWork(project.work) });
  candidates.push({ work: activity.starter, key: null, bytes: null });
  return candidates;
}

/** Keys carry the time of the save, but clocks of two PCs differ; so what the draft was based on counts first. */
function isNewer(draft: Draft, latest: string | null): boolean {
  return latest === null || latest === draft.base || draft.key >= latest;
}

export function writeWork(work: Work): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(work));
}

function readWork(bytes: Uint8Array): Work | null {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Work;
  } catch {
    return null;
  }
}

/** Shows the first that can be shown and returns it. Throws UnreadableWork when even the starter can't be. */
export async function showFirstReadable(editor: WorkspaceEditor, candidates: Candidate[]): Promise<Candidate> {
  let reason: unknown = null;
  for (const candidate of candidates) {
    try {
      await editor.load(candidate.work);
      return candidate;
    } catch (error) {
      reason = error;
    }
  }
  throw reason;
}
