/**
 * Asks the crew that was helped whether it wants to say thanks: a card in the corner that takes no focus and covers no
 * work, so that nobody is interrupted. Stands in the page's live region, <div class="toasts">.
 *
 * Each hand is asked about once in a browser, whatever the answer.
 */
import { type Id, callApi } from './api.ts';
import { avatar, el, icon } from './dom.ts';
import type { Crew } from './shapes.ts';
import { gettext, interpolate } from '../shared/i18n.ts';

const ASKED = 'thanks-asked';
const GOES_AFTER_MS = 4_000;

export function watchHelp(): void {
  document.addEventListener('crew-updated', (event) => offerThanks(event.detail));
}

export function offerThanks({ helped }: Crew): void {
  const place = document.querySelector('body > div.toasts');
  if (!helped || !place || wasAsked(helped.hand) || place.querySelector(`[data-thanks="${helped.hand}"]`)) return;
  const name = { name: helped.by.nickname };
  const close = (): void => {
    noteAsked(helped.hand);
    card.remove();
  };
  const say = async (): Promise<void> => {
    await callApi('POST', `/api/hands/${helped.hand}/thanks`).catch(() => undefined);
    noteAsked(helped.hand);
    card.replaceChildren(icon('smile'), el('div', { class: 'notice-text' }, el('p', {}, interpolate(gettext('%(name)s will be glad.'), name))));
    setTimeout(() => card.remove(), GOES_AFTER_MS);
  };
  const card = el(
    'div',
    { class: 'notice notice-good', 'data-thanks': String(helped.hand) },
    avatar(helped.by.avatar),
    el(
      'div',
      { class: 'notice-text' },
      el('p', {}, interpolate(gettext('Did %(name)s help you?'), name)),
      el(
        'div',
        { class: 'row' },
        el('button', { type: 'button', class: 'button button-primary button-small', onclick: () => void say() }, icon('smile'), gettext('Say thanks')),
        el('button', { type: 'button', class: 'button button-small', onclick: close }, gettext('Not now')),
      ),
    ),
  );
  place.append(card);
}

function wasAsked(hand: Id): boolean {
  try {
    return sessionStorage.getItem(ASKED) === String(hand);
  } catch {
    return false;
  }
}

function noteAsked(hand: Id): void {
  try {
    sessionStorage.setItem(ASKED, String(hand));
  } catch {
    // Then it is asked once more on the next page, for a quarter of an hour at most.
  }
}
