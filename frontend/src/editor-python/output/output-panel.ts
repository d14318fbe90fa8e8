/**
 * What the program prints, and where it is answered: input() asks at the end of what was printed, and the answer stays
 * there. A screen reader is told politely, unless so much comes that nobody could listen to it.
 */
import send from 'icon:corner-down-left';
import { iconButton } from '../../editor-blocks/elements.ts';
import type { Output } from '../../python/protocol.ts';
import { element } from '../../shared/elements.ts';
import { gettext } from '../../shared/i18n.ts';
import { OutputLines } from './output-lines.ts';
import { OutputLog } from './output-log.ts';

/** More lines than this at once are not read out. */
const LISTENED_LINES = 30;
/** Nearer to the end than this counts as being there. */
const AT_END_PX = 40;
const LONGEST_ANSWER = 10_000;

export class OutputPanel {
  readonly log = new OutputLog();
  readonly root: HTMLElement;
  private readonly lines = new OutputLines();
  private readonly empty = element('p', { class: 'python-empty' }, gettext('Here appears what the program prints.'));
  private readonly input = element('input', {
    type: 'text', class: 'python-answer-input', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', maxlength: String(LONGEST_ANSWER),
  });
  private readonly form: HTMLFormElement;

  constructor(answer: (text: string) => void) {
    this.root = element('div', { class: 'python-output', role: 'log', 'aria-live': 'polite', 'aria-label': gettext('What the program prints'), tabindex: '0' },
      this.empty, this.lines.root);
    this.form = element('form', { class: 'python-answer' }, this.input, iconButton(send, gettext('Send'), 'village-button village-small', true));
    this.form.querySelector('button')?.setAttribute('type', 'submit');
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      const { value } = this.input;
      this.closeAnswer();
      answer(value);
    });
  }

  clear(): void {
    this.closeAnswer();
    this.log.clear();
    this.lines.clear();
    this.empty.hidden = false;
  }

  add(pieces: readonly Output[]): void {
    if (pieces.length === 0) return;
    for (const piece of pieces) this.log.add(piece);
    this.keepEnd(() => {
      this.hush(pieces);
      this.lines.add(pieces);
    });
  }

  /** Everything, or what there was when so many signs had been printed. */
  show(printed?: number): void {
    const pieces = this.log.until(printed);
    const isAsked = this.form.isConnected;
    this.root.setAttribute('aria-live', 'off');
    this.lines.show(pieces);
    this.empty.hidden = pieces.length > 0 || isAsked;
    if (isAsked) this.lines.open.append(this.form);
    this.root.scrollTop = this.root.scrollHeight;
  }

  /** prompt: was printed already. */
  ask(prompt: string): void {
    if (this.form.isConnected) return;
    this.empty.hidden = true;
    this.input.value = '';
    this.input.setAttribute('aria-label', prompt.trim() === '' ? gettext('Your answer') : prompt);
    this.lines.open.append(this.form);
    this.root.scrollTop = this.root.scrollHeight;
    this.input.focus({ preventScroll: true });
  }

  closeAnswer(): void {
    if (!this.form.isConnected) return;
    const hadFocus = this.form.contains(document.activeElement);
    this.form.remove();
    if (hadFocus) this.root.focus({ preventScroll: true });
  }

  private keepEnd(change: () => void): void {
    const { root } = this;
    const isAtEnd = root.scrollHeight - root.scrollTop - root.clientHeight < AT_END_PX;
    this.empty.hidden = true;
    change();
    if (isAtEnd) root.scrollTop = root.scrollHeight;
  }

  private hush(pieces: readonly Output[]): void {
    const lines = pieces.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0);
    this.root.setAttribute('aria-live', lines > LISTENED_LINES ? 'off' : 'polite');
  }
}
