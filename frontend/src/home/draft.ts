/**
 * What was changed at home since the file was opened, kept in the browser: a page can't write the file that it came
 * from, so neither closing the window before saving nor a download that was called off may lose an evening's work.
 *
 * Which is newer is told by the versions that one follows, never by the time: the clock of an old PC is often wrong.
 */
import { newest, type HomeProject, type HomeVersion } from './project-file.ts';

interface Draft {
  version: HomeVersion;
  /** Keys of the versions that it comes after. */
  follows: string[];
}

const nameOf = (project: HomeProject): string => `cluboteca:${project.activity}:${project.versions[0]?.key ?? ''}`;
const keysOf = (project: HomeProject): string[] => project.versions.map(({ key }) => key);

/** False when the browser doesn't keep anything for files. */
export function keepDraft(project: HomeProject, version: HomeVersion): boolean {
  try {
    const draft: Draft = { version, follows: keysOf(project) };
    localStorage.setItem(nameOf(project), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** One that comes after what is in the file, and isn't in it; else null. */
export function findDraft(project: HomeProject): HomeVersion | null {
  try {
    const { version, follows } = JSON.parse(localStorage.getItem(nameOf(project)) ?? '{}') as Draft;
    return follows.includes(newest(project).key) && !keysOf(project).includes(version.key) ? version : null;
  } catch {
    return null;
  }
}
