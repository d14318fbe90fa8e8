/** What <crew-sign-in> shows at each place of the way. A view tells what was tapped and decides nothing. */
import { avatar, el, icon, picture, put } from '../frame/dom.ts';
import type { MeetingLearner } from '../frame/shapes.ts';
import { gettext, interpolate } from '../shared/i18n.ts';
import { PICTURES, PICTURES_TO_TAP, type SignInFlow, shuffle } from './sign-in-flow.ts';

/** With more learners than these, the tiles can be searched. */
const SEARCH_ABOVE = 16;

export function heading(text: string, ...before: Node[]): HTMLElement {
  return el('h1', { class: 'sign-in-heading', tabindex: -1 }, ...before, text);
}

function backButton(act: () => void): HTMLButtonElement {
  return el('button', { type: 'button', class: 'button', onclick: act }, icon('arrow-left'), gettext('Back'));
}

function learnerTile(learner: MeetingLearner, act: () => void, extra: { pressed?: boolean; disabled?: boolean; note?: string } = {}): HTMLLIElement {
  const tile = el(
    'button',
    {
      type: 'button',
      class: 'tile',
      'data-learner': String(learner.id),
      'aria-pressed': extra.pressed === undefined ? null : String(extra.pressed),
      disabled: extra.disabled ?? false,
      onclick: act,
    },
    avatar(learner.avatar),
    el('span', { class: 'tile-name' }, learner.nickname),
    extra.note && el('span', { class: 'tile-note' }, extra.note),
    extra.pressed && el('span', { class: 'tile-mark' }, icon('check')),
  );
  if (learner.is_here && !extra.pressed) tile.dataset['state'] = 'here';
  return el('li', {}, tile);
}

/** The first page says how it goes; where some sit elsewhere, that they may change places. */
function leadOf(learners: MeetingLearner[], isJoining: boolean): HTMLElement | null {
  const sentences = [
    isJoining ? '' : gettext('Tap your pictures, one to four children. Then go on.'),
    learners.some((learner) => learner.is_here) ? gettext('Are you at another computer? You can come in here, too.') : '',
  ].filter(Boolean);
  return sentences.length > 0 ? el('p', { class: 'sign-in-lead' }, sentences.join(' ')) : null;
}

export interface WhoActs {
  choose: (learner: MeetingLearner) => void;
  goOn: () => void;
  /** Where joining is given up; null at the first sign-in. */
  cancel: string | null;
}

/** One view that stays while tiles are chosen, so that focus and search are kept. */
export function whoView(learners: MeetingLearner[], flow: SignInFlow, isJoining: boolean, acts: WhoActs): { nodes: HTMLElement[]; redraw: () => void } {
  const tiles = el('ul', { class: 'tiles', role: 'list' });
  const go = el('button', { type: 'button', class: 'button button-primary button-large', onclick: acts.goOn }, gettext('Go on'), icon('arrow-right'));
  const count = el('p', { class: 'sign-in-count', role: 'status' });
  let wanted = '';
  const redraw = (): void => {
    const focused = (document.activeElement as HTMLElement | null)?.dataset['learner'];
    const shown = learners.filter((learner) => learner.nickname.toLocaleLowerCase().includes(wanted));
    put(
      tiles,
      ...shown.map((learner) => {
        const pressed = flow.isChosen(learner);
        const notes = [learner.is_ambassador ? gettext('ambassador') : '', learner.is_here ? gettext('at another computer') : ''];
        const note = notes.filter(Boolean).join(', ');
        const act = (): void => acts.choose(learner);
        return learnerTile(learner, act, isJoining ? { note } : { pressed, note, disabled: flow.isFull && !pressed });
      }),
    );
    if (focused) tiles.querySelector<HTMLElement>(`[data-learner="${CSS.escape(focused)}"]`)?.focus();
    go.disabled = flow.chosen.length === 0;
    put(count, flow.chosen.map((learner) => learner.nickname).join(', '));
  };
  const search = el('input', {
    type: 'search',
    class: 'input',
    'aria-label': gettext('Find your name'),
    placeholder: gettext('Find your name'),
    oninput: () => {
      wanted = search.value.trim().toLocaleLowerCase();
      redraw();
    },
  });
  redraw();
  const cancel = acts.cancel === null ? null : el('a', { class: 'button', href: acts.cancel }, icon('arrow-left'), gettext('Back'));
  const nodes: (HTMLElement | null)[] = [
    heading(isJoining ? gettext('Who joins you?') : gettext('Who is at this computer?')),
    leadOf(learners, isJoining),
    learners.length > SEARCH_ABOVE ? search : null,
    tiles,
    el('div', { class: 'sign-in-foot' }, cancel, isJoining ? null : count, isJoining ? null : go),
  ];
  return { nodes: nodes.filter((node) => node !== null), redraw };
}

const labels = (): Record<(typeof PICTURES)[number], string> => ({
  apple: gettext('apple'),
  bell: gettext('bell'),
  boat: gettext('boat'),
  cat: gettext('cat'),
  drum: gettext('drum'),
  fish: gettext('fish'),
  hat: gettext('hat'),
  key: gettext('key'),
  kite: gettext('kite'),
  star: gettext('star'),
  sun: gettext('sun'),
  tree: gettext('tree'),
});

/** Whose turn it is to tap, and who has done so: whether rightly, only the server knows. A child alone needs no list. */
function crewRow(flow: SignInFlow): HTMLElement | null {
  if (flow.chosen.length < 2) return null;
  const members = flow.chosen.map((learner) => {
    const isNow = learner === flow.current;
    return el(
      'li',
      { class: isNow ? 'sign-in-member is-now' : 'sign-in-member', 'aria-current': isNow ? 'step' : null },
      avatar(learner.avatar),
      el('span', {}, learner.nickname),
      flow.hasTapped(learner) && el('span', { class: 'sign-in-shown' }, gettext('shown')),
    );
  });
  return el('ol', { class: 'sign-in-crew', role: 'list' }, ...members);
}

export interface PictureActs {
  tap: (picture: string) => void;
  undo: () => void;
  back: () => void;
}

/** `problem` stands above the grid. Shuffled once per showing: the grid doesn't move between the taps. */
export function picturesView(learner: MeetingLearner, flow: SignInFlow, problem: string, acts: PictureActs): { nodes: HTMLElement[]; redraw: () => void } {
  const words = labels();
  const dots = el('p', { class: 'sign-in-dots', role: 'status' });
  const undo = el('button', { type: 'button', class: 'button', onclick: acts.undo }, icon('undo-2'), gettext('Take one back'));
  const redraw = (): void => {
    const place = { number: flow.tapped, count: PICTURES_TO_TAP };
    const row = Array.from({ length: PICTURES_TO_TAP }, (_, index) => el('i', { class: index < flow.tapped ? 'dot is-filled' : 'dot', 'aria-hidden': 'true' }));
    put(dots, ...row, el('span', { class: 'spoken' }, interpolate(gettext('%(number)s of %(count)s tapped'), place)));
    undo.disabled = flow.tapped === 0;
  };
  const grid = shuffle(PICTURES).map((name) =>
    el('li', {}, el('button', { type: 'button', class: 'tile', 'aria-label': words[name], onclick: () => acts.tap(name) }, picture(name))),
  );
  redraw();
  const nodes: (HTMLElement | null)[] = [
    heading(interpolate(gettext('%(name)s, tap your three pictures, in order'), { name: learner.nickname }), avatar(learner.avatar)),
    crewRow(flow),
    problem ? el('p', { class: 'notice notice-warn sign-in-problem', role: 'alert' }, icon('info'), el('span', {}, problem)) : null,
    el('ul', { class: 'tiles tiles-pictures', role: 'list' }, ...grid),
    el('div', { class: 'sign-in-foot' }, backButton(acts.back), dots, undo),
  ];
  return { nodes: nodes.filter((node) => node !== null), redraw };
}

export function driverView(flow: SignInFlow, drive: (learner: MeetingLearner) => void, back: () => void): HTMLElement[] {
  const tiles = flow.chosen.map((learner) => learnerTile({ ...learner, is_here: false }, () => drive(learner)));
  return [
    heading(gettext('Who drives first?')),
    el('p', { class: 'sign-in-lead' }, gettext('The one who drives has the mouse and the keyboard. You take turns.')),
    el('ul', { class: 'tiles', role: 'list' }, ...tiles),
    el('div', { class: 'sign-in-foot' }, backButton(back)),
  ];
}

export interface Trouble {
  title: string;
  text: string;
  learner: MeetingLearner | null;
  /** What can be done, the best first. */
  acts: { words: string; do: () => void }[];
}

/** A problem that no tapping solves. `clock` is filled by whoever counts down. */
export function troubleView({ title, text, learner, acts }: Trouble): { nodes: HTMLElement[]; clock: HTMLElement } {
  const clock = el('p', { class: 'timer', hidden: true, role: 'timer' });
  const buttons = acts.map((act, index) =>
    el('button', { type: 'button', class: index === 0 ? 'button button-primary button-large' : 'button button-large', onclick: act.do }, act.words),
  );
  const card = el('div', { class: 'card sign-in-trouble' }, el('p', { role: 'alert' }, text), clock, el('div', { class: 'row' }, ...buttons));
  return { nodes: [learner ? heading(title, avatar(learner.avatar)) : heading(title), card], clock };
}
