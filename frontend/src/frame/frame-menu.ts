/**
 * The menu "More" of <activity-frame>: what is rarely done.
 *
 *     <details class="frame-more">
 *       <summary class="button button-icon" aria-label="More">…</summary>
 *       <div class="frame-choices"> <button class="frame-choice">…</button> … <fieldset class="frame-sizes">…</fieldset> </div>
 *     </details>
 *
 * Escape closes it and gives the focus back; so does a choice. Text size stays open, to try another one.
 */
import { gettext } from '../shared/i18n.ts';
import { el, icon, put } from './dom.ts';
import { canFillScreen, isScreenFilled, toggleFullScreen } from './full-screen.ts';
import { TEXT_SIZES, type TextSize, keepTextSize, keptTextSize } from './text-size.ts';

/** One line of the menu. */
export interface MenuEntry {
  icon: string;
  words: string;
  act: () => void;
}

export class FrameMenu {
  readonly element: HTMLDetailsElement;
  readonly #choices = el('div', { class: 'frame-choices' });

  constructor() {
    const label = gettext('More');
    const summary = el('summary', { class: 'button button-icon', title: label, 'aria-label': label }, icon('menu'));
    this.element = el('details', { class: 'frame-more' }, summary, this.#choices);
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.element.open) return;
      this.#close();
      summary.focus();
    });
    document.addEventListener('pointerdown', (event) => {
      if (!this.element.contains(event.target as Node)) this.#close();
    });
  }

  /** first: what belongs to the work. last: what ends it. Between them stands how the page looks. */
  show(first: HTMLElement[], last: HTMLElement[]): void {
    put(this.#choices, ...first, canFillScreen() && fullScreenChoice(() => this.#close()), textSizes(), ...last);
  }

  choice({ icon: name, words, act }: MenuEntry): HTMLButtonElement {
    return el('button', { type: 'button', class: 'frame-choice', onclick: () => (this.#close(), act()) }, icon(name), words);
  }

  #close(): void {
    this.element.open = false;
  }
}

function fullScreenChoice(close: () => void): HTMLButtonElement {
  const words = el('span');
  const sign = el('span', { class: 'frame-choice-sign' });
  const toggle = (): void => {
    close();
    void toggleFullScreen();
  };
  const choice = el('button', { type: 'button', class: 'frame-choice', onclick: toggle }, sign, words);
  const draw = (): void => {
    const isFilled = isScreenFilled();
    choice.setAttribute('aria-pressed', String(isFilled));
    put(sign, isFilled ? icon('minimize') : icon('maximize'));
    words.textContent = isFilled ? gettext('Leave the full screen') : gettext('Full screen');
  };
  document.addEventListener('fullscreenchange', draw);
  draw();
  return choice;
}

function textSizes(): HTMLFieldSetElement {
  const words: Record<TextSize, string> = { normal: gettext('Normal'), large: gettext('Large'), largest: gettext('Largest') };
  const kept = keptTextSize();
  const options = TEXT_SIZES.map((size) => {
    const input = el('input', { type: 'radio', name: 'text-size', value: size, checked: size === kept, onchange: () => keepTextSize(size) });
    return el('label', { class: 'frame-size', 'data-size': size, title: words[size] }, input, el('span', { 'aria-hidden': 'true' }, 'A'), el('span', { class: 'spoken' }, words[size]));
  });
  return el('fieldset', { class: 'frame-sizes' }, el('legend', {}, icon('a-large-small'), gettext('Text size')), el('div', { class: 'frame-size-row' }, ...options));
}
