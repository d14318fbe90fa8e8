import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FramedSandbox, SandboxStuck } from './host.ts';
import type { FromFrame, Question } from './messages.ts';

/** The frame's end of the port, answering as the test says. */
class FakePort {
  onmessage: ((event: MessageEvent<FromFrame>) => void) | null = null;
  readonly asked: Question[] = [];
  isClosed = false;

  postMessage(question: Question): void {
    this.asked.push(question);
  }

  say(told: FromFrame): void {
    this.onmessage?.({ data: told } as MessageEvent<FromFrame>);
  }

  answer(n: number, response: unknown): void {
    this.say({ kind: 'answer', answer: { n, response } });
  }

  close(): void {
    this.isClosed = true;
  }
}

let port: FakePort;
const remove = vi.fn();
const open = () => new FramedSandbox({ remove }, port as unknown as MessagePort);
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  remove.mockClear();
  port = new FakePort();
});

afterEach(() => {
  vi.useRealTimers();
});

test('a question is answered', async () => {
  const asking = open().ask('how are you');
  await settle();
  port.answer(1, 'well');
  await expect(asking).resolves.toBe('well');
  expect(port.asked).toEqual([{ n: 1, request: 'how are you' }]);
});

test('questions go out one after another', async () => {
  const sandbox = open();
  const first = sandbox.ask('a');
  const second = sandbox.ask('b');
  await settle();
  expect(port.asked).toHaveLength(1);
  port.answer(1, 'A');
  await first;
  await settle();
  port.answer(2, 'B');
  await expect(second).resolves.toBe('B');
});

test('an answer to another question is not taken', async () => {
  const asking = open().ask('a');
  await settle();
  port.answer(7, 'stolen');
  port.answer(1, 'right');
  await expect(asking).resolves.toBe('right');
});

test('a program that does not answer in time is ended with its frame', async () => {
  const sandbox = open();
  const asking = sandbox.ask('a', 2_000).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await asking).toMatchObject({ name: 'SandboxStuck', why: 'silent' });
  expect(remove).toHaveBeenCalledOnce();
  expect(port.isClosed).toBe(true);
  await expect(sandbox.ask('b')).rejects.toBeInstanceOf(SandboxStuck);
});

test.each(['flood', 'broken'] as const)('a worker that was ended (%s) rejects what was asked', async (why) => {
  const asking = open().ask('a').catch((error: unknown) => error);
  await settle();
  port.say({ kind: 'ended', why });
  expect(await asking).toMatchObject({ why });
});

test('closing ends what is asked, once', async () => {
  const sandbox = open();
  const asking = sandbox.ask('a').catch((error: unknown) => error);
  await settle();
  sandbox.close();
  sandbox.close();
  expect(await asking).toMatchObject({ why: 'closed' });
  expect(remove).toHaveBeenCalledOnce();
});
