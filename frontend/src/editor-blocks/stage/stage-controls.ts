/** Flag, Stop, Step, Back and the speeds. Says what was pressed; decides nothing. */
import back from 'icon:rotate-ccw';
import flag from 'icon:flag';
import step from 'icon:step-forward';
import stop from 'icon:octagon';
import { gettext } from '../../shared/i18n.ts';
import { element, iconButton } from '../elements.ts';
import { readSpeed, speedChoice, type Speed } from '../speed.ts';
import type { PlayState } from './player.ts';

export interface ControlActions {
  start(): void;
  stop(): void;
  step(): void;
  back(): void;
  setSpeed(speed: Speed): void;
}

export class StageControls {
  readonly root: HTMLElement;
  readonly speed = readSpeed();
  readonly flag = iconButton(flag, gettext('Start'), 'village-button village-run stage-flag');
  private readonly stopButton = iconButton(stop, gettext('Stop'), 'village-button');
  private readonly stepButton = iconButton(step, gettext('Step'), 'village-button');
  private readonly backButton = iconButton(back, gettext('Back to the start'), 'village-button village-small', true);

  constructor(actions: ControlActions) {
    this.flag.addEventListener('click', () => actions.start());
    this.stopButton.addEventListener('click', () => {
      if (this.stopButton.getAttribute('aria-disabled') !== 'true') actions.stop();
    });
    this.stepButton.addEventListener('click', () => actions.step());
    this.backButton.addEventListener('click', () => {
      if (this.backButton.getAttribute('aria-disabled') !== 'true') actions.back();
    });
    this.root = element('div', { class: 'village-controls stage-controls' },
      element('div', { class: 'stage-buttons' }, this.flag, this.stopButton, this.stepButton, this.backButton),
      speedChoice(this.speed, (speed) => actions.setSpeed(speed)));
    this.show('closed', false);
  }

  /** hasMoved: something isn't any more as it is at the start. */
  show(state: PlayState, hasMoved: boolean): void {
    const isOn = state === 'running' || state === 'paused';
    this.flag.classList.toggle('stage-flag-on', isOn);
    this.stopButton.setAttribute('aria-disabled', String(!isOn));
    this.stopButton.classList.toggle('village-stop', isOn);
    this.backButton.setAttribute('aria-disabled', String(!isOn && !hasMoved));
  }
}
