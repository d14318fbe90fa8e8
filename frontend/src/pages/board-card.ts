/**
 * One crew on the board. Made once and changed in place, so that nothing jumps, loses focus or is read out again.
 *
 *     <li class="board-card has-hand">
 *       <div class="board-people">…</div>
 *       <p class="board-activity">3. To the well</p>
 *       <p class="board-facts">12 minutes · 4 tries · 2 solved</p>
 *       <div class="board-hand">…</div>
 *       <div class="board-stuck">…</div>
 *       <p class="board-need">Nothing saved for ten minutes</p>
 *     </li>
 */
import { type Id, serverNow } from '../frame/api.ts';
import { avatar, el, icon, put, setText } from '../frame/dom.ts';
import { type BoardCrew, isSame } from '../frame/shapes.ts';
import { gettext, interpolate, ngettext } from '../shared/i18n.ts';

export interface HandAsk {
  act: 'take' | 'lower';
  hand: Id;
}

export class BoardCard {
  readonly node = el('li', { class: 'board-card' });
  readonly #people = el('div', { class: 'board-people' });
  readonly #activity = el('p', { class: 'board-activity' });
  readonly #facts = el('p', { class: 'board-facts' });
  readonly #handText = el('p', { class: 'board-hand-text' });
  readonly #take: HTMLButtonElement;
  readonly #lower: HTMLButtonElement;
  readonly #hand: HTMLElement;
  readonly #misunderstanding = el('p', { class: 'board-sign' });
  readonly #question = el('p', { class: 'board-question' });
  readonly #stuck: HTMLElement;
  readonly #need = el('p', { class: 'board-need', hidden: true });
  #crew!: BoardCrew;
  #shownPeople = '';

  constructor(askHand: (ask: HandAsk) => void) {
    const button = (act: HandAsk['act'], iconName: string, words: string, kind: string): HTMLButtonElement =>
      el('button', { type: 'button', class: `button button-small ${kind}`, onclick: () => this.#crew.hand && askHand({ act, hand: this.#crew.hand.id }) }, icon(iconName), words);
    this.#take = button('take', 'hand-helping', gettext('I am coming'), 'button-primary');
    this.#lower = button('lower', 'check', gettext('Helped'), '');
    this.#hand = el('div', { class: 'board-hand' }, icon('hand'), this.#handText, el('div', { class: 'row' }, this.#take, this.#lower));
    this.#stuck = el('div', { class: 'board-stuck' }, el('p', { class: 'badge badge-warn' }, icon('triangle-alert'), gettext('Stuck')), this.#misunderstanding, this.#question);
    put(this.node, this.#people, this.#activity, this.#facts, this.#hand, this.#stuck, this.#need);
  }

  /** Whether somebody points at it or works in it: then it must not move. */
  get isHeld(): boolean {
    return this.node.matches(':hover') || this.node.contains(document.activeElement);
  }

  show(crew: BoardCrew): void {
    this.#crew = crew;
    this.#showPeople(crew);
    this.node.classList.toggle('has-hand', crew.hand !== null);
    this.node.classList.toggle('is-stuck', crew.is_stuck);
    setText(this.#activity, crew.activity ? titleOf(crew.activity) : gettext('Has not opened anything yet'));
    setText(this.#facts, factsOf(crew));

    this.#hand.hidden = crew.hand === null;
    if (crew.hand) {
      setText(this.#handText, crew.hand.taken_by ? interpolate(gettext('%(name)s is coming'), { name: crew.hand.taken_by }) : waitsFor(crew.hand.raised_at));
      this.#take.hidden = !(crew.hand.may_take ?? crew.hand.taken_by === null);
    }
    this.#showNeed(crew);
    this.#stuck.hidden = !crew.is_stuck;
    this.#misunderstanding.hidden = !crew.misunderstanding;
    this.#question.hidden = !crew.question;
    setText(this.#misunderstanding, crew.misunderstanding ?? '');
    setText(this.#question, crew.question ? interpolate(gettext('Ask: “%(question)s”'), { question: crew.question }) : '');
  }

  /** The minutes go on while the server has nothing new to say. */
  tick(): void {
    if (this.#crew.hand && !this.#crew.hand.taken_by) setText(this.#handText, waitsFor(this.#crew.hand.raised_at));
  }

  /** A hand and being stuck have words of their own. */
  #showNeed({ need }: BoardCrew): void {
    const words = need === 'no_try' ? gettext('Long on this one, and “Check” wasn\'t pressed yet') : need === 'unsaved' ? gettext('Nothing saved for ten minutes') : '';
    this.#need.hidden = words === '';
    if (this.#need.textContent !== words) put(this.#need, ...(words ? [icon('clock'), el('span', {}, words)] : []));
  }

  #showPeople(crew: BoardCrew): void {
    const state = JSON.stringify([crew.members, crew.driver]);
    if (state === this.#shownPeople) return;
    this.#shownPeople = state;
    const people = crew.members.map((member) => {
      const drives = isSame(member.id, crew.driver);
      return el(
        'span',
        { class: 'person' },
        avatar(member.avatar),
        el('span', { class: 'person-name' }, member.nickname),
        drives && icon('keyboard'),
        drives && el('span', { class: 'spoken' }, gettext('drives')),
      );
    });
    put(this.#people, ...people);
  }
}

/** Numbered within the meeting's own unit only. */
function titleOf({ position, title }: NonNullable<BoardCrew['activity']>): string {
  return position === null ? title : `${position}. ${title}`;
}

function factsOf(crew: BoardCrew): string {
  const minutes = crew.minutes_on_activity;
  const facts = [
    crew.activity && interpolate(ngettext('%(count)s minute', '%(count)s minutes', minutes), { count: minutes }),
    crew.activity && interpolate(ngettext('%(count)s try', '%(count)s tries', crew.attempts), { count: crew.attempts }),
    crew.activity && crew.hints && interpolate(gettext('opened hint %(opened)s of %(count)s'), crew.hints),
    crew.is_solved && gettext('solved this one'),
    crew.solved_count > 0 && interpolate(ngettext('%(count)s activity solved in all', '%(count)s activities solved in all', crew.solved_count), { count: crew.solved_count }),
  ];
  return facts.filter(Boolean).join(' · ');
}

function waitsFor(raisedAt: string): string {
  const minutes = Math.max(0, Math.floor((serverNow() - Date.parse(raisedAt)) / 60_000));
  if (minutes === 0) return gettext('Hand is up');
  return interpolate(ngettext('Hand is up for %(count)s minute', 'Hand is up for %(count)s minutes', minutes), { count: minutes });
}
