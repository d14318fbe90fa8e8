/** One map while a program runs on it: where the hero is, what is left, what has happened so far. */
import type { Facing, Obstacle, Thing } from '../shared/contract.ts';
import type { Condition } from './program.ts';
import { neighbour, obstacleAt, samePosition, turned, type GridMap, type Lying, type Position } from './grid.ts';

const QUARTERS = { ahead: 0, left: -1, right: 1 } as const;

const key = ([x, y]: Position) => `${x},${y}`;

export class World {
  readonly map: GridMap;
  at: Position;
  facing: Facing;
  blockedBy: Obstacle | null = null;
  /** The cells in the order in which the hero came by, the start first. */
  readonly path: Position[];
  readonly left: Partial<Record<Thing, number>> = {};
  readonly collected: Partial<Record<Thing, number>> = {};
  watered = 0;
  dry = 0;
  nothingHere = 0;
  private readonly lying = new Map<string, Lying>();

  constructor(map: GridMap) {
    this.map = map;
    this.at = map.start.at;
    this.facing = map.start.facing;
    this.path = [this.at];
    map.cells.forEach((row, y) => row.forEach(({ lying }, x) => {
      if (!lying) return;
      this.lying.set(key([x, y]), lying);
      if (lying === 'flower') this.dry += 1;
      else {
        this.left[lying] = (this.left[lying] ?? 0) + 1;
        this.collected[lying] = 0;
      }
    }));
  }

  /** What lies here now; a watered flower is no longer something that lies here. */
  here(): Lying | null {
    return this.lying.get(key(this.at)) ?? null;
  }

  atGoal(): boolean {
    return this.map.goal !== null && samePosition(this.at, this.map.goal);
  }

  hasVisited(at: Position): boolean {
    return this.path.some((cell) => samePosition(cell, at));
  }

  /** Others may lie between; a cell that is named twice has to be visited twice. */
  hasVisitedInOrder(cells: readonly Position[]): boolean {
    let next = 0;
    for (const cell of this.path) {
      const wanted = cells[next];
      if (wanted && samePosition(cell, wanted)) next += 1;
    }
    return next === cells.length;
  }

  /** Cells walked. */
  get steps(): number {
    return this.path.length - 1;
  }

  /** Cells, up-down plus left-right; null without a goal. */
  distanceToGoal(): number | null {
    const { goal } = this.map;
    return goal && Math.abs(goal[0] - this.at[0]) + Math.abs(goal[1] - this.at[1]);
  }

  /** One cell ahead. Gives what stood in the way, then the hero stays where it is; null after a real move. */
  move(): Obstacle | null {
    const to = neighbour(this.at, this.facing);
    this.blockedBy = obstacleAt(this.map, to);
    if (this.blockedBy === null) {
      this.at = to;
      this.path.push(to);
    }
    return this.blockedBy;
  }

  turn(quarters: number): void {
    this.facing = turned(this.facing, quarters);
  }

  /** Takes the apple, egg or letter on this cell; null and a shrug if there is none. */
  pick(): Thing | null {
    const thing = this.here();
    if (thing === null || thing === 'flower') {
      this.nothingHere += 1;
      return null;
    }
    this.lying.delete(key(this.at));
    this.left[thing] = (this.left[thing] ?? 0) - 1;
    this.collected[thing] = (this.collected[thing] ?? 0) + 1;
    return thing;
  }

  /** Waters the thirsty flower on this cell; false and a shrug if there is none. */
  water(): boolean {
    if (this.here() !== 'flower') {
      this.nothingHere += 1;
      return false;
    }
    this.lying.delete(key(this.at));
    this.dry -= 1;
    this.watered += 1;
    return true;
  }

  /** `missing` is what an empty place for a condition counts as. Inside `not` it counts as false. */
  holds(condition: Condition | null, missing: boolean): boolean {
    if (condition === null) return missing;
    switch (condition.kind) {
      case 'at_goal':
        return this.atGoal();
      case 'path': {
        const towards = turned(this.facing, QUARTERS[condition.direction]);
        return obstacleAt(this.map, neighbour(this.at, towards)) === null;
      }
      case 'here':
        return this.here() === condition.thing;
      case 'not':
        return !this.holds(condition.condition, false);
    }
  }
}
