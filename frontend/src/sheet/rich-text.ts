/** A text of a pack, as HTML that the server has cleaned. css: a class of its own besides `prose`. */
import { el } from '../frame/dom.ts';
import { drawScratchBlocks } from '../shared/draw-scratch-blocks.ts';

export function richText(html: string, css = ''): HTMLDivElement {
  const text = el('div', { class: `prose ${css}`.trim() });
  text.innerHTML = html;
  void drawScratchBlocks(text);
  return text;
}
