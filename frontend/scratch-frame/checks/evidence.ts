/** How well sprites and variables fit what a role says about them: from their blocks, and from watching the project. */
import { plain } from '../../src/checks/stage/values.ts';
import type { SpriteBlocks } from './block-facts.ts';
import type { Held } from './casting.ts';
import { likeness } from './names.ts';
import type { Prober, Probed, Series } from './probe.ts';
import type { SpriteRole, VariableRole } from './question.ts';
import type { ScratchProject } from './read-work.ts';

/** A key that moves a sprite does so by at least so much in the time that it is held. */
const EFFECT = 3;
/** Places where a sprite turns up, until it is anywhere. */
const SOME_PLACES = 2;

/** Less than this share of the evidence is none. */
const LEAST = 0.5;
/** What many sprites do by the way says little about who they are; a key that moves one says much. */
const [STRONG, WEAK] = [2, 0.5];
/** What speaks against it, next to what speaks for it. */
const AGAINST = 0.5;

/** What a role says, piece by piece: how much of it is so, from 0 to 1, and how much that means. */
class Pieces {
  private weight = 0;
  private found = 0;

  add(isSo: number | boolean, weight = 1): void {
    this.weight += weight;
    this.found += Number(isSo) * weight;
  }

  /** By the amount, not by the share: three of three is more than one of one. 0: not this one. */
  get worth(): number {
    if (this.found === 0 || this.found < this.weight * LEAST) return 0;
    return this.found - (this.weight - this.found) * AGAINST;
  }
}

export class Evidence {
  private readonly project: ScratchProject;
  private readonly facts: readonly SpriteBlocks[];
  private readonly prober: Prober;
  private probed: Probed | null = null;
  private readonly effects = new Map<string, Map<string, number>>();
  private sprites: ReadonlyMap<string, string | null> = new Map();

  constructor(project: ScratchProject, facts: readonly SpriteBlocks[], prober: Prober) {
    this.project = project;
    this.facts = facts;
    this.prober = prober;
  }

  /** Who the sprites are: what variables do may have to do with them. */
  knows(sprites: ReadonlyMap<string, string | null>): void {
    this.sprites = sprites;
  }

  /** How much speaks for it that this sprite has the role; 0: too little. */
  ofSprite(role: SpriteRole, sprite: SpriteBlocks, roles: ReadonlyMap<string, SpriteRole>): number {
    const said = new Pieces();
    const watched = () => this.watched().sprites.get(sprite.name);
    const has = (...opcodes: string[]) => opcodes.some((opcode) => sprite.opcodes.has(opcode));
    if (role.moves_with === 'mouse') said.add((this.effect('mouse').get(sprite.name) ?? 0) > EFFECT, STRONG);
    else if (role.moves_with) {
      const moving = role.moves_with.filter((key) => (this.effect(key).get(sprite.name) ?? 0) > EFFECT);
      said.add(moving.length / role.moves_with.length, STRONG);
    }
    if (role.falls) said.add(watched()?.falls === true);
    if (role.rises) said.add(watched()?.rises === true);
    if (role.moves) said.add(watched()?.moves === true, WEAK);
    if (role.stays) said.add(watched()?.moves === false, WEAK);
    if (role.comes_anywhere) said.add((watched()?.places ?? 0) >= SOME_PLACES);
    if (role.clicked) said.add(sprite.hats.some(({ opcode }) => opcode === 'event_whenthisspriteclicked'));
    if (role.makes_clones) said.add(has('control_create_clone_of'));
    if (role.says) said.add(has('looks_say', 'looks_sayforsecs', 'looks_think', 'looks_thinkforsecs'), WEAK);
    if (role.asks) said.add(has('sensing_askandwait'));
    if (role.draws) said.add(has('pen_penDown', 'pen_stamp'));
    if (role.touches) said.add(role.touches.some((id) => this.areTouching(sprite, [...(roles.get(id)?.named ?? []), id])));
    return said.worth;
  }

  private areTouching(sprite: SpriteBlocks, names: readonly string[]): boolean {
    if (names.includes('edge') && sprite.touching.has('_edge_')) return true;
    if (names.includes('mouse') && sprite.touching.has('_mouse_')) return true;
    return (
      [...sprite.touching].some((name) => likeness(name, names) > 0) ||
      this.facts.some((other) => likeness(other.name, names) > 0 && other.touching.has(sprite.name))
    );
  }

  ofVariable(role: VariableRole, variable: Held): number {
    const said = new Pieces();
    const series = () => this.watched().variables.get(`${variable.owner}/${variable.id}`) ?? [];
    if (role.counts_down) said.add(isCounting(series(), -1));
    if (role.counts_up) said.add(isCounting(series(), 1));
    if (role.starts_at !== undefined) said.add(series()[0] === role.starts_at);
    if (role.shown) said.add(this.isShown(variable), WEAK);
    if (role.up_when) said.add(this.changesWith(variable, role.up_when.touch, 1));
    if (role.down_when) said.add(this.changesWith(variable, role.down_when.touch, -1));
    return said.worth;
  }

  private isShown({ name, owner }: Held): boolean {
    return this.project.monitors.some(({ opcode, visible, params, spriteName }) =>
      opcode === 'data_variable' && visible === true && plain(String(params?.['VARIABLE'])) === plain(name) && (!spriteName || spriteName === owner));
  }

  /** From the blocks: who asks whether these touch and changes it then. A program that waits is seen here and not in a short watch. */
  private changesWith(variable: Held, ids: readonly [string, string], sign: 1 | -1): number {
    const names = ids.map((id) => this.sprites.get(id) ?? id);
    const stage: Record<string, string> = { edge: '_edge_', mouse: '_mouse_' };
    const [a, b] = names.map((name) => stage[name] ?? name) as [string, string];
    const target = this.project.targets.filter(({ name }) => name === a || name === b || name === variable.owner);
    const asking = target.filter(({ name }) => {
      const facts = this.facts.find((each) => each.name === name);
      const other = name === a ? b : a;
      return facts !== undefined && (facts.touching.has(other) || facts.touching.has(a) || facts.touching.has(b)) && facts.changed.has(variable.id);
    });
    const steps = asking.flatMap(({ blocks }) => Object.values(blocks)).flatMap((block) => {
      if (Array.isArray(block) || block.opcode !== 'data_changevariableby' || block.fields?.['VARIABLE']?.[1] !== variable.id) return [];
      const held = block.inputs?.['VALUE']?.[1];
      return Array.isArray(held) ? [Number(held[1])] : [];
    });
    if (steps.some((step) => Math.sign(step) === sign)) return 1;
    return asking.length > 0 && steps.length === 0 ? 0.5 : 0;
  }

  private watched(): Probed {
    this.probed ??= this.prober.probe();
    return this.probed;
  }

  private effect(of: string): Map<string, number> {
    const known = this.effects.get(of);
    if (known) return known;
    let effect = new Map<string, number>();
    for (const opening of this.watched().openings) {
      effect = this.prober.effectOf(opening, of === 'mouse' ? 'mouse' : { key: of });
      if ([...effect.values()].some((way) => way > EFFECT)) break;
    }
    this.effects.set(of, effect);
    return effect;
  }
}

/** One after another in the same direction, for most of the time. */
function isCounting(series: Series, sign: 1 | -1): boolean {
  const steps = series.slice(1).map((value, index) => value - (series[index] as number)).filter((step) => step !== 0);
  return steps.length >= 2 && steps.filter((step) => Math.sign(step) === sign).length >= steps.length * 0.75;
}

