/**
 * Reads an SVG for the painter, in this page: see sandbox.ts for why a frame of its own isn't needed. Rasters within it
 * are placed when they have loaded, so it waits for them; one that can't be read counts as loaded.
 */
import paper from '@scratch/paper';

interface Imported {
  paperJSON: string;
  viewBox: number[] | null;
}

export async function getPaperSandbox(): Promise<{ send(payload: { svg: string }): Promise<Imported> }> {
  return { send: ({ svg }) => readSvg(svg) };
}

export async function prewarmPaperSandbox(): Promise<void> {}

function readSvg(svg: string): Promise<Imported> {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const viewBox = root.getAttribute('viewBox')?.match(/\S+/g)?.map(parseFloat) ?? null;
  return new Promise((resolve, reject) => {
    paper.project.importSVG(svg, {
      expandShapes: true,
      insert: false,
      onError: (message: string) => reject(new Error(message)),
      onLoad: (item: any) => {
        if (!item) return reject(new Error('no SVG'));
        const rasters = item.className === 'Raster' ? [item] : item.getItems({ class: paper.Raster });
        const loaded = rasters.map((raster: any) => new Promise<void>((settled) => {
          raster.on('load', () => settled());
          raster.on('error', () => settled());
        }));
        Promise.all(loaded).then(() => resolve({ paperJSON: item.exportJSON({ asString: true }), viewBox }), reject);
      },
    });
  });
}
