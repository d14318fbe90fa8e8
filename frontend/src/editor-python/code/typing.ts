/** What the keys do while a child types. */
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { EditorState, Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap, type Command } from '@codemirror/view';
import { gettext } from '../../shared/i18n.ts';

const WIDTH = 4;
export const INDENT = ' '.repeat(WIDTH);

/** Indents whole lines; within a line it goes on to the next multiple of four. */
const indent: Command = (view) => {
  const { state } = view;
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  const before = line.text.slice(0, main.head - line.from);
  if (!main.empty || before.trim() === '') return indentMore(view);
  if (state.readOnly) return false;
  view.dispatch(state.update(state.replaceSelection(' '.repeat(WIDTH - (before.length % WIDTH))), { userEvent: 'input', scrollIntoView: true }));
  return true;
};

/** From now on Tab leads out of the editor, until something else is typed. */
const letTabLeave: Command = (view) => {
  view.setTabFocusMode(true);
  view.dispatch({ effects: EditorView.announce.of(gettext('Tab now leads out of the program.')) });
  return false;
};

const holdTab = EditorView.domEventHandlers({
  keydown: ({ key }, view) => {
    if (key !== 'Tab' && key !== 'Shift' && key !== 'Escape') view.setTabFocusMode(false);
    return false;
  },
  blur: (_event, view) => view.setTabFocusMode(false),
});

export const typing: Extension = [
  history(), bracketMatching(), closeBrackets(), indentOnInput(), indentUnit.of(INDENT), EditorState.tabSize.of(WIDTH), holdTab,
  // Also where Escape closes a list of words.
  Prec.highest(keymap.of([{ key: 'Escape', run: letTabLeave }])),
  keymap.of([...closeBracketsKeymap, { key: 'Tab', run: indent, shift: indentLess }, ...historyKeymap, ...defaultKeymap]),
];
