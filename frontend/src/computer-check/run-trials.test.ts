import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EditorTrial } from './facts.ts';
import { PATIENCE_MS, runTrials, type TrialSteps } from './run-trials.ts';

const EDITOR: EditorTrial = { opens_ms: 1, first_ms: 2, again_ms: 3 };
const SCREEN = { width: 1024, height: 768 };
let isHidden = false;
const told: string[] = [];
const events = { begun: (name: string) => void told.push(`${name} begun`), ended: (name: string) => void told.push(`${name} ended`) };

function steps(more: Partial<TrialSteps> = {}): TrialSteps {
  return {
    blocks: async () => EDITOR,
    stage: async () => ({ ...EDITOR, frames_per_second: 30 }),
    python: async () => EDITOR,
    scratch: async () => ({ has_webgl: true, drawn_per_second: 60, script_speed: 1 }),
    memory: async () => ({ got_mib: 256, slowest_ms: 9 }),
    ...more,
  };
}

function hide(hidden: boolean): void {
  isHidden = hidden;
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  isHidden = false;
  told.length = 0;
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
});

afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'hidden');
});

test('all trials are done, one after another', async () => {
  const found = await runTrials(steps(), events, SCREEN);
  expect(found).toMatchObject({ screen: SCREEN, blocks: EDITOR, python: EDITOR, memory: { got_mib: 256 }, stage: { frames_per_second: 30 } });
  expect(told).toEqual(['blocks', 'stage', 'python', 'scratch'].flatMap((name) => [`${name} begun`, `${name} ended`]));
});

test('what breaks is null, and the others are tried all the same', async () => {
  const broken = (): Promise<never> => Promise.reject(new Error('it broke'));
  const found = await runTrials(steps({ stage: broken, memory: broken }), events, SCREEN);
  expect(found.stage).toBeNull();
  expect(found.memory).toBeNull();
  expect(found.python).toEqual(EDITOR);
});

test('what never ends is given up', async () => {
  const running = runTrials(steps({ python: () => new Promise(() => undefined) }), events, SCREEN);
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  expect((await running).python).toBeNull();
});

test('a trial during which the page was out of sight is done again when it is seen', async () => {
  let count = 0;
  let finish: (trial: EditorTrial) => void = () => undefined;
  const slowAtFirst = (): Promise<EditorTrial> => {
    count += 1;
    return count === 1 ? new Promise((resolve) => (finish = resolve)) : Promise.resolve(EDITOR);
  };
  const running = runTrials(steps({ blocks: slowAtFirst }), events, SCREEN);
  await vi.advanceTimersByTimeAsync(0);
  hide(true);
  finish({ ...EDITOR, opens_ms: 9_999 });
  await vi.advanceTimersByTimeAsync(100);
  expect(count).toBe(1);
  hide(false);
  expect((await running).blocks).toEqual(EDITOR);
  expect(count).toBe(2);
});

test('a page that is opened out of sight waits until it is seen', async () => {
  isHidden = true;
  const running = runTrials(steps(), events, SCREEN);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toEqual(['blocks begun']);
  hide(false);
  expect((await running).blocks).toEqual(EDITOR);
});
