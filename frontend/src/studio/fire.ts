/** The two events of the lists. */
import type { Change } from './edits.ts';

export function fireEdit(host: HTMLElement, target: string, apply: Change): void {
  host.dispatchEvent(new CustomEvent('studio-edit', { bubbles: true, detail: { apply, target } }));
}

export function fireChoose(host: HTMLElement, target: string): void {
  host.dispatchEvent(new CustomEvent('studio-choose', { bubbles: true, detail: { target } }));
}
