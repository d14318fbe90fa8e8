/** Short ids that are unique in a project. */
import type { SavedStage } from '../stage/work.ts';

/** Every id that the project uses, but for those of blocks, which are Blockly's own. */
export function takenIds(stage: SavedStage): Set<string> {
  const taken = new Set<string>();
  for (const target of [stage, ...stage.sprites]) {
    if ('id' in target) taken.add(target.id);
    for (const { id } of 'costumes' in target ? target.costumes : target.backdrops) taken.add(id);
    for (const { id } of target.sounds) taken.add(id);
    for (const own of target.own_blocks) {
      taken.add(own.id);
      for (const { id } of own.parameters) taken.add(id);
    }
  }
  for (const { id } of [...stage.variables, ...stage.lists, ...stage.messages]) taken.add(id);
  return taken;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Eight letters and digits, a letter first. Adds it to `taken`. */
export function newId(taken: Set<string>): string {
  for (;;) {
    const random = crypto.getRandomValues(new Uint8Array(8));
    const id = [...random].map((value, at) => LETTERS[value % (at === 0 ? 26 : LETTERS.length)]).join('');
    if (!taken.has(id)) {
      taken.add(id);
      return id;
    }
  }
}
