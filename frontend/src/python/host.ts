/** The module `_club`: all that the library's modules (library/*.py) know of the world outside. */
import type { Brython, PyFunction } from './brython.ts';
import type { Natives } from './natives.ts';
import type { Canvas, Doing, Question, Turtle } from './protocol.ts';
import type { Drawing, Tape } from './tape.ts';
import type { Wait } from './turns.ts';
import { asNumber, toPlain } from './values.ts';

/** Time that the page lets pass. */
export class Clock {
  now_ms = 0;
  /** What the page's clock said at the beginning, since 1970. */
  epoch_ms = 0;
  /** Seconds by which the page's own time is ahead of UTC then. */
  ahead_of_utc_s = 0;
}

export type Happening = ['key_down' | 'key_up', string] | ['click' | 'move' | 'release', ...(number | boolean)[]] | ['timer', number];

/** Keys, clicks and timers that the program hasn't asked for yet. */
export class Happenings {
  private readonly list: Happening[] = [];
  private readonly timers = new Map<number, number>();
  private readonly clock: Clock;
  private isDown = false;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** One that nobody takes for long is forgotten. */
  add(happening: Happening): void {
    if (this.list.length < 200) this.list.push(happening);
  }

  hear(doing: Doing): void {
    switch (doing.kind) {
      case 'key_down':
      case 'key_up':
        return this.add([doing.kind, doing.key]);
      case 'draw_click':
        this.isDown = true;
        return this.add(['click', doing.x, doing.y, doing.button]);
      case 'draw_move':
        if (this.isDown && !doing.isDown) this.add(['release', doing.x, doing.y]);
        this.isDown = doing.isDown;
        return this.add(['move', doing.x, doing.y, doing.isDown]);
    }
    return undefined;
  }

  setTimer(number: number, seconds: number): void {
    this.timers.set(number, this.clock.now_ms + seconds * 1_000);
  }

  /** When the next timer rings; Infinity: none will. */
  get next_ms(): number {
    return Math.min(...this.timers.values(), Infinity);
  }

  take(): Happening | null {
    for (const [number, at] of this.timers) {
      if (at > this.clock.now_ms) continue;
      this.timers.delete(number);
      return ['timer', number];
    }
    return this.list.shift() ?? null;
  }
}

export interface Outside {
  b: Brython;
  natives: Natives;
  tape: Tape;
  clock: Clock;
  happenings: Happenings;
  seed: number;
  ask(question: Question): Wait;
  readFile(name: string): string | null;
}

export function sleep(clock: Clock, seconds: number): Wait & { until_ms: number } {
  const until_ms = clock.now_ms + Math.max(seconds, 0) * 1_000;
  return { kind: 'sleep', until_ms, answer: () => (clock.now_ms >= until_ms ? { value: undefined } : null) };
}

/** The functions of `_club`, by name. */
export function makeHost(outside: Outside): Record<string, PyFunction> {
  const { b, natives, tape, clock, happenings } = outside;
  const number = (value: unknown) => asNumber(value) ?? 0;
  const tuple = (happening: Happening | null) => (happening ? b.fast_tuple(happening.map((part) => (typeof part === 'number' && !Number.isInteger(part) ? b.fast_float(part) : part))) : b.builtins.None);
  const plain = (name: string, act: (args: unknown[]) => unknown) => [name, natives.plain(name, act)] as const;
  return Object.fromEntries([
    plain('draw', ([op]) => tape.draw(toPlain(b, op) as Drawing)),
    plain('remove', ([ids]) => void tape.draw({ kind: 'remove', ids: toPlain(b, ids) as number[] })),
    plain('show_turtle', ([id, state]) => tape.showTurtle({ ...(toPlain(b, state) as Turtle), id: number(id) })),
    plain('hide_turtles', () => tape.hideTurtles()),
    plain('canvas', ([state]) => tape.changeCanvas(toPlain(b, state) as Partial<Canvas>)),
    plain('now', () => b.fast_float(clock.now_ms / 1_000)),
    plain('epoch', () => b.fast_float(clock.epoch_ms / 1_000)),
    plain('utc_offset', () => b.fast_float(clock.ahead_of_utc_s)),
    plain('read_file', ([name]) => outside.readFile(String(name)) ?? b.builtins.None),
    plain('clear_output', () => void tape.clear()),
    plain('seed', () => outside.seed),
    plain('set_timer', ([id, seconds]) => happenings.setTimer(number(id), number(seconds))),
    ['sleep', natives.resting('sleep', ([seconds]) => sleep(clock, number(seconds)))] as const,
    ['ask', natives.resting('ask', ([prompt, title, kind]) => outside.ask({ prompt: String(prompt), title: String(title), kind: kind === 'number' ? 'number' : 'text' }))] as const,
    ['next_event', natives.resting('next_event', ([wait]) => {
      const mayWait = wait !== false;
      return {
        kind: 'event',
        answer: () => {
          const happening = happenings.take();
          return happening || !mayWait ? { value: tuple(happening) } : null;
        },
      };
    })] as const,
  ]);
}
