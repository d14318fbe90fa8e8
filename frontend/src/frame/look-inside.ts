/** Looking inside somebody else's project that was shown: whose it is, and the way to a copy of one's own. */
import { gettext, interpolate, locale } from '../shared/i18n.ts';
import { avatar, el, icon } from './dom.ts';
import type { ShownProject } from './shapes.ts';

/** A line above the editor. copy: makes one and goes on with it; null where nobody could. */
export function lookBanner({ authors, credit }: ShownProject, copy: (() => Promise<void>) | null): HTMLElement {
  const names = new Intl.ListFormat(locale(), { type: 'conjunction' }).format(authors.map(({ nickname }) => nickname));
  const made = copy
    ? gettext('Made by %(names)s. Look inside and run it. To change something, make your own copy.')
    : gettext('Made by %(names)s. Look inside and run it.');
  return el(
    'div',
    { class: 'preview-banner look-banner' },
    ...authors.map(({ avatar: name }) => avatar(name)),
    el('p', {}, interpolate(made, { names }), credit && el('span', { class: 'frame-credit' }, credit)),
    copy && copyButton(copy),
  );
}

function copyButton(copy: () => Promise<void>): HTMLButtonElement {
  const button = el('button', { type: 'button', class: 'button button-primary' }, icon('copy'), gettext('Make our own copy'));
  button.addEventListener('click', () => {
    button.disabled = true;
    void copy().finally(() => (button.disabled = false));
  });
  return button;
}
