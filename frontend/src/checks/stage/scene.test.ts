import { expect, test } from 'vitest';
import type { Outline, StageOutline } from '../../stage/stage-outline.test-support.ts';
import { cat, flag, passes, sees } from './judged.test-support.ts';
import type { See, Start, Step } from './question.ts';

const moved: See = { sprite: 'cat', moved_x: { at_least: 20 } };

test.each<[Start, Outline]>([
  ['flag', 'when_flag'],
  [{ key: 'space' }, { when_key: 'space' }],
  [{ key: 'b' }, { when_key: 'any' }],
  [{ click: 'cat' }, 'when_clicked'],
  [{ message: 'go' }, { when_message: 'go' }],
])('a scene starts as the check says: %j', (start, hat) => {
  const outline: StageOutline = { ...cat([hat, { move: 50 }]), messages: ['go'] };
  expect(passes(outline, { start, see: moved })).toBe(true);
  expect(passes(outline, { start: 'nothing', see: moved })).toBe(false);
});

test('a click on the stage is a click where no sprite is', () => {
  const outline: StageOutline = { ...cat(['when_clicked', { move: 50 }]), backdrops: ['day', 'night'], scripts: [['when_clicked', 'next_backdrop']] };
  expect(passes(outline, { start: { click: 'stage' }, see: { all: [{ backdrop: 'night' }, { sprite: 'cat', moved: 0 }] } })).toBe(true);
});

test('a sprite that is covered is clicked where it looks out; one that is hidden is not clicked', () => {
  const pop = (dogX: number, shown = true): StageOutline => ({
    sprites: { cat: { shown, scripts: [['when_clicked', { change_x: 50 }]] }, dog: { x: dogX } },
  });
  const clicked = (outline: StageOutline) => passes(outline, { start: 'nothing', do: [{ click: 'cat' }], see: moved });
  expect(clicked(pop(15))).toBe(true);
  expect(clicked(pop(0))).toBe(false);
  expect(clicked(pop(200, false))).toBe(false);
});

test('where the sprite itself is hidden, one of its clones is clicked', () => {
  const balloons: StageOutline = {
    variables: { score: 0 },
    sprites: {
      balloon: {
        shown: false,
        scripts: [flag({ repeat: { times: 3, do: [{ make_clone: 'myself' }] } }), ['when_clone', { go_to: 'random' }, 'show'], ['when_clicked', { change_variable: { variable: 'score', by: 1 } }, 'delete_clone']],
      },
    },
  };
  expect(passes(balloons, { do: [{ wait: 0.5 }, { click: 'balloon', times: 3 }], see: { variable: 'score', changed_by: 3 } })).toBe(true);
});

const steers: Record<string, Outline[][]> = {
  'with a hat for the key': [[{ when_key: 'right' }, { change_x: 10 }]],
  'with a question in a forever': [flag({ forever: [{ if: { condition: { key_pressed: 'right' }, do: [{ change_x: 10 }] } }] })],
  'by pointing and moving': [[{ when_key: 'right' }, { point: 90 }, { move: 10 }]],
  'with a repeat at each press': [[{ when_key: 'right' }, { repeat: { times: 5, do: [{ change_x: 4 }] } }]],
  'by gliding': [[{ when_key: 'right' }, { glide_to_xy: { seconds: 0.2, x: { add: { a: { x: {} }, b: 30 } }, y: 0 } }]],
};

test.each(Object.keys(steers))('a key that is held steers a sprite that is steered %s', (way) => {
  const outline = cat(...(steers[way] as Outline[][]));
  expect(passes(outline, { do: [{ press: 'right', seconds: 1 }], see: moved })).toBe(true);
  expect(passes(outline, { do: [{ press: 'left', seconds: 1 }], see: moved })).toBe(false);
});

test('moved is counted from the first thing that is done: what the flag puts in its place does not count', () => {
  const outline = cat(flag({ go_to_xy: { x: -200, y: 0 } }), [{ when_key: 'right' }, { change_x: 30 }]);
  expect(passes(outline, { do: [{ wait: 0.5 }, { press: 'right' }], see: { sprite: 'cat', moved_x: 30 } })).toBe(true);
});

test('a mark says from where on is counted', () => {
  const outline: StageOutline = { ...cat([{ when_key: 'right' }, { change_x: 30 }, { change_variable: { variable: 'score', by: 1 } }]), variables: { score: 0 } };
  const steps: Step[] = [{ press: 'right', times: 2 }, { mark: true }, { press: 'right' }];
  expect(passes(outline, { do: steps, see: { all: [{ sprite: 'cat', moved_x: 30 }, { variable: 'score', changed_by: 1, is: 3 }] } })).toBe(true);
});

test('press until: the key is held until something is seen', () => {
  const outline: StageOutline = {
    sprites: {
      cat: { x: -150, scripts: [flag({ forever: [{ if: { condition: { key_pressed: 'right' }, do: [{ change_x: 5 }] } }] })] },
      dog: { x: 100 },
    },
  };
  const met: See = { sprite: 'cat', touches: 'dog' };
  expect(passes(outline, { do: [{ press: 'right', until: met }], see: { all: [met, { sprite: 'cat', x: { at_most: 80 } }] } })).toBe(true);
  expect(passes(outline, { do: [{ press: 'right', until: met, seconds: 0.5 }], see: met })).toBe(false);
});

test('the mouse is moved to a point or a sprite, and can follow one', () => {
  const paddle: StageOutline = {
    sprites: {
      paddle: { y: -150, scripts: [flag({ forever: [{ set_x: { mouse_x: {} } }] })] },
      ball: { y: 100, scripts: [flag({ glide_to_xy: { seconds: 2, x: 180, y: -140 } })] },
    },
  };
  expect(passes(paddle, { do: [{ mouse: [90, 0] }, { wait: 0.2 }], see: { sprite: 'paddle', x: 90 } })).toBe(true);
  expect(passes(paddle, { do: [{ mouse: 'ball' }, { wait: 2 }], see: { sprite: 'paddle', touches: 'ball' } })).toBe(false);
  expect(passes(paddle, { do: [{ follow: 'ball', seconds: 2 }], see: { sprite: 'paddle', touches: 'ball' } })).toBe(true);
});

test('an answer waits for its question', () => {
  const quiz = cat(flag(
    { say_for: { text: 'Fii atent!', seconds: 2 } },
    { ask: '3 + 4?' },
    { if_else: { condition: { equal: { a: { answer: {} }, b: 7 } }, do: [{ say: 'Bravo!' }], else: [{ say: 'Mai încearcă!' }] } },
  ));
  expect(passes(quiz, { do: [{ answer: '7' }], see: { sprite: 'cat', says: { is: 'Bravo' } } })).toBe(true);
  expect(passes(quiz, { do: [{ answer: '8' }], see: { sprite: 'cat', says: { is: 'Bravo' } } })).toBe(false);
});

test('a message is sent from outside', () => {
  const outline: StageOutline = { ...cat([{ when_message: 'go' }, { move: 50 }]), messages: ['go'] };
  expect(passes(outline, { start: 'nothing', do: [{ send: 'go' }], see: moved })).toBe(true);
});

test('until waits for something, at most so long', () => {
  const outline = cat(flag({ wait: 3 }, { say: 'Gata' }), [{ when_key: 'space' }, { move: 50 }]);
  const ready: See = { sprite: 'cat', says: { is: 'Gata' } };
  expect(passes(outline, { do: [{ until: ready, seconds: 5 }, { press: 'space' }], see: { then: [ready, moved] } })).toBe(true);
  expect(passes(outline, { do: [{ until: ready, seconds: 1 }, { press: 'space' }], see: { then: [ready, moved] } })).toBe(false);
});

test('a scene goes on for ten seconds, for one after what was done, or as long as it says', () => {
  const late = (wait: number) => cat(flag({ wait }, { move: 50 }));
  expect(passes(late(9), { see: moved })).toBe(true);
  expect(passes(late(11), { see: moved })).toBe(false);
  expect(passes(late(11), { see: moved, seconds: 12 })).toBe(true);
  expect(passes(late(2), { do: [{ wait: 0.5 }], see: moved })).toBe(false);
  expect(passes(late(2), { do: [{ wait: 0.5 }], seconds: 2, see: moved })).toBe(true);
});

test('the seed decides what chance does, and the same seed does the same', () => {
  const throws: StageOutline = { ...cat(flag({ set_variable: { variable: 'die', value: { random: { from: 1, to: 6 } } } })), variables: { die: 0 } };
  const thrown = (seed: number) => [1, 2, 3, 4, 5, 6].filter((is) => sees(throws, { variable: 'die', is }, { seed }));
  const all = Array.from({ length: 20 }, (_, seed) => thrown(seed));
  expect(all.every((one) => one.length === 1)).toBe(true);
  expect(new Set(all.flat()).size).toBeGreaterThan(3);
  expect(Array.from({ length: 20 }, (_, seed) => thrown(seed))).toEqual(all);
});

test('each check has a project of its own that begins at the beginning', () => {
  const outline: StageOutline = { ...cat(flag({ change_variable: { variable: 'score', by: 1 } })), variables: { score: 0 } };
  expect(sees(outline, { variable: 'score', is: 1 })).toBe(true);
  expect(sees(outline, { variable: 'score', is: 1 })).toBe(true);
});
