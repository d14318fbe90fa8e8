/**
 * A conversation over a port: either side tells things, and asks questions that the other answers.
 *
 *     const line = new Line(port, { answer: (name, body) => …, hear: (name, body) => … });
 *     line.tell('run');
 *     const files = await line.ask('files', { names });
 *
 * Both sides of the Scratch frame use it. What comes over the port is checked for this shape here; what stands in a body
 * is for the one who hears it to check.
 */

type Wire =
  | { kind: 'tell'; name: string; body: unknown }
  | { kind: 'ask'; n: number; name: string; body: unknown }
  | { kind: 'answer'; n: number; body: unknown }
  | { kind: 'failed'; n: number; why: string };

export interface Listener {
  hear(name: string, body: unknown): void;
  /** What a rejection says is told to the one who asked. */
  answer(name: string, body: unknown): Promise<unknown>;
}

interface Waiting {
  resolve: (body: unknown) => void;
  reject: (error: Error) => void;
}

/** The other side couldn't answer. */
export class NotAnswered extends Error {
  override name = 'NotAnswered';
}

export class Line {
  readonly #port: MessagePort;
  readonly #listener: Listener;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;

  constructor(port: MessagePort, listener: Listener) {
    this.#port = port;
    this.#listener = listener;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isWire(data)) this.#receive(data);
    };
  }

  tell(name: string, body: unknown = null): void {
    this.#send({ kind: 'tell', name, body });
  }

  /** Rejects with NotAnswered, also when the line is closed first. */
  ask(name: string, body: unknown = null): Promise<unknown> {
    this.#count += 1;
    const n = this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(n, { resolve, reject });
      this.#send({ kind: 'ask', n, name, body });
    });
  }

  close(): void {
    this.#port.close();
    for (const { reject } of this.#waiting.values()) reject(new NotAnswered('closed'));
    this.#waiting.clear();
  }

  #send(wire: Wire): void {
    this.#port.postMessage(wire);
  }

  #receive(wire: Wire): void {
    if (wire.kind === 'tell') return this.#listener.hear(wire.name, wire.body);
    if (wire.kind === 'ask') {
      this.#listener.answer(wire.name, wire.body).then(
        (body) => this.#send({ kind: 'answer', n: wire.n, body }),
        (error: unknown) => this.#send({ kind: 'failed', n: wire.n, why: error instanceof Error ? error.message : '' }),
      );
      return;
    }
    const waiting = this.#waiting.get(wire.n);
    this.#waiting.delete(wire.n);
    if (wire.kind === 'answer') waiting?.resolve(wire.body);
    else waiting?.reject(new NotAnswered(wire.why));
  }
}

function isWire(data: unknown): data is Wire {
  if (typeof data !== 'object' || data === null) return false;
  const { kind, name, n, why } = data as Record<string, unknown>;
  switch (kind) {
    case 'tell':
      return typeof name === 'string';
    case 'ask':
      return typeof name === 'string' && Number.isSafeInteger(n);
    case 'answer':
      return Number.isSafeInteger(n);
    case 'failed':
      return Number.isSafeInteger(n) && typeof why === 'string';
    default:
      return false;
  }
}
