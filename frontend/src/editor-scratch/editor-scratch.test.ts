import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UnreadableWork, type ActivityData, type ScratchWork, type WorkspaceEditor } from '../shared/contract.ts';
import { Line, type Listener } from './line.ts';
import { isRecord } from './messages.ts';

const CAT = `${'c'.repeat(32)}.svg`;

/** The frame's side, as the tests want it. */
let frame: Line;
let answer: (name: string, body: unknown) => unknown;
const heard: unknown[] = [];

vi.mock('./frame-host.ts', () => ({
  openFrame: async (_place: HTMLElement, _title: string, _begin: unknown, listener: Listener) => {
    const { port1, port2 } = new MessageChannel();
    frame = new Line(port2, { hear: (name, body) => heard.push([name, body]), answer: async (name, body) => answer(name, body) });
    return { frame: document.createElement('iframe'), line: new Line(port1, listener) };
  },
}));

const workOf = (name: string): ScratchWork => ({ format: 1, workspace: 'scratch', world: 'scratch', project: { targets: [{ isStage: true, name }], meta: { semver: '3.0.0' } } });
const starter = workOf('start');

const activity: ActivityData = {
  activity: 'pack/frunze', workspace: 'scratch', title: 'Cad frunzele', locale: 'ro', world: { kind: 'scratch' }, toolbox: [], starter,
  checks: [], steps: [], hints: [], next: null, twin: { activity: 'pack/frunze-blocuri', title: 'Frunze din blocuri', url: '/activities/pack/frunze-blocuri/' },
};

let editor: WorkspaceEditor;
let changes = 0;

async function make(attributes: string[] = []): Promise<WorkspaceEditor> {
  await import('./editor-scratch.ts');
  editor = document.createElement('editor-scratch') as WorkspaceEditor;
  for (const name of attributes) editor.setAttribute(name, '');
  editor.configure(activity);
  document.body.replaceChildren(editor);
  editor.addEventListener('editor-changed', () => (changes += 1));
  return editor;
}

function canDraw(isTrue: boolean): void {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(isTrue ? ({ getExtension: () => null } as never) : null);
}

beforeEach(() => {
  canDraw(true);
  changes = 0;
  heard.length = 0;
  answer = () => null;
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('what was loaded is saved as it was, and no change is told', async () => {
  await make();
  await editor.load(starter);
  expect(editor.save()).toBe(starter);
  expect(changes).toBe(0);
});

test('the frame gets the project, the starter and the title', async () => {
  const asked: unknown[] = [];
  answer = (name, body) => asked.push([name, body]);
  await make();
  await editor.load(workOf('mine'));
  const open = { project: JSON.stringify(workOf('mine').project), starter: JSON.stringify(starter.project), title: 'Cad frunzele', mode: 'edit' };
  expect(asked).toEqual([['open', open]]);
});

test('a change that the frame tells is the work from then on', async () => {
  await make();
  await editor.load(starter);
  frame.tell('changed', { project: JSON.stringify(workOf('changed').project) });
  await vi.waitFor(() => expect(changes).toBe(1));
  expect(editor.save()).toEqual(workOf('changed'));
});

test('nonsense that the frame tells changes nothing', async () => {
  await make();
  await editor.load(starter);
  for (const body of [null, { project: 'no json' }, { project: '[]' }]) frame.tell('changed', body);
  frame.tell('changed', { project: JSON.stringify(workOf('sense').project) });
  await vi.waitFor(() => expect(changes).toBe(1));
  expect(editor.save()).toEqual(workOf('sense'));
});

test('a work that Scratch can’t read leaves the one before in place', async () => {
  await make();
  await editor.load(starter);
  answer = () => Promise.reject(new Error('no project'));
  await expect(editor.load(workOf('broken'))).rejects.toThrow(UnreadableWork);
  expect(editor.save()).toBe(starter);
});

test('a work of another workspace never reaches the frame', async () => {
  await make();
  await editor.load(starter);
  answer = () => expect.unreachable();
  await expect(editor.load({ format: 1, workspace: 'blocks', world: 'grid', blocks: {} })).rejects.toThrow(UnreadableWork);
  expect(editor.save()).toBe(starter);
});

test('the frame is given files by their names, from the page', async () => {
  await make();
  editor.readFile = async (name) => (name === CAT ? new Uint8Array([7]) : null);
  await editor.load(starter);
  vi.stubGlobal('fetch', async () => new Response('{"files": {}}'));
  await expect(frame.ask('file', { name: CAT })).resolves.toEqual(new Uint8Array([7]).buffer);
  await expect(frame.ask('file', { name: '../secret' })).resolves.toBeNull();
});

test('the page gets only files that it asked for', async () => {
  await make();
  await editor.load(starter);
  answer = () => [{ name: CAT, bytes: new Uint8Array([7]).buffer }, { name: 'other', bytes: new ArrayBuffer(1) }, { name: CAT }];
  await expect(editor.filesFor?.([CAT])).resolves.toEqual([{ name: CAT, bytes: new Uint8Array([7]) }]);
});

test('the project goes along as a file that Scratch opens', async () => {
  await make();
  await editor.load(starter);
  answer = (name) => (name === 'sb3' ? new Uint8Array([80, 75]).buffer : null);
  await expect(editor.plainFiles?.()).resolves.toEqual([{ name: 'Cad frunzele.sb3', bytes: new Uint8Array([80, 75]) }]);
});

test('for looking only, changes are not the work', async () => {
  const asked: unknown[] = [];
  answer = (_name, body) => asked.push(isRecord(body) && body.mode);
  await make(['readonly']);
  await editor.load(starter);
  frame.tell('changed', { project: JSON.stringify(workOf('changed').project) });
  await frame.ask('library').catch(() => null);
  expect(asked).toEqual(['look']);
  expect([changes, editor.save()]).toEqual([0, starter]);
});

test('showing off hides all but the stage, and brings it back', async () => {
  await make();
  await editor.load(starter);
  editor.showOff?.(true);
  editor.showOff?.(false);
  await vi.waitFor(() => expect(heard).toEqual([['mode', { mode: 'show' }], ['mode', { mode: 'edit' }]]));
});

test('texts grow while the editor is open', async () => {
  await make();
  await editor.load(starter);
  editor.style.setProperty('--text-scale', '1.3');
  document.documentElement.dataset['textSize'] = 'largest';
  await vi.waitFor(() => expect(heard).toEqual([['scale', { scale: 1.3 }]]));
  delete document.documentElement.dataset['textSize'];
});

test('without WebGL the child is told so, and sent to the twin; the work stays', async () => {
  canDraw(false);
  await make();
  await editor.load(starter);
  expect(editor.querySelector('p')?.textContent).toContain('can’t draw on this computer');
  expect(editor.querySelector('a')?.getAttribute('href')).toBe('/activities/pack/frunze-blocuri/');
  expect(editor.querySelector('iframe')).toBeNull();
  expect(editor.save()).toBe(starter);
});
