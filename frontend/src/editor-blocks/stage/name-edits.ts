/** Changes of what a project has names for: variables, lists, messages, own blocks. Pure, but for the ids they make. */
import { STAGE } from '../../stage/program.ts';
import type { OwnBlock, SavedStage } from '../../stage/work.ts';
import { uniqueName } from '../../studio/edits.ts';
import { newId, takenIds } from '../../studio/ids.ts';

export type NamedKind = 'variables' | 'lists' | 'messages';
export type Change = (stage: SavedStage) => SavedStage;

const LONGEST_NAME = 40;

export function tidyName(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
}

function names(stage: SavedStage, kind: NamedKind, but = ''): string[] {
  return stage[kind].filter(({ id }) => id !== but).map(({ name }) => name);
}

/** owner: id of the sprite that alone has it; null for all. The new one comes last; its id is given back. */
export function addVariable(stage: SavedStage, name: string, owner: string | null): { stage: SavedStage; id: string } {
  const id = newId(takenIds(stage));
  const variable = { id, name: uniqueName(tidyName(name), names(stage, 'variables')), owner, value: 0, shown: true };
  return { stage: { ...stage, variables: [...stage.variables, variable] }, id };
}

export function addList(stage: SavedStage, name: string, owner: string | null): { stage: SavedStage; id: string } {
  const id = newId(takenIds(stage));
  const list = { id, name: uniqueName(tidyName(name), names(stage, 'lists')), owner, items: [], shown: true };
  return { stage: { ...stage, lists: [...stage.lists, list] }, id };
}

/** A message of that name that is there already is taken again. */
export function addMessage(stage: SavedStage, name: string): { stage: SavedStage; id: string } {
  const wanted = tidyName(name);
  const known = stage.messages.find((message) => message.name === wanted);
  if (known) return { stage, id: known.id };
  const id = newId(takenIds(stage));
  return { stage: { ...stage, messages: [...stage.messages, { id, name: wanted }] }, id };
}

/** An empty name changes nothing. */
export function renameNamed(kind: NamedKind, id: string, name: string): Change {
  const wanted = tidyName(name);
  return (stage) => (wanted === '' ? stage : mapNamed(stage, kind, id, { name: uniqueName(wanted, names(stage, kind, id)) }));
}

export function showNamed(kind: 'variables' | 'lists', id: string, shown: boolean): Change {
  return (stage) => mapNamed(stage, kind, id, { shown });
}

export function deleteNamed(kind: NamedKind, id: string): Change {
  return (stage) => ({ ...stage, [kind]: (stage[kind] as { id: string }[]).filter((each) => each.id !== id) });
}

function mapNamed(stage: SavedStage, kind: NamedKind, id: string, change: object): SavedStage {
  return { ...stage, [kind]: (stage[kind] as { id: string }[]).map((each) => (each.id === id ? { ...each, ...change } : each)) };
}

export function ownBlocksOf(stage: SavedStage, target: string): readonly OwnBlock[] {
  return target === STAGE ? stage.own_blocks : (stage.sprites.find(({ id }) => id === target)?.own_blocks ?? []);
}

function withOwnBlocks(stage: SavedStage, target: string, own_blocks: OwnBlock[]): SavedStage {
  if (target === STAGE) return { ...stage, own_blocks };
  return { ...stage, sprites: stage.sprites.map((sprite) => (sprite.id === target ? { ...sprite, own_blocks } : sprite)) };
}

/** Adds it, or puts it in the place of the one with the same id. */
export function keepOwnBlock(target: string, own: OwnBlock): Change {
  return (stage) => {
    const there = ownBlocksOf(stage, target);
    const isKnown = there.some(({ id }) => id === own.id);
    return withOwnBlocks(stage, target, isKnown ? there.map((each) => (each.id === own.id ? own : each)) : [...there, own]);
  };
}

export function deleteOwnBlock(target: string, id: string): Change {
  return (stage) => withOwnBlocks(stage, target, ownBlocksOf(stage, target).filter((own) => own.id !== id));
}
