/** The parts of <activity-frame> and where they stand. What they do is the frame's business. */
import { gettext } from '../shared/i18n.ts';
import { ActivityHints } from './activity-hints.ts';
import { ActivitySteps } from './activity-steps.ts';
import { CalmNote } from './calm-note.ts';
import { CheckResults } from './check-results.ts';
import { CrewBar } from './crew-bar.ts';
import { el, icon, put } from './dom.ts';
import { FoldButton } from './fold-button.ts';
import { FrameMenu } from './frame-menu.ts';
import { HandButton } from './hand-button.ts';
import { keepCodeWhole } from './long-code.ts';
import { SaveSign } from './save-sign.ts';
import { TurnBanner } from './turn-banner.ts';

export interface FrameActs {
  check: () => void;
  versions: () => void;
  copy: () => void;
  takeHome: () => void;
  /** null where a project comes back in another way. */
  bringBack: (() => void) | null;
  show: () => void;
  takeOff: () => void;
  /** null where it may not hang in the gallery. */
  offer: (() => void) | null;
  startOver: () => void;
  switchCrew: () => void;
  /** null where there is no model answer to show. */
  solution: (() => void) | null;
}

/**
 * withCrew: somebody is signed in. isOwn: the project is theirs, and not one to look inside. isOpen: the meeting goes on.
 * credit: whom a copy goes back to, or ''.
 */
export interface FrameHeading {
  title: string;
  credit: string;
  home: string;
  /** null: it leads to the map. */
  homeWords: string | null;
  join: string | null;
  withCrew: boolean;
  /** An adult does the activity alone, and it is saved. */
  isPractice: boolean;
  isOwn: boolean;
  isOpen: boolean;
  /** There are steps to follow, and so a column for them. A sheet without any has the whole width. */
  hasSteps: boolean;
  hasHints: boolean;
  /** See Workspace. */
  isSheet: boolean;
  endsItself: boolean;
  /** Nothing is judged, so the button says that the children are done. */
  isGuided: boolean;
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
  readonly #menu = new FrameMenu();
  readonly #takeOff: HTMLButtonElement;
  #ofHome: HTMLButtonElement[] = [];
  readonly check: HTMLButtonElement;
  readonly banners = el('div', { class: 'frame-banners' });
  readonly stage = el('div', { class: 'frame-stage' });
  readonly #cover = el('div', { class: 'frame-cover', role: 'status', hidden: true });
  readonly #frame: HTMLElement;
  readonly #acts: FrameActs;

  constructor(frame: HTMLElement, acts: FrameActs) {
    this.#frame = frame;
    this.#acts = acts;
    this.check = el('button', { type: 'button', class: 'button button-primary button-large button-wide frame-check', disabled: true, onclick: acts.check });
    this.#takeOff = this.#menu.choice({ icon: 'x', words: gettext('Take it off the projector'), act: acts.takeOff });
    this.#takeOff.hidden = true;
  }

  /** What can't be done here is left out. */
  build(heading: FrameHeading): void {
    const { title, credit, home, homeWords, join, withCrew, isPractice, isOwn, isSheet, hasSteps } = heading;
    const withProject = (withCrew || isPractice) && isOwn;
    const isWide = isSheet && !hasSteps;
    const side = this.#side(heading, isWide);
    const work = el('section', { class: 'frame-work', 'aria-label': gettext('Workspace') }, this.stage, this.#cover);
    this.#frame.classList.toggle('is-looking', !isOwn);
    this.#frame.classList.toggle('is-wide', isWide);
    if (join) this.crew.setAttribute('join', join);
    const homeLabel = homeWords ?? gettext('To the map');
    put(
      this.#frame,
      el(
        'header',
        { class: 'frame-bar' },
        el('a', { class: 'button button-icon frame-home', href: home, title: homeLabel, 'aria-label': homeLabel }, homeWords ? icon('arrow-left') : icon('map')),
        el('div', { class: 'frame-heading' }, el('h1', { class: 'frame-title', title }, title), credit && el('p', { class: 'frame-credit', title: credit }, credit)),
        withProject && this.sign,
        withCrew && this.crew,
        withCrew && this.hand,
        !withCrew && !isPractice && this.#solution(),
        this.#menu.element,
      ),
      this.banners,
      ...(isWide ? [work, side] : [side, work]),
      this.note,
    );
    put(this.banners, withCrew && this.turn);
    if (!isWide) this.#fold.fold(this.#frame, this.results);
    this.#fillMenu(heading, withProject);
  }

  /** What to do and what Check said: beside the work, or in a row below a sheet that needs no steps. */
  #side({ hasHints, endsItself, isGuided }: FrameHeading, isWide: boolean): HTMLElement {
    const reading = el('div', { class: 'frame-reading', id: 'frame-reading' }, !isWide && this.steps, this.hints);
    keepCodeWhole(reading);
    put(this.check, icon(isGuided ? 'check' : 'circle-check'), isGuided ? gettext("We're done!") : gettext('Check'));
    return el(
      'section',
      { class: 'frame-side', 'aria-label': gettext('What to do') },
      !isWide && el('div', { class: 'frame-folding' }, this.#fold.button),
      (!isWide || hasHints) && reading,
      el('div', { class: 'frame-judging' }, this.results, !endsItself && this.check),
    );
  }

  /** Whether something of this crew is on the projector. */
  tellShowing(isShown: boolean): void {
    this.#takeOff.hidden = !isShown;
  }

  /** Whether projects may go home from here; where they may not, it isn't offered. */
  tellMayTakeHome(mayTake: boolean): void {
    for (const choice of this.#ofHome) choice.hidden = !mayTake;
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

  #fillMenu({ withCrew, isPractice, isOpen, isSheet }: FrameHeading, withProject: boolean): void {
    const { versions, copy, takeHome, bringBack, show, offer, startOver, switchCrew } = this.#acts;
    const choice = (name: string, words: string, act: () => void): HTMLButtonElement => this.#menu.choice({ icon: name, words, act });
    const ofWork = [choice('history', gettext('Earlier versions'), versions)];
    const ofProject = [choice('copy', gettext('Make our own copy'), copy)];
    this.#ofHome = [choice('house', gettext('Take it home'), takeHome), ...(bringBack ? [choice('folder-open', gettext('Bring it back from home'), bringBack)] : [])];
    const ofMeeting = [choice('projector', gettext('Show on the projector'), show), this.#takeOff];
    const ofGallery = offer ? [choice('image', gettext('Put it in the gallery'), offer)] : [];
    this.#menu.show(
      withProject ? [...ofWork, ...(isSheet || isPractice ? [] : [...ofProject, ...this.#ofHome, ...(isOpen ? [...ofMeeting, ...ofGallery] : [])])] : [],
      [
        ...(withProject || !withCrew ? [choice('rotate-ccw', gettext('Start over'), startOver)] : []),
        ...(withCrew ? [choice('log-out', gettext('We are done here'), switchCrew)] : []),
      ],
    );
  }
}
