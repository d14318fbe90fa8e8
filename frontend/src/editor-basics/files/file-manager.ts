/**
 * Practising to keep files in order: a window like those of Windows and Linux, with pretended files.
 *
 *     <div class="desk"> <div class="desk-bar">buttons</div> <nav class="desk-way">folders on the way</nav> <ul class="desk-items">…</ul> <button class="desk-bin">…</button> </div>
 *
 * Everything can be done in three ways, as it is elsewhere: with the buttons, by dragging, and with the keys (Enter, F2,
 * Delete, Ctrl+X, Ctrl+C, Ctrl+V). Where the focus is, is not what is chosen: on the way to the buttons nothing changes.
 */
import { el, icon, put } from '../../frame/dom.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';
import { drawing } from '../drawing.ts';
import type { TaskOptions } from '../task.ts';
import { DeskBar } from './desk-bar.ts';
import { dragFiles } from './drag-files.ts';
import { FileDesk } from './file-desk.ts';
import { askName } from './name-form.ts';
import { Names, tellRefusal } from './names.ts';
import { type Binned, type Entry, type Folder, type Refusal, isFolderEntry, isTidy } from './tree.ts';

export function fileManager({ task, work, change, say }: TaskOptions): HTMLElement {
  const names = new Names(task.names);
  const desk = new FileDesk(work, task.begin ?? [], names);
  let folder: Folder = desk.root;
  let isInBin = false;
  let selected: Entry | null = null;
  const bar = new DeskBar({
    open: () => selected && open(selected),
    up: () => go(desk.wayTo(folder).at(-2) ?? desk.root),
    makeFolder: () => ask(gettext('Name of the new folder'), '', (text) => desk.makeFolder(folder, text)),
    rename: () => startRename(),
    cut: () => selected && (desk.cut(selected), say(gettext('Cut. Now open the folder where it belongs, and press “Paste”.')), draw()),
    copy: () => selected && (desk.copy(selected), say(gettext('Copied. Now open the folder where the copy belongs, and press “Paste”.')), draw()),
    paste: () => act(desk.paste(folder)),
    throwAway: () => selected && throwAway(selected),
    bringBack: () => returnFromBin(desk.bin.find(({ entry }) => entry === selected)),
  });
  const way = el('nav', { class: 'desk-way', 'aria-label': gettext('Where we are') });
  const asking = el('div', { class: 'desk-asking' });
  const list = el('ul', { class: 'desk-items', role: 'list', 'aria-label': gettext('What is in here') });
  const bin = el('button', { type: 'button', class: 'desk-bin', 'data-drop': 'bin', onclick: () => openBin() });
  const keys = el('p', { class: 'desk-keys' }, gettext('With the keys: the arrows walk about, Space chooses, Enter opens. Ctrl+X cuts, Ctrl+V pastes.'));
  const element = el('div', { class: 'desk', onkeydown: (event: Event) => press(event as KeyboardEvent) }, bar.element, asking, way, list, bin, keys);

  /** Something was tried; what it has changed is saved, or the reason is told. */
  function act(refusal: Refusal | null): void {
    if (refusal) return say(tellRefusal(refusal), 'again');
    say('');
    change({ done: isTidy(desk.root, task.end ?? [], task.gone ?? []), ...desk.save });
    draw();
  }

  function go(to: Folder): void {
    if (desk.canPaste) say(''); // "Now open the folder" is done
    folder = to;
    isInBin = false;
    selected = null;
    put(asking);
    draw();
    focusFirst();
  }

  function open(entry: Entry): void {
    if (isInBin) return say(gettext('This is in the bin. Bring it back first.'), 'again');
    if (isFolderEntry(entry)) return go(entry);
    say(interpolate(gettext('“%(name)s” is a file. Here files only move about, they don\'t open.'), { name: names.show(entry.name) }));
  }

  function openBin(): void {
    isInBin = !isInBin;
    selected = null;
    put(asking);
    draw();
    focusFirst();
  }

  function throwAway(entry: Entry): void {
    desk.throwAway(entry);
    selected = null;
    act(null);
    focusFirst();
  }

  function returnFromBin(binned: Binned | undefined): void {
    if (!binned) return;
    const refusal = desk.bringBack(binned);
    if (!refusal) selected = null;
    act(refusal);
  }

  function startRename(): void {
    const entry = selected;
    if (entry) ask(gettext('The new name'), names.show(entry.name), (text) => desk.rename(entry, text));
  }

  function ask(label: string, value: string, use: (text: string) => Refusal | null): void {
    askName(asking, { label, value, use: (text) => {
      const refusal = use(text);
      act(refusal);
      if (!refusal) focusFirst();
      return refusal === null;
    }, leave: focusFirst });
  }

  /** The chosen thing, else the first, else the way. */
  function focusFirst(): void {
    (list.querySelector<HTMLElement>('[aria-pressed="true"]') ?? list.querySelector<HTMLElement>('button') ?? bar.element.querySelector<HTMLElement>('button:not(:disabled)'))?.focus();
  }

  function drop(entry: Entry, target: HTMLElement): void {
    if (target === bin) return throwAway(entry);
    const into = targets.get(target);
    if (!into || into === entry) return;
    if (selected === entry) selected = null;
    act(desk.move(entry, into));
  }

  function select(entry: Entry): void {
    selected = entry;
    for (const [button, each] of buttons) button.setAttribute('aria-pressed', String(each === entry));
    rove(entry);
    showBar();
  }

  /** The list is one stop of Tab; the arrows move within it. */
  function rove(to: Entry | undefined): void {
    for (const [button, each] of buttons) button.tabIndex = each === to ? 0 : -1;
  }

  function showBar(): void {
    bar.show({ isSelected: selected !== null, isFolder: selected !== null && isFolderEntry(selected), isInBin, canPaste: desk.canPaste, isTop: folder === desk.root });
  }

  const buttons = new Map<HTMLElement, Entry>();
  /** Where something can be let go. */
  const targets = new Map<HTMLElement, Folder>();

  function draw(): void {
    buttons.clear();
    targets.clear();
    const entries = isInBin ? desk.bin.map(({ entry }) => entry) : folder.items;
    const empty = isInBin ? gettext('The bin is empty.') : gettext('Nothing is in here yet.');
    put(list, ...entries.map((entry) => el('li', {}, item(entry))), entries.length === 0 && el('li', { class: 'desk-empty' }, empty));
    rove(entries.find((each) => each === selected) ?? entries[0]);
    const parts = desk.wayTo(folder).map((each) => wayPart(each));
    put(way, ...(isInBin ? [wayPart(desk.root), here(gettext('Bin'))] : parts));
    put(bin, drawing('basics/bin'), interpolate(gettext('Bin (%(count)s)'), { count: desk.bin.length }));
    bin.setAttribute('aria-pressed', String(isInBin));
    showBar();
  }

  function here(text: string): HTMLElement {
    return el('span', { class: 'desk-here', 'aria-current': 'true' }, text);
  }

  function wayPart(each: Folder): HTMLElement {
    const words = each === desk.root ? gettext('Our files') : names.show(each.name);
    if (each === folder && !isInBin) return here(words);
    const button = el('button', { type: 'button', class: 'desk-step', 'data-drop': 'way', onclick: () => go(each) }, words, icon('chevron-right'));
    targets.set(button, each);
    return button;
  }

  function item(entry: Entry): HTMLElement {
    const kind = isFolderEntry(entry) ? gettext('folder') : gettext('file');
    const button = el(
      'button',
      {
        type: 'button', class: `desk-item${desk.isCut(entry) ? ' is-cut' : ''}`, 'aria-pressed': entry === selected,
        onclick: () => select(entry), ondblclick: () => open(entry), onfocus: () => rove(entry),
      },
      drawing(isFolderEntry(entry) ? 'basics/folder' : 'basics/file'),
      el('span', { class: 'desk-name' }, names.show(entry.name), el('span', { class: 'spoken' }, `, ${kind}`)),
    );
    button.setAttribute('aria-pressed', String(entry === selected));
    buttons.set(button, entry);
    if (isFolderEntry(entry) && !isInBin) {
      button.dataset['drop'] = 'folder';
      targets.set(button, entry);
    }
    return button;
  }

  function press(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (target instanceof HTMLInputElement) return;
    const button = target.closest<HTMLElement>('.desk-item');
    const acts = { ...(isInBin ? {} : keysHere), ...(button ? keysOf(button) : {}) };
    const found = acts[`${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`];
    if (!found) return;
    event.preventDefault();
    found();
  }

  /** What works wherever the focus is: a folder may be empty. */
  const keysHere: Record<string, () => unknown> = { 'Ctrl+v': () => (bar.acts.paste(), focusFirst()), Backspace: () => folder !== desk.root && bar.acts.up() };

  /** What works on the thing that has the focus. */
  function keysOf(button: HTMLElement): Record<string, () => unknown> {
    const entry = buttons.get(button);
    if (!entry) return {};
    const all = [...buttons.keys()];
    const walk = (step: number): void => all[all.indexOf(button) + step]?.focus();
    const walks = { ArrowRight: () => walk(1), ArrowDown: () => walk(1), ArrowLeft: () => walk(-1), ArrowUp: () => walk(-1) };
    if (isInBin) return { ...walks, Backspace: openBin };
    const on = (then: () => unknown) => () => (select(entry), then(), focusFirst());
    return { ...walks, Enter: () => open(entry), F2: () => (select(entry), startRename()), Delete: () => throwAway(entry), 'Ctrl+x': on(bar.acts.cut), 'Ctrl+c': on(bar.acts.copy) };
  }

  element.addEventListener('contextmenu', (event) => event.preventDefault());
  dragFiles({ element, list, entryOf: (button) => (isInBin ? null : (buttons.get(button) ?? null)), drop });
  draw();
  return element;
}
