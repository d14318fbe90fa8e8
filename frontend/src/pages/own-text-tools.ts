/**
 * Buttons above a text that write the signs of Markdown: data-wraps="**" before and behind, data-lines="- " before each
 * line, data-fence="python" and data-box="task" above and below.
 *
 * What is chosen gets the signs, and nothing else does. Where nothing is chosen, or where it can't be what the signs say,
 * data-sample comes with them as a paragraph of its own, after the one that is being written.
 */
import { locale } from '../shared/i18n.ts';

export interface Chosen {
  text: string;
  start: number;
  end: number;
}

/** Whether each line of a text is a block of Scratch. */
export type AreBlocks = (text: string) => boolean;

const SCRATCH = 'scratch';

/** The text with the signs, and what is chosen then. */
export function writeSigns(chosen: Chosen, tool: DOMStringMap, areBlocks: AreBlocks): Chosen {
  const { text, start, end } = chosen;
  const inside = text.slice(start, end);
  const fits = inside.trim() !== '' && (tool['fence'] !== SCRATCH || areBlocks(inside)) && !findFence(text, start);
  if (!fits) return putAfter(text, end, tool);
  if (tool['wraps']) return wrap(text, start, end, tool['wraps']);
  return putBetween(text.slice(0, start), inside, text.slice(end), tool);
}

/** Signs stand at the words, not at the spaces that were chosen with them. */
function wrap(text: string, from: number, to: number, signs: string): Chosen {
  const inside = text.slice(from, to);
  const start = from + inside.length - inside.trimStart().length;
  const end = to - (inside.length - inside.trimEnd().length);
  const written = text.slice(0, start) + signs + text.slice(start, end) + signs + text.slice(end);
  return { text: written, start: start + signs.length, end: end + signs.length };
}

function putAfter(text: string, at: number, tool: DOMStringMap): Chosen {
  const place = findEndOfParagraph(text, at);
  return putBetween(text.slice(0, place), tool['sample'] ?? '', text.slice(place), tool);
}

/** An empty line before and behind makes it a paragraph of its own. */
function putBetween(before: string, held: string, behind: string, tool: DOMStringMap): Chosen {
  const [first, last] = signsOf(tool);
  const lines = held.trim().split('\n').map((line) => `${tool['lines'] ?? ''}${line}`).join('\n');
  const above = before.trimEnd() === '' ? '' : `${before.trimEnd()}\n\n`;
  const below = behind.trimStart() === '' ? '\n' : `\n\n${behind.trimStart()}`;
  const start = above.length + first.length;
  const skipped = tool['lines'] && !lines.includes('\n') ? tool['lines'].length : 0;
  return { text: above + first + lines + last + below, start: start + skipped, end: start + lines.length };
}

function signsOf(tool: DOMStringMap): [string, string] {
  if (tool['wraps']) return [tool['wraps'], tool['wraps']];
  if (tool['fence']) return [`\`\`\`${tool['fence']}\n`, '\n```'];
  if (tool['box']) return [`:::${[tool['box'], tool['title']].filter(Boolean).join(' ')}\n`, '\n:::'];
  return ['', ''];
}

/** Where the fence ends in which this place is; 0 where it is in none. */
function findFence(text: string, at: number): number {
  for (const { index, 0: fence } of text.matchAll(/^(```+)[^\n]*\n(?:[^\n]*\n)*?(?:\1 *$|(?![^]))/gm)) {
    if (index <= at && at <= index + fence.length) return index + fence.length;
  }
  return 0;
}

/** The end of the fence, else of the lines up to the next empty one or the end of a box. */
function findEndOfParagraph(text: string, at: number): number {
  const fence = findFence(text, at);
  if (fence) return fence;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const next = /\n[ \t]*(?:\n|:::)|\n```/.exec(text.slice(at));
  if (text.slice(lineStart).startsWith(':::') && text.slice(lineStart).trimEnd() === ':::') return text.length;
  return next ? at + next.index : text.length;
}

/** Listens in `form`. A change fires `input`, as typing does. What knows the blocks of Scratch is fetched when it is asked. */
export function tendTextTools(form: HTMLElement): void {
  form.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('.own-tools button');
    const area = button?.closest('[data-item]')?.querySelector<HTMLTextAreaElement>('textarea[data-field="text"]');
    if (button && area) void write(area, button.dataset);
  });
}

async function write(area: HTMLTextAreaElement, tool: DOMStringMap): Promise<void> {
  const asksForBlocks = tool['fence'] === SCRATCH && area.selectionStart !== area.selectionEnd;
  const areBlocks = asksForBlocks ? await fetchAreBlocks() : (): boolean => false;
  const made = writeSigns({ text: area.value, start: area.selectionStart, end: area.selectionEnd }, tool, areBlocks);
  area.value = made.text;
  area.focus();
  area.setSelectionRange(made.start, made.end);
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Where it can't be fetched nothing counts as blocks: prose stays prose. */
async function fetchAreBlocks(): Promise<AreBlocks> {
  try {
    const { findUnknownLines } = await import('../scratch-blocks/read-blocks.ts');
    return (text) => findUnknownLines(text, locale()).length === 0;
  } catch {
    return () => false;
  }
}
