/** Mazes, drawn as the path of their walls in the middle of the stage. */
import { chance } from '../chance.ts';

export interface MazeSize {
  columns: number;
  rows: number;
  /** Steps from wall to wall. */
  cell: number;
}

export const WIDE: MazeSize = { columns: 8, rows: 6, cell: 56 };
export const NARROW: MazeSize = { columns: 11, rows: 8, cell: 42 };

const WAYS = [[0, -1], [1, 0], [0, 1], [-1, 0]] as const;

/**
 * Every cell can be reached from every other, by one way only (a depth-first walk), but for `loops` walls that are
 * taken away besides. The entrance is at the upper left, the exit at the lower right.
 */
export function mazeWalls(seed: number, { columns, rows, cell }: MazeSize, loops: number): string {
  const draw = chance(seed);
  const random = (most: number): number => Math.floor(((draw() + 1) / 2) * most);
  const open = new Set<string>();
  const between = (x: number, y: number, toX: number, toY: number): string =>
    [Math.min(x, toX), Math.min(y, toY), x === toX ? 'down' : 'right'].join();
  const seen = new Set<string>(['0,0']);
  const way: [number, number][] = [[0, 0]];
  while (way.length > 0) {
    const [x, y] = way.at(-1) ?? [0, 0];
    const next = WAYS.map(([dx, dy]) => [x + dx, y + dy] as const).filter(
      ([toX, toY]) => toX >= 0 && toX < columns && toY >= 0 && toY < rows && !seen.has(`${toX},${toY}`),
    );
    const step = next[random(Math.max(1, next.length))];
    if (!step) {
      way.pop();
      continue;
    }
    open.add(between(x, y, ...step));
    seen.add(step.join());
    way.push([...step]);
  }
  for (let index = 0; index < loops; index++) {
    const [x, y] = [random(columns - 1), random(rows - 1)];
    open.add([x, y, index % 2 ? 'down' : 'right'].join());
  }
  const [left, top] = [240 - (columns * cell) / 2, 180 - (rows * cell) / 2];
  const [right, bottom] = [left + columns * cell, top + rows * cell];
  const walls = [`M${left + cell} ${top}H${right}V${bottom - cell}`, `M${right - cell} ${bottom}H${left}V${top + cell}`];
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const [atX, atY] = [left + (x + 1) * cell, top + (y + 1) * cell];
      if (x < columns - 1 && !open.has(`${x},${y},right`)) walls.push(`M${atX} ${atY - cell}V${atY}`);
      if (y < rows - 1 && !open.has(`${x},${y},down`)) walls.push(`M${atX - cell} ${atY}H${atX}`);
    }
  }
  return walls.join('');
}
