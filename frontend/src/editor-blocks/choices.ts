/** A row of choices of which one holds: radio buttons, so that the arrow keys work. */
import { element } from './elements.ts';

export interface Choice {
  value: string;
  content: (Node | string)[];
}

let groups = 0;

export function choices(className: string, label: string, options: readonly Choice[], chosen: string, choose: (value: string) => void): HTMLFieldSetElement {
  groups += 1;
  const name = `village-choice-${groups}`;
  const group = element('fieldset', { class: className }, element('legend', { class: 'village-unseen' }, label));
  for (const { value, content } of options) {
    const input = element('input', { type: 'radio', name, value, class: 'village-unseen', checked: value === chosen });
    input.addEventListener('change', () => choose(value));
    group.append(element('label', {}, input, element('span', {}, ...content)));
  }
  return group;
}
