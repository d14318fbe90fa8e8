/**
 * Tells the club's computer which hints were opened, until it has answered: for whoever comes to help.
 *
 * What is on its way stands in the browser's storage, by save token, so that it belongs to those who sat there also when
 * another crew has come, and any page of an activity sends it. It is the number of hints that are open: a repeat is
 * harmless, and nothing has to be in order. A final no forgets it. Where a browser stores nothing, it lasts as long as
 * the page.
 */
import { ApiError, type Id, callApi } from './api.ts';

const PREFIX = 'opened-hints ';
const AGAIN_MS = 15_000;

interface Told {
  project: Id;
  opened: number;
}

export class OpenedHints {
  readonly #memory = new Map<string, Told>();
  readonly #sending = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    addEventListener('online', () => void this.sendAll());
    void this.sendAll();
  }

  note(project: Id, token: string, opened: number): void {
    const told = { project, opened };
    this.#memory.set(token, told);
    try {
      localStorage.setItem(PREFIX + token, JSON.stringify(told));
    } catch {
      // The page still knows it.
    }
    void this.sendAll();
  }

  /** One after the other; when there is no answer, all of it again in a while. */
  async sendAll(): Promise<void> {
    clearTimeout(this.#timer);
    for (const [token, told] of this.#list()) {
      if (this.#sending.has(token)) continue;
      this.#sending.add(token);
      const isDone = await send(token, told);
      this.#sending.delete(token);
      const isStill = this.#list().get(token)?.opened === told.opened;
      if (isDone && isStill) this.#forget(token);
      if (!isDone || !isStill) this.#plan(isDone ? 0 : AGAIN_MS);
    }
  }

  #plan(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.sendAll(), ms);
  }

  #list(): Map<string, Told> {
    return new Map([...readStored(), ...this.#memory]);
  }

  #forget(token: string): void {
    this.#memory.delete(token);
    try {
      localStorage.removeItem(PREFIX + token);
    } catch {
      // It wasn't stored either.
    }
  }
}

/** Whether there is no more to do. */
async function send(token: string, { project, opened }: Told): Promise<boolean> {
  try {
    await callApi('PUT', `/api/projects/${encodeURIComponent(project)}/hints`, { body: { opened }, headers: { 'X-Save-Token': token } });
    return true;
  } catch (error) {
    return error instanceof ApiError && error.status >= 400 && error.status < 500 && ![408, 425, 429].includes(error.status);
  }
}

function readStored(): [string, Told][] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => {
        const told = readTold(localStorage.getItem(key));
        return told ? [[key.slice(PREFIX.length), told] as [string, Told]] : [];
      });
  } catch {
    return [];
  }
}

function readTold(text: string | null): Told | null {
  try {
    const { project, opened } = JSON.parse(text ?? '') as Told;
    const isWhole = (typeof project === 'number' || typeof project === 'string') && Number.isInteger(opened);
    return isWhole ? { project, opened } : null;
  } catch {
    return null;
  }
}
