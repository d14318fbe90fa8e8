/** The studio's buttons, of the elements that all pages are made of. */
import { element, inlineIcon } from '../shared/elements.ts';

export { element } from '../shared/elements.ts';

/** body: what `import x from 'icon:x'` gives. */
export function iconElement(body: string): SVGSVGElement {
  return inlineIcon(body, 'studio-icon');
}

interface ButtonLook {
  /** Only the icon is seen; the word is for screen readers and the tip. */
  iconOnly?: boolean;
  kind?: 'plain' | 'primary' | 'danger';
  /** For screen readers and the tip, where the word alone isn't clear without its surroundings. Begins with the word. */
  fullName?: string;
}

export function button(body: string, word: string, press: () => void, { iconOnly = false, kind = 'plain', fullName }: ButtonLook = {}): HTMLButtonElement {
  const label = element('span', iconOnly ? { class: 'studio-unseen' } : {}, word);
  const className = `studio-button studio-button-${kind}${iconOnly ? ' studio-button-icon' : ''}`;
  const tip = fullName ?? (iconOnly ? word : '');
  const made = element('button', { type: 'button', class: className }, iconElement(body), label);
  if (tip) made.title = tip;
  if (fullName) made.setAttribute('aria-label', fullName);
  made.addEventListener('click', () => {
    if (isEnabled(made)) press();
  });
  return made;
}

/** A button that can't be pressed just now keeps its focus and its place. */
export function setEnabled(control: HTMLButtonElement, isEnabled: boolean): void {
  control.setAttribute('aria-disabled', String(!isEnabled));
}

function isEnabled(control: Element): boolean {
  return control.getAttribute('aria-disabled') !== 'true';
}
