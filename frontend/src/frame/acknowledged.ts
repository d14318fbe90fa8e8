/**
 * The newest save of each project that the club's computer has taken from this tab.
 *
 * A page that is loaded anew may have been made before that save, and its draft is gone by the time it looks: then this
 * tells it to ask once more.
 */
import type { Id } from './api.ts';

const nameOf = (project: Id): string => `cluboteca:acknowledged:${project}`;

/** key: a UUID of version 7, so later ones are greater. */
export function noteAcknowledged(project: Id, key: string): void {
  try {
    const known = sessionStorage.getItem(nameOf(project));
    if (known === null || known < key) sessionStorage.setItem(nameOf(project), key);
  } catch {
    // Then the page that comes next goes by what it was given.
  }
}

/** Whether this tab knows of a newer save than `latest`. */
export function isOutdated(project: Id, latest: string | null): boolean {
  try {
    const known = sessionStorage.getItem(nameOf(project));
    return known !== null && known > (latest ?? '');
  } catch {
    return false;
  }
}
