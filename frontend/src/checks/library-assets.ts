/** What the engine has to know of the library, read from the built library folder. For Node. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CastIndex } from '../python/stage/cast.ts';
import type { Assets, Shape } from '../stage/snapshot.ts';

interface SpriteFile {
  costumes: ({ id: string } & Shape)[];
}

/** Ids are folders and files there: nothing else may be one. */
const ID = /^[a-z0-9][a-z0-9-]*$/;

export class Library {
  private readonly folder: string;
  private readonly sprites = new Map<string, Record<string, Shape>>();
  private readonly seconds: Record<string, number>;
  /** Titles of all that is in it. */
  readonly index: CastIndex;

  /** Throws when there is no library in the folder. */
  constructor(folder: string) {
    this.folder = folder;
    this.index = JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8')) as CastIndex;
    const sounds = this.index.sounds as (CastIndex['sounds'][number] & { seconds: number })[];
    this.seconds = Object.fromEntries(sounds.map(({ id, seconds }) => [id, seconds]));
  }

  /** For one work. A picture that the library doesn't have has no shape here; then the engine takes a box. */
  assetsOf(work: unknown): Assets {
    const shapes: Record<string, Shape> = {};
    for (const [id] of JSON.stringify(work ?? null).matchAll(/(?<="library":")[^"/]+(?=\/)/g)) Object.assign(shapes, this.sprite(id));
    return { shapes, sound_seconds: this.seconds };
  }

  private sprite(id: string): Record<string, Shape> {
    const known = this.sprites.get(id);
    if (known) return known;
    const file = join(this.folder, 'sprites', `${id}.json`);
    const shapes: Record<string, Shape> = {};
    if (ID.test(id) && existsSync(file)) {
      const { costumes } = JSON.parse(readFileSync(file, 'utf8')) as SpriteFile;
      for (const { id: costume, width, height, centre, mask } of costumes) shapes[`${id}/${costume}`] = { width, height, centre, mask };
    }
    this.sprites.set(id, shapes);
    return shapes;
  }
}
