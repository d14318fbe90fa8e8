/** What the page makes of an answer that comes out of the sandbox. */
import { expect, test } from 'vitest';
import { SandboxStuck, type Sandbox } from '../sandbox/host.ts';
import type { ActivityData, ScratchWork } from '../shared/contract.ts';
import { checkScratch } from './check.ts';

const activity = { world: { kind: 'scratch' }, checks: [{ id: 'falls', run: { see: {} } }, { id: 'read', run: null }], cast: { sprites: {} } } as unknown as ActivityData;
const work: ScratchWork = { format: 1, workspace: 'scratch', world: 'scratch', project: { targets: [] } };
const facts = { world: 'scratch', failed: [], notes: [], limits: [], seconds: 1 };

function sandboxed(answer: unknown): { open: () => Promise<Sandbox>; asked: unknown[]; closed: () => number } {
  const asked: unknown[] = [];
  let closed = 0;
  const ask = (request: unknown) => {
    asked.push(request);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { open: () => Promise.resolve({ ask, close: () => (closed += 1) }), asked, closed: () => closed };
}

const none = () => Promise.resolve(null);

test('only checks that a run judges go into the sandbox, with the cast', async () => {
  const sandbox = sandboxed({ results: [{ id: 'falls', passed: true }], run: facts });
  expect(await checkScratch(activity, work, none, sandbox.open)).toEqual({ results: [{ id: 'falls', passed: true }], run: facts });
  expect(sandbox.closed()).toBe(0);
  expect(sandbox.asked).toEqual([{ question: { activity: { world: { kind: 'scratch' }, checks: [{ id: 'falls', run: { see: {} } }], cast: { sprites: {} } }, work }, assets: { pictures: {} } }]);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['another form', { results: 'all', run: facts }],
  ['facts that are none', { results: [{ id: 'falls', passed: true }], run: { world: 'scratch' } }],
  ['no answer in time', new SandboxStuck('silent')],
])('a program that gives %s has passed nothing, and the child is told that it never ends', async (_, answer) => {
  const sandbox = sandboxed(answer);
  const { results, run } = await checkScratch(activity, work, none, sandbox.open);
  expect(results).toEqual([{ id: 'falls', passed: false }]);
  expect(run).toMatchObject({ failed: ['falls'], notes: [{ kind: 'limit', check: 'falls' }], limits: ['endless'] });
  expect(sandbox.closed()).toBe(answer instanceof Error ? 1 : 0);
});

test('what a program says of checks that nobody asked about is dropped', async () => {
  const sandbox = sandboxed({ results: [{ id: 'falls', passed: false }, { id: 'read', passed: true }], run: facts });
  expect((await checkScratch(activity, work, none, sandbox.open)).results).toEqual([{ id: 'falls', passed: false }]);
});

test('a work that is none is told as that', async () => {
  const sandbox = sandboxed({ results: [], run: null, error: { code: 'not_a_work', message: 'No project.' } });
  await expect(checkScratch(activity, work, none, sandbox.open)).rejects.toThrow('No project.');
});
