/**
 * A copy of a sprite that shares nothing with it: new ids for its costumes, sounds, own blocks, own variables and own
 * lists, put into its scripts as well. What it says of others, and of variables for all, stays.
 */
import type { SavedSprite, SavedStage } from '../stage/work.ts';
import { hasRoomForSprite, uniqueName, type Change } from './edits.ts';
import { newId, takenIds } from './ids.ts';

/** Fields that hold what a child typed, which may read like an id. */
const TYPED = new Set(['TEXT', 'NUM', 'COLOUR']);

export function duplicateSprite(id: string, copyId: string): Change {
  return (stage) => {
    const sprite = stage.sprites.find((each) => each.id === id);
    return sprite && hasRoomForSprite(stage) ? withCopy(stage, sprite, copyId) : stage;
  };
}

function withCopy(stage: SavedStage, sprite: SavedSprite, copyId: string): SavedStage {
  const taken = takenIds(stage);
  taken.add(copyId);
  const renamed = new Map<string, string>();
  const anew = (old: string): string => {
    const made = newId(taken);
    renamed.set(old, made);
    return made;
  };
  const ownedCopies = <T extends { id: string; owner: string | null }>(things: readonly T[]): T[] =>
    things.filter(({ owner }) => owner === sprite.id).map((thing) => ({ ...thing, id: anew(thing.id), owner: copyId }));
  const variables = ownedCopies(stage.variables);
  const lists = ownedCopies(stage.lists);
  const copy: SavedSprite = {
    ...sprite,
    id: copyId,
    name: uniqueName(sprite.name, stage.sprites.map(({ name }) => name)),
    x: sprite.x + (sprite.x > 200 ? -30 : 30),
    y: sprite.y + (sprite.y < -150 ? 30 : -30),
    costumes: sprite.costumes.map((costume) => ({ ...costume, id: anew(costume.id) })),
    sounds: sprite.sounds.map((sound) => ({ ...sound, id: anew(sound.id) })),
    own_blocks: sprite.own_blocks.map((own) => ({
      ...own, id: anew(own.id), parameters: own.parameters.map((parameter) => ({ ...parameter, id: anew(parameter.id) })),
    })),
  };
  copy.blocks = withIds(sprite.blocks, renamed) as Record<string, unknown>;
  const at = stage.sprites.indexOf(sprite);
  return {
    ...stage,
    sprites: [...stage.sprites.slice(0, at + 1), copy, ...stage.sprites.slice(at + 1)],
    variables: [...stage.variables, ...variables],
    lists: [...stage.lists, ...lists],
  };
}

/** Ids stand in dropdown fields, in the extra state of own blocks, and as names of the inputs of their calls. */
function withIds(node: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(node)) return node.map((each) => withIds(each, renamed));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => {
    if (key === 'fields' || key === 'extraState') return [key, valuesRenamed(value, renamed)];
    if (key === 'inputs') return [key, keysRenamed(withIds(value, renamed), renamed)];
    return [key, withIds(value, renamed)];
  }));
}

function valuesRenamed(node: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) =>
    [key, typeof value === 'string' && !TYPED.has(key) ? (renamed.get(value) ?? value) : value]));
}

function keysRenamed(node: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [renamed.get(key) ?? key, value]));
}
