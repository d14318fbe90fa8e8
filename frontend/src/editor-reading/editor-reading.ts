/**
 * <editor-reading>: pages to read, one at a time, in large letters; "Done" at the last one.
 *
 * Where the child is, is a part of the work, so the crew goes on reading there. Fires editor-finished at "Done".
 *
 *     <editor-reading>
 *       <article class="sheet-page"> <h2 tabindex="-1">…</h2> <div class="prose">…</div> </article>
 *       <nav class="sheet-moves">…</nav>
 *     </editor-reading>
 */
import { el, put } from '../frame/dom.ts';
import type { ReadingSheet, Work } from '../shared/contract.ts';
import { gettext, interpolate } from '../shared/i18n.ts';
import { Pager } from '../sheet/pager.ts';
import { richText } from '../sheet/rich-text.ts';
import { SheetEditor, readSheetWork } from '../sheet/sheet-editor.ts';

class EditorReading extends SheetEditor {
  #index = 0;
  #isDone = false;
  #pager: Pager | null = null;
  readonly #page = el('article', { class: 'sheet-page' });

  async load(work: Work): Promise<void> {
    const { page, done } = readSheetWork(work, 'reading');
    const last = this.#pages.length - 1;
    this.#index = typeof page === 'number' && Number.isInteger(page) ? Math.min(Math.max(page - 1, 0), last) : 0;
    this.#isDone = done === true;
    this.#lay();
    this.#draw();
  }

  save(): Work {
    return { format: 1, workspace: 'reading', world: 'reading', page: this.#index + 1, done: this.#isDone };
  }

  get #pages(): ReadingSheet['pages'] {
    return this.sheet<ReadingSheet>().pages;
  }

  #lay(): void {
    if (this.#pager) return;
    const count = this.#pages.length;
    const name = (number: number): string => interpolate(gettext('Page %(number)s of %(count)s'), { number, count });
    const begun = gettext('read');
    const last = this.isReadonly ? {} : { last: { words: gettext('Done'), act: () => this.#finish() } };
    this.#pager = new Pager({ label: gettext('Pages'), count, name, begun, go: (index) => this.#go(index), ...last });
    put(this, this.#page, this.#pager.element);
  }

  #go(index: number): void {
    this.#index = index;
    this.#draw();
    this.#page.scrollTop = 0;
    this.#page.querySelector<HTMLElement>('h2')?.focus();
    if (!this.isReadonly) this.tellChange();
  }

  #finish(): void {
    if (!this.#isDone) {
      this.#isDone = true;
      this.tellChange();
    }
    this.tellFinished();
  }

  #draw(): void {
    const page = this.#pages[this.#index];
    const text = richText(page?.html ?? '', 'reading-text');
    put(this.#page, el('h2', { class: 'reading-title', tabindex: -1 }, page?.title ?? ''), text);
    this.#pager?.show(this.#index, this.#pages.map((_, index) => (index < this.#index ? 'begun' : 'open')));
  }
}

customElements.define('editor-reading', EditorReading);
