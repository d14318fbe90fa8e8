/** The three speeds at which a program is shown. */
import fast from 'icon:rabbit';
import normal from 'icon:footprints';
import slow from 'icon:turtle';
import { gettext } from '../shared/i18n.ts';
import { choices } from './choices.ts';
import { iconElement } from './elements.ts';

export type Speed = 'slow' | 'normal' | 'fast';

const SPEEDS: readonly Speed[] = ['slow', 'normal', 'fast'];

/** Kept for the visit, over activities. */
const KEPT = 'village-speed';

/** The speed that was chosen earlier in this visit. */
export function readSpeed(): Speed {
  try {
    return SPEEDS.find((speed) => speed === sessionStorage.getItem(KEPT)) ?? 'normal';
  } catch {
    return 'normal';
  }
}

function keepSpeed(speed: string): void {
  try {
    sessionStorage.setItem(KEPT, speed);
  } catch {
    // Then it is normal again in the next activity.
  }
}

/** For a trial, which is at the normal speed. */
export function forgetSpeed(): void {
  keepSpeed('normal');
}

export function speedChoice(chosen: Speed, choose: (speed: Speed) => void): HTMLFieldSetElement {
  return choices('village-speeds', gettext('Speed'), [
    { value: 'slow', content: [iconElement(slow), gettext('Slow')] },
    { value: 'normal', content: [iconElement(normal), gettext('Normal')] },
    { value: 'fast', content: [iconElement(fast), gettext('Fast')] },
  ], chosen, (value) => {
    keepSpeed(value);
    choose(value as Speed);
  });
}
