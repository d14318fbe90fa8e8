/**
 * Finds out who is who. First by name and by the starter's pictures; only when somebody is missing is the project watched
 * and each role given to whoever fits its evidence best. The only one left over is taken for the only one missing.
 */
import type { Budget } from '../../src/checks/stage/budget.ts';
import { blockFactsOf, type SpriteBlocks } from './block-facts.ts';
import { Words, type Casting, type Held, type Note } from './casting.ts';
import { Evidence } from './evidence.ts';
import type { Machine } from './machine.ts';
import { likeness } from './names.ts';
import { Prober } from './probe.ts';
import type { Named, ScratchCast, SpriteRole, VariableRole } from './question.ts';
import type { ScratchProject } from './read-work.ts';

/** Ids that checks speak of, beside those of the cast. */
export interface Mentioned {
  sprites: Iterable<string>;
  variables: Iterable<string>;
  lists: Iterable<string>;
  messages: Iterable<string>;
  backdrops: Iterable<string>;
  costumes: Iterable<string>;
  sounds: Iterable<string>;
}

/** What a name, a picture and the whole evidence are worth. A name wins over evidence unless its sprite does nothing. */
const [NAME, PICTURE, EVIDENCE, IDLE] = [100, 40, 60, 0.3];
/** Less evidence than this is none. */
const LEAST = 0.5;

interface Candidate<Thing> {
  id: string;
  thing: Thing;
  worth: number;
  isNamed: boolean;
}

/** Gives each id the thing that is worth most, the best pair first. */
function pair<Thing>(candidates: Candidate<Thing>[]): Map<string, Candidate<Thing>> {
  const given = new Map<string, Candidate<Thing>>();
  const taken = new Set<Thing>();
  for (const each of candidates.filter(({ worth }) => worth > 0).sort((a, b) => b.worth - a.worth)) {
    if (given.has(each.id) || taken.has(each.thing)) continue;
    given.set(each.id, each);
    taken.add(each.thing);
  }
  return given;
}

function rolesOf<Role extends Named>(cast: Record<string, Role> = {}, mentioned: Iterable<string>): Map<string, Role> {
  const roles = new Map(Object.entries(cast));
  for (const id of mentioned) if (!roles.has(id)) roles.set(id, {} as Role);
  return roles;
}

export function findCast(project: ScratchProject, cast: ScratchCast, mentioned: Mentioned, open: () => Machine, budget: Budget): Casting {
  const facts = blockFactsOf(project);
  const evidence = new Evidence(project, facts, new Prober(open, facts, budget));
  const notes = new Map<string, Note>();
  const sprites = findSprites(rolesOf(cast.sprites, mentioned.sprites), facts, evidence, notes);
  evidence.knows(sprites);
  const variables = findVariables(rolesOf(cast.variables, mentioned.variables), project, facts, evidence, notes);
  const lists = findLists(rolesOf(cast.lists, mentioned.lists), project);
  const stage = project.targets.find(({ isStage }) => isStage);
  const names = (of: 'costumes' | 'sounds') => [...new Set(project.targets.flatMap((target) => target[of].map(({ name }) => String(name))))];
  const messages = [...new Set([
    ...facts.flatMap(({ hats }) => hats.filter(({ opcode }) => opcode === 'event_whenbroadcastreceived').map(({ value }) => value)),
    ...Object.values(stage?.broadcasts ?? {}).map(String),
  ])];
  return {
    sprites, variables, lists, notes,
    messages: new Words(cast.messages ?? {}, mentioned.messages, messages, true),
    backdrops: new Words(cast.backdrops ?? {}, mentioned.backdrops, (stage?.costumes ?? []).map(({ name }) => String(name)), false),
    costumes: new Words(cast.costumes ?? {}, mentioned.costumes, names('costumes'), false),
    sounds: new Words(cast.sounds ?? {}, mentioned.sounds, names('sounds'), false),
  };
}

function findSprites(roles: Map<string, SpriteRole>, facts: readonly SpriteBlocks[], evidence: Evidence, notes: Map<string, Note>): Map<string, string | null> {
  const sprites = facts.filter(({ isStage }) => !isStage);
  const known = (id: string, role: SpriteRole, sprite: SpriteBlocks): Candidate<SpriteBlocks> => {
    const like = likeness(sprite.name, [...(role.named ?? []), id]);
    const isPictured = role.pictures?.some((picture) => sprite.pictures.has(picture)) === true;
    const idle = sprite.hats.length === 0 ? IDLE : 1;
    return { id, thing: sprite, worth: (like * NAME + (isPictured ? PICTURE : 0)) * idle, isNamed: like > 0 };
  };
  const candidates = [...roles].flatMap(([id, role]) => sprites.map((sprite) => known(id, role, sprite)));
  let found = pair(candidates);
  const isSure = (id: string): boolean => {
    const one = found.get(id);
    if (!one) return false;
    const rivals = candidates.filter((each) => each.id === id && each.worth === one.worth);
    return rivals.length === 1 && (one.thing.hats.length > 0 || !hasEvidence(roles.get(id)));
  };
  if (![...roles.keys()].every(isSure)) {
    found = pair(candidates.map((each) => {
      const fit = evidence.ofSprite(roles.get(each.id) ?? {}, each.thing, roles);
      return { ...each, worth: each.worth + (fit >= LEAST ? fit * EVIDENCE : 0) };
    }));
  }
  takeTheOnlyOne(roles.keys(), sprites.filter(({ hats }) => hats.length > 0), found);
  for (const id of roles.keys()) {
    const one = found.get(id);
    if (!one) notes.set(id, { kind: 'missing_sprite', sprite: roles.get(id)?.named?.[0] ?? id });
    else if (!one.isNamed) notes.set(id, { kind: 'renamed', sprite: one.thing.name });
  }
  return new Map([...roles.keys()].map((id) => [id, found.get(id)?.thing.name ?? null]));
}

function hasEvidence(role: Named = {}): boolean {
  return Object.keys(role).some((word) => word !== 'named' && word !== 'pictures');
}

function takeTheOnlyOne<Thing>(ids: Iterable<string>, things: readonly Thing[], found: Map<string, Candidate<Thing>>): void {
  const taken = new Set([...found.values()].map(({ thing }) => thing));
  const [free, open] = [things.filter((thing) => !taken.has(thing)), [...ids].filter((id) => !found.has(id))];
  const [thing, id] = [free[0], open[0]];
  if (thing !== undefined && id !== undefined && free.length === 1 && open.length === 1) found.set(id, { id, thing, worth: 0, isNamed: false });
}

function findVariables(
  roles: Map<string, VariableRole>, project: ScratchProject, facts: readonly SpriteBlocks[], evidence: Evidence, notes: Map<string, Note>,
): Map<string, Held | null> {
  const changed = new Set(facts.flatMap((each) => [...each.changed]));
  const all: Held[] = project.targets.flatMap(({ name: owner, variables = {} }) =>
    Object.entries(variables).map(([id, variable]) => ({ owner, id, name: String(Array.isArray(variable) ? variable[0] : '') })));
  const candidates = [...roles].flatMap(([id, role]) => all.map((thing): Candidate<Held> => {
    const like = likeness(thing.name, [...(role.named ?? []), id]);
    return { id, thing, worth: like * NAME * (changed.has(thing.id) ? 1 : IDLE), isNamed: like > 0 };
  }));
  let found = pair(candidates);
  const isSure = (id: string) => changed.has(found.get(id)?.thing.id ?? '');
  if (![...roles.keys()].every(isSure)) {
    found = pair(candidates.map((each) => {
      const fit = changed.has(each.thing.id) ? evidence.ofVariable(roles.get(each.id) ?? {}, each.thing) : 0;
      return { ...each, worth: each.worth + (fit >= LEAST ? fit * EVIDENCE : 0) };
    }));
  }
  takeTheOnlyOne(roles.keys(), all.filter(({ id }) => changed.has(id)), found);
  for (const [id, { thing, isNamed }] of found) if (!isNamed) notes.set(id, { kind: 'renamed', variable: thing.name });
  return new Map([...roles.keys()].map((id) => [id, found.get(id)?.thing ?? null]));
}

function findLists(roles: Map<string, Named>, project: ScratchProject): Map<string, Held | null> {
  const all: Held[] = project.targets.flatMap(({ name: owner, lists = {} }) =>
    Object.entries(lists).map(([id, list]) => ({ owner, id, name: String(Array.isArray(list) ? list[0] : '') })));
  const found = pair([...roles].flatMap(([id, role]) => all.map((thing): Candidate<Held> => {
    const like = likeness(thing.name, [...(role.named ?? []), id]);
    return { id, thing, worth: like * NAME, isNamed: like > 0 };
  })));
  takeTheOnlyOne(roles.keys(), all, found);
  return new Map([...roles.keys()].map((id) => [id, found.get(id)?.thing ?? null]));
}

