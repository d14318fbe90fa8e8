/** Questions on a native dialog: keyboard, focus and Escape are the browser's own. */
import { gettext } from '../shared/i18n.ts';
import { el } from './dom.ts';

export interface Question {
  title: string;
  text?: string;
  yes: string;
  no?: string;
}

/** True when the reader says yes. Escape and the back gesture say no. */
export function askKindly({ title, text = '', yes, no = gettext('No, go back') }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const refuse = el('button', { type: 'button', class: 'button', onclick: () => dialog.close('no') }, no);
    const agree = el('button', { type: 'button', class: 'button button-primary', onclick: () => dialog.close('yes') }, yes);
    const dialog = openDialog(title, text && el('p', {}, text), el('div', { class: 'dialog-buttons' }, refuse, agree));
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'));
    refuse.focus();
  });
}

/** A modal dialog that leaves the page when it is closed. */
export function openDialog(title: string, ...content: (Node | string | false)[]): HTMLDialogElement {
  const heading = el('h2', { class: 'dialog-title', id: 'dialog-title' }, title);
  const dialog = el('dialog', { class: 'dialog', 'aria-labelledby': 'dialog-title' }, heading, ...content);
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
  return dialog;
}
