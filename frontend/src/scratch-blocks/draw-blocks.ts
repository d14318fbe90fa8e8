/**
 * Draws what the server wrote as text: `<pre class="scratch-blocks" data-locale="ro"><code>…` and, within a sentence,
 * `<code class="scratch-blocks">`. A text that can't be drawn stays a text.
 *
 *     <pre class="scratch-blocks is-drawn"><svg role="img" aria-label="când se dă click pe stegulețul verde, mergi 10 pași">…</svg></pre>
 */
import { showCutEdges } from '../shared/cut-edges.ts';
import { paintBlocks } from './paint-blocks.ts';
import { readBlocks, sayBlocks } from './read-blocks.ts';
import { speakBlocks } from './speak-blocks.ts';

const EM = 0.85;
const EM_IN_SENTENCE = 0.75;
/** How small a drawing may become in a narrow place, as a part of its own width. */
const SMALLEST = 0.7;

/** locale: the reader's. */
export function drawBlocks(place: HTMLElement, locale: string): void {
  if (place.classList.contains('is-drawn')) return;
  const isInSentence = place.tagName === 'CODE';
  const code = (place.textContent ?? '').trimEnd();
  try {
    const document = readBlocks(code, place.dataset['locale'] ?? locale, isInSentence);
    sayBlocks(document, locale);
    const svg = paintBlocks(document, isInSentence ? EM_IN_SENTENCE : EM);
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', speakBlocks(document, locale));
    svg.style.minWidth = `${Number.parseFloat(svg.getAttribute('width') ?? '0') * SMALLEST}em`;
    place.replaceChildren(svg);
    place.classList.add('is-drawn');
    if (!isInSentence) letKeysScroll(place);
  } catch {
    // The library stops at some texts; the text says more than a broken drawing.
  }
}

/** Where there is less room than the drawing needs, it is scrolled, and then the keyboard has to reach it. */
function letKeysScroll(place: HTMLElement): void {
  new ResizeObserver(() => {
    if (place.scrollWidth > place.clientWidth) place.tabIndex = 0;
    else place.removeAttribute('tabindex');
    showCutEdges(place);
  }).observe(place);
}
