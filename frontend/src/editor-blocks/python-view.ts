/** The program as Python, beside the blocks; the line that runs is lit with its block. */
import { gettext } from '../shared/i18n.ts';
import { element } from './elements.ts';
import type { PythonLine } from './python.ts';

const WORDS = /\b(?:for|in|while|if|elif|else|not|pass|True|False)\b|"[^"]*"|\b\d+\b|#.*$/g;

function kind(word: string): string {
  if (word.startsWith('#')) return 'comment';
  if (word.startsWith('"')) return 'text';
  return /^\d/.test(word) ? 'number' : 'keyword';
}

function coloured(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const match of text.matchAll(WORDS)) {
    parts.push(text.slice(from, match.index), element('span', { class: `village-python-${kind(match[0])}` }, match[0]));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

export class PythonView {
  /** Focusable, so that the keyboard can scroll it. */
  readonly root = element('section', { class: 'village-python', tabindex: '0', 'aria-label': gettext('The program as Python') });
  private lines: { block: string | null; row: HTMLElement }[] = [];

  show(lines: readonly PythonLine[]): void {
    this.lines = lines.map(({ text, block }) => ({ block, row: element('li', {}, element('code', {}, ...coloured(text))) }));
    this.root.replaceChildren(element('ol', {}, ...this.lines.map(({ row }) => row)));
  }

  light(block: string | null): void {
    for (const line of this.lines) {
      const isLit = block !== null && line.block === block;
      line.row.classList.toggle('village-lit-line', isLit);
      if (isLit) line.row.scrollIntoView({ block: 'nearest' });
    }
  }
}
