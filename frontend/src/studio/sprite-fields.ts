/** Name, place, size, direction, shown and rotation of the chosen sprite, in two rows. Each field is taken when it is left or Enter is pressed. */
import aroundIcon from 'icon:rotate-cw';
import hiddenIcon from 'icon:eye-off';
import leftRightIcon from 'icon:arrow-left-right';
import noneIcon from 'icon:arrow-right';
import shownIcon from 'icon:eye';
import { gettext } from '../shared/i18n.ts';
import type { RotationStyle, SavedSprite } from '../stage/work.ts';
import { button, element, iconElement } from './elements.ts';

type Fields = Partial<Pick<SavedSprite, 'name' | 'x' | 'y' | 'size' | 'direction' | 'shown' | 'rotation'>>;
type NumberField = 'x' | 'y' | 'size' | 'direction';

/** In the order in which the button goes through them. */
const ROTATIONS: Readonly<Record<RotationStyle, { icon: string; text: () => string; next: RotationStyle }>> = {
  around: { icon: aroundIcon, text: () => gettext('Turns all around'), next: 'left_right' },
  left_right: { icon: leftRightIcon, text: () => gettext('Turns left and right only'), next: 'none' },
  none: { icon: noneIcon, text: () => gettext("Doesn't turn"), next: 'around' },
};

/** Half steps of a running program are of no use here. */
const shortNumber = (value: number): string => String(Math.round(value));

export class SpriteFields {
  readonly root: HTMLElement;
  private readonly change: (fields: Fields) => void;
  private readonly name = element('input', { type: 'text', class: 'studio-input studio-input-name', maxlength: 40, autocomplete: 'off', 'aria-label': gettext('Sprite name'), title: gettext('Sprite name') });
  private readonly numbers: Record<NumberField, HTMLInputElement>;
  private readonly visible = button(shownIcon, gettext('Shown'), () => this.change({ shown: !this.isShown }), { iconOnly: true });
  private readonly turns = button(aroundIcon, gettext('How it turns'), () => this.change({ rotation: ROTATIONS[this.rotation].next }), { iconOnly: true });
  private isShown = true;
  private rotation: RotationStyle = 'around';

  /** extra: stands beside the name. */
  constructor(change: (fields: Fields) => void, extra: readonly HTMLElement[]) {
    this.change = change;
    this.name.addEventListener('change', () => change({ name: this.name.value }));
    this.numbers = { x: this.number('x'), y: this.number('y'), size: this.number('size'), direction: this.number('direction') };
    this.visible.classList.add('studio-eye');
    this.root = element('div', { class: 'studio-fields' },
      element('div', { class: 'studio-row' }, this.name, this.visible, ...extra),
      element('div', { class: 'studio-row' },
        field('x', this.numbers.x), field('y', this.numbers.y),
        field(gettext('Size'), this.numbers.size), field(gettext('Direction'), this.numbers.direction), this.turns),
    );
    for (const input of this.root.querySelectorAll('input')) {
      input.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') input.blur();
      });
    }
  }

  private number(key: NumberField): HTMLInputElement {
    const input = element('input', { type: 'number', class: 'studio-input studio-input-number', step: 1, inputmode: 'numeric' });
    input.addEventListener('change', () => {
      if (input.value !== '') this.change({ [key]: Number(input.value) });
    });
    return input;
  }

  show(sprite: SavedSprite): void {
    setValue(this.name, sprite.name);
    for (const key of ['x', 'y', 'size', 'direction'] as const) setValue(this.numbers[key], shortNumber(sprite[key]));
    if (sprite.shown !== this.isShown) putIcon(this.visible, sprite.shown ? shownIcon : hiddenIcon);
    this.isShown = sprite.shown;
    this.visible.setAttribute('aria-pressed', String(sprite.shown));
    this.visible.title = sprite.shown ? gettext('Shown') : gettext('Hidden');
    const { icon, text } = ROTATIONS[sprite.rotation];
    if (sprite.rotation !== this.rotation) putIcon(this.turns, icon);
    this.rotation = sprite.rotation;
    this.turns.title = text();
    this.turns.setAttribute('aria-label', `${gettext('How it turns')}: ${text()}`);
  }
}

function field(label: string, input: HTMLElement): HTMLElement {
  return element('label', { class: 'studio-field' }, element('span', {}, label), input);
}

function putIcon(control: HTMLElement, icon: string): void {
  control.querySelector('svg')?.replaceWith(iconElement(icon));
}

/** Leaves a field alone in which someone is typing. */
export function setValue(input: HTMLInputElement, value: string): void {
  if (input !== document.activeElement && input.value !== value) input.value = value;
}
