/** The stage in words, for who can't see it: who stands where, who says what. Told politely and not too often. */
import type { Snapshot } from '../../stage/snapshot.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';
import { element } from '../elements.ts';

const PAUSE_MS = 4_000;
/** Longer sentences are not listened to. */
const MOST_SPRITES = 6;

export function describe(snapshot: Pick<Snapshot, 'sprites' | 'question'>, nameOf: (sprite: string) => string): string {
  const shown = snapshot.sprites.filter((drawn) => drawn.shown && drawn.clone === 0);
  const sentences = shown.slice(-MOST_SPRITES).map(({ sprite, x, y, bubble }) => {
    const values = { name: nameOf(sprite), x: Math.round(x), y: Math.round(y), text: bubble?.text ?? '' };
    return interpolate(bubble ? gettext('%(name)s at x %(x)s, y %(y)s says: %(text)s.') : gettext('%(name)s at x %(x)s, y %(y)s.'), values);
  });
  if (shown.length > MOST_SPRITES) sentences.push(interpolate(gettext('And %(count)s more.'), { count: shown.length - MOST_SPRITES }));
  if (sentences.length === 0) sentences.push(gettext('Nobody is on the stage.'));
  if (snapshot.question) sentences.push(interpolate(gettext('%(name)s asks: %(text)s'), { name: nameOf(snapshot.question.sprite), text: snapshot.question.text }));
  return sentences.join(' ');
}

export class Summary {
  readonly root = element('p', { class: 'village-unseen', role: 'status' });
  private nextAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** text is made only when it is told. */
  tell(text: () => string): void {
    clearTimeout(this.timer);
    const waitMs = Math.max(0, this.nextAt - Date.now());
    this.timer = setTimeout(() => {
      this.nextAt = Date.now() + PAUSE_MS;
      const told = text();
      if (told !== this.root.textContent) this.root.textContent = told;
    }, waitMs);
  }
}
