/** Makes elements in scripts, for pages and editors alike. All text goes in as text, never as markup. */

type Child = Node | string | null | undefined | false;
type Value = string | number | boolean | null | undefined | ((event: Event) => void);

/**
 * `element('button', {type: 'button', class: 'button', onclick: go}, icon, 'Help')`.
 *
 * true sets an empty attribute; false, null and undefined set none; a function under `on…` listens.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Record<string, Value> = {}, ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value != null) made.setAttribute(name, String(value));
  }
  put(made, ...children);
  return made;
}

/** Replaces what is inside. */
export function put(parent: Element, ...children: Child[]): void {
  parent.replaceChildren(...children.filter((child): child is Node | string => child != null && child !== false));
}

/** An icon that stands in the script itself. body: what `import x from 'icon:x'` gives. */
export function inlineIcon(body: string, className: string): SVGSVGElement {
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  icon.classList.add(className);
  icon.innerHTML = body;
  return icon;
}
