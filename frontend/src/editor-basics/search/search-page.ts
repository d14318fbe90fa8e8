/**
 * Practising to search: a page that looks like a search engine and knows only what the task holds. Nothing leaves the page.
 *
 * Words first; when they say enough, results come; a result opens, and the child decides whether it is the one.
 */
import { el, icon, put } from '../../frame/dom.ts';
import type { SearchResult } from '../../shared/contract.ts';
import { gettext } from '../../shared/i18n.ts';
import type { TaskOptions } from '../task.ts';
import { countFound } from './search-words.ts';

const MOST_SIGNS = 100;

export function searchPage({ task, work, change, say }: TaskOptions): HTMLElement {
  const { words = [], results = [], right } = task;
  let { done } = work;
  let query = typeof work.query === 'string' ? work.query.slice(0, MOST_SIGNS) : '';
  let chosen = work.chosen;
  const input = el('input', { type: 'search', class: 'search-input', id: `search-${task.id}`, value: query, maxlength: MOST_SIGNS, autocomplete: 'off', spellcheck: 'false' });
  const list = el('div', { class: 'search-results' });
  const form = el(
    'form',
    { class: 'search-bar', role: 'search', onsubmit: (event: Event) => (event.preventDefault(), search()) },
    el('label', { class: 'spoken', for: input.id }, gettext('What are you looking for?')),
    input,
    el('button', { class: 'button button-primary' }, icon('search'), gettext('Search')),
  );

  function tell(): void {
    change({ done, query, ...(chosen === undefined ? {} : { chosen }) });
  }

  function search(): void {
    query = input.value;
    tell();
    put(list);
    if (query.trim() === '') return say(gettext('Write in the box what you are looking for, then press “Search”.'), 'again');
    const found = countFound(query, words);
    if (found === words.length) {
      say('');
      return showResults();
    }
    if (found === 0) return say(gettext('Nothing found that fits. Read once more what you are looking for: which words are the important ones?'), 'again');
    say(gettext('That finds too many pages. Add one more important word.'), 'again');
  }

  function showResults(): void {
    const lines = results.map((result) =>
      el(
        'li',
        { class: 'search-result' },
        el('button', { type: 'button', class: 'search-title', onclick: () => open(result) }, result.title),
        el('span', { class: 'search-address' }, result.address),
        el('p', {}, result.text),
      ),
    );
    put(list, el('ul', { role: 'list', 'aria-label': gettext('What was found') }, ...lines));
  }

  function open(result: SearchResult): void {
    say('');
    const choose = el('button', { type: 'button', class: 'button button-primary', onclick: () => decide(result) }, icon('check'), gettext('This is the one'));
    const back = el('button', { type: 'button', class: 'button', onclick: () => (say(''), showResults(), list.querySelector('button')?.focus()) }, icon('arrow-left'), gettext('Back to what was found'));
    const title = el('h3', { tabindex: -1 }, result.title);
    put(list, el('article', { class: 'search-open' }, el('p', { class: 'search-address' }, icon('lock'), result.address), title, el('p', {}, result.text), el('div', { class: 'row' }, back, choose)));
    title.focus();
  }

  function decide(result: SearchResult): void {
    const isRight = result.id === right;
    if (!done) chosen = result.id;
    done ||= isRight;
    tell();
    if (!isRight) say(gettext('Not this one. Look at its address and at what it tells: does it answer the question?'), 'again');
  }

  const answer = results.find(({ id }) => id === right);
  if (done && answer) open(answer);
  return el('div', { class: 'search-page' }, form, list);
}
