/** Run, Step, Stop, the three speeds and the choice of map. Says what was pressed; decides nothing. */
import back from 'icon:rotate-ccw';
import play from 'icon:play';
import step from 'icon:step-forward';
import stop from 'icon:square';
import { gettext, interpolate } from '../../shared/i18n.ts';
import { choices } from '../choices.ts';
import { element, iconButton, iconElement } from '../elements.ts';
import { readSpeed, speedChoice, type Speed } from '../speed.ts';
import type { RunState } from './runner.ts';

export interface RunActions {
  run(): void;
  step(): void;
  stop(): void;
  setSpeed(speed: Speed): void;
  chooseMap(index: number): void;
}

export class RunControls {
  readonly root: HTMLElement;
  /** Empty when the activity has one map. */
  readonly maps: HTMLElement;
  /** The speed that was chosen earlier in this visit. */
  readonly speed = readSpeed();
  private readonly runButton = iconButton(play, gettext('Run'), 'village-button village-run');
  private readonly stepButton = iconButton(step, gettext('Step'), 'village-button');
  private readonly stopButton = iconButton(stop, gettext('Stop'), 'village-button');

  constructor(mapCount: number, actions: RunActions) {
    this.runButton.addEventListener('click', () => actions.run());
    this.stepButton.addEventListener('click', () => actions.step());
    this.stopButton.addEventListener('click', () => actions.stop());
    const speeds = speedChoice(this.speed, actions.setSpeed);
    this.root = element('div', { class: 'village-controls' },
      element('div', { class: 'village-buttons' }, this.runButton, this.stepButton, this.stopButton), speeds);
    this.maps = mapCount < 2 ? element('div') : choices(
      'village-maps', gettext('Which map'),
      Array.from({ length: mapCount }, (_, index) => ({
        value: String(index), content: [interpolate(gettext('Map %(number)s'), { number: index + 1 })],
      })), '0', (value) => actions.chooseMap(Number(value)));
    this.show('ready');
  }

  /** Shows the map as chosen, without telling. */
  markMap(index: number): void {
    const input = this.maps.querySelector<HTMLInputElement>(`input[value="${index}"]`);
    if (input) input.checked = true;
  }

  /** A sign on each map for what the last Check found there; null takes them away. */
  markFound(passed: boolean[] | null): void {
    [...this.maps.querySelectorAll('label > span')].forEach((tab, index) => {
      tab.querySelector('.village-found')?.remove();
      if (!passed) return;
      const isPassed = passed[index] === true;
      tab.append(element('span', { class: 'village-found', 'data-found': isPassed ? 'well' : 'open' },
        element('span', { 'aria-hidden': 'true' }, isPassed ? '✓' : '?'),
        element('span', { class: 'village-unseen' }, isPassed ? gettext('works here') : gettext("doesn't work here yet"))));
    });
  }

  /** While it runs the last button stops; after that it brings everything back to the start. */
  show(state: RunState): void {
    const isRunning = state === 'running';
    this.runButton.setAttribute('aria-disabled', String(isRunning));
    this.stopButton.setAttribute('aria-disabled', String(state === 'ready'));
    this.stopButton.classList.toggle('village-stop', isRunning);
    const word = isRunning || state === 'ready' ? gettext('Stop') : gettext('Back');
    this.stopButton.replaceChildren(iconElement(isRunning || state === 'ready' ? stop : back), element('span', {}, word));
  }
}
