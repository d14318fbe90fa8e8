/** What is worn on a head, over its hair; coordinates of the head. `height` is how far it reaches up. */
import { COLOURS as C } from '../colours.ts';
import { line, oval, patch, shape } from '../shapes.ts';
import type { Cloth } from './clothes.ts';
import type { Hair } from './hair.ts';

/** The hair below a hat. */
export function worn(hair: Hair, hat: Hair): Hair {
  return {
    behind: hair.behind + hat.behind,
    front: hair.front + hat.front,
    height: Math.max(hair.height, hat.height),
    coversEars: (hair.coversEars ?? false) || (hat.coversEars ?? false),
  };
}

export function strawHat(band: string): Hair {
  const front =
    shape(C.path, 'M-13-10.6Q-12.6-29 1-29Q14.6-29 15-10.6Z') +
    patch(C.pathShade, 'M5-27.4Q13.4-25.4 13.6-12H7.6Q9-20 5-27.4Z') +
    shape(band, 'M-13.4-15.6Q1-11.6 15.2-15.6L15.4-9.6Q1-5.6-13.4-9.6Z') +
    shape(C.path, 'M-25.4-8Q0-15.4 27-8Q25-2.4 1-5.6Q-23.6-2.4-25.4-8Z') +
    line('M-16-7.4q7-2 13-2.2M6-9.4q8 .4 13 1.8', 2, C.pathShade);
  return { behind: '', front, height: 30 };
}

/** A small felt hat with a feather, as dancers and old men wear it. */
export function feltHat(cloth: Cloth, band: string, more = ''): Hair {
  const front =
    shape(cloth.light, 'M-13-10.4Q-14-24-5-25.6Q1-22.4 7-25.6Q15-24 15-10.4Z') +
    patch(cloth.shade, 'M7-24Q13.6-22.6 13.6-12H8.4Q9.6-18 7-24Z') +
    shape(band, 'M-13.4-14.4Q1-11 15.2-14.4L15.4-9.6Q1-6-13.4-9.6Z') +
    shape(cloth.light, 'M-21.4-9.4Q0-14.6 23.4-9.4Q22-3.6 1-6.4Q-20-3.6-21.4-9.4Z') +
    more;
  return { behind: '', front, height: 27 };
}

export const FEATHER = shape(C.leaf, 'M-10-13.6Q-17.4-20-13.6-29.4Q-7-24-7.4-14.4Z') + line('M-8.8-14q-2-6-3.6-10', 1.8);

/** The shepherd's tall cap of lambskin. */
export function lambskinCap(cloth: Cloth): Hair {
  const d = 'M-18.4-3.6Q-20-15-15-23Q-8-33.6 2-33Q12-33 15.4-22Q19-13 18.4-4.6Q1-12-18.4-3.6Z';
  return { behind: '', front: shape(cloth.light, d) + line('M-11-14q2.6-2.8 5 0M0-17q2.6-2.8 5 0M-6-23q2.6-2.8 5 0M6.4-24q2.4-2.4 4.4.4M10-13q2.4-2 4.4.6', 2.2, cloth.shade), height: 34, coversEars: false };
}

/** Tied under the chin; the face looks out of it. */
export function headscarf(cloth: Cloth, dots: string): Hair {
  const outer = 'M-20 6C-25-11-13-24.4 1-24.2C13.6-24.2 21.4-14 19.6-3Q18.4 11 8 18.4L2.6 21.4Q-16 19-20 6Z';
  const opening = 'M14.4-8.4Q17.8 0 15.2 7Q12 16.4 5 16.6Q-6 16-9.6 6Q-10.6-5-2-9.6Q7-13 14.4-8.4Z';
  const front =
    `<path fill="${cloth.light}" fill-rule="evenodd" d="${outer}${opening}"/>` +
    line('M-14.4-10.4v.1M-6-17v.1M5-18.4v.1M-15.4 0v.1M-13.4 9v.1M-6 16.4v.1', 3, dots);
  return { behind: '', front, height: 25, coversEars: true };
}

export function knot(cloth: Cloth): string {
  return shape(cloth.light, 'M3.4-1.6Q-3 6-4.6 9.6L2 9.4L4.6 3L9.6 8.6L14 6.4Q9.6 1 6-1.6Z') + oval(cloth.light, 4.4, -1, 2.8);
}

/** With a badge and a brim that reaches far back. */
export function fireHelmet(): Hair {
  const front =
    shape(C.red, 'M-17-7Q-17.4-26 0-26.6Q17-26 18-8Z') +
    patch(C.redShade, 'M7-24.6Q15.6-21.6 16.4-9.4H10Q11.4-18 7-24.6Z') +
    shape(C.yellow, 'M-2.4-25.4Q1-31 4.6-25.4L3.6-12H-1.4Z') +
    shape(C.red, 'M-26-1.4Q-20-10.6 1-10.8Q20-10.8 22.4-5.4Q10-8 1-6.4Q-16-4-26-1.4Z') +
    shape(C.yellow, 'M5-20.6l4.8-1.6l4 2.2q.6 6.6-3.4 8.8q-5-2.4-5.4-9.4Z');
  return { behind: '', front, height: 30 };
}

export function cookHat(): Hair {
  const front =
    shape(C.whitewash, 'M-13-10Q-15-17-13.4-20.6Q-21.6-23-18.4-30Q-14-36.4-6.6-33.4Q1-39.4 8-33.4Q15.6-36.4 19-29.6Q21.4-23 15.4-20.6Q16.4-15 14.6-10Q1-14.6-13-10Z') +
    patch(C.whitewashShade, 'M9-32Q15.4-34.4 17.6-29Q19.4-23.6 14-21.4Q14.8-16.4 13.4-12L8-13Q11-22 9-32Z') +
    line('M-11.4-20.4Q1-25 13.4-20.4', 2);
  return { behind: '', front, height: 38 };
}

export function peakedCap(cloth: Cloth, badgeColour: string): Hair {
  const front =
    shape(cloth.light, 'M-18.4-8Q-22-18-14-20.6Q1-26.4 16-20.6Q23-17 18.6-8.6Q1-14-18.4-8Z') +
    patch(cloth.shade, 'M9-22Q20.6-20.4 20-15Q19.6-12 17.4-10.6L10-12Q12.6-17 9-22Z') +
    shape(C.ink, 'M-15-6.6Q1-12.6 18-7.6Q23-5 24-1Q14-6 1-5.4Q-8-5-15-3Z') +
    oval(badgeColour, 5, -15.4, 3);
  return { behind: '', front, height: 25 };
}

export function flowers(): string {
  return [[-13.6, -13.6], [-7, -18.4], [1, -20.6]].map(([x = 0, y = 0]) => `<circle fill="${C.red}" stroke-width="2" cx="${x}" cy="${y}" r="3.6"/>` + line(`M${x} ${y}v.1`, 2.6, C.yellow)).join('');
}
