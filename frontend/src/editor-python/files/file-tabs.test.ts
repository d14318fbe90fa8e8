import { beforeEach, expect, test } from 'vitest';
import { FileTabs } from './file-tabs.ts';

let done: string[];
let tabs: FileTabs;

function make(isReadonly = false): void {
  done = [];
  tabs = new FileTabs(isReadonly, {
    show: (name) => done.push(`show ${name}`), add: (name) => done.push(`add ${name}`), rename: (from, to) => done.push(`rename ${from} ${to}`),
    remove: (name) => done.push(`remove ${name}`),
  });
  document.body.replaceChildren(tabs.root);
  tabs.show(['main.py', 'joc.py'], 'joc.py');
}

beforeEach(() => make());

const named = (title: string): HTMLButtonElement => document.querySelector(`[title="${title}"]`) as HTMLButtonElement;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function type(name: string): Promise<void> {
  (document.querySelector('dialog input') as HTMLInputElement).value = name;
  document.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settle();
}

test('arrows go from file to file', () => {
  const open = document.querySelector('[aria-selected="true"]') as HTMLElement;
  expect(open.textContent).toBe('joc.py');
  open.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  expect(done).toEqual(['show main.py']);
});

test('a new file gets a name that is good', async () => {
  named('New file').click();
  await type('joc');
  expect(document.querySelector('dialog [role="alert"]')?.textContent).toBe('There is a file of that name already.');
  await type('poveste');
  expect(done).toEqual(['add poveste.py']);
  expect(document.querySelector('dialog')).toBeNull();
});

test('a file is renamed, and keeping its name changes nothing', async () => {
  named('Rename the file').click();
  await type('joc.py');
  named('Rename the file').click();
  await type('poveste.py');
  expect(done).toEqual(['rename joc.py poveste.py']);
});

test('a file is deleted only after a question', async () => {
  named('Delete the file').click();
  await settle();
  document.querySelector<HTMLElement>('.studio-button-danger')?.click();
  await settle();
  expect(done).toEqual(['remove joc.py']);
});

test('the main file can neither be renamed nor deleted', () => {
  tabs.show(['main.py', 'joc.py'], 'main.py');
  expect(named('Rename the file').hidden).toBe(true);
  expect(named('Delete the file').hidden).toBe(true);
});

test('where a program is only looked at, files can be opened and not changed', () => {
  make(true);
  expect(['New file', 'Rename the file', 'Delete the file'].map((title) => named(title).hidden)).toEqual([true, true, true]);
});
