/** A value as a box: a number or text as it is, a list as a row of cells with their numbers, a dictionary with its keys. */
import type { Box } from '../../python/protocol.ts';
import { element } from '../../shared/elements.ts';
import { gettext, interpolate, ngettext } from '../../shared/i18n.ts';

const NUMBERED: readonly Box['kind'][] = ['list', 'tuple'];

/** same: the number under which the same thing is seen elsewhere too; null: only here. */
export function boxView(box: Box, same: number | null): HTMLElement {
  const root = element('span', { class: `python-box python-box-${box.kind}` }, box.items ? cells(box) : element('code', {}, box.text));
  if (same !== null) {
    const says = interpolate(gettext('The same thing: number %(number)s'), { number: same });
    root.append(element('span', { class: 'python-same', title: says }, element('span', { class: 'village-unseen' }, says), element('span', { 'aria-hidden': 'true' }, `↔ ${same}`)));
  }
  return root;
}

function cells(box: Box): HTMLElement {
  const items = box.items ?? [];
  const row = element('span', { class: 'python-cells', role: 'list' });
  items.forEach(({ key, text }, index) => {
    const label = key ?? (NUMBERED.includes(box.kind) ? String(index) : null);
    row.append(element('span', { class: 'python-cell', role: 'listitem' }, label !== null && element('span', { class: 'python-key' }, label), element('code', {}, text)));
  });
  if (items.length === 0) row.append(element('span', { class: 'python-nothing' }, gettext('(empty)')));
  const rest = (box.length ?? items.length) - items.length;
  if (rest > 0) row.append(element('span', { class: 'python-nothing' }, interpolate(ngettext('and %(count)s more', 'and %(count)s more', rest), { count: rest })));
  return row;
}
