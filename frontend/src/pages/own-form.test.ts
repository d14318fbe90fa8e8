import { beforeEach, expect, test } from 'vitest';
import { addItem, fillForm, findField, itemsOf, readForm } from './own-form.ts';
import { numberItems, tendLists } from './own-list.ts';

const ITEM = `<fieldset data-item><legend data-number="Question"></legend><span class="own-number"></span>
  <button data-up></button><button data-down></button>
  <div data-holds="text"><textarea id="text-__n__" data-field="text"></textarea></div>
  <div data-holds="options">
    <input type="radio" name="right-__n__" value="0" data-field="right" data-number-radio><input type="text" data-field="options" data-many>
    <input type="radio" name="right-__n__" value="1" data-field="right" data-number-radio><input type="text" data-field="options" data-many>
  </div></fieldset>`;

let form: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `<form>
    <div data-holds="title"><input data-field="title" value="Pisica"></div>
    <div data-holds="minutes"><input type="number" data-field="minutes" value="20"></div>
    <div data-holds="languages"><input type="checkbox" data-field="languages" data-many value="ro" checked><input type="checkbox" data-field="languages" data-many value="en"></div>
    <input type="checkbox" data-field="needs_internet" data-boolean>
    <div data-holds="starter"><input type="hidden" data-field="starter.kind" value="empty"><input type="hidden" data-field="starter.name" value=""></div>
    <section data-list="questions"><div data-list-fault></div><div data-items>${ITEM.replaceAll('__n__', '0')}</div><template>${ITEM}</template></section>
  </form>`;
  form = document.querySelector('form') as HTMLElement;
});

const list = (): Element => form.querySelector('[data-list]') as Element;
const EMPTY = { text: '', right: null, options: ['', ''] };

test('what is typed becomes the draft that the server keeps', () => {
  expect(readForm(form)).toEqual({
    title: 'Pisica', minutes: 20, languages: ['ro'], needs_internet: false,
    starter: { kind: 'empty', name: '' }, questions: [EMPTY],
  });
});

test('no number, and one that is none, are nothing', () => {
  const minutes = form.querySelector('[data-field="minutes"]') as HTMLInputElement;
  for (const typed of ['', '-5', '1e3']) {
    minutes.value = typed;
    expect(readForm(form)['minutes']).toBeNull();
  }
});

test('a draft that is put back reads as it was, with more entries or fewer', () => {
  const one = { text: 'Cât fac 2 + 2?', right: 1, options: ['3', '4'] };
  const draft = { title: 'Testul', minutes: null, languages: ['en'], needs_internet: true, starter: { kind: 'file', name: 'a.sb3' } };
  for (const questions of [[one, EMPTY, one], [one], []]) {
    fillForm(form, { ...draft, questions });
    expect(readForm(form)).toEqual({ ...draft, questions });
  }
});

test('a new entry has ids and groups of its own', () => {
  addItem(list());
  addItem(list());
  const ids = [...form.querySelectorAll('textarea')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(ids.join()).not.toContain('__n__');
});

test('the field that the server names is found', () => {
  addItem(list());
  expect(findField(form, 'title')?.dataset['holds']).toBe('title');
  expect(findField(form, 'questions.1.options')?.closest('[data-item]')).toBe(itemsOf(list())[1]);
  expect(findField(form, 'questions')?.hasAttribute('data-list-fault')).toBe(true);
  expect(findField(form, 'questions.9.text')?.hasAttribute('data-list-fault')).toBe(true);
  expect(findField(form, 'starter')?.dataset['holds']).toBe('starter');
  expect(findField(form, 'nothing')).toBeNull();
});

test('entries say their numbers, and none moves beyond the ends', () => {
  addItem(list());
  numberItems(form);
  expect([...form.querySelectorAll('legend')].map(({ textContent }) => textContent)).toEqual(['Question 1', 'Question 2']);
  expect([...form.querySelectorAll('[data-up]')].map((button) => button.hasAttribute('disabled'))).toEqual([true, false]);
  expect([...form.querySelectorAll('[data-down]')].map((button) => button.hasAttribute('disabled'))).toEqual([false, true]);
});

test('a check asks for a text only where it speaks of one', () => {
  document.body.innerHTML = `<form><section data-list="checks"><div data-items><fieldset data-item>
    <select data-field="rule"><option value="prints" data-asks>a</option><option value="loops">b</option></select>
    <div data-holds="text"><input data-field="text"></div></fieldset></div></section></form>`;
  const [checks, rule] = [document.querySelector('form') as HTMLElement, document.querySelector('select') as HTMLSelectElement];
  const text = document.querySelector('[data-holds="text"]') as HTMLElement;
  tendLists(checks, () => undefined);
  expect(text.hidden).toBe(false);
  rule.value = 'loops';
  rule.dispatchEvent(new Event('change', { bubbles: true }));
  expect(text.hidden).toBe(true);
});
