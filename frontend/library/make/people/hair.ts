/** Hair, in the coordinates of the head: the face is a circle of 17.5 round 0 0 and looks to the right. */
import { line, oval, patch, shape } from '../shapes.ts';

export interface Hair {
  behind: string;
  front: string;
  /** How far it reaches above 0 0. */
  height: number;
  coversEars?: boolean;
}

interface HairColour {
  light: string;
  shade: string;
}

/** What covers the skull to the hairline; `fringe` runs from the right temple to the left one. */
function cap(fringe: string): string {
  return `M-17.6 5.4C-23-10-13-23.6 1-23.4C14.6-23.2 21.6-11.4 17.8-1${fringe}Z`;
}

function withCap({ light, shade }: HairColour, fringe: string, more: string): string {
  const fill = cap(fringe);
  return patch(light, fill) + patch(shade, `M1-23.4C14.6-23.2 21.6-11.4 17.8-1Q16-7 12.6-9.8Q15-16.6 1-23.4Z`) + more + `<path d="${fill}"/>`;
}

export function shortHair(colour: HairColour): Hair {
  const front = withCap(colour, 'Q15.6-5.6 13-8.6Q9-4.4 3.4-9Q-3-4.6-9.6-8.4Q-10.6-3-13.2-2.4Q-13.4 2-14.6 4.4Z', '');
  return { behind: '', front: front + line('M-8-17q5-3 10-1.6', 2, colour.shade), height: 24 };
}

/** Parted and combed to the side. */
export function combedHair(colour: HairColour): Hair {
  const front = withCap(colour, 'Q16-6.6 13.6-9.8Q2-7.6-5.6-14Q-8-7-12.6-4.4Q-12.6 1-14.4 4.4Z', '');
  return { behind: '', front: front + line('M-5.6-14q-1.6-3.6-.6-7', 2), height: 24 };
}

export function spikyHair(colour: HairColour): Hair {
  const d = 'M-17.4 5.6Q-21-1-19.4-7L-23-9.6L-18-13L-19-19L-12.4-18.6L-9.4-25.4L-3.6-21.4L2.6-26.6L6.6-20.8L13.6-22.6L14.2-16.4L20-13.4L17-8.4Q18.6-5 17.8-1Q15-7.6 12.6-7.4Q9.6-4 7-8.6Q2.4-4-1.6-8.6Q-6.6-4.4-9.4-8Q-10.8-3.4-13-2.4Q-13.4 2-14.6 4.6Z';
  return { behind: '', front: patch(colour.light, d) + patch(colour.shade, 'M6.6-20.8L13.6-22.6L14.2-16.4L20-13.4L17-8.4Q18.6-5 17.8-1Q15-7.6 12.6-7.4Q13-14 6.6-20.8Z') + `<path d="${d}"/>`, height: 27 };
}

export function curlyHair(colour: HairColour): Hair {
  const d = 'M-14.4 5Q-20.4 6.4-20.4.4Q-25.4-4.4-20.6-9.4Q-22.4-17.4-14.4-18.8Q-11.6-26-4-23.8Q2.4-28.6 8-23.8Q15.6-24.6 17.2-17.6Q23.4-13.6 20.4-7.4Q22-2.4 17.4-.6Q15.4-5.6 11.2-6.4Q7.4-3.4 4.2-7.6Q-.4-4-3.6-7.6Q-6.8-4-10.4-5Q-11.6-.6-13.4.2Z';
  return { behind: '', front: shape(colour.light, d) + line('M-13-12q2.8-3.8 5.8-1M-1-18.6q3.6-3.6 6.6-.4M8.6-13.4q3.4-2.6 5.2.6M-16.4-3.4q2.4-2.8 4.6-.8', 2.2, colour.shade), height: 27 };
}

/** One braid over the near shoulder, with a band at its end. */
export function braid(colour: HairColour, band: string): Hair {
  const front =
    shape(colour.light, 'M-18.6 3Q-12-1-11 8Q-9.6 22-13.6 30Q-17 33.6-20.6 30Q-25.4 18-18.6 3Z') +
    line('M-20.6 13.6q5.2 3.4 9.6-.6M-20.8 21.6q5.2 2.8 9.6-.8', 2) +
    shape(band, 'M-20.6 28.4h8l1 6.4h-10.4Z') +
    withCap(colour, 'Q15.4-8 6.4-14.6Q0-4-10.6-3.6Q-13.6 2-13.4 9Q-17 9.6-17.6 5.4Z', '') +
    line('M6.4-14.6q-2-4-1.6-7.6', 2);
  return { behind: '', front, height: 24, coversEars: true };
}

/** A bunch on each side. */
export function bunches(colour: HairColour, band: string): Hair {
  const behind = shape(colour.light, 'M15-7Q29-12 29.4 1Q29.8 12 22.4 14Q23-1 15-1Z');
  const front =
    withCap(colour, 'Q13.6-7.6 10.8-9.8Q4-4.6-1.6-9Q-7-3.6-13.6-4.4Q-13.6 1-14.6 4.4Z', '') +
    shape(colour.light, 'M-16-4Q-30-9-29.6 4.6Q-29.4 14.6-22.4 17Q-22.6 2-15.4 1Z') +
    oval(band, -17, -2, 3.2) + oval(band, 17.6, -4.4, 2.8);
  return { behind, front, height: 24 };
}

/** Down to the shoulders. */
export function longHair(colour: HairColour): Hair {
  const behind = shape(colour.light, 'M-17-6Q-24 12-19 27Q-4 32 14 27Q22 14 17.6-6Z');
  const front =
    withCap(colour, 'Q14-8.6 4.6-14Q-1-5-12.4-4.6Q-14.6 4-12.4 12Q-12 20-15.4 27.4Q-20.6 27-22 24Q-22.4 13-18.8 8Q-18 7-17.6 5.4Z', '') +
    line('M4.6-14q-1.6-4-1-8M-17.4 11q-1.6 6-.6 12', 2, colour.shade);
  return { behind, front, height: 24, coversEars: true };
}

export function bob(colour: HairColour): Hair {
  const behind = shape(colour.light, 'M-18-4Q-23 8-18.4 17Q-2 21 14.6 17Q20.4 8 17.6-4Z');
  const front = withCap(colour, 'Q16-7 13.4-8.4Q3-4.8-10-7.4Q-13.2-1-12 7.4Q-11.8 14-14.4 18Q-21.8 17.6-21.6 9Q-19.6 7.4-17.6 5.4Z', '');
  return { behind, front: front + line('M-10-17q6-4 13-2', 2, colour.shade), height: 24, coversEars: true };
}

export function bun(colour: HairColour): Hair {
  const behind = shape(colour.light, 'M-19.6-26.6Q-8.6-30-6.6-20.4Q-8.4-11.8-17.8-13Q-26.4-18-19.6-26.6Z') + line('M-19.6-20.4q3.4-4 8-1.6', 2, colour.shade);
  return { behind, front: withCap(colour, 'Q15-8.4 7.4-13.4Q-1-4.4-11.6-5.4Q-13.4-1-14 4.4Z', ''), height: 28 };
}

/** Two round puffs. */
export function puffs(colour: HairColour, band: string): Hair {
  const puff = 'M-14-15.4Q-22.4-11.4-25.4-18Q-30-24-23.4-28Q-19-34-13-29.6Q-5.6-29.4-7-22Q-6.6-16.6-14-15.4Z';
  const far = 'M11-17Q3.6-19 5.4-25.4Q5-31.6 12-31.4Q17.4-34.4 20.6-28.6Q26.6-25.4 23-19.4Q20.4-14 11-17Z';
  const behind = shape(colour.light, far) + line('M12.6-25q3-3 5.6-.4', 2, colour.shade);
  const front =
    shape(colour.light, cap('Q15-7.6 11.4-9.4Q2-11.6-10.6-7.6Q-13.4-3-14.6 4.4Z')) +
    shape(colour.light, puff) + line('M-20-23q3-3 6-.6M-15.6-18.6q2-1.6 3.6-.4', 2, colour.shade) +
    line('M-17.4-15.6q5 1.2 8-4.6', 3.4, band);
  return { behind, front, height: 34 };
}

/** Two long braids, the near one before the shoulder. */
export function twoBraids(colour: HairColour, band: string): Hair {
  const near =
    shape(colour.light, 'M-18.4 2Q-11.6 0-11.4 9Q-11.4 25-14.6 34Q-18 36.6-20.6 34Q-23.6 18-18.4 2Z') +
    line('M-20.6 12.6q4.6 3.2 8.6-.4M-20.8 20.6q4.6 2.8 8.8-.6M-20.6 28q4 2.2 7.4-.6', 2, colour.shade) +
    shape(band, 'M-20.8 32.4h6.6l1.2 5.6h-9Z');
  const behind = shape(colour.light, 'M15 4Q21 8 20.4 20Q20 28 17.4 32Q13.4 30 13 24Z') + shape(band, 'M14 29.6h5.6l.6 5h-6.6Z');
  const front = near + withCap(colour, 'Q14.6-8.4 7-14.8Q-1-5-11.6-4.4Q-13.8 2-13.4 8.4Q-17 9-17.6 5.4Z', '') + line('M7-14.8q-2-4-1.6-7.8', 2, colour.shade);
  return { behind, front, height: 24, coversEars: true };
}

/** At the sides only. */
export function fringeOfHair(colour: HairColour): Hair {
  return { behind: '', front: shape(colour.light, 'M-12.6-9Q-20.4-8-20-1Q-20.4 4.6-16.6 7Q-13.4 3-12.8-2.4Q-10.6-6-12.6-9Z'), height: 20 };
}
