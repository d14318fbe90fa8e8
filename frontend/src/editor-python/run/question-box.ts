/** The question of textinput() and numinput(), as a box over the drawing. */
import { element } from '../../shared/elements.ts';
import { gettext } from '../../shared/i18n.ts';
import type { Question } from '../../python/protocol.ts';

const LONGEST = 500;
let boxes = 0;

export class QuestionBox {
  readonly root: HTMLFormElement;
  private readonly title = element('strong', { class: 'python-question-title' });
  private readonly prompt: HTMLLabelElement;
  private readonly input: HTMLInputElement;
  private readonly answer: (text: string | null) => void;

  /** answer: null when it was closed without one. */
  constructor(answer: (text: string | null) => void) {
    this.answer = answer;
    boxes += 1;
    const id = `python-question-${boxes}`;
    this.prompt = element('label', { for: id });
    this.input = element('input', { type: 'text', class: 'python-answer-input', id, autocomplete: 'off', maxlength: String(LONGEST) });
    const leave = element('button', { type: 'button', class: 'village-button village-small', onclick: () => this.close(null) }, gettext('Cancel'));
    const send = element('button', { type: 'submit', class: 'village-button village-small python-question-send' }, gettext('OK'));
    this.root = element('form', { class: 'python-question', hidden: true }, this.title, this.prompt, this.input, element('div', { class: 'python-question-buttons' }, leave, send));
    this.root.addEventListener('submit', (event) => {
      event.preventDefault();
      this.close(this.input.value);
    });
    this.root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close(null);
    });
  }

  /** null: nothing is asked any more. */
  show(question: Question | null): void {
    if (!question) this.root.hidden = true;
    if (!question || !this.root.hidden) return;
    this.title.textContent = question.title;
    this.prompt.textContent = question.prompt === '' ? gettext('Your answer') : question.prompt;
    this.input.inputMode = question.kind === 'number' ? 'decimal' : 'text';
    this.input.value = '';
    this.root.hidden = false;
    this.input.focus({ preventScroll: true });
  }

  private close(text: string | null): void {
    if (this.root.hidden) return;
    this.root.hidden = true;
    // Back to the drawing, whose keys go on.
    this.root.parentElement?.querySelector<HTMLElement>('.python-drawing')?.focus({ preventScroll: true });
    this.answer(text);
  }
}
