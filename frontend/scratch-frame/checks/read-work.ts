/**
 * A saved work of Scratch, looked through before Scratch itself sees it: the server keeps what a browser sends, and a
 * check also reads what comes on a stick. Whatever isn't a project raises UnreadableProgram.
 */
import { UnreadableProgram } from '../../src/checks/program.ts';

type Json = Record<string, unknown>;

export interface SavedBlock {
  opcode: string;
  next?: string | null;
  parent?: string | null;
  topLevel?: boolean;
  inputs?: Record<string, unknown[]>;
  fields?: Record<string, unknown[]>;
}

export interface SavedCostume {
  name: string;
  assetId?: string;
  md5ext?: string;
  dataFormat?: string;
  bitmapResolution?: number;
  rotationCenterX?: number;
  rotationCenterY?: number;
}

export interface SavedTarget {
  isStage: boolean;
  name: string;
  /** A single variable that hangs alone on the page is a list in place of a block. */
  blocks: Record<string, SavedBlock | unknown[]>;
  costumes: SavedCostume[];
  sounds: { name: string; assetId?: string; md5ext?: string; rate?: number; sampleCount?: number }[];
  variables?: Record<string, unknown[]>;
  lists?: Record<string, unknown[]>;
  broadcasts?: Record<string, unknown>;
}

export interface ScratchProject {
  targets: SavedTarget[];
  monitors: { opcode?: string; visible?: boolean; params?: Record<string, unknown>; spriteName?: string | null }[];
  /** The project as text: Scratch changes what it reads, so each run reads it anew. */
  text: string;
}

/** A project of children has some hundred kilobytes; the largest on the way to Scratch's site have five megabytes. */
const MAX_LENGTH = 6_000_000;
const MAX_TARGETS = 1_000;
const MAX_BLOCKS = 60_000;

function bad(what: string): never {
  throw new UnreadableProgram('not_a_work', what);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readWork(work: unknown): ScratchProject {
  if (!isObject(work) || work['format'] !== 1 || work['workspace'] !== 'scratch' || work['world'] !== 'scratch' || !isObject(work['project'])) {
    bad('This is not a work of Scratch in format 1.');
  }
  return readProject(work['project']);
}

export function readProject(given: Json): ScratchProject {
  const text = JSON.stringify(given);
  if (text.length > MAX_LENGTH) throw new UnreadableProgram('too_large', `More than ${MAX_LENGTH} letters.`);
  const { targets, monitors } = JSON.parse(text) as Json;
  if (!Array.isArray(targets) || targets.length === 0 || targets.length > MAX_TARGETS) bad('A project has a list of targets.');
  let blocks = 0;
  for (const target of targets as unknown[]) {
    if (!isObject(target)) bad('A target is an object.');
    if (typeof target['name'] !== 'string' || typeof target['isStage'] !== 'boolean') bad('A target has a name, and is the stage or not.');
    if (!isObject(target['blocks']) || !isList(target['costumes']) || !isList(target['sounds'])) bad('A target has blocks, costumes and sounds.');
    if ((target['costumes'] as unknown[]).length === 0) bad('A target has a costume.');
    for (const part of ['variables', 'lists', 'broadcasts', 'comments'] as const) if (target[part] !== undefined && !isObject(target[part])) bad(`${part} is an object.`);
    blocks += Object.keys(target['blocks']).length;
    if (blocks > MAX_BLOCKS) throw new UnreadableProgram('too_large', `More than ${MAX_BLOCKS} blocks.`);
    checkBlocks(target['blocks']);
  }
  const all = targets as SavedTarget[];
  if (all.filter(({ isStage }) => isStage).length !== 1) bad('A project has one stage.');
  const shown = Array.isArray(monitors) ? monitors.filter(isObject) : [];
  return { targets: all, monitors: shown as ScratchProject['monitors'], text };
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isObject);
}

/** The blocks that a block holds, or that follow it. */
export function blocksIn({ next, inputs = {} }: SavedBlock): string[] {
  const held = Object.values(inputs).flatMap((input) => (Array.isArray(input) ? input.slice(1, 3).filter((id) => typeof id === 'string') : []));
  return typeof next === 'string' ? [...held, next] : held;
}

/** A chain of blocks that bites its own tail would never end, without a single block that could be counted. */
function checkBlocks(blocks: Json): void {
  const done = new Set<string>();
  const open = new Set<string>();
  const at = (id: string): SavedBlock | null => (Object.hasOwn(blocks, id) && isObject(blocks[id]) ? (blocks[id] as unknown as SavedBlock) : null);
  for (const [id, block] of Object.entries(blocks)) {
    if (Array.isArray(block)) continue;
    if (!isObject(block) || typeof block['opcode'] !== 'string') bad('A block has an opcode.');
    if (block['inputs'] !== undefined && !isObject(block['inputs'])) bad('The inputs of a block are an object.');
    const path: { id: string; rest: string[] }[] = [];
    const enter = (each: string): void => {
      const held = at(each);
      if (!held || done.has(each)) return;
      if (open.has(each)) bad('Blocks hold each other.');
      open.add(each);
      path.push({ id: each, rest: blocksIn(held) });
    };
    enter(id);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.rest.pop();
      if (next !== undefined) enter(next);
      else {
        open.delete(top.id);
        done.add(top.id);
        path.pop();
      }
    }
  }
}
