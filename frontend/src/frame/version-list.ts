/**
 * <version-list>: the earlier versions of a project, newest first, in a dialog.
 *
 * `show(versions)`. Saves come every few seconds, so one of each minute is listed first and all of them on request.
 * Fires `version-chosen` (detail: the version and its time in words) when one is to be looked at.
 *
 *     <version-list>
 *       <ul class="version-list"><li><span class="version-time">today, 10:42</span> <span class="version-by">Ana, Matei</span> <button>Look</button></li></ul>
 *       <button class="button">Show every save</button>
 *     </version-list>
 */
import { gettext, interpolate, locale } from '../shared/i18n.ts';
import { el, icon, put } from './dom.ts';
import type { Version } from './shapes.ts';

export class VersionList extends HTMLElement {
  show(versions: Version[]): void {
    if (versions.length === 0) return void put(this, el('p', {}, gettext('Nothing is saved yet.')));
    const chosen = onePerMinute(versions);
    this.#draw(chosen, versions.length > chosen.length ? versions : null);
  }

  #draw(versions: Version[], all: Version[] | null): void {
    const now = new Date();
    const rows = versions.map((version) => {
      const time = tellTime(new Date(version.saved_at), now);
      const choose = (): void => void this.dispatchEvent(new CustomEvent('version-chosen', { bubbles: true, detail: { version, time } }));
      const label = interpolate(gettext('Look at the version of %(time)s'), { time });
      return el(
        'li',
        { class: 'version' },
        el('span', { class: 'version-time' }, time),
        el('span', { class: 'version-by' }, version.saved_by.join(', ')),
        el('button', { type: 'button', class: 'button', 'aria-label': label, onclick: choose }, icon('eye'), gettext('Look')),
      );
    });
    const more = all && el('button', { type: 'button', class: 'button', onclick: () => this.#draw(all, null) }, gettext('Show every save'));
    put(this, el('ul', { class: 'version-list', role: 'list' }, ...rows), more);
  }
}

/** The last save of each minute; `versions` come newest first. */
export function onePerMinute(versions: Version[]): Version[] {
  const minuteOf = (version: Version | undefined): string => version?.saved_at.slice(0, 16) ?? '';
  return versions.filter((version, index) => index === 0 || minuteOf(version) !== minuteOf(versions[index - 1]));
}

function tellTime(then: Date, now: Date): string {
  const time = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' }).format(then);
  if (then.toDateString() === now.toDateString()) return interpolate(gettext('today, %(time)s'), { time });
  const day = new Intl.DateTimeFormat(locale(), { weekday: 'long', day: 'numeric', month: 'long' }).format(then);
  return `${day}, ${time}`;
}

customElements.define('version-list', VersionList);

declare global {
  interface HTMLElementTagNameMap {
    'version-list': VersionList;
  }
  interface HTMLElementEventMap {
    'version-chosen': CustomEvent<{ version: Version; time: string }>;
  }
}
