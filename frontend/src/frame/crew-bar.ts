/**
 * <crew-bar join="/join/?return=/activities/…">: who sits at this computer, and who drives.
 *
 * `show(crew)` fills it. Each avatar opens a small menu: hand over the keyboard, or leave. Fires `crew-asked` (detail:
 * CrewAsk); the page does what was asked and shows the new crew.
 *
 *     <crew-bar join="/join/">
 *       <ul class="crew-list" aria-label="At this computer">
 *         <li class="crew-member is-driver">
 *           <button class="crew-face" aria-expanded="false"><svg class="avatar">…</svg> <span>Ana</span> <svg class="icon">…</svg></button>
 *           <div class="crew-menu" hidden> <button>…</button> <button>…</button> </div>
 *         </li>
 *         <li><a class="crew-join" href="/join/">…</a></li>
 *       </ul>
 *     </crew-bar>
 */
import { gettext, interpolate } from '../shared/i18n.ts';
import type { Id } from './api.ts';
import { avatar, el, icon, put } from './dom.ts';
import { type Crew, type Member, isSame } from './shapes.ts';

export interface CrewAsk {
  act: 'drive' | 'leave';
  learner: Id;
}

const FULL_CREW = 4;

export class CrewBar extends HTMLElement {
  readonly #list = el('ul', { class: 'crew-list', role: 'list', 'aria-label': gettext('At this computer') });
  #shown = '';

  connectedCallback(): void {
    if (!this.#list.isConnected) put(this, this.#list);
    this.addEventListener('keydown', this.#closeOnEscape);
    document.addEventListener('pointerdown', this.#closeOutside);
  }

  disconnectedCallback(): void {
    document.removeEventListener('pointerdown', this.#closeOutside);
  }

  show(crew: Crew): void {
    // The crew is told anew every few seconds: an open menu must not vanish under the finger.
    const state = JSON.stringify([crew.members, crew.driver]);
    if (state === this.#shown) return;
    this.#shown = state;
    put(this.#list, ...crew.members.map((member) => this.#member(member, isSame(member.id, crew.driver))), this.#join(crew));
  }

  #member(member: Member, isDriver: boolean): HTMLLIElement {
    const name = { name: member.nickname };
    const menu = el(
      'div',
      { class: 'crew-menu', hidden: true },
      !isDriver && this.#choice('keyboard', interpolate(gettext('%(name)s drives now'), name), { act: 'drive', learner: member.id }),
      this.#choice('log-out', interpolate(gettext('%(name)s leaves'), name), { act: 'leave', learner: member.id }),
    );
    const face = el(
      'button',
      { type: 'button', class: 'crew-face', 'aria-expanded': 'false', onclick: () => this.#toggle(face, menu) },
      avatar(member.avatar),
      el('span', { class: 'crew-name' }, member.is_ambassador && el('span', { 'aria-hidden': 'true', title: gettext('ambassador') }, '★ '), member.nickname),
      member.is_ambassador && el('span', { class: 'spoken' }, gettext('ambassador')),
      isDriver && icon('keyboard'),
      isDriver && el('span', { class: 'spoken' }, gettext('drives')),
    );
    return el('li', { class: isDriver ? 'crew-member is-driver' : 'crew-member' }, face, menu);
  }

  #choice(iconName: string, text: string, ask: CrewAsk): HTMLButtonElement {
    const choose = (): void => {
      this.#closeAll();
      this.dispatchEvent(new CustomEvent('crew-asked', { bubbles: true, detail: ask }));
    };
    return el('button', { type: 'button', class: 'crew-choice', onclick: choose }, icon(iconName), text);
  }

  #join(crew: Crew): HTMLLIElement | null {
    const address = this.getAttribute('join');
    if (!address || crew.members.length >= FULL_CREW) return null;
    const label = gettext('Someone joins');
    return el('li', {}, el('a', { class: 'crew-join', href: address, title: label }, icon('user-plus'), el('span', { class: 'spoken' }, label)));
  }

  #toggle(face: HTMLButtonElement, menu: HTMLElement): void {
    const isOpening = menu.hidden;
    this.#closeAll();
    menu.hidden = !isOpening;
    face.setAttribute('aria-expanded', String(isOpening));
    if (isOpening) menu.querySelector('button')?.focus();
  }

  #closeAll(): void {
    for (const menu of this.querySelectorAll<HTMLElement>('.crew-menu')) menu.hidden = true;
    for (const face of this.querySelectorAll('.crew-face')) face.setAttribute('aria-expanded', 'false');
  }

  readonly #closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    const face = (event.target as Element).closest('.crew-member')?.querySelector<HTMLElement>('.crew-face');
    this.#closeAll();
    face?.focus();
  };

  readonly #closeOutside = (event: Event): void => {
    if (!(event.target as Element).closest('.crew-member')) this.#closeAll();
  };
}

customElements.define('crew-bar', CrewBar);

declare global {
  interface HTMLElementTagNameMap {
    'crew-bar': CrewBar;
  }
  interface HTMLElementEventMap {
    'crew-asked': CustomEvent<CrewAsk>;
  }
}
