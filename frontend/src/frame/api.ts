/**
 * Calls to the club's computer: JSON in and out, a time limit on everything, and two kinds of failure.
 *
 * ApiError: it answered and said no, with a sentence for the reader. Unreachable: it didn't answer, or something that
 * doesn't speak our JSON answered in its place: a router's log-in page, a server that is just starting. Whoever calls
 * decides what to do; nothing is repeated here.
 */

export type Id = number | string;

export class ApiError extends Error {
  override name = 'ApiError';
  readonly status: number;
  readonly code: string;
  /** The other members of the error object, for example `learner` and `retry_after_seconds`. */
  readonly details: Record<string, unknown>;

  constructor(status: number, code: string, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** The server doesn't know this crew, or not any more. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 401 || error.status === 403);
}

export class Unreachable extends Error {
  override name = 'Unreachable';
}

export interface CallOptions {
  /** Sent as JSON; bytes are sent as they are, under the same content type. */
  body?: unknown;
  headers?: Record<string, string>;
  timeout_ms?: number;
  /** Lets the request outlive the page. Browsers allow 64 kB of such bodies in flight. */
  keepalive?: boolean;
}

export interface Answer<T> {
  status: number;
  /** undefined when the answer has no body (204, 304). */
  body: T;
  etag: string | null;
}

const TIMEOUT_MS = 8_000;

let clockSkewMs: number | null = null;

/** The club computer's time now, in ms, as far as its answers have told; old PCs often have a wrong clock. */
export function serverNow(): number {
  return Date.now() + (clockSkewMs ?? 0);
}

/** Whether an answer has told the time yet. */
export function knowsServerTime(): boolean {
  return clockSkewMs !== null;
}

function noteServerTime(response: Response): void {
  const told = Date.parse(response.headers.get('Date') ?? '');
  // The header counts whole seconds: a smaller difference is no difference.
  if (Number.isFinite(told)) clockSkewMs = Math.abs(told - Date.now()) < 1500 ? 0 : told - Date.now();
}

/** Like `callApi`, with status and ETag; 304 counts as an answer. Throws ApiError, Unreachable. */
export async function ask<T>(method: string, path: string, options: CallOptions = {}): Promise<Answer<T>> {
  const { body, headers = {}, timeout_ms = TIMEOUT_MS, keepalive = false } = options;
  const stopper = new AbortController();
  const timer = setTimeout(() => stopper.abort(), timeout_ms);
  try {
    const response = await fetch(path, {
      method,
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: stopper.signal,
      ...(keepalive ? { keepalive } : {}),
      ...(body === undefined ? {} : { body: body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body) }),
    });
    noteServerTime(response);
    const text = await response.text();
    if (!response.ok && response.status !== 304) throw readError(response.status, text);
    return { status: response.status, body: (text ? JSON.parse(text) : undefined) as T, etag: response.headers.get('ETag') };
  } catch (error) {
    if (error instanceof ApiError || error instanceof Unreachable) throw error;
    throw new Unreachable(String(error));
  } finally {
    clearTimeout(timer);
  }
}

/** The answer's JSON. Throws ApiError, Unreachable. */
export async function callApi<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
  return (await ask<T>(method, path, options)).body;
}

function readError(status: number, text: string): ApiError | Unreachable {
  try {
    const { code, message, ...details } = (JSON.parse(text) as { error: Record<string, unknown> }).error;
    return new ApiError(status, String(code), String(message), details);
  } catch {
    return new Unreachable(`${status} without our error object`);
  }
}
