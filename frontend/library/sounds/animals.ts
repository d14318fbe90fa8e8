/** Animals: mostly a throat whose pitch and vowel glide. */
import { recipes } from './recipe.ts';
import { Tape } from './tape.ts';
import { dying, held, mixed, mouth, saw, trembling } from './timbre.ts';

/** "Mi-a-u": closed lips, then i, a, u. */
function meow(): Tape {
  return new Tape(0.75, 11025).tone({
    seconds: 0.75,
    pitch: [[0, 470], [0.12, 600], [0.32, 690], [0.55, 570], [0.75, 400]],
    level: [[0, 0], [0.08, 0.4], [0.2, 0.8], [0.32, 1], [0.55, 0.6], [0.75, 0]],
    timbre: mouth(
      [[0, 280], [0.12, 420], [0.32, 1000], [0.5, 850], [0.72, 420]],
      [[0, 1200], [0.12, 2600], [0.32, 1700], [0.5, 1300], [0.72, 850]],
      3600,
    ),
    jitter: 0.006,
  });
}

function bark(): Tape {
  const tape = new Tape(0.56, 11025);
  for (const at of [0, 0.32]) {
    tape.tone({
      at,
      seconds: 0.2,
      pitch: [[0, 240], [0.04, 430], [0.1, 390], [0.2, 190]],
      level: [[0, 0], [0.012, 1], [0.09, 0.8], [0.2, 0]],
      timbre: mouth([[0, 450], [0.05, 850], [0.2, 480]], [[0, 1100], [0.05, 1500], [0.2, 900]], 2700),
      jitter: 0.06,
    });
    tape.noise({ at, seconds: 0.12, band: 1300, width: 1500, level: [[0, 0], [0.01, 0.9], [0.12, 0]] });
  }
  return tape;
}

function moo(): Tape {
  return new Tape(1.4, 11025).tone({
    seconds: 1.4,
    pitch: [[0, 112], [0.25, 150], [0.9, 158], [1.15, 140], [1.4, 98]],
    level: [[0, 0], [0.15, 0.5], [0.4, 1], [1, 0.9], [1.4, 0]],
    timbre: mouth([[0, 240], [0.25, 270], [0.6, 470], [1, 430], [1.4, 250]], [[0, 650], [0.6, 900], [1.4, 650]], 2200),
    jitter: 0.012,
  });
}

function baa(): Tape {
  return new Tape(0.95, 11025).tone({
    seconds: 0.95,
    pitch: trembling([[0, 270], [0.15, 330], [0.7, 310], [0.95, 250]], 8.5, 0.05),
    level: trembling(held(0.95, 0.06, 0.25), 8.5, 0.45),
    timbre: mouth([[0, 350], [0.1, 800], [0.95, 700]], [[0, 1100], [0.1, 1700]], 2700),
    jitter: 0.012,
  });
}

/** "Cot-cot-cot-codac". */
function cluck(): Tape {
  const tape = new Tape(0.95, 11025);
  for (const at of [0, 0.16, 0.32]) {
    tape.tone({ at, seconds: 0.08, pitch: [[0, 520], [0.08, 330]], level: dying(0.025), timbre: mouth(700, 1500, 2800), jitter: 0.03 });
  }
  return tape.tone({
    at: 0.48,
    seconds: 0.45,
    pitch: [[0, 420], [0.09, 480], [0.14, 800], [0.3, 860], [0.45, 560]],
    level: [[0, 0], [0.01, 0.6], [0.09, 0.25], [0.14, 0.9], [0.3, 0.8], [0.45, 0]],
    timbre: mouth([[0, 600], [0.14, 1000]], [[0, 1400], [0.14, 1900]], 3200),
    jitter: 0.03,
  });
}

/** "Cu-cu-ri-guuu". */
function rooster(): Tape {
  const tape = new Tape(1.65, 11025);
  const note = (at: number, seconds: number, from: number, to: number, first: number, second: number): void => {
    tape.tone({
      at,
      seconds,
      pitch: [[0, from * 0.9], [0.04, from], [seconds * 0.7, to], [seconds, to * 0.85]],
      level: held(seconds, 0.025, seconds * 0.4),
      timbre: mouth(first, second, 2900),
      jitter: 0.02,
    });
  };
  note(0, 0.18, 560, 600, 600, 1100);
  note(0.22, 0.16, 640, 680, 650, 1150);
  note(0.42, 0.26, 860, 930, 950, 2300);
  note(0.7, 0.95, 880, 560, 800, 1300);
  return tape;
}

function chirp(): Tape {
  const tape = new Tape(0.62, 11025);
  for (const [at, top] of [[0, 4300], [0.15, 4600], [0.3, 4300], [0.5, 4800]] as const) {
    tape.tone({
      at,
      seconds: 0.11,
      pitch: [[0, top * 0.62], [0.05, top], [0.11, top * 0.7]],
      level: [[0, 0], [0.02, 1], [0.07, 0.8], [0.11, 0]],
      timbre: mixed(1, 0.12),
    });
  }
  return tape;
}

/** A bee that comes by: it swells, and falls in pitch as it leaves. */
function buzz(): Tape {
  return new Tape(1.3, 11025).tone({
    seconds: 1.3,
    pitch: trembling([[0, 232], [0.6, 226], [0.8, 205], [1.3, 198]], 11, 0.02),
    level: trembling([[0, 0], [0.6, 1], [0.8, 0.9], [1.3, 0]], 27, 0.25),
    timbre: (harmonic) => saw(0.9)(harmonic, 0, 0) * Math.exp(-harmonic / 9),
    jitter: 0.012,
  });
}

function frog(): Tape {
  const tape = new Tape(0.75, 11025);
  for (const [at, seconds, from, to] of [[0, 0.26, 62, 78], [0.34, 0.38, 58, 96]] as const) {
    tape.tone({
      at,
      seconds,
      pitch: [[0, from], [seconds, to]],
      level: held(seconds, 0.03, seconds * 0.4),
      timbre: (harmonic, hertz, time) => mouth(620, [[0, 1250], [seconds, 1700]], 2900)(harmonic, hertz, time) * harmonic ** 0.55,
      jitter: 0.03,
    });
  }
  return tape;
}

function quack(): Tape {
  const tape = new Tape(0.75, 11025);
  for (const at of [0, 0.38]) {
    tape.tone({
      at,
      seconds: 0.28,
      pitch: [[0, 250], [0.06, 270], [0.28, 205]],
      level: held(0.28, 0.015, 0.14),
      timbre: (harmonic, hertz, time) => mouth([[0, 500], [0.06, 1150], [0.28, 900]], 2200, 3300)(harmonic, hertz, time) * harmonic ** 0.4,
      jitter: 0.03,
    });
  }
  return tape;
}

export const ANIMALS = recipes('animals', [
  ['meow', 'Miau', 'Meow', 'pisică pisoi mieunat', 'cat kitten', meow],
  ['bark', 'Ham-ham', 'Bark', 'câine cățel lătrat', 'dog puppy woof', bark],
  ['moo', 'Muu', 'Moo', 'vacă vițel muget', 'cow calf', moo],
  ['baa', 'Bee', 'Baa', 'oaie miel capră behăit', 'sheep lamb goat', baa],
  ['cluck', 'Cotcodac', 'Cluck', 'găină pasăre cotcodăcit', 'hen chicken bird', cluck],
  ['rooster', 'Cucurigu', 'Rooster', 'cocoș dimineață pasăre', 'cock morning bird', rooster],
  ['quack', 'Mac-mac', 'Quack', 'rață rățușcă gâscă', 'duck duckling goose', quack],
  ['chirp', 'Cip-cirip', 'Chirp', 'pasăre vrabie ciripit', 'bird sparrow tweet', chirp],
  ['bee-buzz', 'Bâzâit', 'Buzz', 'albină muscă insectă bâz', 'bee fly insect', buzz],
  ['frog', 'Oac-oac', 'Croak', 'broască orăcăit baltă', 'frog ribbit pond', frog],
]);
