import { afterEach, expect, test } from 'vitest';
import './check-results.ts';

const solved = { is_solved: true, passed: ['It walks.'], attempt: null, tip: null, is_away: false };

afterEach(() => document.body.replaceChildren());

function show(next: { title: string; url: string; words?: string } | null, atHome = false): HTMLElementTagNameMap['check-results'] {
  const results = document.createElement('check-results');
  results.toggleAttribute('at-home', atHome);
  document.body.append(results);
  results.show(solved, next);
  return results;
}

const way = (results: HTMLElement) => results.querySelector('a')?.getAttribute('href') ?? null;

test('a solved activity leads to the next one, and the last one to the map', () => {
  expect(way(show({ title: 'Two', url: '/two/' }))).toBe('/two/');
  expect(way(show(null))).toBe('/');
});

test('a way back says where it leads, and nothing of what comes next', () => {
  const words = show({ title: 'Two', url: '/two/' }).querySelector('a')?.textContent;
  expect(words).toContain('Next');
  const back = show({ title: 'Module', url: '/module/', words: 'Back to the module' }).querySelector('a');
  expect(back?.textContent).toBe('Back to the module');
});

test('at home nothing leads away, neither now nor after a change', () => {
  const results = show(null, true);
  expect(way(results)).toBeNull();
  results.age();
  expect(way(results)).toBeNull();
});

test('what would be even better is told beside what works', () => {
  const results = document.createElement('check-results');
  document.body.append(results);
  results.show({ ...solved, tip: 'Try the flag.' }, null);
  expect(results.querySelector('.check-tip')?.textContent).toBe('Try the flag.');
});
