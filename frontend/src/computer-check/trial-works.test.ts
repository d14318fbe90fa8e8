import { expect, test } from 'vitest';
import { judge } from '../checks/judge.ts';
import { Engine } from '../stage/engine.ts';
import { readProject } from '../stage/read-project.ts';
import { readWork } from '../python/read-work.ts';
import { PYTHON_WORK, pythonActivity, STAGE_FRAMES, STAGE_SPRITES, STAGE_WORK, stageActivity, VILLAGE_WORK, villageActivity } from './trial-works.ts';

test('the stage plays for as many frames as are counted, with all sprites moving', () => {
  const engine = new Engine(readProject(STAGE_WORK), { shapes: {}, sound_seconds: {} }, { seed: 1 });
  engine.do({ kind: 'flag' });
  const before = engine.snapshot().sprites.map(({ x }) => x);
  let frames = 0;
  do {
    engine.tick({ frames: 1 });
    frames += 1;
  } while (engine.snapshot().isRunning && frames < 10 * STAGE_FRAMES);
  expect(Math.abs(frames - STAGE_FRAMES)).toBeLessThanOrEqual(1);
  const after = engine.snapshot().sprites.map(({ x }) => x);
  expect(after).toHaveLength(STAGE_SPRITES);
  expect(after.every((x, index) => x !== before[index])).toBe(true);
});

test('the program of the village is one that Check can judge', () => {
  const { world, checks } = villageActivity();
  if (world.kind !== 'grid') throw new Error('no village');
  const { results } = judge({ world, checks: [{ id: 'arrives', run: { arrives: true } }] }, VILLAGE_WORK);
  expect(results.map(({ id }) => id)).toEqual(checks.map(({ id }) => id));
});

test('the program of Python is a work of Python', () => {
  expect(readWork(PYTHON_WORK).files[0]?.name).toBe('main.py');
});

test('each activity begins with the work that is timed', () => {
  expect([villageActivity(), stageActivity(), pythonActivity()].map(({ starter }) => starter)).toEqual([VILLAGE_WORK, STAGE_WORK, PYTHON_WORK]);
});
