import { beforeEach, expect, test } from 'vitest';
import type { RawError } from '../../python/protocol.ts';
import { ErrorCard } from './error-card.ts';
import type { Explanation } from './explanation.ts';

const error: RawError = {
  type: 'NameError', message: "name 'scro' is not defined", names: ['scor'],
  frames: [{ file: 'main.py', line: 9, function: '<module>', column: 1, end_column: 5 }, { file: 'main.py', line: 3, function: 'arata', column: 7, end_column: 11 }],
};
const explanation: Explanation = {
  kind: 'name_misspelt', title: 'Python nu cunoaște `scro`', what: 'Numele `scro` nu există.', why: 'Poate ai vrut „scor”.', try: 'Scrie `scor`.', line: 3, column: 7, end_column: 11,
};

let went: number;
let card: ErrorCard;

beforeEach(() => {
  went = 0;
  card = new ErrorCard(() => (went += 1));
  document.body.replaceChildren(card.root);
});

test('it tells what happened, why, and what to try, and code looks like code', () => {
  card.show(explanation, error, null);
  expect(card.root.hidden).toBe(false);
  expect([...card.root.querySelectorAll('strong')].map(({ textContent }) => textContent)).toEqual(['What happened', 'Likely cause', 'Try this']);
  expect([...card.root.querySelectorAll('.python-error-told code')].map(({ textContent }) => textContent)).toEqual(['scro', 'scor', 'scor']);
  expect(card.root.querySelectorAll('[role="alert"]')).toHaveLength(1);
});

test('what is not known is left out', () => {
  card.show({ ...explanation, why: '', line: null }, error, null);
  expect(card.root.querySelectorAll('strong')).toHaveLength(2);
  expect(card.root.textContent).not.toContain('Go to line');
});

test('a button leads to the line, and names the file where there are several', () => {
  card.show(explanation, error, 'joc.py');
  const button = [...card.root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Go to line 3 of joc.py');
  button?.click();
  expect(went).toBe(1);
});

test('what Python says is there, folded', () => {
  card.show(explanation, error, null);
  expect(card.root.querySelector('details')?.open).toBe(false);
  expect(card.root.querySelector('pre')?.textContent).toBe('  File "main.py", line 9\n  File "main.py", line 3, in arata\nNameError: name \'scro\' is not defined');
});

test('text of a program stays text', () => {
  card.show({ ...explanation, what: '`<img src=x>` <b>' }, { ...error, message: '<b>' }, null);
  expect(card.root.querySelector('img, b')).toBeNull();
});
