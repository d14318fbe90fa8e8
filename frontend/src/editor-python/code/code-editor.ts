/**
 * The texts of a project, one of them in the editor. Each file has its own history, so that Undo stays within it. A text is
 * given back as it was loaded until something in it is changed.
 */
import { redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { pythonLanguage } from '@codemirror/lang-python';
import { LanguageSupport } from '@codemirror/language';
import { EditorState, type Extension, type Text } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap, lineNumbers, placeholder, tooltips } from '@codemirror/view';
import type { Place, SourceFile } from '../../python/protocol.ts';
import { element } from '../../shared/elements.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';
import { countBytes, MOST_BYTES } from '../../python/read-work.ts';
import { completion } from './completion.ts';
import { look } from './look.ts';
import { lightLine, lights, markWrong, rangeOf, type WrongPlace } from './marks.ts';
import { phrases } from './phrases.ts';
import { INDENT, typing } from './typing.ts';
import { wrapping } from './wrapping.ts';

export interface CodeActions {
  changed(): void;
  run(): void;
  /** There is no more room for text. */
  full(): void;
}

interface OpenFile {
  state: EditorState;
  /** As it was loaded. */
  begun: { doc: Text; text: string };
}

/** Signs of which the most in UTF-8 are certainly within the limit. */
const SURELY_FITS = MOST_BYTES / 3;

export class CodeEditor {
  /** Holds the editor in a shadow tree. */
  readonly root = element('div', { class: 'python-code' });
  private readonly view: EditorView;
  private readonly files = new Map<string, OpenFile>();
  private readonly actions: CodeActions;
  private readonly taught: readonly string[];
  private readonly isReadonly: boolean;
  private open = '';

  /** taught: words that are offered; empty: all. */
  constructor(taught: readonly string[], isReadonly: boolean, actions: CodeActions) {
    this.taught = taught;
    this.isReadonly = isReadonly;
    this.actions = actions;
    const root = this.root.attachShadow({ mode: 'open' });
    this.view = new EditorView({ root });
    root.append(this.view.dom);
  }

  load(files: readonly SourceFile[]): void {
    this.files.clear();
    this.open = '';
    for (const { name, text } of files) this.files.set(name, this.make(name, text));
    const [first] = files;
    if (first) this.show(first.name);
  }

  /** In their order. Cheap: a text that hasn't changed isn't put together anew. */
  read(): SourceFile[] {
    this.keep();
    return [...this.files].map(([name, { state, begun }]) => ({ name, text: state.doc.eq(begun.doc) ? begun.text : state.doc.toString() }));
  }

  get names(): string[] {
    return [...this.files.keys()];
  }

  get shown(): string {
    return this.open;
  }

  get canUndo(): boolean {
    return undoDepth(this.view.state) > 0;
  }

  get canRedo(): boolean {
    return redoDepth(this.view.state) > 0;
  }

  show(name: string): void {
    const file = this.files.get(name);
    if (!file || name === this.open) return;
    this.keep();
    this.open = name;
    this.view.setState(file.state);
  }

  add(name: string, text = ''): void {
    this.files.set(name, this.make(name, text));
    this.show(name);
  }

  rename(from: string, to: string): void {
    this.keep();
    const order = [...this.files];
    const wasOpen = this.open === from;
    this.files.clear();
    for (const [name, file] of order) this.files.set(name === from ? to : name, name === from ? this.make(to, this.textOf(file)) : file);
    if (!wasOpen) return;
    this.open = '';
    this.show(to);
  }

  remove(name: string): void {
    this.files.delete(name);
    if (this.open !== name) return;
    this.open = '';
    const [first] = this.files.keys();
    if (first) this.show(first);
  }

  /** null: nothing is lit. isFollowed: the file is opened and the line brought into view. */
  light(place: Place | null, isFollowed = true): void {
    if (place && isFollowed) this.show(place.file);
    const line = place && place.line <= this.view.state.doc.lines && place.line > 0 ? this.view.state.doc.line(place.line) : null;
    this.view.dispatch({ effects: [lightLine.of(line ? line.number : null), ...(line && isFollowed ? [EditorView.scrollIntoView(line.from, { y: 'nearest', yMargin: 40 })] : [])] });
  }

  mark(place: (WrongPlace & { file: string }) | null): void {
    for (const [name, file] of this.files) {
      const effects = markWrong.of(place?.file === name ? place : null);
      if (name === this.open) this.view.dispatch({ effects });
      else file.state = file.state.update({ effects }).state;
    }
    if (place) this.reveal(place);
  }

  /** Puts the cursor there. */
  goTo(place: WrongPlace & { file: string }): void {
    this.show(place.file);
    const range = rangeOf(this.view.state.doc, place);
    if (range) this.view.dispatch({ selection: { anchor: range.from }, effects: EditorView.scrollIntoView(range.from, { y: 'center' }) });
    this.view.focus();
  }

  /** A line of its own below the one with the cursor, or in its place when that is blank. above: goes to the top of the text with it. */
  insertLine(text: string, above: string | null = null): void {
    if (above !== null) {
      const { head } = this.view.state.selection.main;
      this.view.dispatch({ changes: { from: 0, insert: `${above}\n` }, selection: { anchor: head + above.length + 1 }, userEvent: 'input' });
    }
    const { state } = this.view;
    const line = state.doc.lineAt(state.selection.main.head);
    const isBlank = line.text.trim() === '';
    const indent = `${/^\s*/.exec(line.text)?.[0] ?? ''}${/:\s*(?:#.*)?$/.test(line.text) ? INDENT : ''}`;
    const insert = `${isBlank ? '' : '\n'}${indent}${text}`;
    const from = isBlank ? line.from : line.to;
    this.view.dispatch({ changes: { from, to: line.to, insert }, selection: { anchor: from + insert.length }, userEvent: 'input', scrollIntoView: true });
    this.view.focus();
  }

  undo(): void {
    undo(this.view);
  }

  redo(): void {
    redo(this.view);
  }

  focus(): void {
    this.view.focus();
  }

  private textOf({ state, begun }: OpenFile): string {
    return state.doc.eq(begun.doc) ? begun.text : state.doc.toString();
  }

  private keep(): void {
    const file = this.files.get(this.open);
    if (file) file.state = this.view.state;
  }

  private reveal({ file, ...place }: WrongPlace & { file: string }): void {
    this.show(file);
    const range = rangeOf(this.view.state.doc, place);
    if (range) this.view.dispatch({ effects: EditorView.scrollIntoView(range.from, { y: 'nearest', yMargin: 40 }) });
  }

  private make(name: string, text: string): OpenFile {
    const state = EditorState.create({ doc: text, extensions: this.extensions(name) });
    return { state, begun: { doc: state.doc, text } };
  }

  private extensions(name: string): Extension {
    const isProgram = name.endsWith('.py');
    return [
      EditorState.phrases.of(phrases()), look, wrapping, lights, lineNumbers(), highlightSpecialChars(), tooltips({ position: 'absolute', tooltipSpace: () => this.root.getBoundingClientRect() }),
      keymap.of([{ key: 'Mod-Enter', run: () => (this.actions.run(), true) }]),
      typing,
      isProgram ? [new LanguageSupport(pythonLanguage), completion({ words: this.taught, modules: () => this.modules() })] : [],
      isProgram && !this.isReadonly ? placeholder(gettext('Write your program here.')) : [],
      EditorState.readOnly.of(this.isReadonly),
      EditorView.contentAttributes.of({
        spellcheck: 'false', autocapitalize: 'off', autocorrect: 'off', translate: 'no', tabindex: '0',
        'aria-label': interpolate(gettext('Program %(name)s. Escape and then Tab leads out of it.'), { name }),
        ...(this.isReadonly ? { 'aria-readonly': 'true' } : {}),
      }),
      EditorState.changeFilter.of((transaction) => {
        if (!transaction.docChanged || transaction.newDoc.length <= transaction.startState.doc.length || this.fits(transaction.newDoc)) return true;
        this.actions.full();
        return false;
      }),
      EditorView.updateListener.of(({ docChanged }) => {
        if (docChanged) this.actions.changed();
      }),
    ];
  }

  private modules(): string[] {
    return this.names.filter((name) => name.endsWith('.py') && name !== this.open && name !== 'main.py').map((name) => name.slice(0, -3));
  }

  private fits(doc: Text): boolean {
    const others = [...this.files].filter(([name]) => name !== this.open).map(([, file]) => this.textOf(file));
    const signs = others.reduce((sum, { length }) => sum + length, doc.length);
    return signs <= SURELY_FITS || others.reduce((sum, text) => sum + countBytes(text), countBytes(doc.toString())) <= MOST_BYTES;
  }
}
