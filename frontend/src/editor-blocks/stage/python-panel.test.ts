import { expect, test, vi } from 'vitest';
import { stageWork } from '../../stage/stage-outline.test-support.ts';
import { PythonPanel } from './python-panel.ts';

const continues_in = { activity: 'a/b', title: 'B', url: '/b/' };

function open(more: { continues_in?: typeof continues_in; isReadonly?: boolean; texts?: number } = {}) {
  const work = stageWork({ sprites: { cat: { scripts: [['when_flag', ...Array.from({ length: more.texts ?? 0 }, () => ({ say: 'Miau! '.repeat(30) })), { move: 10 }]] } } });
  const host = document.createElement('div');
  const say = vi.fn();
  const continued = vi.fn();
  host.addEventListener('editor-continued', ({ detail }) => void continued(detail));
  const panel = new PythonPanel({ host, activity: { locale: 'ro', continues_in: more.continues_in ?? null }, isReadonly: more.isReadonly ?? false, save: () => work, say });
  panel.root.hidden = false;
  return { panel, say, continued, work, button: panel.root.querySelector('button') };
}

test('the scripts are shown as Python, and the line of a block can be lit', async () => {
  const { panel } = open();
  await panel.show('cat');
  panel.light(['b2']);
  expect(panel.root.querySelector('.village-lit-line')?.textContent).toBe('    move(10)');
});

test('where a project can go on, a button gives all of it as Python', async () => {
  const { button, continued, work } = open({ continues_in });
  button?.click();
  await vi.waitFor(() => expect(continued).toHaveBeenCalledOnce());
  expect(continued.mock.calls[0]?.[0]).toMatchObject({ workspace: 'python', scene: work.stage, files: [{ name: 'main.py' }] });
});

test('where it cannot, or nothing may be changed, there is no button', () => {
  expect(open().button).toBeNull();
  expect(open({ continues_in, isReadonly: true }).button).toBeNull();
});

test('a program that the Python workspace could not hold stays, and it is said why', async () => {
  const { button, say, continued } = open({ continues_in, texts: 1_500 });
  button?.click();
  await vi.waitFor(() => expect(say).toHaveBeenCalledOnce());
  expect(continued).not.toHaveBeenCalled();
});
