/** Long lines go on below, a little further in than they begin, so that what belongs to a block is still seen. */
import { countColumn, RangeSetBuilder, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';

/** In signs. Deeper lines go on here: there has to be room for words. */
const MOST = 16;
const FURTHER = 2;

/** Classes, since the page's policy allows no styles in attributes. */
const steps = Array.from({ length: MOST + 1 }, (_, columns) => Decoration.line({ class: `python-hang-${columns}` }));
const hangs = EditorView.theme(Object.fromEntries(steps.map((_, columns) => [
  `.cm-line.python-hang-${columns}`,
  { paddingInlineStart: `calc(0.375rem + ${columns + FURTHER}ch)`, textIndent: `-${columns + FURTHER}ch` },
])));

/** How far in a line begins, in signs, at most MOST. */
function indentOf(text: string, state: EditorState): number {
  const blank = /^[ \t]*/.exec(text)?.[0] ?? '';
  return Math.min(countColumn(blank, state.tabSize), MOST);
}

function hang({ state, visibleRanges }: EditorView): DecorationSet {
  const built = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to;) {
      const line = state.doc.lineAt(at);
      const step = steps[indentOf(line.text, state)];
      if (step) built.add(line.from, line.from, step);
      at = line.to + 1;
    }
  }
  return built.finish();
}

const hanging = ViewPlugin.fromClass(class {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = hang(view);
  }

  update({ view, docChanged, viewportChanged }: ViewUpdate): void {
    if (docChanged || viewportChanged) this.decorations = hang(view);
  }
}, { decorations: (plugin) => plugin.decorations });

export const wrapping: Extension = [EditorView.lineWrapping, hangs, hanging];
