import { beforeEach, expect, test } from 'vitest';
import { MOST_LINES } from './output-lines.ts';
import { OutputPanel } from './output-panel.ts';

let panel: OutputPanel;
const answers: string[] = [];

beforeEach(() => {
  answers.length = 0;
  panel = new OutputPanel((text) => answers.push(text));
  document.body.replaceChildren(panel.root);
});

const lines = (): string[] => [...panel.root.querySelectorAll('.python-line')].map(({ textContent }) => textContent ?? '');
const print = (text: string): void => panel.add([{ stream: 'out', text }]);

test('what is printed in pieces stands in lines', () => {
  print('Sal');
  print('ut\nAna');
  print('\n');
  expect(lines()).toEqual(['Salut', 'Ana']);
});

test('an empty line is a line', () => {
  print('a\n\nb\n');
  expect(lines()).toEqual(['a', '', 'b']);
});

test('text stays text', () => {
  print('<img src=x onerror=alert(1)>\n');
  expect(panel.root.querySelector('img')).toBeNull();
  expect(lines()).toEqual(['<img src=x onerror=alert(1)>']);
});

test('errors look other than what was printed', () => {
  print('a');
  panel.add([{ stream: 'err', text: 'oh' }]);
  expect([...panel.root.querySelectorAll('.python-line span')].map((span) => (span as HTMLElement).dataset['stream'])).toEqual(['out', 'err']);
});

test('only the newest lines are kept, and that is said', () => {
  print(Array.from({ length: MOST_LINES + 200 }, (_, at) => `${at}\n`).join(''));
  print('x\n'.repeat(100));
  expect(lines()).toHaveLength(MOST_LINES);
  expect(lines().at(-1)).toBe('x');
  expect(lines()[0]).toBe('300');
  expect(panel.root.querySelector('.python-gone')?.textContent).toBe('300 lines above are no longer shown.');
});

test('a line without an end is cut on the page', () => {
  for (let piece = 0; piece < 50; piece += 1) print('a'.repeat(1_000));
  expect(lines()[0]).toHaveLength(10_000);
});

test('the answer is typed at the end of the prompt, and Enter sends it', () => {
  print('Cum te cheamă? ');
  panel.ask('Cum te cheamă? ');
  const input = panel.root.querySelector('input') as HTMLInputElement;
  expect(document.activeElement).toBe(input);
  expect(input.closest('.python-line')?.textContent).toContain('Cum te cheamă?');
  expect(input.getAttribute('aria-label')).toBe('Cum te cheamă? ');
  input.value = 'Ana';
  input.form?.dispatchEvent(new Event('submit', { cancelable: true }));
  expect(answers).toEqual(['Ana']);
  expect(panel.root.querySelector('input')).toBeNull();
  expect(document.activeElement).toBe(panel.root);
});

test('a flood is not read out', () => {
  print('x\n'.repeat(100));
  expect(panel.root.getAttribute('aria-live')).toBe('off');
  print('end\n');
  expect(panel.root.getAttribute('aria-live')).toBe('polite');
});

test('an earlier moment can be shown and left again', () => {
  print('one\n');
  print('two\n');
  panel.show(4);
  expect(lines()).toEqual(['one']);
  panel.show();
  expect(lines()).toEqual(['one', 'two']);
});
