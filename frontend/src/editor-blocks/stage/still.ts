/** How the stage looks while no engine runs: the project as it begins, or as the latest run left it. Pure. */
import type { Drawn, Monitor, Snapshot } from '../../stage/snapshot.ts';
import type { SavedStage, StageWork } from '../../stage/work.ts';

export interface Pose {
  x: number;
  y: number;
  direction: number;
  size: number;
  shown: boolean;
  costume: number;
  rotation: Drawn['rotation'];
}

const POSED = ['x', 'y', 'direction', 'size', 'shown', 'costume', 'rotation'] as const;

/** What a run left behind. Empty: everything stands as it was saved. */
export class Remains {
  private readonly poses = new Map<string, Pose>();
  private readonly values = new Map<string, Monitor['value']>();
  private backdrop: number | null = null;

  /** Each clone is gone when a run is over, so only sprites themselves count. */
  keep(snapshot: Snapshot): void {
    for (const { sprite, clone, x, y, direction, size, shown, costume, rotation } of snapshot.sprites) {
      if (clone === 0) this.poses.set(sprite, { x, y, direction, size, shown, costume, rotation });
    }
    for (const { id, value } of snapshot.monitors) this.values.set(id, value);
    this.backdrop = snapshot.backdrop;
  }

  forget(): void {
    this.poses.clear();
    this.values.clear();
    this.backdrop = null;
  }

  get isEmpty(): boolean {
    return this.backdrop === null;
  }

  /** Takes over what the child has set by hand since. */
  follow(before: SavedStage, after: SavedStage): void {
    for (const sprite of after.sprites) {
      const pose = this.poses.get(sprite.id);
      const old = before.sprites.find(({ id }) => id === sprite.id);
      if (!pose || !old) continue;
      for (const key of POSED) if (sprite[key] !== old[key]) Object.assign(pose, { [key]: sprite[key] });
      pose.costume = Math.min(pose.costume, sprite.costumes.length - 1);
    }
    if (this.backdrop === null) return;
    this.backdrop = before.backdrop === after.backdrop ? Math.min(this.backdrop, after.backdrops.length - 1) : after.backdrop;
  }

  /** The project with everything where the run left it. */
  applyTo(stage: SavedStage): SavedStage {
    if (this.isEmpty) return stage;
    return {
      ...stage,
      backdrop: this.backdrop ?? stage.backdrop,
      sprites: stage.sprites.map((sprite) => ({ ...sprite, ...this.poses.get(sprite.id) })),
      variables: stage.variables.map((variable) => {
        const value = this.values.get(variable.id);
        return value === undefined || Array.isArray(value) ? variable : { ...variable, value };
      }),
      lists: stage.lists.map((list) => {
        const items = this.values.get(list.id);
        return Array.isArray(items) ? { ...list, items } : list;
      }),
    };
  }

  applyToWork(work: StageWork): StageWork {
    return { ...work, stage: this.applyTo(work.stage) };
  }
}

/** A snapshot of a project that doesn't run. */
export function stillOf(stage: SavedStage): Snapshot {
  const ownerName = (owner: string | null): string | null => stage.sprites.find(({ id }) => id === owner)?.name ?? null;
  return {
    frame: 0, isRunning: false, backdrop: stage.backdrop, pen: [], sounds: [], sendings: [], question: null, lit: [], limits: [], restless: null,
    sprites: stage.sprites.map((sprite) => ({
      sprite: sprite.id, clone: 0, x: sprite.x, y: sprite.y, direction: sprite.direction, rotation: sprite.rotation, size: sprite.size,
      costume: sprite.costume, effects: { colour: 0, ghost: 0, brightness: 0 }, shown: sprite.shown, bubble: null,
    })),
    monitors: [
      ...stage.variables.filter(({ shown }) => shown).map(({ id, name, owner, value }) => ({ id, name, owner: ownerName(owner), value })),
      ...stage.lists.filter(({ shown }) => shown).map(({ id, name, owner, items }) => ({ id, name, owner: ownerName(owner), value: items })),
    ],
  };
}
