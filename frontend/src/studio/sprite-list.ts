/** <sprite-list>: see contract.ts. */
import brush from 'icon:paintbrush';
import copyIcon from 'icon:copy-plus';
import deleteIcon from 'icon:trash-2';
import addIcon from 'icon:plus';
import { gettext, interpolate } from '../shared/i18n.ts';
import { STAGE } from '../stage/program.ts';
import type { SavedSprite, SavedStage } from '../stage/work.ts';
import type { StudioListElement, StudioRights } from './contract.ts';
import { askFirst } from './dialogs.ts';
import { duplicateSprite } from './duplicate-sprite.ts';
import { addSprite, deleteSprite, hasRoomForSprite, setFields, type Change } from './edits.ts';
import { button, element, setEnabled } from './elements.ts';
import { fireChoose, fireEdit } from './fire.ts';
import { useGridKeys } from './grid-keys.ts';
import { newId, takenIds } from './ids.ts';
import { Library } from './library.ts';
import { chooseFromLibrary, paint } from './open.ts';
import { SpriteFields } from './sprite-fields.ts';
import { putInOrder, Tile } from './tile.ts';

class SpriteList extends HTMLElement implements StudioListElement {
  library = new Library();
  private stage: SavedStage | null = null;
  private target = STAGE;
  private readonly tiles = new Map<string, Tile>();
  private readonly grid = element('div', { class: 'studio-tiles', role: 'group', 'aria-label': gettext('Stage and sprites') });
  private readonly take = button(addIcon, gettext('Add a sprite'), () => void this.addFromLibrary());
  private readonly draw = button(brush, gettext('Paint'), () => void this.addPainted(), { fullName: gettext('Paint a sprite') });
  private readonly copy = button(copyIcon, gettext('Duplicate'), () => this.duplicate(), { iconOnly: true });
  private readonly bin = button(deleteIcon, gettext('Delete'), () => void this.delete(), { iconOnly: true });
  private readonly fields = new SpriteFields(
    (fields) => this.edit(this.target, setFields(this.target, fields)), [this.copy, this.bin]);
  private readonly actions = element('div', { class: 'studio-actions studio-actions-below' }, this.take, this.draw);

  show(stage: SavedStage, target: string, rights: StudioRights): void {
    this.stage = stage;
    this.target = target;
    if (!this.grid.parentNode) this.replaceChildren(this.fields.root, this.grid, this.actions);
    this.take.hidden = !rights.library;
    this.draw.hidden = !rights.paint;
    for (const control of [this.take, this.draw, this.copy]) setEnabled(control, hasRoomForSprite(stage));
    const sprite = this.sprite;
    this.fields.root.hidden = !sprite || rights.isReadonly === true;
    if (sprite) this.fields.show(sprite);
    this.showTiles(stage);
  }

  private get sprite(): SavedSprite | undefined {
    return this.stage?.sprites.find(({ id }) => id === this.target);
  }

  private showTiles(stage: SavedStage): void {
    const ids = [STAGE, ...stage.sprites.map(({ id }) => id)];
    for (const id of this.tiles.keys()) if (!ids.includes(id)) this.tiles.delete(id);
    const backdrop = stage.backdrops[stage.backdrop];
    const stageTile = this.tile(STAGE, 'studio-tile-stage');
    stageTile.show(gettext('Stage'), this.target === STAGE);
    if (backdrop) void stageTile.picture(this.library, backdrop, 'backdrop');
    for (const sprite of stage.sprites) {
      const tile = this.tile(sprite.id);
      tile.show(sprite.name, this.target === sprite.id);
      const costume = sprite.costumes[sprite.costume] ?? sprite.costumes[0];
      if (costume) void tile.picture(this.library, costume, 'costume');
    }
    const roots = ids.flatMap((id) => this.tiles.get(id)?.root ?? []);
    putInOrder(this.grid, roots);
    useGridKeys(this.grid, 'button', this.tiles.get(this.target)?.root ?? null);
  }

  private tile(id: string, className = ''): Tile {
    const known = this.tiles.get(id);
    if (known) return known;
    const made = new Tile(() => fireChoose(this, id), className);
    this.tiles.set(id, made);
    return made;
  }

  private edit(target: string, change: Change): void {
    fireEdit(this, target, change);
  }

  private freshId(): string {
    return newId(this.stage ? takenIds(this.stage) : new Set());
  }

  private async addFromLibrary(): Promise<void> {
    const chosen = await chooseFromLibrary(this.library, 'sprites');
    if (!chosen) return;
    const id = this.freshId();
    this.edit(id, addSprite(id, chosen.name, chosen.items));
  }

  private async addPainted(): Promise<void> {
    const picture = await paint(this.library, null, 'costume');
    if (!picture) return;
    const id = this.freshId();
    this.edit(id, addSprite(id, gettext('My sprite'), [{ name: gettext('my costume'), ...picture }]));
  }

  private duplicate(): void {
    const copy = this.freshId();
    this.edit(copy, duplicateSprite(this.target, copy));
  }

  private async delete(): Promise<void> {
    const { sprite, stage } = this;
    if (!sprite || !stage) return;
    const yes = await askFirst(
      interpolate(gettext('Delete %(name)s?'), { name: sprite.name }),
      gettext('Its scripts, costumes and sounds go with it.'), gettext('Yes, delete'));
    if (!yes) return;
    const at = stage.sprites.indexOf(sprite);
    const next = stage.sprites[at + 1] ?? stage.sprites[at - 1];
    this.edit(next?.id ?? STAGE, deleteSprite(sprite.id));
    this.tiles.get(next?.id ?? STAGE)?.root.focus();
  }
}

customElements.define('sprite-list', SpriteList);
