/**
 * The stage as it is seen: the picture, what is said, variables and lists, the question that waits for an answer. It is
 * told snapshots and shows them; what hands do on it is told to its owner.
 */
import type { Key, Snapshot } from '../../stage/snapshot.ts';
import { gettext } from '../../shared/i18n.ts';
import { element } from '../elements.ts';
import { Bubbles } from './bubbles.ts';
import { Keys } from './keys.ts';
import { Monitors } from './monitors.ts';
import { Painter } from './painter.ts';
import { listenToPointer, type PointerActions } from './pointer.ts';
import type { Wardrobe } from './wardrobe.ts';

export interface StageActions extends Omit<PointerActions, 'sprites'> {
  keyDown(key: Key): void;
  keyUp(key: Key): void;
  hears(key: Key): boolean;
  answer(text: string): void;
}

export class StageView {
  /** Keeps the stage's form; can have the focus, and then keys are for the program. */
  readonly root: HTMLElement;
  readonly painter: Painter;
  readonly keys: Keys;
  private readonly bubbles: Bubbles;
  private readonly monitors = new Monitors();
  private readonly question: HTMLFormElement;
  private readonly questionText = element('label', { class: 'stage-question-text', for: 'stage-answer' });
  private readonly questionInput = element('input', { type: 'text', class: 'stage-input', id: 'stage-answer', autocomplete: 'off', maxlength: '500' });
  /** Number of the question that is seen. */
  private asked: number | null = null;
  private latest: Snapshot | null = null;

  constructor(wardrobe: Wardrobe, actions: StageActions) {
    this.painter = new Painter(wardrobe);
    this.painter.canvas.className = 'stage-canvas';
    this.painter.canvas.setAttribute('aria-hidden', 'true');
    this.bubbles = new Bubbles(wardrobe);
    this.question = this.makeQuestion(actions);
    this.root = element('div', { class: 'stage-box', tabindex: '0', role: 'application', 'aria-label': gettext('Stage') },
      this.painter.canvas, this.monitors.root, this.bubbles.root, this.question);
    this.keys = new Keys(this.root, { down: (key) => actions.keyDown(key), up: (key) => actions.keyUp(key), hears: (key) => actions.hears(key) });
    listenToPointer(this.root, wardrobe, { ...actions, sprites: () => this.latest?.sprites ?? [] });
    new ResizeObserver(() => this.resize()).observe(this.root);
  }

  show(snapshot: Snapshot): void {
    this.latest = snapshot;
    this.painter.paint(snapshot);
    this.bubbles.show(snapshot.sprites);
    this.monitors.show(snapshot.monitors);
    this.showQuestion(snapshot);
  }

  private resize(): void {
    this.painter.resize(this.root.clientWidth, globalThis.devicePixelRatio || 1);
    this.bubbles.measureAnew();
    if (this.latest) this.bubbles.show(this.latest.sprites);
  }

  private makeQuestion(actions: StageActions): HTMLFormElement {
    const send = element('button', { type: 'submit', class: 'village-button village-small' }, gettext('Answer'));
    const form = element('form', { class: 'stage-question', hidden: true }, this.questionText, element('div', { class: 'stage-question-row' }, this.questionInput, send));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const { value } = this.questionInput;
      this.questionInput.value = '';
      // Back to the game, whose keys go on; the next question takes the focus again.
      this.root.focus();
      actions.answer(value);
    });
    return form;
  }

  private showQuestion({ question, sprites }: Snapshot): void {
    const number = question?.number ?? null;
    if (number === this.asked) return;
    this.asked = number;
    // What is hidden can't keep the focus.
    if (!question && this.question.contains(document.activeElement)) this.root.focus({ preventScroll: true });
    this.question.hidden = !question;
    if (!question) return;
    this.questionText.textContent = question.text === '' ? gettext('Your answer') : question.text;
    // Where it can be read in a bubble, it needn't cover the stage once more.
    this.questionText.classList.toggle('village-unseen', sprites.some(({ sprite, shown, bubble }) => sprite === question.sprite && shown && bubble?.text === question.text));
    this.questionInput.value = '';
    // Whoever is typing elsewhere isn't torn away.
    if (!document.activeElement?.matches('input, textarea') || this.root.contains(document.activeElement)) this.questionInput.focus({ preventScroll: true });
  }
}
