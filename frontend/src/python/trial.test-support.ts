/** Programs that are run to their end for tests, with answers to what they ask. */
import { loadBrython } from './load-brython.ts';
import { Machine } from './machine.ts';
import type { SavedStage } from '../stage/work.ts';
import type { Assets } from '../stage/snapshot.ts';
import type { Doing, Moment } from './protocol.ts';

export const b = loadBrython();

/** Thousands of calls and rounds of loops: a program of a test that has no end is left where it is. */
const MOST_BURNT = 2_000;

export interface Trial {
  text: string;
  moment: Moment;
  machine: Machine;
  moments: Moment[];
}

export function runProgram(text: string, answers: string[] = [], library = {}, more: Partial<{ isWatched: boolean; seed: number; files: { name: string; text: string }[]; ticks: number; tick_ms: number; cast: SavedStage; assets: Assets; doings: Record<number, Doing[]> }> = {}): Trial {
  const machine = new Machine(b, library, { files: [{ name: 'main.py', text }, ...(more.files ?? [])], seed: more.seed ?? 1, isWatched: more.isWatched ?? false, cast: more.cast ?? null, assets: more.assets ?? null });
  const left = [...answers];
  const moments: Moment[] = [];
  let printed = '';
  let doings: Doing[] = [];
  for (let tick = 0; tick < (more.ticks ?? 3_000); tick += 1) {
    const moment = machine.tick({ passed_ms: moments.at(-1)?.wake_ms ?? more.tick_ms ?? 34, lines: null, doings: [...doings, ...(more.doings?.[tick] ?? [])], isEnough: () => machine.burnt > MOST_BURNT });
    moments.push(moment);
    if (machine.burnt > MOST_BURNT) break;
    printed += moment.out.map(({ text: part }) => part).join('');
    doings = [];
    if (moment.state === 'done' || moment.state === 'failed') break;
    const isAwaited = Object.keys(more.doings ?? {}).some((at) => Number(at) > tick);
    if (moment.state === 'listening' && moment.wake_ms === null && !isAwaited) break;
    if (moment.state === 'asking') {
      if (left.length === 0) break;
      doings = [{ kind: 'reply', text: left.shift() as string }];
    }
  }
  return { text: printed, moment: moments.at(-1) as Moment, machine, moments };
}
