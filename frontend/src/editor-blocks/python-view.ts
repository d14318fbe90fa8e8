/** The program as Python, beside the blocks; the line that runs is lit with its block. */
import { gettext } from '../shared/i18n.ts';
import { element } from './elements.ts';

export interface PythonLine {
  text: string;
  /** Id of the block; null for a line that no block stands for, such as `else:`. */
  block: string | null;
}

const WORDS = /\b(?:for|in|while|if|elif|else|not|and|or|pass|def|return|global|import|from|class|async|await|lambda|True|False|None)\b|"[^"]*"|\b\d+\b|#.*$/g;

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

  light(blocks: readonly string[]): void {
    for (const line of this.lines) {
      const isLit = line.block !== null && blocks.includes(line.block);
      if (isLit === line.row.classList.contains('village-lit-line')) continue;
      line.row.classList.toggle('village-lit-line', isLit);
      if (isLit) line.row.scrollIntoView({ block: 'nearest' });
    }
  }
}
