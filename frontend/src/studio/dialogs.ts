/** Native dialogs: keyboard, focus and Escape are the browser's own. */
import closeIcon from 'icon:x';
import { gettext } from '../shared/i18n.ts';
import { button, element } from './elements.ts';

let dialogs = 0;

/** A modal dialog that leaves the page when it is closed. `name` gives the class `studio-<name>`. */
export function openDialog(title: string, name: string, ...content: (Node | string | false)[]): HTMLDialogElement {
  dialogs += 1;
  const id = `studio-dialog-${dialogs}`;
  const close = button(closeIcon, gettext('Close'), () => askToClose(dialog), { iconOnly: true });
  const head = element('div', { class: 'studio-dialog-head' }, element('h2', { class: 'studio-dialog-title', id }, title), close);
  const dialog = element('dialog', { class: `studio-dialog studio-${name}`, 'aria-labelledby': id }, head, ...content);
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  // What is typed here is not for whoever listens on the page: keys of a running program, shortcuts of the editor.
  for (const type of ['keydown', 'keyup']) dialog.addEventListener(type, (event) => event.stopPropagation());
  dialog.showModal();
  return dialog;
}

/** As Escape does: whoever listens for `cancel` can keep it open. */
export function askToClose(dialog: HTMLDialogElement): void {
  if (dialog.dispatchEvent(new Event('cancel', { cancelable: true }))) dialog.close();
}

/** True when the child says yes. Escape says no. */
export function askFirst(title: string, text: string, yes: string): Promise<boolean> {
  return new Promise((resolve) => {
    const refuse = element('button', { type: 'button', class: 'studio-button', onclick: () => dialog.close('no') }, gettext('No, go back'));
    const agree = element('button', { type: 'button', class: 'studio-button studio-button-danger', onclick: () => dialog.close('yes') }, yes);
    const dialog = openDialog(title, 'question', element('p', {}, text), element('div', { class: 'studio-dialog-buttons' }, refuse, agree));
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'));
    refuse.focus();
  });
}
