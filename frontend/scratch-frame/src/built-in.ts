/**
 * What Scratch names by itself when a child paints a sprite, a costume or a backdrop: an empty drawing, and a pop. It has
 * them in itself, so nobody is asked for them; with the first save they go to the page like all that is new.
 */
import pop from '!arraybuffer-loader!@gui/lib/default-project/83a9787d4cb6f3b7632b4ddfebf74367.wav?';
import empty from '!raw-loader!@gui/lib/default-project/cd21514d0531fdffb22204e0ec5ed84a.svg?';

const FILES: Readonly<Record<string, Uint8Array>> = {
  '83a9787d4cb6f3b7632b4ddfebf74367.wav': new Uint8Array(pop),
  'cd21514d0531fdffb22204e0ec5ed84a.svg': new TextEncoder().encode(empty),
};

/** By md5ext; null for what is of the project. */
export function builtIn(name: string): Uint8Array | null {
  return Object.hasOwn(FILES, name) ? FILES[name]! : null;
}
