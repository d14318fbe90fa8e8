/** The variables at a step: the call that runs on top and open, those that wait for it folded below. */
import type { Box } from '../../python/protocol.ts';
import { element } from '../../shared/elements.ts';
import { gettext, interpolate, ngettext } from '../../shared/i18n.ts';
import { boxView } from './box-view.ts';
import type { FrameState, StepState } from './step-history.ts';

/** Of a deep recursion, the calls that are drawn: nobody reads more. */
const MOST_CALLS = 12;

export class VariablesView {
  readonly root = element('div', { class: 'python-variables', role: 'group', 'aria-label': gettext('Variables'), tabindex: '0' });
  /** Depths of the waiting calls that were opened by hand. */
  private readonly opened = new Set<number>();

  clear(): void {
    this.opened.clear();
    this.root.replaceChildren();
  }

  show({ frames }: StepState): void {
    const same = numberShared(frames);
    const seen = frames.map((frame, depth) => ({ frame, depth })).reverse();
    const drawn = seen.length <= MOST_CALLS ? seen : [...seen.slice(0, MOST_CALLS - 1), ...seen.slice(-1)];
    const parts: HTMLElement[] = drawn.map(({ frame, depth }, index) => this.call(frame, depth, index === 0, same));
    const left = seen.length - drawn.length;
    if (left > 0) parts.splice(-1, 0, element('p', { class: 'python-nothing' }, interpolate(ngettext('and %(count)s more call', 'and %(count)s more calls', left), { count: left })));
    this.root.replaceChildren(...parts);
  }

  private call(frame: FrameState, depth: number, isTop: boolean, same: ReadonlyMap<number, number>): HTMLElement {
    const rows = [...frame.vars].filter(([, { kind }]) => kind !== 'function').map(([name, box]) => row(name, box, frame.changed.has(name), same));
    const content = rows.length > 0 ? element('dl', {}, ...rows.flat()) : element('p', { class: 'python-nothing' }, gettext('No variables yet'));
    const name = frame.name === '' ? gettext('The program') : `${frame.name}()`;
    // After the last line there is none.
    const line = frame.line === 0 ? '' : interpolate(gettext('line %(line)s'), { line: frame.line });
    const details = element('details', { class: 'python-call', open: isTop || this.opened.has(depth) },
      element('summary', {}, element('strong', {}, name), element('span', { class: 'python-call-line' }, line)), content);
    if (!isTop) {
      details.addEventListener('toggle', () => {
        if (details.open) this.opened.add(depth);
        else this.opened.delete(depth);
      });
    }
    return details;
  }
}

function row(name: string, box: Box, isChanged: boolean, same: ReadonlyMap<number, number>): HTMLElement[] {
  const className = isChanged ? 'python-changed' : '';
  const mark = isChanged && element('span', { class: 'python-new', title: gettext('has just changed') }, element('span', { class: 'village-unseen' }, gettext('has just changed')), element('span', { 'aria-hidden': 'true' }, '★'));
  return [element('dt', { class: className }, mark, element('code', {}, name)), element('dd', { class: className }, boxView(box, box.id === undefined ? null : (same.get(box.id) ?? null)))];
}

/** Small numbers for the things that more than one variable holds. */
export function numberShared(frames: readonly Pick<FrameState, 'vars'>[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { vars } of frames) for (const { id } of vars.values()) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1).map(([id]) => id);
  return new Map(shared.map((id, index) => [id, index + 1]));
}
