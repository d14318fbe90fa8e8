import { expect, test } from 'vitest';
import { readProject } from '../../stage/read-project.ts';
import { stageWork } from '../../stage/stage-outline.test-support.ts';
import { listLoose, whyNothingStarts } from './beginning.ts';

function stageOf(...scripts: unknown[][]) {
  return readProject(stageWork({ sprites: { ana: { scripts } } } as Parameters<typeof stageWork>[0])).stage;
}

test('a start with blocks below the flag needs no words', () => {
  expect(whyNothingStarts(stageOf(['when_flag', { move: 10 }], [{ move: 10 }]))).toBe('');
});

test.each([
  ['There are no blocks yet.', []],
  ['No block knows yet when to start.', [[{ move: 10 }]]],
  ['There is nothing yet below the block with the flag.', [['when_flag'], [{ move: 10 }]]],
  ['Nothing starts at the flag here.', [[{ when_key: 'left' }, { move: 10 }]]],
])('%s', (sentence, scripts) => {
  expect(whyNothingStarts(stageOf(...(scripts as unknown[][])))).toContain(sentence);
});

test('only scripts without a hat are loose', () => {
  const { sprites } = stageOf(['when_flag', { move: 10 }], [{ move: 10 }, { move: 20 }], ['when_clone']);
  expect(listLoose(sprites[0]?.blocks ?? {})).toHaveLength(1);
});
