/** What a file may be called, and what to say to a child whose name for it won't do. Pure. */
import { FILE_NAME } from '../../python/read-work.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';

const LONGEST_STEM = 40;

/** Modules that come with Python here: a file of that name would stand before them. */
const MODULES = new Set(['turtle', 'random', 'math', 'time', 'stage', 'datetime', 'string', 'collections', 'itertools', 'functools', 'json', 're', 'sys', 'os']);

/** `story` is meant as `story.py`. */
export function completeName(typed: string): string {
  const name = typed.trim();
  return name === '' || /\.\w*$/.test(name) ? name : `${name}.py`;
}

/** A kind sentence, or null when the name is good. others: the names of the other files. */
export function whyNot(name: string, others: readonly string[]): string | null {
  if (name === '') return gettext('Give the file a name.');
  const [stem = '', ending = ''] = name.split(/\.(?=[^.]*$)/);
  if (ending !== 'py' && ending !== 'txt') return gettext('The name ends in .py for a program, or in .txt for a text.');
  if (/^[0-9]/.test(stem)) return gettext('A name begins with a letter, not with a digit.');
  if (/\s|-/.test(stem)) return interpolate(gettext('Write an underscore in place of the gap: %(name)s'), { name: name.replaceAll(/[\s-]+/g, '_') });
  if (stem.length > LONGEST_STEM) return gettext('That name is too long. Forty letters are enough.');
  if (!FILE_NAME.test(name)) return gettext('Use the letters a to z without accents, digits and the underscore.');
  if (others.some((other) => other.toLowerCase() === name.toLowerCase())) return gettext('There is a file of that name already.');
  if (ending === 'py' && MODULES.has(stem.toLowerCase())) return interpolate(gettext('Python has something called %(name)s itself. Choose another name, so that both can be found.'), { name: stem });
  return null;
}
