/** What people hold. 0 0 is the hand, or, for what is held before the chest, the middle between the shoulders. */
import { COLOURS as C } from '../colours.ts';
import { line, oval, patch, shape } from '../shapes.ts';

export const STICK = line('M-3.4-8Q2-12 2-5L0 34', 6.4) + line('M-3.4-8Q2-12 2-5L0 34', 2.6, C.woodShade);

export const CROOK = line('M-6-52Q-8-60-1-60Q6-59 4-51L0 32', 6.4) + line('M-6-52Q-8-60-1-60Q6-59 4-51L0 32', 2.6, C.wood);

export const PITCHFORK =
  line('M0-36V32', 6.4) + line('M0-36V32', 2.6, C.wood) + line('M-7-52V-42Q-7-36 0-36Q7-36 7-42V-52M0-37V-53', 3.2);

export const EGG_BASKET =
  line('M-8 10Q-8-1 0-1Q8-1 8 10', 2.8) +
  oval(C.whitewash, -3, 8, 3.6, 4.4) + oval(C.path, 3.4, 8, 3.6, 4.4) +
  shape(C.wood, 'M-9.6 9H9.6L7 20H-7Z') + line('M-8.4 14.4H8.2', 2, C.woodShade);

export const BOOK_SHUT = shape(C.red, 'M-9-4H6V15H-9Z') + patch(C.redShade, 'M-7.6-2.6H-5V13.6H-7.6Z') + patch(C.whitewash, 'M4.4-3h2.2v17H4.4Z') + line('M-9-4H6V15H-9Z', 2.8) + line('M-2.6 2h4.6', 2, C.yellow);

export const BOOK_OPEN = shape(C.red, 'M-15 15Q-4 12 3 16Q10 12 21 15V31Q10 28 3 32Q-4 28-15 31Z') + line('M3 17V31', 2.2);

export const POINTER = line('M-3 4L9-15', 5.6) + line('M-3 4L9-15', 2, C.wood);

export const HOSE =
  line('M0 2Q-8 20-16 24', 8) + line('M0 2Q-8 20-16 24', 3.6, C.stone) +
  shape(C.yellow, 'M-6-1L7-16L13-11L2 5Z') + line('M6.4-15.4L12.6-10.4', 4.4);

export const STETHOSCOPE = line('M-4 1Q-5 11 2.6 13Q10 11 9.6 1.6M2.6 13V18', 2.4, C.ink) + `<circle fill="${C.stone}" stroke-width="2" cx="2.6" cy="20" r="2.8"/>`;

export const LADLE = line('M0-18V10', 5.4) + line('M0-18V10', 1.8, C.stone) + shape(C.stone, 'M-6.6-26H6.6Q6-17 0-17Q-6-17-6.6-26Z');

export const LETTER = shape(C.whitewash, 'M-9-15H9V-2H-9Z') + line('M-9-15L0-7.4L9-15', 2);
