/** A club's computer for tests: behind a fake `fetch`, with the moods that a real one has. */
import { vi } from 'vitest';
import { DatabaseDrafts } from './drafts-database.ts';
import { Drafts } from './drafts.ts';
import { Outbox } from './outbox.ts';

export type Mood = 'up' | 'away' | 'silent' | 'dies-after-commit' | 'disk-full' | 'not-ours' | 'broken' | 'starting';

export class FakeClub {
  mood: Mood = 'up';
  /** Saves in the order in which they were committed. */
  readonly committed: { project: string; key: string; text: string; token: string }[] = [];
  /** Every request that came in, answered or not. */
  readonly asked: { method: string; path: string; text: string; keepalive: boolean }[] = [];
  /** Answers to give instead, by the text of the save: status and code. */
  readonly refusals = new Map<string, [number, string]>();
  /** Other addresses: "GET /api/x" -> answer. */
  readonly routes = new Map<string, (body: unknown) => Response>();
  inFlight = 0;
  mostInFlight = 0;
  delay_ms = 5;

  install(): this {
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => this.#fetch(path, init));
    return this;
  }

  texts(project = '7'): string[] {
    return this.committed.filter((save) => save.project === project).map((save) => save.text);
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const text = init.body instanceof Uint8Array ? new TextDecoder().decode(init.body) : ((init.body as string) ?? '');
    this.asked.push({ method: init.method ?? 'GET', path, text, keepalive: init.keepalive ?? false });
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    try {
      await wait(this.mood === 'silent' ? 3_600_000 : this.delay_ms, init.signal ?? null);
      if (this.mood === 'away') throw new TypeError('Failed to fetch');
      if (this.mood === 'not-ours') return new Response('<html>Log in to the router</html>', { status: 200 });
      if (this.mood === 'broken') return new Response('<h1>Server Error</h1>', { status: 500 });
      if (this.mood === 'starting') return new Response('<h1>Bad Request (400)</h1>', { status: 400 });
      const route = this.routes.get(`${init.method ?? 'GET'} ${path}`);
      const isJson = new Headers(init.headers).get('Content-Type') === 'application/json';
      if (route) return route(text && isJson ? JSON.parse(text) : text || undefined);
      return this.#put(path, text, new Headers(init.headers).get('X-Save-Token') ?? '');
    } finally {
      this.inFlight -= 1;
    }
  }

  #put(path: string, text: string, token: string): Response {
    const [, project = '', key = ''] = /^\/api\/projects\/([^/]+)\/versions\/([^/]+)$/.exec(path) ?? [];
    if (this.mood === 'disk-full') return refuse(507, 'disk_full');
    const refusal = this.refusals.get(text);
    if (refusal) return refuse(...refusal);
    const known = this.committed.find((save) => save.key === key);
    if (known && known.text !== text) return refuse(409, 'key_taken');
    if (!known) this.committed.push({ project, key, text, token });
    if (this.mood === 'dies-after-commit') throw new TypeError('Failed to fetch');
    return Response.json({ key, saved_at: new Date().toISOString() }, { status: known ? 200 : 201 });
  }
}

export function refuse(status: number, code: string, details: object = {}): Response {
  return Response.json({ error: { code, message: `The reader reads ${code}.`, ...details } }, { status });
}

function wait(ms: number, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('aborted', 'AbortError'));
    });
  });
}

/** Timers are faked, the database of fake-indexeddb works on real ticks: lets both go on for `ms`. */
export async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 50) {
    await vi.advanceTimersByTimeAsync(Math.min(50, left));
    await settle();
  }
}

export async function settle(): Promise<void> {
  for (let tick = 0; tick < 12; tick += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Packing takes real time, so in the faked one nothing is packed; a test about packing brings it back. */
export function useFakeTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] });
  vi.stubGlobal('CompressionStream', undefined);
}

/** A page of the club in the browser whose database is `disk`. */
export function openOutbox(disk: IDBFactory): Outbox {
  return new Outbox(new Drafts(() => DatabaseDrafts.open(disk)));
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** BroadcastChannel within one page: other channels of the same name hear at once. */
export class FakeBroadcastChannel extends EventTarget {
  static readonly open: FakeBroadcastChannel[] = [];
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
    FakeBroadcastChannel.open.push(this);
  }

  postMessage(data: unknown): void {
    for (const other of FakeBroadcastChannel.open) {
      if (other !== this) other.dispatchEvent(new MessageEvent('message', { data }));
    }
  }
}

/** A page of the club: what the server puts into it. */
export function layPage(body: string, { crew, data = {} }: { crew?: string; data?: Record<string, unknown> } = {}): void {
  document.head.innerHTML = crew === undefined ? '' : `<meta name="crew" content="${crew}">`;
  const blocks = Object.entries(data).map(([id, value]) => `<script type="application/json" id="${id}">${JSON.stringify(value)}</script>`);
  document.body.innerHTML = blocks.join('') + body;
}

export const ana = { id: 1, nickname: 'Ana', avatar: 'fox', is_ambassador: false };
export const matei = { id: 2, nickname: 'Matei', avatar: 'bear', is_ambassador: false };
export const ilinca = { id: 3, nickname: 'Ilinca', avatar: 'owl', is_ambassador: true };

export function crewOf(...members: (typeof ana)[]): object {
  return { id: 17, members, driver: members[0]?.id ?? null, turn_started_at: new Date().toISOString(), turn_minutes: 10, home: '/' };
}
