import { expect, test } from 'vitest';
import { UnreadableWork, type ActivityData, type PythonFacts, type PythonWork } from '../../shared/contract.ts';
import { checkPython } from './check-python.ts';

const work: PythonWork = { format: 1, workspace: 'python', world: 'python', files: [{ name: 'main.py', text: 'print(1)' }] };
const activity: Pick<ActivityData, 'world' | 'checks'> = {
  world: { kind: 'python', shows: 'text' },
  checks: [
    { id: 'greets', run: { outputs: { has: ['Ana'] } }, passed: 'Salută!', failed: 'Nu salută.' }, { id: 'loop', run: null, passed: 'a', failed: 'b' },
    { id: 'ends', run: { ends: {} }, passed: 'c', failed: 'd' },
  ],
};
const facts: PythonFacts = { world: 'python', failed: ['ends'], error: null, limits: [], notes: [], printed: 'Ana' };

function check(answer: unknown): { checked: ReturnType<typeof checkPython>; limits: number[]; asked: { question: { activity: { checks: { id: string }[] } } }[]; closed: () => number } {
  const limits: number[] = [];
  const asked: never[] = [];
  let closed = 0;
  const checked = checkPython(activity, work, () => Promise.resolve({
    ask: (request: unknown, limit_ms?: number) => {
      asked.push(request as never);
      limits.push(limit_ms ?? 0);
      return answer instanceof Error && asked.length > 1 ? Promise.reject(answer) : Promise.resolve({ kind: 'checked', answer: asked.length > 1 ? answer : { results: [], run: facts } });
    },
    close: () => (closed += 1),
  }));
  return { checked, limits, asked, closed: () => closed };
}

test('only the checks that a run can judge are run, and each is told in the words of the activity', async () => {
  const { checked, asked, limits, closed } = check({ results: [{ id: 'ends', passed: false }, { id: 'greets', passed: true }], run: facts });
  expect(await checked).toEqual({
    results: [{ id: 'greets', passed: true, message: 'Salută!' }, { id: 'ends', passed: false, message: 'd' }], run: facts,
  });
  expect(asked.at(-1)?.question.activity.checks.map(({ id }) => id)).toEqual(['greets', 'ends']);
  expect(limits.at(-1)).toBe(2_000);
  expect(closed()).toBe(1);
});

test.each([['that never ends', new Error('silent')], ['that says what can not be believed', { results: 'all', run: facts }], ['with other facts', { results: [], run: { world: 'grid' } }]])('a program %s passes nothing', async (_what, answer) => {
  const { checked, closed } = check(answer);
  const { results, run } = await checked;
  expect(results.map(({ passed }) => passed)).toEqual([false, false]);
  expect(run).toMatchObject({ world: 'python', limits: ['endless'], failed: ['greets', 'ends'] });
  expect(closed()).toBe(1);
});

test('where Python does not start, nothing is said of the program', async () => {
  let closed = 0;
  const broken = { ask: () => Promise.reject(new Error('broken')), close: () => (closed += 1) };
  await expect(checkPython(activity, work, () => Promise.resolve(broken))).rejects.toThrow('broken');
  expect(closed).toBe(1);
});

test('a work that is none is told to be unreadable', async () => {
  await expect(check({ results: [], run: null, error: { code: 'not_a_work', message: 'no' } }).checked).rejects.toThrow(UnreadableWork);
});

test('what was passed that was not asked for does not count', async () => {
  expect((await check({ results: [{ id: 'gold', passed: true }], run: facts }).checked).results.some(({ passed }) => passed)).toBe(false);
});

test('pictures and sounds that a program of the stage names go along', async () => {
  const asked: { question: object }[] = [];
  const cast = { sprites: [] } as unknown as NonNullable<Parameters<typeof checkPython>[3]>['cast'];
  await checkPython(activity, work, () => Promise.resolve({
    ask: (request: unknown) => {
      asked.push(request as never);
      return Promise.resolve({ kind: 'checked', answer: { results: [], run: facts } });
    },
    close: () => undefined,
  }), { cast, assets: null });
  expect(asked.at(-1)?.question).toMatchObject({ cast: { sprites: [] }, assets: null });
});
