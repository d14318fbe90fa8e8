/** CodeMirror's own words in the reader's language. */
import { gettext } from '../../shared/i18n.ts';

export function phrases(): Record<string, string> {
  return {
    'Control character': gettext('A sign that can not be seen'),
    'Selection deleted': gettext('What was selected is deleted'),
    Completions: gettext('Words that fit'),
    close: gettext('Close'),
    to: gettext('to'),
    'folded code': gettext('hidden lines'),
    unfold: gettext('show them'),
  };
}
