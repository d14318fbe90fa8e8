/** A keyboard to look at: the key that comes next shows itself, with Shift or AltGr where they are held down. */
import { el, put } from '../../frame/dom.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';
import { LAYOUTS, type Holding, type Key, type LayoutName, type Stroke, findStroke } from './layouts-ro.ts';

const HOLD: Record<Holding, string> = { shift: 'ShiftLeft', altgr: 'AltRight' };

export class DrawnKeyboard {
  readonly element = el('div', { class: 'keyboard', 'aria-hidden': 'true' });
  #layout: LayoutName = 'standard';

  show(layout: LayoutName): void {
    this.#layout = layout;
    put(this.element, ...LAYOUTS[layout].map((row) => el('div', { class: 'keyboard-row' }, ...row.map(drawKey))));
  }

  /** stroke: what comes next; null takes the light away. */
  light(stroke: Stroke | null): void {
    const held = stroke?.with.map((each) => HOLD[each]) ?? [];
    for (const key of this.element.querySelectorAll<HTMLElement>('.keyboard-key')) {
      const code = key.dataset['code'] ?? '';
      key.classList.toggle('is-next', code === stroke?.code);
      key.classList.toggle('is-held', held.includes(code));
    }
  }

  /** In words, for everybody: how this sign is made. */
  tell(sign: string): string {
    const stroke = findStroke(this.#layout, sign);
    if (sign === '\n') return gettext('The line is ready: press Enter.');
    if (sign === ' ') return gettext('Now a space: the long key below.');
    if (!stroke) return interpolate(gettext('Look for the sign %(sign)s.'), { sign });
    const key = LAYOUTS[this.#layout].flat().find(({ code }) => code === stroke.code)?.label ?? sign;
    if (stroke.with.length === 2) return interpolate(gettext('%(sign)s: hold Shift and AltGr down and press %(key)s.'), { sign, key });
    if (stroke.with[0] === 'shift') return interpolate(gettext('%(sign)s: hold Shift down and press %(key)s.'), { sign, key });
    if (stroke.with[0] === 'altgr') return interpolate(gettext('%(sign)s: hold AltGr down and press %(key)s.'), { sign, key });
    return interpolate(gettext('Press %(sign)s.'), { sign: key });
  }
}

function drawKey({ code, label, upper, third, width = 1 }: Key): HTMLElement {
  return el(
    'span',
    { class: 'keyboard-key', 'data-code': code, 'data-width': width },
    upper && el('span', { class: 'keyboard-upper' }, upper),
    el('span', {}, label),
    third && el('span', { class: 'keyboard-third' }, third),
  );
}
