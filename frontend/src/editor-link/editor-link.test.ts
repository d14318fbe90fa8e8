import { expect, test } from 'vitest';
import type { LinkSheet } from '../shared/contract.ts';
import { type Told, makeActivity, openSheet } from '../sheet/sheet.test-support.ts';
import './editor-link.ts';

const sheet: LinkSheet = {
  address: 'https://www.scratch.example/start?x=1', author: 'Scratch <b>Foundation</b>', licence: 'CC-BY-SA-2.0', languages: ['en', 'ro', 'no such code'], ages: { from: 8, to: 14 },
  needs_internet: true, last_checked: '2026-11-20', without_internet: '<p>Take the copy.</p>', offline: { address: '/media/copy.pdf', media_type: 'application/pdf' },
};
const open = (more: Partial<LinkSheet> = {}, work: object = { visited: false, done: false }, attributes: string[] = []): Promise<Told> =>
  openSheet(makeActivity('link', { ...sheet, ...more }, ['done']), work, attributes);
const links = (told: Told): HTMLAnchorElement[] => told.all<HTMLAnchorElement>('a');

test('the way there opens in a tab that knows nothing of this page, and is only a link', async () => {
  const told = await open();
  for (const link of links(told)) {
    expect(link.target).toBe('_blank');
    expect(link.rel).toBe('noopener noreferrer');
  }
  expect(links(told).map((link) => link.getAttribute('href'))).toEqual(['https://www.scratch.example/start?x=1', '/media/copy.pdf']);
  expect(told.all('iframe, img, script, link')).toEqual([]);
});

test('whose it is, the licence and for whom it is good stand there as text', async () => {
  const told = await open();
  const facts = told.text('.link-facts');
  for (const fact of ['Scratch <b>Foundation</b>', 'CC-BY-SA-2.0', 'English, Romanian', '8 to 14 years', 'November 20, 2026']) expect(facts).toContain(fact);
  expect(told.text('.link-title')).toBe('scratch.example');
  expect(told.text('.badge')).toBe('Needs the internet');
});

test.each(['javascript:alert(1)', 'http://scratch.example/', '', 'not an address', 'data:text/html,x'])('%j is no address to open', async (address) => {
  expect(links(await open({ address })).map((link) => link.getAttribute('href'))).toEqual(['/media/copy.pdf']);
});

test('a visit is saved once, and Done is told each time it is pressed', async () => {
  const told = await open();
  const [link] = links(told);
  link?.addEventListener('click', (event) => event.preventDefault());
  link?.click();
  link?.click();
  expect(told.work()).toMatchObject({ visited: true, done: false });
  told.press('Done');
  told.press('Done');
  expect(told.work()).toMatchObject({ visited: true, done: true });
  expect(told.events).toEqual(['editor-changed', 'editor-changed', 'editor-finished', 'editor-finished']);
});

test('what there is nothing to say of is left out', async () => {
  const told = await open({ ages: null, last_checked: null, without_internet: '', offline: null, needs_internet: false });
  expect(told.all('.link-without, .badge')).toEqual([]);
  expect(told.all('dt').map(({ textContent }) => textContent)).toEqual(['Made by', 'Licence', 'Language']);
});

test('who only looks can go there, and nothing is told', async () => {
  const told = await open({}, { visited: false, done: false }, ['readonly']);
  links(told)[0]?.addEventListener('click', (event) => event.preventDefault());
  links(told)[0]?.click();
  expect(() => told.button('Done')).toThrow();
  expect(told.events).toEqual([]);
});
