/** Who is who: what in one project is meant by the ids of an activity's checks. casting-call.ts finds it out. */
import type { FoundCast, StageNote } from '../../src/shared/contract.ts';
import { plain } from '../../src/checks/stage/values.ts';
import type { Named } from './question.ts';
import { likeness } from './names.ts';

export type Note = Omit<StageNote, 'check'>;

/** A variable or list: whose it is, by the sprite's name, and its id there. */
export interface Held {
  owner: string;
  id: string;
  name: string;
}

export interface Casting {
  /** By id: the sprite's name. Null: there is none. */
  sprites: ReadonlyMap<string, string | null>;
  variables: ReadonlyMap<string, Held | null>;
  lists: ReadonlyMap<string, Held | null>;
  messages: Words;
  backdrops: Words;
  costumes: Words;
  sounds: Words;
  /** By id of a sprite or variable: what is to be told of it. */
  notes: ReadonlyMap<string, Note>;
}

/** So many of a kind are told, with so many signs of the name. */
const [MAX_TOLD, MAX_SIGNS] = [60, 100];

export function tellOf({ sprites, variables }: Casting): FoundCast {
  const told = (names: Iterable<readonly [string, string | null]>) =>
    Object.fromEntries([...names].slice(0, MAX_TOLD).map(([id, name]) => [id, name === null ? null : [...name].slice(0, MAX_SIGNS).join('')]));
  return { sprites: told(sprites), variables: told([...variables].map(([id, held]) => [id, held?.name ?? null] as const)) };
}

/** Things that are known by their names alone. */
export class Words {
  private readonly ids = new Map<string, string>();
  private readonly names = new Map<string, string>();

  /** wanted: ids of checks. isOnlyEnough: the only one that there is, is meant. */
  constructor(cast: Record<string, Named>, wanted: Iterable<string>, names: readonly string[], isOnlyEnough: boolean) {
    const roles = new Map<string, readonly string[]>();
    for (const id of wanted) roles.set(id, [id]);
    for (const [id, { named = [] }] of Object.entries(cast)) roles.set(id, [...named, id]);
    for (const [id, called] of roles) {
      const found = names
        .map((name) => ({ name, like: this.ids.has(plain(name)) ? 0 : likeness(name, called) }))
        .sort((a, b) => b.like - a.like)[0];
      if (found && found.like > 0) this.put(id, found.name);
    }
    const free = names.filter((name) => !this.ids.has(plain(name)));
    const open = [...roles.keys()].filter((id) => !this.names.has(id));
    const [only, id] = [free[0], open[0]];
    if (isOnlyEnough && only !== undefined && id !== undefined && free.length === 1 && open.length === 1) this.put(id, only);
  }

  private put(id: string, name: string): void {
    this.ids.set(plain(name), id);
    this.names.set(id, name);
  }

  idOf(name: string): string {
    return this.ids.get(plain(name)) ?? name;
  }

  nameOf(id: string): string {
    return this.names.get(id) ?? id;
  }
}
