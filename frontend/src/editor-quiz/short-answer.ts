/** An answer in one's own words or figures. */
import { el } from '../frame/dom.ts';
import { gettext } from '../shared/i18n.ts';
import { MOST_SIGNS } from './answers.ts';
import type { QuestionOptions } from './question-part.ts';

export function shortAnswer({ question, answer, isReadonly, labelledBy, change }: QuestionOptions): HTMLElement {
  const input = el('input', {
    type: 'text',
    class: 'field-input quiz-short',
    id: `quiz-${question.id}`,
    value: typeof answer === 'string' ? answer : '',
    maxlength: MOST_SIGNS,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    disabled: isReadonly,
    'aria-describedby': labelledBy,
    oninput: () => change(input.value),
  });
  return el('div', { class: 'field' }, el('label', { class: 'field-label', for: input.id }, gettext('Our answer')), input);
}
