/**
 * Folders and files that are only pretended: what is in them, and what can be done with them. No look of it.
 *
 * A name is an id of the task's `names`, or ":" and what the child wrote where no id is called so. Two things in one folder
 * never have the same name. Every act answers with why it couldn't be done, or null.
 */

export interface Entry {
  name: string;
  /** null for a file. */
  items: Entry[] | null;
}

/** A folder of the way to something; the first one is the root. */
export type Folder = Entry & { items: Entry[] };

export type Refusal = 'empty' | 'sign' | 'taken' | 'inside' | 'full';

export interface Binned {
  /** Path of the folder that it was in. */
  from: string;
  entry: Entry;
}

const MOST_ENTRIES = 100;
const MOST_PARTS = 8;
export const MOST_SIGNS = 40;

export function newRoot(): Folder {
  return { name: '', items: [] };
}

/** null when these are no paths. */
export function readPaths(paths: unknown): Folder | null {
  if (!Array.isArray(paths) || paths.length > MOST_ENTRIES || !paths.every((path) => typeof path === 'string')) return null;
  const root = newRoot();
  for (const path of paths as string[]) {
    const isFolder = path.endsWith('/');
    const parts = (isFolder ? path.slice(0, -1) : path).split('/');
    if (parts.length > MOST_PARTS || parts.some((part) => part === '' || part.length > MOST_SIGNS + 1)) return null;
    let folder: Folder = root;
    for (const [index, name] of parts.entries()) {
      const wantsFolder = isFolder || index < parts.length - 1;
      let entry = folder.items.find((each) => each.name === name);
      if (!entry) folder.items.push((entry = { name, items: wantsFolder ? [] : null }));
      if (!wantsFolder) break;
      if (!isFolderEntry(entry)) return null;
      folder = entry;
    }
  }
  return root;
}

/** Folders with / at the end, each before what is in it. */
export function writePaths(folder: Folder, before = ''): string[] {
  return folder.items.flatMap((entry) => {
    const path = before + entry.name;
    return isFolderEntry(entry) ? [`${path}/`, ...writePaths(entry, `${path}/`)] : [path];
  });
}

export function isFolderEntry(entry: Entry): entry is Folder {
  return entry.items !== null;
}

/** The folders on the way to this one, the root first; null when it isn't below the root. */
export function wayTo(root: Folder, folder: Folder): Folder[] | null {
  if (root === folder) return [root];
  for (const entry of root.items) {
    const way = isFolderEntry(entry) ? wayTo(entry, folder) : null;
    if (way) return [root, ...way];
  }
  return null;
}

export function findFolder(root: Folder, path: string): Folder | null {
  let folder: Folder = root;
  for (const name of path.split('/').filter((part) => part !== '')) {
    const entry = folder.items.find((each) => each.name === name);
    if (!entry || !isFolderEntry(entry)) return null;
    folder = entry;
  }
  return folder;
}

export function pathOf(root: Folder, folder: Folder): string {
  return (wayTo(root, folder) ?? []).slice(1).map(({ name }) => `${name}/`).join('');
}

export function folderOf(root: Folder, entry: Entry): Folder | null {
  if (root.items.includes(entry)) return root;
  for (const each of root.items) {
    const found = isFolderEntry(each) ? folderOf(each, entry) : null;
    if (found) return found;
  }
  return null;
}

/** Whether something else in the folder is called so, as Windows sees it. */
function isTaken(folder: Folder, name: string, except: Entry | null = null): boolean {
  return folder.items.some((each) => each !== except && each.name.toLowerCase() === name.toLowerCase());
}

export function makeFolder(root: Folder, folder: Folder, name: string): Refusal | null {
  if (isTaken(folder, name)) return 'taken';
  if (count(root) >= MOST_ENTRIES) return 'full';
  folder.items.push({ name, items: [] });
  return null;
}

export function rename(folder: Folder, entry: Entry, name: string): Refusal | null {
  if (isTaken(folder, name, entry)) return 'taken';
  entry.name = name;
  return null;
}

export function move(root: Folder, entry: Entry, into: Folder): Refusal | null {
  const from = folderOf(root, entry);
  if (!from || from === into) return null;
  if (isFolderEntry(entry) && wayTo(entry, into)) return 'inside';
  if (isTaken(into, entry.name)) return 'taken';
  from.items.splice(from.items.indexOf(entry), 1);
  into.items.push(entry);
  return null;
}

/** nameCopy: how it is called where the name is taken already. */
export function copy(root: Folder, entry: Entry, into: Folder, nameCopy: (name: string) => string): Refusal | null {
  if (isFolderEntry(entry) && wayTo(entry, into)) return 'inside';
  if (count(root) + 1 + (isFolderEntry(entry) ? count(entry) : 0) > MOST_ENTRIES) return 'full';
  let { name } = entry;
  while (isTaken(into, name)) name = nameCopy(name);
  if (name.length > MOST_SIGNS + 1) return 'taken';
  into.items.push({ ...structuredClone(entry), name });
  return null;
}

export function throwAway(root: Folder, entry: Entry): Binned | null {
  const from = folderOf(root, entry);
  if (!from) return null;
  from.items.splice(from.items.indexOf(entry), 1);
  return { from: pathOf(root, from), entry };
}

/** Into the folder that it came from; that is gone: into the first one. */
export function bringBack(root: Folder, { from, entry }: Binned): Refusal | null {
  const folder = findFolder(root, from) ?? root;
  if (isTaken(folder, entry.name)) return 'taken';
  folder.items.push(entry);
  return null;
}

function count(folder: Folder): number {
  return folder.items.reduce((sum, entry) => sum + 1 + (isFolderEntry(entry) ? count(entry) : 0), 0);
}

/** Whether all that has to be there is there, and nothing that has to be gone is where it was. As `FilesTask.holds` of the server. */
export function isTidy(root: Folder, end: readonly string[], gone: readonly string[]): boolean {
  const paths = new Set(writePaths(root));
  return end.every((path) => paths.has(path)) && !gone.some((path) => paths.has(path));
}
