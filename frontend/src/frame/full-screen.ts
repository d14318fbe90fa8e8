/** The whole screen for the page. The browser leaves it with Escape, and when another page opens. */

/** False where a browser or its settings don't allow it. */
export function canFillScreen(): boolean {
  return document.fullscreenEnabled ?? false;
}

export function isScreenFilled(): boolean {
  return document.fullscreenElement !== null && document.fullscreenElement !== undefined;
}

/** The page as a whole, so that dialogs and notes are seen, too. A refusal changes nothing. */
export async function toggleFullScreen(): Promise<void> {
  try {
    if (isScreenFilled()) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // The button goes on showing what is.
  }
}
