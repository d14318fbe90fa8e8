import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ask } from './ask.ts';
import { work } from './outline.ts';
import type { Answer, Question } from './answer.ts';

const QUESTION: Question = {
  activity: { world: { kind: 'grid', hero: 'ana', goal: 'well', maps: ['TTT\n>=G\nTTT'] }, checks: [{ id: 'arrives', run: { arrives: true } }] },
  work: work(['move', 'move']),
};
const URL_OF_WORKER = new URL('http://club.local/static/js/check-worker.js');

class FakeWorker {
  static latest: FakeWorker | null = null;
  onmessage: ((event: { data: Answer }) => void) | null = null;
  onerror: (() => void) | null = null;
  asked: unknown = null;
  isEnded = false;

  constructor() {
    FakeWorker.latest = this;
  }

  postMessage(question: unknown): void {
    this.asked = question;
  }

  terminate(): void {
    this.isEnded = true;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the worker is asked, answers, and is ended', async () => {
  const answer = ask(QUESTION, URL_OF_WORKER);
  const told = { results: [{ id: 'arrives', passed: false }], run: null } as unknown as Answer;
  FakeWorker.latest?.onmessage?.({ data: told });
  expect(await answer).toBe(told);
  expect(FakeWorker.latest?.asked).toBe(QUESTION);
  expect(FakeWorker.latest?.isEnded).toBe(true);
});

test('a worker that fails is replaced by the page itself', async () => {
  const answer = ask(QUESTION, URL_OF_WORKER);
  FakeWorker.latest?.onerror?.();
  expect((await answer).results).toEqual([{ id: 'arrives', passed: true }]);
});

test('a worker that does not answer in time is ended and replaced', async () => {
  const answer = ask(QUESTION, URL_OF_WORKER);
  await vi.advanceTimersByTimeAsync(2_000);
  expect((await answer).run?.at_goal).toBe(true);
  expect(FakeWorker.latest?.isEnded).toBe(true);
});

test('a browser that makes no worker is no hindrance', async () => {
  vi.stubGlobal('Worker', class {
    constructor() {
      throw new Error('refused');
    }
  });
  expect((await ask(QUESTION, URL_OF_WORKER)).results).toEqual([{ id: 'arrives', passed: true }]);
});
