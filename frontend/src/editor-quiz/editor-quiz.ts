/**
 * <editor-quiz>: questions, one at a time, answered with a mouse or the keyboard alone.
 *
 * load(work), save() as WorkspaceEditor says; every change of an answer is a change of the work. judged(checks) marks which
 * questions are right already and tells of the others what the server says of them; it never knows which answer is right.
 * Fires editor-arrived when all are answered.
 *
 *     <editor-quiz>
 *       <div class="sheet-page"> <h2>Question 1 of 5</h2> <div class="quiz-text">…</div> <div class="quiz-cards">…</div> <p class="sheet-said">…</p> </div>
 *       <nav class="sheet-moves">…</nav>
 *     </editor-quiz>
 */
import { el, icon, put } from '../frame/dom.ts';
import type { CheckResult, QuizAnswer, QuizQuestion, QuizSheet, Work } from '../shared/contract.ts';
import { gettext, interpolate } from '../shared/i18n.ts';
import { type DotState, Pager } from '../sheet/pager.ts';
import { richText } from '../sheet/rich-text.ts';
import { SheetEditor, readSheetWork } from '../sheet/sheet-editor.ts';
import { isAnswered, readAnswers } from './answers.ts';
import { choiceCards } from './choice-cards.ts';
import { matchBoard } from './match-board.ts';
import { orderList } from './order-list.ts';
import type { QuestionOptions } from './question-part.ts';
import { shortAnswer } from './short-answer.ts';

const WAYS: Record<QuizQuestion['kind'], (options: QuestionOptions) => HTMLElement> = {
  single: choiceCards,
  multiple: choiceCards,
  order: orderList,
  match: matchBoard,
  short: shortAnswer,
};

/** How it looks what was said of a question. */
const LOOKS: Record<DotState, { css: string; sign: string }> = {
  right: { css: ' is-right', sign: 'circle-check' },
  again: { css: ' is-again', sign: 'rotate-ccw' },
  missing: { css: ' is-missing', sign: 'circle-question-mark' },
  begun: { css: '', sign: 'info' },
  open: { css: '', sign: 'info' },
};

class EditorQuiz extends SheetEditor {
  #answers = new Map<string, QuizAnswer>();
  /** By question; gone as soon as the answer changes. */
  #said = new Map<string, CheckResult>();
  #index = 0;
  #pager: Pager | null = null;
  readonly #page = el('div', { class: 'sheet-page' });
  readonly #mark = el('div', { class: 'sheet-said', role: 'status' });

  async load(work: Work): Promise<void> {
    const saved = readSheetWork(work, 'quiz');
    this.#answers = readAnswers(this.#questions, saved['answers']);
    this.#said.clear();
    this.#index = Math.max(0, this.#questions.findIndex((question) => !this.#isAnswered(question)));
    this.#lay();
    this.#draw();
    this.#invite();
  }

  save(): Work {
    return { format: 1, workspace: 'quiz', world: 'quiz', answers: Object.fromEntries(this.#answers) };
  }

  judged(checks: CheckResult[]): void {
    this.#said = new Map(checks.map((check) => [check.id, check]));
    const again = this.#questions.findIndex(({ id }) => this.#said.get(id)?.passed === false);
    if (again >= 0 && this.#said.get(this.#question.id)?.passed !== false) {
      this.#index = again;
      this.#draw();
    } else {
      this.#showMarks();
    }
  }

  get #questions(): QuizQuestion[] {
    return this.sheet<QuizSheet>().questions;
  }

  get #question(): QuizQuestion {
    return this.#questions[this.#index] as QuizQuestion;
  }

  #isAnswered(question: QuizQuestion): boolean {
    return isAnswered(question, this.#answers.get(question.id));
  }

  /** Everything is answered: now it is Check's turn. */
  #invite(): void {
    if (!this.isReadonly && this.#questions.every((question) => this.#isAnswered(question))) this.tellArrived();
  }

  #lay(): void {
    if (this.#pager) return;
    const count = this.#questions.length;
    const name = (number: number): string => interpolate(gettext('Question %(number)s of %(count)s'), { number, count });
    this.#pager = new Pager({ label: gettext('Questions'), count, name, begun: gettext('answered'), go: (index) => this.#go(index) });
    put(this, this.#page, this.#pager.element);
  }

  #go(index: number): void {
    this.#index = index;
    this.#draw();
    this.#page.scrollTop = 0;
    this.#page.querySelector<HTMLElement>('h2')?.focus();
  }

  #draw(): void {
    const question = this.#question;
    const { introduction } = this.sheet<QuizSheet>();
    const place = { number: this.#index + 1, count: this.#questions.length };
    const labelledBy = `quiz-text-${question.id}`;
    const text = richText(question.html, 'quiz-text');
    text.id = labelledBy;
    const change = (answer: QuizAnswer): void => this.#change(question, answer);
    const options: QuestionOptions = { question, answer: this.#answers.get(question.id), isReadonly: this.isReadonly, labelledBy, change };
    put(
      this.#page,
      introduction !== '' && this.#index === 0 && richText(introduction, 'sheet-introduction'),
      el('h2', { class: place.count > 1 ? 'sheet-place' : 'spoken', tabindex: -1 }, interpolate(gettext('Question %(number)s of %(count)s'), place)),
      text,
      el('p', { class: 'quiz-how' }, howTo(question.kind)),
      WAYS[question.kind](options),
      this.#mark,
    );
    this.#showMarks();
  }

  #change(question: QuizQuestion, answer: QuizAnswer): void {
    this.#answers.set(question.id, answer);
    this.#said.delete(question.id);
    this.#showMarks();
    this.tellChange();
    this.#invite();
  }

  /** The numbers below, and what was said of this question. */
  #showMarks(): void {
    const said = this.#said.get(this.#question.id);
    const { css, sign } = LOOKS[said ? this.#state(this.#question) : 'open'];
    this.#mark.className = `sheet-said${css}`;
    put(this.#mark, said && icon(sign), said && el('p', {}, said.message));
    this.#pager?.show(this.#index, this.#questions.map((question) => this.#state(question)));
  }

  #state(question: QuizQuestion): DotState {
    const said = this.#said.get(question.id);
    const isAnswered = this.#isAnswered(question);
    if (said?.passed) return 'right';
    if (said) return isAnswered ? 'again' : 'missing';
    return isAnswered ? 'begun' : 'open';
  }
}

function howTo(kind: QuizQuestion['kind']): string {
  if (kind === 'single') return gettext('Choose one answer.');
  if (kind === 'multiple') return gettext('Choose all answers that are right.');
  if (kind === 'order') return gettext('Put them in order: drag them, or use the arrows.');
  if (kind === 'match') return gettext('Find the pairs.');
  return gettext('Write a short answer.');
}

customElements.define('editor-quiz', EditorQuiz);
