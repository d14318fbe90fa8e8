import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { work } from './outline.ts';
import { stageWork } from '../stage/stage-outline.test-support.ts';

const library = mkdtempSync(join(tmpdir(), 'library-'));
mkdirSync(join(library, 'sprites'));
const wall = { id: 'box', width: 20, height: 300, centre: [10, 150], mask: Buffer.alloc(188, 255).toString('base64') };
writeFileSync(join(library, 'library.json'), JSON.stringify({ sounds: [{ id: 'bell', seconds: 2 }] }));
writeFileSync(join(library, 'sprites/wall.json'), JSON.stringify({ id: 'wall', costumes: [wall] }));
afterAll(() => rmSync(library, { recursive: true }));

function runChecks(stdin: string, folder = library): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['src/checks/run-checks.ts', folder], { input: stdin, encoding: 'utf8' });
}

const activity = { world: { kind: 'grid', hero: 'ana', goal: 'well', maps: ['TTT\n>=G\nTTT'] }, checks: [{ id: 'arrives', run: { arrives: true } }] };

const stage = {
  activity: {
    world: { kind: 'stage', library: true, paint: true },
    checks: [
      { id: 'hits', run: { see: { sprite: 'dog', touches: 'wall' } } },
      { id: 'rings', run: { seconds: 5, see: { then: [{ sound: 'bell' }, { sprite: 'dog', says: { is: 'Au' } }] } } },
      { id: 'read', run: null },
    ],
  },
  work: stageWork({
    sprites: {
      dog: { sounds: ['bell'], scripts: [['when_flag', { change_y: 120 }, { change_x: 75 }, { play_wait: 'bell' }, { say: 'Au!' }]] },
      wall: { x: 100 },
    },
  }),
};

test('each item is answered in its place, the broken ones with a reason', () => {
  const { status, stdout } = runChecks(JSON.stringify([
    { id: 'good', activity, work: work(['move', 'move']) },
    { id: 7, activity, work: { format: 9 } },
    { id: ['x'], activity: { world: { maps: ['?'] }, checks: [] }, work: work([]) },
    { id: 'none', work: work([]) },
  ]));
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    { id: 'good', results: [{ id: 'arrives', passed: true }], run: { ended: 'done', at_goal: true } },
    { id: 7, results: [], run: null, error: { code: 'not_a_work' } },
    { id: ['x'], results: [], run: null, error: { code: 'bad_activity' } },
    { id: 'none', results: [], run: null, error: { code: 'bad_activity' } },
  ]);
});

test('a project of the stage is played with shapes and sounds of the library', () => {
  const { status, stdout } = runChecks(JSON.stringify([
    { id: 1, ...stage },
    { id: 2, ...stage, work: {} },
    { id: 3, activity: { ...stage.activity, checks: [{ id: 'x', run: { see: { flies: 1 } } }] }, work: stage.work },
  ]));
  expect(status).toBe(0);
  const [good, ...broken] = JSON.parse(stdout) as Record<string, unknown>[];
  expect(good).toEqual({
    id: 1,
    results: [{ id: 'hits', passed: true }, { id: 'rings', passed: true }],
    run: { world: 'stage', failed: [], notes: [], limits: [], seconds: expect.closeTo(2.1, 1) as number },
  });
  expect(broken).toMatchObject([{ id: 2, error: { code: 'not_a_work' } }, { id: 3, error: { code: 'bad_activity' } }]);
});

test('an editor who asks for it is told what was seen', () => {
  const { stdout } = runChecks(JSON.stringify([{ id: 1, ...stage, trace: true }]));
  const [{ trace }] = JSON.parse(stdout) as [{ trace: Record<string, string[]> }];
  expect(trace['rings']).toEqual(expect.arrayContaining(['0.0 s  start: flag', '0.0 s  sound: bell', '2.0 s  dog says: Au!']));
});

test.each(['', '{}', 'not json', '[1]', '[null]'])('stdin %j is refused with a line on stderr', (stdin) => {
  const { status, stdout, stderr } = runChecks(stdin);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^run-checks: .+/);
});

test('a missing library is told of, and only when it is needed', () => {
  const missing = join(library, 'nowhere');
  expect(runChecks(JSON.stringify([{ id: 1, activity, work: work(['move']) }]), missing).status).toBe(0);
  const { status, stdout, stderr } = runChecks(JSON.stringify([{ id: 1, ...stage }]), missing);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('library.json');
});
