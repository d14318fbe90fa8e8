/** What the editor lights: the line that runs, and the place of an error. Each with a sign in the margin, not by colour alone. */
import { RangeSet, StateEffect, StateField, type EditorState, type Extension, type Range, type Text } from '@codemirror/state';
import { Decoration, EditorView, gutter, GutterMarker, type DecorationSet } from '@codemirror/view';
import { gettext } from '../../shared/i18n.ts';

export interface WrongPlace {
  /** From 1. */
  line: number;
  /** From 1, in characters, of which an emoji is one; null: the line as a whole. */
  column: number | null;
  /** The character after the last. */
  end_column: number | null;
}

/** The line that runs, from 1; null: none. */
export const lightLine = StateEffect.define<number | null>();
export const markWrong = StateEffect.define<WrongPlace | null>();

const lit = Decoration.line({ class: 'python-lit' });
const wrongLine = Decoration.line({ class: 'python-wrong-line' });
const wrong = Decoration.mark({ class: 'python-wrong' });

class Sign extends GutterMarker {
  private readonly className: string;
  private readonly sign: string;
  private readonly title: string;

  constructor(className: string, sign: string, title: string) {
    super();
    this.className = className;
    this.sign = sign;
    this.title = title;
  }

  override toDOM(): Node {
    const mark = document.createElement('span');
    mark.className = this.className;
    mark.textContent = this.sign;
    mark.title = this.title;
    return mark;
  }
}

interface Marks {
  lit: number | null;
  wrong: WrongPlace | null;
}

const marks = StateField.define<Marks>({
  create: () => ({ lit: null, wrong: null }),
  update(value, transaction) {
    let next = value;
    for (const effect of transaction.effects) {
      if (effect.is(lightLine)) next = { ...next, lit: effect.value };
      else if (effect.is(markWrong)) next = { ...next, wrong: effect.value };
    }
    // Another text: neither is true of it any more.
    return transaction.docChanged ? { lit: null, wrong: null } : next;
  },
  provide: (field) => EditorView.decorations.from(field, (value) => (view) => decorate(view.state.doc, value)),
});

function lineStart(doc: Text, line: number): number | null {
  return line >= 1 && line <= doc.lines ? doc.line(line).from : null;
}

/** From where to where, within the text; null: there is no such line. */
export function rangeOf(doc: Text, { line, column, end_column }: WrongPlace): { from: number; to: number } | null {
  if (line < 1 || line > doc.lines) return null;
  const { from, to, text } = doc.line(line);
  const indent = text.length - text.trimStart().length;
  if (column === null) return { from: from + indent, to };
  const at = (place: number) => Math.min(from + [...text].slice(0, place - 1).join('').length, to);
  const start = at(column);
  const end = Math.min(Math.max(at(end_column ?? column + 1), start + 1), to);
  // Something is missing at the end of the line: then its last sign is lit.
  return end > start ? { from: start, to: end } : { from: Math.max(from, to - 1), to };
}

function decorate(doc: Text, { lit: litLine, wrong: place }: Marks): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  const litAt = litLine === null ? null : lineStart(doc, litLine);
  if (litAt !== null) ranges.push(lit.range(litAt));
  const range = place && rangeOf(doc, place);
  if (range && place) {
    ranges.push(wrongLine.range(doc.line(place.line).from));
    if (range.to > range.from) ranges.push(wrong.range(range.from, range.to));
  }
  return Decoration.set(ranges, true);
}

function signs(state: EditorState): RangeSet<GutterMarker> {
  const value = state.field(marks);
  const ranges: Range<GutterMarker>[] = [];
  const litAt = value.lit === null ? null : lineStart(state.doc, value.lit);
  const wrongAt = value.wrong === null ? null : lineStart(state.doc, value.wrong.line);
  if (litAt !== null && litAt !== wrongAt) ranges.push(new Sign('python-arrow', '▶', gettext('This line runs')).range(litAt));
  if (wrongAt !== null) ranges.push(new Sign('python-wrong-mark', '!', gettext('Here is something to mend')).range(wrongAt));
  return RangeSet.of(ranges, true);
}

export const lights: Extension = [
  marks,
  gutter({ class: 'python-gutter', markers: (view) => signs(view.state), initialSpacer: () => new Sign('python-arrow', '', '') }),
];
