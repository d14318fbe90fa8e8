/** The parts of <activity-frame> and where they stand. What they do is the frame's business. */
import { gettext } from '../shared/i18n.ts';
import { ActivityHints } from './activity-hints.ts';
import { ActivitySteps } from './activity-steps.ts';
import { CalmNote } from './calm-note.ts';
import { CheckResults } from './check-results.ts';
import { CrewBar } from './crew-bar.ts';
import { FoldButton } from './fold-button.ts';
import { el, icon, put } from './dom.ts';
import { HandButton } from './hand-button.ts';
import { SaveSign } from './save-sign.ts';
import { TurnBanner } from './turn-banner.ts';

export interface FrameActs {
  check: () => void;
  versions: () => void;
  startOver: () => void;
  switchCrew: () => void;
  /** null where there is no model answer to show. */
  solution: (() => void) | null;
}

export class FrameLayout {
  readonly crew = new CrewBar();
  readonly hand = new HandButton();
  readonly sign = new SaveSign();
  readonly turn = new TurnBanner();
  readonly note = new CalmNote();
  readonly steps = new ActivitySteps();
  readonly hints = new ActivityHints();
  readonly results = new CheckResults();
  readonly #fold = new FoldButton();
  readonly check: HTMLButtonElement;
  readonly banners = el('div', { class: 'frame-banners' });
  readonly stage = el('div', { class: 'frame-stage' });
  readonly #cover = el('div', { class: 'frame-cover', role: 'status', hidden: true });
  readonly #frame: HTMLElement;
  readonly #acts: FrameActs;

  constructor(frame: HTMLElement, acts: FrameActs) {
    this.#frame = frame;
    this.#acts = acts;
    this.check = el(
      'button',
      { type: 'button', class: 'button button-primary button-large button-wide frame-check', disabled: true, onclick: acts.check },
      icon('circle-check'),
      gettext('Check'),
    );
  }

  /** withCrew: somebody is signed in. Otherwise what saves, calls or belongs to a crew is left out. */
  build(title: string, { home, join, withCrew }: { home: string; join: string | null; withCrew: boolean }): void {
    if (join) this.crew.setAttribute('join', join);
    const homeLabel = gettext('To the map');
    put(
      this.#frame,
      el(
        'header',
        { class: 'frame-bar' },
        el('a', { class: 'button button-icon frame-home', href: home, title: homeLabel, 'aria-label': homeLabel }, icon('map')),
        el('h1', { class: 'frame-title' }, title),
        withCrew && this.sign,
        withCrew && this.crew,
        withCrew && this.hand,
        !withCrew && this.#solution(),
        this.#menu(withCrew),
      ),
      this.banners,
      el(
        'section',
        { class: 'frame-side', 'aria-label': gettext('What to do') },
        el('div', { class: 'frame-folding' }, this.#fold.button),
        el('div', { class: 'frame-reading', id: 'frame-reading' }, this.steps, this.hints),
        el('div', { class: 'frame-judging' }, this.results, this.check),
      ),
      el('section', { class: 'frame-work', 'aria-label': gettext('Workspace') }, this.stage, this.#cover),
      this.note,
    );
    put(this.banners, withCrew && this.turn);
    this.#fold.fold(this.#frame, this.results);
  }

  /** Draws the eye to Check, until it is pressed or the program changes. */
  inviteCheck(isInviting: boolean): void {
    this.check.classList.toggle('is-inviting', isInviting);
  }

  /** Lays a sentence and perhaps one button over the workspace, which can't be used meanwhile. '' takes it away. */
  cover(text: string, act: { words: string; do: () => void } | null = null): void {
    this.#cover.hidden = text === '';
    this.stage.inert = text !== '';
    const button = act && el('button', { type: 'button', class: 'button button-primary', onclick: act.do }, act.words);
    put(this.#cover, text && el('div', { class: 'card frame-cover-card' }, el('p', {}, text), button));
  }

  #solution(): HTMLButtonElement | null {
    const { solution } = this.#acts;
    return solution && el('button', { type: 'button', class: 'button', onclick: solution }, icon('key-round'), gettext('Show the model answer'));
  }

  #menu(withCrew: boolean): HTMLElement {
    const label = gettext('More');
    const summary = el('summary', { class: 'button button-icon', title: label, 'aria-label': label }, icon('menu'));
    const { versions, startOver, switchCrew } = this.#acts;
    const menu = el('details', { class: 'frame-more' }, summary);
    const choice = (iconName: string, words: string, act: () => void): HTMLButtonElement =>
      el('button', { type: 'button', class: 'frame-choice', onclick: () => (closeMenu(), act()) }, icon(iconName), words);
    const closeMenu = (): void => void (menu.open = false);
    menu.append(
      el(
        'div',
        { class: 'frame-choices' },
        ...(withCrew ? [choice('history', gettext('Earlier versions'), versions)] : []),
        choice('rotate-ccw', gettext('Start over'), startOver),
        ...(withCrew ? [choice('log-out', gettext('We are done here'), switchCrew)] : []),
      ),
    );
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      closeMenu();
      summary.focus();
    });
    document.addEventListener('pointerdown', (event) => {
      if (!menu.contains(event.target as Node)) closeMenu();
    });
    return menu;
  }
}
