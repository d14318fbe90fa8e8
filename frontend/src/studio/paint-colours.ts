/** The colours to paint with: those of the drawings, so that what a child paints goes with them, and one of one's own. */
import { gettext } from '../shared/i18n.ts';
import { element } from './elements.ts';
import { useGridKeys } from './grid-keys.ts';

const FIRST_COLOUR = '#3b2a24';

function palette(): [colour: string, name: string][] {
  return [
    [FIRST_COLOUR, gettext('black')], ['#8b8178', gettext('grey')], ['#ffffff', gettext('white')], ['#875a38', gettext('brown')],
    ['#c8383f', gettext('red')], ['#d56c43', gettext('orange')], ['#f5c044', gettext('yellow')], ['#f2dfb0', gettext('sand')],
    ['#33604a', gettext('dark green')], ['#6f9f4a', gettext('green')], ['#a2c266', gettext('light green')], ['#86c3d6', gettext('light blue')],
    ['#3f7fb0', gettext('blue')], ['#74567f', gettext('purple')], ['#e59a97', gettext('pink')], ['#f3cba3', gettext('peach')],
  ];
}

export class PaintColours {
  readonly root: HTMLElement;
  colour = FIRST_COLOUR;
  private readonly swatches: HTMLButtonElement[];
  private readonly own = element('input', { type: 'color', class: 'studio-own-colour', value: '#ff7ac0' });

  constructor() {
    this.swatches = palette().map(([colour, name]) => {
      const swatch = element('button', { type: 'button', class: 'studio-swatch', 'data-colour': colour, 'aria-label': name, title: name, onclick: () => this.choose(colour) });
      swatch.style.backgroundColor = colour;
      return swatch;
    });
    this.own.addEventListener('input', () => this.choose(this.own.value));
    const grid = element('div', { class: 'studio-swatches', role: 'group', 'aria-label': gettext('Colours') }, ...this.swatches);
    useGridKeys(grid, 'button');
    this.root = element('div', { class: 'studio-colours' }, grid, element('label', { class: 'studio-own' }, element('span', {}, gettext('Your own colour')), this.own));
    this.choose(FIRST_COLOUR);
  }

  private choose(colour: string): void {
    this.colour = colour;
    const isOwn = !this.swatches.some((swatch) => swatch.dataset['colour'] === colour);
    for (const swatch of this.swatches) swatch.setAttribute('aria-pressed', String(swatch.dataset['colour'] === colour));
    this.own.classList.toggle('studio-is-chosen', isOwn);
  }
}
