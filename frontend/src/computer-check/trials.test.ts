import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tryDrawing } from './drawing-trial.ts';
import { tryEditor, tryPython, tryStage, tryVillage, type Timing } from './editor-trial.ts';
import { tryMemory } from './memory-trial.ts';
import { REFERENCE, tryScripts } from './script-trial.ts';
import { villageActivity } from './trial-works.ts';

/** Goes on by the same time at each look. */
function ticking(step_ms: number): () => number {
  let now = 0;
  return () => (now += step_ms);
}

const done: string[] = [];

class FakeEditor extends HTMLElement {
  configure(): void {
    done.push('configure');
  }

  load(): Promise<void> {
    done.push(`load ${this.isConnected}`);
    return Promise.resolve();
  }

  check(): Promise<{ id: string; passed: boolean; message: string }[]> {
    return Promise.resolve([]);
  }

  run(): Promise<void> {
    return Promise.resolve();
  }

  stop(): void {
    done.push('stop');
  }
}

const fake = vi.hoisted(() => ({ tag: 'fake-trial-editor', bring: () => Promise.resolve() }));
vi.mock('../frame/workspaces.ts', () => ({ WORKSPACES: { blocks: fake, python: fake } }));
customElements.define('fake-trial-editor', FakeEditor);

let box: HTMLElement;
const timing: Timing = { now: ticking(5), rest: async () => void done.push('rest') };
beforeEach(() => {
  done.length = 0;
  box = document.createElement('div');
  document.body.replaceChildren(box);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('an editor is opened in the page, used twice with pauses, and taken away', async () => {
  const act = async (): Promise<void> => void done.push('act');
  const trial = await tryEditor(box, { activity: villageActivity(), act, isDone: () => true }, timing);
  expect(trial).toEqual({ opens_ms: 5, first_ms: 5, again_ms: 5 });
  expect(done).toEqual(['configure', 'load true', 'act', 'rest', 'act', 'rest', 'stop']);
  expect(box.childElementCount).toBe(0);
});

test('an editor that breaks is taken away too', async () => {
  vi.spyOn(FakeEditor.prototype, 'load').mockRejectedValue(new Error('it broke'));
  await expect(tryVillage(box, timing)).rejects.toThrow('it broke');
  expect(done).toContain('stop');
  expect(box.childElementCount).toBe(0);
});

test('a village that judges nothing has not been tried', async () => {
  await expect(tryVillage(box, timing)).rejects.toThrow("didn't do");
  vi.spyOn(FakeEditor.prototype, 'check').mockResolvedValue([{ id: 'arrives', passed: true, message: '' }]);
  expect(await tryVillage(box, timing)).toEqual({ opens_ms: 5, first_ms: 5, again_ms: 5 });
});

test('a stage that is over at once has not played', async () => {
  await expect(tryStage(box, timing)).rejects.toThrow("didn't do");
  const trial = await tryStage(box, { ...timing, now: ticking(2_500) });
  expect(trial.frames_per_second).toBe(24);
});

test('a Python that printed nothing has not run', async () => {
  await expect(tryPython(box, timing)).rejects.toThrow("didn't do");
  vi.spyOn(FakeEditor.prototype, 'run').mockImplementation(async function (this: HTMLElement) {
    this.textContent = 'prints 59997';
  });
  expect(await tryPython(box, timing)).toMatchObject({ again_ms: 5 });
});

test('without WebGL that is what is found', () => {
  const canvas = document.createElement('canvas');
  vi.spyOn(canvas, 'getContext').mockReturnValue(null);
  expect(tryDrawing(canvas)).toEqual({ has_webgl: false, drawn_per_second: 0 });
});

test('a browser that refuses WebGL with an error has none', () => {
  const canvas = document.createElement('canvas');
  vi.spyOn(canvas, 'getContext').mockImplementation(() => {
    throw new Error('blocked');
  });
  expect(tryDrawing(canvas).has_webgl).toBe(false);
});

test('pictures are counted, each of forty sprites and read back', () => {
  const calls = new Map<string, number>();
  const count = (name: string): void => void calls.set(name, (calls.get(name) ?? 0) + 1);
  const gl = new Proxy({}, { get: (_target, name: string) => (/^[A-Z]/.test(name) ? 1 : () => (count(name), name !== 'getExtension' || null)) });
  const canvas = document.createElement('canvas');
  vi.spyOn(canvas, 'getContext').mockReturnValue(gl as never);
  vi.stubGlobal('WebGLRenderingContext', Object);
  const found = tryDrawing(canvas, ticking(50));
  expect(calls.get('drawArrays')).toBe(40 * (calls.get('readPixels') ?? 0));
  expect(found).toMatchObject({ has_webgl: true });
  expect(found.drawn_per_second).toBeGreaterThan(15);
  expect(found.drawn_per_second).toBeLessThan(25);
});

test('a computer on which a stretch takes twice as long is half as fast', () => {
  const fast = tryScripts(ticking(10_000 / REFERENCE));
  const slow = tryScripts(ticking(20_000 / REFERENCE));
  expect(fast).toBeCloseTo(1);
  expect(slow).toBeCloseTo(0.5);
});

class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  isEnded = false;
  terminate(): void {
    this.isEnded = true;
  }
}

test('memory is free again when the trial is over, however it ended', async () => {
  const good = new FakeWorker();
  const found = tryMemory(() => good as unknown as Worker);
  good.onmessage?.({ data: { got_mib: 128, slowest_ms: 40 } });
  expect(await found).toEqual({ got_mib: 128, slowest_ms: 40 });
  expect(good.isEnded).toBe(true);
  const bad = new FakeWorker();
  const failing = tryMemory(() => bad as unknown as Worker);
  bad.onerror?.();
  await expect(failing).rejects.toThrow();
  expect(bad.isEnded).toBe(true);
});

test('memory is taken in pieces until one cannot be had', async () => {
  const posted: unknown[] = [];
  vi.stubGlobal('postMessage', (message: unknown) => posted.push(message));
  let pieces = 0;
  vi.stubGlobal('Uint8Array', class {
    length = 0;
    constructor() {
      pieces += 1;
      if (pieces > 3) throw new RangeError('no more');
    }
  });
  await import('./memory-worker.ts');
  expect(posted).toMatchObject([{ got_mib: 48 }]);
});
