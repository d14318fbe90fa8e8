import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Channel, Notice } from './channel.ts';
import { useFakeTime } from './fake-club.test-support.ts';
import { ANSWER_MS, claimProject } from './window-claim.ts';

/** Windows of one browser: each hears the others, later, and not itself. */
class Browser {
  readonly #windows = new Map<object, Set<(notice: Notice) => void>>();

  open(): Channel {
    const me = {};
    const hearers = new Set<(notice: Notice) => void>();
    this.#windows.set(me, hearers);
    return {
      tell: (notice) => {
        for (const [other, listening] of this.#windows) {
          if (other !== me) setTimeout(() => [...listening].forEach((hear) => hear(notice)), 1);
        }
      },
      listen: (hear) => {
        hearers.add(hear);
        return () => hearers.delete(hear);
      },
    };
  }
}

beforeEach(useFakeTime);
afterEach(() => {
  vi.useRealTimers();
});

test('a window alone begins after a moment', async () => {
  const begun = vi.fn();
  void claimProject(new Browser().open(), 7, vi.fn()).then(begun);
  await vi.advanceTimersByTimeAsync(ANSWER_MS - 10);
  expect(begun).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(20);
  expect(begun).toHaveBeenCalledOnce();
});

test('the older window keeps its work and gives way before the newer one begins', async () => {
  const browser = new Browser();
  const steps: string[] = [];
  const giveWay = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    steps.push('kept');
  };
  void claimProject(browser.open(), 7, giveWay);
  await vi.advanceTimersByTimeAsync(1_000);
  void claimProject(browser.open(), '7', vi.fn()).then(() => steps.push('begun'));
  await vi.advanceTimersByTimeAsync(100);
  expect(steps).toEqual(['kept', 'begun']);
});

test('windows on different projects leave each other alone', async () => {
  const browser = new Browser();
  const giveWay = vi.fn(async () => {});
  void claimProject(browser.open(), 7, giveWay);
  void claimProject(browser.open(), 8, giveWay);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(giveWay).not.toHaveBeenCalled();
});

test('of two windows that open in the same moment exactly one gives way', async () => {
  const browser = new Browser();
  const giveWay = vi.fn(async () => {});
  void claimProject(browser.open(), 7, giveWay);
  void claimProject(browser.open(), 7, giveWay);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(giveWay).toHaveBeenCalledOnce();
});

test('a window that has given way does not do so again', async () => {
  const browser = new Browser();
  const oldest = vi.fn(async () => {});
  void claimProject(browser.open(), 7, oldest);
  await vi.advanceTimersByTimeAsync(1_000);
  for (let newer = 0; newer < 3; newer += 1) {
    void claimProject(browser.open(), 7, async () => {});
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(oldest).toHaveBeenCalledOnce();
});
