/**
 * One raised hand in <help-queue>. Made once and changed in place.
 *
 *     <li class="card help-card is-ours">
 *       <ul class="help-people">…</ul>
 *       <p class="help-where">…</p> <p class="help-since">…</p> <p class="help-activity">…</p>
 *       <ul class="help-tried">…</ul>
 *       <p class="help-state">…</p> <div class="row">…</div>
 *     </li>
 */
import { type Id, serverNow } from '../frame/api.ts';
import { avatar, el, icon, put, setText } from '../frame/dom.ts';
import type { Member } from '../frame/shapes.ts';
import { gettext, interpolate, ngettext } from '../shared/i18n.ts';

/** GET /api/raised-hands. helpers: the ambassadors at this computer. */
export interface HelpQueue {
  helpers: Member[];
  hands: HelpHand[];
}

export interface HelpHand {
  id: Id;
  raised_at: string;
  members: Member[];
  /** The name of the computer; null where it was never checked. */
  computer: string | null;
  activity: { title: string; position: number | null } | null;
  attempts: number;
  /** How many of the activity's hints they have opened; absent before the first. */
  hints?: { opened: number; count: number } | null;
  /** What the checks that failed last say. */
  not_yet: string[];
  taken_by: string | null;
  /** An ambassador of this computer is going there. */
  is_ours: boolean;
  is_own_crew: boolean;
}

export interface HelpActs {
  take: (hand: Id, helper: Id) => void;
  lower: (hand: Id) => void;
}

export class HelpCard {
  readonly node = el('li', { class: 'card help-card' });
  readonly #people = el('ul', { class: 'help-people', role: 'list' });
  readonly #where = el('span');
  readonly #whereLine = el('p', { class: 'help-line' }, icon('monitor'), this.#where);
  readonly #since = el('span');
  readonly #activity = el('p', { class: 'help-activity' });
  readonly #attempts = el('p', { class: 'help-line' });
  readonly #hints = el('p', { class: 'help-line' });
  readonly #tried = el('ul', { class: 'help-tried' });
  readonly #state = el('p', { class: 'help-state', role: 'status' });
  readonly #buttons = el('div', { class: 'row' });
  readonly #acts: HelpActs;
  #hand!: HelpHand;
  #shown = '';

  constructor(acts: HelpActs) {
    this.#acts = acts;
    const since = el('p', { class: 'help-line' }, icon('clock'), this.#since);
    put(this.node, this.#people, this.#whereLine, since, this.#activity, this.#attempts, this.#hints, this.#tried, this.#state, this.#buttons);
  }

  show(hand: HelpHand, helpers: Member[]): void {
    this.#hand = hand;
    this.tick();
    const state = JSON.stringify([hand, helpers]);
    if (state === this.#shown) return;
    this.#shown = state;
    const names = hand.members.map(({ nickname }) => nickname).join(', ');
    this.node.setAttribute('aria-label', names);
    this.node.classList.toggle('is-ours', hand.is_ours);
    put(this.#people, ...hand.members.map((member) => el('li', {}, avatar(member.avatar), el('span', {}, member.nickname))));
    this.#whereLine.hidden = hand.computer === null;
    setText(this.#where, hand.computer ?? '');
    setText(this.#activity, titleOf(hand.activity));
    this.#attempts.hidden = hand.attempts === 0;
    setText(this.#attempts, interpolate(ngettext('They have pressed “Check” %(count)s time.', 'They have pressed “Check” %(count)s times.', hand.attempts), { count: hand.attempts }));
    this.#hints.hidden = !hand.hints;
    setText(this.#hints, hand.hints ? interpolate(gettext('They have opened hint %(opened)s of %(count)s.'), hand.hints) : '');
    this.#tried.hidden = hand.not_yet.length === 0;
    put(this.#tried, ...hand.not_yet.map((sentence) => el('li', {}, sentence)));
    setText(this.#state, stateOf(hand));
    this.#state.hidden = this.#state.textContent === '';
    this.#showButtons(hand, helpers);
  }

  /** The minutes go on while the server has nothing new to say. */
  tick(): void {
    const minutes = Math.max(0, Math.floor((serverNow() - Date.parse(this.#hand.raised_at)) / 60_000));
    const words = minutes === 0 ? gettext('The hand went up just now') : interpolate(ngettext('Waiting for %(count)s minute', 'Waiting for %(count)s minutes', minutes), { count: minutes });
    setText(this.#since, words);
  }

  #showButtons(hand: HelpHand, helpers: Member[]): void {
    const hadFocus = this.#buttons.contains(document.activeElement);
    const buttons: HTMLButtonElement[] = [];
    if (hand.is_ours) buttons.push(this.#button('check', gettext('Helped'), () => this.#acts.lower(hand.id)));
    else if (hand.taken_by === null && !hand.is_own_crew) buttons.push(...helpers.map((helper) => this.#takeButton(hand, helper, helpers.length > 1)));
    put(this.#buttons, ...buttons);
    this.#buttons.hidden = buttons.length === 0;
    if (hadFocus) buttons[0]?.focus();
  }

  #takeButton(hand: HelpHand, helper: Member, isOneOfTwo: boolean): HTMLButtonElement {
    const words = isOneOfTwo ? interpolate(gettext('%(name)s is coming'), { name: helper.nickname }) : gettext('I am coming');
    return this.#button('hand-helping', words, () => this.#acts.take(hand.id, helper.id));
  }

  #button(name: string, words: string, act: () => void): HTMLButtonElement {
    return el('button', { type: 'button', class: 'button button-primary', onclick: act }, icon(name), words);
  }
}

function titleOf(activity: HelpHand['activity']): string {
  if (!activity) return gettext('They have not opened anything yet');
  return activity.position === null ? activity.title : `${activity.position}. ${activity.title}`;
}

function stateOf(hand: HelpHand): string {
  if (hand.is_own_crew && hand.taken_by === null) return gettext('This is your own hand. Somebody else comes to help.');
  if (hand.is_ours) return interpolate(gettext('%(name)s goes there. Come back here afterwards and press “Helped”.'), { name: hand.taken_by ?? '' });
  return hand.taken_by === null ? '' : interpolate(gettext('%(name)s is coming'), { name: hand.taken_by });
}
