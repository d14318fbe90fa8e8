/**
 * <part-clock>: the time left in the part of the plan that is going on, by the club computer's clock.
 *
 * `show(part)`; without a part it is empty. #part-data, if the page embeds it (a part, or null), is shown at once. When
 * the time is over it says calmly what may come now, and how much longer it has become: the one who leads decides when
 * the next part begins. Fires `part-over` (bubbles) in the moment in which the time runs out before one's eyes.
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
import { gettext, interpolate, ngettext } from '../shared/i18n.ts';

const ENDING_SECONDS = 60;
/** A page that slept tells nothing that was over long before. */
const LATE_SECONDS = 90;

export class PartClock extends HTMLElement {
  readonly #title = el('p', { class: 'part-title' });
  readonly #text = el('p', { class: 'part-text' });
  readonly #timer = el('p', { class: 'timer', role: 'timer' });
  readonly #bar = el('progress', { 'aria-label': gettext('Time of this part') });
  readonly #following = el('p', { class: 'part-following' });
  #part: Part | null = null;
  /** Id of the part whose time was seen running. */
  #running: string | null = null;
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
    const { id, started_at, ends_at, paused_at } = this.#part;
    const end = Date.parse(ends_at);
    const length = Math.max(1, Math.round((end - Date.parse(started_at)) / 1_000));
    const left = Math.round((end - (paused_at ? Date.parse(paused_at) : serverNow())) / 1_000);
    const state = left <= 0 ? 'over' : paused_at ? 'paused' : left < ENDING_SECONDS ? 'ending' : 'running';
    if (this.#timer.dataset['state'] !== state) this.#timer.dataset['state'] = state;
    setText(this.#following, sayingOf(this.#part, left));
    setText(this.#timer, left <= 0 ? gettext('Time is up') : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`);
    if (state === 'over' && this.#running === id && left > -LATE_SECONDS) this.dispatchEvent(new CustomEvent('part-over', { bubbles: true }));
    this.#running = state === 'over' ? null : id;
    this.#bar.max = length;
    this.#bar.value = Math.min(length, Math.max(0, length - left));
  }
}

/** Under the title: that the time stands still, that it has become longer, what comes next. left: in seconds. */
function sayingOf({ following, paused_at }: Part, left: number): string {
  const longer = Math.floor(-left / 60);
  const title = following ?? '';
  const next = left <= 0 ? gettext('You can go on to: %(title)s') : gettext('Then: %(title)s');
  const sayings = [
    left > 0 && paused_at && gettext('The time stands still.'),
    longer > 0 && interpolate(ngettext('%(count)s minute longer than planned, and that is all right.', '%(count)s minutes longer than planned, and that is all right.', longer), { count: longer }),
    title && interpolate(next, { title }),
  ];
  return sayings.filter(Boolean).join(' ');
}

customElements.define('part-clock', PartClock);

declare global {
  interface HTMLElementTagNameMap {
    'part-clock': PartClock;
  }
}
