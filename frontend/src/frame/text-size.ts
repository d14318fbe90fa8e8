/**
 * How large the texts of the pages are: three sizes, kept in this browser, for whoever sits here.
 *
 * The size stands on <html data-text-size="large">; the style sheets make --text-scale of it, which an editor may read.
 * Blocks begin with it, and have a zoom of their own.
 */
export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

const KEPT = 'text-size';

/** Where a browser stores nothing it is normal. */
export function keptTextSize(): TextSize {
  try {
    const kept = localStorage.getItem(KEPT);
    return TEXT_SIZES.find((size) => size === kept) ?? 'normal';
  } catch {
    return 'normal';
  }
}

/** Draws the page in the size that this browser keeps. */
export function applyTextSize(): void {
  const size = keptTextSize();
  if (size === 'normal') delete document.documentElement.dataset['textSize'];
  else document.documentElement.dataset['textSize'] = size;
}

export function keepTextSize(size: TextSize): void {
  try {
    if (size === 'normal') localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, size);
  } catch {
    // Then it lasts as long as the page.
  }
  document.documentElement.dataset['textSize'] = size;
}
