/** What is read before the first press of Check is what Check uses. */
import { expect, test, vi } from 'vitest';
import { answerScratch } from '../../scratch-frame/checks/answer.ts';
import type { CheckRequest } from '../../scratch-frame/checks/worker.ts';
import type { ActivityData, ScratchWork } from '../shared/contract.ts';

const asked: CheckRequest[] = [];
const opened = vi.fn();
vi.mock('../sandbox/host.ts', async (original) => ({
  ...(await original<object>()),
  openSandbox: () => {
    opened();
    return Promise.resolve({
      ask: (request: CheckRequest) => {
        asked.push(request);
        return Promise.resolve(answerScratch(request.question, request.assets));
      },
      close: () => undefined,
    });
  },
}));

test('the project that warms up is a right one, and the same sandbox is asked again', async () => {
  const { checkScratch, warmUp } = await import('./check.ts');
  await warmUp();
  const [first] = asked;
  expect(answerScratch(first!.question, first!.assets).results).toEqual([{ id: 'turns', passed: true }]);
  const activity = { world: { kind: 'scratch' }, checks: [{ id: 'still', run: { see: { sprite: 'a', moved: 0 } } }] } as unknown as ActivityData;
  expect((await checkScratch(activity, first!.question.work as ScratchWork, () => Promise.resolve(null))).results).toEqual([{ id: 'still', passed: true }]);
  expect(opened).toHaveBeenCalledTimes(1);
});
