/** What is said when a program has reached a limit. */
import type { Limit } from '../../python/protocol.ts';
import { gettext } from '../../shared/i18n.ts';

export function limitSentence(limit: Limit): string {
  switch (limit) {
    case 'output': return gettext('The program has printed more than anybody can read. Look for a loop that never ends.');
    case 'drawing': return gettext('The drawing has as many lines as fit. Look for a loop that never ends.');
    case 'endless': return gettext('The program has worked for long without showing anything. Look for a loop that never ends.');
    case 'steps': return gettext('These are as many steps as can be looked at.');
  }
}

export function stuckSentence(): string {
  return gettext('The program no longer answered, so it was stopped. Look for a loop that never ends.');
}

export function failedSentence(): string {
  return gettext("Python can't be started just now. Try again in a moment; if that doesn't help, load the page again.");
}
