/** What the page gets to see of the world after a tick. */
import type { Items } from './items.ts';
import type { StageProject } from './program.ts';
import { STAGE } from './program.ts';
import type { Monitor, Snapshot } from './snapshot.ts';
import { plain, type Value } from './values.ts';
import type { World } from './world.ts';

/** Of what the stage shows; nobody can see more. */
export const SHOWN_ITEMS = 200;
const SHOWN_SIGNS = 300;
const SHOWN_SIGNS_OF_ITEM = 100;
const SHOWN_MONITORS = 60;

function shown(value: Value, signs = SHOWN_SIGNS): number | string {
  const kept = plain(value);
  return typeof kept === 'string' ? kept.slice(0, signs) : kept;
}

/** Of the sprite itself where it is its own. */
export function variableOf(world: World, id: string, owner: string | null): Value | undefined {
  if (owner === null) return world.variables.get(id)?.value;
  const actor = owner === STAGE ? world.stage : world.sprite(owner);
  const slot = actor?.role.variableSlots.get(id);
  return slot === undefined ? undefined : actor?.variables[slot];
}

export function listOf(world: World, id: string, owner: string | null): Items | undefined {
  if (owner === null) return world.lists.get(id);
  const actor = owner === STAGE ? world.stage : world.sprite(owner);
  const slot = actor?.role.listSlots.get(id);
  return slot === undefined ? undefined : actor?.lists[slot];
}

function monitors(world: World, { stage }: StageProject): Monitor[] {
  const all: Monitor[] = [];
  if (world.monitored.size === 0) return all;
  const ownerName = (owner: string | null) => (owner === null ? null : (world.sprite(owner)?.role.name ?? null));
  for (const { id, name, owner } of stage.variables) {
    const value = world.monitored.has(id) ? variableOf(world, id, owner) : undefined;
    if (value !== undefined) all.push({ id, name, owner: ownerName(owner), value: shown(value) });
  }
  for (const { id, name, owner } of stage.lists) {
    const list = world.monitored.has(id) ? listOf(world, id, owner) : undefined;
    const items = list?.all.slice(0, SHOWN_ITEMS).map((item) => shown(item, SHOWN_SIGNS_OF_ITEM));
    if (items) all.push({ id, name, owner: ownerName(owner), value: items });
  }
  return all.slice(0, SHOWN_MONITORS);
}

/** Takes along what has been drawn, played, sent and hit since the latest one. */
export function takeSnapshot(world: World, project: StageProject): Snapshot {
  const [question] = world.questions;
  const snapshot: Snapshot = {
    frame: world.frame,
    isRunning: world.isRunning,
    backdrop: world.stage.costume,
    sprites: world.layers.map((actor) => actor.drawn()),
    pen: world.marks,
    sounds: world.sounds,
    sendings: world.sendings,
    monitors: monitors(world, project),
    question: question ? { sprite: question.thread.actor.role.id, text: question.text, number: question.number } : null,
    lit: world.threads.list.map(({ actor, lit }) => ({ target: actor.role.id, clone: actor.clone, block: lit })),
    limits: world.limits,
    restless: world.threads.restless,
  };
  world.marks = [];
  world.sounds = [];
  world.sendings = [];
  world.limits = [];
  world.threads.restless = null;
  return snapshot;
}
