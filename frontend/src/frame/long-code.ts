/**
 * Code in the steps is never broken: a piece that is wider than the column gets smaller signs, and where even those don't
 * fit it scrolls within its own box, by keyboard too. Blocks of Scratch are sentences and are broken as such. The classes
 * is-small and is-scrolling are styled in frame/steps.css.
 */
import { showCutEdges } from '../shared/cut-edges.ts';

/** For as long as the box is there, whatever is put into it. */
export function keepCodeWhole(box: HTMLElement): void {
  const fit = (): void => {
    for (const code of box.querySelectorAll('code')) fitCode(code.closest('pre') ?? code);
  };
  new ResizeObserver(fit).observe(box);
  new MutationObserver(fit).observe(box, { childList: true, subtree: true });
}

function fitCode(piece: HTMLElement): void {
  piece.classList.remove('is-small', 'is-scrolling');
  const isWide = !fits(piece);
  piece.classList.toggle('is-small', isWide);
  const scrolls = isWide && !fits(piece);
  piece.classList.toggle('is-scrolling', scrolls);
  // Set only where it changes, so that it keeps the focus.
  if (!scrolls) piece.removeAttribute('tabindex');
  else if (!piece.hasAttribute('tabindex')) piece.tabIndex = 0;
  if (scrolls || piece.matches('.is-cut-left, .is-cut-right')) showCutEdges(piece);
}

function fits(piece: HTMLElement): boolean {
  return piece.localName === 'pre' ? piece.scrollWidth <= piece.clientWidth : piece.offsetWidth <= roomFor(piece);
}

/** How wide the paragraph or the cell around it is. */
function roomFor(piece: HTMLElement): number {
  let around = piece.parentElement;
  while (around?.parentElement && getComputedStyle(around).display === 'inline') around = around.parentElement;
  if (!around) return Infinity;
  const { paddingLeft, paddingRight } = getComputedStyle(around);
  return around.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}
