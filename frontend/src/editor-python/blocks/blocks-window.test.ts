import { afterEach, expect, test, vi } from 'vitest';
import type { ActivityData } from '../../shared/contract.ts';
import { readProject } from '../../stage/read-project.ts';
import { stageWork } from '../../stage/stage-outline.test-support.ts';
import { wholeProgram } from '../../stage-python/stage-python.ts';
import { BlocksWindow, hasBlocks } from './blocks-window.ts';

const looked = vi.fn();

vi.mock('../../editor-blocks/editor-blocks.ts', () => {
  class FakeBlocks extends HTMLElement {
    configure(): void {}
    load(): Promise<void> {
      return Promise.resolve();
    }
    look(...what: unknown[]): void {
      looked(...what);
    }
  }
  customElements.define('editor-blocks', FakeBlocks);
  return {};
});

const work = stageWork({ sprites: { cat: { name: 'Pisică', scripts: [['when_flag', { move: 10 }]] }, dog: { name: 'Câine', scripts: [['when_flag', { move: 10 }]] } } });
const program = wholeProgram(readProject(work), 'ro');
const lineOf = (text: string): number => program.split('\n').indexOf(text) + 1;

function makeWindow(text: () => string = () => program) {
  const blocks = new BlocksWindow({ locale: 'ro' } as ActivityData, text);
  document.body.append(blocks.button, blocks.root);
  blocks.load(work.stage);
  return blocks;
}

async function openWindow(text?: () => string) {
  const blocks = makeWindow(text);
  blocks.button.click();
  await vi.waitFor(() => expect(looked).toHaveBeenCalled());
  return blocks;
}

afterEach(() => {
  document.body.innerHTML = '';
  looked.mockClear();
});

test('only a project that has blocks offers to show them', () => {
  expect(hasBlocks(work.stage)).toBe(true);
  expect(hasBlocks(stageWork({ sprites: { cat: {} } }).stage)).toBe(false);
  const blocks = makeWindow();
  blocks.load(null);
  expect(blocks.button.hidden).toBe(true);
});

test('the blocks are shown as they were, and nobody can change them', async () => {
  const blocks = await openWindow();
  expect(blocks.root.querySelector('editor-blocks')?.hasAttribute('readonly')).toBe(true);
  expect(looked).toHaveBeenLastCalledWith('cat', []);
  expect([...blocks.root.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual(['Pisică', 'Câine', 'Stage']);
});

test('with a line its block is lit, in the scripts of its sprite', async () => {
  const blocks = await openWindow();
  await blocks.light({ file: 'main.py', line: lineOf('def caine_la_start():') + 1 });
  expect(looked).toHaveBeenLastCalledWith('dog', ['b2']);
  await blocks.light({ file: 'other.py', line: 1 });
  expect(looked).toHaveBeenLastCalledWith('dog', []);
});

test('a line that was changed meanwhile is no block any more', async () => {
  let text = program;
  const blocks = await openWindow(() => text);
  const place = { file: 'main.py', line: lineOf('def pisica_la_start():') + 1 };
  await blocks.light(place);
  expect(looked).toHaveBeenLastCalledWith('cat', ['b2']);
  text = program.replace('move(10)', 'move(99)');
  blocks.forget();
  await blocks.light(place);
  expect(looked).toHaveBeenLastCalledWith('cat', []);
});

test('closed again, by its button or by Escape, nothing of it is left', async () => {
  const blocks = await openWindow();
  blocks.root.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect([blocks.root.hidden, blocks.root.querySelector('editor-blocks')]).toEqual([true, null]);
  looked.mockClear();
  await blocks.light({ file: 'main.py', line: 1 });
  expect(looked).not.toHaveBeenCalled();
});
