/**
 * The files that one project's works name and don't hold: costumes and sounds of Scratch.
 *
 * What stands under a name never changes, so each is sent once. A file that comes into the work is kept in this browser
 * before the draft that names it, and goes away when the club's computer has it; the outbox sends both.
 */
import type { ActivityData, Work, WorkspaceEditor } from '../shared/contract.ts';
import type { Id } from './api.ts';
import type { DraftStore } from './draft.ts';

export interface ProjectFilesOptions {
  /** Files of the starter, by name. */
  given: ActivityData['files'];
  /** Where the project's own are, up to the name. null: it has none. */
  address: string | null;
  /** null where nothing is saved. */
  project: Id | null;
  drafts: DraftStore | null;
  /** Names of the files in a work. */
  filesOf: (work: Work) => string[];
}

export class ProjectFiles {
  readonly #options: ProjectFilesOptions;
  /** What the club's computer or this browser keeps, as far as this page knows. */
  readonly #known: Set<string>;
  #keeping: Promise<void> = Promise.resolve();

  constructor(options: ProjectFilesOptions) {
    this.#options = options;
    this.#known = new Set(Object.keys(options.given ?? {}));
  }

  /** null: nobody has it, or nobody answers just now. */
  readonly read = async (name: string): Promise<Uint8Array | null> => {
    const { given = {}, address, project, drafts } = this.#options;
    const waiting = project === null ? null : ((await drafts?.readFile(project, name)) ?? null);
    if (waiting) return waiting;
    const addresses = [given[name], address === null ? undefined : address + encodeURIComponent(name)];
    for (const each of addresses) {
      const bytes = each === undefined ? null : await fetchBytes(each);
      if (!bytes) continue;
      this.#known.add(name);
      return bytes;
    }
    return null;
  };

  /** Keeps what came into the work; resolves when that is on the disk. Never rejects: the work itself goes on. */
  keepNew(work: Work, editor: WorkspaceEditor): Promise<void> {
    const fresh = this.#options.filesOf(work).filter((name) => !this.#known.has(name));
    if (fresh.length > 0) this.#keeping = this.#keeping.then(() => this.#keep(fresh, editor)).catch(() => {});
    return this.#keeping;
  }

  async #keep(names: string[], editor: WorkspaceEditor): Promise<void> {
    const { project, drafts } = this.#options;
    const wanted = names.filter((name) => !this.#known.has(name));
    if (project === null || !drafts || wanted.length === 0) return;
    const files = (await editor.filesFor?.(wanted)) ?? [];
    await drafts.keepFiles(project, files);
    for (const { name } of files) this.#known.add(name);
  }
}

/** Where the files are of a project that was on the projector in this meeting. */
export function shownFiles(project: Id): string {
  return `/api/shown-projects/${encodeURIComponent(project)}/files/`;
}

async function fetchBytes(address: string): Promise<Uint8Array | null> {
  const answer = await fetch(address, { credentials: 'same-origin' }).catch(() => null);
  return answer?.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}
