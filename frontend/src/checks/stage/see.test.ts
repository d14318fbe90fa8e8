import { describe, expect, test } from 'vitest';
import type { StageOutline } from '../../stage/stage-outline.test-support.ts';
import { cat, flag, sees } from './judged.test-support.ts';
import type { NumberRule, See } from './question.ts';

/** Two figures, boxes of 40 by 40: the cat in the middle, the dog 100 to the right. */
function pair(...blocks: Parameters<typeof flag>): StageOutline {
  return { sprites: { cat: { scripts: [flag(...blocks)] }, dog: { x: 100 } } };
}

const say = (text: string, seconds = 1) => ({ say_for: { text, seconds } });

test.each<[NumberRule, boolean]>([
  [50, true], [{ is: 50 }, true], [49, false], [{ is: 40, within: 10 }, true], [{ is: 40, within: 9 }, false], [{ at_least: 50 }, true],
  [{ at_least: 51 }, false], [{ at_most: 50 }, true], [{ at_most: 49 }, false], [{ at_least: 40, at_most: 60 }, true],
])('a cat at x 50 is seen at %j: %s', (x, seen) => {
  expect(sees(cat(flag({ move: 50 })), { sprite: 'cat', x })).toBe(seen);
});

test('places, direction, size, being shown and the costume are those at the end', () => {
  const dressed: StageOutline = {
    sprites: { cat: { costumes: ['sits', 'walks'], scripts: [flag({ go_to_xy: { x: 10, y: 20 } }, { point: -90 }, { set_size: 50 }, 'next_costume', 'hide')] } },
  };
  expect(sees(dressed, { sprite: 'cat', x: 10, y: 20, direction: -90, size: 50, shown: false, costume: 'walks' })).toBe(true);
  expect(sees(dressed, { sprite: 'cat', direction: 270 })).toBe(true);
  expect(sees(dressed, { sprite: 'cat', costume: 'sits' })).toBe(false);
  expect(sees(dressed, { sprite: 'cat', shown: true })).toBe(false);
  expect(sees(dressed, { ever: { sprite: 'cat', costume: 'sits' } })).toBe(false);
});

test('a costume that changes is counted', () => {
  const walks: StageOutline = { sprites: { cat: { costumes: ['a', 'b'], scripts: [flag({ repeat: { times: 4, do: ['next_costume', { wait: 0.1 }] } })] } } };
  expect(sees(walks, { sprite: 'cat', costume: { changes: true } })).toBe(true);
  expect(sees(walks, { sprite: 'cat', costume: { changes: { at_least: 4 } } })).toBe(true);
  expect(sees(walks, { sprite: 'cat', costume: { changes: { at_least: 5 } } })).toBe(false);
  expect(sees(cat(flag({ move: 5 })), { sprite: 'cat', costume: { changes: true } })).toBe(false);
});

test('what is said may be seen at any moment; case, accents, spaces and the mark at its end do not matter', () => {
  const speaks = cat(flag(say('Bună  ziua!'), say('Am 7,5 mere')));
  for (const says of [{ any: true as const }, { is: 'buna ziua' }, { contains: 'ZIUA' }, { contains: ['salut', 'bună'] }, { number: { at_least: 7, at_most: 8 } }]) {
    expect(sees(speaks, { sprite: 'cat', says })).toBe(true);
  }
  for (const says of [{ is: 'Bună' }, { contains: 'seara' }, { number: 8 }]) expect(sees(speaks, { sprite: 'cat', says })).toBe(false);
  expect(sees(cat(flag({ move: 1 })), { sprite: 'cat', says: { any: true } })).toBe(false);
});

test('thinking is saying, a hidden sprite says nothing', () => {
  expect(sees(cat(flag({ think: 'Hm' })), { sprite: 'cat', says: { is: 'Hm' } })).toBe(true);
  expect(sees(cat(flag('hide', { say: 'Hm' })), { sprite: 'cat', says: { is: 'Hm' } })).toBe(false);
});

test('moved is the distance from where it was, moved_x and moved_y know the way', () => {
  const walk = pair({ change_x: -30 }, { change_y: 40 });
  expect(sees(walk, { sprite: 'cat', moved: 50, moved_x: -30, moved_y: 40 })).toBe(true);
  expect(sees(walk, { sprite: 'cat', moved_x: { at_least: 1 } })).toBe(false);
});

test('turned counts whole turns, to the right', () => {
  expect(sees(cat(flag({ repeat: { times: 36, do: [{ turn_right: 20 }] } })), { sprite: 'cat', turned: 720 })).toBe(true);
  expect(sees(cat(flag({ turn_left: 90 })), { sprite: 'cat', turned: -90 })).toBe(true);
});

test('the mouse is touched where the costume is', () => {
  const still = { sprites: { cat: { x: 100, scripts: [flag({ wait: 1 })] } } };
  const hidden = { sprites: { cat: { x: 100, scripts: [flag('hide', { wait: 1 })] } } };
  const at = (x: number) => ({ do: [{ mouse: [x, 0] as [number, number] }] });
  expect(sees(still, { sprite: 'cat', touches: 'mouse' }, at(115))).toBe(true);
  expect(sees(still, { sprite: 'cat', touches: 'mouse' }, at(125))).toBe(false);
  expect(sees(hidden, { sprite: 'cat', touches: 'mouse' }, at(115))).toBe(false);
});

test('near is from centre to centre: a sprite, a point, the mouse', () => {
  const walk = pair({ move: 75 });
  expect(sees(walk, { sprite: 'cat', near: { of: 'dog', within: 25 } })).toBe(true);
  expect(sees(walk, { sprite: 'cat', near: { of: 'dog', within: 24 } })).toBe(false);
  expect(sees(walk, { sprite: 'cat', near: { of: [75, 10], within: 10 } })).toBe(true);
  expect(sees(walk, { sprite: 'cat', near: { of: 'mouse', within: 5 } }, { do: [{ mouse: [75, 0] }] })).toBe(true);
});

test('touching is by shape, at any moment', () => {
  expect(sees(pair({ move: 65 }), { sprite: 'cat', touches: 'dog' })).toBe(true);
  expect(sees(pair({ move: 55 }), { sprite: 'cat', touches: 'dog' })).toBe(false);
  expect(sees(pair({ move: 65 }, { wait: 1 }, { move: -65 }), { sprite: 'dog', touches: 'cat' })).toBe(true);
});

test('who bounces off the edge has touched it', () => {
  const bounces = cat(flag({ repeat: { times: 50, do: [{ move: 10 }, 'bounce'] } }));
  expect(sees(bounces, { sprite: 'cat', touches: 'edge' })).toBe(true);
  expect(sees(cat(flag({ move: 100 })), { sprite: 'cat', touches: 'edge' })).toBe(false);
});

test('who jumps away in the moment of being caught has been touched', () => {
  const caught = (...away: Parameters<typeof flag>): StageOutline => ({
    sprites: {
      apple: { x: 100, scripts: [flag({ forever: [{ if: { condition: { touching: 'cat' }, do: away } }] })] },
      cat: { scripts: [flag({ repeat: { times: 14, do: [{ move: 10 }] } })] },
    },
  });
  for (const away of [{ go_to_xy: { x: -200, y: 100 } }, 'hide']) {
    expect(sees(caught(away), { sprite: 'cat', touches: 'apple' })).toBe(true);
    expect(sees(caught(away), { sprite: 'apple', touches: 'cat' })).toBe(true);
  }
});

test('who comes and goes within one frame has touched, when a block of the project has noticed', () => {
  const bounces: StageOutline = {
    sprites: {
      ball: { scripts: [flag({ forever: [{ move: 9 }, { if: { condition: { touching: 'wall' }, do: [{ move: -60 }] } }] })] },
      wall: { x: 150 },
    },
  };
  expect(sees(bounces, { sprite: 'ball', touches: 'wall' })).toBe(true);
  expect(sees(bounces, { sprite: 'wall', touches: 'ball' })).toBe(true);
  expect(sees(bounces, { sprite: 'ball', touches: 'edge' })).toBe(false);
});

test('a clone that is gone as soon as it hits has touched', () => {
  const shot: StageOutline = {
    sprites: {
      arrow: {
        shown: false,
        scripts: [
          flag({ make_clone: 'myself' }),
          ['when_clone', 'show', { repeat_until: { condition: { touching: 'wall' }, do: [{ move: 10 }] } }, 'delete_clone'],
        ],
      },
      wall: { x: 150 },
    },
  };
  expect(sees(shot, { sprite: 'arrow', touches: 'wall' })).toBe(true);
  expect(sees(shot, { sprite: 'wall', touches: 'arrow' })).toBe(true);
  expect(sees(shot, { sprite: 'arrow', which: 'itself', touches: 'wall' })).toBe(false);
});

test('clones are counted, and one of them can be looked at', () => {
  const shower: StageOutline = {
    sprites: { drop: { y: 150, scripts: [flag({ repeat: { times: 5, do: [{ make_clone: 'myself' }, { wait: 0.2 }] } }), ['when_clone', { glide_to_xy: { seconds: 1, x: 0, y: -100 } }]] } },
  };
  expect(sees(shower, { sprite: 'drop', clones: 5 })).toBe(true);
  expect(sees(shower, { sprite: 'drop', clones: { at_least: 6 } })).toBe(false);
  expect(sees(shower, { ever: { sprite: 'drop', which: 'a_clone', y: { at_most: -90 } } })).toBe(true);
  expect(sees(shower, { ever: { sprite: 'drop', y: { at_most: -90 } } })).toBe(false);
  expect(sees(shower, { sprite: 'drop', clones: 5, y: 150 })).toBe(true);
});

test('variables: what they are, between which bounds, by how much they have changed', () => {
  const counts: StageOutline = { ...cat(flag({ change_variable: { variable: 'score', by: 3 } })), variables: { score: 4 } };
  for (const rule of [{ is: 7 }, { is: [1, 7] }, { at_least: 7 }, { at_most: 7 }, { changed_by: 3 }, { changed_by: { at_least: 1 } }]) {
    expect(sees(counts, { variable: 'score', ...rule })).toBe(true);
  }
  for (const rule of [{ is: 6 }, { at_least: 8 }, { at_most: 6 }, { changed_by: 7 }]) {
    expect(sees(counts, { variable: 'score', ...rule })).toBe(false);
  }
  const named: StageOutline = { ...cat(flag({ set_variable: { variable: 'name', value: 'Ilinca' } })), variables: { name: '' } };
  expect(sees(named, { variable: 'name', is: 'ILINCA' })).toBe(true);
  expect(sees(named, { variable: 'name', at_least: 1 })).toBe(false);
});

test("a sprite's own variable is that of the sprite itself", () => {
  const own: StageOutline = { variables: { lives: { owner: 'cat', value: 3 } }, ...cat(flag({ change_variable: { variable: 'lives', by: -1 } })) };
  expect(sees(own, { variable: 'lives', is: 2, changed_by: -1 })).toBe(true);
});

test('lists: how long, what is in them, all of it', () => {
  const shopping: StageOutline = { ...cat(flag({ list_add: { item: 'mere', list: 'basket' } }, { list_add: { item: 3, list: 'basket' } })), lists: { basket: ['pâine'] } };
  for (const rule of [{ length: 3 }, { contains: 'Mere' }, { contains: 3 }, { is: ['paine', 'mere', 3] }]) {
    expect(sees(shopping, { list: 'basket', ...rule })).toBe(true);
  }
  for (const rule of [{ length: 2 }, { contains: 'nuci' }, { is: ['mere', 'paine', 3] }]) expect(sees(shopping, { list: 'basket', ...rule })).toBe(false);
});

test('backdrop, messages, sounds', () => {
  const show: StageOutline = {
    backdrops: ['meadow', 'night'], messages: ['go', 'stop'],
    sprites: { cat: { sounds: ['bell'], scripts: [flag({ switch_backdrop: 'night' }, { broadcast: 'go' }, { broadcast: 'go' }, { play: 'bell' })] } },
  };
  const seen: See[] = [{ backdrop: 'night' }, { sent: 'go' }, { sent: 'go', times: 2 }, { sound: 'bell' }, { sound: 'any' }, { sent: 'stop', times: 0 }];
  for (const see of seen) expect(sees(show, see)).toBe(true);
  const unseen: See[] = [{ backdrop: 'meadow' }, { sent: 'stop' }, { sent: 'go', times: 1 }, { sound: 'meow' }, { not: { sound: 'any' } }];
  for (const see of unseen) expect(sees(show, see)).toBe(false);
});

test('stopped: nothing runs any more; limit: nothing became too much', () => {
  expect(sees(cat(flag(say('Hi', 3))), { stopped: true })).toBe(true);
  expect(sees(cat(flag({ forever: [{ move: 1 }] })), { stopped: true })).toBe(false);
  expect(sees(cat(flag({ forever: [{ move: 1 }] })), { limit: 'none' })).toBe(true);
  const clones = cat(flag({ repeat: { times: 400, do: [{ make_clone: 'myself' }] } }));
  expect(sees(clones, { limit: 'none' })).toBe(false);
});

const square = { repeat: { times: 4, do: [{ move: 80 }, { turn_right: 90 }] } };

test('a drawing is looked at when the pen rests, when it is wiped, and at the end', () => {
  expect(sees(cat(flag('pen_down', square)), { draws: { shape: 'square' } })).toBe(true);
  expect(sees(cat(flag('pen_down', { move: 80 }, 'pen_clear')), { draws: { any: true } })).toBe(false);
  expect(sees(cat(flag('pen_down', square, { wait: 0.1 }, 'pen_clear', { move: 30 })), { draws: { shape: 'square' } })).toBe(true);
  expect(sees(cat(flag('pen_down', { forever: [{ move: 80 }, { turn_right: 90 }] })), { draws: { shape: 'square' } })).toBe(true);
  expect(sees(cat(flag(square)), { draws: { shape: 'square' } })).toBe(false);
  expect(sees(cat(flag('pen_down', square)), { draws: { shape: 'triangle' } })).toBe(false);
});

test('what is drawn last is looked at, however often the pen was wiped before', () => {
  const wiping = { repeat: { times: 30, do: [{ move: 3 }, { wait: 0 }, 'pen_clear'] } };
  expect(sees(cat(flag('pen_down', wiping, square)), { draws: { shape: 'square' } })).toBe(true);
});

test('asks: the question that stands', () => {
  const quiz = cat(flag({ ask: 'Cât fac 2 + 2?' }, { say: 'Bravo' }));
  expect(sees(quiz, { sprite: 'cat', asks: { contains: '2 + 2' } })).toBe(true);
  expect(sees(quiz, { sprite: 'cat', asks: { contains: '3' } })).toBe(false);
});

const walking = cat(flag({ glide_to_xy: { seconds: 1, x: 100, y: 0 } }, { glide_to_xy: { seconds: 1, x: 0, y: 0 } }));
const far: See = { sprite: 'cat', x: { at_least: 90 } };

test('ever, always, never', () => {
  expect(sees(walking, far)).toBe(false);
  expect(sees(walking, { ever: far })).toBe(true);
  expect(sees(walking, { never: far })).toBe(false);
  expect(sees(walking, { always: { sprite: 'cat', y: 0 } })).toBe(true);
  expect(sees(walking, { always: { sprite: 'cat', x: { at_most: 90 } } })).toBe(false);
});

test('all, any, not', () => {
  const near: See = { sprite: 'cat', x: 0 };
  expect(sees(walking, { all: [near, { ever: far }] })).toBe(true);
  expect(sees(walking, { all: [near, far] })).toBe(false);
  expect(sees(walking, { any: [far, near] })).toBe(true);
  expect(sees(walking, { any: [far, { sprite: 'cat', y: 5 }] })).toBe(false);
  expect(sees(walking, { not: far })).toBe(true);
  expect(sees(cat(flag(say('Au'))), { not: { sprite: 'cat', says: { any: true } } })).toBe(false);
});

test('what is said of one sprite has to hold at one moment', () => {
  const early = cat(flag(say('Hopa'), { move: 100 }));
  expect(sees(early, { sprite: 'cat', says: { is: 'Hopa' }, x: 100 })).toBe(false);
  expect(sees(early, { all: [{ sprite: 'cat', says: { is: 'Hopa' } }, { sprite: 'cat', x: 100 }] })).toBe(true);
});

test('then: one after another, not before and not at once', () => {
  const left: See = { sprite: 'cat', x: { at_most: -90 } };
  const there = cat(flag({ glide_to_xy: { seconds: 1, x: 100, y: 0 } }, { glide_to_xy: { seconds: 1, x: -100, y: 0 } }));
  expect(sees(there, { then: [far, left] })).toBe(true);
  expect(sees(there, { then: [left, far] })).toBe(false);
});

test('then: who speaks at the same time does not answer', () => {
  const talk = (...wait: Parameters<typeof flag>): StageOutline => ({
    sprites: { cat: { scripts: [flag(say('Salut', 2))] }, dog: { scripts: [flag(...wait, say('Bună', 2))] } },
  });
  const answers: See = { then: [{ sprite: 'cat', says: { is: 'Salut' } }, { sprite: 'dog', says: { is: 'Bună' } }] };
  expect(sees(talk({ wait: 2 }), answers)).toBe(true);
  expect(sees(talk({ wait: 1 }), answers)).toBe(true);
  expect(sees(talk({ wait: 0.1 }), answers)).toBe(false);
  expect(sees(talk(), answers)).toBe(false);
});

test('then: messages of one frame have their order', () => {
  const relay = (...messages: string[]): StageOutline => ({ ...cat(flag(...messages.map((broadcast) => ({ broadcast })))), messages: ['a', 'b'] });
  const inOrder: See = { then: [{ sent: 'a' }, { sent: 'b' }] };
  expect(sees(relay('a', 'b'), inOrder)).toBe(true);
  expect(sees(relay('b', 'a'), inOrder)).toBe(false);
  expect(sees(relay('b', 'a', 'b'), inOrder)).toBe(true);
});

test('any sprite can be asked for words, whoever says them, and for nothing else', () => {
  const talk: StageOutline = { sprites: { cat: { scripts: [flag({ wait: 1 })] }, dog: { x: 100, scripts: [flag(say('Game over'))] } } };
  expect(sees(talk, { sprite: 'any', says: { contains: 'game over' } })).toBe(true);
  expect(sees(talk, { sprite: 'any', says: { contains: 'won' } })).toBe(false);
  expect(sees(talk, { sprite: 'any', asks: { any: true } })).toBe(false);
  expect(sees(cat(flag({ wait: 1 })), { sprite: 'any', says: { any: true } })).toBe(false);
  expect(() => sees(talk, { sprite: 'any', x: 100 })).toThrow('x is not known here');
});

describe('one thing within a time after another', () => {
  const sends = (...blocks: Parameters<typeof flag>): StageOutline => ({ ...cat(flag(...blocks)), messages: ['a', 'b'] });
  const later = (...seconds: number[]) => sends(...seconds.flatMap((wait, index) => [{ wait }, { broadcast: index % 2 === 0 ? 'a' : 'b' }]));
  const soon: See = { then: [{ sent: 'a' }, { sent: 'b' }], within: 1 };

  test('is seen when it comes in time', () => expect(sees(later(0.5, 0.5), soon)).toBe(true));
  test('is not seen when it comes too late', () => expect(sees(later(0.5, 1.5), soon)).toBe(false));
  test('may begin anew', () => expect(sees(later(0.5, 1.5, 1.5, 0.5), soon)).toBe(true));
  test('is in its order', () => expect(sees(later(0.5, 1.5, 0.5), soon)).toBe(false));
  test('is the latest before it that counts', () => {
    const twice = sends({ wait: 0.5 }, { broadcast: 'a' }, { wait: 0.8 }, { broadcast: 'a' }, { wait: 0.8 }, { broadcast: 'b' });
    expect(sees(twice, soon)).toBe(true);
  });
  test('may come in the same moment', () => expect(sees(sends({ wait: 0.5 }, { broadcast: 'a' }, { broadcast: 'b' }), soon)).toBe(true));
  test('may not be the other way round in the same moment', () =>
    expect(sees(sends({ wait: 0.5 }, { broadcast: 'b' }, { broadcast: 'a' }), soon)).toBe(false));
});
