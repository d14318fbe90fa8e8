/**
 * <own-draft address="/api/own-activities/7" revision="3" page="…" writer="12">: a form that is kept while one types.
 *
 *     <own-draft …>
 *       <p><span class="save-state" role="status">saved</span></p>
 *       <div class="own-faults" role="alert" hidden></div>
 *       <form class="own-form">…</form>
 *       <div class="own-acts"><form method="post">…</form> …</div>
 *     </own-draft>
 *     <script type="application/json" id="own-faults">[{"field": "steps.0.title", "message": "…"}]</script>
 *
 * A pause in typing sends the draft; until the server has answered it stands in this browser as well, also when the page
 * or the server goes. What is found there at the next opening is put back. Forms below are sent after the latest save.
 */
import { element, put } from '../shared/elements.ts';
import { gettext } from '../shared/i18n.ts';
import { fillForm, findField, itemsOf, readForm, type Draft } from './own-form.ts';
import { showPicture, tendFiles } from './own-files.ts';
import { numberItems, tendLists } from './own-list.ts';
import { OwnSaving, type SaveState } from './own-saving.ts';
import { tendTextTools } from './own-text-tools.ts';

interface Fault {
  field: string;
  message: string;
}

const WORDS: Record<SaveState, () => string> = {
  saved: () => gettext('saved'),
  saving: () => gettext('saving…'),
  waiting: () => gettext('The club\'s computer doesn\'t answer. What you type is kept on this computer.'),
  trouble: () => gettext('This couldn\'t be kept.'),
};

export class OwnDraft extends HTMLElement {
  #saving: OwnSaving | null = null;

  connectedCallback(): void {
    const form = this.querySelector<HTMLElement>('.own-form');
    const address = this.getAttribute('address');
    if (!form || !address || this.#saving) return;
    const saving = new OwnSaving({
      address,
      revision: Number(this.getAttribute('revision')),
      savedBy: this.getAttribute('page') ?? '',
      place: `own-draft:${address}:${this.getAttribute('writer') ?? ''}`,
      read: () => readForm(form),
      show: (state, message) => this.#show(state, message),
    });
    this.#saving = saving;
    tendLists(form, () => saving.touch());
    tendTextTools(form);
    tendFiles(form, address, tell);
    form.addEventListener('submit', (event) => event.preventDefault());
    for (const name of ['input', 'change']) form.addEventListener(name, () => saving.touch());
    for (const other of this.querySelectorAll<HTMLFormElement>('.own-acts form')) this.#saveBefore(other, saving);
    const kept = saving.findKept();
    if (kept) this.#putBack(kept, form, saving, address);
    else this.#offerOther(form, saving, address);
    this.#showFaults(form);
  }

  disconnectedCallback(): void {
    this.#saving?.end();
    this.#saving = null;
  }

  /** Somebody has gone on since this was typed here, so the one who typed it says which of the two it shall be. */
  #offerOther(form: HTMLElement, saving: OwnSaving, address: string): void {
    const other = saving.findOther();
    if (!other) return;
    const choose = (words: string, chosen: () => void): HTMLElement => element('button', { type: 'button', class: 'button button-small', onclick: () => {
      note.remove();
      chosen();
    } }, words);
    const note = element('div', { class: 'notice notice-warn own-other', role: 'status' },
      element('p', {}, gettext('On this computer stands a text that couldn\'t be kept, because somebody else had changed the activity.')),
      element('div', { class: 'row' },
        choose(gettext('Go on with that text'), () => this.#putBack(other, form, saving, address)),
        choose(gettext('Leave it'), () => saving.drop())));
    form.before(note);
  }

  #putBack(kept: Draft, form: HTMLElement, saving: OwnSaving, address: string): void {
    fillForm(form, kept);
    numberItems(form);
    for (const list of form.querySelectorAll('[data-list="steps"]')) {
      for (const item of itemsOf(list)) {
        const name = item.querySelector<HTMLInputElement>('[data-field="picture"]')?.value;
        showPicture(item, name ? `${address}/files/${name}` : '');
      }
    }
    saving.touch();
  }

  /** What is shown or handed in next is what was typed last. */
  #saveBefore(form: HTMLFormElement, saving: OwnSaving): void {
    form.addEventListener('submit', (event) => {
      if (saving.isSaved) {
        const revision = form.querySelector<HTMLInputElement>('[name="revision"]');
        if (revision) revision.value = String(saving.revision);
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      void saving.save().then((isSaved) => isSaved && form.requestSubmit());
    });
  }

  #show(state: SaveState, message: string): void {
    const place = this.querySelector<HTMLElement>('.save-state');
    if (!place) return;
    place.dataset['state'] = state;
    place.textContent = message || WORDS[state]();
  }

  #showFaults(form: HTMLElement): void {
    const faults = JSON.parse(document.getElementById('own-faults')?.textContent || '[]') as Fault[];
    const summary = this.querySelector<HTMLElement>('.own-faults');
    if (!summary || faults.length === 0) return;
    const lines = faults.map(({ field, message }) => {
      const place = field ? findField(form, field) : null;
      if (place) tell(place, message);
      const control = place?.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea');
      return element('li', {}, control?.id ? element('a', { href: `#${control.id}` }, message) : message);
    });
    put(summary, element('p', {}, gettext('Please look at this:')), element('ul', {}, ...lines));
    summary.hidden = false;
  }
}

/** A sentence at a field, spoken with its control; an empty one takes it away. */
function tell(field: Element, message: string): void {
  field.querySelector(':scope > .field-error')?.remove();
  field.classList.toggle('field-wrong', message !== '');
  const control = field.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea');
  control?.toggleAttribute('aria-invalid', false);
  if (!message) return;
  const id = `${control?.id || 'own-list'}-error`;
  field.append(element('div', { class: 'field-error', id }, message));
  control?.setAttribute('aria-invalid', 'true');
  const described = (control?.getAttribute('aria-describedby') ?? '').split(' ').filter((each) => each && each !== id);
  control?.setAttribute('aria-describedby', [...described, id].join(' '));
}

customElements.define('own-draft', OwnDraft);
