/** The scripts that are shown as Python, below the stage, and the way from here to a program of one's own. */
import arrow from 'icon:arrow-right';
import type { ActivityData, StageWork, Work } from '../../shared/contract.ts';
import { gettext } from '../../shared/i18n.ts';
import { fire } from '../block-world.ts';
import { element, iconButton } from '../elements.ts';
import { PythonView } from '../python-view.ts';
import { continuedWork, pythonOf } from './stage-python.ts';

export interface PythonPanelSetup {
  /** The editor, which fires editor-continued. */
  host: HTMLElement;
  activity: Pick<ActivityData, 'locale' | 'continues_in'>;
  isReadonly: boolean;
  save: () => StageWork;
  /** Says one kind sentence. */
  say: (text: string) => void;
}

export class PythonPanel {
  readonly root: HTMLElement;
  private readonly view = new PythonView();
  private readonly setup: PythonPanelSetup;

  constructor(setup: PythonPanelSetup) {
    this.setup = setup;
    this.root = element('div', { class: 'stage-python', hidden: true }, this.view.root);
    if (setup.isReadonly || !setup.activity.continues_in) return;
    const button = iconButton(arrow, gettext('Continue in Python'), 'village-button village-small');
    button.addEventListener('click', () => void this.goOn());
    this.root.append(button);
  }

  /** The scripts of a target, as they are now. */
  async show(target: string): Promise<void> {
    if (this.root.hidden) return;
    this.view.show(await pythonOf(this.setup.save(), target, this.setup.activity.locale));
  }

  light(blocks: readonly string[]): void {
    this.view.light(blocks);
  }

  private async goOn(): Promise<void> {
    const { host, activity, save, say } = this.setup;
    const work = await continuedWork(save(), activity.locale);
    if (work) fire<Work>(host, 'editor-continued', work);
    else say(gettext('This program is too long to go on as Python.'));
  }
}
