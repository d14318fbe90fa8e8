import { expect, test } from 'vitest';
import type { TaskWork } from '../../shared/contract.ts';
import { searchPage } from './search-page.ts';
import { countFound } from './search-words.ts';

let saved: TaskWork[] = [];
let said = '';
let page: HTMLElement;

function open(work: object = { done: false }): void {
  saved = [];
  said = '';
  page = searchPage({
    task: {
      id: 'find', kind: 'search', html: '', words: [['urs', 'ursul'], ['mănâncă', 'hrana']], right: 'zoo',
      results: [{ id: 'shop', title: 'Shop', address: 'shop.ro', text: 'Buy.' }, { id: 'zoo', title: 'Zoo', address: 'zoo.ro', text: 'Bears.' }],
    },
    work: work as TaskWork,
    change: (each) => saved.push(each),
    say: (text) => (said = text),
  });
  document.body.replaceChildren(page);
}

function search(words: string): void {
  (page.querySelector('input') as HTMLInputElement).value = words;
  page.querySelector('form')?.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
}

const press = (words: string): void => [...page.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click();

test('results come when the words say enough, and the right one is chosen after a look', () => {
  open();
  search('ce mananca URSUL?');
  press('Shop');
  press('This is the one');
  expect(saved.at(-1)).toEqual({ done: false, query: 'ce mananca URSUL?', chosen: 'shop' });
  expect(said).toContain('Not this one');
  press('Back to what was found');
  press('Zoo');
  press('This is the one');
  press('This is the one');
  expect(saved.at(-1)).toEqual({ done: true, query: 'ce mananca URSUL?', chosen: 'zoo' });
});

test('too few words, none that fit and none at all are told apart', () => {
  open();
  search('  ');
  expect(said).toContain('Write in the box');
  search('lupul');
  expect(said).toContain('Nothing found');
  search('ursul');
  expect(said).toContain('one more important word');
  expect(page.querySelectorAll('.search-result')).toHaveLength(0);
});

test('what was asked and found is there again, and looking at another result takes nothing away', () => {
  open({ done: true, query: 'ursul hrana', chosen: 'zoo' });
  expect(page.querySelector('input')?.value).toBe('ursul hrana');
  expect(page.querySelector('h3')?.textContent).toBe('Zoo');
  press('Back to what was found');
  press('Shop');
  press('This is the one');
  expect(saved.at(-1)).toEqual({ done: true, query: 'ursul hrana', chosen: 'zoo' });
});

test('anything else that was saved is left out', () => {
  open({ done: false, query: 7, chosen: {} });
  expect(page.querySelector('input')?.value).toBe('');
});

test.each([
  ['URSUL mănâncă', 2], ['ursuleț', 0], ['', 0], ['hrana, ursului', 1], ['urs/hrana', 2],
])('in "%s" %i of the ideas are found', (query, count) => {
  expect(countFound(query, [['urs', 'ursul'], ['mănâncă', 'hrana']])).toBe(count);
});

test('a word may be several', () => {
  expect(countFound('programul din Cluj Napoca azi', [['cluj napoca']])).toBe(1);
});
