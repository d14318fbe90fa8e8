/**
 * The drawings of the village as symbols of the page, so that a tile that stands forty times is drawn from one source.
 * The files are put into the bundle when it is built.
 */

const FILES = import.meta.glob<string>('../../../drawings/tiles/*.svg', { query: '?raw', import: 'default', eager: true });

export const SVG = 'http://www.w3.org/2000/svg';
const SPRITE_ID = 'village-tiles';

interface Tile {
  viewBox: string;
  inside: string;
}

const TILES = new Map<string, Tile>(
  Object.entries(FILES).map(([path, text]) => {
    const [, viewBox = '0 0 100 100', inside = ''] = /viewBox="([^"]+)"[^>]*>([\s\S]*)<\/svg>/.exec(text) ?? [];
    return [path.slice(path.lastIndexOf('/') + 1, -'.svg'.length), { viewBox, inside }];
  }),
);

/** Puts the symbols into the page, once. */
export function ensureSprites(): void {
  if (document.getElementById(SPRITE_ID)) return;
  const svg = document.createElementNS(SVG, 'svg');
  svg.id = SPRITE_ID;
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('width', '0');
  svg.setAttribute('height', '0');
  svg.style.position = 'absolute';
  svg.innerHTML = [...TILES].map(([id, { viewBox, inside }]) => `<symbol id="tile-${id}" viewBox="${viewBox}">${inside}</symbol>`).join('');
  document.body.prepend(svg);
}

/**
 * One tile with its cell's upper left corner at (x, y); tall ones reach above it. Cells are 100 by 100.
 *
 * bleed: how far it reaches over its edges; ground needs a little, or seams show between cells at broken sizes.
 */
export function tile(id: string, x: number, y: number, bleed = 0): SVGUseElement {
  const [left = 0, top = 0, width = 100, height = 100] = (TILES.get(id)?.viewBox ?? '').split(' ').map(Number);
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#tile-${id}`);
  for (const [name, value] of Object.entries({
    x: x + left - bleed, y: y + top - bleed, width: width + 2 * bleed, height: height + 2 * bleed,
  })) use.setAttribute(name, String(value));
  return use;
}
