/**
 * Taking a project home as one HTML file, and bringing it back in.
 *
 * The file is made here, from what the page has and the club's computer gives: the page that it opens as, the files that
 * its world needs, and the project with its last saves. Coming back it is sent as it is; the club's computer reads it.
 */
import type { ActivityData, Work } from '../shared/contract.ts';
import { cutOutProject, writeFile, type HomeKit, type HomeProject, type HomeVersion } from '../home/project-file.ts';
import { gettext } from '../shared/i18n.ts';
import { staticAddress } from '../shared/static-files.ts';
import { ApiError, Unreachable, callApi, type Id } from './api.ts';
import { versionAddress } from './opening.ts';
import type { Version } from './shapes.ts';
import { newVersionKey } from './version-key.ts';
import { madeAt, onePerMinute } from './version-list.ts';

/** Saves of the club that go along, besides the newest. */
const EARLIER = 11;
const SEND_TIMEOUT_MS = 60_000;
/** A file that was taken home is never as large; what is may be anything, and isn't looked at. */
const MOST_FILE_BYTES = 32 * 1024 * 1024;
/** More of a project the club's computer doesn't read (insight/home_file.py). */
const MOST_BYTES = 12 * 1024 * 1024;

export interface Leaving {
  activity: ActivityData;
  project: Id;
  /** Nicknames. */
  authors: string[];
  /** Those that may leave the club; the file has no others. */
  names: readonly string[];
}

/** The file's text. Throws ApiError, Unreachable. */
export async function makeHomeFile({ activity, project, names, ...leaving }: Leaving): Promise<{ file: string; home: HomeProject }> {
  const authors = leaving.authors.filter((name) => names.includes(name));
  const [template, files, versions, carried] = await Promise.all([
    fetchText('home/project.html'),
    fetchText(`home/${activity.world.kind}.json`).then((text) => JSON.parse(text) as Record<string, string>),
    readVersions(project, names),
    carryImages(activity),
  ]);
  const begun: HomeVersion[] = versions.length > 0 ? versions : [{ ...newVersionOf(activity.starter), saved_by: authors }];
  const home: HomeProject = { kind: 'cluboteca-project', format: 1, activity: activity.activity, title: activity.title, authors, versions: begun };
  const messages: unknown = JSON.parse(document.getElementById('messages')?.textContent ?? '{}');
  const kit: HomeKit = { activity: { ...carried, next: null, continues_in: null }, messages, files };
  return { file: writeFile(template, home, kit), home };
}

/**
 * Sends what the club's computer reads of the file. The rest is the same in each of them, and large.
 *
 * True when something new came in with it. Throws ApiError with a sentence for the child, Unreachable.
 */
export async function bringBack(project: Id, file: Blob): Promise<boolean> {
  if (file.size > MOST_FILE_BYTES) throw tooLarge();
  const body = new TextEncoder().encode(cutOutProject(await file.text()));
  if (body.length > MOST_BYTES) throw tooLarge();
  const { newest } = await callApi<{ newest: string | null }>('POST', `/api/projects/${encodeURIComponent(project)}/home-files`, {
    body,
    headers: { 'Content-Type': 'text/html' },
    timeout_ms: SEND_TIMEOUT_MS,
  });
  return newest !== null;
}

function tooLarge(): ApiError {
  return new ApiError(413, 'too_large', gettext('This file is too large to be a project. Choose the file that you saved at home.'));
}

/** Oldest first, the newest work last: one that arrived late is kept here. */
async function readVersions(project: Id, names: readonly string[]): Promise<HomeVersion[]> {
  const { versions } = await callApi<{ versions: Version[] }>('GET', `/api/projects/${encodeURIComponent(project)}/versions`);
  const chosen = onePerMinute(versions.filter(({ is_late }) => !is_late)).slice(0, EARLIER + 1);
  const works = await Promise.all(chosen.map(({ key }) => callApi<Work>('GET', versionAddress(project, key))));
  return chosen.map((version, index) => ({ key: version.key, saved_at: madeAt(version), saved_by: version.saved_by.filter((name) => names.includes(name)), work: works[index] as Work })).reverse();
}

function newVersionOf(work: Work): Omit<HomeVersion, 'saved_by'> {
  return { key: newVersionKey(), saved_at: new Date().toISOString(), work };
}

async function fetchText(path: string): Promise<string> {
  const answer = await fetch(staticAddress(path)).catch(() => null);
  if (!answer?.ok) throw new Unreachable(path);
  return answer.text();
}

/** The activity with the pictures of its texts inside. */
async function carryImages(activity: ActivityData): Promise<ActivityData> {
  const steps = await Promise.all(activity.steps.map(async ({ title, html }) => ({ title, html: await withImages(html) })));
  return { ...activity, steps, hints: await Promise.all(activity.hints.map(withImages)) };
}

async function withImages(html: string): Promise<string> {
  const holder = new DOMParser().parseFromString(html, 'text/html').body;
  for (const image of holder.querySelectorAll('img')) {
    const answer = await fetch(image.getAttribute('src') ?? '').catch(() => null);
    if (answer?.ok) image.setAttribute('src', await asDataAddress(await answer.blob()));
    else image.remove();
  }
  return holder.innerHTML;
}

function asDataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Unreachable('a picture'));
    reader.readAsDataURL(blob);
  });
}
