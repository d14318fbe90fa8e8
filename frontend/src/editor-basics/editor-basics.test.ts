import { expect, test } from 'vitest';
import type { BasicsTask } from '../shared/contract.ts';
import { type Told, makeActivity, openSheet, pressKey, type } from '../sheet/sheet.test-support.ts';
import './editor-basics.ts';

const tasks: BasicsTask[] = [
  { id: 'catch', kind: 'mouse', html: '<p>Catch</p>', act: 'click', count: 1 },
  { id: 'letters', kind: 'keyboard', html: '<p>Type</p>', lines: ['ab'] },
  { id: 'tidy', kind: 'files', html: '<p>Tidy</p>', begin: ['cat'], gone: ['cat'], names: { cat: 'Cat' } },
  { id: 'find', kind: 'search', html: '<p>Find</p>', words: [['bear']], results: [{ id: 'zoo', title: 'Zoo', address: 'zoo.ro', text: '' }], right: 'zoo' },
];
const ids = tasks.map(({ id }) => id);
const open = (saved: unknown = {}, attributes: string[] = []): Promise<Told> => openSheet(makeActivity('basics', { introduction: '<p>Hello</p>', tasks }, ids), { tasks: saved }, attributes);

test('all four are done one after another, each is marked, and the last presses Check by itself', async () => {
  const told = await open();
  expect(told.text('.sheet-introduction')).toBe('Hello');
  told.press('butterfly');
  await Promise.resolve();
  expect(told.text('.sheet-said')).toBe('catch is right.');
  told.press('Next');
  expect(told.text('.sheet-said')).toBe('');
  const input = told.editor.querySelector('.typing-input') as HTMLInputElement;
  type(input, 'ab');
  pressKey(input, 'Enter');
  told.press('Next');
  told.all('.desk-item')[0]?.click();
  told.press('Throw away');
  expect(told.events).not.toContain('editor-finished');
  told.press('Next');
  (told.editor.querySelector('.search-input') as HTMLInputElement).value = 'bear';
  told.editor.querySelector('form')?.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
  told.press('Zoo');
  told.press('This is the one');
  expect(told.all('.sheet-dot').map((dot) => dot.dataset['state'])).toEqual(['right', 'right', 'right', 'right']);
  expect(told.events.at(-1)).toBe('editor-finished');
  expect(Object.values(told.work()['tasks'] as unknown as Record<string, { done: boolean }>).every(({ done }) => done)).toBe(true);
});

test('it goes on at the first task that is not done, with what was done before', async () => {
  const told = await open({ catch: { done: true, count: 1 }, letters: { done: false, typed: ['a'] } });
  expect(told.text('.basics-text')).toBe('Type');
  expect((told.editor.querySelector('.typing-input') as HTMLInputElement).value).toBe('a');
  told.press('Back');
  expect(told.text('.sheet-said')).toBe('catch is right.');
  expect(told.events).toEqual([]);
});

test('after Check it is at a task that is not done, and says what is missing there', async () => {
  const told = await open({ catch: { done: true } });
  told.press('Task 1 of 4: right already');
  told.editor.judged?.(ids.map((id) => ({ id, passed: id !== 'tidy', message: `${id}!` })));
  expect(told.text('.basics-text')).toBe('Tidy');
  expect(told.text('.sheet-said')).toBe('“Cat” still has to go into the bin.');
  told.editor.judged?.(ids.map((id) => ({ id, passed: id !== 'find', message: `${id}!` })));
  expect(told.text('.sheet-said')).toBe('find!');
});

test.each<unknown>([null, 'x', [], { catch: 7, letters: { done: 'yes', typed: {} }, tidy: { files: [3], bin: 'x' }, find: { query: {} }, other: { done: true } }])(
  'of tasks such as %j only what is one is kept',
  async (saved) => {
    const told = await open(saved);
    const kept = told.work()['tasks'] as unknown as Record<string, { done: boolean }>;
    expect(Object.keys(kept)).toEqual(ids);
    expect(Object.values(kept).map(({ done }) => done)).toEqual([false, false, false, false]);
    for (const number of [2, 3, 4]) told.press(`Task ${number} of 4`);
  },
);

test('who only looks can do nothing', async () => {
  const told = await open({}, ['readonly']);
  expect(told.editor.querySelector('.basics-room')?.hasAttribute('inert')).toBe(true);
});
