import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromFrame } from './messages.ts';

class FakeWorker {
  static latest: FakeWorker;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  onerror: ((event: { preventDefault(): void }) => void) | null = null;
  readonly heard: unknown[] = [];
  isEnded = false;

  constructor(readonly address: string) {
    FakeWorker.latest = this;
  }

  postMessage(message: unknown): void {
    this.heard.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

interface Port {
  onmessage: ((event: { data: unknown }) => void) | null;
  told: FromFrame[];
  postMessage(message: FromFrame): void;
  close(): void;
}

function makePort(): Port {
  const told: FromFrame[] = [];
  return { onmessage: null, told, postMessage: (message) => void told.push(message), close: () => undefined };
}

function begin(source: unknown, port: Port): void {
  const event = new Event('message');
  Object.assign(event, { source, ports: [port], data: { kind: 'begin', worker: '0' } });
  dispatchEvent(event);
}

beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal('Worker', FakeWorker);
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:null/1');
  await import('./frame.ts');
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a worker starts when the holding page says so, and says that it is ready', () => {
  const port = makePort();
  begin(parent, port);
  expect(port.told).toEqual([{ kind: 'ready' }]);
});

test('nobody but the holding page can start a worker', () => {
  const port = makePort();
  begin({}, port);
  expect(port.told).toEqual([]);
  begin(parent, port);
});

test('only the answer that is awaited goes out', () => {
  const port = makePort();
  begin(parent, port);
  const worker = FakeWorker.latest;
  worker.onmessage?.({ data: { n: 1, response: 'early' } });
  port.onmessage?.({ data: { n: 1, request: 'a' } });
  worker.onmessage?.({ data: null });
  worker.onmessage?.({ data: { n: 2, response: 'other' } });
  worker.onmessage?.({ data: { n: 1, response: 'A' } });
  worker.onmessage?.({ data: { n: 1, response: 'again' } });
  expect(worker.heard).toEqual([{ n: 1, request: 'a' }]);
  expect(port.told.slice(1)).toEqual([{ kind: 'answer', answer: { n: 1, response: 'A' } }]);
});

test('a worker that floods is ended', () => {
  const port = makePort();
  begin(parent, port);
  const worker = FakeWorker.latest;
  for (let count = 0; count < 1_000_000 && worker.onmessage; count += 1) worker.onmessage({ data: count });
  expect(worker.isEnded).toBe(true);
  expect(port.told.at(-1)).toEqual({ kind: 'ended', why: 'flood' });
});

test('a flood of what cannot be read is a flood, too', () => {
  const port = makePort();
  begin(parent, port);
  const worker = FakeWorker.latest;
  for (let count = 0; count < 1_000_000 && worker.onmessageerror; count += 1) worker.onmessageerror();
  expect(worker.isEnded).toBe(true);
  expect(port.told.filter(({ kind }) => kind === 'ended')).toEqual([{ kind: 'ended', why: 'flood' }]);
});

test('a worker that breaks is ended and told of', () => {
  const port = makePort();
  begin(parent, port);
  FakeWorker.latest.onerror?.({ preventDefault: () => undefined });
  expect(port.told.at(-1)).toEqual({ kind: 'ended', why: 'broken' });
});
