/** A small library, and a stage with two sprites of it, for tests. */
import type { SavedSprite, SavedStage } from '../stage/work.ts';
import type { LibraryIndex, LibrarySource, LibrarySprite } from './library-source.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 70"><path fill="#ff0000" d="M0 0h80v70z"/></svg>';

export class FakeLibrary implements LibrarySource {
  isReachable = true;
  reads = 0;

  index(): Promise<LibraryIndex> {
    this.reads += 1;
    if (!this.isReachable) return Promise.reject(new Error('unplugged'));
    return Promise.resolve({
      sprites: [
        { id: 'cat', titles: { ro: 'Pisică', en: 'Cat' }, words: { ro: ['motan'], en: ['kitten'] }, group: 'animals', costumes: [
          { id: 'walk-1', titles: { ro: 'pas 1', en: 'step 1' } }, { id: 'walk-2', titles: { ro: 'pas 2', en: 'step 2' } },
        ] },
        { id: 'ana', titles: { ro: 'Ana', en: 'Ana' }, words: { ro: ['fată'], en: ['girl'] }, group: 'people', costumes: [{ id: 'stand', titles: { ro: 'stă', en: 'stands' } }] },
      ],
      backdrops: [{ id: 'meadow', titles: { ro: 'Pajiște', en: 'Meadow' }, words: { ro: [], en: [] }, group: 'nature' }],
      sounds: [{ id: 'meow', titles: { ro: 'Miau', en: 'Meow' }, words: { ro: [], en: [] }, group: 'animals', seconds: 0.8 }],
    });
  }

  sprite(id: string): Promise<LibrarySprite> {
    this.reads += 1;
    if (!this.isReachable || id !== 'cat') return Promise.reject(new Error('not there'));
    return Promise.resolve({ id, costumes: ['walk-1', 'walk-2'].map((costume, at) => ({
      id: costume, titles: { ro: `pas ${at + 1}`, en: `step ${at + 1}` }, width: 80, height: 70, centre: [40, 35] as [number, number], mask: '/w==', svg: SVG,
    })) });
  }

  spriteUrl(id: string): string {
    return `data:image/svg+xml,${id}`;
  }

  backdropUrl(): string {
    return `data:image/svg+xml;base64,${btoa(SVG)}`;
  }

  soundUrl(id: string): string {
    return `data:audio/wav,${id}`;
  }
}

export function sprite(id: string, name: string, more: Partial<SavedSprite> = {}): SavedSprite {
  return {
    id, name, x: 0, y: 0, direction: 90, size: 100, rotation: 'around', shown: true, costume: 0,
    costumes: [{ id: `${id}-1`, name: 'pas 1', library: 'cat/walk-1' }, { id: `${id}-2`, name: 'pas 2', library: 'cat/walk-2' }],
    sounds: [], own_blocks: [], blocks: {}, ...more,
  };
}

export function stage(more: Partial<SavedStage> = {}): SavedStage {
  return {
    backdrops: [{ id: 'b1', name: 'Pajiște', library: 'meadow' }], backdrop: 0, sounds: [], own_blocks: [], blocks: {},
    sprites: [sprite('cat', 'Pisică'), sprite('ana', 'Ana')], variables: [], lists: [], messages: [], ...more,
  };
}
