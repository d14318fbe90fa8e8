// @vitest-environment node
/** What a check says doesn't hang on how many others there are, nor on a lucky start. */
import { expect, test } from 'vitest';
import type { StageNote } from '../../src/shared/contract.ts';
import { answerScratch } from './answer.ts';
import { CAST, CRITERIA } from './fruit-checks.test-support.ts';
import { flag, forever, fruit, fruitGame, random, say, stop, top, wait, type Names, type Variant } from './fruit-game.test-support.ts';
import { scratchWork, type Block, type Outline } from './project.test-support.ts';
import type { ScratchRunCheck } from './question.ts';

type Asked = { failed: string[]; notes: readonly StageNote[] };

function ask({ work, pictures }: ReturnType<typeof scratchWork>, runs: Record<string, ScratchRunCheck>): Asked {
  const checks = Object.entries(runs).map(([id, run]) => ({ id, run }));
  const answer = answerScratch({ activity: { world: { kind: 'scratch' }, cast: CAST, checks }, work }, { pictures });
  if ('error' in answer) throw new Error(answer.error.message);
  return answer.run;
}

const SKY: Variant = {
  outline: (outline) => ({ ...outline, sprites: { ...outline.sprites, Star: { disc: 10, scripts: [
    [flag, ['looks_hide'], forever(['control_create_clone_of', { CLONE_OPTION: '_myself_' }], wait(0.2))],
    [['control_start_as_clone'], ['looks_show'], ['motion_gotoxy', { X: random(-200, 200), Y: 170 }], ['control_repeat', { TIMES: 110, SUBSTACK: [['motion_changeyby', { DY: -3 }]] }], ['control_delete_this_clone']],
  ] } } }),
};

test('a right game with twenty falling stars passes three times thirteen checks', () => {
  const runs = [1, 2, 3].flatMap((time) => Object.entries(CRITERIA).map(([id, run]) => [`${id}_${time}`, run] as const));
  expect(ask(fruitGame(SKY), Object.fromEntries(runs))).toMatchObject({ failed: [], notes: [] });
}, 20_000);

test('what was seen before the project cost too much stays seen, and what was not is a limit', () => {
  const grows: Outline = { sprites: { Bowl: { scripts: [[flag, say('Hello'), wait(1), forever(['control_create_clone_of', { CLONE_OPTION: '_myself_' }])], [['control_start_as_clone'], forever(...Array.from({ length: 40 }, (): Block => ['motion_turnright', { DEGREES: 3 }]))]] } } };
  const runs: Record<string, ScratchRunCheck> = {
    never: { do: [{ wait: 150 }], see: { never: { sprite: 'bowl', y: 100 } } },
    says: { do: [{ wait: 150 }], see: { sprite: 'bowl', says: { any: true } } },
  };
  expect(ask(scratchWork(grows), runs)).toMatchObject({ failed: ['never'], notes: [{ kind: 'limit', check: 'never' }] });
});

/** The apple is on the ground when the project is opened; only the end of the game puts it to the top. */
const lies = (name: Names): Block[][] => [
  fruit(flag, name, 6, 1, [say('Game over'), top(), stop]).filter((_, index) => index !== 1),
];

test('a game that works only at the second start gets its marks, with all of the checks', () => {
  const second: Variant = { apple: lies, outline: (outline) => ({ ...outline, sprites: { ...outline.sprites, Apple: { ...outline.sprites['Apple'], x: 100, y: -166 } } }) };
  const { failed, notes } = ask(fruitGame(second), CRITERIA);
  // As of any game that the ground ends: where fruit is let fall it is over soon.
  expect(failed).toEqual(['anywhere', 'clock', 'ends']);
  const working = ['right', 'left', 'apple_falls', 'banana_falls', 'catches', 'apple_comes_back'];
  expect(notes).toEqual(working.map((check) => ({ kind: 'second_start', check })));
});

test('what only chance brings about is not a second start', () => {
  const dice: Outline = { variables: { points: 0 }, sprites: { Bowl: { scripts: [[flag, ['motion_gotoxy', { X: random(1, 2), Y: 0 }]]] } } };
  const run = (seed: number): ScratchRunCheck => ({ seed, seconds: 0.5, see: { sprite: 'bowl', x: 1 } });
  const runs = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`s${index}`, run(index * 7 + 1)]));
  const { failed, notes } = ask(scratchWork(dice), runs);
  expect(failed.length).toBeGreaterThan(2);
  expect(notes).toEqual([]);
});
