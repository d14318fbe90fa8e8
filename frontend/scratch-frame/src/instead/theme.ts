/** How blocks look: what the child chose on this page. */
import { DEFAULT_THEME } from '@gui/lib/settings/theme/index.js';

let chosen: string | null = null;

export function detectTheme(): string {
  return chosen ?? DEFAULT_THEME;
}

export function persistTheme(theme: string): void {
  chosen = theme;
}
