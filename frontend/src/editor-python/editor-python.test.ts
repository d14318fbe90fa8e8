import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Request } from '../python/protocol.ts';
import { UnreadableWork, type ActivityData, type EditorChecked, type PythonWork, type WorkspaceEditor } from '../shared/contract.ts';
import { ticked } from './run/moment.test-support.ts';

let answer: (request: Request) => unknown;
const asked: Request[] = [];

vi.mock('../sandbox/host.ts', () => ({
  openSandbox: () => Promise.resolve({
    ask: (request: Request) => {
      asked.push(request);
      return Promise.resolve(answer(request));
    },
    close: () => undefined,
  }),
}));

const starter: PythonWork = { format: 1, workspace: 'python', world: 'python', files: [{ name: 'main.py', text: 'print("Salut")\n' }] };

const activity: ActivityData = {
  activity: 'pack/salut', workspace: 'python', title: 'Salut', locale: 'ro', world: { kind: 'python', shows: 'text' }, toolbox: [], words: ['print'], starter,
  checks: [{ id: 'greets', run: { outputs: { has: ['Salut'] } }, passed: 'Salută!', failed: 'Nu salută.' }], steps: [], hints: [], next: null,
};

let editor: WorkspaceEditor;
const events: string[] = [];

async function make(attributes: string[] = []): Promise<void> {
  await import('./editor-python.ts');
  editor = document.createElement('editor-python') as WorkspaceEditor;
  for (const name of attributes) editor.setAttribute(name, '');
  editor.configure(activity);
  document.body.replaceChildren(editor);
  for (const name of ['editor-changed', 'editor-checked'] as const) editor.addEventListener(name, () => events.push(name));
  await editor.load(starter);
}

beforeEach(async () => {
  vi.spyOn(ShadowRoot.prototype, 'activeElement', 'get').mockReturnValue(null);
  // Its drawing needs no pixels here.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  Element.prototype.scrollIntoView = () => undefined;
  events.length = 0;
  asked.length = 0;
  answer = ({ kind }) => (kind === 'open' ? { kind: 'opened' } : ticked({ state: 'done', out: [{ stream: 'out', text: 'Salut\n' }] }));
  await make();
});

afterEach(() => vi.restoreAllMocks());

const text = (selector: string): string => editor.querySelector(selector)?.textContent ?? '';
const button = (word: string): HTMLButtonElement => [...editor.querySelectorAll('button')].find(({ textContent }) => textContent === word) as HTMLButtonElement;
const until = (isTrue: () => boolean): Promise<void> => vi.waitFor(() => expect(isTrue()).toBe(true));

test('what was loaded is saved as it was, and no change is told', () => {
  expect(editor.save()).toEqual(starter);
  expect(events).toEqual([]);
});

test('a work that is none leaves what was there', async () => {
  await expect(editor.load({ format: 1, workspace: 'blocks' } as never)).rejects.toThrow(UnreadableWork);
  expect(editor.save()).toEqual(starter);
});

test('a run shows what is printed, and says when it has ended', async () => {
  await editor.run();
  expect(text('.python-line')).toBe('Salut');
  expect(text('.python-said')).toBe('The program has ended.');
  expect(asked[0]).toMatchObject({ kind: 'open', files: starter.files, isWatched: false, cast: null });
});

test('each run begins with an empty page', async () => {
  await editor.run();
  await editor.run();
  expect(editor.querySelectorAll('.python-line')).toHaveLength(1);
});

test('an error is explained, and its place is lit', async () => {
  const error = { type: 'NameError', message: 'x', names: [], frames: [{ file: 'main.py', line: 1, function: '<module>', column: 1, end_column: 6 }] };
  answer = ({ kind }) => (kind === 'open' ? { kind: 'opened' } : ticked({ state: 'failed', error }));
  await editor.run();
  await until(() => !(editor.querySelector('.python-error') as HTMLElement).hidden);
  expect(text('.python-error')).toContain('Go to line 1');
  expect(editor.querySelector('.python-code')?.shadowRoot?.querySelector('.python-wrong')?.textContent).toBe('print');
});

test('a program that cannot begin is explained alike', async () => {
  answer = () => ({ kind: 'refused', error: { type: 'SyntaxError', message: 'x', names: [], frames: [{ file: 'main.py', line: 1, function: '<module>', column: 1, end_column: 2 }] } });
  vi.stubGlobal('fetch', () => Promise.reject(new Error('unplugged')));
  await editor.run();
  await until(() => !(editor.querySelector('.python-error') as HTMLElement).hidden);
  vi.unstubAllGlobals();
});

test('a question is answered where it is asked', async () => {
  let replied = '';
  answer = (request) => {
    if (request.kind === 'open') return { kind: 'opened' };
    const reply = request.kind === 'tick' ? request.doings.find((doing) => doing.kind === 'reply') : undefined;
    if (reply) replied = reply.kind === 'reply' ? (reply.text ?? '') : '';
    return reply ? ticked({ state: 'done', out: [{ stream: 'in', text: 'Ana\n' }] }) : ticked({ state: 'asking', out: [{ stream: 'out', text: 'Nume? ' }], question: { prompt: 'Nume? ', kind: 'line', title: '' } });
  };
  const running = editor.run();
  await until(() => editor.querySelector('.python-output input') !== null);
  const input = editor.querySelector('.python-output input') as HTMLInputElement;
  input.value = 'Ana';
  input.form?.dispatchEvent(new Event('submit', { cancelable: true }));
  await running;
  expect(replied).toBe('Ana');
  expect(text('.python-line')).toBe('Nume? Ana');
});

test('Stop ends an endless program, and run() with it', async () => {
  answer = ({ kind }) => (kind === 'open' ? { kind: 'opened' } : ticked());
  const running = editor.run();
  await until(() => asked.some(({ kind }) => kind === 'tick'));
  editor.stop();
  await running;
  expect(text('.python-said')).toBe('Stopped.');
});

test('step by step goes forward and back, and a second press ends it', async () => {
  let line = 0;
  answer = ({ kind }) => {
    if (kind === 'open') return { kind: 'opened' };
    line += 1;
    const frames = [{ depth: 0, name: '', line, vars: { x: { kind: 'number' as const, text: String(line) } }, gone: [] }];
    return ticked({ state: line < 5 ? 'running' : 'done', steps: [{ file: 'main.py', line: 1, depth: 0, event: 'line', frames, printed: 0, drawn: 0 }] });
  };
  button('Step by step').click();
  await until(() => text('.python-step-count') === 'Step 1 of 1');
  button('One step forward').click();
  await until(() => text('.python-step-count') === 'Step 2 of 2');
  expect(text('.python-variables dd')).toBe('2');
  button('One step back').click();
  expect(text('.python-variables dd')).toBe('1');
  button('Step by step').click();
  expect((editor.querySelector('.python-steps') as HTMLElement).hidden).toBe(true);
});

test('Check tells what passed, and the facts of the run', async () => {
  const run = { world: 'python', failed: [], error: null, limits: [], notes: [], printed: 'Salut' };
  answer = () => ({ kind: 'checked', answer: { results: [{ id: 'greets', passed: true }], run } });
  const told = new Promise<EditorChecked>((resolve) => editor.addEventListener('editor-checked', ({ detail }) => resolve(detail)));
  expect(await editor.check()).toEqual([{ id: 'greets', passed: true, message: 'Salută!' }]);
  expect((await told).run).toEqual(run);
});

test('a text that is not Python is shown after Check as after a run', async () => {
  const run = { world: 'python', failed: ['greets'], error: { type: 'SyntaxError', line: 1, message: 'invalid syntax' }, limits: [], notes: [], printed: '' };
  answer = () => ({ kind: 'checked', answer: { results: [{ id: 'greets', passed: false }], run, error: null } });
  vi.stubGlobal('fetch', () => Promise.reject(new Error('unplugged')));
  await editor.check();
  await until(() => !(editor.querySelector('.python-error') as HTMLElement).hidden);
  expect(text('.python-error')).toContain('Go to line 1');
  vi.unstubAllGlobals();
});

test('of a program that only prints there is no picture', async () => {
  expect(await editor.picture()).toBeNull();
});

test('where it is only looked at, it can be run and not changed', async () => {
  await make(['readonly']);
  expect(button('Run')).toBeDefined();
  expect(button('New file').hidden).toBe(true);
  expect(button('Undo')).toBeUndefined();
});
