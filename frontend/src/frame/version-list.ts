/**
 * <version-list>: the earlier versions of a project, newest first, in a dialog.
 *
 * `show(versions, pictureOf)`; pictureOf gives the address of a picture. Saves come every few seconds, so one of each
 * minute is listed first and all of them on request. One that came from home is told by when it was made there.
 * Fires `version-chosen` (detail: the version and its time in words) when one is to be looked at.
 *
 *     <version-list>
 *       <ul class="version-list">
 *         <li class="version">
 *           <span class="version-picture"><img alt=""></span> <!-- an icon where there is no picture -->
 *           <span class="version-time">today, 10:42</span> <span class="version-by">Ana, Matei</span> <button>Look</button>
 *         </li>
 *       </ul>
 *       <button class="button">Show every save</button>
 *     </version-list>
 */
import { gettext, interpolate, locale } from '../shared/i18n.ts';
import { el, icon, put } from './dom.ts';
import type { Version } from './shapes.ts';

export class VersionList extends HTMLElement {
  #pictureOf: (key: string) => string = () => '';

  show(versions: Version[], pictureOf: (key: string) => string = () => ''): void {
    this.#pictureOf = pictureOf;
    if (versions.length === 0) return void put(this, el('p', {}, gettext('Nothing is saved yet.')));
    const chosen = onePerMinute(versions);
    this.#draw(chosen, versions.length > chosen.length ? versions : null);
  }

  #draw(versions: Version[], all: Version[] | null): void {
    const now = new Date();
    const rows = versions.map((version) => {
      const time = tellTime(version, now);
      const choose = (): void => void this.dispatchEvent(new CustomEvent('version-chosen', { bubbles: true, detail: { version, time } }));
      const label = interpolate(gettext('Look at the version of %(time)s'), { time });
      return el(
        'li',
        { class: 'version' },
        el('span', { class: 'version-picture' }, this.#picture(version)),
        el('span', { class: 'version-time' }, time),
        el('span', { class: 'version-by' }, version.saved_by.join(', ')),
        el('button', { type: 'button', class: 'button', 'aria-label': label, onclick: choose }, icon('eye'), gettext('Look')),
      );
    });
    const more = all && el('button', { type: 'button', class: 'button', onclick: () => this.#draw(all, null) }, gettext('Show every save'));
    put(this, el('ul', { class: 'version-list', role: 'list' }, ...rows), more);
  }

  #picture({ picture }: Version): HTMLElement | SVGElement {
    const address = picture ? this.#pictureOf(picture) : '';
    return address ? el('img', { src: address, alt: '', loading: 'lazy', width: 120, height: 90 }) : icon('image');
  }
}

/** The last save of each minute, here or at home; `versions` come newest first. */
export function onePerMinute(versions: Version[]): Version[] {
  const minuteOf = (version: Version | undefined): string => (version ? `${version.made_at === null} ${madeAt(version).slice(0, 16)}` : '');
  return versions.filter((version, index) => index === 0 || minuteOf(version) !== minuteOf(versions[index - 1]));
}

/** When the work became what it is, wherever that was. */
export function madeAt({ made_at, saved_at }: Version): string {
  return made_at ?? saved_at;
}

function tellTime(version: Version, now: Date): string {
  const then = new Date(madeAt(version));
  const time = tellMoment(then, now);
  return version.made_at === null ? time : interpolate(gettext('at home, %(time)s'), { time });
}

/** With the year where it isn't this one: a clock at home may be wrong by years. */
function tellMoment(then: Date, now: Date): string {
  const time = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' }).format(then);
  if (then.toDateString() === now.toDateString()) return interpolate(gettext('today, %(time)s'), { time });
  const isThisYear = then.getFullYear() === now.getFullYear();
  const day = new Intl.DateTimeFormat(locale(), { weekday: 'long', day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) }).format(then);
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
