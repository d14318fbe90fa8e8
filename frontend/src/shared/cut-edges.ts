/** Shows at which sides a piece that scrolls sideways goes on: the classes fade it out there (components/markdown.css). */

const watched = new WeakSet<HTMLElement>();

/** To be called whenever its size may have changed; scrolling it is seen from then on. */
export function showCutEdges(piece: HTMLElement): void {
  const hidden = piece.scrollWidth - piece.clientWidth;
  // One pixel is rounding.
  piece.classList.toggle('is-cut-left', hidden > 1 && piece.scrollLeft > 1);
  piece.classList.toggle('is-cut-right', hidden - piece.scrollLeft > 1);
  if (watched.has(piece)) return;
  watched.add(piece);
  piece.addEventListener('scroll', () => showCutEdges(piece), { passive: true });
}
