/** Whoever steers finds out what moves a sprite. */
import { expect, test } from 'vitest';
import { Grip, type Want } from './grip.ts';

type Pushed = Readonly<Record<string, readonly [x: number, y: number]>>;

/** Where it is after some frames, when keys push it so, or the pointer draws it along; and what was held at the end. */
function steered(grip: Grip, want: Want, pushed: Pushed, { frames = 60, follows = false, falls = 0 } = {}) {
  const at = { x: 0, y: 0 };
  let held: readonly string[] | null = [];
  for (let frame = 0; frame < frames; frame += 1) {
    held = grip.keysFor(at, want);
    for (const key of held ?? []) {
      at.x += pushed[key]?.[0] ?? 0;
      at.y += pushed[key]?.[1] ?? 0;
    }
    if (held === null && follows) at.x += want.x * 5;
    at.y -= falls;
  }
  return { ...at, held };
}

const arrows: Pushed = { left: [-5, 0], right: [5, 0], up: [0, 5], down: [0, -5] };
const right: Want = { x: 1, y: 0 };

test('keys that do as they say are held from the first frame on', () => {
  expect(steered(new Grip(undefined, false), right, arrows)).toMatchObject({ x: 300, held: ['right'] });
});

test('keys that are swapped are told after a frame or two', () => {
  const { x, held } = steered(new Grip(undefined, false), right, { left: [5, 0], right: [-5, 0] });
  expect(held).toEqual(['left']);
  expect(x).toBeGreaterThan(280);
});

test('what the check says is tried first, then the arrows, the mouse and the letters', () => {
  const tried = new Set<string>();
  const grip = new Grip(['k', 'l'], false);
  for (let frame = 0; frame < 30; frame += 1) tried.add(String(grip.keysFor({ x: 0, y: 0 }, right)));
  expect([...tried]).toEqual(['l', 'right', 'null', 'd']);
});

test.each<[string, Pushed, boolean]>([['the arrows', arrows, false], ['the mouse', {}, true], ['letters', { d: [5, 0] }, false]])('where the check says other keys, %s do as well', (_, pushed, follows) => {
  expect(steered(new Grip(['k', 'l'], false), right, pushed, { follows }).x).toBeGreaterThan(150);
});

test('where the check says the mouse, keys do as well', () => {
  expect(steered(new Grip(undefined, true), { x: 0, y: 1 }, arrows).y).toBeGreaterThan(200);
});

test('who falls by itself is not taken for one whose keys are swapped', () => {
  const { y, held } = steered(new Grip(['left', 'right', 'up', 'down'], false), { x: 0, y: 1 }, { up: [0, 9], down: [0, -5] }, { falls: 4 });
  expect([held, y > 200]).toEqual([['up'], true]);
});

test('a wall or a while without a way does not make it forget', () => {
  const grip = new Grip(undefined, false);
  steered(grip, right, arrows, { frames: 10 });
  steered(grip, right, {}, { frames: 300 });
  expect(grip.keysFor({ x: 0, y: 0 }, { x: -1, y: 0 })).toEqual(['left']);
});

test('a game that begins late finds its keys again', () => {
  const grip = new Grip(undefined, false);
  steered(grip, right, {}, { frames: 100 });
  expect(steered(grip, right, arrows, { frames: 60 }).x).toBeGreaterThan(150);
});

test('where nothing has to be done nothing is held', () => {
  expect(new Grip(undefined, false).keysFor({ x: 0, y: 0 }, { x: 0, y: 0 })).toEqual([]);
});
