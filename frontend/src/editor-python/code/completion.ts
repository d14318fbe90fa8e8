/**
 * What is offered while a child types: the words that the course has taught, the program's own names, what is inside the
 * modules it imports.
 *
 * It must not get in the way. Nothing is offered for a single letter, in texts and comments, or where a new name is being
 * given. Enter only takes what was chosen with the arrows before; Tab in the middle of a word takes the first.
 */
import {
  acceptCompletion, autocompletion, closeCompletion, completionStatus, moveCompletionSelection, selectedCompletionIndex, setSelectedCompletion,
  startCompletion, type Completion, type CompletionContext, type CompletionResult,
} from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import { Prec, type Extension } from '@codemirror/state';
import { keymap, type Command } from '@codemirror/view';
import { builtins, keywords, methods, type KnownWord } from './known-words.ts';
import { membersOf, moduleNames } from './module-members.ts';
import { readOwnNames, type OwnNames } from './own-names.ts';

const LEAST_LETTERS = 2;
const MOST_SHOWN = 40;
/** Where nothing is completed. */
const SILENT = new Set(['String', 'FormatString', 'Comment', 'Number']);
const WORD = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** taught: what the course has taught so far; empty: everything. modules: names of the project's other files. */
export interface Taught {
  words: readonly string[];
  modules: () => readonly string[];
}

export function complete(context: CompletionContext, taught: Taught): CompletionResult | null {
  const { state, pos, explicit } = context;
  const line = state.doc.lineAt(pos);
  const before = line.text.slice(0, pos - line.from);
  if (SILENT.has(syntaxTree(state).resolveInner(pos, -1).name)) return null;
  const member = /([\p{L}_][\p{L}\p{N}_.]*|[)\]"'])\.([\p{L}\p{N}_]*)$/u.exec(before);
  const typed = member?.[2] ?? /[\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? '';
  if (!explicit && !member && (typed.length < LEAST_LETTERS || /^\d/.test(typed))) return null;
  // A name that is just being given is the child's own.
  if (!explicit && /^\s*(?:def|class|for)\s+[\p{L}\p{N}_]*$/u.test(before)) return null;
  const tree = syntaxTree(state);
  const own = readOwnNames(tree, (from, to) => state.sliceDoc(from, to), pos);
  const options = offer(before, member?.[1] ?? null, own, taught);
  const isAll = options.every(({ label }) => label === typed);
  return isAll ? null : { from: pos - typed.length, options, validFor: WORD };
}

function offer(before: string, object: string | null, own: OwnNames, { words, modules }: Taught): Completion[] {
  const isTaught = ({ name }: KnownWord): boolean => words.length === 0 || words.includes(name);
  const source = /^\s*from\s+(\w+)\s+import\s/.exec(before)?.[1];
  if (source) return unique((membersOf(source) ?? []).map(asOption));
  if (/^\s*(?:import|from)\s/.test(before)) {
    return unique([...modules().map((name): Completion => ({ label: name, type: 'namespace' })), ...moduleNames().filter(isTaught).map(asOption)]);
  }
  if (object !== null) return unique(membersOfObject(object, own, isTaught).map(asOption));
  return unique([
    ...own.names.map(({ name, kind }): Completion => ({ label: name, type: kind, boost: 1 })),
    ...[...own.whole].flatMap((module) => membersOf(module) ?? []).map(asOption),
    ...[...keywords(), ...builtins()].filter(isTaught).map(asOption),
  ]);
}

function membersOfObject(object: string, own: OwnNames, isTaught: (word: KnownWord) => boolean): KnownWord[] {
  const module = own.modules.get(object);
  if (module !== undefined) return membersOf(module) ?? [];
  const maker = own.made.get(object);
  if (maker !== undefined) {
    const [head = '', ...rest] = maker.split('.');
    const full = own.modules.has(head) ? [own.modules.get(head), ...rest].join('.') : (own.made.get(`import ${maker}`) ?? wholeName(maker, own));
    const members = membersOf(full);
    if (members) return members;
  }
  return methods().filter(isTaught);
}

function wholeName(maker: string, own: OwnNames): string {
  const module = [...own.whole].find((each) => membersOf(each)?.some(({ name }) => name === maker));
  return module ? `${module}.${maker}` : maker;
}

function asOption({ name, kind, says }: KnownWord): Completion {
  return { label: name, type: kind, detail: says };
}

function unique(options: Completion[]): Completion[] {
  const seen = new Set<string>();
  return options.filter(({ label }) => !seen.has(label) && seen.add(label));
}

const take: Command = (view) => selectedCompletionIndex(view.state) !== null && acceptCompletion(view);

const takeFirst: Command = (view) => {
  if (completionStatus(view.state) !== 'active') return false;
  if (selectedCompletionIndex(view.state) === null) view.dispatch({ effects: setSelectedCompletion(0) });
  return acceptCompletion(view);
};

export function completion(taught: Taught): Extension {
  return [
    autocompletion({
      override: [(context) => complete(context, taught)], defaultKeymap: false, selectOnOpen: false, icons: false, maxRenderedOptions: MOST_SHOWN,
      interactionDelay: 0,
    }),
    Prec.highest(keymap.of([
      { key: 'Ctrl-Space', run: startCompletion },
      { key: 'Escape', run: closeCompletion },
      { key: 'ArrowDown', run: moveCompletionSelection(true) },
      { key: 'ArrowUp', run: moveCompletionSelection(false) },
      { key: 'Enter', run: take },
      { key: 'Tab', run: takeFirst },
    ])),
  ];
}

