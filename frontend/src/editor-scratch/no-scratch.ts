/** What stands in the editor's place where Scratch can't run: one sentence, and the way to the same with blocks. */
import type { ActivityData } from '../shared/contract.ts';
import { element } from '../shared/elements.ts';
import { gettext, interpolate } from '../shared/i18n.ts';

/** Scratch draws its stage with the graphics card, or with what stands in for one. */
export function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl', { alpha: false, stencil: true });
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

export function noScratch({ twin }: Pick<ActivityData, 'twin'>, why: string): HTMLElement {
  const way = twin && element('a', { class: 'button button-primary', href: twin.url }, interpolate(gettext('Make “%(title)s” with blocks'), { title: twin.title }));
  return element('div', { class: 'scratch-none', role: 'status' }, element('p', {}, why), way);
}
