/** <recolour-dialog>: see contract.ts. Twelve hues to tap, and a slider for those between. */
import { gettext } from '../shared/i18n.ts';
import type { LibraryPicture, Picture } from '../stage/work.ts';
import type { PaintKind, RecolourDialogElement } from './contract.ts';
import { openDialog } from './dialogs.ts';
import { element } from './elements.ts';
import { useGridKeys } from './grid-keys.ts';
import { Library } from './library.ts';

const STEP_DEGREES = 30;

class RecolourDialog extends HTMLElement implements RecolourDialogElement {
  library = new Library();

  open(picture: Picture, kind: PaintKind): Promise<number | null> {
    if (!('library' in picture)) return Promise.resolve(null);
    const address = (hue: number): Promise<string> => this.library.imageUrl({ library: picture.library, hue }, kind);
    return new Promise((resolve) => show(picture, address, resolve));
  }
}

function show(picture: LibraryPicture, address: (hue: number) => Promise<string>, answer: (hue: number | null) => void): void {
  let hue = picture.hue ?? 0;
  const large = element('img', { alt: '', class: 'studio-recolour-large' });
  const slider = element('input', { type: 'range', min: 0, max: 359, step: 1, class: 'studio-slider' });
  const samples = Array.from({ length: 360 / STEP_DEGREES }, (_, index) => {
    const degrees = index * STEP_DEGREES;
    const image = element('img', { alt: '', class: 'studio-tile-image' });
    put(image, degrees);
    const name = degrees === 0 ? gettext('As it was drawn') : `${degrees}°`;
    return element('button', { type: 'button', class: 'studio-tile studio-tile-small', 'data-hue': degrees, 'aria-label': name, title: name, onclick: () => turnTo(degrees) }, image);
  });
  function put(image: HTMLImageElement, degrees: number): void {
    address(degrees).then((url) => {
      image.src = url;
    }, () => undefined);
  }
  function turnTo(degrees: number): void {
    hue = degrees;
    slider.value = String(degrees);
    put(large, degrees);
    for (const sample of samples) sample.setAttribute('aria-pressed', String(sample.dataset['hue'] === String(degrees)));
  }
  slider.addEventListener('input', () => turnTo(Number(slider.value)));
  const grid = element('div', { class: 'studio-recolour-grid', role: 'group', 'aria-label': gettext('Colours') }, ...samples);
  const refuse = element('button', { type: 'button', class: 'studio-button', onclick: () => dialog.close() }, gettext('Leave as it was'));
  const agree = element('button', { type: 'button', class: 'studio-button studio-button-primary', onclick: () => dialog.close('yes') }, gettext('Keep this colour'));
  const dialog = openDialog(gettext('Other colours'), 'recolour',
    element('div', { class: 'studio-recolour-both' }, large, grid),
    element('label', { class: 'studio-slider-row' }, element('span', {}, gettext('In between')), slider),
    element('div', { class: 'studio-dialog-buttons' }, refuse, agree));
  dialog.addEventListener('close', () => answer(dialog.returnValue === 'yes' ? hue : null));
  turnTo(hue);
  useGridKeys(grid, 'button');
  (samples.find((sample) => sample.getAttribute('aria-pressed') === 'true') ?? slider).focus();
}

customElements.define('recolour-dialog', RecolourDialog);
