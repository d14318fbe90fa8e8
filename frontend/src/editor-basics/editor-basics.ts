/**
 * <editor-basics>: mouse, keyboard, files and searching, practised one task after another.
 *
 * Each task answers at once; what is done stays marked, and everything is a part of the work, so nothing has to be done
 * again. Fires editor-finished when the last one is done, so that nobody has to press Check; editor-arrived when all are
 * done already.
 *
 *     <editor-basics>
 *       <div class="sheet-page"> <h2>Task 1 of 4</h2> <div class="basics-text">…</div> …the task… <p class="sheet-said">…</p> </div>
 *       <nav class="sheet-moves">…</nav>
 *     </editor-basics>
 */
import { el, icon, put } from '../frame/dom.ts';
import type { BasicsSheet, BasicsTask, CheckResult, TaskWork, Work } from '../shared/contract.ts';
import { gettext, interpolate } from '../shared/i18n.ts';
import { Pager } from '../sheet/pager.ts';
import { richText } from '../sheet/rich-text.ts';
import { SheetEditor, isRecord, own, readSheetWork } from '../sheet/sheet-editor.ts';
import { fileManager } from './files/file-manager.ts';
import { tellMissing } from './files/missing.ts';
import { typingLesson } from './keyboard/typing-lesson.ts';
import { mouseField } from './mouse/mouse-field.ts';
import { searchPage } from './search/search-page.ts';
import type { MakeTask, Tone } from './task.ts';

const MAKE: Record<BasicsTask['kind'], MakeTask> = { mouse: mouseField, keyboard: typingLesson, files: fileManager, search: searchPage };
const SIGNS: Record<Tone, string> = { plain: 'info', again: 'rotate-ccw', right: 'circle-check' };

class EditorBasics extends SheetEditor {
  #works = new Map<string, TaskWork>();
  #index = 0;
  #pager: Pager | null = null;
  readonly #page = el('div', { class: 'sheet-page' });
  readonly #said = el('div', { class: 'sheet-said', role: 'status' });

  async load(work: Work): Promise<void> {
    const saved = readSheetWork(work, 'basics');
    this.#works = new Map(this.#tasks.map(({ id }) => [id, readTaskWork(own(saved['tasks'], id))]));
    this.#index = Math.max(0, this.#tasks.findIndex((task) => !this.#workOf(task).done));
    this.#lay();
    this.#draw();
    this.#invite();
  }

  save(): Work {
    return { format: 1, workspace: 'basics', world: 'basics', tasks: Object.fromEntries(this.#works) };
  }

  /** Leads to a task that isn't done yet, and says of it what the club's computer says, or what is missing. */
  judged(checks: CheckResult[]): void {
    const isOpen = ({ id }: BasicsTask): boolean => checks.some((check) => check.id === id && !check.passed);
    const now = this.#tasks[this.#index];
    const index = now && isOpen(now) ? this.#index : this.#tasks.findIndex(isOpen);
    const task = this.#tasks[index];
    if (!task) return;
    if (index !== this.#index) {
      this.#index = index;
      this.#draw();
    }
    const missing = task.kind === 'files' ? tellMissing(task, this.#workOf(task)) : '';
    this.#say(missing || checks.find(({ id }) => id === task.id)?.message || '', 'again');
  }

  get #tasks(): BasicsTask[] {
    return this.sheet<BasicsSheet>().tasks;
  }

  #workOf(task: BasicsTask): TaskWork {
    return this.#works.get(task.id) ?? { done: false };
  }

  #lay(): void {
    if (this.#pager) return;
    const count = this.#tasks.length;
    const name = (number: number): string => interpolate(gettext('Task %(number)s of %(count)s'), { number, count });
    this.#pager = new Pager({ label: gettext('Tasks'), count, name, begun: '', go: (index) => this.#go(index) });
    put(this, this.#page, this.#pager.element);
  }

  #go(index: number): void {
    this.#index = index;
    this.#draw();
    this.#page.scrollTop = 0;
    this.#page.querySelector<HTMLElement>('h2')?.focus();
  }

  #draw(): void {
    const task = this.#tasks[this.#index] as BasicsTask;
    const { introduction } = this.sheet<BasicsSheet>();
    const place = { number: this.#index + 1, count: this.#tasks.length };
    this.#say('');
    const doing = MAKE[task.kind]({
      task,
      work: { ...this.#workOf(task) },
      change: (work) => this.#change(task, work),
      say: (text, tone) => this.#say(text, tone),
    });
    const room = el('div', { class: `basics-room basics-${task.kind}`, inert: this.isReadonly }, doing);
    put(
      this.#page,
      introduction !== '' && this.#index === 0 && richText(introduction, 'sheet-introduction'),
      el('h2', { class: place.count > 1 ? 'sheet-place' : 'spoken', tabindex: -1 }, interpolate(gettext('Task %(number)s of %(count)s'), place)),
      richText(task.html, 'basics-text'),
      room,
      this.#said,
    );
    this.#showMarks();
    if (this.#workOf(task).done) this.#praise(task);
  }

  #change(task: BasicsTask, work: TaskWork): void {
    const wasDone = this.#workOf(task).done;
    const wereAll = this.#areAllDone;
    this.#works.set(task.id, work);
    this.#showMarks();
    this.tellChange();
    if (wereAll) this.#invite();
    else if (this.#areAllDone) this.tellFinished();
    // Whatever the task says of this act, the joy comes last.
    if (!wasDone && work.done) queueMicrotask(() => this.#tasks[this.#index] === task && this.#praise(task));
  }

  get #areAllDone(): boolean {
    return this.#tasks.every((each) => this.#workOf(each).done);
  }

  /** Everything is done: now it is Check's turn. */
  #invite(): void {
    if (!this.isReadonly && this.#areAllDone) this.tellArrived();
  }

  #praise({ id }: BasicsTask): void {
    const passed = this.activity.checks.find((check) => check.id === id)?.passed;
    this.#say(passed || gettext('Well done!'), 'right');
  }

  #say(text: string, tone: Tone = 'plain'): void {
    this.#said.className = `sheet-said${text === '' || tone === 'plain' ? '' : ` is-${tone}`}`;
    put(this.#said, text !== '' && icon(SIGNS[tone]), text !== '' && el('p', {}, text));
  }

  #showMarks(): void {
    this.#pager?.show(this.#index, this.#tasks.map((task) => (this.#workOf(task).done ? 'right' : 'open')));
  }
}

/** What the tasks make of the rest is their business: anything may stand there. */
function readTaskWork(saved: unknown): TaskWork {
  return isRecord(saved) ? { ...saved, done: saved['done'] === true } : { done: false };
}

customElements.define('editor-basics', EditorBasics);
