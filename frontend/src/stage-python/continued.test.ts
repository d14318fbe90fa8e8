import { expect, test } from 'vitest';
import { stageWork } from '../stage/stage-outline.test-support.ts';
import { continuedInPython } from './continued.ts';

test('a continued project has its program as text, and everything else as it was', () => {
  const work = stageWork({ sprites: { cat: { name: 'Pisică', x: -50, scripts: [['when_flag', { move: 10 }]] } } });
  const continued = continuedInPython(work, 'ro');
  expect(continued).toMatchObject({ format: 1, workspace: 'python', world: 'python', scene: work.stage });
  expect(continued?.files.map(({ name }) => name)).toEqual(['main.py']);
  expect(continued?.files[0]?.text).toContain('@pisica.when_flag\ndef pisica_la_start():\n    move(10)\n');
});
