/** The village as a small bitmap: the drawing with its symbols and the colours of the page brought along. */
import { loadImage, smallPicture } from '../picture.ts';

const COLOURED = ['fill', 'stroke', 'stroke-width', 'stroke-linejoin'] as const;

export async function mapPicture(drawing: SVGSVGElement): Promise<Blob | null> {
  const { width, height } = drawing.viewBox.baseVal;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copyStyles(drawing, copy);
  const needed = new Set([...copy.querySelectorAll('use')].map((use) => (use.getAttribute('href') ?? '').slice(1)));
  const defs = document.createElementNS('http://www.w3.org/2000/svg', 'defs');
  for (const id of needed) {
    const symbol = document.getElementById(id);
    if (symbol) defs.append(symbol.cloneNode(true));
  }
  copy.prepend(defs);
  const text = new XMLSerializer().serializeToString(copy);
  const image = await loadImage(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`);
  return smallPicture(image, width, height, '#fbf6ea');
}

/** What a style sheet says of shapes, and where things stand, isn't in the markup. */
function copyStyles(from: SVGElement, to: SVGElement): void {
  const originals = from.querySelectorAll<SVGElement>('rect[class], g[class], path');
  const copies = to.querySelectorAll<SVGElement>('rect[class], g[class], path');
  originals.forEach((original, index) => {
    const copy = copies[index];
    if (!copy) return;
    const style = getComputedStyle(original);
    if (original.matches('.village-meadow, .village-burst path, .village-spark path, .village-bubble path')) {
      for (const name of COLOURED) copy.setAttribute(name, style.getPropertyValue(name));
    }
    if (original.classList.contains('village-hero')) copy.setAttribute('transform', original.style.transform.replaceAll('px', ''));
  });
}
