/**
 * <turn-banner>: suggests after `turn_minutes` that the next child drives. A suggestion, no more: nothing is locked.
 *
 * `show(crew)` whenever the crew is known anew. The time counts from `turn_started_at` on the club computer's clock.
 * Fires `crew-asked` with `{act: 'drive', learner}` for "We switched". "Later" is quiet for five minutes. A child who is
 * alone is never asked.
 *
 *     <turn-banner hidden>
 *       <svg class="avatar">…</svg> <p>Your turn, Matei! …</p> <button>We switched</button> <button>Later</button>
 *     </turn-banner>
 */
import { gettext, interpolate } from '../shared/i18n.ts';
import { knowsServerTime, serverNow } from './api.ts';
import type { CrewAsk } from './crew-bar.ts';
import { avatar, el, put } from './dom.ts';
import { type Crew, type Member, isSame } from './shapes.ts';

export const LATER_MS = 5 * 60_000;
const LOOK_MS = 5_000;

/** Who drives after the present driver: who has driven least today, else in the order in which the crew sits; null for a child alone. */
export function nextDriver(crew: Crew): Member | null {
  if (crew.members.length < 2) return null;
  const least = crew.members.find((member) => isSame(member.id, crew.next_driver) && !isSame(member.id, crew.driver));
  if (least) return least;
  const index = crew.members.findIndex((member) => isSame(member.id, crew.driver));
  return crew.members[(index + 1) % crew.members.length] ?? null;
}

function turnLastedMs(crew: Crew): number {
  return serverNow() - Date.parse(crew.turn_started_at);
}

export class TurnBanner extends HTMLElement {
  #crew: Crew | null = null;
  #quietUntil = 0;
  #shown = '';
  #timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    this.setAttribute('role', 'status');
    this.#look();
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  show(crew: Crew): void {
    this.#crew = crew;
    this.#look();
  }

  #look(): void {
    const crew = this.#crew;
    const next = crew && nextDriver(crew);
    const isDue = crew !== null && next !== null && knowsServerTime() && turnLastedMs(crew) >= crew.turn_minutes * 60_000;
    this.hidden = !isDue || Date.now() < this.#quietUntil;
    const state = this.hidden || !next ? '' : String(next.id);
    if (state === this.#shown) return;
    this.#shown = state;
    if (!state || !next) return void put(this);
    const ask: CrewAsk = { act: 'drive', learner: next.id };
    put(
      this,
      avatar(next.avatar),
      el('p', {}, interpolate(gettext('Your turn, %(name)s! Time to change who drives.'), { name: next.nickname })),
      el('button', { type: 'button', class: 'button button-primary', onclick: () => this.#ask(ask) }, gettext('We switched')),
      el('button', { type: 'button', class: 'button', onclick: () => this.#later() }, gettext('Later')),
    );
  }

  #ask(ask: CrewAsk): void {
    this.#later();
    this.dispatchEvent(new CustomEvent('crew-asked', { bubbles: true, detail: ask }));
  }

  #later(): void {
    this.#quietUntil = Date.now() + LATER_MS;
    this.#look();
  }
}

customElements.define('turn-banner', TurnBanner);

declare global {
  interface HTMLElementTagNameMap {
    'turn-banner': TurnBanner;
  }
}
