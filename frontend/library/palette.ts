/** The colours a drawing may use, read from drawings/PALETTE.md, where they are named and explained. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Palette {
  /** By name: "skin light". */
  day: ReadonlyMap<string, string>;
  /** What a backdrop by night may use besides. */
  dusk: ReadonlySet<string>;
}

export function readPalette(drawings: string): Palette {
  const [day = '', dusk = ''] = readFileSync(join(drawings, 'PALETTE.md'), 'utf8').split(/^## Dusk$/m);
  return {
    day: new Map([...day.matchAll(/^\| ([a-z ]+) \| `(#[0-9a-f]{6})` \|/gm)].map(([, name = '', colour = '']) => [name, colour])),
    dusk: new Set(dusk.match(/#[0-9a-f]{6}/g)),
  };
}
