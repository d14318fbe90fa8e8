/**
 * Runs inside the sandboxed frame, as its only script: starts the worker and keeps its gate (see messages.ts).
 *
 * The frame's origin is opaque and its policy allows no request of any kind, so neither it nor the worker reaches the
 * page, the club's interface, a cookie or the network.
 */
import type { Answer, Begin, FromFrame, Question } from './messages.ts';

/** Unasked messages until the worker is ended. A program of the club never sends one. */
const UNASKED_LIMIT = 100;

function keepGate(port: MessagePort, source: string): void {
  const tell = (message: FromFrame): void => port.postMessage(message);
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(address);
  let awaited: number | null = null;
  let unasked = 0;
  const end = (why: 'broken' | 'flood'): void => {
    worker.terminate();
    worker.onmessage = null;
    worker.onmessageerror = null;
    tell({ kind: 'ended', why });
    port.close();
  };
  const drop = (): void => {
    unasked += 1;
    if (unasked > UNASKED_LIMIT) end('flood');
  };
  worker.onmessage = ({ data }: MessageEvent<Answer | null>) => {
    if (awaited === null || typeof data !== 'object' || data === null || data.n !== awaited) return drop();
    awaited = null;
    tell({ kind: 'answer', answer: data });
  };
  // Something that can't be read here is as good as unasked.
  worker.onmessageerror = drop;
  worker.onerror = (event) => {
    event.preventDefault();
    end('broken');
  };
  port.onmessage = ({ data }: MessageEvent<Question>) => {
    awaited = data.n;
    worker.postMessage(data);
  };
  tell({ kind: 'ready' });
}

addEventListener('message', function begin(event: MessageEvent<Begin>) {
  const [port] = event.ports;
  if (event.source !== parent || event.data?.kind !== 'begin' || !port) return;
  removeEventListener('message', begin);
  keepGate(port, event.data.worker);
});
