import { expect, test } from 'vitest';
import type { Outline } from '../stage-outline.test-support.ts';
import { play, result, shape } from '../play.test-support.ts';

const square = (side: number) => shape(Array.from({ length: side / 2 }, () => '#'.repeat(side / 2)));
const shapes = { 'cat/box': square(40) };

const cat = (script: Outline[], more: object = {}) =>
  play({ sprites: { cat: { ...more, scripts: [['when_flag', ...script]] }, dog: { x: 30, y: 40 } } }, { shapes });

test('steps go where the sprite looks', () => {
  expect(cat([{ move: 10 }]).frames().at('cat')).toEqual([10, 0]);
  expect(cat([{ point: 0 }, { move: 10 }]).frames().at('cat')).toEqual([0, 10]);
  expect(cat([{ turn_right: 90 }, { move: 10 }]).frames().at('cat')).toEqual([0, -10]);
  expect(cat([{ turn_left: 180 }, { move: -10 }]).frames().at('cat')).toEqual([10, 0]);
});

test('a direction stays between -179 and 180', () => {
  expect(cat([{ point: 270 }]).frames().drawn('cat').direction).toBe(-90);
  expect(cat([{ point: -180 }]).frames().drawn('cat').direction).toBe(180);
  expect(cat([{ turn_right: 3_600 }]).frames().drawn('cat').direction).toBe(90);
});

test('going to places, to a sprite, to the pointer, and changing one coordinate', () => {
  expect(cat([{ go_to_xy: { x: 5, y: -6 } }]).frames().at('cat')).toEqual([5, -6]);
  expect(cat([{ go_to: 'dog' }]).frames().at('cat')).toEqual([30, 40]);
  expect(cat([{ set_x: 7 }, { change_y: 3 }, { change_x: 1 }, { change_y: 1 }]).frames().at('cat')).toEqual([8, 4]);
  const me = cat([{ wait: 0 }, { go_to: 'mouse' }]);
  me.engine.do({ kind: 'mouse', x: -20.4, y: 33, isDown: false });
  expect(me.frames(3).at('cat')).toEqual([-20, 33]);
});

test('going to a sprite that isn\'t there does nothing', () => {
  expect(cat([{ go_to: 'gone' }, { point_to: 'gone' }, { glide_to: { seconds: 1, target: 'gone' } }, { change_x: 1 }]).frames().at('cat'))
    .toEqual([1, 0]);
});

test('pointing to a sprite', () => {
  expect(cat([{ point_to: 'dog' }]).frames().drawn('cat').direction).toBeCloseTo(90 - 53.13, 1);
});

test('a random place is on the stage, and the same for the same seed', () => {
  const places = [1, 2].map(() => cat([{ repeat: { times: 5, do: [{ go_to: 'random' }] } }]).frames(9).at('cat'));
  expect(places[0]).toEqual(places[1]);
  expect(Math.abs(places[0]![0])).toBeLessThanOrEqual(240);
});

test('a glide takes its time, in a straight line', () => {
  const me = cat([{ glide_to_xy: { seconds: 1, x: 90, y: -30 } }, { set_y: 0 }]);
  expect(me.frames(11).at('cat')).toEqual([30, -10]);
  expect(me.frames(10).at('cat')).toEqual([60, -20]);
  expect(me.frames(10).at('cat')).toEqual([90, 0]);
});

test('a glide of no time is a jump', () => {
  expect(cat([{ glide_to: { seconds: 0, target: 'dog' } }, { change_x: 1 }]).frames().at('cat')).toEqual([31, 40]);
});

test('some of a sprite always stays on the stage', () => {
  expect(cat([{ set_x: 10_000 }]).frames().at('cat')).toEqual([245, 0]);
  expect(cat([{ set_y: -10_000 }]).frames().at('cat')).toEqual([0, -185]);
  expect(cat([{ set_x: { divide: { a: -1, b: 0 } } }]).frames().at('cat')).toEqual([-245, 0]);
});

test('moving by what is no number leaves the sprite where it is', () => {
  expect(cat([{ move: { divide: { a: 1, b: 0 } } }, { point: { divide: { a: 1, b: 0 } } }]).frames().drawn('cat')).toMatchObject({
    y: 0, direction: 90,
  });
});

test('at an edge it bounces by its shape, away from the edge', () => {
  const right = cat([{ go_to_xy: { x: 225, y: 0 } }, 'bounce']).frames();
  expect(right.drawn('cat').direction).toBe(-90);
  expect(right.at('cat')).toEqual([220, 0]);
  const top = cat([{ go_to_xy: { x: 0, y: 170 } }, { point: 30 }, 'bounce'], { rotation: 'none' }).frames();
  expect(top.drawn('cat').direction).toBeCloseTo(150);
  expect(top.at('cat')).toEqual([0, 160]);
});

test('far from every edge it doesn\'t', () => {
  expect(cat([{ set_x: 210 }, 'bounce']).frames().drawn('cat').direction).toBe(90);
});

test('an empty rim of a costume doesn\'t bounce', () => {
  const rim = shape(['     ', '  #  ', '     ']);
  const me = play({ sprites: { cat: { x: 238, scripts: [['when_flag', 'bounce']] } } }, { shapes: { 'cat/box': rim } });
  expect(me.frames().drawn('cat').direction).toBe(90);
});

test('a sprite that goes to and fro between the edges never leaves them', () => {
  const me = cat([{ point: 70 }, { forever: [{ move: 13 }, 'bounce'] }]);
  for (let frame = 0; frame < 300; frame += 1) {
    const [x, y] = me.frames().at('cat');
    expect(Math.abs(x)).toBeLessThanOrEqual(228);
    expect(Math.abs(y)).toBeLessThanOrEqual(168);
  }
});

test('reporters of the place are free of tiny errors', () => {
  expect(result({ x: {} }, { sprites: { cat: { x: 3, scripts: [['when_flag', { set_variable: { variable: 'seen', value: { x: {} } } }]] } } })).toBe(3);
  const seen = play({
    variables: { seen: 0 },
    sprites: { cat: { scripts: [['when_flag', { point: 0 }, { move: 10 }, { set_variable: { variable: 'seen', value: { x: {} } } }]] } },
  });
  expect(seen.frames().engine.variable('seen')).toBe(0);
});

test('the stage can\'t move, and nothing breaks', () => {
  const script: Outline[] = ['when_flag', { move: 1 }, { turn_right: 5 }, 'bounce', { glide_to_xy: { seconds: 1, x: 1, y: 1 } }, { set_size: 50 }, 'pen_down', { say: 'ok' }];
  expect(play({ scripts: [script] }).frames(2).snapshot.isRunning).toBe(false);
});
