/**
 * The library of sprites, backdrops and sounds, read when it is needed and kept.
 *
 *     const library = new Library();   // the files that staticAddress finds, in the club and in a project taken home
 */
import type { Assets } from '../stage/snapshot.ts';
import type { Picture, SavedStage } from '../stage/work.ts';
import { LibraryFiles, type LibraryCostume, type LibraryIndex, type LibrarySource, type LibrarySprite, type Titles } from './library-source.ts';
import { recolour } from './recolour.ts';

export type * from './library-source.ts';

/** A title in the reader's language, else in whatever there is. */
export function titleIn(titles: Titles, locale: string): string {
  return titles[locale] ?? titles[locale.slice(0, 2)] ?? titles['en'] ?? Object.values(titles)[0] ?? '';
}

/** The page's rules let images come from itself and from data addresses. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

export class Library {
  private readonly source: LibrarySource;
  private read: Promise<LibraryIndex> | null = null;
  private readonly sprites = new Map<string, Promise<LibrarySprite>>();
  private readonly backdrops = new Map<string, Promise<string>>();

  constructor(source: LibrarySource = new LibraryFiles()) {
    this.source = source;
  }

  index(): Promise<LibraryIndex> {
    this.read ??= this.source.index().catch((error: unknown) => {
      this.read = null;
      throw error;
    });
    return this.read;
  }

  sprite(id: string): Promise<LibrarySprite> {
    return kept(this.sprites, id, () => this.source.sprite(id));
  }

  /** By what a costume keeps: "cat/walk-1". Rejects when there is none. */
  async costume(library: string): Promise<LibraryCostume> {
    const [sprite = '', costume = ''] = library.split('/');
    const found = (await this.sprite(sprite)).costumes.find(({ id }) => id === costume);
    if (!found) throw new Error(`The library has no costume ${library}.`);
    return found;
  }

  spriteUrl(id: string): string {
    return this.source.spriteUrl(id);
  }

  backdropUrl(id: string): string {
    return this.source.backdropUrl(id);
  }

  soundUrl(id: string): string {
    return this.source.soundUrl(id);
  }

  backdropSvg(id: string): Promise<string> {
    return kept(this.backdrops, id, () => textAt(this.backdropUrl(id)));
  }

  /** What an <img> shows of a costume or backdrop, with its hue. Rejects when the library hasn't got it. */
  async imageUrl(picture: Picture, kind: 'costume' | 'backdrop'): Promise<string> {
    if ('picture' in picture) return picture.picture;
    const hue = picture.hue ?? 0;
    if (kind === 'costume') return svgAddress(recolour((await this.costume(picture.library)).svg, hue));
    return hue === 0 ? this.backdropUrl(picture.library) : svgAddress(recolour(await this.backdropSvg(picture.library), hue));
  }

  /** What the engine has to know for this project. Things that the library hasn't got are left out. */
  async assets(stage: SavedStage): Promise<Assets> {
    const assets: Assets = { shapes: {}, sound_seconds: {} };
    const costumes = stage.sprites.flatMap((sprite) => sprite.costumes);
    await Promise.allSettled(costumes.map(async (costume) => {
      if (!('library' in costume)) return;
      const { width, height, centre, mask } = await this.costume(costume.library);
      assets.shapes[costume.library] = { width, height, centre, mask };
    }));
    const sounds = [stage, ...stage.sprites].flatMap((target) => target.sounds);
    if (sounds.length > 0) {
      const index = await this.index().catch(() => null);
      for (const { library } of sounds) {
        const entry = index?.sounds.find(({ id }) => id === library);
        if (entry) assets.sound_seconds[library] = entry.seconds;
      }
    }
    return assets;
  }
}

/** One reading for all who ask; one that failed is tried anew. */
function kept<T>(cache: Map<string, Promise<T>>, id: string, read: () => Promise<T>): Promise<T> {
  const known = cache.get(id);
  if (known) return known;
  const reading = read();
  cache.set(id, reading);
  reading.catch(() => cache.delete(id));
  return reading;
}

async function textAt(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}
