/**
 * What Scratch names by itself when a child paints a sprite, a costume or a backdrop: an empty drawing, and a pop. It has
 * them in itself, so nobody is asked for them; with the first save they go to the page like all that is new.
 */
import pop from '!arraybuffer-loader!@gui/lib/default-project/83a9787d4cb6f3b7632b4ddfebf74367.wav?';
import empty from '!raw-loader!@gui/lib/default-project/cd21514d0531fdffb22204e0ec5ed84a.svg?';

/** Puts them where Scratch looks first. */
export function keepBuiltIn(storage: any): void {
  const { AssetType, DataFormat } = storage;
  storage.cache(AssetType.Sound, DataFormat.WAV, new Uint8Array(pop), '83a9787d4cb6f3b7632b4ddfebf74367');
  storage.cache(AssetType.ImageVector, DataFormat.SVG, new TextEncoder().encode(empty), 'cd21514d0531fdffb22204e0ec5ed84a');
}
