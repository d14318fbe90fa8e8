/** The groups of the library, in the order in which they are shown, and what they are called. */
import { gettext } from '../shared/i18n.ts';

const ORDER = ['people', 'animals', 'village', 'nature', 'sky', 'indoors', 'sport', 'school', 'vehicles', 'food', 'fantasy', 'patterns', 'music', 'effects'];

/** Those of newer files come last. */
export function groupPlace(group: string): number {
  const at = ORDER.indexOf(group);
  return at < 0 ? ORDER.length : at;
}

/** A group that came with newer files is shown by its id. */
export function groupTitle(group: string): string {
  switch (group) {
    case 'people': return gettext('People');
    case 'animals': return gettext('Animals');
    case 'village': return gettext('Village');
    case 'nature': return gettext('Nature');
    case 'sky': return gettext('Sky');
    case 'sport': return gettext('Sport');
    case 'school': return gettext('School');
    case 'vehicles': return gettext('Vehicles');
    case 'food': return gettext('Food');
    case 'fantasy': return gettext('Fantasy');
    case 'indoors': return gettext('Indoors');
    case 'patterns': return gettext('Patterns');
    case 'music': return gettext('Music');
    case 'effects': return gettext('Effects');
    default: return group;
  }
}

/** Whatever it may be called by who looks for it: here, and in English as its id is. */
export function groupNames(group: string): string[] {
  return [groupTitle(group), group];
}
