import { beforeEach, expect, test, vi } from 'vitest';
import { WorkspaceBar } from './workspace-bar.ts';

const ACTIONS = { undo: vi.fn(), redo: vi.fn(), showPython: vi.fn(), zoom: vi.fn() };

function makeBar(): { host: HTMLElement; bar: WorkspaceBar } {
  const host = document.createElement('div');
  document.body.append(host);
  const bar = new WorkspaceBar(host, ACTIONS);
  host.append(bar.root);
  return { host, bar };
}

beforeEach(() => document.body.replaceChildren());

test.each([[2, '2 blocks left'], [0, 'No blocks left'], [null, '']])('with %s blocks left it says “%s”', (remaining, said) => {
  const { bar } = makeBar();
  bar.show({ canUndo: false, canRedo: false, remaining });
  expect(bar.root.querySelector('.village-count')?.textContent).toBe(said);
});

test('who only looks inside is told nothing of what is left', () => {
  const { host, bar } = makeBar();
  host.setAttribute('readonly', '');
  bar.show({ canUndo: false, canRedo: false, remaining: 0 });
  expect(bar.root.querySelector('.village-count')?.textContent).toBe('');
});
