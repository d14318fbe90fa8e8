/** The files of the project as tabs; arrows move among them. What is done with a file stands beside the one that is open. */
import add from 'icon:file-plus';
import rename from 'icon:pencil';
import remove from 'icon:trash-2';
import { iconButton } from '../../editor-blocks/elements.ts';
import { element } from '../../shared/elements.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';
import { askFirst } from '../../studio/dialogs.ts';
import { MAIN, MOST_FILES } from '../../python/read-work.ts';
import { askName } from './name-dialog.ts';

export interface FileActions {
  show(name: string): void;
  add(name: string): void;
  rename(from: string, to: string): void;
  remove(name: string): void;
}

export class FileTabs {
  readonly root: HTMLElement;
  private readonly tabs = element('div', { class: 'python-tabs', role: 'tablist', 'aria-label': gettext('Files') });
  private readonly addButton = iconButton(add, gettext('New file'), 'village-button village-small', true);
  private readonly renameButton = iconButton(rename, gettext('Rename the file'), 'village-button village-small', true);
  private readonly removeButton = iconButton(remove, gettext('Delete the file'), 'village-button village-small', true);
  private readonly actions: FileActions;
  private readonly isReadonly: boolean;
  private names: readonly string[] = [];
  private open = '';

  constructor(isReadonly: boolean, actions: FileActions) {
    this.isReadonly = isReadonly;
    this.actions = actions;
    this.addButton.addEventListener('click', () => void this.askForNew());
    this.renameButton.addEventListener('click', () => void this.askForOther());
    this.removeButton.addEventListener('click', () => void this.askToRemove());
    this.tabs.addEventListener('keydown', (event) => this.move(event));
    this.root = element('div', { class: 'python-files' }, this.tabs, this.renameButton, this.removeButton, this.addButton);
  }

  show(names: readonly string[], open: string): void {
    this.names = names;
    this.open = open;
    const hadFocus = this.tabs.contains(document.activeElement);
    this.tabs.replaceChildren(...names.map((name) => this.tab(name)));
    if (hadFocus) this.tabs.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    this.addButton.hidden = this.isReadonly || names.length >= MOST_FILES;
    this.renameButton.hidden = this.removeButton.hidden = this.isReadonly || open === MAIN;
  }

  private tab(name: string): HTMLElement {
    const isOpen = name === this.open;
    return element('button', {
      type: 'button', class: 'python-tab', role: 'tab', 'aria-selected': String(isOpen), tabindex: isOpen ? '0' : '-1', onclick: () => this.actions.show(name),
    }, name);
  }

  private move(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const to = step === undefined ? undefined : this.names[(this.names.indexOf(this.open) + step + this.names.length) % this.names.length];
    if (to === undefined) return;
    event.preventDefault();
    this.actions.show(to);
  }

  private async askForNew(): Promise<void> {
    const name = await askName(gettext('New file'), '', this.names, gettext('Make the file'));
    if (name !== null) this.actions.add(name);
  }

  private async askForOther(): Promise<void> {
    const { open } = this;
    const name = await askName(gettext('Rename the file'), open, this.names.filter((each) => each !== open), gettext('Rename'));
    if (name !== null && name !== open) this.actions.rename(open, name);
  }

  private async askToRemove(): Promise<void> {
    const { open } = this;
    const text = gettext('What is written in it will be gone. Earlier versions of the project still have it.');
    if (await askFirst(interpolate(gettext('Delete %(name)s?'), { name: open }), text, gettext('Delete'))) this.actions.remove(open);
  }
}
