// @vitest-environment node
/** Words are heard also when whoever says them is gone before the frame ends. */
import { expect, test } from 'vitest';
import { answerScratch } from './answer.ts';
import { flag, say, stop, wait } from './fruit-game.test-support.ts';
import { scratchWork, type Block } from './project.test-support.ts';
import type { ScratchRunCheck } from './question.ts';

const heard = (body: Block[], see: ScratchRunCheck['see']): boolean | undefined => {
  const { work, pictures } = scratchWork({ sprites: { Cat: { scripts: [
    [flag, ['looks_hide'], wait(0.5), ['control_create_clone_of', { CLONE_OPTION: '_myself_' }], wait(1)],
    [['control_start_as_clone'], ['looks_show'], wait(0.5), ...body],
  ] } } });
  const checks = [{ id: 'c', run: { seconds: 3, see } }];
  const cast = { sprites: { cat: { named: ['Cat'] } } };
  return answerScratch({ activity: { world: { kind: 'scratch' }, cast, checks }, work }, { pictures }).results[0]?.passed;
};

const words = { sprite: 'cat', says: { contains: 'over' } };

test.each<[string, Block[]]>([
  ['stops everything', [say('Game over'), stop]],
  ['deletes itself', [say('Game over'), ['control_delete_this_clone']]],
  ['stops everything later', [say('Game over'), wait(0.2), stop]],
])('a clone that speaks and %s is heard', (_, body) => {
  expect(heard(body, words)).toBe(true);
  expect(heard(body, { sprite: 'cat', which: 'a_clone', says: { any: true }, touches: 'edge' })).toBe(false);
});

test('a clone that says nothing before is not heard', () => {
  expect(heard([stop], words)).toBe(false);
  expect(heard([say('Game on'), stop], words)).toBe(false);
});

test('whoever is gone is there no longer than its words', () => {
  expect(heard([say('Game over'), ['control_delete_this_clone']], { all: [words, { sprite: 'cat', clones: 0 }] })).toBe(true);
});
