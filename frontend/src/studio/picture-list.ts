/** <costume-list> and <backdrop-list>: see contract.ts. The one that is on is the one that the buttons work on. */
import addIcon from 'icon:plus';
import brush from 'icon:paintbrush';
import coloursIcon from 'icon:palette';
import copyIcon from 'icon:copy-plus';
import deleteIcon from 'icon:trash-2';
import editIcon from 'icon:pencil';
import earlierIcon from 'icon:arrow-left';
import laterIcon from 'icon:arrow-right';
import { gettext } from '../shared/i18n.ts';
import type { Picture, SavedStage } from '../stage/work.ts';
import type { PaintKind, StudioListElement, StudioRights } from './contract.ts';
import { addChosen, addThings, currentOf, deleteThing, duplicateThing, hasRoom, moveThing, renameThing, repaint, setHue, thingsOf, wear, type Change } from './edits.ts';
import { button, element, setEnabled } from './elements.ts';
import { fireEdit } from './fire.ts';
import { useGridKeys } from './grid-keys.ts';
import { Library } from './library.ts';
import { chooseFromLibrary, chooseHue, paint } from './open.ts';
import { setValue } from './sprite-fields.ts';
import { putInOrder, Tile } from './tile.ts';

type Named = { id: string; name: string } & Picture;

class PictureList extends HTMLElement implements StudioListElement {
  library = new Library();
  protected readonly kind: PaintKind = 'costume';
  private things: readonly Named[] = [];
  private target = '';
  private current = 0;
  private parts: Parts | null = null;
  private isReadonly = false;
  private readonly tiles = new Map<string, Tile>();

  show(stage: SavedStage, target: string, rights: StudioRights): void {
    this.parts ??= this.build();
    if (target !== this.target) this.tiles.clear();
    this.target = target;
    this.things = thingsOf(stage, target, 'pictures') as readonly Named[];
    this.current = currentOf(stage, target);
    const { parts, thing } = this;
    if (thing) setValue(parts.name, thing.name);
    this.isReadonly = rights.isReadonly === true;
    parts.fields.hidden = this.isReadonly;
    parts.take.hidden = !rights.library;
    parts.draw.hidden = !rights.paint;
    parts.edit.hidden = !rights.paint;
    setEnabled(parts.colours, thing !== undefined && 'library' in thing);
    for (const control of [parts.take, parts.draw, parts.copy]) setEnabled(control, hasRoom(stage, target, 'pictures'));
    setEnabled(parts.remove, this.things.length > 1);
    setEnabled(parts.earlier, this.current > 0);
    setEnabled(parts.later, this.current < this.things.length - 1);
    this.showTiles(parts.grid);
  }

  private get thing(): Named | undefined {
    return this.things[this.current];
  }

  private showTiles(grid: HTMLElement): void {
    const roots = this.things.map((thing, at) => {
      const tile = this.tiles.get(thing.id) ?? new Tile(() => this.wear(thing.id), this.kind === 'backdrop' ? 'studio-tile-wide' : '');
      this.tiles.set(thing.id, tile);
      tile.show(`${at + 1}. ${thing.name}`, at === this.current);
      void tile.picture(this.library, thing, this.kind);
      return tile.root;
    });
    for (const id of this.tiles.keys()) if (!this.things.some((thing) => thing.id === id)) this.tiles.delete(id);
    putInOrder(grid, roots);
    useGridKeys(grid, 'button', roots[this.current] ?? null);
  }

  private build(): Parts {
    const isBackdrop = this.kind === 'backdrop';
    const act = (make: (target: string, id: string) => Change) => () => this.thing && this.change(make(this.target, this.thing.id));
    const small = { iconOnly: true };
    const parts: Parts = {
      fields: element('div', { class: 'studio-fields' }),
      grid: element('div', { class: 'studio-tiles', role: 'group', 'aria-label': isBackdrop ? gettext('Backdrops') : gettext('Costumes') }),
      name: element('input', { type: 'text', class: 'studio-input studio-input-name', maxlength: 40, autocomplete: 'off' }),
      take: button(addIcon, isBackdrop ? gettext('Add a backdrop') : gettext('Add a costume'), () => void this.addFromLibrary()),
      draw: button(brush, gettext('Paint'), () => void this.addPainted(), { fullName: isBackdrop ? gettext('Paint a backdrop') : gettext('Paint a costume') }),
      edit: button(editIcon, gettext('Change the drawing'), () => void this.repaint(), small),
      colours: button(coloursIcon, gettext('Other colours'), () => void this.recolour(), small),
      copy: button(copyIcon, gettext('Duplicate'), act((target, id) => duplicateThing(target, 'pictures', id)), small),
      earlier: button(earlierIcon, gettext('Move one place forward'), act((target, id) => moveThing(target, 'pictures', id, -1)), small),
      later: button(laterIcon, gettext('Move one place back'), act((target, id) => moveThing(target, 'pictures', id, 1)), small),
      remove: button(deleteIcon, gettext('Delete'), act((target, id) => deleteThing(target, 'pictures', id)), small),
    };
    parts.name.addEventListener('change', () => this.thing && this.change(renameThing(this.target, 'pictures', this.thing.id, parts.name.value)));
    parts.name.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') parts.name.blur();
    });
    const label = isBackdrop ? gettext('Backdrop name') : gettext('Costume name');
    parts.name.setAttribute('aria-label', label);
    parts.name.title = label;
    parts.fields.append(
      element('div', { class: 'studio-row' }, parts.name, parts.copy, parts.remove),
      element('div', { class: 'studio-row' }, parts.edit, parts.colours, parts.earlier, parts.later));
    this.replaceChildren(parts.fields, parts.grid, element('div', { class: 'studio-actions studio-actions-below' }, parts.take, parts.draw));
    return parts;
  }

  private wear(id: string): void {
    if (!this.isReadonly) this.change(wear(this.target, id));
  }

  private change(apply: Change): void {
    fireEdit(this, this.target, apply);
  }

  private async addFromLibrary(): Promise<void> {
    const { target } = this;
    const chosen = await chooseFromLibrary(this.library, this.kind === 'backdrop' ? 'backdrops' : 'costumes');
    if (chosen) fireEdit(this, target, addChosen(target, 'pictures', chosen));
  }

  private async addPainted(): Promise<void> {
    const { target } = this;
    const picture = await paint(this.library, null, this.kind);
    const name = this.kind === 'backdrop' ? gettext('my backdrop') : gettext('my costume');
    if (picture) fireEdit(this, target, addThings(target, 'pictures', [{ name, ...picture }]));
  }

  private async repaint(): Promise<void> {
    const { target, thing } = this;
    const picture = thing && (await paint(this.library, thing, this.kind));
    if (thing && picture) fireEdit(this, target, repaint(target, thing.id, picture));
  }

  private async recolour(): Promise<void> {
    const { target, thing } = this;
    if (!thing) return;
    const hue = await chooseHue(this.library, thing, this.kind);
    if (hue !== null) fireEdit(this, target, setHue(target, thing.id, hue));
  }
}

interface Parts {
  grid: HTMLElement;
  fields: HTMLElement;
  name: HTMLInputElement;
  take: HTMLButtonElement;
  draw: HTMLButtonElement;
  edit: HTMLButtonElement;
  colours: HTMLButtonElement;
  copy: HTMLButtonElement;
  earlier: HTMLButtonElement;
  later: HTMLButtonElement;
  remove: HTMLButtonElement;
}

class CostumeList extends PictureList {}

class BackdropList extends PictureList {
  protected override readonly kind = 'backdrop';
}

customElements.define('costume-list', CostumeList);
customElements.define('backdrop-list', BackdropList);
