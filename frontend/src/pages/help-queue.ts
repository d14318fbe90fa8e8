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
import { gettext } from '../shared/i18n.ts';
import { HelpCard, type HelpQueue } from './help-card.ts';
import { LiveCards, makeNote, say } from './live-cards.ts';

export class HelpQueueElement extends HTMLElement {
  readonly #live = new LiveCards<HelpCard>('help-list', gettext('Raised hands'));
  /** Why something that was pressed didn't happen; stays until the next press. */
  readonly #refusal = makeNote();
  readonly #nobody = el('div', { class: 'help-nobody' }, icon('smile'), el('p', {}, gettext('No hand is up now. You see here when one goes up.')));

  connectedCallback(): void {
    const live = this.#live;
    if (live.isFollowing) return;
    put(this, live.news, live.away, this.#refusal, this.#nobody, live.list);
    live.follow<HelpQueue>({ address: '/api/raised-hands', embedded: 'queue-data', take: (queue) => this.#take(queue) });
  }

  #take({ helpers, hands }: HelpQueue): void {
    this.#live.tellRaised(hands);
    for (const hand of hands) this.#live.get(hand.id, () => this.#makeCard()).show(hand, helpers);
    this.#live.keep(hands.map(({ id }) => id));
    this.#nobody.hidden = hands.length > 0;
    this.#live.list.hidden = hands.length === 0;
  }

  #makeCard(): HelpCard {
    return new HelpCard({ take: (id, helper) => void this.#act('POST', `/api/hands/${id}/take?helper=${helper}`), lower: (id) => void this.#lower(id) });
  }

  async #lower(id: Id): Promise<void> {
    const isDone = await this.#act('DELETE', `/api/hands/${id}`);
    if (isDone) setText(this.#live.news, gettext('Thank you for helping!'));
  }

  /** Whether it worked. A 404 says that the crew lowered the hand in the same moment; the next answer shows it. */
  async #act(method: string, address: string): Promise<boolean> {
    say(this.#refusal, '');
    try {
      await callApi(method, address);
    } catch (error) {
      if (!(error instanceof ApiError)) say(this.#refusal, gettext("The club's computer doesn't answer just now. Try again in a moment."));
      else if (error.status !== 404) say(this.#refusal, error.message);
      await this.#live.now();
      return false;
    }
    await this.#live.now();
    return true;
  }
}

customElements.define('help-queue', HelpQueueElement);
