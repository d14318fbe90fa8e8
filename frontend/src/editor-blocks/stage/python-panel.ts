/** The scripts that are shown as Python, below the stage, and the way from here to a program of one's own. */
import arrow from 'icon:arrow-right';
import { gettext } from '../../shared/i18n.ts';
import { element, iconButton } from '../elements.ts';
import { PythonView, type PythonLine } from '../python-view.ts';

export class PythonPanel {
  readonly root: HTMLElement;
  private readonly view = new PythonView();

  /** goOn: null where the project can't be continued. */
  constructor(goOn: (() => void) | null) {
    this.root = element('div', { class: 'stage-python', hidden: true }, this.view.root);
    if (!goOn) return;
    const button = iconButton(arrow, gettext('Continue in Python'), 'village-button village-small');
    button.addEventListener('click', goOn);
    this.root.append(button);
  }

  show(lines: readonly PythonLine[]): void {
    this.view.show(lines);
  }

  light(blocks: readonly string[]): void {
    this.view.light(blocks);
  }
}
