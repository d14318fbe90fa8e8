/**
 * Buttons above a text that write the signs of Markdown: data-wraps="**" around what is chosen, data-lines="- " before each
 * line, data-fence="python" and data-box="task" above and below, around data-sample where there is nothing.
 */
export interface Chosen {
  text: string;
  start: number;
  end: number;
}

/** The text with the signs, and what is chosen then. */
export function writeSigns(chosen: Chosen, tool: DOMStringMap): Chosen {
  const { text, start, end } = chosen;
  const inside = text.slice(start, end);
  const wraps = tool['wraps'];
  if (wraps) return replace(chosen, start, end, `${wraps}${inside}${wraps}`, wraps.length, inside.length);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.includes('\n', end) ? text.indexOf('\n', end) : text.length;
  const lines = text.slice(lineStart, lineEnd);
  if (tool['lines']) {
    const written = lines.split('\n').map((line) => `${tool['lines'] ?? ''}${line}`).join('\n');
    return replace(chosen, lineStart, lineEnd, written, written.length, 0);
  }
  const first = tool['fence'] ? `\`\`\`${tool['fence']}\n` : `:::${[tool['box'], tool['title']].filter(Boolean).join(' ')}\n`;
  const last = tool['fence'] ? '\n```\n' : '\n:::\n';
  const held = lines.trim() || (tool['sample'] ?? lines);
  const before = lineStart > 0 && text.slice(0, lineStart).trim() ? '\n' : '';
  return replace(chosen, lineStart, lineEnd, `${before}${first}${held}${last}`, before.length + first.length, held.length);
}

function replace({ text }: Chosen, from: number, to: number, written: string, offset: number, length: number): Chosen {
  return { text: text.slice(0, from) + written + text.slice(to), start: from + offset, end: from + offset + length };
}

/** Listens in `form`. A change fires `input`, as typing does. */
export function tendTextTools(form: HTMLElement): void {
  form.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('.own-tools button');
    const area = button?.closest('[data-item]')?.querySelector<HTMLTextAreaElement>('textarea[data-field="text"]');
    if (!button || !area) return;
    const made = writeSigns({ text: area.value, start: area.selectionStart, end: area.selectionEnd }, button.dataset);
    area.value = made.text;
    area.focus();
    area.setSelectionRange(made.start, made.end);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
