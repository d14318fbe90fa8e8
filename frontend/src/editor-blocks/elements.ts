/** The editor's icons and buttons, of the elements that all pages are made of. */
import { element, inlineIcon } from '../shared/elements.ts';

export { element } from '../shared/elements.ts';

/** body: what `import x from 'icon:x'` gives. */
export function iconElement(body: string): SVGSVGElement {
  return inlineIcon(body, 'village-icon');
}

/** A button with an icon and a word; `isWordHidden` leaves the word to screen readers and the tip. */
export function iconButton(body: string, word: string, className: string, isWordHidden = false): HTMLButtonElement {
  const label = element('span', isWordHidden ? { class: 'village-unseen' } : {}, word);
  return element('button', { type: 'button', class: className, ...(isWordHidden ? { title: word } : {}) }, iconElement(body), label);
}
