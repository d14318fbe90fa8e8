/**
 * Practising the keyboard: a line to type, which turns green letter by letter, and a keyboard that shows the next key.
 *
 * It is typed into a field of the browser's own, so dead keys, AltGr and input methods work as they do anywhere. What is
 * wrong stays in the field until it is rubbed out, which is practised too. Enter ends a line.
 */
import { el, put } from '../../frame/dom.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';
import type { TaskOptions } from '../task.ts';
import { DrawnKeyboard } from './drawn-keyboard.ts';
import { type LayoutName, OWN_LETTERS, findStroke, recogniseLayout } from './layouts-ro.ts';
import { asTyped, countRight } from './letters.ts';

const KEPT = 'keyboard-layout';

export function typingLesson({ task, work, change }: TaskOptions): HTMLElement {
  const lines = task.lines ?? [];
  let typed = readTyped(work.typed, lines);
  if (work.done) typed = [...lines];
  let layout = keptLayout();
  const keyboard = new DrawnKeyboard();
  const line = el('p', { class: 'typing-line' });
  const place = el('p', { class: 'typing-place' });
  /** In sight between line and keyboard: what comes next, or what went wrong. */
  const told = el('p', { class: 'typing-told', role: 'status' });
  const input = el('input', {
    type: 'text', class: 'typing-input', id: `typing-${task.id}`, autocomplete: 'off', autocorrect: 'off', autocapitalize: 'off', spellcheck: 'false',
    oninput: (event: Event) => {
      // While an input method composes a letter, it isn't typed yet.
      if (!(event as InputEvent).isComposing) read();
    },
    oncompositionend: () => read(),
    onkeydown: (event: Event) => hear(event as KeyboardEvent),
    onpaste: (event: Event) => {
      event.preventDefault();
      tellSlip(gettext('Type it yourselves: that is what makes fingers quick.'));
    },
    ondrop: (event: Event) => event.preventDefault(),
  });
  const again = el('button', { type: 'button', class: 'button', onclick: () => restart() }, gettext('Once more'));
  const layouts = el('fieldset', { class: 'typing-layouts' }, el('legend', {}, gettext('Our keyboard')), ...layoutChoices());
  const form = el('div', { class: 'typing-form' }, el('label', { class: 'spoken', for: input.id }, gettext('Type the line here')), input);

  /** How many lines are finished; the next entry of `typed` is the beginning of the one that is being typed. */
  function count(): number {
    return typed.filter((text, index) => isWhole(text, lines[index] ?? '')).length;
  }

  let at = Math.min(count(), lines.length);
  input.value = typed[at] ?? '';

  function layoutChoices(): HTMLElement[] {
    const words: [LayoutName, string][] = [['standard', interpolate(gettext('with keys for %(letters)s'), { letters: OWN_LETTERS })], ['altgr', gettext('with AltGr')]];
    return words.map(([name, text]) => {
      const radio = el('input', { type: 'radio', name: `layout-${task.id}`, value: name, checked: name === layout, onchange: () => use(name) });
      return el('label', { class: 'typing-layout' }, radio, text);
    });
  }

  function use(name: LayoutName): void {
    layout = name;
    keep(name);
    layouts.querySelectorAll('input').forEach((radio) => (radio.checked = radio.value === name));
    keyboard.show(name);
    draw();
  }

  function hear(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const known = recogniseLayout(event.code, event.key);
    if (known && known !== layout) use(known);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (isWhole(input.value, lines[at] ?? '')) finishLine();
    else tellSlip(gettext('The line is not ready yet.'));
  }

  /** Typing it once more takes nothing away from what is done. */
  function tell(): void {
    change({ done: work.done, typed: work.done ? [...lines] : typed });
  }

  function read(): void {
    const wanted = lines[at] ?? '';
    const right = countRight(wanted, input.value);
    const given = asTyped(input.value);
    typed = [...lines.slice(0, at), input.value];
    tell();
    draw();
    if (right === given.length) return;
    const [is, should] = [given[right] as string, asTyped(wanted)[right]];
    if (should === undefined) return tellSlip(gettext('The line ends here. Rub out the last sign with Backspace (⌫).'));
    tellSlip(wordsForSlip(is, should));
  }

  function finishLine(): void {
    at += 1;
    typed = lines.slice(0, at);
    input.value = '';
    work.done ||= at >= lines.length;
    tell();
    draw();
  }

  function tellSlip(words: string): void {
    told.classList.add('is-again');
    told.textContent = words;
  }

  function restart(): void {
    at = 0;
    typed = [];
    input.value = '';
    draw();
    input.focus();
  }

  function draw(): void {
    const isOver = at >= lines.length;
    const wanted = lines[at] ?? '';
    const signs = asTyped(wanted);
    const right = countRight(wanted, input.value);
    const isWrong = right < asTyped(input.value).length;
    form.hidden = isOver;
    layouts.hidden = isOver;
    keyboard.element.hidden = isOver;
    again.hidden = !isOver;
    put(place, isOver ? null : interpolate(gettext('Line %(number)s of %(count)s'), { number: at + 1, count: lines.length }));
    if (isOver) put(line, el('span', { class: 'is-typed' }, lines.join('\n'))); // what they have written stays in sight
    else put(line, ...signs.map((sign, index) => el('span', { class: index < right ? 'is-typed' : index === right ? `is-here${isWrong ? ' is-wrong' : ''}` : '' }, sign)));
    input.classList.toggle('is-wrong', isWrong);
    const next = isWrong ? null : (signs[right] ?? '\n');
    keyboard.light(isWrong ? { code: 'Backspace', with: [] } : next === null ? null : findStroke(layout, next));
    told.classList.remove('is-again');
    told.textContent = isOver || next === null ? '' : keyboard.tell(next);
  }

  keyboard.show(layout);
  draw();
  return el('div', { class: 'typing-task' }, el('div', { class: 'typing-head' }, place, layouts), line, form, told, keyboard.element, again);
}

function isWhole(typed: string, line: string): boolean {
  return asTyped(typed).join('') === asTyped(line).join('');
}

function wordsForSlip(is: string, should: string): string {
  if (is.toLowerCase() !== should.toLowerCase()) return interpolate(gettext('Here is %(is)s, and it should be %(should)s. Rub out with Backspace (⌫).'), { is: show(is), should: show(should) });
  const isCapitalNeeded = is === is.toLowerCase();
  const words = isCapitalNeeded
    ? gettext('A capital %(sign)s is needed: rub out with Backspace (⌫), then hold Shift down.')
    : gettext('A small %(sign)s is needed: rub out with Backspace (⌫). Is Caps Lock on?');
  return interpolate(words, { sign: should });
}

function show(sign: string): string {
  return sign === ' ' ? gettext('a space') : interpolate(gettext('“%(sign)s”'), { sign });
}

/** The finished lines and the beginning of the next one; nothing where that isn't what was saved. */
function readTyped(saved: unknown, lines: readonly string[]): string[] {
  if (!Array.isArray(saved) || !saved.every((text) => typeof text === 'string')) return [];
  const known = (saved as string[]).slice(0, lines.length);
  const open = known.findIndex((text, index) => !isWhole(text, lines[index] ?? ''));
  return open < 0 ? known : known.slice(0, open + 1);
}

function keptLayout(): LayoutName {
  try {
    return localStorage.getItem(KEPT) === 'altgr' ? 'altgr' : 'standard';
  } catch {
    return 'standard';
  }
}

function keep(layout: LayoutName): void {
  try {
    localStorage.setItem(KEPT, layout);
  } catch {
    // Then it is chosen again the next time.
  }
}
