/**
 * <help-queue>: the hands that are up, for a crew in which an ambassador sits: who, where, since when, what they tried.
 *
 * Asks /api/raised-hands every four seconds; #queue-data is shown before the first answer. Cards are changed in place, in the
 * order in which the hands went up, so that nothing jumps under the pointer and no focus is lost.
 *
 *     <help-queue> <p>…what stands here without JavaScript…</p> </help-queue>
 *     <script type="application/json" id="queue-data">…</script>
 *
 * Fills itself: <p role="status"> with what a screen reader should hear, <p class="notice"> when something went wrong,
 * <ul class="help-list">, and a sentence while no hand is up.
 */
import { ApiError, type Id, callApi } from '../frame/api.ts';
import { el, icon, put, setText } from '../frame/dom.ts';
import { readEmbedded } from '../frame/shapes.ts';
import { gettext, interpolate, ngettext } from '../shared/i18n.ts';
import { HelpCard, type HelpHand, type HelpQueue } from './help-card.ts';
import { Poll } from './poll.ts';

const POLL_MS = 4_000;
const TICK_MS = 10_000;

export class HelpQueueElement extends HTMLElement {
  readonly #news = el('p', { class: 'spoken', role: 'status' });
  /** Why something that was pressed didn't happen; stays until the next press. */
  readonly #refusal = el('p', { class: 'notice notice-warn', role: 'status', hidden: true });
  readonly #away = el('p', { class: 'notice notice-warn', role: 'status', hidden: true });
  readonly #nobody = el('div', { class: 'help-nobody' }, icon('smile'), el('p', {}, gettext('No hand is up now. You see here when one goes up.')));
  readonly #list = el('ul', { class: 'help-list', role: 'list', 'aria-label': gettext('Raised hands') });
  readonly #cards = new Map<string, HelpCard>();
  #known = new Set<string>();
  #poll: Poll<HelpQueue> | null = null;

  connectedCallback(): void {
    if (this.#poll) return;
    put(this, this.#news, this.#away, this.#refusal, this.#nobody, this.#list);
    const embedded = readEmbedded<HelpQueue>('queue-data');
    if (embedded) this.#take(embedded);
    this.#poll = new Poll({
      address: '/api/raised-hands',
      every_ms: POLL_MS,
      take: (queue) => this.#take(queue),
      tellAway: (isAway) => say(this.#away, isAway ? gettext("The club's computer doesn't answer. What you see is a little old; it goes on by itself.") : ''),
      stop: (error) => say(this.#away, error.message),
    });
    this.#poll.start();
    setInterval(() => this.#tick(), TICK_MS);
  }

  #take({ helpers, hands }: HelpQueue): void {
    this.#tellNews(hands);
    for (const hand of hands) {
      let card = this.#cards.get(String(hand.id));
      if (!card) {
        card = new HelpCard({ take: (id, helper) => void this.#act('POST', `/api/hands/${id}/take?helper=${helper}`), lower: (id) => void this.#lower(id) });
        this.#cards.set(String(hand.id), card);
        this.#list.append(card.node);
      }
      card.show(hand, helpers);
    }
    const up = new Set(hands.map(({ id }) => String(id)));
    for (const [id, card] of this.#cards) {
      if (up.has(id)) continue;
      card.node.remove();
      this.#cards.delete(id);
    }
    this.#nobody.hidden = hands.length > 0;
    this.#list.hidden = hands.length === 0;
  }

  #tellNews(hands: HelpHand[]): void {
    const raised = hands.filter(({ id }) => !this.#known.has(String(id)));
    this.#known = new Set(hands.map(({ id }) => String(id)));
    const names = raised.map(({ members }) => members.map(({ nickname }) => nickname).join(', ')).join('; ');
    if (names) setText(this.#news, interpolate(ngettext('Hand up: %(names)s', 'Hands up: %(names)s', raised.length), { names }));
  }

  #tick(): void {
    for (const card of this.#cards.values()) card.tick();
  }

  async #lower(id: Id): Promise<void> {
    const isDone = await this.#act('DELETE', `/api/hands/${id}`);
    if (isDone) setText(this.#news, gettext('Thank you for helping!'));
  }

  /** Whether it worked. A 404 says that the crew lowered the hand in the same moment; the next answer shows it. */
  async #act(method: string, address: string): Promise<boolean> {
    say(this.#refusal, '');
    try {
      await callApi(method, address);
    } catch (error) {
      if (!(error instanceof ApiError)) say(this.#refusal, gettext("The club's computer doesn't answer just now. Try again in a moment."));
      else if (error.status !== 404) say(this.#refusal, error.message);
      await this.#poll?.now();
      return false;
    }
    await this.#poll?.now();
    return true;
  }
}

function say(note: HTMLElement, text: string): void {
  if (note.dataset['text'] === text) return;
  note.dataset['text'] = text;
  note.hidden = text === '';
  put(note, ...(text ? [icon('circle-alert'), el('span', {}, text)] : []));
}

customElements.define('help-queue', HelpQueueElement);
