/**
 * A form of an own activity as the draft that the server keeps (content/own/draft.py), and back.
 *
 * A control with data-field="goal" holds one value; "starter.text" one inside another. data-many: one of several of its
 * name, a text field or a box to tick. data-boolean: a box. data-number-radio: the chosen place. [data-list="steps"] holds
 * one [data-item] for each entry, and a <template> of which new ones are made.
 */
export type Draft = { [name: string]: unknown };
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is typed, lists included. */
export function readForm(form: HTMLElement): Draft {
  const draft = readControls(controlsOf(form));
  for (const list of form.querySelectorAll<HTMLElement>('[data-list]')) {
    draft[list.dataset['list'] ?? ''] = itemsOf(list).map((item) => readControls(controlsOf(item)));
  }
  return draft;
}

/** Puts a draft into the form in place of what is there. */
export function fillForm(form: HTMLElement, draft: Draft): void {
  fillControls(controlsOf(form), draft);
  for (const list of form.querySelectorAll<HTMLElement>('[data-list]')) {
    const entries = draft[list.dataset['list'] ?? ''];
    if (!Array.isArray(entries)) continue;
    itemsOf(list).slice(entries.length).forEach((item) => item.remove());
    while (itemsOf(list).length < entries.length) addItem(list);
    itemsOf(list).forEach((item, index) => fillControls(controlsOf(item), entries[index] as Draft));
  }
}

export function itemsOf(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > [data-items] > [data-item]')];
}

let made = 0;

/** One more entry, empty. Ids that hold __n__ become ones of their own. */
export function addItem(list: Element): HTMLElement | null {
  const template = list.querySelector<HTMLTemplateElement>(':scope > template');
  const items = list.querySelector(':scope > [data-items]');
  if (!template || !items) return null;
  made += 1;
  const holder = document.createElement('template');
  holder.innerHTML = template.innerHTML.replaceAll('__n__', `new-${made}`);
  items.append(holder.content);
  return itemsOf(list).at(-1) ?? null;
}

/** The wrapper of a field by the path that the server names: "goal", "steps.1.text"; of a list its place for words. */
export function findField(form: HTMLElement, path: string): HTMLElement | null {
  const [first = '', index, name] = path.split('.');
  const list = form.querySelector(`[data-list="${CSS.escape(first)}"]`);
  if (!list) return form.querySelector(`[data-holds="${CSS.escape(path)}"], [data-holds^="${CSS.escape(first)}."]`);
  if (index === undefined) return list.querySelector('[data-list-fault]');
  const item = itemsOf(list)[Number(index)];
  return item?.querySelector<HTMLElement>(`[data-holds="${CSS.escape(name ?? '')}"]`) ?? list.querySelector('[data-list-fault]');
}

/** Those of the form itself, or of one entry; not those of entries inside. */
function controlsOf(root: HTMLElement): Control[] {
  return [...root.querySelectorAll<Control>('[data-field]')].filter((control) => {
    const item = control.closest('[data-item]');
    return root.matches('[data-item]') ? item === root : item === null;
  });
}

function readControls(controls: Control[]): Draft {
  const draft: Draft = {};
  for (const control of controls) {
    const [name = '', inner] = (control.dataset['field'] ?? '').split('.');
    if (inner) draft[name] = { ...(draft[name] as Draft | undefined), [inner]: control.value };
    else readControl(draft, name, control);
  }
  return draft;
}

function readControl(draft: Draft, name: string, control: Control): void {
  const isTicked = control instanceof HTMLInputElement && control.checked;
  if ('many' in control.dataset) {
    const values = (draft[name] as string[] | undefined) ?? [];
    draft[name] = control.type === 'checkbox' && !isTicked ? values : [...values, control.value];
  } else if ('numberRadio' in control.dataset) {
    draft[name] = isTicked ? Number(control.value) : (draft[name] ?? null);
  } else if ('boolean' in control.dataset) {
    draft[name] = isTicked;
  } else if (control.type === 'number') {
    draft[name] = /^\d{1,6}$/.test(control.value.trim()) ? Number(control.value) : null;
  } else {
    draft[name] = control.value;
  }
}

function fillControls(controls: Control[], draft: Draft): void {
  const places = new Map<string, number>();
  for (const control of controls) {
    const [name = '', inner] = (control.dataset['field'] ?? '').split('.');
    const value = inner ? (draft[name] as Draft | undefined)?.[inner] : draft[name];
    const place = places.get(name) ?? 0;
    places.set(name, place + 1);
    if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')) {
      if ('boolean' in control.dataset) control.checked = value === true;
      else if (Array.isArray(value)) control.checked = value.includes(control.value);
      else control.checked = value === Number(control.value);
    } else if (Array.isArray(value)) {
      control.value = String(value[place] ?? '');
    } else {
      control.value = value == null ? '' : String(value);
    }
  }
}
