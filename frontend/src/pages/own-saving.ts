/**
 * Keeps a draft: sends it after a pause in typing, one request at a time, again and again while the server is away, and
 * holds it in this browser until it is acknowledged.
 */
import { newVersionKey } from '../frame/version-key.ts';
import type { Draft } from './own-form.ts';

export type SaveState = 'saved' | 'saving' | 'waiting' | 'trouble';

export interface SavingSetting {
  address: string;
  /** Of the text that the page shows. */
  revision: number;
  /** Key of the page that saved this text, empty when nobody knows. */
  savedBy: string;
  /** Name of the place in localStorage. */
  place: string;
  read: () => Draft;
  /** message: what the server said, or empty. */
  show: (state: SaveState, message: string) => void;
}

const PAUSE_MS = 900;
const AGAIN_MS = 3_000;

export class OwnSaving {
  readonly #setting: SavingSetting;
  readonly #page = newVersionKey();
  #revision: number;
  #sent: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | null = null;
  #isRefused = false;

  constructor(setting: SavingSetting) {
    this.#setting = setting;
    this.#revision = setting.revision;
    this.#sent = JSON.stringify(setting.read());
    addEventListener('pagehide', this.#leave);
  }

  get revision(): number {
    return this.#revision;
  }

  get isSaved(): boolean {
    return JSON.stringify(this.#setting.read()) === this.#sent;
  }

  /** What this browser has kept and the server hasn't: typed after the text that the page shows, or on the page that saved it. */
  findKept(): Draft | null {
    const kept = readKept(this.#setting.place);
    if (!kept || JSON.stringify(kept.draft) === this.#sent) return null;
    return kept.revision === this.#revision || kept.page === this.#setting.savedBy ? kept.draft : null;
  }

  /** What this browser has kept of another text than the page shows: somebody has gone on since. */
  findOther(): Draft | null {
    const kept = readKept(this.#setting.place);
    return kept && JSON.stringify(kept.draft) !== this.#sent && !this.findKept() ? kept.draft : null;
  }

  /** Forgets what is held here. */
  drop(): void {
    forget(this.#setting.place);
  }

  /** Something has been typed. */
  touch(): void {
    if (this.isSaved && !this.#running) return;
    this.#keep();
    if (!this.#isRefused) this.#setting.show('saving', '');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), PAUSE_MS);
  }

  /** Now, and until all that was typed meanwhile is kept, too; whether it is. */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.isSaved) return true;
    this.#running = this.#send();
    const isKept = await this.#running;
    this.#running = null;
    return isKept && (this.isSaved || this.save());
  }

  end(): void {
    clearTimeout(this.#timer);
    removeEventListener('pagehide', this.#leave);
  }

  async #send(): Promise<boolean> {
    const draft = JSON.stringify(this.#setting.read());
    let answer: Response;
    try {
      answer = await fetch(this.#setting.address, this.#request(draft));
    } catch {
      return this.#wait();
    }
    if (answer.status >= 500 && answer.status !== 507) return this.#wait();
    const content = (await answer.json().catch(() => ({}))) as { revision?: number; error?: { message?: string } };
    if (!answer.ok || content.revision === undefined) {
      this.#isRefused = true;
      this.#setting.show('trouble', content.error?.message ?? '');
      return false;
    }
    this.#isRefused = false;
    this.#revision = content.revision;
    this.#sent = draft;
    if (this.isSaved) {
      forget(this.#setting.place);
      this.#setting.show('saved', '');
    } else {
      this.#keep();
    }
    return true;
  }

  #request(draft: string): RequestInit {
    const body = `{"revision":${this.#revision},"page":"${this.#page}","draft":${draft}}`;
    return { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body };
  }

  #keep(): void {
    keep(this.#setting.place, { revision: this.#revision, page: this.#page, draft: this.#setting.read() });
  }

  #wait(): boolean {
    this.#setting.show('waiting', '');
    this.#timer = setTimeout(() => void this.save(), AGAIN_MS);
    return false;
  }

  /** The page goes: what wasn't sent goes now, if it is small enough for that; it is kept here in any case. */
  readonly #leave = (): void => {
    if (this.isSaved || this.#isRefused) return;
    const request = this.#request(JSON.stringify(this.#setting.read()));
    if (String(request.body).length < 60_000) void fetch(this.#setting.address, { ...request, keepalive: true }).catch(() => undefined);
  };
}

interface Kept {
  revision: number;
  page: string;
  draft: Draft;
}

function readKept(place: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

/** A full or forbidden store only means that this computer holds nothing: the server is asked all the same. */
function keep(place: string, kept: Kept): void {
  try {
    localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    forget(place);
  }
}

function forget(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // Nothing was kept there.
  }
}
