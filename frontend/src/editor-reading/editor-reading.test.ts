import { expect, test } from 'vitest';
import { type Told, makeActivity, openSheet } from '../sheet/sheet.test-support.ts';
import './editor-reading.ts';

const pages = ['One', 'Two', 'Three'].map((title) => ({ title, html: `<p>${title}.</p>` }));
const open = (work: object, attributes: string[] = []): Promise<Told> => openSheet(makeActivity('reading', { pages }, ['done']), work, attributes);

test('pages are turned forward and back, the title has the focus, and each turn is saved', async () => {
  const told = await open({ page: 1, done: false });
  expect(() => told.button('Done')).toThrow();
  told.press('Next');
  expect(document.activeElement?.textContent).toBe('Two');
  told.press('Next');
  expect(told.work()).toMatchObject({ page: 3, done: false });
  told.press('Back');
  told.press('Page 1 of 3: read');
  expect(told.work()).toMatchObject({ page: 1 });
  expect(told.events).toEqual(Array.from({ length: 4 }, () => 'editor-changed'));
});

test('at the last page it is done, and pressed twice it is done once', async () => {
  const told = await open({ page: 3, done: false });
  told.press('Done');
  told.press('Done');
  expect(told.work()).toMatchObject({ page: 3, done: true });
  expect(told.events).toEqual(['editor-changed', 'editor-finished', 'editor-finished']);
});

test.each([[0, 1], [-3, 1], [99, 3], [1.5, 1], ['2', 1], [null, 1]])('page %j that was saved is shown as %i', async (page, shown) => {
  expect((await open({ page, done: 'yes' })).work()).toMatchObject({ page: shown, done: false });
});

test('who only looks turns pages, and nothing is told', async () => {
  const told = await open({ page: 2, done: false }, ['readonly']);
  told.press('Next');
  expect(told.text('h2')).toBe('Three');
  expect(() => told.button('Done')).toThrow();
  expect(told.events).toEqual([]);
});

test('what is no reading is refused', async () => {
  await expect(open({ workspace: 'link' })).rejects.toThrow('no reading');
});
