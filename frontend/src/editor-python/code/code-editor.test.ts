import { beforeEach, expect, test, vi } from 'vitest';
import { CodeEditor } from './code-editor.ts';

let changes: number;
let isFull: boolean;
let editor: CodeEditor;

function make(isReadonly = false): CodeEditor {
  changes = 0;
  isFull = false;
  const made = new CodeEditor([], isReadonly, { changed: () => (changes += 1), run: () => undefined, full: () => (isFull = true) });
  document.body.replaceChildren(made.root);
  return made;
}

beforeEach(() => {
  // The tests' DOM stumbles here as soon as something else in the page had the focus.
  vi.spyOn(ShadowRoot.prototype, 'activeElement', 'get').mockReturnValue(null);
  editor = make();
});

const content = (): HTMLElement => editor.root.shadowRoot?.querySelector('.cm-content') as HTMLElement;
const texts = (): string[] => editor.read().map(({ text }) => text);

test('texts come back as they were loaded, with the line ends of another system', () => {
  const files = [{ name: 'main.py', text: 'a = 1\r\nb = 2\r\n' }, { name: 'joc.py', text: '\tx' }];
  editor.load(files);
  expect(editor.read()).toEqual(files);
  expect(changes).toBe(0);
});

test('each file keeps its text while another is shown', () => {
  editor.load([{ name: 'main.py', text: 'a' }, { name: 'joc.py', text: 'b' }]);
  editor.insertLine('x = 1');
  editor.show('joc.py');
  editor.insertLine('y = 2');
  expect(texts()).toEqual(['a\nx = 1', 'b\ny = 2']);
  expect(changes).toBe(2);
});

test('looking at another file is no change', () => {
  editor.load([{ name: 'main.py', text: 'a' }, { name: 'joc.py', text: 'b' }]);
  editor.show('joc.py');
  editor.light({ file: 'main.py', line: 1 });
  editor.mark({ file: 'joc.py', line: 1, column: 1, end_column: 2 });
  expect(changes).toBe(0);
});

test('Undo stays within the file', () => {
  editor.load([{ name: 'main.py', text: '' }, { name: 'joc.py', text: '' }]);
  editor.insertLine('x = 1');
  editor.show('joc.py');
  expect(editor.canUndo).toBe(false);
  editor.show('main.py');
  editor.undo();
  expect(texts()).toEqual(['', '']);
  expect(editor.canRedo).toBe(true);
});

test('a renamed file keeps its place and text', () => {
  editor.load([{ name: 'main.py', text: '' }, { name: 'joc.py', text: 'b' }, { name: 'note.txt', text: 'c' }]);
  editor.show('joc.py');
  editor.rename('joc.py', 'poveste.py');
  expect(editor.names).toEqual(['main.py', 'poveste.py', 'note.txt']);
  expect(editor.shown).toBe('poveste.py');
  expect(texts()).toEqual(['', 'b', 'c']);
});

test('after the shown file is deleted the first one is shown', () => {
  editor.load([{ name: 'main.py', text: 'a' }, { name: 'joc.py', text: 'b' }]);
  editor.show('joc.py');
  editor.remove('joc.py');
  expect(editor.shown).toBe('main.py');
  expect(editor.names).toEqual(['main.py']);
});

test.each([
  ['', 'x = 1'], ['    ', '    x = 1'], ['a = 2', 'a = 2\nx = 1'], ['    a = 2', '    a = 2\n    x = 1'], ['if a:', 'if a:\n    x = 1'],
])('a line put into %j stands below, and is indented as it has to be', (before, after) => {
  editor.load([{ name: 'main.py', text: before }]);
  editor.insertLine('x = 1');
  expect(texts()).toEqual([after]);
});

test('what it needs goes to the top, and the next line goes below', () => {
  editor.load([{ name: 'main.py', text: '' }]);
  editor.insertLine('a = Sprite("Ana")', 'from stage import *');
  editor.insertLine('play("Miau")');
  expect(texts()).toEqual(['from stage import *\na = Sprite("Ana")\nplay("Miau")']);
});

test('the line that runs and the place of an error are marked, until the text changes', () => {
  editor.load([{ name: 'main.py', text: 'a = 1\nprint(b)\n' }]);
  editor.light({ file: 'main.py', line: 1 });
  editor.mark({ file: 'main.py', line: 2, column: 7, end_column: 8 });
  expect(content().querySelector('.python-lit')?.textContent).toBe('a = 1');
  expect(content().querySelector('.python-wrong')?.textContent).toBe('b');
  editor.insertLine('c = 3');
  expect(content().querySelector('.python-lit, .python-wrong')).toBeNull();
});

test('a place is counted in characters, and a picture is one', () => {
  editor.load([{ name: 'main.py', text: 'print("😀😀", b)\n' }]);
  editor.mark({ file: 'main.py', line: 1, column: 13, end_column: 14 });
  expect(content().querySelector('.python-wrong')?.textContent).toBe('b');
});

test('a place that is not in the text is no trouble', () => {
  editor.load([{ name: 'main.py', text: 'a' }]);
  editor.light({ file: 'main.py', line: 99 });
  editor.mark({ file: 'main.py', line: 99, column: 1, end_column: 2 });
  editor.mark({ file: 'main.py', line: 1, column: 50, end_column: 60 });
  expect(content().querySelector('.python-wrong')?.textContent).toBe('a');
  editor.light({ file: 'other.py', line: 1 });
});

test('no more text fits than a work may have', () => {
  editor.load([{ name: 'main.py', text: 'ș'.repeat(99_999) }]);
  editor.insertLine('x = 12345');
  expect(isFull).toBe(true);
  expect(texts()[0]).toHaveLength(99_999);
});

test('a program that is only looked at says so', () => {
  editor = make(true);
  editor.load([{ name: 'main.py', text: 'a' }]);
  expect(content().getAttribute('aria-readonly')).toBe('true');
  expect(content().getAttribute('spellcheck')).toBe('false');
  expect(content().getAttribute('aria-label')).toContain('main.py');
});
