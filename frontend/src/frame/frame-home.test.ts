import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ActivityData } from '../shared/contract.ts';
import { refuse } from './fake-club.test-support.ts';
import { FrameHome } from './frame-home.ts';
import type { Table } from './frame-versions.ts';

const MAY_IT = '/api/projects/7/home-files';
const FILE = '<script type="application/json" id="cluboteca-project">{}</script>';

/** What happened, in order. */
let happened: string[];
let answer: () => Response;
let savedKey: string | null;
const said = vi.fn();

beforeEach(() => {
  happened = [];
  savedKey = 'k1';
  said.mockClear();
  vi.stubGlobal('fetch', (path: string) => {
    happened.push(path);
    return Promise.resolve(answer());
  });
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

function makeHome(editor: object = {}): FrameHome {
  const saver = {
    flush: async () => {
      happened.push('saved');
      return savedKey;
    },
  };
  const table = { editor, saver, preview: { leave: () => {} }, project: 7 } as unknown as Table;
  return new FrameHome({
    activity: {} as ActivityData, authors: ['Ana'], table: () => table, say: said,
    sayWhy: () => happened.push('told why'), reload: () => happened.push('loaded anew'),
  });
}

async function choose(text: string): Promise<void> {
  makeHome().askForFile();
  const input = document.querySelector('input') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File([text], 'a.html')] });
  input.dispatchEvent(new Event('change'));
  for (let tick = 0; tick < 10; tick += 1) await new Promise((resolve) => setTimeout(resolve));
}

test('what is on the table is saved before the file comes in, and then the page begins anew', async () => {
  answer = () => Response.json({ newest: 'h1' });
  await choose(FILE);
  expect(happened).toEqual(['saved', '/api/projects/7/home-files', 'loaded anew']);
});

test('while the work cannot be saved nothing is brought in', async () => {
  savedKey = null;
  await choose(FILE);
  expect(happened).toEqual(['saved', 'told why']);
});

test('a file that brings nothing new changes nothing', async () => {
  answer = () => Response.json({ newest: null });
  await choose(FILE);
  expect(said).toHaveBeenCalledWith(expect.stringContaining('here already'));
  expect(happened).not.toContain('loaded anew');
});

test.each([[422, 'refused_file'], [413, 'too_large']])('a refused file (%i) is told in the dialog, where another one can be chosen', async (status, code) => {
  answer = () => refuse(status, code);
  await choose('a photo');
  expect(document.querySelector('dialog [role="alert"]')?.textContent).toBe(`The reader reads ${code}.`);
  expect(happened).not.toContain('loaded anew');
});

test('with the server away the dialog goes and the note says why', async () => {
  answer = () => new Response('<html>', { status: 502 });
  await choose(FILE);
  expect(document.querySelector('dialog')).toBeNull();
  expect(happened.at(-1)).toBe('told why');
});

test('a work that cannot be saved is not taken home: the file would be older than what is seen', async () => {
  savedKey = null;
  answer = () => Response.json({ names: ['Ana'] });
  await makeHome().takeHome();
  expect(happened).toEqual([MAY_IT, 'saved', 'told why']);
});

test('what may not go home stays, and the note says why', async () => {
  answer = () => refuse(409, 'not_for_home');
  await makeHome({ plainFiles: () => [{ name: 'main.py', text: '' }] }).takeHome();
  expect(happened).toEqual([MAY_IT, 'told why']);
  expect(document.querySelector('dialog')).toBeNull();
});

test.each([
  ['away', () => new Response('<html>', { status: 502 })],
  ['unreachable', () => { throw new TypeError('no network'); }],
])('while the server is %s nothing goes home, and the note says why', async (_name, respond) => {
  answer = respond;
  await makeHome({ plainFiles: () => [{ name: 'main.py', text: '' }] }).takeHome();
  expect(happened).toEqual([MAY_IT, 'told why']);
  expect(document.querySelector('dialog')).toBeNull();
});

test('where there are plain files the child chooses: the whole project, or one of them', async () => {
  const given = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    given(this.download);
  });
  answer = () => Response.json({ names: ['Ana'] });
  const files = [{ name: 'main.py', text: 'import game\n' }, { name: 'game.py', text: '' }];
  await makeHome({ plainFiles: () => files }).takeHome();
  const dialog = document.querySelector('dialog') as HTMLDialogElement;
  expect(dialog.textContent).toContain('one folder');
  [...dialog.querySelectorAll('button')].find(({ textContent }) => textContent === 'main.py')?.click();
  expect(given).toHaveBeenCalledWith('main.py');
  expect(document.querySelector('dialog')).toBeNull();
  expect(happened).toEqual([MAY_IT]);
});
