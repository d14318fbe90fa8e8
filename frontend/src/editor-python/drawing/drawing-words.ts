/** A drawing in words, for who can't see it. Pure. */
import type { Turtle } from '../../python/protocol.ts';
import { gettext, interpolate, ngettext } from '../../shared/i18n.ts';
import type { Mark } from './drawing.ts';

/** More places than these are not listened to. */
const MOST_PLACES = 3;

export function describeDrawing(marks: readonly Pick<Mark, 'kind'>[], turtles: readonly Turtle[]): string {
  const count = (kind: Mark['kind']): number => marks.filter((mark) => mark.kind === kind).length;
  const [lines, fills, dots, texts] = [count('line'), count('fill'), count('dot') + count('stamp'), count('text')];
  const parts = [
    lines > 0 && interpolate(ngettext('%(count)s line', '%(count)s lines', lines), { count: lines }),
    fills > 0 && interpolate(ngettext('%(count)s filled shape', '%(count)s filled shapes', fills), { count: fills }),
    dots > 0 && interpolate(ngettext('%(count)s dot or stamp', '%(count)s dots and stamps', dots), { count: dots }),
    texts > 0 && interpolate(ngettext('%(count)s text', '%(count)s texts', texts), { count: texts }),
  ].filter((part) => part !== false);
  const drawn = parts.length > 0 ? interpolate(gettext('The drawing has %(parts)s.'), { parts: parts.join(', ') }) : gettext('Nothing is drawn yet.');
  const shown = turtles.filter((turtle) => turtle.shown);
  const places = shown.slice(0, MOST_PLACES).map(({ x, y }) => interpolate(gettext('A turtle is at x %(x)s, y %(y)s.'), { x: Math.round(x), y: Math.round(y) }));
  if (shown.length > MOST_PLACES) places.push(interpolate(gettext('And %(count)s more.'), { count: shown.length - MOST_PLACES }));
  return [drawn, ...places].join(' ');
}
