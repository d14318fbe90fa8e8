/** What a reporter block says now, beside it. */
import { gettext } from '../../shared/i18n.ts';
import { element } from '../elements.ts';
import { shownValue } from './monitors.ts';

export type Told = number | string | boolean | readonly (number | string)[] | null;

const LONGEST = 120;

export function toldText(value: Told): string {
  if (value === null) return gettext('nothing');
  if (typeof value === 'string') return value === '' ? gettext('an empty text') : value.slice(0, LONGEST);
  if (typeof value === 'number' || typeof value === 'boolean') return shownValue(value);
  return value.length === 0 ? gettext('(empty)') : value.map(shownValue).join(', ').slice(0, LONGEST);
}

export class ValueTip {
  readonly root = element('output', { class: 'stage-value', hidden: true });

  show(value: Told, place: DOMRect): void {
    this.root.textContent = toldText(value);
    this.root.hidden = false;
    const within = this.root.parentElement?.getBoundingClientRect();
    this.root.style.left = `${place.left - (within?.left ?? 0)}px`;
    this.root.style.top = `${place.bottom - (within?.top ?? 0) + 6}px`;
  }

  hide(): void {
    this.root.hidden = true;
  }
}
