/** For tests: a project from an outline, running, with short ways to do and to look. */
import { Engine } from './engine.ts';
import { stageWork, type StageOutline } from './stage-outline.test-support.ts';
import { readProject } from './read-project.ts';
import type { Assets, Drawn, Shape, Snapshot } from './snapshot.ts';

export interface Play {
  engine: Engine;
  /** The latest snapshot. */
  snapshot: Snapshot;
  frames(count?: number): Play;
  blocks(count?: number): Play;
  seconds(count: number): Play;
  drawn(sprite: string, clone?: number): Drawn;
  /** Where a sprite is, rounded. */
  at(sprite: string, clone?: number): [x: number, y: number];
  saying(sprite: string): string | undefined;
}

/** A shape from rows of signs, one for each square of 2 by 2 units; anything but a space is something. */
export function shape(rows: string[], centre?: [x: number, y: number]): Shape {
  const width = 2 * Math.max(...rows.map((row) => row.length));
  const height = 2 * rows.length;
  const bits = rows.flatMap((row) => [...row.padEnd(width / 2)].map((sign) => (sign === ' ' ? 0 : 1)));
  const bytes = Array.from({ length: Math.ceil(bits.length / 8) }, (_, i) =>
    Array.from({ length: 8 }, (__, bit) => bits[i * 8 + bit] ?? 0).reduce((byte: number, bit) => byte * 2 + bit, 0),
  );
  return { width, height, centre: centre ?? [width / 2, height / 2], mask: btoa(String.fromCharCode(...bytes)) };
}

export const noAssets: Assets = { shapes: {}, sound_seconds: {} };

/** Opens it; with `isStarted` the flag is clicked, but no frame has passed yet. */
export function play(outline: StageOutline, assets: Partial<Assets> = {}, isStarted = true): Play {
  const engine = new Engine(readProject(stageWork(outline)), { ...noAssets, ...assets }, { seed: 1 });
  if (isStarted) engine.do({ kind: 'flag' });
  const drawn = (sprite: string, clone = 0) => {
    const found = me.snapshot.sprites.find((one) => one.sprite === sprite && one.clone === clone);
    if (!found) throw new Error(`There is no ${sprite} ${clone}.`);
    return found;
  };
  const me: Play = {
    engine,
    snapshot: engine.snapshot(),
    frames(count = 1) {
      me.snapshot = engine.tick({ frames: count });
      return me;
    },
    blocks(count = 1) {
      me.snapshot = engine.tick({ blocks: count });
      return me;
    },
    seconds: (count) => me.frames(Math.round(count * 30)),
    drawn,
    at(sprite, clone) {
      const { x, y } = drawn(sprite, clone);
      return [Math.round(x) + 0, Math.round(y) + 0];
    },
    saying: (sprite) => drawn(sprite).bubble?.text,
  };
  return me;
}

/** What a script of one sprite leaves in the variable `seen`, after a second. */
export function result(value: unknown, more: StageOutline = {}): number | string | null {
  const script = ['when_flag', { set_variable: { variable: 'seen', value } }];
  const { engine } = play({
    ...more,
    variables: { seen: 'nothing', ...more.variables },
    sprites: { cat: { scripts: [script] }, ...more.sprites },
  }).seconds(1);
  return engine.variable('seen');
}
