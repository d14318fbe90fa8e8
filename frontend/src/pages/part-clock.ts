/**
 * <part-clock>: the time left in the part of the plan that is going on, by the club computer's clock.
 *
 * `show(part)`; without a part it is empty. #part-data, if the page embeds it (a part, or null), is shown at once. When
 * the time is over it says calmly what may come now: the one who leads decides when the next part begins.
 *
 *     <part-clock>
 *       <p class="part-title">Work at the computer</p>
 *       <p class="timer" role="timer" data-state="running">12:34</p>
 *       <progress max="3000" value="754" aria-label="…"></progress>
 *     </part-clock>
 */
import { serverNow } from '../frame/api.ts';
import { el, put, setText } from '../frame/dom.ts';
import { type Part, readEmbedded } from '../frame/shapes.ts';
import { gettext, interpolate } from '../shared/i18n.ts';

const ENDING_SECONDS = 60;

export class PartClock extends HTMLElement {
  readonly #title = el('p', { class: 'part-title' });
  readonly #text = el('p', { class: 'part-text' });
  readonly #timer = el('p', { class: 'timer', role: 'timer' });
  readonly #bar = el('progress', { 'aria-label': gettext('Time of this part') });
  readonly #following = el('p', { class: 'part-following' });
  #part: Part | null = null;
  #ticker: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    this.show(this.#part ?? readEmbedded<Part | null>('part-data'));
    this.#ticker = setInterval(() => this.#tick(), 1_000);
  }

  disconnectedCallback(): void {
    clearInterval(this.#ticker);
  }

  show(part: Part | null): void {
    this.#part = part;
    if (!part) return void put(this);
    setText(this.#title, part.title);
    setText(this.#text, part.text);
    if (!this.#timer.isConnected) put(this, this.#title, this.#text, this.#timer, this.#bar, this.#following);
    this.#tick();
  }

  #tick(): void {
    if (!this.#part) return;
    const end = Date.parse(this.#part.ends_at);
    const length = Math.max(1, Math.round((end - Date.parse(this.#part.started_at)) / 1_000));
    const left = Math.round((end - serverNow()) / 1_000);
    const state = left <= 0 ? 'over' : left < ENDING_SECONDS ? 'ending' : 'running';
    if (this.#timer.dataset['state'] !== state) this.#timer.dataset['state'] = state;
    setText(this.#following, followingOf(this.#part, left <= 0));
    setText(this.#timer, left <= 0 ? gettext('Time is up') : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`);
    this.#bar.max = length;
    this.#bar.value = Math.min(length, Math.max(0, length - left));
  }
}

function followingOf({ following }: Part, isOver: boolean): string {
  if (!following) return '';
  return interpolate(isOver ? gettext('You can go on to: %(title)s') : gettext('Then: %(title)s'), { title: following });
}

customElements.define('part-clock', PartClock);

declare global {
  interface HTMLElementTagNameMap {
    'part-clock': PartClock;
  }
}
