/** Run, Stop and Step by step. Says what was pressed; decides nothing. */
import play from 'icon:play';
import steps from 'icon:footprints';
import stop from 'icon:octagon';
import { iconButton } from '../../editor-blocks/elements.ts';
import { element } from '../../shared/elements.ts';
import { gettext } from '../../shared/i18n.ts';
import type { PlayState } from './python-player.ts';

export interface RunActions {
  run(): void;
  stop(): void;
  watch(): void;
}

export class RunControls {
  readonly root: HTMLElement;
  private readonly runButton = iconButton(play, gettext('Run'), 'village-button village-run python-run');
  private readonly stopButton = iconButton(stop, gettext('Stop'), 'village-button');
  private readonly watchButton = iconButton(steps, gettext('Step by step'), 'village-button python-watch');

  constructor(actions: RunActions) {
    this.runButton.title = gettext('Ctrl + Enter');
    this.runButton.addEventListener('click', () => actions.run());
    this.stopButton.addEventListener('click', () => {
      if (this.stopButton.getAttribute('aria-disabled') !== 'true') actions.stop();
    });
    this.watchButton.addEventListener('click', () => actions.watch());
    this.root = element('div', { class: 'village-controls python-controls' }, this.runButton, this.stopButton, this.watchButton);
    this.show('idle', false);
  }

  show(state: PlayState, isWatched: boolean): void {
    const isOn = state !== 'idle';
    this.stopButton.setAttribute('aria-disabled', String(!isOn && !isWatched));
    this.stopButton.classList.toggle('village-stop', isOn || isWatched);
    this.watchButton.setAttribute('aria-pressed', String(isWatched));
    this.root.setAttribute('aria-busy', String(state === 'opening'));
  }
}
