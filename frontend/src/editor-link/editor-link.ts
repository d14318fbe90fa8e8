/**
 * <editor-link>: something good that stands elsewhere: what it is, whose it is, and the way there.
 *
 * Nothing is loaded from there: the address is only followed when a person presses it, in a tab of its own, which learns
 * nothing of this page. Without internet there is a sentence that says what to do, and perhaps a copy that the club's
 * computer has. Fires editor-finished at "Done".
 *
 *     <editor-link> <div class="sheet-page"> <a class="button" target="_blank" rel="noopener noreferrer">Open</a> … <dl class="facts">…</dl> </div> </editor-link>
 */
import { el, icon, put } from '../frame/dom.ts';
import type { LinkSheet, Work } from '../shared/contract.ts';
import { gettext, interpolate, locale } from '../shared/i18n.ts';
import { richText } from '../sheet/rich-text.ts';
import { SheetEditor, readSheetWork } from '../sheet/sheet-editor.ts';

class EditorLink extends SheetEditor {
  #isVisited = false;
  #isDone = false;

  async load(work: Work): Promise<void> {
    const { visited, done } = readSheetWork(work, 'link');
    this.#isVisited = visited === true;
    this.#isDone = done === true;
    this.#draw();
  }

  save(): Work {
    return { format: 1, workspace: 'link', world: 'link', visited: this.#isVisited, done: this.#isDone };
  }

  #draw(): void {
    const { address, offline, needs_internet, without_internet } = this.sheet<LinkSheet>();
    const place = readAddress(address);
    put(
      this,
      el(
        'div',
        { class: 'sheet-page link-page' },
        el('h2', { class: 'link-title' }, place?.host.replace(/^www\./, '') ?? ''),
        needs_internet && el('p', { class: 'badge badge-warn' }, icon('network'), gettext('Needs the internet')),
        place && this.#outward(place.href, gettext('Open the page'), 'external-link', 'button button-primary button-large'),
        el('p', { class: 'soft' }, gettext('It opens in a new tab. To come back here, close that tab.')),
        !this.isReadonly && this.#done(),
        this.#without(without_internet, offline),
        this.#facts(),
      ),
    );
  }

  #done(): HTMLElement {
    const button = el('button', { type: 'button', class: 'button button-large link-done', onclick: () => this.#finish() }, icon('check'), gettext('Done'));
    return el('div', { class: 'row link-end' }, button, el('span', { class: 'soft' }, gettext('Press it when you have come back.')));
  }

  #without(html: string, offline: LinkSheet['offline']): HTMLElement | null {
    if (html === '' && !offline) return null;
    const copy = offline && this.#outward(offline.address, gettext('Open the copy on this computer'), 'file-text', 'button');
    return el('section', { class: 'card link-without' }, el('h3', { class: 'card-title' }, icon('unplug'), gettext('No internet today?')), richText(html), copy);
  }

  #facts(): HTMLElement {
    const { author, licence, languages, ages, last_checked } = this.sheet<LinkSheet>();
    const years = ages && interpolate(gettext('%(from)s to %(to)s years'), ages);
    const checked = last_checked && new Date(`${last_checked}T12:00:00Z`);
    const facts: [string, string | null | ''][] = [
      [gettext('Made by'), author],
      [gettext('Licence'), licence],
      [gettext('Language'), languages.map(nameLanguage).join(', ')],
      [gettext('Age'), years],
      [gettext('Looked at'), checked && !Number.isNaN(checked.getTime()) ? checked.toLocaleDateString(locale(), { dateStyle: 'long' }) : null],
    ];
    return el('dl', { class: 'facts link-facts' }, ...facts.filter(([, value]) => value).flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));
  }

  #outward(address: string, words: string, sign: string, css: string): HTMLAnchorElement {
    return el('a', { class: css, href: address, target: '_blank', rel: 'noopener noreferrer', onclick: () => this.#visit() }, icon(sign), words);
  }

  #visit(): void {
    if (this.#isVisited || this.isReadonly) return;
    this.#isVisited = true;
    this.tellChange();
  }

  #finish(): void {
    if (!this.#isDone) {
      this.#isDone = true;
      this.tellChange();
    }
    this.tellFinished();
  }
}

/** null for what is no address of the web. */
function readAddress(address: string): URL | null {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}

function nameLanguage(code: string): string {
  try {
    return new Intl.DisplayNames([locale()], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

customElements.define('editor-link', EditorLink);
