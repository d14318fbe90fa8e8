/**
 * The page's side of the sandbox: where every program of a child runs, of whatever workspace.
 *
 *     const sandbox = await openSandbox(new URL('../js/stage-worker.js', import.meta.url));
 *     const response = await sandbox.ask({ kind: 'tick', ... });
 *     sandbox.close();
 *
 * An answer comes out of the sandbox, so it is checked for its shape before it is used. Asking is one at a time: the
 * next question goes out when the one before is answered. A question that isn't answered in time ends the sandbox, also
 * in the middle of an endless loop.
 */
import type { Begin, FromFrame, Question } from './messages.ts';
import { standardSource, type SandboxSource } from './source.ts';

const START_LIMIT_MS = 20_000;
const ANSWER_LIMIT_MS = 4_000;

/** The program didn't answer in time, or flooded its way out, and was ended. */
export class SandboxStuck extends Error {
  override name = 'SandboxStuck';
  readonly why: 'silent' | 'broken' | 'flood' | 'closed';

  constructor(why: SandboxStuck['why']) {
    super(`The sandbox was ended: ${why}.`);
    this.why = why;
  }
}

export interface Sandbox {
  /** Rejects with SandboxStuck; then the sandbox is closed. */
  ask(request: unknown, limit_ms?: number): Promise<unknown>;
  /** Ends whatever runs. What is still asked rejects. */
  close(): void;
}

let source: SandboxSource = standardSource;

/** For a page that carries the sandbox within itself. Call it before the first openSandbox. */
export function useSandboxSource(other: SandboxSource): void {
  source = other;
}

interface Waiting {
  n: number;
  resolve: (response: unknown) => void;
  reject: (error: SandboxStuck) => void;
}

/** Over a port to a frame that is ready; openSandbox makes both. */
export class FramedSandbox implements Sandbox {
  readonly #frame: { remove(): void };
  readonly #port: MessagePort;
  #last: Promise<unknown> = Promise.resolve();
  #waiting: Waiting | null = null;
  #count = 0;
  #ended: SandboxStuck | null = null;

  constructor(frame: { remove(): void }, port: MessagePort) {
    this.#frame = frame;
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<FromFrame>) => this.#hear(data);
  }

  ask(request: unknown, limit_ms = ANSWER_LIMIT_MS): Promise<unknown> {
    const asked = this.#last.then(() => this.#askNow(request, limit_ms));
    this.#last = asked.catch(() => undefined);
    return asked;
  }

  close(): void {
    this.#end(new SandboxStuck('closed'));
  }

  #askNow(request: unknown, limit_ms: number): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended);
    this.#count += 1;
    const question: Question = { n: this.#count, request };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#end(new SandboxStuck('silent')), limit_ms);
      const settled = <T>(settle: (value: T) => void) => (value: T): void => {
        clearTimeout(timer);
        this.#waiting = null;
        settle(value);
      };
      this.#waiting = { n: question.n, resolve: settled(resolve), reject: settled(reject) };
      this.#port.postMessage(question);
    });
  }

  #hear(told: FromFrame): void {
    if (told.kind === 'ended') this.#end(new SandboxStuck(told.why));
    else if (told.kind === 'answer' && told.answer.n === this.#waiting?.n) this.#waiting.resolve(told.answer.response);
  }

  #end(why: SandboxStuck): void {
    if (this.#ended) return;
    this.#ended = why;
    this.#port.close();
    this.#frame.remove();
    this.#waiting?.reject(why);
  }
}

/**
 * Opens a frame with this worker in it. Rejects when the frame or the worker can't be had.
 *
 * mayCompile: the worker makes code of a child's text, as Python does; it reaches as little as any other.
 */
export async function openSandbox(worker: URL, { mayCompile = false } = {}): Promise<Sandbox> {
  const text = source.readWorker(worker);
  const frame = document.createElement('iframe');
  // Never allow-same-origin: with it the program would be the page.
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.hidden = true;
  frame.title = '';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  source.fill(frame, mayCompile);
  document.body.append(frame);
  try {
    const begin: Begin = { kind: 'begin', worker: await text };
    await within(START_LIMIT_MS, loaded);
    const { port1, port2 } = new MessageChannel();
    const ready = new Promise<void>((resolve, reject) => {
      port1.onmessage = ({ data }: MessageEvent<FromFrame>) => (data.kind === 'ready' ? resolve() : reject(new SandboxStuck('broken')));
    });
    // An opaque origin has no name to send to; what is sent is no secret.
    frame.contentWindow?.postMessage(begin, '*', [port2]);
    await within(START_LIMIT_MS, ready);
    return new FramedSandbox(frame, port1);
  } catch (error) {
    frame.remove();
    throw error;
  }
}

function within<T>(limit_ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SandboxStuck('silent')), limit_ms);
    promise.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}
