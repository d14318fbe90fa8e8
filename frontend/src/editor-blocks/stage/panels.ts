/** Below the stage: sprites, costumes or backdrops, sounds, and the messages, one at a time. */
import { STAGE } from '../../stage/program.ts';
import type { SavedStage } from '../../stage/work.ts';
import { gettext } from '../../shared/i18n.ts';
import type { StudioEdit, StudioListElement, StudioRights } from '../../studio/contract.ts';
import type { Library } from '../../studio/library.ts';
import '../../studio/studio.ts';
import { choices } from '../choices.ts';
import { element } from '../elements.ts';

export type Panel = 'sprites' | 'looks' | 'sounds' | 'messages';

export interface PanelActions {
  edit(edit: StudioEdit): void;
  choose(target: string): void;
  /** Brings the deleted sprite back. */
  bringBack(): void;
}

type ListTag = 'sprite-list' | 'costume-list' | 'backdrop-list' | 'sound-list';

export class Panels {
  readonly root: HTMLElement;
  private readonly lists: Record<ListTag, StudioListElement>;
  private readonly rights: StudioRights;
  private readonly boxes: Record<Panel, HTMLElement>;
  private readonly back: HTMLElement;
  private readonly backText = element('span', {});
  private readonly tabs: HTMLElement;
  private open: Panel = 'sprites';
  private shown: { stage: SavedStage; target: string } | null = null;

  constructor(library: Library, rights: StudioRights, messages: HTMLElement, actions: PanelActions) {
    this.rights = rights;
    const make = (tag: ListTag): StudioListElement => {
      const list = document.createElement(tag);
      list.library = library;
      list.addEventListener('studio-edit', (event) => {
        event.stopPropagation();
        actions.edit(event.detail);
      });
      list.addEventListener('studio-choose', (event) => {
        event.stopPropagation();
        actions.choose(event.detail.target);
      });
      return list;
    };
    this.lists = { 'sprite-list': make('sprite-list'), 'costume-list': make('costume-list'), 'backdrop-list': make('backdrop-list'), 'sound-list': make('sound-list') };
    const undo = element('button', { type: 'button', class: 'village-button village-small' }, gettext('Bring back'));
    undo.addEventListener('click', () => actions.bringBack());
    this.back = element('div', { class: 'stage-back', role: 'status', hidden: true }, this.backText, undo);
    this.boxes = {
      sprites: element('div', { class: 'stage-panel' }, this.lists['sprite-list']),
      looks: element('div', { class: 'stage-panel' }, this.lists['costume-list'], this.lists['backdrop-list']),
      sounds: element('div', { class: 'stage-panel' }, this.lists['sound-list']),
      messages: element('div', { class: 'stage-panel' }, messages),
    };
    this.tabs = choices('village-speeds stage-tabs', gettext('What to see below the stage'), [
      { value: 'sprites', content: [gettext('Sprites')] },
      { value: 'looks', content: [gettext('Costumes')] },
      { value: 'sounds', content: [gettext('Sounds')] },
      { value: 'messages', content: [gettext('Messages')] },
    ], this.open, (value) => this.turnTo(value as Panel));
    this.root = element('div', { class: 'stage-panels' }, this.tabs, this.back, ...Object.values(this.boxes));
    this.turnTo('sprites');
  }

  show(stage: SavedStage, target: string): void {
    this.shown = { stage, target };
    this.draw();
  }

  /** name: of the sprite that has just been deleted; null: there is nothing to bring back. */
  offerBack(name: string | null): void {
    this.back.hidden = name === null;
    this.backText.textContent = name ?? '';
  }

  private turnTo(panel: Panel): void {
    this.open = panel;
    for (const [name, box] of Object.entries(this.boxes)) box.hidden = name !== panel;
    this.draw();
  }

  private draw(): void {
    if (!this.shown) return;
    const { stage, target } = this.shown;
    const isStage = target === STAGE;
    const looks = this.tabs.querySelector('input[value="looks"] + span');
    if (looks) looks.textContent = isStage ? gettext('Backdrops') : gettext('Costumes');
    this.lists['costume-list'].hidden = isStage;
    this.lists['backdrop-list'].hidden = !isStage;
    const seen: Record<Panel, ListTag[]> = { sprites: ['sprite-list'], looks: [isStage ? 'backdrop-list' : 'costume-list'], sounds: ['sound-list'], messages: [] };
    for (const tag of seen[this.open]) this.lists[tag].show(stage, target, this.rights);
  }
}
