/** A picture with a name below it, that can be chosen. Made once and then kept up to date, so that nothing flickers and the focus stays. */
import type { Picture } from '../stage/work.ts';
import type { PaintKind } from './contract.ts';
import { element } from './elements.ts';
import type { Library } from './library.ts';

/** Letters of a word that fit beside each other into a small tile. */
const FITTING = 9;

export class Tile {
  readonly root: HTMLButtonElement;
  private readonly image = element('img', { alt: '', class: 'studio-tile-image', draggable: 'false' });
  private readonly label = element('span', { class: 'studio-tile-name' });
  private shown = '';

  constructor(press: () => void, className = '') {
    this.image.addEventListener('error', () => this.image.removeAttribute('src'));
    this.root = element('button', { type: 'button', class: `studio-tile ${className}`, onclick: press }, this.image, this.label);
  }

  show(name: string, isChosen: boolean): void {
    if (this.label.textContent !== name) {
      this.label.textContent = name;
      this.root.title = name;
      this.root.classList.toggle('studio-tile-long', name.split(/\s+/).some(({ length }) => length > FITTING));
    }
    this.root.setAttribute('aria-pressed', String(isChosen));
  }

  /** A picture that the library hasn't got leaves the tile empty. */
  async picture(library: Library, picture: Picture, kind: PaintKind): Promise<void> {
    const wanted = 'library' in picture ? `${picture.library} ${picture.hue ?? 0}` : picture.picture;
    if (wanted === this.shown) return;
    this.shown = wanted;
    const url = await library.imageUrl(picture, kind).catch(() => null);
    if (this.shown !== wanted) return;
    if (url === null) this.image.removeAttribute('src');
    else this.image.src = url;
  }
}

/** Puts the children in this order without touching those that stay, and keeps the focus where it was. */
export function putInOrder(parent: Element, children: readonly Element[]): void {
  if (children.length === parent.children.length && children.every((child, at) => parent.children[at] === child)) return;
  const focused = document.activeElement;
  parent.replaceChildren(...children);
  if (focused instanceof HTMLElement && parent.contains(focused)) focused.focus();
}
