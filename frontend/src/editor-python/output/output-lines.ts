/**
 * Printed text as lines on the page. Text stays text. Only the newest lines are kept there: a program that prints without
 * an end must not make the page slow.
 */
import type { Output } from '../../python/protocol.ts';
import { element } from '../../shared/elements.ts';
import { gettext, interpolate, ngettext } from '../../shared/i18n.ts';

export const MOST_LINES = 5_000;
/** A longer line is cut on the page. */
const MOST_SIGNS = 10_000;

export class OutputLines {
  readonly root = element('div', { class: 'python-lines' });
  private readonly gone = element('p', { class: 'python-gone', hidden: true });
  private line: HTMLElement | null = null;
  private signs = 0;
  private count = 0;
  private dropped = 0;

  constructor() {
    this.root.append(this.gone);
  }

  /** The line that is not ended yet, where an answer can be typed. */
  get open(): HTMLElement {
    this.line ??= this.begin();
    return this.line;
  }

  show(pieces: readonly Output[]): void {
    this.clear();
    this.add(pieces);
  }

  clear(): void {
    this.root.replaceChildren(this.gone);
    this.gone.hidden = true;
    this.line = null;
    this.count = 0;
    this.dropped = 0;
  }

  add(pieces: readonly Output[]): void {
    const parts = this.newest(pieces.flatMap(({ stream, text }) => text.split(/(?<=\n)/).map((part): Output => ({ stream, text: part }))));
    for (const { stream, text } of parts) {
      const isEnd = text.endsWith('\n');
      const shown = text.slice(0, Math.max(0, Math.min(text.length - (isEnd ? 1 : 0), MOST_SIGNS - this.signs)));
      const line = this.open;
      this.signs += text.length;
      if (shown !== '') append(line, stream, shown);
      if (isEnd) this.line = null;
    }
    while (this.count > MOST_LINES) {
      this.root.children[1]?.remove();
      this.count -= 1;
      this.dropped += 1;
    }
    if (this.dropped > 0) this.tellGone();
  }

  /** What would be dropped at once isn't put onto the page in the first place. */
  private newest(parts: Output[]): Output[] {
    let ends = 0;
    for (let index = parts.length - 1; index >= 0; index -= 1) {
      if (parts[index]?.text.endsWith('\n')) ends += 1;
      if (ends <= MOST_LINES) continue;
      const skipped = parts.slice(0, index + 1);
      this.dropped += skipped.filter(({ text }) => text.endsWith('\n')).length;
      this.line = null;
      return parts.slice(index + 1);
    }
    return parts;
  }

  private begin(): HTMLElement {
    const line = element('div', { class: 'python-line' });
    this.root.append(line);
    this.count += 1;
    this.signs = 0;
    return line;
  }

  private tellGone(): void {
    this.gone.hidden = false;
    this.gone.textContent = interpolate(
      ngettext('%(count)s line above is no longer shown.', '%(count)s lines above are no longer shown.', this.dropped), { count: this.dropped },
    );
    this.gone.title = gettext('Only the newest lines are kept here.');
  }
}

function append(line: HTMLElement, stream: Output['stream'], text: string): void {
  const latest = line.lastElementChild;
  if (latest instanceof HTMLElement && latest.dataset['stream'] === stream) latest.append(text);
  else line.append(element('span', { 'data-stream': stream }, text));
}
