/** For tests: short ways to write programs, and the project in which they run. */
import type { Outline, SpriteOutline, StageOutline } from './stage-outline.test-support.ts';
import { play, type Play } from './play.test-support.ts';
import type { Doing } from './snapshot.ts';

export type Doings = Record<number, Doing[]>;

export const yes: Outline = { equal: { a: '1', b: '1' } };
export const say: Outline = { say_for: { text: 'hi', seconds: 0.1 } };
export const note = (item: unknown): Outline => ({ list_add: { item, list: 'log' } });
export const add = (variable = 'n'): Outline => ({ change_variable: { variable, by: 1 } });
export const tenths: Outline = { round: { a: { multiply: { a: { timer: {} }, b: 10 } } } };
export const get = (variable: string): Outline => ({ variable });
export const set = (variable: string, value: unknown): Outline => ({ set_variable: { variable, value } });
export const repeat = (times: unknown, ...body: Outline[]): Outline => ({ repeat: { times, do: body } });
export const when = (condition: Outline, ...body: Outline[]): Outline => ({ if: { condition, do: body } });
export const flag = (...body: Outline[]): Outline[] => ['when_flag', ...body];
export const on = (message: string, ...body: Outline[]): Outline[] => [{ when_message: message }, ...body];
export const cat = (...scripts: Outline[][]): StageOutline => ({ sprites: { cat: { scripts } } });
export const sprites = (all: Record<string, Outline[][]>): StageOutline => ({
  sprites: Object.fromEntries(Object.entries(all).map(([id, scripts]) => [id, { scripts } satisfies SpriteOutline])),
});
export const mover = flag(repeat(60, { move: 1 }));
/** The number of the clone in a variable of its own. */
export const clones = (...scripts: Outline[][]): StageOutline => ({ ...cat(...scripts), variables: { id: { owner: 'cat', value: 0 } } });
export const own = (parameters: string[], body: Outline[], ...scripts: Outline[][]): StageOutline => ({
  sprites: { cat: { own_blocks: { own: parameters }, scripts: [[{ define: 'own' }, ...body], ...scripts] } },
});
export const down = (key: string): Doing => ({ kind: 'key_down', key });
export const answer = (text: string): Doing => ({ kind: 'answer', text });

export function begin(outline: StageOutline): Play {
  return play({
    messages: ['go', 'ping', 'pong'], ...outline,
    lists: { log: [], list: ['a', 'b', 3], ...outline.lists }, variables: { n: 0, m: 0, ...outline.variables },
  });
}
