/** Building blocks for elements: all text goes in as text, and drawings come from the two sprites that the page names. */
export { element as el, put } from '../shared/elements.ts';

/** Changes a text only when it differs, so that screen readers don't speak up and nothing flickers. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

const SVG = 'http://www.w3.org/2000/svg';

function drawing(sprite: string, id: string, className: string, viewBox: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', className);
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `${sprite}#${id}`);
  svg.append(use);
  return svg;
}

/** The addresses carry the content hash, so only the page knows them: `<html data-icons="…" data-people="…">`. */
function spriteAddress(name: 'icons' | 'people'): string {
  return document.documentElement.dataset[name] ?? (name === 'icons' ? '/static/icons.svg' : '/static/drawings/people.svg');
}

export function icon(name: string): SVGSVGElement {
  return drawing(spriteAddress('icons'), `icon-${name}`, 'icon', '0 0 24 24');
}

export function avatar(name: string): SVGSVGElement {
  return drawing(spriteAddress('people'), `avatar-${name}`, 'avatar', '0 0 100 100');
}

export function picture(name: string): SVGSVGElement {
  return drawing(spriteAddress('people'), `picture-${name}`, 'picture', '0 0 100 100');
}
