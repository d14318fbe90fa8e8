/**
 * The entries of a [data-list]: buttons data-add, data-remove, data-up and data-down, and their numbers.
 *
 * Before something is removed in which somebody has typed, the page asks.
 */
import { askKindly } from '../frame/dialogs.ts';
import { gettext } from '../shared/i18n.ts';
import { addItem, itemsOf } from './own-form.ts';

/** Listens in `form`. changed: called after entries have come, gone or moved. */
export function tendLists(form: HTMLElement, changed: () => void): void {
  numberItems(form);
  form.addEventListener('change', () => showAsked(form));
  form.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button');
    const list = button?.closest<HTMLElement>('[data-list]');
    if (!button || !list) return;
    void act(button, list).then((isChanged) => {
      if (!isChanged) return;
      numberItems(form);
      changed();
    });
  });
}

async function act(button: HTMLButtonElement, list: HTMLElement): Promise<boolean> {
  const item = button.closest<HTMLElement>('[data-item]');
  if ('add' in button.dataset) {
    addItem(list)?.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea')?.focus();
    return true;
  }
  if (!item) return false;
  if ('remove' in button.dataset) return remove(item, list);
  const other = 'up' in button.dataset ? item.previousElementSibling : 'down' in button.dataset ? item.nextElementSibling : null;
  if (!other) return false;
  if ('up' in button.dataset) other.before(item);
  else other.after(item);
  button.focus();
  return true;
}

async function remove(item: HTMLElement, list: HTMLElement): Promise<boolean> {
  const isTyped = [...item.querySelectorAll<HTMLInputElement>('input[type="text"], textarea, [data-field="picture"]')].some(({ value }) => value.trim());
  const title = gettext('Remove it?');
  if (isTyped && !(await askKindly({ title, text: gettext('What was typed there stays among the earlier texts.'), yes: gettext('Yes, remove it') }))) return false;
  const next = item.nextElementSibling ?? item.previousElementSibling;
  item.remove();
  (next ?? list).querySelector<HTMLElement>('button')?.focus();
  return true;
}

/** A check asks for a text only where it speaks of one. */
function showAsked(form: HTMLElement): void {
  for (const rule of form.querySelectorAll<HTMLSelectElement>('select[data-field="rule"]')) {
    const isAsked = rule.options[rule.selectedIndex]?.hasAttribute('data-asks') ?? false;
    rule.closest('[data-item]')?.querySelector('[data-holds="text"]')?.toggleAttribute('hidden', !isAsked);
  }
}

/** Each entry says its number, to eye and ear; nothing can be moved beyond the ends. */
export function numberItems(form: HTMLElement): void {
  showAsked(form);
  for (const list of form.querySelectorAll('[data-list]')) {
    const items = itemsOf(list);
    items.forEach((item, index) => {
      const legend = item.querySelector<HTMLElement>('[data-number]');
      if (legend) legend.textContent = `${legend.dataset['number'] ?? ''} ${index + 1}`;
      const number = item.querySelector('.own-number');
      if (number) number.textContent = String(index + 1);
      item.querySelector('[data-up]')?.toggleAttribute('disabled', index === 0);
      item.querySelector('[data-down]')?.toggleAttribute('disabled', index === items.length - 1);
    });
  }
}
