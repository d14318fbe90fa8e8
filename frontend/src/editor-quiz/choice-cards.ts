/** Choosing one or several: big cards, which are radio buttons or boxes underneath, so the keyboard knows them. */
import { el } from '../frame/dom.ts';
import { richText } from '../sheet/rich-text.ts';
import type { QuestionOptions } from './question-part.ts';

export function choiceCards({ question, answer, isReadonly, labelledBy, change }: QuestionOptions): HTMLElement {
  const isMultiple = question.kind === 'multiple';
  const chosen = Array.isArray(answer) ? answer : typeof answer === 'string' ? [answer] : [];
  const inputs: HTMLInputElement[] = [];
  const tell = (): void => {
    const now = inputs.filter((input) => input.checked).map((input) => input.value);
    change(isMultiple ? now : (now[0] ?? ''));
  };
  const cards = (question.options ?? []).map(({ id, html }) => {
    const input = el('input', {
      type: isMultiple ? 'checkbox' : 'radio',
      name: `quiz-${question.id}`,
      value: id,
      checked: chosen.includes(id),
      disabled: isReadonly,
      onchange: tell,
    });
    inputs.push(input);
    return el('label', { class: 'quiz-card' }, input, richText(html, 'quiz-card-text'));
  });
  return el('div', { class: 'quiz-cards', role: isMultiple ? 'group' : 'radiogroup', 'aria-labelledby': labelledBy }, ...cards);
}
