/** Asks a child for the name of a file, until it is a good one. */
import { gettext } from '../../shared/i18n.ts';
import { openDialog } from '../../studio/dialogs.ts';
import { element } from '../../studio/elements.ts';
import { completeName, whyNot } from './file-names.ts';

/** null: closed without a name. others: names that are taken. */
export function askName(title: string, name: string, others: readonly string[], yes: string): Promise<string | null> {
  return new Promise((resolve) => {
    let chosen: string | null = null;
    const input = element('input', { type: 'text', class: 'studio-input', value: name, maxlength: '60', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', 'aria-describedby': 'python-name-why' });
    const why = element('p', { class: 'python-name-why', id: 'python-name-why', role: 'alert' });
    const form = element('form', { class: 'python-name' },
      element('label', { class: 'studio-search' }, element('span', {}, gettext('Name')), input), why,
      element('div', { class: 'studio-dialog-buttons' }, element('button', { type: 'submit', class: 'studio-button studio-button-primary' }, yes)));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const wanted = completeName(input.value);
      const refusal = whyNot(wanted, others);
      why.textContent = refusal ?? '';
      if (refusal) return input.focus();
      chosen = wanted;
      dialog.close();
    });
    const dialog = openDialog(title, 'question', form);
    dialog.addEventListener('close', () => resolve(chosen));
    input.focus();
    input.setSelectionRange(0, name.replace(/\.\w+$/, '').length);
  });
}
