/** Deals things out to roles so that the whole of it is worth most: who fits one role well may fit another one better. */

export interface Candidate<Thing> {
  id: string;
  thing: Thing;
  /** 0 or less: it's none of the two's business. */
  worth: number;
  isNamed: boolean;
}

/** To each id at most one thing, and each thing to one id at most. */
export function dealOut<Thing>(candidates: readonly Candidate<Thing>[]): Map<string, Candidate<Thing>> {
  const good = candidates.filter(({ worth }) => worth > 0);
  const [ids, things] = [[...new Set(good.map(({ id }) => id))], [...new Set(good.map(({ thing }) => thing))]];
  const [rowOf, columnOf] = [placesOf(ids), placesOf(things)];
  const table = ids.map(() => new Map<number, Candidate<Thing>>());
  for (const each of good) table[rowOf.get(each.id) as number]?.set(columnOf.get(each.thing) as number, each);
  // To have nobody is always possible: a column for each role that is worth nothing.
  const columns = matched(ids.length, things.length + ids.length, (row, column) => -(table[row]?.get(column)?.worth ?? 0));
  return new Map(columns.flatMap((column, row) => {
    const one = table[row]?.get(column);
    return one ? [[one.id, one] as const] : [];
  }));
}

function placesOf<Key>(keys: readonly Key[]): Map<Key, number> {
  return new Map(keys.map((key, index) => [key, index]));
}

/**
 * The column of each row, so that they cost least in all (the Hungarian method). There have to be as many columns as rows
 * at least. Rows and columns have a price; who comes new takes the cheapest way of others making room.
 */
function matched(rows: number, columns: number, costOf: (row: number, column: number) => number): number[] {
  const rowPrice = new Array<number>(rows).fill(0);
  const columnPrice = new Array<number>(columns + 1).fill(0);
  /** The row that has each column; the one behind the last is where the new row begins. */
  const owner = new Array<number>(columns + 1).fill(-1);
  for (let row = 0; row < rows; row += 1) {
    const least = new Array<number>(columns).fill(Infinity);
    const cameFrom = new Array<number>(columns).fill(columns);
    const isDone = new Array<boolean>(columns + 1).fill(false);
    let column = columns;
    owner[columns] = row;
    while (owner[column] !== -1) {
      isDone[column] = true;
      const here = owner[column] as number;
      let [next, step] = [columns, Infinity];
      for (let other = 0; other < columns; other += 1) {
        if (isDone[other]) continue;
        const cost = costOf(here, other) - (rowPrice[here] as number) - (columnPrice[other] as number);
        if (cost < (least[other] as number)) [least[other], cameFrom[other]] = [cost, column];
        if ((least[other] as number) < step) [next, step] = [other, least[other] as number];
      }
      for (let other = 0; other <= columns; other += 1) {
        if (isDone[other]) {
          rowPrice[owner[other] as number] = (rowPrice[owner[other] as number] as number) + step;
          columnPrice[other] = (columnPrice[other] as number) - step;
        } else if (other < columns) least[other] = (least[other] as number) - step;
      }
      column = next;
    }
    while (column !== columns) {
      const before = cameFrom[column] as number;
      owner[column] = owner[before] as number;
      column = before;
    }
  }
  const columnOf = new Array<number>(rows).fill(-1);
  owner.slice(0, columns).forEach((row, column) => {
    if (row !== -1) columnOf[row] = column;
  });
  return columnOf;
}
