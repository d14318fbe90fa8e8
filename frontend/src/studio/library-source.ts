/** What the library is made of, and where it comes from: files beside the scripts, or what a take-home file brings along. */
import { staticAddress } from '../shared/static-files.ts';

/** A text in each language of the library. */
export type Titles = Record<string, string>;

export interface Entry {
  id: string;
  titles: Titles;
  /** Other words that find it, in each language. */
  words: Record<string, string[]>;
  group: string;
}

export interface SpriteEntry extends Entry {
  costumes: { id: string; titles: Titles }[];
}

interface SoundEntry extends Entry {
  seconds: number;
}

/** library.json. */
export interface LibraryIndex {
  sprites: SpriteEntry[];
  backdrops: Entry[];
  sounds: SoundEntry[];
}

export interface LibraryCostume {
  id: string;
  titles: Titles;
  /** Stage units. */
  width: number;
  height: number;
  centre: [number, number];
  /** See Shape.mask in ../stage/snapshot.ts. */
  mask: string;
  svg: string;
}

/** sprites/<id>.json. */
export interface LibrarySprite {
  id: string;
  costumes: LibraryCostume[];
}

export interface LibrarySource {
  index(): Promise<LibraryIndex>;
  /** Rejects when there is no such sprite. */
  sprite(id: string): Promise<LibrarySprite>;
  /** The first costume, for lists. */
  spriteUrl(id: string): string;
  /** An SVG; may be a data address. */
  backdropUrl(id: string): string;
  soundUrl(id: string): string;
}

/** The files of static/library/. */
export class LibraryFiles implements LibrarySource {
  index(): Promise<LibraryIndex> {
    return this.json('library.json');
  }

  sprite(id: string): Promise<LibrarySprite> {
    return this.json(`sprites/${encodeURIComponent(id)}.json`);
  }

  spriteUrl(id: string): string {
    return this.address(`pictures/${encodeURIComponent(id)}.svg`);
  }

  backdropUrl(id: string): string {
    return this.address(`backdrops/${encodeURIComponent(id)}.svg`);
  }

  soundUrl(id: string): string {
    return this.address(`sounds/${encodeURIComponent(id)}.wav`);
  }

  private address(path: string): string {
    return staticAddress(`library/${path}`);
  }

  private async json<T>(path: string): Promise<T> {
    const answer = await fetch(this.address(path));
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return (await answer.json()) as T;
  }
}
