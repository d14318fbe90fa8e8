/** Makes the few HTML elements that the editor is built of. */

type Attributes = Record<string, string | boolean>;

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Attributes = {}, ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'boolean') made.toggleAttribute(name, value);
    else made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** body: what `import x from 'icon:x'` gives. */
export function iconElement(body: string): SVGSVGElement {
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  icon.classList.add('village-icon');
  icon.innerHTML = body;
  return icon;
}

/** A button with an icon and a word; `isWordHidden` leaves the word to screen readers and the tip. */
export function iconButton(body: string, word: string, className: string, isWordHidden = false): HTMLButtonElement {
  const label = element('span', isWordHidden ? { class: 'village-unseen' } : {}, word);
  return element('button', { type: 'button', class: className, ...(isWordHidden ? { title: word } : {}) }, iconElement(body), label);
}
