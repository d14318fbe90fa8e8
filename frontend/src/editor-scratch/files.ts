/**
 * Where the costumes and sounds come from that the frame asks for: the activity's starter, what the page keeps of the
 * project, and the club's own library.
 *
 * A file that nobody gives now is asked for again: the club's computer may be away for a moment. After some seconds it
 * counts as lost; Scratch then shows a question mark, and the project goes on naming it.
 */
import type { ActivityData, WorkspaceEditor } from '../shared/contract.ts';
import { isFileName } from '../shared/scratch-files.ts';
import type { ClubLibrary } from './library.ts';

const PAUSES_MS = [400, 1000, 2500, 5000];

type Fetch = (address: string) => Promise<Uint8Array | null>;

export interface FileSources {
  editor: Pick<WorkspaceEditor, 'readFile'>;
  activity: Pick<ActivityData, 'files'>;
  library: ClubLibrary;
  /** For tests. */
  fetch?: Fetch;
  pause?: (ms: number) => Promise<void>;
}

export class FrameFiles {
  readonly #sources: FileSources;

  constructor(sources: FileSources) {
    this.#sources = sources;
  }

  /** null: it is lost, or nobody answers. */
  async read(name: unknown): Promise<Uint8Array | null> {
    if (!isFileName(name)) return null;
    const { pause = wait } = this.#sources;
    for (const pause_ms of [0, ...PAUSES_MS]) {
      if (pause_ms > 0) await pause(pause_ms);
      const bytes = await this.#readOnce(name).catch(() => null);
      if (bytes) return bytes;
    }
    return null;
  }

  async #readOnce(name: string): Promise<Uint8Array | null> {
    const { editor, activity, library, fetch = fetchBytes } = this.#sources;
    const own = activity.files?.[name] ?? (library.isThere ? await library.find(name) : null);
    if (own) return fetch(own);
    const kept = await editor.readFile?.(name);
    if (kept) return kept;
    const borrowed = await library.find(name);
    return borrowed ? fetch(borrowed) : null;
  }
}

async function fetchBytes(address: string): Promise<Uint8Array | null> {
  const answer = await fetch(address);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
