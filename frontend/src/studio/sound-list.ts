/** <sound-list>: see contract.ts. A row for each sound: listen, name, earlier, later, delete. */
import addIcon from 'icon:plus';
import deleteIcon from 'icon:trash-2';
import earlierIcon from 'icon:arrow-up';
import laterIcon from 'icon:arrow-down';
import playIcon from 'icon:volume-2';
import { gettext, interpolate } from '../shared/i18n.ts';
import type { SavedSound, SavedStage } from '../stage/work.ts';
import type { StudioListElement, StudioRights } from './contract.ts';
import { addChosen, deleteThing, hasRoom, moveThing, renameThing, thingsOf, type Change } from './edits.ts';
import { button, element, setEnabled } from './elements.ts';
import { fireEdit } from './fire.ts';
import { Library } from './library.ts';
import { chooseFromLibrary } from './open.ts';
import { SoundPlayer } from './sound-player.ts';
import { setValue } from './sprite-fields.ts';
import { putInOrder } from './tile.ts';

class SoundList extends HTMLElement implements StudioListElement {
  library = new Library();
  private target = '';
  private readonly player = new SoundPlayer();
  private readonly rows = new Map<string, SoundRow>();
  private readonly list = element('ul', { class: 'studio-sounds', 'aria-label': gettext('Sounds') });
  private readonly none = element('p', { class: 'studio-count' }, gettext('No sounds here yet.'));
  private readonly take = button(addIcon, gettext('Add a sound'), () => void this.addFromLibrary());

  disconnectedCallback(): void {
    this.player.stop();
  }

  show(stage: SavedStage, target: string, rights: StudioRights): void {
    if (!this.list.parentNode) this.replaceChildren(this.none, this.list, element('div', { class: 'studio-actions studio-actions-below' }, this.take));
    if (target !== this.target) this.rows.clear();
    this.target = target;
    const sounds = thingsOf(stage, target, 'sounds') as readonly SavedSound[];
    this.none.hidden = sounds.length > 0;
    this.take.hidden = !rights.library;
    setEnabled(this.take, hasRoom(stage, target, 'sounds'));
    for (const id of this.rows.keys()) if (!sounds.some((sound) => sound.id === id)) this.rows.delete(id);
    putInOrder(this.list, sounds.map((sound, at) => {
      const row = this.rows.get(sound.id) ?? this.makeRow(sound.id);
      row.show(sound, { at, count: sounds.length, isReadonly: rights.isReadonly === true }, () => this.player.play(this.library.soundUrl(sound.library)));
      return row.root;
    }));
  }

  private makeRow(id: string): SoundRow {
    const row = new SoundRow({
      rename: (name) => this.change(renameThing(this.target, 'sounds', id, name)),
      move: (by) => this.change(moveThing(this.target, 'sounds', id, by)),
      remove: () => {
        this.player.stop();
        this.change(deleteThing(this.target, 'sounds', id));
        this.take.focus();
      },
    });
    this.rows.set(id, row);
    return row;
  }

  private change(apply: Change): void {
    fireEdit(this, this.target, apply);
  }

  private async addFromLibrary(): Promise<void> {
    const { target } = this;
    const chosen = await chooseFromLibrary(this.library, 'sounds');
    if (chosen) fireEdit(this, target, addChosen(target, 'sounds', chosen));
  }
}

interface SoundActions {
  rename(name: string): void;
  move(by: -1 | 1): void;
  remove(): void;
}

class SoundRow {
  readonly root: HTMLElement;
  private readonly name: HTMLInputElement;
  private readonly hear: HTMLButtonElement;
  private readonly earlier: HTMLButtonElement;
  private readonly later: HTMLButtonElement;
  private readonly changes: HTMLElement;
  private play: () => void = () => undefined;

  constructor(actions: SoundActions) {
    const small = { iconOnly: true };
    this.name = element('input', { type: 'text', class: 'studio-input studio-input-name', maxlength: 40, autocomplete: 'off', 'aria-label': gettext('Sound name') });
    this.name.addEventListener('change', () => actions.rename(this.name.value));
    this.hear = button(playIcon, gettext('Listen'), () => this.play(), small);
    this.earlier = button(earlierIcon, gettext('Move up'), () => actions.move(-1), small);
    this.later = button(laterIcon, gettext('Move down'), () => actions.move(1), small);
    const remove = button(deleteIcon, gettext('Delete'), () => actions.remove(), small);
    this.changes = element('div', { class: 'studio-group' }, this.earlier, this.later, remove);
    this.root = element('li', { class: 'studio-sound' }, this.hear, this.name, this.changes);
  }

  show({ name }: SavedSound, { at, count, isReadonly }: { at: number; count: number; isReadonly: boolean }, play: () => void): void {
    this.play = play;
    this.name.readOnly = isReadonly;
    this.changes.hidden = isReadonly;
    setValue(this.name, name);
    this.hear.setAttribute('aria-label', interpolate(gettext('Listen to %(name)s'), { name }));
    setEnabled(this.earlier, at > 0);
    setEnabled(this.later, at < count - 1);
  }
}

customElements.define('sound-list', SoundList);
