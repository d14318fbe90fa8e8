import { expect, test } from 'vitest';
import { isDrawn, wantedOf } from './drawing.ts';
import { linesAlong, pointsOn, type Line, type Point } from './pen-lines.ts';
import { SHAPES, type Drawing, type ShapeName } from './question.ts';

interface Turtle {
  at: Point;
  degrees: number;
}

/** What a pen leaves that walks and turns right, as [steps, degrees]. */
function walked(moves: [number, number][], { at, degrees }: Turtle = { at: [-30, 20], degrees: 0 }, colour = '#000000'): Line[] {
  const lines: Line[] = [];
  let [here, turn] = [at, degrees];
  for (const [steps, right] of moves) {
    const to: Point = [here[0] + Math.cos((turn * Math.PI) / 180) * steps, here[1] + Math.sin((turn * Math.PI) / 180) * steps];
    lines.push({ from: here, to, colour });
    here = to;
    turn -= right;
  }
  return lines;
}

const sides = (count: number, steps: number, right: number): [number, number][] => Array.from({ length: count }, () => [steps, right]);
const SQUARE = walked(sides(4, 100, 90));

function draws(rule: Drawing, lines: Line[], stamps = 0): boolean {
  return isDrawn(rule, wantedOf(rule), { lines, stamps });
}

const WALKS: Record<ShapeName, Line[]> = {
  line: walked([[120, 0]]),
  triangle: walked(sides(3, 90, 120)),
  square: SQUARE,
  rectangle: walked([[100, 90], [50, 90], [100, 90], [50, 90]]),
  pentagon: walked(sides(5, 60, 72)),
  hexagon: walked(sides(6, 60, 60)),
  octagon: walked(sides(8, 40, 45)),
  circle: walked(sides(36, 10, 10)),
  star: walked(sides(5, 120, 144)),
};

test.each(SHAPES)('the pen that walks a %s is known by it, whichever way it begins', (shape) => {
  expect(draws({ shape }, WALKS[shape])).toBe(true);
  for (const degrees of [17, 45, 90, 203]) {
    expect(draws({ shape }, walked([[0, degrees]]).concat(WALKS[shape].map((line) => spun(line, degrees))))).toBe(true);
  }
});

function spun({ from, to, colour }: Line, degrees: number): Line {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const turn = ([x, y]: Point): Point => [x * cos - y * sin + 40, x * sin + y * cos - 70];
  return { from: turn(from), to: turn(to), colour };
}

/** Shapes that a child wouldn't call the same may not pass for one another. Round ones are near: see the page. */
const APART: [ShapeName, ShapeName][] = SHAPES.flatMap((drawn) => SHAPES.map((wanted): [ShapeName, ShapeName] => [drawn, wanted])).filter(
  ([drawn, wanted]) => drawn !== wanted && !(['hexagon', 'octagon', 'circle', 'pentagon'].includes(drawn) && ['hexagon', 'octagon', 'circle', 'pentagon'].includes(wanted)),
);

test.each(APART)('a %s is no %s', (drawn, wanted) => {
  expect(draws({ shape: wanted }, WALKS[drawn])).toBe(false);
});

test('a smaller tolerance tells round shapes apart', () => {
  expect(draws({ shape: 'circle', tolerance: 0.04 }, WALKS.octagon)).toBe(false);
  expect(draws({ shape: 'circle', tolerance: 0.04 }, WALKS.circle)).toBe(true);
  expect(draws({ shape: 'hexagon', tolerance: 0.04 }, WALKS.octagon)).toBe(false);
});

test('size and place do not matter, unless the activity says so', () => {
  expect(draws({ shape: 'square' }, walked(sides(4, 20, 90), { at: [100, -90], degrees: 30 }))).toBe(true);
  expect(draws({ shape: 'square', width: { at_least: 80 } }, walked(sides(4, 20, 90)))).toBe(false);
  expect(draws({ shape: 'square', width: { is: 100, within: 5 }, height: 100 }, SQUARE)).toBe(true);
});

test('upright means: not turned', () => {
  expect(draws({ shape: 'square', upright: true }, SQUARE)).toBe(true);
  expect(draws({ shape: 'square', upright: true }, SQUARE.map((line) => spun(line, 45)))).toBe(false);
});

test.each<[string, Line[]]>([
  ['turning left', walked(sides(4, 100, -90))],
  ['over and over', walked(sides(22, 100, 90))],
  ['in many small steps', walked([0, 1, 2, 3].flatMap(() => [...sides(19, 5, 0), [5, 90] as [number, number]]))],
  ['side by side, in any order and direction', [SQUARE[2], SQUARE[0], SQUARE[3], SQUARE[1]].map((line, index) => (index % 2 ? { from: line!.to, to: line!.from, colour: '' } : line!))],
  ['with a start and stop in the middle of a side', walked([[40, 90], [100, 90], [100, 90], [100, 90], [60, 0]])],
  ['a little unevenly', walked([[100, 88], [102, 91], [99, 90], [101, 90]])],
  ['three times, apart from one another', [-150, 0, 150].flatMap((x) => walked(sides(4, 60, 90), { at: [x, 0], degrees: 0 }))],
])('a square drawn %s is a square', (_, lines) => {
  expect(draws({ shape: 'square' }, lines)).toBe(true);
});

test.each<[string, Line[]]>([
  ['three sides', walked(sides(3, 100, 90))],
  ['four sides with the wrong turn', walked(sides(4, 100, 80))],
  ['a square with a tail', [...SQUARE, ...walked([[70, 0]], { at: [-30, 20], degrees: 180 })]],
  ['a house', [...SQUARE, ...linesAlong([[-30, 20], [20, 80], [70, 20]], false)]],
  ['a scribble', walked(Array.from({ length: 60 }, (_, index) => [20 + (index * 37) % 50, (index * 71) % 360]))],
  ['nothing', []],
  ['a dot', walked([[0, 0]])],
])('%s is no square', (_, lines) => {
  expect(draws({ shape: 'square' }, lines)).toBe(false);
});

test('both ways of making a star are stars', () => {
  const outline: Point[] = Array.from({ length: 10 }, (_, index) => {
    const reach = index % 2 ? 40 : 100;
    return [Math.cos(index * 0.62832) * reach, Math.sin(index * 0.62832) * reach];
  });
  expect(draws({ shape: 'star' }, linesAlong(outline, true))).toBe(true);
});

test('an own path is compared like a shape: open, or closed where the rule says so', () => {
  const stairs: [number, number][] = [[0, 0], [0, 20], [20, 20], [20, 40], [40, 40], [40, 60]];
  const big = linesAlong(stairs.map(([x, y]): Point => [x * 3 - 100, y * 3 - 100]), false);
  expect(draws({ like: stairs }, big)).toBe(true);
  expect(draws({ like: stairs, closed: true }, big)).toBe(false);
  expect(draws({ like: stairs }, SQUARE)).toBe(false);
});

test('times counts the pieces that match', () => {
  const row = [-150, 0, 150].flatMap((x) => walked(sides(4, 60, 90), { at: [x, 0], degrees: 0 }));
  expect(draws({ shape: 'square', times: 3 }, row)).toBe(true);
  expect(draws({ shape: 'square', times: 3 }, [...row, ...walked(sides(3, 50, 120), { at: [0, -120], degrees: 0 })])).toBe(true);
  expect(draws({ shape: 'square', times: { at_least: 4 } }, row)).toBe(false);
});

test('colours, stamps, or anything at all can be asked for', () => {
  const two = [...SQUARE, ...walked([[80, 0]], { at: [-200, 0], degrees: 0 }, '#ff0000')];
  expect(draws({ colours: { at_least: 2 } }, two)).toBe(true);
  expect(draws({ colours: { at_least: 2 } }, SQUARE)).toBe(false);
  expect(draws({ any: true }, SQUARE)).toBe(true);
  expect(draws({ any: true }, [])).toBe(false);
  expect(draws({ stamps: { at_least: 3 } }, [], 3)).toBe(true);
  expect(draws({ stamps: { at_least: 3 } }, [], 2)).toBe(false);
});

test('a drawing without end is described by few points', () => {
  const lines = walked(Array.from({ length: 20_000 }, (_, index) => [3, (index * 37) % 360]));
  expect(pointsOn(lines).length).toBeLessThan(2_500);
});
