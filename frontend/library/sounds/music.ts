/** Notes, drums and short tunes. */
import { recipes } from './recipe.ts';
import { Tape } from './tape.ts';
import { dying, held, mixed, pianoString, saw, square, trembling } from './timbre.ts';

/** The scale of C major from middle C, in hertz. */
const [C, D, E, F, G, A, B, HIGH_C] = [261.63, 293.66, 329.63, 349.23, 392, 440, 493.88, 523.25] as const;

const piano = (hertz: number) => (): Tape =>
  new Tape(0.8, 11025)
    .strike(pianoString(hertz))
    .noise({ seconds: 0.03, band: 900, width: 800, level: dying(0.008) });

/** A guitar chord of G, string after string. */
function guitar(): Tape {
  const tape = new Tape(1.5, 11025);
  [98, 123.47, 146.83, 196, 246.94, 392].forEach((hertz, index) => tape.pluck({ at: index * 0.028, hertz, damping: 0.997 }));
  return tape;
}

function handBell(): Tape {
  return new Tape(1.3, 11025).strike([
    [1046, 0.5, 0.6], [2093, 1, 0.45], [2500, 0.35, 0.3], [3140, 0.5, 0.25], [4400, 0.35, 0.15],
  ]);
}

function xylophone(): Tape {
  return new Tape(0.5, 11025)
    .strike([[1046.5, 1, 0.16], [4186, 0.35, 0.05]])
    .noise({ seconds: 0.02, band: 2500, width: 2500, level: dying(0.004, 0.001) });
}

/** A pan pipe: an almost pure tone with breath around it. */
function panPipe(): Tape {
  return new Tape(1, 11025)
    .tone({
      seconds: 1,
      pitch: trembling([[0, 570], [0.05, 587.3]], 5, 0.006),
      level: held(1, 0.06, 0.3),
      timbre: mixed(1, 0.08, 0.16, 0.02, 0.03),
    })
    .noise({ seconds: 1, band: 1180, width: 500, level: [[0, 0.9], [0.05, 0.5], [0.15, 0.18], [0.8, 0.15], [1, 0]] });
}

function kick(): Tape {
  return new Tape(0.35, 11025)
    .tone({ seconds: 0.35, pitch: (time) => 48 + 130 * Math.exp(-time / 0.03), level: dying(0.11, 0.002), timbre: mixed(1, 0.25, 0.1) })
    .noise({ seconds: 0.02, band: 1500, width: 1500, level: dying(0.005, 0.001) });
}

function snare(): Tape {
  return new Tape(0.3)
    .tone({ seconds: 0.14, pitch: [[0, 230], [0.04, 180]], level: dying(0.045, 0.001), timbre: mixed(1, 0.4) })
    .noise({ seconds: 0.3, band: 3600, width: 6000, level: (time) => 1.1 * Math.exp(-time / 0.075) });
}

function hat(): Tape {
  return new Tape(0.14).noise({ seconds: 0.14, band: 8200, width: 3600, level: dying(0.03, 0.001) });
}

/** Brass: the harder it is blown, the brighter. */
function brass(tape: Tape, at: number, seconds: number, hertz: number, wobble = 0): void {
  tape.tone({
    at,
    seconds,
    pitch: trembling(hertz, 5.5, wobble),
    level: held(seconds, 0.025, Math.min(0.12, seconds / 2)),
    timbre: (harmonic, _, time) => saw(1.1)(harmonic, 0, 0) * Math.exp(-harmonic / (2.5 + 5 * Math.min(1, time / 0.06))),
  });
}

function win(): Tape {
  const tape = new Tape(1.5, 11025);
  for (const [at, seconds, hertz] of [[0, 0.13, G], [0.14, 0.13, HIGH_C], [0.28, 0.13, E * 2], [0.42, 0.26, G * 2], [0.7, 0.12, E * 2], [0.83, 0.65, G * 2]] as const) {
    brass(tape, at, seconds, hertz);
    brass(tape, at, seconds, hertz / 2);
  }
  brass(tape, 0.83, 0.65, HIGH_C);
  return tape;
}

function lose(): Tape {
  const tape = new Tape(1.5, 11025);
  brass(tape, 0, 0.26, 293.66);
  brass(tape, 0.29, 0.26, 277.18);
  brass(tape, 0.58, 0.26, 261.63);
  brass(tape, 0.87, 0.6, 246.94, 0.035);
  return tape;
}

/** A short tune upwards that says: go on. */
function level(): Tape {
  const tape = new Tape(0.7, 11025);
  for (const [at, hertz] of [[0, C * 2], [0.09, E * 2], [0.18, G * 2], [0.27, C * 4]] as const) {
    tape.tone({ at, seconds: at === 0.27 ? 0.42 : 0.1, pitch: hertz, level: held(at === 0.27 ? 0.42 : 0.1, 0.005, at === 0.27 ? 0.3 : 0.04), timbre: square(1.5) });
  }
  return tape;
}

export const MUSIC = recipes('music', [
  ['piano-c', 'Pian: do', 'Piano: C', 'notă muzică', 'note music do', piano(C)],
  ['piano-d', 'Pian: re', 'Piano: D', 'notă muzică', 'note music re', piano(D)],
  ['piano-e', 'Pian: mi', 'Piano: E', 'notă muzică', 'note music mi', piano(E)],
  ['piano-f', 'Pian: fa', 'Piano: F', 'notă muzică', 'note music fa', piano(F)],
  ['piano-g', 'Pian: sol', 'Piano: G', 'notă muzică', 'note music sol', piano(G)],
  ['piano-a', 'Pian: la', 'Piano: A', 'notă muzică', 'note music la', piano(A)],
  ['piano-b', 'Pian: si', 'Piano: B', 'notă muzică', 'note music si', piano(B)],
  ['piano-high-c', 'Pian: do de sus', 'Piano: high C', 'notă muzică', 'note music do', piano(HIGH_C)],
  ['guitar', 'Chitară', 'Guitar', 'coardă acord muzică', 'string chord music', guitar],
  ['pan-pipe', 'Nai', 'Pan pipe', 'fluier muzică notă', 'flute music note', panPipe],
  ['xylophone', 'Xilofon', 'Xylophone', 'muzică notă', 'music note', xylophone],
  ['bell', 'Clopoțel', 'Hand bell', 'școală pauză sunet', 'school break ring', handBell],
  ['drum-kick', 'Tobă mare', 'Bass drum', 'ritm bătaie bum', 'rhythm beat kick', kick],
  ['drum-snare', 'Tobă mică', 'Snare drum', 'ritm bătaie', 'rhythm beat', snare],
  ['drum-hat', 'Cinele', 'Hi-hat', 'ritm tobă fus talger', 'rhythm drum cymbal', hat],
  ['win', 'Victorie', 'Win', 'câștig fanfară trompetă bravo', 'victory fanfare trumpet', win],
  ['lose', 'Ai pierdut', 'Lose', 'pierdere trist sfârșit', 'game over sad end', lose],
  ['level-up', 'Nivel nou', 'Level up', 'joc câștig', 'game next win', level],
]);
