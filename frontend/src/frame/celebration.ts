import { el } from './dom.ts';

const PIECES = 16;
const LASTS_MS = 3_000;

/** Flowers rain over the page for three seconds. Only to be seen; a reader who wants less motion sees none of it. */
export function celebrate(): void {
  const rain = el('div', { class: 'celebration', 'aria-hidden': 'true' }, ...Array.from({ length: PIECES }, () => el('i')));
  document.body.append(rain);
  setTimeout(() => rain.remove(), LASTS_MS);
}
