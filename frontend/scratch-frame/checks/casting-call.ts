/**
 * Finds out who is who. First by name and by the starter's pictures; only when somebody is missing is the project watched
 * and the roles are dealt out so that the evidence speaks for it most. The only one left over is taken for the only one missing.
 */
import type { Budget } from '../../src/checks/stage/budget.ts';
import { dealOut, type Candidate } from './assignment.ts';
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

/**
 * What a name, a picture and a piece of evidence are worth. A name comes first, one without a number behind it before one with,
 * and no evidence outweighs that. But who has the name and does nothing gives way to any evidence: the child hasn't used it.
 */
const [NAME, PICTURE, EVIDENCE, IDLE] = [10_000, 40, 10, 4];

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
    const picture = isPictured ? PICTURE : 0;
    const worth = sprite.hats.length === 0 ? like * IDLE + picture / PICTURE : like * NAME + picture;
    return { id, thing: sprite, worth, isNamed: like > 0 };
  };
  const candidates = [...roles].flatMap(([id, role]) => sprites.map((sprite) => known(id, role, sprite)));
  let found = dealOut(candidates);
  const isSure = (id: string): boolean => {
    const one = found.get(id);
    if (!one) return false;
    const rivals = candidates.filter((each) => each.id === id && each.worth === one.worth);
    return rivals.length === 1 && (one.thing.hats.length > 0 || !hasEvidence(roles.get(id)));
  };
  if (![...roles.keys()].every(isSure)) {
    found = dealOut(candidates.map((each) => {
      return { ...each, worth: each.worth + EVIDENCE * evidence.ofSprite(roles.get(each.id) ?? {}, each.thing, roles) };
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
    return { id, thing, worth: like * (changed.has(thing.id) ? NAME : IDLE), isNamed: like > 0 };
  }));
  let found = dealOut(candidates);
  const isSure = (id: string) => changed.has(found.get(id)?.thing.id ?? '');
  if (![...roles.keys()].every(isSure)) {
    found = dealOut(candidates.map((each) => {
      const weight = changed.has(each.thing.id) ? evidence.ofVariable(roles.get(each.id) ?? {}, each.thing) : 0;
      return { ...each, worth: each.worth + EVIDENCE * weight };
    }));
  }
  takeTheOnlyOne(roles.keys(), all.filter(({ id }) => changed.has(id)), found);
  for (const [id, { thing, isNamed }] of found) if (!isNamed) notes.set(id, { kind: 'renamed', variable: thing.name });
  return new Map([...roles.keys()].map((id) => [id, found.get(id)?.thing ?? null]));
}

function findLists(roles: Map<string, Named>, project: ScratchProject): Map<string, Held | null> {
  const all: Held[] = project.targets.flatMap(({ name: owner, lists = {} }) =>
    Object.entries(lists).map(([id, list]) => ({ owner, id, name: String(Array.isArray(list) ? list[0] : '') })));
  const found = dealOut([...roles].flatMap(([id, role]) => all.map((thing): Candidate<Held> => {
    const like = likeness(thing.name, [...(role.named ?? []), id]);
    return { id, thing, worth: like * NAME, isNamed: like > 0 };
  })));
  takeTheOnlyOne(roles.keys(), all, found);
  return new Map([...roles.keys()].map((id) => [id, found.get(id)?.thing ?? null]));
}

