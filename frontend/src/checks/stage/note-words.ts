/**
 * What a child is told about a note: what works already, and what to try. One kind sentence or two for each kind, of no
 * activity in particular; the server has the same ones (`insight`), for where no finding of the activity fits.
 */
import type { StageNote } from '../../shared/contract.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';

const NAMED_KEYS: Record<string, () => string> = {
  space: () => gettext('the space key'),
  up: () => gettext('the up arrow'),
  down: () => gettext('the down arrow'),
  left: () => gettext('the left arrow'),
  right: () => gettext('the right arrow'),
  enter: () => gettext('the Enter key'),
  any: () => gettext('any key'),
};

function keyWords(key: string): string {
  const named = Object.hasOwn(NAMED_KEYS, key) ? NAMED_KEYS[key] : undefined;
  return named?.() ?? interpolate(gettext('the key %(key)s'), { key: key.toUpperCase() });
}

function otherStart({ key, sprite }: StageNote): string {
  if (key === 'flag') {
    return gettext('With the green flag it works! Now look at the steps once more: it should start in another way.');
  }
  if (key !== undefined) {
    const text = gettext('It works when you press %(key)s! Now try to let it start the way the steps say.');
    return interpolate(text, { key: keyWords(key) });
  }
  if (sprite === '') return gettext('It works when you click on the stage! Now try to let it start the way the steps say.');
  const text = gettext('It works when you click on “%(sprite)s”! Now try to let it start the way the steps say.');
  return interpolate(text, { sprite: sprite ?? '' });
}

function renamed({ sprite, variable }: StageNote): string {
  if (variable !== undefined) {
    const text = gettext('I found your variable “%(variable)s” and looked at that one. Give it the name from the steps, then everybody knows it.');
    return interpolate(text, { variable });
  }
  const text = gettext('I looked at your sprite “%(sprite)s”. Give it the name from the steps, then everybody knows who it is.');
  return interpolate(text, { sprite: sprite ?? '' });
}

/** The sentence for one note, in the reader's language. */
export function noteWords(note: StageNote): string {
  switch (note.kind) {
    case 'other_start':
      return otherStart(note);
    case 'renamed':
      return renamed(note);
    case 'missing_sprite': {
      const text = gettext("The sprite “%(sprite)s” isn't on the stage any more. Bring it back from the library, or open an earlier version; what you have built stays.");
      return interpolate(text, { sprite: note.sprite ?? '' });
    }
    case 'second_start':
      return gettext("At the second start it works! At the first start something isn't in its place yet. Put everything in its place right at the beginning: where it stands, how it looks, the points.");
    case 'limit':
      return gettext('It begins well, and then it becomes too much for the stage. Look for what happens again and again: does it need to stop at some time?');
  }
}
