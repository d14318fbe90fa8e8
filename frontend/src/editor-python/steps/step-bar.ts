/** The buttons of step by step, and a slider over the steps so far. Says what was pressed; decides nothing. */
import back from 'icon:step-back';
import end from 'icon:skip-forward';
import forward from 'icon:step-forward';
import pause from 'icon:pause';
import play from 'icon:play';
import start from 'icon:skip-back';
import { iconButton, iconElement } from '../../editor-blocks/elements.ts';
import { readSpeed, speedChoice, type Speed } from '../../editor-blocks/speed.ts';
import { element } from '../../shared/elements.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';

export interface StepActions {
  toStart(): void;
  back(): void;
  forward(): void;
  toEnd(): void;
  /** Plays by itself, or pauses. */
  play(): void;
  to(step: number): void;
  setSpeed(speed: Speed): void;
}

export interface StepPosition {
  /** From 0; -1 before the first. */
  step: number;
  length: number;
  isPlaying: boolean;
  canGoOn: boolean;
}

export class StepBar {
  readonly speed = readSpeed();
  readonly root: HTMLElement;
  private readonly start = small(start, gettext('Back to the start'));
  private readonly backButton = small(back, gettext('One step back'));
  private readonly playButton = small(play, gettext('Play slowly'));
  private readonly forwardButton = small(forward, gettext('One step forward'));
  private readonly end = small(end, gettext('To the end'));
  private readonly slider = element('input', { type: 'range', class: 'python-slider', min: '1', step: '1', 'aria-label': gettext('Step') });
  private readonly count = element('span', { class: 'python-step-count' });

  constructor(actions: StepActions) {
    const listen = (button: HTMLButtonElement, act: () => void): void => button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') !== 'true') act();
    });
    listen(this.start, () => actions.toStart());
    listen(this.backButton, () => actions.back());
    listen(this.playButton, () => actions.play());
    listen(this.forwardButton, () => actions.forward());
    listen(this.end, () => actions.toEnd());
    this.slider.addEventListener('input', () => actions.to(Number(this.slider.value) - 1));
    this.root = element('div', { class: 'python-steps', role: 'group', 'aria-label': gettext('Step by step'), hidden: true },
      element('div', { class: 'python-step-buttons' }, this.start, this.backButton, this.playButton, this.forwardButton, this.end),
      element('div', { class: 'python-step-row' }, this.slider, this.count),
      speedChoice(this.speed, (speed) => actions.setSpeed(speed)));
  }

  show({ step, length, isPlaying, canGoOn }: StepPosition): void {
    const isFirst = step <= 0;
    const isLast = step >= length - 1 && !canGoOn;
    setEnabled(this.start, !isFirst);
    setEnabled(this.backButton, !isFirst);
    for (const button of [this.playButton, this.forwardButton, this.end]) setEnabled(button, !isLast || (isPlaying && button === this.playButton));
    this.playButton.querySelector('svg')?.replaceWith(iconElement(isPlaying ? pause : play));
    const word = isPlaying ? gettext('Pause') : gettext('Play slowly');
    this.playButton.title = word;
    const label = this.playButton.querySelector('span');
    if (label) label.textContent = word;
    const place = interpolate(gettext('Step %(step)s of %(count)s'), { step: step + 1, count: length });
    this.slider.max = String(Math.max(length, 1));
    this.slider.value = String(step + 1);
    this.slider.setAttribute('aria-valuetext', place);
    this.count.textContent = place;
  }

  /** The focus goes to what will mostly be pressed next. */
  focus(): void {
    this.forwardButton.focus();
  }
}

function small(body: string, word: string): HTMLButtonElement {
  return iconButton(body, word, 'village-button village-small', true);
}

function setEnabled(button: HTMLButtonElement, isEnabled: boolean): void {
  button.setAttribute('aria-disabled', String(!isEnabled));
}
