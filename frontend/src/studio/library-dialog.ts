/** <library-dialog>: see contract.ts. Search, groups as chips, a grid of tiles; arrows move in the grid. */
import back from 'icon:arrow-left';
import playIcon from 'icon:volume-2';
import { gettext, interpolate, locale, ngettext } from '../shared/i18n.ts';
import type { Chosen, LibraryDialogElement, LibraryKind } from './contract.ts';
import { openDialog } from './dialogs.ts';
import { button, element } from './elements.ts';
import { useGridKeys } from './grid-keys.ts';
import { groupNames, groupPlace, groupTitle } from './groups.ts';
import { Library, svgAddress, titleIn, type Entry, type LibraryIndex, type SpriteEntry } from './library.ts';
import { find } from './search.ts';
import { SoundPlayer } from './sound-player.ts';

function dialogTitle(kind: LibraryKind): string {
  switch (kind) {
    case 'sprites': return gettext('Choose a sprite');
    case 'costumes': return gettext('Choose a costume');
    case 'backdrops': return gettext('Choose a backdrop');
    case 'sounds': return gettext('Choose a sound');
  }
}

class LibraryDialog extends HTMLElement implements LibraryDialogElement {
  library = new Library();

  open(kind: LibraryKind): Promise<Chosen | null> {
    return new Promise((resolve) => new Shelf(this.library, kind, resolve));
  }
}

/** One opening. */
class Shelf {
  private readonly library: Library;
  private readonly kind: LibraryKind;
  private readonly dialog: HTMLDialogElement;
  private readonly player = new SoundPlayer();
  private readonly search = element('input', { type: 'search', class: 'studio-input', autocomplete: 'off', spellcheck: 'false' });
  private readonly chips = element('div', { class: 'studio-chips', role: 'group', 'aria-label': gettext('Groups') });
  private readonly grid = element('ul', { class: 'studio-shelf' });
  private readonly count = element('p', { class: 'studio-count', role: 'status' });
  private readonly controls: HTMLElement;
  private entries: readonly Entry[] = [];
  private group: string | null = null;
  private chosen: Chosen | null = null;

  constructor(library: Library, kind: LibraryKind, answer: (chosen: Chosen | null) => void) {
    this.library = library;
    this.kind = kind;
    const label = element('label', { class: 'studio-search' }, element('span', {}, gettext('Search')), this.search);
    this.controls = element('div', { class: 'studio-shelf-controls' }, label, this.chips);
    this.grid.classList.toggle('studio-shelf-sounds', kind === 'sounds');
    this.dialog = openDialog(dialogTitle(kind), 'library', this.controls, this.count, this.grid);
    this.dialog.addEventListener('close', () => {
      this.player.stop();
      answer(this.chosen);
    });
    this.search.addEventListener('input', () => this.showFound());
    this.search.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
      event.preventDefault();
      this.grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    });
    this.search.focus();
    void this.fill();
  }

  private async fill(): Promise<void> {
    try {
      this.entries = this.sorted(await this.library.index());
    } catch {
      this.count.textContent = gettext("The library can't be reached just now. Close this and try again in a moment.");
      return;
    }
    const groups = [...new Set(this.entries.map(({ group }) => group))];
    if (groups.length > 1) this.chips.append(this.chip(null, gettext('All')), ...groups.map((group) => this.chip(group, groupTitle(group))));
    useGridKeys(this.chips, 'button');
    this.showFound();
  }

  /** By group, then by title; sounds stay in the order of the library, where the notes of the piano lie beside each other. */
  private sorted(index: LibraryIndex): readonly Entry[] {
    const entries = [...index[this.kind === 'costumes' ? 'sprites' : this.kind]];
    const compare = new Intl.Collator(locale()).compare;
    const title = (entry: Entry): string => (this.kind === 'sounds' ? '' : titleIn(entry.titles, locale()));
    return entries.sort((a, b) => groupPlace(a.group) - groupPlace(b.group) || compare(title(a), title(b)));
  }

  private chip(group: string | null, title: string): HTMLElement {
    const chip = element('button', { type: 'button', class: 'studio-chip', 'aria-pressed': String(group === this.group) }, title);
    chip.addEventListener('click', () => {
      this.group = group;
      for (const each of this.chips.children) each.setAttribute('aria-pressed', String(each === chip));
      this.showFound();
    });
    return chip;
  }

  private showFound(): void {
    const shown = this.entries.filter(({ group }) => this.group === null || group === this.group);
    const found = find(shown, this.search.value, groupNames);
    this.count.textContent = found.length > 0
      ? interpolate(ngettext('%(count)s found', '%(count)s found', found.length), { count: found.length })
      : gettext('Nothing is called that. Try a shorter word, or look through all of them.');
    this.fillGrid(found.map((entry) => this.item(entry)));
  }

  private fillGrid(items: HTMLElement[]): void {
    this.grid.replaceChildren(...items);
    this.grid.scrollTop = 0;
    useGridKeys(this.grid, 'button');
  }

  private item(entry: Entry): HTMLElement {
    const title = titleIn(entry.titles, locale());
    switch (this.kind) {
      case 'sprites': return this.tile(title, this.library.spriteUrl(entry.id), () => this.choose(wholeSprite(entry as SpriteEntry)));
      case 'costumes': return this.tile(title, this.library.spriteUrl(entry.id), () => void this.showCostumes(entry as SpriteEntry));
      case 'backdrops': return this.tile(title, this.library.backdropUrl(entry.id), () => this.choose(single(title, entry.id)), 'studio-tile-wide');
      case 'sounds': return this.soundItem(entry.id, title);
    }
  }

  private tile(title: string, url: string, press: () => void, className = ''): HTMLElement {
    const image = element('img', { src: url, alt: '', loading: 'lazy', decoding: 'async', class: 'studio-tile-image' });
    const tile = element('button', { type: 'button', class: `studio-tile ${className}`, onclick: press }, image, element('span', { class: 'studio-tile-name' }, title));
    return element('li', {}, tile);
  }

  /** A sound is heard before it is chosen. */
  private soundItem(id: string, title: string): HTMLElement {
    const hear = button(playIcon, interpolate(gettext('Listen to %(name)s'), { name: title }), () => this.player.play(this.library.soundUrl(id)), { iconOnly: true });
    const take = element('button', { type: 'button', class: 'studio-tile studio-tile-flat', onclick: () => this.choose(single(title, id)) },
      element('span', { class: 'studio-tile-name' }, title));
    return element('li', { class: 'studio-sound' }, hear, take);
  }

  private async showCostumes(entry: SpriteEntry): Promise<void> {
    const title = titleIn(entry.titles, locale());
    let costumes;
    try {
      ({ costumes } = await this.library.sprite(entry.id));
    } catch {
      this.count.textContent = gettext("The library can't be reached just now. Close this and try again in a moment.");
      return;
    }
    const goBack = button(back, gettext('All sprites'), () => {
      bar.replaceWith(this.controls);
      this.showFound();
      this.search.focus();
    });
    const bar = element('div', { class: 'studio-shelf-controls' }, goBack);
    this.controls.replaceWith(bar);
    this.count.textContent = interpolate(gettext('Costumes of %(name)s'), { name: title });
    this.fillGrid(costumes.map((costume) => {
      const name = titleIn(costume.titles, locale());
      return this.tile(name, svgAddress(costume.svg), () => this.choose(single(`${title} ${name}`, `${entry.id}/${costume.id}`, name)));
    }));
    this.grid.querySelector('button')?.focus();
  }

  private choose(chosen: Chosen): void {
    this.chosen = chosen;
    this.dialog.close();
  }
}

function single(name: string, library: string, itemName = name): Chosen {
  return { name, items: [{ name: itemName, library }] };
}

function wholeSprite(entry: SpriteEntry): Chosen {
  const items = entry.costumes.map(({ id, titles }) => ({ name: titleIn(titles, locale()), library: `${entry.id}/${id}` }));
  return { name: titleIn(entry.titles, locale()), items };
}

customElements.define('library-dialog', LibraryDialog);
