/** Which drawing belongs on which cell: the rules of frontend/drawings/README.md, as a pure function of the map. */
import type { Goal, Obstacle } from '../../shared/contract.ts';
import { cellAt, neighbour, type GridMap, type Ground, type Lying, type Position } from '../../checks/grid.ts';

const SIDES = [['n', 'north'], ['e', 'east'], ['s', 'south'], ['w', 'west']] as const;

/** By the sides to which the path goes on. A T piece is named after the side where it doesn't. */
const PATHS: Record<string, string> = {
  '': 'path-single', n: 'path-end-n', e: 'path-end-e', s: 'path-end-s', w: 'path-end-w', ew: 'path-h', ns: 'path-v',
  ne: 'path-ne', nw: 'path-nw', es: 'path-se', sw: 'path-sw', esw: 'path-t-n', nsw: 'path-t-e', new: 'path-t-s', nes: 'path-t-w',
  nesw: 'path-cross',
};

const STANDING = new Set<Ground>(['tree', 'fir', 'house', 'haystack', 'fence', 'rock', 'flowers']);

function sidesWhere(map: GridMap, at: Position, holds: (ground: Ground) => boolean): string {
  return SIDES.filter(([, facing]) => {
    const cell = cellAt(map, neighbour(at, facing));
    return cell !== null && holds(cell.ground);
  }).map(([letter]) => letter).join('');
}

const isPath = (ground: Ground) => ground === 'path' || ground === 'bridge';
const isWet = (ground: Ground) => ground === 'water' || ground === 'bridge';

/** Tiles that lie flat on a cell, the lowest first. */
export function groundTiles(map: GridMap, at: Position): string[] {
  const ground = cellAt(map, at)?.ground;
  const [x, y] = at;
  // Daisies here and there, the same ones at every drawing.
  const meadow = (x * 7 + y * 5 + ((x * y) % 3)) % 6 === 0 ? 'meadow-2' : 'meadow';
  if (ground === 'path') return ['meadow', PATHS[sidesWhere(map, at, isPath)] ?? 'path-single'];
  if (ground !== 'water' && ground !== 'bridge') return [meadow];
  const wet = sidesWhere(map, at, isWet);
  // A river that leaves the map has no bank at the edge.
  const banks = SIDES.filter(([letter, facing]) => cellAt(map, neighbour(at, facing)) && !wet.includes(letter));
  const runsAcross = /[ew]/.test(sidesWhere(map, at, isPath)) || !/[ns]/.test(sidesWhere(map, at, isPath));
  const bridge = ground === 'bridge' ? [runsAcross ? 'bridge' : 'bridge-v'] : [];
  return ['water', ...banks.map(([letter]) => `bank-${letter}`), ...bridge];
}

/** The drawing that stands on a cell, or null. */
export function standingTile(map: GridMap, at: Position, goal: Goal): string | null {
  if (map.goal && map.goal[0] === at[0] && map.goal[1] === at[1]) return `goal-${goal}`;
  const ground = cellAt(map, at)?.ground;
  return ground && STANDING.has(ground) ? (ground as Obstacle) : null;
}

export function lyingTile(lying: Lying): string {
  return lying === 'flower' ? 'flower-dry' : lying;
}
