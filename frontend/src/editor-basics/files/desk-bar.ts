/** The buttons above the pretended files: one stop of Tab, the arrows move within. What can't be done just now can't be pressed. */
import { el, icon, put } from '../../frame/dom.ts';
import { gettext } from '../../shared/i18n.ts';

type Act = 'open' | 'up' | 'makeFolder' | 'rename' | 'cut' | 'copy' | 'paste' | 'throwAway' | 'bringBack';
type DeskActs = Record<Act, () => unknown>;

export interface DeskState {
  isSelected: boolean;
  isFolder: boolean;
  isInBin: boolean;
  canPaste: boolean;
  /** In the first folder, above which there is none. */
  isTop: boolean;
}

export class DeskBar {
  readonly element = el('div', { class: 'desk-bar', role: 'toolbar', 'aria-label': gettext('What to do with the files'), onkeydown: (event: Event) => this.#walk(event as KeyboardEvent) });
  readonly acts: DeskActs;
  readonly #buttons: Record<Act, HTMLButtonElement>;

  constructor(acts: DeskActs) {
    this.acts = acts;
    const button = (act: Act, sign: string, words: string): HTMLButtonElement =>
      el('button', { type: 'button', class: 'button desk-act', 'data-act': act, onclick: () => acts[act](), onfocus: (event: Event) => this.#rove(event.target as HTMLElement) }, icon(sign), words);
    this.#buttons = {
      up: button('up', 'arrow-up', gettext('Up')),
      open: button('open', 'folder-open', gettext('Open')),
      makeFolder: button('makeFolder', 'folder-plus', gettext('New folder')),
      rename: button('rename', 'pencil', gettext('Rename')),
      cut: button('cut', 'scissors', gettext('Cut')),
      copy: button('copy', 'copy', gettext('Copy')),
      paste: button('paste', 'clipboard-paste', gettext('Paste')),
      throwAway: button('throwAway', 'trash-2', gettext('Throw away')),
      bringBack: button('bringBack', 'undo-2', gettext('Bring back')),
    };
  }

  show({ isSelected, isFolder, isInBin, canPaste, isTop }: DeskState): void {
    const may: Record<Act, boolean> = {
      up: !isInBin && !isTop,
      open: !isInBin && isFolder,
      makeFolder: !isInBin,
      rename: !isInBin && isSelected,
      cut: !isInBin && isSelected,
      copy: !isInBin && isSelected,
      paste: !isInBin && canPaste,
      throwAway: !isInBin && isSelected,
      bringBack: isInBin && isSelected,
    };
    const shown = (Object.keys(may) as Act[]).filter((act) => (act === 'bringBack') === isInBin);
    const focused = document.activeElement;
    for (const act of shown) this.#buttons[act].disabled = !may[act];
    // Put anew only where others are needed, so that the one that was pressed keeps the focus.
    const wanted = shown.map((act) => this.#buttons[act]);
    if (wanted.some((each, index) => this.element.children[index] !== each)) put(this.element, ...wanted);
    const free = this.#free;
    const stop = free.find((each) => each.tabIndex === 0) ?? free[0];
    if (stop) this.#rove(stop);
    // A button that can't be pressed any more would let the focus fall to the beginning of the page.
    if (focused instanceof HTMLButtonElement && Object.values(this.#buttons).includes(focused) && !free.includes(focused)) stop?.focus();
  }

  get #free(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  }

  #rove(to: HTMLElement): void {
    for (const button of Object.values(this.#buttons)) button.tabIndex = button === to ? 0 : -1;
  }

  #walk(event: KeyboardEvent): void {
    const free = this.#free;
    const at = free.indexOf(event.target as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: free.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    free.at(to % free.length)?.focus();
  }
}
