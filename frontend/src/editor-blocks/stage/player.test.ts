import { expect, test, vi } from 'vitest';
import { answerStage } from '../../checks/stage/answer.ts';
import { Desk } from '../../stage/desk.ts';
import { stageWork, type StageOutline } from '../../stage/stage-outline.test-support.ts';
import type { Request, Snapshot } from '../../stage/snapshot.ts';
import { Player, type PlayState } from './player.ts';

const ASSETS = { shapes: {}, sound_seconds: {} };

/** The real engine behind the sandbox's two methods, and a clock that the test moves. */
class Table {
  readonly asked: Request[] = [];
  readonly seen: Snapshot[] = [];
  readonly states: PlayState[] = [];
  opened = 0;
  stuck = 0;
  failures: string[] = [];
  answer: (request: Request) => unknown;
  readonly player: Player;
  private now = 1000;
  private waiting: ((now: number) => void)[] = [];

  constructor() {
    const desk = new Desk(answerStage as (question: unknown) => unknown);
    this.answer = (request) => desk.answer(request);
    this.player = new Player(() => this.open(), {
      shown: (snapshot) => this.seen.push(snapshot),
      stateChanged: (state) => this.states.push(state),
      stuck: () => (this.stuck += 1),
      failed: (message) => this.failures.push(message),
    }, (callback) => this.waiting.push(callback));
  }

  private open(): Promise<{ ask: (request: unknown) => Promise<unknown>; close: () => void }> {
    this.opened += 1;
    return Promise.resolve({
      ask: (request) => {
        this.asked.push(request as Request);
        return Promise.resolve(this.answer(request as Request));
      },
      close: () => undefined,
    });
  }

  async frames(count: number, everyMs = 1000 / 30): Promise<void> {
    for (let frame = 0; frame < count; frame += 1) {
      this.now += everyMs;
      const due = this.waiting;
      this.waiting = [];
      for (const callback of due) callback(this.now);
      await settle();
    }
  }

  get ticks(): Extract<Request, { kind: 'tick' }>[] {
    return this.asked.filter((request) => request.kind === 'tick');
  }

  get x(): number | undefined {
    return this.seen.at(-1)?.sprites[0]?.x;
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function opened(outline: StageOutline): Promise<Table> {
  const table = new Table();
  expect(await table.player.open(stageWork(outline), ASSETS, 1)).toBe(true);
  return table;
}

const walking: StageOutline = { sprites: { ana: { scripts: [['when_flag', { repeat: { times: 5, do: [{ move: 10 }] } }]] } } };
const endless: StageOutline = { sprites: { ana: { scripts: [['when_flag', { forever: [{ move: 1 }] }]] } } };

test('a program runs at thirty frames a second and the player rests when it is over', async () => {
  const table = await opened(walking);
  table.player.do({ kind: 'flag' });
  const done = table.player.whenDone();
  await table.frames(12);
  await done;
  expect(table.x).toBe(50);
  expect(table.states).toEqual(['idle', 'running', 'idle']);
  const { length } = table.ticks;
  await table.frames(20);
  expect(table.ticks).toHaveLength(length);
});

test('a screen that is twice as quick doesn’t make the program quicker', async () => {
  const table = await opened(endless);
  table.player.do({ kind: 'flag' });
  await table.frames(60, 1000 / 60);
  expect(table.x).toBeGreaterThan(25);
  expect(table.x).toBeLessThan(34);
});

test('a page that stood still doesn’t rush on', async () => {
  const table = await opened(endless);
  table.player.do({ kind: 'flag' });
  await table.frames(3);
  const before = table.x ?? 0;
  await table.frames(1, 5_000);
  expect((table.x ?? 0) - before).toBeLessThanOrEqual(2);
});

test('only one question is on the way', async () => {
  const table = await opened(endless);
  let answer: () => void = () => undefined;
  const real = table.answer;
  table.answer = (request) => new Promise((resolve) => (answer = () => resolve(real(request))));
  table.player.do({ kind: 'flag' });
  await table.frames(10);
  expect(table.ticks).toHaveLength(1);
  answer();
  await settle();
  await table.frames(1);
  expect(table.ticks).toHaveLength(2);
});

test('slow does three blocks a second, fast several frames at once', async () => {
  const slow = await opened(endless);
  slow.player.speed = 'slow';
  slow.player.do({ kind: 'flag' });
  await slow.frames(61);
  expect(slow.ticks.every(({ pace }) => 'blocks' in pace)).toBe(true);
  expect(slow.ticks.length).toBeGreaterThanOrEqual(6);
  expect(slow.ticks.length).toBeLessThanOrEqual(8);
  const fast = await opened(endless);
  fast.player.speed = 'fast';
  fast.player.do({ kind: 'flag' });
  await fast.frames(10);
  expect(fast.x).toBeGreaterThanOrEqual(36);
});

test('a step does one block of each script and waits; Start goes on', async () => {
  const table = await opened(walking);
  await table.player.step({ kind: 'flag' });
  const first = table.seen.length;
  await table.player.step(null);
  await table.frames(5);
  expect([table.player.state, table.seen.length]).toEqual(['paused', first + 1]);
  table.player.resume();
  await table.frames(12);
  expect([table.player.state, table.x]).toEqual(['idle', 50]);
});

test('Stop ends all scripts and leaves sprites where they are', async () => {
  const table = await opened(endless);
  table.player.do({ kind: 'flag' });
  await table.frames(5);
  table.player.stop();
  await table.frames(2);
  const { x } = table;
  await table.frames(5);
  expect([table.player.state, table.x]).toEqual(['idle', x]);
});

test('moves of the mouse between two frames are one, clicks all count', async () => {
  const table = await opened(endless);
  table.player.do({ kind: 'flag' });
  await table.frames(1);
  for (let x = 0; x < 50; x += 1) table.player.do({ kind: 'mouse', x, y: 0, isDown: false });
  table.player.do({ kind: 'click', x: 0, y: 0 });
  table.player.do({ kind: 'click', x: 0, y: 0 });
  await table.frames(1);
  expect(table.ticks.at(-1)?.doings.map(({ kind }) => kind)).toEqual(['mouse', 'click', 'click']);
  expect(table.ticks.at(-1)?.doings[0]).toMatchObject({ x: 49 });
});

test('a program that doesn’t answer is told to be stuck, and the next start opens a new sandbox', async () => {
  const table = await opened(endless);
  table.answer = () => Promise.reject(new Error('silent'));
  table.player.do({ kind: 'flag' });
  await table.frames(2);
  expect([table.stuck, table.player.state]).toEqual([1, 'closed']);
  const desk = new Desk(() => null);
  table.answer = (request) => desk.answer(request);
  expect(await table.player.open(stageWork(endless), ASSETS, 1)).toBe(true);
  expect(table.opened).toBe(2);
});

test('Stop ends a program whose answer is overdue', async () => {
  const table = await opened(endless);
  table.answer = () => new Promise(() => undefined);
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  table.player.do({ kind: 'flag' });
  await table.frames(1);
  clock.mockReturnValue(2_000);
  table.player.stop();
  clock.mockRestore();
  expect([table.player.state, table.stuck]).toEqual(['closed', 1]);
});

test('an answer that is none ends the program', async () => {
  const table = await opened(endless);
  table.answer = () => ({ kind: 'ticked', snapshot: { sprites: 'many' } });
  table.player.do({ kind: 'flag' });
  await table.frames(2);
  expect(table.stuck).toBe(1);
});

test('a project that the engine refuses is told, and nothing is open', async () => {
  const table = new Table();
  expect(await table.player.open({ format: 1 } as never, ASSETS, 1)).toBe(false);
  expect(table.failures).toHaveLength(1);
  expect(table.player.state).toBe('closed');
});

test('a sandbox that comes after the player was closed is closed too', async () => {
  let arrive: () => void = () => undefined;
  const close = vi.fn();
  const player = new Player(() => new Promise((resolve) => (arrive = () => resolve({ ask: () => Promise.resolve(null), close }))), {
    shown: () => undefined, stateChanged: () => undefined, stuck: () => undefined, failed: () => undefined,
  });
  const warming = player.warmUp();
  player.close();
  arrive();
  await warming;
  expect(close).toHaveBeenCalledOnce();
});

test('a reporter says its value', async () => {
  const table = await opened({ sprites: { ana: { x: 30, scripts: [['when_flag', { move: { x: {} } }]] } } });
  const blocks = JSON.stringify((table.asked[0] as Extract<Request, { kind: 'open' }>).work.stage.sprites[0]?.blocks);
  const id = /"type":"stage_x","id":"(\w+)"|"id":"(\w+)","type":"stage_x"/.exec(blocks);
  expect(await table.player.value('ana', id?.[1] ?? id?.[2] ?? '')).toBe(30);
});
