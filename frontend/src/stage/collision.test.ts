import { expect, test } from 'vitest';
import { play, shape } from './play.test-support.ts';
import { solidOf } from './solid.ts';

const LEFT_HALF = shape(['#    ', '#    ', '#    ', '#    ', '#    ']);
const FULL = shape(['#####', '#####', '#####', '#####', '#####']);
const RING = shape(['##########', ...Array.from({ length: 8 }, () => '#        #'), '##########']);
const BAR = shape(['####################']);

function touches(cat: object, dog: object, shapes: Record<string, ReturnType<typeof shape>>): boolean {
  return play({ sprites: { cat, dog } }, { shapes }).engine.touches('cat', 'dog');
}

test('boxes that overlap don\'t touch where the costumes are empty', () => {
  const shapes = { 'cat/box': LEFT_HALF, 'dog/box': FULL };
  expect(touches({ x: 0 }, { x: 9 }, shapes)).toBe(false);
  expect(touches({ x: 0 }, { x: -9 }, shapes)).toBe(true);
});

test('what is inside a ring doesn\'t touch it', () => {
  const shapes = { 'cat/box': RING, 'dog/box': shape(['##', '##']) };
  expect(touches({}, {}, shapes)).toBe(false);
  expect(touches({}, { x: 8 }, shapes)).toBe(true);
});

test('a turned costume touches elsewhere', () => {
  const shapes = { 'cat/box': BAR, 'dog/box': FULL };
  expect(touches({}, { y: 15 }, shapes)).toBe(false);
  expect(touches({ direction: 0 }, { y: 15 }, shapes)).toBe(true);
  expect(touches({ direction: 0, rotation: 'none' }, { y: 15 }, shapes)).toBe(false);
});

test('left and right mirrors it', () => {
  const shapes = { 'cat/box': LEFT_HALF, 'dog/box': FULL };
  expect(touches({ rotation: 'left_right', direction: -90 }, { x: 9 }, shapes)).toBe(true);
  expect(touches({ rotation: 'left_right', direction: -90 }, { x: -9 }, shapes)).toBe(false);
});

test('a larger costume reaches further', () => {
  const shapes = { 'cat/box': FULL, 'dog/box': FULL };
  expect(touches({}, { x: 14 }, shapes)).toBe(false);
  expect(touches({ size: 200 }, { x: 14 }, shapes)).toBe(true);
});

test('the smallest sprite still touches', () => {
  expect(touches({ size: 5 }, { x: 3 }, { 'cat/box': FULL, 'dog/box': FULL })).toBe(true);
});

test('a costume off its centre turns round its centre', () => {
  const shapes = { 'cat/box': shape(['#####'], [0, 1]), 'dog/box': shape(['#']) };
  expect(touches({}, { x: 8 }, shapes)).toBe(true);
  expect(touches({ direction: 0 }, { y: 8 }, shapes)).toBe(true);
  expect(touches({ direction: -90 }, { x: -8 }, shapes)).toBe(true);
});

test('large costumes that overlap widely without touching are asked at most some thousand points', () => {
  const wide = shape(Array.from({ length: 180 }, (_, row) => (row % 2 ? ' '.repeat(240) : `#${' '.repeat(238)}#`)));
  const me = play(
    { sprites: { dog: { x: 2, y: 2 }, cat: { scripts: [['when_flag', { if: { condition: { touching: 'dog' }, do: [] } }]] } } },
    { shapes: { 'cat/box': wide, 'dog/box': wide } },
  ).frames();
  expect(me.engine.world.threads.spent).toBeLessThan(200);
});

test('the outline of a costume', () => {
  const solid = solidOf(shape([' # ', '###', ' # ']));
  expect(solid.radius).toBeCloseTo(Math.hypot(3, 1));
  expect(solid.hull).toHaveLength(16);
  expect(solidOf(shape(['   '])).hull).toHaveLength(0);
});

test('an empty costume touches nothing, and moves', () => {
  const shapes = { 'cat/box': shape(['   ']), 'dog/box': FULL };
  expect(touches({}, {}, shapes)).toBe(false);
  const me = play({ sprites: { cat: { scripts: [['when_flag', { forever: [{ move: 50 }, 'bounce'] }]] } } }, { shapes });
  expect(Math.abs(me.frames(50).at('cat')[0])).toBeLessThanOrEqual(240);
});

test.each(['not base64!', '', 'AAAA'])('a mask %j that says too little is empty where it says nothing', (mask) => {
  expect(solidOf({ width: 40, height: 40, centre: [20, 20], mask }).squares.includes(1)).toBe(false);
});

test('a costume of the library whose shape isn\'t known is a full box of 40 by 40', () => {
  const { engine } = play({ sprites: { cat: {}, dog: { x: 39, y: 39 }, far: { x: 41 } } });
  expect([engine.touches('cat', 'dog'), engine.touches('cat', 'far')]).toEqual([true, false]);
});

test('a mask that says less than the costume is large costs what it says', () => {
  const large = { width: 480, height: 360, centre: [240, 180] as [number, number] };
  expect(solidOf({ ...large, mask: '' })).toMatchObject({ radius: 0, squares: new Uint8Array() });
  expect(solidOf({ ...large, mask: 'gA==' }).squares).toHaveLength(8);
  const dot = { 'cat/box': { ...large, mask: 'gA==' }, 'dog/box': FULL };
  expect(touches({}, { x: -230, y: 170 }, dot)).toBe(false);
  expect(touches({ x: 10, y: -10 }, { x: -230, y: 170 }, dot)).toBe(true);
});
