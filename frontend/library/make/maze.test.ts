import { describe, expect, it } from 'vitest';
import { mazeWalls, NARROW, WIDE, type MazeSize } from './maze.ts';

/** The cells that can be reached from the upper left one without crossing a wall. */
function reach(path: string, { columns, rows, cell }: MazeSize): number {
  const [left, top] = [240 - (columns * cell) / 2, 180 - (rows * cell) / 2];
  const walls = new Set<string>();
  for (const [, x, y, way, to] of path.matchAll(/M([\d.]+) ([\d.]+)([HV])([\d.]+)/g)) {
    const [column, row] = [(Number(x) - left) / cell, (Number(y) - top) / cell];
    walls.add(way === 'V' ? `${column - 1},${row},right` : `${column},${row - 1},down`);
    expect(Number(to)).toBeGreaterThan(0);
  }
  const seen = new Set(['0,0']);
  for (const place of seen) {
    const [x = 0, y = 0] = place.split(',').map(Number);
    if (x < columns - 1 && !walls.has(`${x},${y},right`)) seen.add(`${x + 1},${y}`);
    if (y < rows - 1 && !walls.has(`${x},${y},down`)) seen.add(`${x},${y + 1}`);
    if (x > 0 && !walls.has(`${x - 1},${y},right`)) seen.add(`${x - 1},${y}`);
    if (y > 0 && !walls.has(`${x},${y - 1},down`)) seen.add(`${x},${y - 1}`);
  }
  return seen.size;
}

describe('A maze', () => {
  it('has a way to each of its cells', () => {
    for (const size of [WIDE, NARROW]) {
      for (const seed of [1, 5, 7, 20]) expect(reach(mazeWalls(seed, size, 0), size)).toBe(size.columns * size.rows);
    }
  });

  it('is the same for the same seed, and another for another', () => {
    expect(mazeWalls(7, WIDE, 3)).toBe(mazeWalls(7, WIDE, 3));
    expect(mazeWalls(8, WIDE, 3)).not.toBe(mazeWalls(7, WIDE, 3));
  });

  it('fits onto the stage with its walls', () => {
    for (const { columns, rows, cell } of [WIDE, NARROW]) {
      expect(columns * cell).toBeLessThanOrEqual(480 - 14);
      expect(rows * cell).toBeLessThanOrEqual(360 - 14);
    }
  });
});
