/** What tests of the sheets share: an element with its activity on the page, and what it told. */
import type { ActivityCheck, ActivityData, SheetData, SheetKind, Work, WorkspaceEditor } from '../shared/contract.ts';

export interface Told {
  editor: WorkspaceEditor;
  /** Names of the events, in order. */
  events: string[];
  text: (selector: string) => string;
  all: <E extends HTMLElement = HTMLElement>(selector: string) => E[];
  /** The visible button with this text or label. */
  button: (words: string) => HTMLButtonElement;
  press: (words: string) => void;
  work: () => Record<string, never>;
}

export const check = (id: string): ActivityCheck => ({ id, run: null, passed: `${id} is right.`, failed: `${id} isn't yet.` });

export function makeActivity(kind: SheetKind, sheet: SheetData, checks: string[]): ActivityData {
  return {
    activity: 'pack/sheet', workspace: kind, title: 'Sheet', locale: 'en', world: { kind }, toolbox: [], checks: checks.map(check), steps: [], hints: [], next: null, sheet,
    starter: { format: 1, workspace: kind, world: kind } as unknown as Work,
  };
}

export async function openSheet(activity: ActivityData, work: object, attributes: string[] = []): Promise<Told> {
  const { workspace } = activity;
  const editor = document.createElement(`editor-${workspace}`) as WorkspaceEditor;
  for (const name of attributes) editor.setAttribute(name, '');
  editor.configure(activity);
  document.body.replaceChildren(editor);
  const events: string[] = [];
  for (const name of ['editor-changed', 'editor-arrived', 'editor-finished', 'editor-checked'] as const) editor.addEventListener(name, () => events.push(name));
  await editor.load({ format: 1, workspace, world: workspace, ...work } as unknown as Work);
  const all = <E extends HTMLElement>(selector: string): E[] => [...editor.querySelectorAll<E>(selector)];
  const button = (words: string): HTMLButtonElement => {
    const found = all<HTMLButtonElement>('button').find((each) => !each.hidden && (each.textContent?.trim() === words || each.getAttribute('aria-label') === words));
    if (!found) throw new Error(`no button "${words}" in ${editor.textContent}`);
    return found;
  };
  return {
    editor,
    events,
    text: (selector) => editor.querySelector(selector)?.textContent ?? '',
    all,
    button,
    press: (words) => button(words).click(),
    work: () => editor.save() as unknown as Record<string, never>,
  };
}

/** What a child types into a field, sign by sign or rubbed out. */
export function type(input: HTMLInputElement, value: string): void {
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

export function pressKey(target: Element, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
}
