/** Ordinary colours or high contrast: what the child chose on this page, else what the computer asks for. */
import { DEFAULT_MODE, HIGH_CONTRAST_MODE } from '@gui/lib/settings/color-mode/index.js';

let chosen: string | null = null;

export function detectColorMode(): string {
  return chosen ?? (window.matchMedia('(prefers-contrast: more)').matches ? HIGH_CONTRAST_MODE : DEFAULT_MODE);
}

export function persistColorMode(mode: string): void {
  chosen = mode;
}
