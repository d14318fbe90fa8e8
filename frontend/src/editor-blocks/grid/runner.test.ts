import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseMap } from '../../checks/grid.ts';
import { work, type Outline } from '../../checks/outline.ts';
import { readProgram } from '../../checks/program.ts';
import { World } from '../../checks/world.ts';
import { Runner, type RunView } from './runner.ts';

const MAP = parseMap('TTTTT\n>===G\nTTTTT');

function runnerFor(program: Outline) {
  const seen: string[] = [];
  const view: RunView = {
    begin: () => seen.push('begin'),
    show: (step) => seen.push(step.happened.kind),
    over: (outcome) => seen.push(outcome.ended),
    stateChanged: (state) => seen.push(`-> ${state}`),
  };
  const runner = new Runner(() => ({ program: readProgram(work(program)), makeWorld: () => new World(MAP) }), view);
  return { runner, seen };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('a run shows each step and then how it ended', async () => {
  const { runner, seen } = runnerFor(['move', 'turn_left']);
  const run = runner.run();
  await vi.runAllTimersAsync();
  await run;
  expect(seen).toEqual(['begin', '-> running', 'moved', 'turned', '-> over', 'done']);
});

test('the speed decides how fast steps follow each other', async () => {
  const { runner, seen } = runnerFor(['move', 'move']);
  runner.speed = 'slow';
  void runner.run();
  await vi.advanceTimersByTimeAsync(800);
  expect(seen.filter((each) => each === 'moved')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(seen.filter((each) => each === 'moved')).toHaveLength(2);
});

test('a single step waits for the next one', () => {
  const { runner, seen } = runnerFor(['move', 'turn_left']);
  runner.step();
  vi.runAllTimers();
  expect(seen).toEqual(['begin', '-> waiting', 'moved']);
  runner.step();
  runner.step();
  expect(seen.slice(3)).toEqual(['turned', '-> over', 'done']);
});

test('a run goes on from where the single steps came to', async () => {
  const { runner, seen } = runnerFor(['move', 'turn_left']);
  runner.step();
  void runner.run();
  await vi.runAllTimersAsync();
  expect(seen.filter((each) => each === 'moved')).toHaveLength(1);
  expect(runner.state).toBe('over');
});

test('a step during a run pauses it', async () => {
  const { runner } = runnerFor(['move', 'move', 'move']);
  void runner.run();
  runner.step();
  await vi.runAllTimersAsync();
  expect(runner.state).toBe('waiting');
});

test('stop ends a run at once, and whoever waits for it goes on', async () => {
  const { runner, seen } = runnerFor(['move', 'move']);
  const run = runner.run();
  runner.stop();
  await run;
  await vi.runAllTimersAsync();
  expect(seen).toEqual(['begin', '-> running', 'moved', '-> ready']);
});

test('an endless run is ended after a while of watching it', async () => {
  const { runner, seen } = runnerFor([{ while: { condition: { not: 'at_goal' }, do: ['turn_left'] } }]);
  void runner.run();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(seen.at(-1)).toBe('endless');
  expect(seen.length).toBeLessThan(50);
});

test('a long run that ends is shown to its end', async () => {
  const { runner, seen } = runnerFor([{ repeat: { times: 99, do: ['turn_left'] } }]);
  void runner.run();
  await vi.runAllTimersAsync();
  expect(seen.filter((each) => each === 'turned')).toHaveLength(99);
});

test('an empty program is over before it began', async () => {
  const { runner, seen } = runnerFor([]);
  await runner.run();
  expect(seen).toEqual(['begin', '-> running', '-> over', 'empty']);
});

test('a replay shows the whole run in the time it is given', async () => {
  const { runner, seen } = runnerFor(['move', 'turn_left', 'turn_right', 'move']);
  runner.speed = 'slow';
  const shown = runner.replay(400);
  await vi.advanceTimersByTimeAsync(410);
  await shown;
  expect(seen.slice(-2)).toEqual(['-> over', 'done']);
  expect(runner.isReplay).toBe(false);
});

test('a replay without time shows only where it ends, at once', async () => {
  const { runner, seen } = runnerFor([{ repeat: { times: 99, do: ['turn_left'] } }]);
  await runner.replay(0);
  expect(seen.at(-1)).toBe('done');
});
