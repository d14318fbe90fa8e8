/** The club's own sprites, costumes, backdrops and sounds, as Scratch's library has its own: static/library/scratch.json. */
import { staticAddress } from '../shared/static-files.ts';
import { isRecord, type Library } from './messages.ts';

interface Index {
  lists: Record<string, Omit<Library, 'addresses'>>;
  files: Record<string, string>;
}

const EMPTY = { sprites: [], costumes: [], backdrops: [], sounds: [] };

export class ClubLibrary {
  #index: Promise<Index> | null = null;
  isThere = false;

  /** In this language, else in English. */
  async list(locale: string): Promise<Library> {
    const { lists, files } = await this.#bring();
    const addresses = Object.fromEntries(Object.entries(files).map(([name, path]) => [name, addressOf(path)]));
    return { ...(lists[locale] ?? lists.en ?? EMPTY), addresses };
  }

  /** The address of a file of the library; null when it has none of that name. */
  async find(name: string): Promise<string | null> {
    const path = (await this.#bring()).files[name];
    return path === undefined ? null : addressOf(path);
  }

  #bring(): Promise<Index> {
    this.#index ??= fetchIndex();
    this.#index.then(() => (this.isThere = true), () => (this.#index = null));
    return this.#index;
  }
}

function addressOf(path: string): string {
  return staticAddress(`library/${path}`);
}

async function fetchIndex(): Promise<Index> {
  const answer = await fetch(staticAddress('library/scratch.json'));
  if (!answer.ok) throw new Error(`The library answered ${answer.status}.`);
  const index: unknown = await answer.json();
  if (!isRecord(index) || !isRecord(index.files)) throw new Error('The library is damaged.');
  const { files, ...lists } = index;
  return { files: files as Index['files'], lists: lists as Index['lists'] };
}
