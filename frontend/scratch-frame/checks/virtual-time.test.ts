// @vitest-environment node
/** Time as children count it: in seconds. */
import { expect, test } from 'vitest';
import { answerScratch } from './answer.ts';
import { scratchWork, type Block } from './project.test-support.ts';

const flag: Block = ['event_whenflagclicked'];
const wait = (DURATION: number): Block => ['control_wait', { DURATION }];
const say = (MESSAGE: string): Block => ['looks_sayforsecs', { MESSAGE, SECS: 2 }];
const speaks = (sprite: string) => ({ sprite, says: { any: true as const } });

/** Whether the two ever speak at once, whoever has the first turn in a frame. */
function isAtOnce(sara: Block[], luca: Block[], order: 'sara first' | 'luca first'): boolean {
  const sprites = { sara: { scripts: [[flag, ...sara]] }, luca: { scripts: [[flag, ...luca]] } };
  const { sara: one, luca: other } = sprites;
  const { work, pictures } = scratchWork({ sprites: order === 'sara first' ? { luca: other, sara: one } : { sara: one, luca: other } });
  const cast = { sprites: { sara: { named: ['sara'] }, luca: { named: ['luca'] } } };
  const checks = [{ id: 'at_once', run: { see: { ever: { all: [speaks('sara'), speaks('luca')] } } } }];
  const answer = answerScratch({ activity: { world: { kind: 'scratch' }, checks, cast }, work }, { pictures });
  if ('error' in answer) throw new Error(answer.error.message);
  return answer.run.failed.length === 0;
}

test.each(['sara first', 'luca first'] as const)('who waits as long as the other speaks never speaks at once with her (%s)', (order) => {
  expect(isAtOnce([say('Hi'), wait(2), say('Come')], [wait(2), say('Hello')], order)).toBe(false);
  expect(isAtOnce([say('Hi')], [wait(1), say('Hello')], order)).toBe(true);
});
