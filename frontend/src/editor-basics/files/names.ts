/** What things are called: ids of the task in the reader's words, and what children write themselves. */
import { gettext, interpolate } from '../../shared/i18n.ts';
import { own } from '../../sheet/sheet-editor.ts';
import { asTyped } from '../keyboard/letters.ts';
import { MOST_SIGNS, type Refusal } from './tree.ts';

/** As on Windows, which has the most of them. */
const FORBIDDEN = '/\\:*?"<>|';

export class Names {
  readonly #names: Record<string, string>;

  constructor(names: Record<string, string> = {}) {
    this.#names = names;
  }

  /** What a child reads. */
  show(name: string): string {
    if (name.startsWith(':')) return name.slice(1);
    const known = own(this.#names, name);
    return typeof known === 'string' ? known : name;
  }

  /** What stands for the words of a child, or why they can't be a name. */
  read(text: string): { name: string } | { refusal: Refusal } {
    const words = text.trim().replaceAll(/\s+/g, ' ').slice(0, MOST_SIGNS);
    if (words === '') return { refusal: 'empty' };
    if ([...FORBIDDEN].some((sign) => words.includes(sign))) return { refusal: 'sign' };
    const known = Object.entries(this.#names).find(([, name]) => isAlike(name, words));
    return { name: known ? known[0] : `:${words}` };
  }

  copyOf(name: string): string {
    return `:${interpolate(gettext('%(name)s (copy)'), { name: this.show(name) })}`;
  }
}

function isAlike(one: string, other: string): boolean {
  const fold = (text: string): string => asTyped(text).join('').trim().toLowerCase();
  return fold(one) === fold(other);
}

/** Why something couldn't be done, and what to do now. */
export function tellRefusal(refusal: Refusal): string {
  if (refusal === 'empty') return gettext('Write a name first.');
  if (refusal === 'sign') return interpolate(gettext("A name can't have any of these signs: %(signs)s"), { signs: [...FORBIDDEN].join(' ') });
  if (refusal === 'taken') return gettext('There is something with this name already. Choose another name.');
  if (refusal === 'inside') return gettext("A folder can't be put into itself.");
  return gettext('There is no more room here. Throw something away first.');
}
