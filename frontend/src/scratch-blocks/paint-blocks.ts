/**
 * Scratch blocks as SVG, as Scratch 3 draws them.
 *
 * The library would write styles into attributes and into the page, which the page's policy forbids. So the scripts are
 * put together here, and its style sheet is adopted by the document, which is the same as a file of our own.
 */
import type { Document } from 'scratchblocks/syntax/index.js';
import { init, newView } from 'scratchblocks/scratch3/index.js';
import blockStyle from 'scratchblocks/scratch3/style.css.js';
import Style from 'scratchblocks/scratch3/style.js';

const SVG = 'http://www.w3.org/2000/svg';
const STYLE = 'scratch3';
const GAP = 46;
/** Strokes reach half a unit over the shapes that they go round. */
const EDGE = 1;
/** Units of the drawing in the height of a letter M of a label. */
const UNITS_PER_EM = 16;

let icons: Map<string, SVGElement> | null = null;

/** em: how large the words on blocks are, in the letters of the text around: so the drawing grows with them. */
export function paintBlocks(document: Document, em: number): SVGSVGElement {
  const known = (icons ??= prepare());
  const view = newView(document, { style: STYLE, scale: 1 });
  view.measure();
  const svg = window.document.createElementNS(SVG, 'svg');
  let width = 0;
  let height = 0;
  for (const script of view.scripts) {
    const drawn = script.draw(STYLE);
    if (height) height += GAP;
    drawn.setAttribute('transform', `translate(0 ${height})`);
    svg.append(drawn);
    height += script.height;
    width = Math.max(width, script.width + 4);
  }
  placeIcons(svg, known);
  const [wide, high] = [width + 2 * EDGE, height + 2 * EDGE];
  svg.setAttribute('viewBox', `${-EDGE} ${-EDGE} ${wide} ${high}`);
  svg.setAttribute('width', toEm(wide, em));
  svg.setAttribute('height', toEm(high, em));
  return svg;
}

function toEm(units: number, em: number): string {
  return `${((units / UNITS_PER_EM) * em).toFixed(3)}em`;
}

function prepare(): Map<string, SVGElement> {
  init(window);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(blockStyle);
  window.document.adoptedStyleSheets = [...window.document.adoptedStyleSheets, sheet];
  return new Map(Style.makeOriginalIcons().map((icon) => [`#${icon.id}`, icon]));
}

/** Puts each icon where it is used, so that no two drawings of a page share an id. */
function placeIcons(svg: SVGElement, known: Map<string, SVGElement>): void {
  for (const use of svg.querySelectorAll('use')) {
    const icon = known.get(use.getAttribute('href') ?? '')?.cloneNode(true) as SVGElement | undefined;
    if (!icon) continue;
    icon.removeAttribute('id');
    const place = window.document.createElementNS(SVG, 'g');
    for (const { name, value } of use.attributes) if (name !== 'href') place.setAttribute(name, value);
    place.append(icon);
    use.replaceWith(place);
  }
}
