/**
 * Cards in a list that is asked for every four seconds: what the board and the queue of raised hands share.
 *
 * A card is made once and then changed in place, so that no focus is lost. `news` is what a screen reader should hear,
 * `away` says that no answer comes, or why none will. The element puts `news`, `away` and `list` where it wants them.
 */
import { type ApiError, type Id } from '../frame/api.ts';
import { el, icon, put, setText } from '../frame/dom.ts';
import { readEmbedded } from '../frame/shapes.ts';
import { gettext, interpolate, ngettext } from '../shared/i18n.ts';
import { Poll } from './poll.ts';

const POLL_MS = 4_000;
const TICK_MS = 10_000;

export interface LiveCard {
  readonly node: HTMLElement;
  /** Time goes by: what the card says of minutes is written anew. */
  tick(): void;
}

export interface Followed<T> {
  address: string;
  /** Id of the script element with the first answer, if the page has it. */
  embedded: string;
  take: (state: T) => void;
}

export class LiveCards<Card extends LiveCard> {
  readonly news = el('p', { class: 'spoken', role: 'status' });
  readonly away = makeNote();
  readonly list: HTMLElement;
  readonly #cards = new Map<string, Card>();
  #raised = new Set<string>();
  #askNow: (() => Promise<void>) | null = null;

  constructor(css: string, label: string) {
    this.list = el('ul', { class: css, role: 'list', 'aria-label': label });
  }

  follow<T>({ address, embedded, take }: Followed<T>): void {
    const first = readEmbedded<T>(embedded);
    if (first) take(first);
    const stop = (error: ApiError): void => say(this.away, error.message || gettext('The board is closed. Load the page once more.'), 'info');
    const poll = new Poll<T>({ address, every_ms: POLL_MS, take, tellAway: (isAway) => this.tellAway(isAway), stop });
    this.#askNow = () => poll.now();
    poll.start();
    setInterval(() => this.all.forEach((card) => card.tick()), TICK_MS);
  }

  get isFollowing(): boolean {
    return this.#askNow !== null;
  }

  /** After something was pressed: the next answer shows what came of it. */
  async now(): Promise<void> {
    await this.#askNow?.();
  }

  get all(): Card[] {
    return [...this.#cards.values()];
  }

  find(id: Id): Card | undefined {
    return this.#cards.get(String(id));
  }

  /** The card with this id; a new one goes to the end of the list. */
  get(id: Id, make: () => Card): Card {
    const known = this.find(id);
    if (known) return known;
    const card = make();
    this.#cards.set(String(id), card);
    this.list.append(card.node);
    return card;
  }

  /** Takes away the cards with other ids. */
  keep(ids: Id[]): void {
    const kept = new Set(ids.map(String));
    for (const [id, card] of this.#cards) {
      if (kept.has(id)) continue;
      card.node.remove();
      this.#cards.delete(id);
    }
  }

  /** Only a hand that has just gone up is worth interrupting for. hands: all that are up. */
  tellRaised(hands: { id: Id; members: { nickname: string }[] }[]): void {
    const raised = hands.filter(({ id }) => !this.#raised.has(String(id)));
    this.#raised = new Set(hands.map(({ id }) => String(id)));
    const names = raised.map(({ members }) => members.map(({ nickname }) => nickname).join(', ')).join('; ');
    if (names) setText(this.news, interpolate(ngettext('Hand up: %(names)s', 'Hands up: %(names)s', raised.length), { names }));
  }

  tellAway(isAway: boolean): void {
    say(this.away, isAway ? gettext("The club's computer doesn't answer. What you see is a little old; it goes on by itself.") : '', 'unplug');
  }
}

export function makeNote(): HTMLElement {
  return el('p', { class: 'notice notice-warn', role: 'status', hidden: true });
}

/** Writes into a note; with an empty text it goes away. The same text again isn't spoken again. */
export function say(note: HTMLElement, text: string, iconName = 'circle-alert'): void {
  if (note.dataset['text'] === text) return;
  note.dataset['text'] = text;
  note.hidden = text === '';
  put(note, ...(text ? [icon(iconName), el('span', {}, text)] : []));
}
