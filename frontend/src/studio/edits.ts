/**
 * Changes of a project that the studio makes, as functions from stage to stage. Pure, but for the ids they make; the
 * stage that comes in stays as it is. An id that isn't there any more changes nothing, and what a project has no room
 * for isn't added: with more in it, it couldn't be opened again.
 */
import { STAGE } from '../stage/program.ts';
import { MAX_MEDIA, MAX_SPRITES } from '../stage/read-project.ts';
import type { OwnPicture, Picture, SavedBackdrop, SavedCostume, SavedSound, SavedSprite, SavedStage } from '../stage/work.ts';
import type { Chosen } from './contract.ts';
import { newId, takenIds } from './ids.ts';

export type Change = (stage: SavedStage) => SavedStage;

const MIN_SIZE_PERCENT = 5;
const MAX_SIZE_PERCENT = 500;
/** Farther out nothing is ever seen, and a typing slip can be found again. */
const MAX_PLACE = 1000;

/** "Pisică", then "Pisică 2": no two of a kind have one name, as children know things by it. */
export function uniqueName(wanted: string, taken: readonly string[]): string {
  const name = wanted.trim();
  if (!taken.includes(name)) return name;
  const stem = name.replace(/ \d+$/, '');
  for (let n = 2; ; n += 1) {
    if (!taken.includes(`${stem} ${n}`)) return `${stem} ${n}`;
  }
}

function changeSprite(id: string, change: (sprite: SavedSprite) => SavedSprite): Change {
  return (stage) => ({ ...stage, sprites: stage.sprites.map((sprite) => (sprite.id === id ? change(sprite) : sprite)) });
}

/** Fields as the child left them: numbers are brought into range, an empty name leaves the old one. */
export function setFields(id: string, fields: Partial<Pick<SavedSprite, 'name' | 'x' | 'y' | 'size' | 'direction' | 'shown' | 'rotation'>>): Change {
  return (stage) => changeSprite(id, (sprite) => {
    const { name = sprite.name, x = sprite.x, y = sprite.y, size = sprite.size, direction = sprite.direction } = fields;
    const others = stage.sprites.filter((each) => each.id !== id).map((each) => each.name);
    return {
      ...sprite,
      ...fields,
      name: name.trim() ? uniqueName(name, others) : sprite.name,
      x: within(x, -MAX_PLACE, MAX_PLACE, sprite.x),
      y: within(y, -MAX_PLACE, MAX_PLACE, sprite.y),
      size: within(size, MIN_SIZE_PERCENT, MAX_SIZE_PERCENT, sprite.size),
      direction: Number.isFinite(direction) ? asDirection(direction) : sprite.direction,
    };
  })(stage);
}

/** -179..180, as Scratch says directions. */
function asDirection(degrees: number): number {
  const turned = ((degrees % 360) + 360) % 360;
  return turned > 180 ? turned - 360 : turned;
}

function within(value: number, least: number, most: number, otherwise: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : otherwise;
}

export function hasRoomForSprite(stage: SavedStage): boolean {
  return stage.sprites.length < MAX_SPRITES;
}

/** A new sprite in front of the others, standing where none stands. */
export function addSprite(id: string, name: string, pictures: ({ name: string } & Picture)[]): Change {
  return (stage) => {
    if (!hasRoomForSprite(stage)) return stage;
    const taken = takenIds(stage);
    taken.add(id);
    const sprite: SavedSprite = {
      id,
      name: uniqueName(name, stage.sprites.map((each) => each.name)),
      ...freePlace(stage.sprites),
      direction: 90,
      size: 100,
      rotation: 'around',
      shown: true,
      costume: 0,
      costumes: pictures.map((picture) => ({ ...picture, id: newId(taken) })),
      sounds: [],
      own_blocks: [],
      blocks: {},
    };
    return { ...stage, sprites: [...stage.sprites, sprite] };
  };
}

const PLACES: readonly [number, number][] = [[0, 0], [-120, 0], [120, 0], [-60, -90], [60, -90], [-60, 90], [60, 90], [-180, -90], [180, -90], [-180, 90], [180, 90]];

function freePlace(sprites: readonly SavedSprite[]): { x: number; y: number } {
  const isFree = ([x, y]: [number, number]): boolean => sprites.every((sprite) => Math.hypot(sprite.x - x, sprite.y - y) > 40);
  const [x, y] = PLACES.find(isFree) ?? PLACES[sprites.length % PLACES.length] ?? [0, 0];
  return { x, y };
}

/** Its own variables and lists go with it; blocks of others that name it then do nothing. */
export function deleteSprite(id: string): Change {
  return (stage) => ({
    ...stage,
    sprites: stage.sprites.filter((sprite) => sprite.id !== id),
    variables: stage.variables.filter(({ owner }) => owner !== id),
    lists: stage.lists.filter(({ owner }) => owner !== id),
  });
}

/** What a target has in a list: its costumes or backdrops, or its sounds. */
type ThingKind = 'pictures' | 'sounds';
type Thing = SavedCostume | SavedBackdrop | SavedSound;

export function thingsOf(stage: SavedStage, target: string, kind: ThingKind): readonly Thing[] {
  if (target === STAGE) return kind === 'sounds' ? stage.sounds : stage.backdrops;
  const sprite = stage.sprites.find(({ id }) => id === target);
  return (kind === 'sounds' ? sprite?.sounds : sprite?.costumes) ?? [];
}

export function hasRoom(stage: SavedStage, target: string, kind: ThingKind): boolean {
  return thingsOf(stage, target, kind).length < MAX_MEDIA;
}

/** Index of the costume or backdrop that is on. */
export function currentOf(stage: SavedStage, target: string): number {
  if (target === STAGE) return stage.backdrop;
  return stage.sprites.find(({ id }) => id === target)?.costume ?? 0;
}

function withThings(stage: SavedStage, target: string, kind: ThingKind, things: readonly Thing[], current: number): SavedStage {
  if (kind === 'sounds') {
    const sounds = things as SavedSound[];
    return target === STAGE ? { ...stage, sounds } : changeSprite(target, (sprite) => ({ ...sprite, sounds }))(stage);
  }
  const index = Math.min(Math.max(current, 0), things.length - 1);
  if (target === STAGE) return { ...stage, backdrops: things as SavedBackdrop[], backdrop: index };
  return changeSprite(target, (sprite) => ({ ...sprite, costumes: things as SavedCostume[], costume: index }))(stage);
}

function changeThings(target: string, kind: ThingKind, change: (things: readonly Thing[], current: number) => { things: readonly Thing[]; current: number }): Change {
  return (stage) => {
    const { things, current } = change(thingsOf(stage, target, kind), currentOf(stage, target));
    return withThings(stage, target, kind, things, current);
  };
}

/** Puts them at the end; a costume or backdrop that was added is on from now on. */
export function addThings(target: string, kind: ThingKind, items: readonly ({ name: string } & (Picture | { library: string }))[]): Change {
  return (stage) => {
    if (!hasRoom(stage, target, kind)) return stage;
    const taken = takenIds(stage);
    return changeThings(target, kind, (things) => {
      const names = things.map(({ name }) => name);
      const added = items.map((item) => {
        const name = uniqueName(item.name, names);
        names.push(name);
        return { ...item, name, id: newId(taken) } as Thing;
      });
      return { things: [...things, ...added], current: things.length };
    })(stage);
  };
}

export function addChosen(target: string, kind: ThingKind, chosen: Chosen): Change {
  return addThings(target, kind, chosen.items);
}

/** The one that is on stays on, wherever it moves. The last costume or backdrop can't be deleted. */
export function deleteThing(target: string, kind: ThingKind, id: string): Change {
  return changeThings(target, kind, (things, current) => {
    const at = things.findIndex((thing) => thing.id === id);
    if (at < 0 || (kind === 'pictures' && things.length === 1)) return { things, current };
    return { things: things.filter((thing) => thing.id !== id), current: at < current ? current - 1 : current };
  });
}

export function moveThing(target: string, kind: ThingKind, id: string, by: -1 | 1): Change {
  return changeThings(target, kind, (things, current) => {
    const from = things.findIndex((thing) => thing.id === id);
    const to = from + by;
    const [moved, other] = [things[from], things[to]];
    if (!moved || !other) return { things, current };
    const next = [...things];
    next[from] = other;
    next[to] = moved;
    return { things: next, current: current === from ? to : current === to ? from : current };
  });
}

export function renameThing(target: string, kind: ThingKind, id: string, name: string): Change {
  return changeThings(target, kind, (things, current) => {
    const others = things.filter((thing) => thing.id !== id).map((thing) => thing.name);
    return { things: name.trim() ? things.map((thing) => (thing.id === id ? { ...thing, name: uniqueName(name, others) } : thing)) : things, current };
  });
}

/** A second one right behind it, which is on from now on. */
export function duplicateThing(target: string, kind: ThingKind, id: string): Change {
  return (stage) => {
    if (!hasRoom(stage, target, kind)) return stage;
    const taken = takenIds(stage);
    return changeThings(target, kind, (things, current) => {
      const at = things.findIndex((thing) => thing.id === id);
      const thing = things[at];
      if (!thing) return { things, current };
      const copy = { ...thing, id: newId(taken), name: uniqueName(thing.name, things.map(({ name }) => name)) };
      return { things: [...things.slice(0, at + 1), copy, ...things.slice(at + 1)], current: at + 1 };
    })(stage);
  };
}

export function wear(target: string, id: string): Change {
  return changeThings(target, 'pictures', (things, current) => {
    const at = things.findIndex((thing) => thing.id === id);
    return { things, current: at < 0 ? current : at };
  });
}

/** hue: 0..359. Only pictures of the library have one. */
export function setHue(target: string, id: string, hue: number): Change {
  return changeThings(target, 'pictures', (things, current) => ({
    things: things.map((thing) => {
      if (thing.id !== id || !('library' in thing)) return thing;
      const { hue: _old, ...plain } = thing as { id: string; name: string; library: string; hue?: number };
      return hue === 0 ? plain : { ...plain, hue };
    }),
    current,
  }));
}

/** What was painted takes the place of the picture that was there, under the same id and name. */
export function repaint(target: string, id: string, picture: OwnPicture): Change {
  return changeThings(target, 'pictures', (things, current) => ({
    things: things.map((thing) => (thing.id === id ? { id, name: thing.name, ...picture } : thing)),
    current,
  }));
}
