/**
 * <crew-wall>: "Find your crew": who could sit with whom, for the whole room. `show(crews)`; who drives first stands first.
 *
 *     <crew-wall>
 *       <h2 class="crew-wall-title">Find your crew</h2>
 *       <ol class="crew-wall-list">
 *         <li><h3>1</h3> <ul> <li class="projector-person">…</li> … </ul></li>
 *       </ol>
 *     </crew-wall>
 */
import { avatar, el, icon, put } from '../frame/dom.ts';
import type { Member } from '../frame/shapes.ts';
import { gettext, interpolate } from '../shared/i18n.ts';

export class CrewWall extends HTMLElement {
  #shown = '';

  show(crews: Member[][]): void {
    const state = JSON.stringify(crews);
    if (state === this.#shown) return;
    this.#shown = state;
    const list = el('ol', { class: 'crew-wall-list', role: 'list' }, ...crews.map((crew, index) => this.#crew(crew, index + 1)));
    put(this, el('h2', { class: 'crew-wall-title' }, gettext('Find your crew')), el('p', { class: 'crew-wall-hint' }, icon('keyboard'), gettext('Who has the keyboard drives first.')), list);
  }

  #crew(crew: Member[], number: number): HTMLElement {
    const people = crew.map(({ avatar: face, nickname }, index) =>
      el('li', { class: 'projector-person' }, avatar(face), el('span', {}, nickname), index === 0 && icon('keyboard'), index === 0 && el('span', { class: 'spoken' }, gettext('drives'))),
    );
    return el('li', { class: 'crew-wall-crew' }, el('h3', {}, interpolate(gettext('Crew %(number)s'), { number })), el('ul', { role: 'list' }, ...people));
  }
}

customElements.define('crew-wall', CrewWall);
