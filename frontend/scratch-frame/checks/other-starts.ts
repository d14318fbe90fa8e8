/** How else a project can be started: what its hats say, but for what a check does anyway. */
import type { Start } from '../../src/checks/stage/question.ts';
import type { SpriteBlocks } from './block-facts.ts';
import type { Casting, Note } from './casting.ts';
import { keyOf } from './probe.ts';
import type { ScratchRunCheck } from './question.ts';

/** So many other starts are tried. */
const MAX_STARTS = 4;

export interface OtherStart {
  start: Start;
  note: Omit<Note, 'kind'>;
}

export function otherStarts(facts: readonly SpriteBlocks[], casting: Casting, { start = 'flag', do: steps = [] }: ScratchRunCheck): OtherStart[] {
  if (start === 'nothing' || (typeof start === 'object' && 'message' in start)) return [];
  const done = new Set<string>([JSON.stringify(start)]);
  for (const step of steps) {
    if ('press' in step) done.add(JSON.stringify({ key: step.press }));
    if ('click' in step) done.add(JSON.stringify({ click: step.click }));
    if ('steer' in step) for (const key of step.keys ?? ['left', 'right']) done.add(JSON.stringify({ key }));
  }
  const found: OtherStart[] = [];
  for (const { hats, name, isStage } of facts) {
    const id = isStage ? 'stage' : ([...casting.sprites].find(([, called]) => called === name)?.[0] ?? `"${name}"`);
    for (const { opcode, value } of hats) {
      const other = startOf(opcode, value, id, name);
      const key = other && JSON.stringify(other.start);
      if (!other || !key || done.has(key)) continue;
      done.add(key);
      found.push(other);
    }
  }
  return found.slice(0, MAX_STARTS);
}

function startOf(opcode: string, value: string, id: string, name: string): OtherStart | null {
  if (opcode === 'event_whenflagclicked') return { start: 'flag', note: { key: 'flag' } };
  if (opcode === 'event_whenstageclicked') return { start: { click: 'stage' }, note: { sprite: '' } };
  if (opcode === 'event_whenthisspriteclicked') return { start: { click: id }, note: { sprite: name } };
  const key = opcode === 'event_whenkeypressed' ? keyOf(value) : null;
  return key === null ? null : { start: { key }, note: { key } };
}
