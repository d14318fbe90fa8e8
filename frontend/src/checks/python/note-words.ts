/** What a child is told about a note of a Python activity; the server has the same sentences (`insight/python_project`). */
import type { PythonNote } from '../../shared/contract.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';

/** The sentence for one note, in the reader's language. */
export function pythonNoteWords(note: PythonNote): string {
  const name = typeof note['name'] === 'string' && note['name'] !== '' ? note['name'] : '…';
  switch (note.kind) {
    case 'almost':
      return gettext('So nearly! Only capitals, accents or spaces are different. Compare it with the steps, letter by letter.');
    case 'asked_more':
      return gettext('I gave all the answers that were needed, and your program still asks. When is it to stop asking?');
    case 'renamed':
      return interpolate(gettext('The value is right, in your variable “%(name)s”. Give it the name from the steps, then everybody finds it.'), { name });
    case 'missing_function':
      return interpolate(gettext("I looked for your function “%(name)s” and didn't find it. Does “def” have just this name, at the margin?"), { name });
    case 'missing_sprite':
      return gettext("A sprite that is needed isn't on the stage. Put it there with Sprite(…), by its name from the steps.");
    case 'printed_not_returned':
      return interpolate(gettext('Your function “%(name)s” finds the right value and prints it. Let it give the value back: return instead of print.'), { name });
  }
}
