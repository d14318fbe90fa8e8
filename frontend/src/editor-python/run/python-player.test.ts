import { expect, test } from 'vitest';
import type { Moment, RawError, Request } from '../../python/protocol.ts';
import { ticked } from './moment.test-support.ts';
import { PythonPlayer, type OpenRequest, type PlayState } from './python-player.ts';

type Tick = Extract<Request, { kind: 'tick' }>;

class Sandbox {
  isClosed = false;
  readonly asked: Request[] = [];
  reject: (error: unknown) => void = () => undefined;

  constructor(private readonly answer: (request: Request) => unknown) {}

  ask(request: unknown): Promise<unknown> {
    this.asked.push(request as Request);
    return new Promise((resolve, reject) => {
      this.reject = reject;
      const answer = this.answer(request as Request);
      if (answer !== undefined) resolve(answer);
    });
  }

  close(): void {
    this.isClosed = true;
    this.reject(new Error('closed'));
  }
}

/** A player on a clock that the test moves; `answer` is what the program does. */
class Table {
  readonly sandboxes: Sandbox[] = [];
  readonly seen: Moment[] = [];
  readonly states: PlayState[] = [];
  readonly told: unknown[] = [];
  answer: (tick: Tick) => unknown = () => ticked();
  opening: unknown = { kind: 'opened' };
  canOpen = true;
  readonly player = new PythonPlayer(() => this.open(), {
    shown: (moment) => this.seen.push(moment),
    stateChanged: (state) => this.states.push(state),
    refused: (error) => this.told.push(error),
    stuck: () => this.told.push('stuck'),
    failed: (message) => this.told.push(`failed ${message}`),
  }, (callback) => this.waiting.push(callback));
  private now = 1_000;
  private waiting: ((now: number) => void)[] = [];

  private open(): Promise<Sandbox> {
    if (!this.canOpen) return Promise.reject(new Error('unplugged'));
    const sandbox = new Sandbox((request) => (request.kind === 'open' || request.kind === 'learn' ? this.opening : this.answer(request as Tick)));
    this.sandboxes.push(sandbox);
    return Promise.resolve(sandbox);
  }

  async frames(count: number, everyMs = 16): Promise<void> {
    for (let frame = 0; frame < count; frame += 1) {
      this.now += everyMs;
      const due = this.waiting;
      this.waiting = [];
      for (const callback of due) callback(this.now);
      await settle();
    }
  }

  get ticks(): Tick[] {
    return this.sandboxes.flatMap(({ asked }) => asked).filter((request) => request.kind === 'tick');
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}

function program(more: Partial<OpenRequest> = {}): OpenRequest {
  return { kind: 'open', files: [{ name: 'main.py', text: '' }], seed: 1, isWatched: false, cast: null, assets: null, ...more };
}

test('a program runs until it is done, and then nothing is asked any more', async () => {
  const table = new Table();
  table.answer = () => ticked({ state: table.ticks.length < 3 ? 'running' : 'done', out: [{ stream: 'out', text: 'a' }] });
  expect(await table.player.open(program())).toBe(true);
  const done = table.player.whenDone();
  await table.frames(10);
  await done;
  expect(table.ticks).toHaveLength(3);
  expect(table.seen).toHaveLength(3);
  expect(table.states).toEqual(['opening', 'running', 'idle']);
});

test('one that sleeps is asked again when its time has come', async () => {
  const table = new Table();
  table.answer = () => ticked({ state: 'sleeping', wake_ms: 100 });
  await table.player.open(program());
  await table.frames(1 + 8, 20);
  expect(table.ticks.map(({ passed_ms }) => passed_ms)).toEqual([0, 100]);
});

test('one that waits for an answer is asked when the answer is there', async () => {
  const table = new Table();
  table.answer = () => ticked({ state: 'asking', question: { prompt: '?', kind: 'line', title: '' } });
  await table.player.open(program());
  await table.frames(5);
  expect(table.player.state).toBe('waiting');
  table.player.do({ kind: 'reply', text: 'Ana' });
  await table.frames(3);
  expect(table.ticks.map(({ doings }) => doings)).toEqual([[], [{ kind: 'reply', text: 'Ana' }]]);
});

test('time in which the tab was hidden does not count', async () => {
  const table = new Table();
  await table.player.open(program());
  await table.frames(2);
  await table.frames(1, 60_000);
  expect(table.ticks.at(-1)?.passed_ms).toBe(250);
});

test('several moves of the pointer between two frames are one', async () => {
  const table = new Table();
  await table.player.open(program());
  table.player.do({ kind: 'draw_move', x: 1, y: 1, isDown: false });
  table.player.do({ kind: 'draw_move', x: 2, y: 2, isDown: false });
  await table.frames(1);
  expect(table.ticks[0]?.doings).toEqual([{ kind: 'draw_move', x: 2, y: 2, isDown: false }]);
});

test('Stop ends an endless loop at once, and a spare sandbox is there for the next start', async () => {
  const table = new Table();
  table.player.warmUp();
  await table.player.open(program());
  table.answer = () => undefined;
  await table.frames(1);
  table.player.stop();
  expect(table.player.state).toBe('idle');
  expect(table.sandboxes.map(({ isClosed }) => isClosed)).toEqual([true, false]);
  expect(table.told).toEqual([]);
  table.answer = () => ticked({ state: 'done' });
  expect(await table.player.open(program())).toBe(true);
  expect(table.sandboxes).toHaveLength(2);
});

test('a program that does not answer is told of, once', async () => {
  const table = new Table();
  await table.player.open(program());
  table.answer = () => undefined;
  await table.frames(1);
  table.sandboxes[0]?.reject(new Error('silent'));
  await settle();
  expect(table.told).toEqual(['stuck']);
  expect(table.player.state).toBe('idle');
});

test('where Python does not start, that is told, and not of a program that never ends', async () => {
  const table = new Table();
  table.opening = undefined;
  const opened = table.player.open(program());
  await settle();
  table.sandboxes[0]?.reject(new Error('broken'));
  expect(await opened).toBe(false);
  expect(table.told).toEqual(['failed ']);
  expect(table.player.state).toBe('idle');
});

test('an answer that is none ends the program kindly', async () => {
  const table = new Table();
  await table.player.open(program());
  table.answer = () => ({ kind: 'ticked', moment: { state: 'running', out: 'everything' } });
  await table.frames(1);
  expect(table.told).toEqual(['stuck']);
  expect(table.seen).toEqual([]);
});

test('a program that cannot begin tells its error', async () => {
  const table = new Table();
  const error: RawError = { type: 'SyntaxError', message: 'invalid syntax', frames: [], names: [] };
  table.opening = { kind: 'refused', error };
  expect(await table.player.open(program())).toBe(false);
  expect(table.told).toEqual([error]);
  expect(table.player.state).toBe('idle');
});

test('lessons go before the program', async () => {
  const table = new Table();
  expect(await table.player.open(program(), [{ kind: 'learn', library: {} }])).toBe(true);
  expect(table.sandboxes[0]?.asked.map(({ kind }) => kind)).toEqual(['learn', 'open']);
});

test('without a sandbox there is a sentence, and the next start tries again', async () => {
  const table = new Table();
  table.canOpen = false;
  expect(await table.player.open(program())).toBe(false);
  expect(table.told).toEqual(['failed ']);
  table.canOpen = true;
  await settle();
  expect(await table.player.open(program())).toBe(true);
});

test('two starts in a row leave one program', async () => {
  const table = new Table();
  const first = table.player.open(program());
  const second = table.player.open(program());
  expect(await first).toBe(false);
  expect(await second).toBe(true);
  expect(table.sandboxes.filter(({ isClosed }) => !isClosed).length).toBeLessThanOrEqual(2);
  await table.frames(1);
  expect(table.ticks).toHaveLength(1);
});

test('a watched program moves only when it is told, and passes over its pauses', async () => {
  const table = new Table();
  table.answer = () => ticked({ state: 'sleeping', wake_ms: 2_000 });
  await table.player.open(program({ isWatched: true }));
  await table.frames(5);
  expect(table.ticks).toHaveLength(0);
  await table.player.advance(1);
  await table.player.advance(1);
  expect(table.ticks.map(({ lines, passed_ms }) => [lines, passed_ms])).toEqual([[1, 0], [1, 2_000]]);
});

test('while a program only computes it gets longer turns', async () => {
  const table = new Table();
  await table.player.open(program());
  await table.frames(4);
  expect(table.ticks.map(({ slice_ms }) => slice_ms)).toEqual([12, 24, 48, 48]);
});
