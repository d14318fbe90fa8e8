/**
 * Who is meant by the ids of a check. Children delete a sprite and take it from the library again, make a variable of
 * their own or give it another name: what is gone by its id is looked for by its picture, its name, and its place.
 */
import type { Block, StageProject } from '../../stage/program.ts';
import type { SavedSprite } from '../../stage/work.ts';
import type { StageNote } from '../../shared/contract.ts';
import { ANY_SPRITE, namedIn } from './named-in.ts';
import type { CastPicture, Place, See, SpriteSight, StageRunCheck, SteerStep, Step, ValuesSee } from './question.ts';
import { plain } from './values.ts';

export interface Meant {
  /** The check with ids of the work; sounds with ids of the library. */
  run: StageRunCheck;
  notes: Omit<StageNote, 'check'>[];
}

/** A variable that can't be found by name may be any of so many. */
const MAX_CANDIDATES = 4;
/** No thing has this id. */
const NOBODY = '';

type Named = { id: string; name: string };

/** Also when a child has put a number or a sign behind it. */
function isNamed(thing: Named, name: string): boolean {
  const bare = (text: string) => plain(text).replace(/[\s\d!?._-]+$/u, '');
  return bare(thing.name) !== '' && bare(thing.name) === bare(name);
}

function isPicture(thing: object, library: string): boolean {
  const picture = 'library' in thing ? String(thing.library) : '';
  return picture === library || picture.startsWith(`${library}/`);
}

/** Puts the ids of one project in place of those of a check. */
class Finder {
  readonly notes: Meant['notes'] = [];
  private readonly run: StageRunCheck;
  private readonly project: StageProject;
  private readonly variables: ReadonlyMap<string, string>;
  private readonly found = new Map<string, SavedSprite | null>();

  constructor(run: StageRunCheck, project: StageProject, variables: ReadonlyMap<string, string>) {
    this.run = run;
    this.project = project;
    this.variables = variables;
  }

  sprite(id: string): string {
    if (id === ANY_SPRITE) return id;
    return this.savedSprite(id)?.id ?? NOBODY;
  }

  private savedSprite(id: string): SavedSprite | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const { sprites } = this.project.stage;
    const exact = sprites.find((sprite) => sprite.id === id);
    const other = exact ? undefined : this.otherSprite(id);
    if (other && !isNamed(other, this.castOf(id).name)) this.notes.push({ kind: 'renamed', sprite: other.name });
    if (!exact && !other) this.notes.push({ kind: 'missing_sprite', sprite: this.castOf(id).name });
    const sprite = exact ?? other ?? null;
    this.found.set(id, sprite);
    return sprite;
  }

  private castOf(id: string): CastPicture & { place?: number } {
    return this.run.cast?.sprites?.[id] ?? { name: id, library: id };
  }

  /** Those that are somebody else by their id aren't asked. */
  private otherSprite(id: string): SavedSprite | undefined {
    const { sprites } = this.project.stage;
    const cast = this.run.cast?.sprites ?? {};
    const free = sprites.filter((sprite) => !Object.hasOwn(cast, sprite.id) && ![...this.found.values()].includes(sprite));
    const { name, library, place } = this.castOf(id);
    const pictured = library === undefined ? [] : free.filter(({ costumes }) => costumes.some((each) => isPicture(each, library)));
    const sameCount = Object.keys(cast).length === sprites.length;
    return (
      pictured.find((sprite) => isNamed(sprite, name)) ?? pictured[0] ?? free.find((sprite) => isNamed(sprite, name)) ??
      (sameCount && place !== undefined ? free.find((sprite) => sprite === sprites[place]) : undefined)
    );
  }

  costume(sprite: string, id: string): string {
    const costumes = this.savedSprite(sprite)?.costumes ?? [];
    return this.picture(costumes, id, this.run.cast?.costumes?.[`${sprite}/${id}`])?.id ?? NOBODY;
  }

  backdrop(id: string): string {
    return this.picture(this.project.stage.backdrops, id, this.run.cast?.backdrops?.[id])?.id ?? NOBODY;
  }

  /** The library's id: that is what is heard. */
  sound(id: string): string {
    if (id === 'any') return id;
    const { stage } = this.project;
    const sounds = [...stage.sounds, ...stage.sprites.flatMap((sprite) => sprite.sounds)];
    return this.picture(sounds, id, this.run.cast?.sounds?.[id])?.library ?? this.run.cast?.sounds?.[id]?.library ?? id;
  }

  private picture<T extends Named & object>(things: readonly T[], id: string, cast: CastPicture = { name: id, library: id }): T | undefined {
    const { library, name } = cast;
    return (
      things.find((thing) => thing.id === id) ??
      things.find((thing) => library !== undefined && (isPicture(thing, library) || ('library' in thing && String(thing.library).endsWith(`/${library}`)))) ??
      things.find((thing) => isNamed(thing, name))
    );
  }

  variable(id: string): string {
    return this.variables.get(id) ?? id;
  }

  list(id: string): string {
    return this.named(this.project.stage.lists, id, this.run.cast?.lists);
  }

  message(id: string): string {
    return this.named(this.project.stage.messages, id, this.run.cast?.messages);
  }

  /** By id, by name, or the only one there is. */
  private named(things: readonly Named[], id: string, cast: Record<string, { name: string }> = {}): string {
    const name = cast[id]?.name ?? id;
    const free = things.filter((thing) => !Object.hasOwn(cast, thing.id));
    const found = things.find((thing) => thing.id === id) ?? things.find((thing) => isNamed(thing, name));
    return (found ?? (free.length === 1 ? free[0] : undefined))?.id ?? id;
  }

  private place(place: Place): Place {
    return typeof place === 'string' && place !== 'mouse' && place !== 'stage' ? this.sprite(place) : place;
  }

  see(see: See): See {
    if ('ever' in see) return { ever: this.see(see.ever) };
    if ('always' in see) return { always: this.see(see.always) };
    if ('never' in see) return { never: this.see(see.never) };
    if ('not' in see) return { not: this.see(see.not) };
    if ('then' in see) return { ...see, then: see.then.map((each) => this.see(each)) };
    if ('all' in see) return { all: see.all.map((each) => this.see(each)) };
    if ('any' in see) return { any: see.any.map((each) => this.see(each)) };
    if ('seen' in see) return { ...see, seen: this.see(see.seen) };
    if ('values' in see) return { ...see, values: this.values(see.values) };
    if ('sprite' in see) return this.spriteSight(see);
    if ('variable' in see) return { ...see, variable: this.variable(see.variable) };
    if ('list' in see) return { ...see, list: this.list(see.list) };
    if ('backdrop' in see) return { backdrop: this.backdrop(see.backdrop) };
    if ('sent' in see) return { ...see, sent: this.message(see.sent) };
    if ('sound' in see) return { sound: this.sound(see.sound) };
    return see;
  }

  private values(values: ValuesSee['values']): ValuesSee['values'] {
    if ('variable' in values) return { variable: this.variable(values.variable) };
    const { sprite, when, ...rest } = values;
    const meant = { ...rest, sprite: this.sprite(sprite) };
    if (!when) return meant;
    const { sprite: _, ...words } = this.spriteSight({ ...when, sprite });
    return { ...meant, when: words };
  }

  private spriteSight(see: SpriteSight): SpriteSight {
    const sight: SpriteSight = { ...see, sprite: this.sprite(see.sprite) };
    if (typeof see.costume === 'string') sight.costume = this.costume(see.sprite, see.costume);
    if (see.near) sight.near = { ...see.near, of: this.place(see.near.of) };
    if (see.touches !== undefined && !['edge', 'mouse'].includes(see.touches)) sight.touches = this.sprite(see.touches);
    return sight;
  }

  step(step: Step): Step {
    if ('steer' in step) return this.steered(step);
    if ('press' in step) return step.until ? { ...step, until: this.see(step.until) } : step;
    if ('click' in step) return { ...step, click: this.place(step.click) };
    if ('mouse' in step) return { mouse: this.place(step.mouse) };
    if ('follow' in step) return { ...step, follow: this.sprite(step.follow) };
    if ('send' in step) return { send: this.message(step.send) };
    if ('until' in step) return { ...step, until: this.see(step.until) };
    return step;
  }

  private steered(step: SteerStep): SteerStep {
    const all = (sprites: string | string[]) => [sprites].flat().map((sprite) => this.sprite(sprite));
    return {
      ...step,
      steer: this.sprite(step.steer),
      ...(step.to === undefined ? {} : { to: all(step.to) }),
      ...(step.from === undefined ? {} : { from: all(step.from) }),
      ...(step.until ? { until: this.see(step.until) } : {}),
    };
  }

  whole(): Meant {
    const { start = 'flag', do: steps = [], see } = this.run;
    const run: StageRunCheck = { ...this.run, start, do: steps.map((step) => this.step(step)), see: this.see(see) };
    if (typeof start === 'object' && 'click' in start) run.start = { click: this.place(start.click) as string };
    if (typeof start === 'object' && 'message' in start) run.start = { message: this.message(start.message) };
    return { run, notes: this.notes };
  }
}

function usedVariables(project: StageProject): Set<string> {
  const used = new Set<string>();
  const look = (block: Block): void => {
    const id = block.fields['VARIABLE'];
    if (typeof id === 'string') used.add(id);
    for (const input of Object.values(block.inputs)) if (typeof input === 'object' && input !== null) look(input);
    for (const body of Object.values(block.bodies)) body.forEach(look);
  };
  for (const { scripts } of project.targets) for (const { hat, body } of scripts) [hat, ...body].forEach(look);
  return used;
}

/**
 * Every way in which a check can be meant, the likeliest first; more than one only where a variable isn't there, or is
 * used by nothing while the child has made another one. Then the only one that behaves is the one.
 */
export function meanings(run: StageRunCheck, project: StageProject): Meant[] {
  const { variables } = project.stage;
  const cast = run.cast?.variables ?? {};
  const used = usedVariables(project);
  const sure = new Map<string, string>();
  let open: string | null = null;
  for (const id of namedIn([run.see, run.do], ['variable'])) {
    const name = cast[id]?.name ?? id;
    const exact = variables.find((variable) => variable.id === id);
    const found = exact && used.has(id) ? exact : (variables.find((each) => used.has(each.id) && isNamed(each, name)) ?? exact);
    if (found) sure.set(id, found.id);
    if (!found || !used.has(found.id)) open ??= id;
  }
  const means = (bindings: ReadonlyMap<string, string>) => new Finder(run, project, bindings).whole();
  const plainly = means(sure);
  if (open === null) return [plainly];
  const id = open;
  const taken = new Set([...sure.values(), ...Object.keys(cast)]);
  const candidates = variables.filter((variable) => used.has(variable.id) && !taken.has(variable.id)).slice(0, MAX_CANDIDATES);
  const guesses = candidates.map((variable) => {
    const meant = means(new Map([...sure, [id, variable.id]]));
    return { ...meant, notes: [...meant.notes, { kind: 'renamed' as const, variable: variable.name }] };
  });
  return [plainly, ...guesses];
}
