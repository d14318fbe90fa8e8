/** The costumes and backdrops of a project as images, ready to be painted. What can't be had is left out, not waited for. */
import type { Picture, SavedStage } from '../../stage/work.ts';
import { STAGE_HEIGHT, STAGE_WIDTH } from '../../stage/work.ts';
import type { Library } from '../../studio/library.ts';
import { loadImage } from '../picture.ts';
import type { CostumeBox } from './geometry.ts';

export interface Dressed {
  /** Tells apart what looks different. */
  key: string;
  box: CostumeBox;
  /** null: couldn't be loaded. */
  image: HTMLImageElement | null;
  mask: string;
}

/** What stands in for a costume that the library hasn't got; the engine takes the same box. */
export const MISSING: CostumeBox = { width: 40, height: 40, centre: [20, 20] };
const WHOLE: CostumeBox = { width: STAGE_WIDTH, height: STAGE_HEIGHT, centre: [STAGE_WIDTH / 2, STAGE_HEIGHT / 2] };

export function keyOf(picture: Picture): string {
  return 'library' in picture ? `${picture.library}#${picture.hue ?? 0}` : picture.picture;
}

export class Wardrobe {
  private readonly library: Library;
  private readonly costumes = new Map<string, Dressed>();
  private readonly backdrops = new Map<string, Dressed>();
  private stage: SavedStage | null = null;

  constructor(library: Library) {
    this.library = library;
  }

  /** Resolves when every picture of the project can be painted. What was there before stays until then. */
  async prepare(stage: SavedStage): Promise<void> {
    this.stage = stage;
    const costumes = stage.sprites.flatMap((sprite) => sprite.costumes).filter((picture) => !this.costumes.has(keyOf(picture)));
    const backdrops = stage.backdrops.filter((picture) => !this.backdrops.has(keyOf(picture)));
    await Promise.all([
      ...costumes.map(async (picture) => this.costumes.set(keyOf(picture), await this.dressCostume(picture))),
      ...backdrops.map(async (picture) => this.backdrops.set(keyOf(picture), await this.dress(picture, 'backdrop', WHOLE, ''))),
    ]);
  }

  costume(sprite: string, index: number): Dressed | null {
    const picture = this.stage?.sprites.find(({ id }) => id === sprite)?.costumes[index];
    return (picture && this.costumes.get(keyOf(picture))) ?? null;
  }

  backdrop(index: number): Dressed | null {
    const picture = this.stage?.backdrops[index];
    return (picture && this.backdrops.get(keyOf(picture))) ?? null;
  }

  private async dressCostume(picture: Picture): Promise<Dressed> {
    if ('picture' in picture) return this.dress(picture, 'costume', picture, picture.mask);
    const known = await this.library.costume(picture.library).catch(() => null);
    return this.dress(picture, 'costume', known ?? MISSING, known?.mask ?? '');
  }

  private async dress(picture: Picture, kind: 'costume' | 'backdrop', box: CostumeBox, mask: string): Promise<Dressed> {
    const image = await this.library.imageUrl(picture, kind).then(loadImage).catch(() => null);
    return { key: keyOf(picture), box, image, mask };
  }
}

/** Whether there is something of the costume at a point of its own units. Without a mask all of it counts. */
export function isSolid({ box, mask }: Dressed, [x, y]: readonly [number, number]): boolean {
  if (mask === '') return true;
  const columns = Math.ceil(box.width / 2);
  const bit = Math.floor(y / 2) * columns + Math.floor(x / 2);
  // Four letters of base64 are three bytes.
  const from = Math.floor(bit / 24) * 4;
  try {
    const bytes = atob(mask.slice(from, from + 4));
    const byte = bytes.charCodeAt(Math.floor((bit % 24) / 8));
    return ((byte >> (7 - (bit % 8))) & 1) === 1;
  } catch {
    return true;
  }
}
