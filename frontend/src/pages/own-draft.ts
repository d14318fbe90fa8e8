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
import { tellWrongBlocks } from './own-blocks.ts';
import { fillForm, findField, itemsOf, readForm, type Draft } from './own-form.ts';
import { showPicture, tendFiles } from './own-files.ts';
import { numberItems, tendLists } from './own-list.ts';
import { OwnSaving, type SaveState } from './own-saving.ts';
import { tendTextTools } from './own-text-tools.ts';

interface Fault {
  field: string;
  message: string;
}

const CONTROL = 'input:not([type="hidden"]), select, textarea';

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
    form.addEventListener('change', (event) => {
      const text = event.target as HTMLElement;
      if (text.matches('[data-list="steps"] textarea')) void this.#findWrongBlocks(form, text);
    });
    for (const other of this.querySelectorAll<HTMLFormElement>('.own-acts form')) this.#saveBefore(other, saving, form);
    const kept = saving.findKept();
    if (kept) this.#putBack(kept, form, saving, address);
    else this.#offerOther(form, saving, address);
    this.#showFaults(form, JSON.parse(document.getElementById('own-faults')?.textContent || '[]') as Fault[]);
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

  /** What is shown or handed in next is what was typed last; handed in only when blocks of Scratch are some. */
  #saveBefore(other: HTMLFormElement, saving: OwnSaving, form: HTMLElement): void {
    const revision = other.querySelector<HTMLInputElement>('[name="revision"]');
    let isLookedAt = revision === null;
    other.addEventListener('submit', (event) => {
      if (saving.isSaved && isLookedAt) {
        if (revision) revision.value = String(saving.revision);
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      void this.#getReady(saving, form, isLookedAt).then((isReady) => {
        if (!isReady) return;
        // Not within this event: a form that is being sent can't be sent again.
        setTimeout(() => {
          isLookedAt = true;
          other.requestSubmit();
          isLookedAt = revision === null;
        });
      });
    });
  }

  async #getReady(saving: OwnSaving, form: HTMLElement, isLookedAt: boolean): Promise<boolean> {
    if (!isLookedAt) {
      const faults = await this.#findWrongBlocks(form);
      if (faults.length > 0) {
        this.#showFaults(form, faults);
        this.querySelector('.own-faults')?.scrollIntoView({ block: 'center' });
        return false;
      }
    }
    return saving.save();
  }

  /** Tells them at their fields: of the whole form, or of the one text that was changed. */
  async #findWrongBlocks(form: HTMLElement, only?: HTMLElement): Promise<Fault[]> {
    const list = form.querySelector('[data-list="steps"]');
    const texts = (list ? itemsOf(list) : []).map((item) => item.querySelector<HTMLTextAreaElement>('textarea[data-field="text"]'));
    const sentences = await tellWrongBlocks(texts.map((text) => text?.value ?? ''));
    texts.forEach((text, index) => {
      const field = text?.closest('.field');
      if (field && (sentences[index] || text === only)) tell(field, sentences[index] ?? '');
    });
    return sentences.flatMap((message, index) => (message ? [{ field: `steps.${index}.text`, message }] : []));
  }

  #show(state: SaveState, message: string): void {
    const place = this.querySelector<HTMLElement>('.save-state');
    if (!place) return;
    place.dataset['state'] = state;
    place.textContent = message || WORDS[state]();
  }

  /** One box with all of them, each a way to its field; what belongs to no single one leads to the first. */
  #showFaults(form: HTMLElement, faults: Fault[]): void {
    const summary = this.querySelector<HTMLElement>('.own-faults');
    if (!summary || faults.length === 0) return;
    const lines = faults.map(({ field, message }) => {
      const place = field ? findField(form, field) : null;
      if (place) tell(place, message);
      return element('li', {}, linkTo(place ?? form, message));
    });
    put(summary, element('p', {}, gettext('Please look at this:')), element('ul', {}, ...lines));
    summary.hidden = false;
  }
}

/** Of a list that lacks entries: to the button that adds one. */
function linkTo(place: HTMLElement, message: string): HTMLElement {
  const around = place.hasAttribute('data-list-fault') ? place.closest<HTMLElement>('[data-list]') ?? place : place;
  const control = around.querySelector<HTMLElement>(around === place ? CONTROL : '[data-add]');
  if (control && !control.id) control.id = `own-place-${document.querySelectorAll('[id^="own-place-"]').length}`;
  const go = (event: Event): void => {
    event.preventDefault();
    control?.focus();
  };
  return element('a', { href: `#${control?.id ?? ''}`, onclick: go }, message);
}

/** A sentence at a field, spoken with its control; an empty one takes it away. */
function tell(field: Element, message: string): void {
  field.querySelector(':scope > .field-error')?.remove();
  field.classList.toggle('field-wrong', message !== '');
  const control = field.querySelector<HTMLElement>(CONTROL);
  control?.toggleAttribute('aria-invalid', false);
  if (!message) return;
  const id = `${control?.id || 'own-list'}-error`;
  field.append(element('div', { class: 'field-error', id }, message));
  control?.setAttribute('aria-invalid', 'true');
  const described = (control?.getAttribute('aria-describedby') ?? '').split(' ').filter((each) => each && each !== id);
  control?.setAttribute('aria-describedby', [...described, id].join(' '));
}

customElements.define('own-draft', OwnDraft);
