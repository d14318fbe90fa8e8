/** A drawing of the project's own, by its path in drawings/: an ornament, since the button around it has the words. */
import { el } from '../frame/dom.ts';
import { staticAddress } from '../shared/static-files.ts';

export function drawing(path: string, css = ''): HTMLImageElement {
  return el('img', { src: staticAddress(`drawings/${path}.svg`), alt: '', class: css, draggable: 'false' });
}
