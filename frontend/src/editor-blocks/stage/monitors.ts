/** Variables and lists that the stage shows, with their names. */
import type { Monitor } from '../../stage/snapshot.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';
import { element } from '../elements.ts';

/** A longer list is cut: nobody reads it on the stage, and the page stays quick. */
const MOST_ITEMS = 100;

interface Shown {
  root: HTMLElement;
  value: HTMLElement;
  told: string;
}

/** As Scratch shows numbers: whole ones as they are, others with at most six places. */
export function shownValue(value: number | string | boolean): string {
  if (typeof value === 'number') return Number.isInteger(value) || !Number.isFinite(value) ? String(value) : String(Math.round(value * 1e6) / 1e6);
  if (typeof value === 'boolean') return value ? gettext('true') : gettext('false');
  return value;
}

export class Monitors {
  readonly root = element('div', { class: 'stage-monitors' });
  private readonly there = new Map<string, Shown>();

  show(monitors: readonly Monitor[]): void {
    const ids = new Set(monitors.map(({ id }) => id));
    for (const [id, { root }] of this.there) {
      if (ids.has(id)) continue;
      root.remove();
      this.there.delete(id);
    }
    for (const monitor of monitors) this.showOne(monitor);
  }

  private showOne({ id, name, owner, value }: Monitor): void {
    const isList = Array.isArray(value);
    const title = owner === null ? name : `${owner}: ${name}`;
    const told = `${title}\n${isList ? value.join('\n') : shownValue(value)}`;
    let shown = this.there.get(id);
    if (shown?.told === told) return;
    if (!shown || (shown.value.tagName === 'OL') !== isList) {
      shown?.root.remove();
      shown = makeMonitor(isList);
      this.there.set(id, shown);
      this.root.append(shown.root);
    }
    shown.told = told;
    (shown.root.firstElementChild as HTMLElement).textContent = title;
    if (!isList) {
      shown.value.textContent = shownValue(value);
      return;
    }
    shown.value.replaceChildren(...value.slice(0, MOST_ITEMS).map((item) => element('li', {}, shownValue(item))));
    const length = shown.root.lastElementChild as HTMLElement;
    length.textContent = value.length === 0 ? gettext('(empty)') : interpolate(gettext('length %(count)s'), { count: value.length });
  }
}

function makeMonitor(isList: boolean): Shown {
  const name = element('span', { class: 'stage-monitor-name' });
  if (!isList) {
    const value = element('span', { class: 'stage-monitor-value' });
    return { root: element('div', { class: 'stage-monitor' }, name, value), value, told: '' };
  }
  const value = element('ol', { class: 'stage-monitor-items' });
  return { root: element('div', { class: 'stage-monitor stage-monitor-list' }, name, value, element('span', { class: 'stage-monitor-length' })), value, told: '' };
}
