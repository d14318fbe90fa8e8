/** Words for games: steering, starting again, speeds, values one after another. */
import { expect, test } from 'vitest';
import { stageWork, type StageOutline } from '../../stage/stage-outline.test-support.ts';
import { flag, judged, sees } from './judged.test-support.ts';
import type { Cast } from './question.ts';

const keys = (step: number) => [
  [{ when_key: 'right' }, { change_x: step }],
  [{ when_key: 'left' }, { change_x: -step }],
];
const again = [{ go_to_xy: { x: { random: { from: -200, to: 200 } }, y: 150 } }];
const GAME: StageOutline = {
  variables: { score: 0 },
  sprites: {
    cat: { y: -140, scripts: keys(12) },
    dog: {
      y: 150,
      scripts: [flag({ set_variable: { variable: 'score', value: 0 } }, { forever: [
        { change_y: -5 },
        { if: { condition: { touching: 'cat' }, do: [{ change_variable: { variable: 'score', by: 1 } }, ...again] } },
        { if: { condition: { less: { a: { y: {} }, b: -160 } }, do: [{ change_variable: { variable: 'score', by: -1 } }, ...again] } },
      ] })],
    },
  },
};

test('who is steered to another one meets him, and away from him does not', () => {
  expect(sees(GAME, { sprite: 'cat', touches: 'dog' }, { do: [{ steer: 'cat', to: 'dog', seconds: 15 }] })).toBe(true);
  expect(sees(GAME, { never: { sprite: 'cat', touches: 'dog' } }, { do: [{ steer: 'cat', from: ['dog'], seconds: 15 }] })).toBe(true);
});

test('steering ends when something is seen, and needs something that moves the sprite', () => {
  expect(sees(GAME, { variable: 'score', is: 1 }, { do: [{ steer: 'cat', to: 'dog', until: { variable: 'score', goes: 'up' } }], seconds: 0 })).toBe(true);
  const steered = (less: string, more: string): StageOutline => ({ ...GAME, sprites: { ...GAME.sprites, cat: { y: -140, scripts: [[{ when_key: more }, { change_x: 12 }], [{ when_key: less }, { change_x: -12 }]] } } });
  const moves = { ever: { sprite: 'cat', moved_x: { at_least: 50 } } };
  expect(sees(steered('k', 'l'), moves, { do: [{ steer: 'cat', to: 'dog', seconds: 15 }] })).toBe(false);
  expect(sees(steered('k', 'l'), moves, { do: [{ steer: 'cat', to: 'dog', keys: ['k', 'l'], seconds: 15 }] })).toBe(true);
  for (const [less, more] of [['a', 'd'], ['right', 'left'], ['d', 'a']] as const) expect(sees(steered(less, more), moves, { do: [{ steer: 'cat', to: 'dog', seconds: 15 }] })).toBe(true);
});

test('how much a thing goes up at once can be said', () => {
  const run = { do: [{ steer: 'cat', to: 'dog', seconds: 10 }] };
  expect(sees(GAME, { variable: 'score', goes: 1 }, run)).toBe(true);
  expect(sees(GAME, { variable: 'score', goes: 5 }, run)).toBe(false);
  expect(sees(GAME, { variable: 'score', goes: { at_most: 0 } }, { ...run, seconds: 0 })).toBe(false);
});

test('the pointer steers who follows it', () => {
  const follows: StageOutline = { sprites: { cat: { scripts: [flag({ forever: [{ go_to: 'mouse' }] })] }, dog: { x: 120, y: 90 } } };
  expect(sees(follows, { sprite: 'cat', touches: 'dog' }, { do: [{ steer: 'cat', to: 'dog', mouse: true, seconds: 1 }] })).toBe(true);
});

test('who falls has a speed downwards, also when it begins again at the top', () => {
  expect(sees(GAME, { always: { any: [{ sprite: 'dog', speed_y: { is: -150, within: 5 } }, { not: { sprite: 'dog', speed: { at_least: 0 } } }] } }, { seconds: 10 })).toBe(true);
  expect(sees(GAME, { sprite: 'cat', speed: 0 }, { seconds: 2 })).toBe(true);
});

test('values are taken once each time that something is so', () => {
  const top = { sprite: 'dog', take: 'x' as const, when: { y: { at_least: 100 } } };
  expect(sees(GAME, { values: top, different: { at_least: 4 } }, { seconds: 14 })).toBe(true);
  expect(sees(GAME, { values: top, each: { is: 0, within: 1 } }, { seconds: 1 })).toBe(true);
  const still: StageOutline = { ...GAME, sprites: { ...GAME.sprites, dog: { y: 150, scripts: [flag({ forever: [{ change_y: -5 }, { if: { condition: { less: { a: { y: {} }, b: -160 } }, do: [{ set_y: 150 }] } }] })] } } };
  expect(sees(still, { values: top, different: { at_least: 2 } }, { seconds: 14 })).toBe(false);
});

const clock = (by: number): StageOutline => ({
  variables: { time: 0 }, sprites: { cat: { scripts: [flag({ set_variable: { variable: 'time', value: 10 } }, { repeat: { times: 8, do: [{ wait: 1 }, { change_variable: { variable: 'time', by } }] } })] } },
});

test('a clock has steps and a pace', () => {
  const run = { do: [{ wait: 0.5 }, { mark: true as const }, { wait: 5 }], seconds: 0 };
  expect(sees(clock(-1), { variable: 'time', per_second: { is: -1, within: 0.2 } }, run)).toBe(true);
  expect(sees(clock(-2), { variable: 'time', per_second: { is: -1, within: 0.2 } }, run)).toBe(false);
  expect(sees(clock(-1), { values: { variable: 'time' }, steps: -1 }, run)).toBe(true);
  expect(sees(clock(1), { values: { variable: 'time' }, steps: -1 }, run)).toBe(false);
});

test('what a start puts in its place has not become less', () => {
  const run = { do: [{ steer: 'cat', to: 'dog', seconds: 6 }, { again: true as const }], seconds: 0.5 };
  expect(sees(GAME, { variable: 'score', is: 0 }, run)).toBe(true);
  expect(sees(GAME, { never: { variable: 'score', goes: 'down' } }, { do: [{ steer: 'cat', to: 'dog', until: { variable: 'score', is: 1 } }, { again: true }], seconds: 0.5 })).toBe(true);
});

test('who is called otherwise is steered as well, and the values are those of that one', () => {
  const renamed: StageOutline = { variables: { score: 0 }, sprites: JSON.parse(JSON.stringify(GAME.sprites).replaceAll('"cat"', '"c1"').replaceAll('"dog"', '"d1"')) as NonNullable<StageOutline['sprites']> };
  const cast: Cast = { sprites: { cat: { name: 'c1', place: 0 }, dog: { name: 'd1', place: 1 } } };
  const run = { do: [{ steer: 'cat', to: 'dog', seconds: 10 }], cast, see: { all: [{ seen: { sprite: 'cat', touches: 'dog' }, times: { at_least: 2 } }, { values: { sprite: 'dog', take: 'x' as const, when: { y: { at_least: 100 } } }, different: { at_least: 2 } }] } };
  expect(judged(stageWork(renamed), run).passed).toEqual([true]);
});
