/** Asks for a name, in the window itself. Enter takes it, Escape goes back. */
import { el, icon, put } from '../../frame/dom.ts';
import { gettext } from '../../shared/i18n.ts';
import { MOST_SIGNS } from './tree.ts';

interface NameQuestion {
  label: string;
  value: string;
  /** Whether it could be used; else the child may write another one. */
  use: (text: string) => boolean;
  /** The child doesn't want to any more. */
  leave: () => void;
}

export function askName(place: HTMLElement, { label, value, use, leave }: NameQuestion): void {
  const input = el('input', { type: 'text', value, maxlength: MOST_SIGNS, autocomplete: 'off', spellcheck: 'false' });
  const close = (): void => {
    put(place);
    leave();
  };
  const form = el(
    'form',
    {
      class: 'desk-form',
      onsubmit: (event: Event) => {
        event.preventDefault();
        if (use(input.value)) put(place);
      },
      onkeydown: (event: Event) => (event as KeyboardEvent).key === 'Escape' && close(),
    },
    el('label', {}, label, input),
    el('button', { class: 'button button-primary' }, icon('check'), gettext('OK')),
    el('button', { type: 'button', class: 'button', onclick: close }, gettext('Cancel')),
  );
  put(place, form);
  input.focus();
  input.select();
}
