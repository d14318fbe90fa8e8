/** Above and on the blocks: undo, redo, zoom, what the keys do, how many blocks are left, and the way to Python. */
import code from 'icon:code-xml';
import keyboard from 'icon:keyboard';
import minus from 'icon:minus';
import plus from 'icon:plus';
import redo from 'icon:redo-2';
import undo from 'icon:undo-2';
import { gettext, interpolate, ngettext } from '../shared/i18n.ts';
import { element, iconButton } from './elements.ts';

export interface BarActions {
  undo(): void;
  redo(): void;
  zoom(steps: 1 | -1): void;
  showPython(isShown: boolean): void;
}

function keys(): [string[], string][] {
  return [
    [['Tab'], gettext('to the toolbox, the program, the buttons')],
    [['↑', '↓', '←', '→'], gettext('from block to block, and into a block')],
    [['Enter'], gettext('take the block, put it down, change a number')],
    [['M'], gettext('move the block: arrows, then Enter')],
    [['Delete'], gettext('delete the block')],
    [['Ctrl', 'Z'], gettext('undo')],
    [['T'], gettext('to the toolbox')],
    [['W'], gettext('to the program')],
  ];
}

function keyHelp(): HTMLElement {
  const rows = keys().map(([names, text]) => element('div', {},
    element('dt', {}, ...names.map((name) => element('kbd', {}, name))), element('dd', {}, text)));
  return element('div', { class: 'village-keys', hidden: true }, element('strong', {}, gettext('Building with the keyboard')), element('dl', {}, ...rows));
}

export class WorkspaceBar {
  readonly root: HTMLElement;
  /** Lies on the corner of the workspace. */
  readonly zoom: HTMLElement;
  /** Stands between the bar and the blocks, so that it covers neither toolbox nor program. */
  readonly help = keyHelp();
  private readonly undoButton = iconButton(undo, gettext('Undo'), 'village-button village-small', true);
  private readonly redoButton = iconButton(redo, gettext('Redo'), 'village-button village-small', true);
  private readonly count = element('span', { class: 'village-count' });
  private readonly pythonButton = iconButton(code, gettext('Python'), 'village-button village-small');

  /** host: the editor. Wherever the focus is in it, Escape closes the help. */
  constructor(private readonly host: HTMLElement, actions: BarActions) {
    this.undoButton.addEventListener('click', () => actions.undo());
    this.redoButton.addEventListener('click', () => actions.redo());
    this.pythonButton.title = gettext('See the program as Python');
    this.toggle(this.pythonButton, (isOn) => actions.showPython(isOn));
    const keysButton = iconButton(keyboard, gettext('Building with the keyboard'), 'village-button village-small', true);
    this.toggle(keysButton, (isOn) => {
      this.help.hidden = !isOn;
    });
    // Before Blockly, which keeps the Escape that it hears for itself.
    host.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && !this.help.hidden) keysButton.click();
    }, true);
    const smaller = iconButton(minus, gettext('Make the blocks smaller'), 'village-button village-small', true);
    const bigger = iconButton(plus, gettext('Make the blocks bigger'), 'village-button village-small', true);
    smaller.addEventListener('click', () => actions.zoom(-1));
    bigger.addEventListener('click', () => actions.zoom(1));
    this.zoom = element('div', { class: 'village-zoom' }, smaller, bigger);
    this.root = element('div', { class: 'village-bar' }, this.undoButton, this.redoButton, keysButton, this.count, this.pythonButton);
  }

  /** remaining: null where there is no limit. Who only looks at a program is told nothing of what is left. */
  show({ canUndo, canRedo, remaining }: { canUndo: boolean; canRedo: boolean; remaining: number | null }): void {
    this.undoButton.setAttribute('aria-disabled', String(!canUndo));
    this.redoButton.setAttribute('aria-disabled', String(!canRedo));
    this.count.classList.toggle('village-count-none', remaining === 0);
    this.count.textContent = remaining === null || this.host.closest('[readonly]') ? '' : remaining === 0
      ? gettext('No blocks left')
      : interpolate(ngettext('%(count)s block left', '%(count)s blocks left', remaining), { count: remaining });
  }

  private toggle(button: HTMLButtonElement, turned: (isOn: boolean) => void): void {
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => {
      const isOn = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(isOn));
      turned(isOn);
    });
  }
}
