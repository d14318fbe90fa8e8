import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Moment, Step, Turtle } from '../../python/protocol.ts';
import { moment } from '../run/moment.test-support.ts';
import { MOST_STEPS } from './step-history.ts';
import { StepSession } from './step-session.ts';

const turtle = (x: number): Turtle => ({ id: 1, x, y: 0, heading: 0, shape: 'classic', stretch: [1, 1], outline: 1, colour: 'black', fill: 'black', shown: true });
const step = (line: number): Step => ({ file: 'main.py', line, depth: 0, event: 'line', frames: [], printed: line, drawn: line });

/** A program of so many lines, one step each, that draws with a turtle where it is told to. */
class Program {
  readonly seen: { line: number; x: number | undefined; isNewest: boolean }[] = [];
  asked = 0;
  full = 0;
  line = 0;
  asksAt = -1;
  readonly session = new StepSession(this, {
    shown: ({ place }, turtles, isNewest) => this.seen.push({ line: place.line, x: turtles[0]?.x, isNewest }),
    changed: () => undefined,
    full: () => (this.full += 1),
  });

  constructor(readonly lines: number, readonly hasTurtle = false) {}

  advance(lines: number): Promise<Moment> {
    this.asked += 1;
    const steps: Step[] = [];
    while (steps.length < lines && this.line < this.lines) steps.push(step((this.line += 1)));
    const state = this.line === this.asksAt ? 'asking' : this.line < this.lines ? 'running' : 'done';
    const told = moment({ state, steps, turtles: this.hasTurtle ? [turtle(this.line * 10)] : null });
    this.session.hear(told);
    return Promise.resolve(told);
  }

  get latest(): Program['seen'][number] | undefined {
    return this.seen.at(-1);
  }
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('forward lets the program go on by a line', async () => {
  const { session, ...program } = new Program(3);
  await session.forward();
  await session.forward();
  expect(program.seen.map(({ line }) => line)).toEqual([1, 2]);
});

test('of more lines than were asked for, one is shown at a time', async () => {
  const program = new Program(4);
  const { advance } = program;
  program.advance = () => advance.call(program, 2);
  for (let count = 0; count < 4; count += 1) await program.session.forward();
  expect(program.seen.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
  expect(program.asked).toBe(2);
});

test('back and forward again show what was kept, without running anything', async () => {
  const program = new Program(5, true);
  for (let count = 0; count < 3; count += 1) await program.session.forward();
  program.session.back();
  program.session.back();
  expect(program.latest).toEqual({ line: 1, x: 10, isNewest: false });
  await program.session.forward();
  await program.session.forward();
  expect(program.latest).toEqual({ line: 3, x: 30, isNewest: true });
  expect(program.asked).toBe(3);
  await program.session.forward();
  expect(program.latest?.line).toBe(4);
});

test('nothing comes before the first step or after the end', async () => {
  const program = new Program(2);
  await program.session.toEnd();
  program.session.toStart();
  program.session.back();
  expect(program.latest?.line).toBe(1);
  await program.session.toEnd();
  await program.session.forward();
  expect(program.latest?.line).toBe(2);
});

test('it goes to the end in large pieces, and waits where an answer is needed', async () => {
  const program = new Program(1_000);
  program.asksAt = 500;
  await program.session.toEnd();
  expect([program.latest?.line, program.asked, program.session.canGoOn]).toEqual([500, 2, false]);
});

test('it plays by itself at the chosen speed, until it is paused', async () => {
  const program = new Program(100);
  program.session.speed = 'fast';
  program.session.play();
  await vi.advanceTimersByTimeAsync(150 * 4);
  expect(program.latest?.line).toBe(4);
  program.session.pause();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(program.latest?.line).toBe(4);
  expect(program.session.isPlaying).toBe(false);
});

test('it stops playing at the end', async () => {
  const program = new Program(2);
  program.session.play();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(program.session.isPlaying).toBe(false);
});

test('ten thousand steps are enough, which is told once', async () => {
  const program = new Program(MOST_STEPS + 1_000);
  await program.session.toEnd();
  expect([program.session.length, program.full, program.session.canGoOn]).toEqual([MOST_STEPS, 1, false]);
});

test('the slider leads to any step', async () => {
  const program = new Program(50);
  await program.session.toEnd();
  program.session.to(24);
  expect(program.latest?.line).toBe(25);
});
