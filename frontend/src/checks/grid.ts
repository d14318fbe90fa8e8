/**
 * The village grid as an activity draws it: letters to cells. Pure; no run happens here.
 *
 * A map is 3-10 letters wide and 3-8 rows high, all rows equally long, with exactly one hero and at most one goal. The
 * hero walks only on path cells: `=` `b` `a` `e` `l` `f` `G` and the start.
 */
import type { Facing, Obstacle, Thing } from '../shared/contract.ts';

export type Position = readonly [x: number, y: number];

export type Ground = 'path' | 'bridge' | Exclude<Obstacle, 'edge'>;
/** What lies on a path cell at the start. A `flower` is thirsty until it is watered. */
export type Lying = Thing | 'flower';

export interface Cell {
  ground: Ground;
  lying: Lying | null;
}

export interface GridMap {
  width: number;
  height: number;
  /** Rows from the top, cells from the left. */
  cells: readonly (readonly Cell[])[];
  start: { at: Position; facing: Facing };
  goal: Position | null;
}

/** The activity itself is wrong: an editor's mistake, never a learner's. */
export class BadActivity extends Error {
  override name = 'BadActivity';
}

const GROUNDS: Record<string, Ground> = {
  '.': 'meadow', '=': 'path', b: 'bridge', T: 'tree', P: 'fir', H: 'house', F: 'fence', '~': 'water', R: 'rock',
  S: 'haystack', W: 'flowers',
};
const LYING: Record<string, Lying> = { a: 'apple', e: 'egg', l: 'letter', f: 'flower' };
const FACINGS: Record<string, Facing> = { '>': 'east', '<': 'west', '^': 'north', v: 'south' };

const DELTAS: Record<Facing, Position> = { north: [0, -1], east: [1, 0], south: [0, 1], west: [-1, 0] };
const CLOCKWISE: readonly Facing[] = ['north', 'east', 'south', 'west'];

export function turned(facing: Facing, quarters: number): Facing {
  return CLOCKWISE[(CLOCKWISE.indexOf(facing) + quarters + 4) % 4] as Facing;
}

export function neighbour([x, y]: Position, facing: Facing): Position {
  const [dx, dy] = DELTAS[facing];
  return [x + dx, y + dy];
}

export function samePosition(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** null beyond the edge. */
export function cellAt(map: GridMap, [x, y]: Position): Cell | null {
  return map.cells[y]?.[x] ?? null;
}

/** null where the hero can walk, else what stands there. */
export function obstacleAt(map: GridMap, at: Position): Obstacle | null {
  const cell = cellAt(map, at);
  if (cell === null) return 'edge';
  return cell.ground === 'path' || cell.ground === 'bridge' ? null : cell.ground;
}

/** Reads one map. Raises BadActivity with the row and column of what is wrong. */
export function parseMap(text: string): GridMap {
  if (typeof text !== 'string') throw new BadActivity('A map must be text.');
  const rows = text.split('\n').map((row) => row.trim()).filter((row) => row !== '');
  const width = rows[0]?.length ?? 0;
  if (width < 3 || width > 10 || rows.length < 3 || rows.length > 8) {
    throw new BadActivity('A map must be 3-10 cells wide and 3-8 cells high.');
  }
  let start: GridMap['start'] | null = null;
  let goal: Position | null = null;
  const cells = rows.map((row, y) => {
    if (row.length !== width) throw new BadActivity(`Row ${y + 1} of the map must be ${width} cells wide.`);
    return [...row].map((letter, x): Cell => {
      const facing = FACINGS[letter];
      if (facing) {
        if (start) throw new BadActivity(`Row ${y + 1}, column ${x + 1}: a second hero.`);
        start = { at: [x, y], facing };
      }
      if (letter === 'G') {
        if (goal) throw new BadActivity(`Row ${y + 1}, column ${x + 1}: a second goal.`);
        goal = [x, y];
      }
      const ground = facing || letter === 'G' || LYING[letter] ? 'path' : GROUNDS[letter];
      if (!ground) throw new BadActivity(`Row ${y + 1}, column ${x + 1}: "${letter}" is not a cell.`);
      return { ground, lying: LYING[letter] ?? null };
    });
  });
  if (!start) throw new BadActivity('The map has no hero.');
  return { width, height: rows.length, cells, start, goal };
}
