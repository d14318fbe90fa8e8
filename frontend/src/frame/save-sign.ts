/**
 * <save-sign state="saved">: where the crew's work is. Shape, icon and words; never colour alone, never alarming.
 *
 * state: saved | saving | away | full | refused. `volatile`: this browser keeps no copy, so an unsent change is only in
 * this window. The words change with each save, so they aren't live; a screen reader hears only when trouble begins
 * and when it is over.
 *
 * Fills itself:
 *
 *     <save-sign state="away">
 *       <span class="save-state" data-state="waiting">
 *         <svg class="icon">…</svg>
 *         <span class="save-words"><strong>No connection</strong> <span>Your work is kept here.</span></span>
 *       </span>
 *       <span class="spoken" role="status"></span>
 *     </save-sign>
 */
import { gettext } from '../shared/i18n.ts';
import { el, icon, put, setText } from './dom.ts';
import type { SaveState } from './saver.ts';

/** The look of each state, as in the component `save-state`. */
const LOOKS: Record<SaveState, string> = { saved: 'saved', saving: 'saving', away: 'waiting', full: 'trouble', refused: 'trouble' };

interface Sign {
  icon: string;
  word: string;
  more: string;
}

function sign(state: SaveState, isVolatile: boolean): Sign {
  const kept = isVolatile ? gettext('Leave this window open: your work is only here.') : gettext('Your work is kept here.');
  switch (state) {
    case 'saved':
      return { icon: 'circle-check', word: gettext('Saved'), more: '' };
    case 'saving':
      return { icon: 'pencil', word: gettext('Saving…'), more: '' };
    case 'away':
      return { icon: 'unplug', word: gettext('No connection to the club'), more: kept };
    case 'full':
      return { icon: 'hard-drive', word: gettext("The club's computer is full"), more: gettext('Call the librarian. Your work is kept here.') };
    case 'refused':
      return { icon: 'circle-question-mark', word: gettext('This save was not taken'), more: gettext('Call the librarian. Your work is kept here.') };
  }
}

export class SaveSign extends HTMLElement {
  static readonly observedAttributes = ['state', 'volatile'];
  readonly #view = el('span', { class: 'save-state' });
  readonly #live = el('span', { class: 'spoken', role: 'status' });
  #shown = '';
  #hadTrouble = false;

  get state(): SaveState {
    return (this.getAttribute('state') as SaveState | null) ?? 'saved';
  }

  show(state: SaveState, { isVolatile = false } = {}): void {
    this.toggleAttribute('volatile', isVolatile);
    if (this.getAttribute('state') !== state) this.setAttribute('state', state);
  }

  connectedCallback(): void {
    if (!this.#view.isConnected) put(this, this.#view, this.#live);
    this.#draw();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#draw();
  }

  #draw(): void {
    const { icon: name, word, more } = sign(this.state, this.hasAttribute('volatile'));
    if (this.#shown === word + more) return;
    this.#shown = word + more;
    this.#view.dataset['state'] = LOOKS[this.state];
    put(this.#view, icon(name), el('span', { class: 'save-words' }, el('strong', {}, word), more && ' ', more && el('span', {}, more)));

    const hasTrouble = this.state !== 'saved' && this.state !== 'saving';
    if (hasTrouble) setText(this.#live, more ? `${word}. ${more}` : word);
    else if (this.#hadTrouble && this.state === 'saved') setText(this.#live, gettext('The connection is back. Everything is saved.'));
    if (this.state !== 'saving') this.#hadTrouble = hasTrouble;
  }
}

customElements.define('save-sign', SaveSign);

declare global {
  interface HTMLElementTagNameMap {
    'save-sign': SaveSign;
  }
}
