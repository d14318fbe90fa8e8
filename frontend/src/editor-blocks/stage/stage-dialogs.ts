/** The small dialogs of the stage: making and changing variables, lists, messages and own blocks. */
import bin from 'icon:trash-2';
import plus from 'icon:plus';
import type { OwnBlock, Parameter } from '../../stage/work.ts';
import { gettext, interpolate, ngettext } from '../../shared/i18n.ts';
import { askFirst, openDialog } from '../../studio/dialogs.ts';
import { element, iconButton } from '../elements.ts';
import { tidyName } from './name-edits.ts';

const LONGEST = '40';

/** A field for a name, which has to have one: without it the form stays, and says so. */
class NameField {
  readonly input: HTMLInputElement;
  readonly row: HTMLElement;
  private readonly missing = element('p', { class: 'stage-field-missing', id: 'stage-name-missing', role: 'alert' });

  constructor(label: string, value: string) {
    this.input = element('input', { type: 'text', class: 'stage-input', maxlength: LONGEST, value, autocomplete: 'off', 'aria-describedby': this.missing.id });
    this.row = element('div', { class: 'stage-field' }, element('label', { class: 'stage-field' }, element('span', {}, label), this.input), this.missing);
    this.input.addEventListener('input', () => this.tell(false));
  }

  get name(): string {
    return tidyName(this.input.value);
  }

  /** Whether there is a name; else it is asked for. */
  check(): boolean {
    const isMissing = this.name === '';
    this.tell(isMissing);
    if (isMissing) this.input.focus();
    return !isMissing;
  }

  private tell(isMissing: boolean): void {
    this.missing.textContent = isMissing ? gettext('Write a name first. One word is enough.') : '';
    this.input.setAttribute('aria-invalid', String(isMissing));
  }
}

function form(save: string, dialog: () => HTMLDialogElement, named: NameField, ...content: Node[]): HTMLFormElement {
  const refuse = element('button', { type: 'button', class: 'studio-button' }, gettext('Cancel'));
  refuse.addEventListener('click', () => dialog().close());
  const agree = element('button', { type: 'submit', class: 'studio-button studio-button-primary' }, save);
  const made = element('form', { method: 'dialog', class: 'stage-form' }, ...content, element('div', { class: 'studio-dialog-buttons' }, refuse, agree));
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    if (named.check()) dialog().close('yes');
  });
  return made;
}

export interface NewName {
  name: string;
  /** Only the sprite that is shown has it. */
  isOwn: boolean;
}

/** scope: whether it can also belong to the shown sprite alone. null: the child went back. */
export function askName(title: string, label: string, scope: boolean): Promise<NewName | null> {
  const named = new NameField(label, '');
  const all = element('input', { type: 'radio', name: 'stage-scope', checked: true });
  const own = element('input', { type: 'radio', name: 'stage-scope' });
  const scopes = element('fieldset', { class: 'stage-scopes' },
    element('legend', { class: 'village-unseen' }, gettext('Who can use it')),
    element('label', {}, all, gettext('For all sprites')), element('label', {}, own, gettext('For this sprite only')));
  return new Promise((resolve) => {
    const dialog = openDialog(title, 'small', form(gettext('Make it'), () => dialog, named, named.row, ...(scope ? [scopes] : [])));
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes' ? { name: named.name, isOwn: scope && own.checked } : null));
    named.input.focus();
  });
}

export interface Listed {
  id: string;
  name: string;
  /** null where it can't be shown on the stage. */
  shown: boolean | null;
  /** How many blocks use it. */
  uses: number;
  /** "only Cat", or ''. */
  note: string;
}

export interface ListActions {
  rename(id: string, name: string): void;
  show(id: string, shown: boolean): void;
  remove(id: string): void;
  /** Opens the dialog of one; where it is missing, its name is changed here. */
  open?: (id: string) => void;
  /** The list was closed, but not in order to open the dialog of one. */
  closed(): void;
}

/** A list of what there is, to rename, show and delete. Closes by itself when nothing is left. */
export function manage(title: string, list: () => readonly Listed[], actions: ListActions): void {
  const rows = element('ul', { class: 'stage-named' });
  const dialog = openDialog(title, 'small', rows);
  dialog.addEventListener('close', () => {
    if (dialog.returnValue !== 'open') actions.closed();
  });
  const draw = (): void => {
    const listed = list();
    if (listed.length === 0) return dialog.close();
    rows.replaceChildren(...listed.map((each) => row(each, actions, draw, () => dialog.close('open'))));
    // What had the focus may be gone.
    if (!dialog.contains(document.activeElement)) rows.querySelector<HTMLElement>('input, button')?.focus();
  };
  draw();
}

function row({ id, name, shown, uses, note }: Listed, actions: ListActions, draw: () => void, leave: () => void): HTMLLIElement {
  const made = element('li', {});
  if (actions.open) {
    const open = element('button', { type: 'button', class: 'studio-button stage-named-open' }, name);
    open.addEventListener('click', () => {
      leave();
      actions.open?.(id);
    });
    made.append(open);
  } else {
    const input = element('input', { type: 'text', class: 'stage-input', value: name, maxlength: LONGEST, 'aria-label': gettext('Name'), autocomplete: 'off' });
    input.addEventListener('change', () => {
      actions.rename(id, input.value);
      draw();
    });
    made.append(input);
  }
  if (shown !== null) {
    const box = element('input', { type: 'checkbox', checked: shown });
    box.addEventListener('change', () => actions.show(id, box.checked));
    made.append(element('label', { class: 'stage-named-shown' }, box, gettext('on the stage')));
  }
  if (note) made.append(element('span', { class: 'stage-named-note' }, note));
  const remove = iconButton(bin, interpolate(gettext('Delete %(name)s'), { name }), 'village-button village-small', true);
  remove.addEventListener('click', () => {
    void askToDelete(name, uses).then((isSure) => {
      if (!isSure) return;
      actions.remove(id);
      draw();
    });
  });
  made.append(remove);
  return made;
}

/** Asks only when something uses it. */
export function askToDelete(name: string, uses: number): Promise<boolean> {
  if (uses === 0) return Promise.resolve(true);
  const text = interpolate(ngettext('%(count)s block uses it. It will then do nothing.', '%(count)s blocks use it. They will then do nothing.', uses), { count: uses });
  return askFirst(interpolate(gettext('Delete %(name)s?'), { name }), text, gettext('Delete it'));
}

/** makeId: gives a new id at each call. null: the child went back. */
export function askOwnBlock(known: OwnBlock | null, makeId: () => string): Promise<OwnBlock | null> {
  const named = new NameField(gettext('Name of the block'), known?.name ?? '');
  let parameters: Parameter[] = known ? known.parameters.map((each) => ({ ...each })) : [];
  const rows = element('ul', { class: 'stage-named' });
  const preview = element('p', { class: 'stage-own-preview', 'aria-hidden': 'true' });
  const draw = (focus = -1): void => {
    rows.replaceChildren(...parameters.map((parameter) => parameterRow(parameter, showPreview, () => {
      parameters = parameters.filter((each) => each !== parameter);
      draw();
    })));
    rows.querySelectorAll('input')[focus]?.focus();
    showPreview();
  };
  const showPreview = (): void => {
    preview.replaceChildren(element('span', {}, named.input.value || gettext('my block')),
      ...parameters.map(({ name, kind }) => element('span', { class: `stage-own-${kind}` }, name)));
  };
  const add = (kind: Parameter['kind'], stem: string): void => {
    const taken = parameters.map(({ name }) => name);
    const name = taken.includes(stem) ? `${stem} ${parameters.length + 1}` : stem;
    parameters = [...parameters, { id: makeId(), name, kind }];
    draw(parameters.length - 1);
  };
  const addValue = iconButton(plus, gettext('Add an input: number or text'), 'village-button village-small');
  addValue.addEventListener('click', () => add('value', gettext('number')));
  const addCondition = iconButton(plus, gettext('Add an input: condition'), 'village-button village-small');
  addCondition.addEventListener('click', () => add('condition', gettext('condition')));
  named.input.addEventListener('input', showPreview);
  return new Promise((resolve) => {
    const title = known ? gettext('Change the block') : gettext('Make a block');
    const dialog = openDialog(title, 'small', form(gettext('Keep it'), () => dialog, named, preview, named.row, rows,
      element('div', { class: 'stage-own-add' }, addValue, addCondition)));
    dialog.addEventListener('close', () => {
      const kept = parameters.map((each) => ({ ...each, name: tidyName(each.name) || gettext('number') }));
      resolve(dialog.returnValue === 'yes' ? { id: known?.id ?? makeId(), name: named.name, parameters: kept } : null);
    });
    draw();
    named.input.focus();
  });
}

function parameterRow(parameter: Parameter, changed: () => void, remove: () => void): HTMLLIElement {
  const input = element('input', { type: 'text', class: 'stage-input', value: parameter.name, maxlength: LONGEST, 'aria-label': gettext('Name of the input'), autocomplete: 'off' });
  input.addEventListener('input', () => {
    parameter.name = input.value;
    changed();
  });
  const button = iconButton(bin, interpolate(gettext('Delete %(name)s'), { name: parameter.name }), 'village-button village-small', true);
  button.addEventListener('click', remove);
  const kind = parameter.kind === 'value' ? gettext('number or text') : gettext('condition');
  return element('li', {}, input, element('span', { class: 'stage-named-note' }, kind), button);
}
