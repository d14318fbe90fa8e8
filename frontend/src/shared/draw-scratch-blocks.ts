/** Draws the Scratch blocks in a text from a pack; what draws them is only fetched where there are any. */
import { locale } from './i18n.ts';

/**
 * To be called whenever such a text comes into the page. Where the drawing can't be fetched, the blocks stay words, which
 * can be read too; so nothing is told.
 */
export async function drawScratchBlocks(root: ParentNode): Promise<void> {
  const places = [...root.querySelectorAll<HTMLElement>('.scratch-blocks:not(.is-drawn)')];
  if (places.length === 0) return;
  try {
    const { drawBlocks } = await import('../scratch-blocks/draw-blocks.ts');
    for (const place of places) drawBlocks(place, locale());
  } catch {
    // See above.
  }
}
