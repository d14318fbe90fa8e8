import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { work } from './outline.ts';

function runChecks(stdin: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['src/checks/run-checks.ts'], { input: stdin, encoding: 'utf8' });
}

const activity = { world: { kind: 'grid', hero: 'ana', goal: 'well', maps: ['TTT\n>=G\nTTT'] }, checks: [{ id: 'arrives', run: { arrives: true } }] };

test('each item is answered in its place, the broken ones with a reason', () => {
  const { status, stdout } = runChecks(JSON.stringify([
    { id: 'good', activity, work: work(['move', 'move']) },
    { id: 7, activity, work: { format: 9 } },
    { id: ['x'], activity: { world: { maps: ['?'] }, checks: [] }, work: work([]) },
  ]));
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    { id: 'good', results: [{ id: 'arrives', passed: true }], run: { ended: 'done', at_goal: true } },
    { id: 7, results: [], run: null, error: { code: 'not_a_work' } },
    { id: ['x'], results: [], run: null, error: { code: 'bad_activity' } },
  ]);
});

test.each(['', '{}', 'not json', '[1]', '[null]'])('stdin %j is refused with a line on stderr', (stdin) => {
  const { status, stdout, stderr } = runChecks(stdin);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^run-checks: .+/);
});
