/** Games, machines and things of the house. */
import { recipes } from './recipe.ts';
import { type Mode, Tape } from './tape.ts';
import { dying, held, mixed, saw, square, trembling } from './timbre.ts';

function pop(): Tape {
  return new Tape(0.16)
    .tone({ seconds: 0.12, pitch: [[0, 320], [0.05, 1000], [0.12, 1200]], level: dying(0.03, 0.002), timbre: mixed(1, 0.2) })
    .noise({ seconds: 0.02, band: 2000, width: 2000, level: dying(0.004, 0.001) });
}

/** A ruler held at the edge of a table: pitch and level swing together, ever less. */
function boing(): Tape {
  const swing = (time: number): number => Math.exp(-time / 0.3) * Math.sin(2 * Math.PI * (9 + 8 * time) * time);
  return new Tape(0.85, 11025).tone({
    seconds: 0.85,
    pitch: (time) => 165 + 110 * time + 60 * swing(time),
    level: (time) => Math.min(1, time / 0.004) * Math.exp(-time / 0.28) * (1 + 0.4 * swing(time)),
    timbre: mixed(1, 0.7, 0.45, 0.4, 0.25, 0.2, 0.12, 0.1),
  });
}

function ding(): Tape {
  return new Tape(0.9, 11025).strike([[1568, 1, 0.3], [3136, 0.3, 0.18], [4310, 0.22, 0.12]]);
}

function buzzer(): Tape {
  return new Tape(0.55, 11025)
    .tone({ seconds: 0.55, pitch: 138, level: held(0.55, 0.01, 0.05), timbre: square(0.8) })
    .tone({ seconds: 0.55, pitch: 146, level: held(0.55, 0.01, 0.05), timbre: square(0.8) });
}

function whoosh(): Tape {
  return new Tape(0.6, 11025).noise({
    seconds: 0.6,
    band: [[0, 350], [0.28, 2300], [0.6, 450]],
    width: 700,
    level: [[0, 0], [0.12, 0.25], [0.28, 1], [0.4, 0.4], [0.6, 0]],
  });
}

function click(): Tape {
  return new Tape(0.1)
    .strike([[2100, 1, 0.006], [3400, 0.7, 0.004], [900, 0.5, 0.008]], { at: 0.004 })
    .noise({ at: 0.003, seconds: 0.02, band: 3500, width: 4000, level: dying(0.003, 0.001) });
}

function coin(): Tape {
  return new Tape(0.6, 11025)
    .tone({ seconds: 0.085, pitch: 987.8, level: held(0.085, 0.003, 0.01), timbre: square(1.7) })
    .tone({ at: 0.08, seconds: 0.52, pitch: 1318.5, level: dying(0.16), timbre: square(1.7) });
}

function jump(): Tape {
  return new Tape(0.32, 11025).tone({
    seconds: 0.32,
    pitch: [[0, 210], [0.05, 300], [0.32, 780]],
    level: held(0.32, 0.01, 0.15),
    timbre: square(1.4),
  });
}

function laser(): Tape {
  return new Tape(0.4, 11025).tone({
    seconds: 0.4,
    pitch: (time) => 140 + 1900 * Math.exp(-time / 0.085),
    level: held(0.4, 0.004, 0.25),
    timbre: saw(1.2),
  });
}

/** Stars from a wand: high bells, up a scale of five notes. */
function magic(): Tape {
  const tape = new Tape(1.3, 11025);
  [1046.5, 1174.7, 1318.5, 1568, 1760, 2093, 2349, 2637, 3136, 3520].forEach((hertz, index) => {
    tape.strike([[hertz, 0.8, 0.22], [hertz * 2, 0.25, 0.12], [hertz * 2.76, 0.18, 0.06]], { at: index * 0.07, level: 1 - index * 0.05 });
  });
  return tape;
}

function knock(): Tape {
  const tape = new Tape(0.75, 11025);
  const door: Mode[] = [[165, 1, 0.035], [290, 0.7, 0.025], [640, 0.5, 0.012], [1350, 0.3, 0.006]];
  for (const at of [0, 0.2, 0.4]) tape.strike(door, { at }).noise({ at, seconds: 0.02, band: 1800, width: 1800, level: dying(0.003, 0.001) });
  return tape;
}

function tickTock(): Tape {
  const tape = new Tape(0.7, 11025);
  for (const [at, hertz] of [[0.01, 2500], [0.51, 1850]] as const) {
    tape.strike([[hertz, 1, 0.008], [hertz * 1.7, 0.5, 0.006], [hertz * 0.4, 0.5, 0.014]], { at });
    tape.noise({ at: at - 0.006, seconds: 0.008, band: 4000, width: 3000, level: 0.3 });
  }
  return tape;
}

/** A church bell has a hum an octave below, and a minor third, which makes it solemn. */
function churchBell(): Tape {
  const strike = 330;
  return new Tape(2.1, 11025).strike([
    [strike / 2, 0.55, 1.6], [strike, 0.7, 1], [strike * 1.19, 0.5, 0.8], [strike * 1.5, 0.25, 0.6],
    [strike * 2, 1, 0.55], [strike * 2.51, 0.35, 0.35], [strike * 3.01, 0.45, 0.3], [strike * 4.1, 0.35, 0.2], [strike * 5.4, 0.25, 0.12],
  ]);
}

function schoolBell(): Tape {
  const tape = new Tape(1, 11025);
  for (let index = 0; index < 15; index++) {
    tape.strike([[1480, 0.6, 0.12], [2270, 1, 0.1], [3650, 0.6, 0.06]], { at: index * 0.055, level: 0.9 + 0.1 * (index % 2) });
  }
  return tape;
}

/** A diesel engine: the strokes of four cylinders, no two quite alike. */
function engine(): Tape {
  const tape = new Tape(1.3, 11025);
  const strong = [1, 0.7, 0.85, 0.6];
  for (let at = 0, stroke = 0; at < 1.2; stroke++, at += 0.052) {
    const loud = Math.min(1, at / 0.2, (1.3 - at) / 0.4) * (strong[stroke % 4] ?? 1);
    tape.tone({ at, seconds: 0.06, pitch: [[0, 120], [0.05, 75]], level: (time) => loud * Math.exp(-time / 0.018), timbre: mixed(1, 0.6, 0.5, 0.3, 0.2) });
    tape.noise({ at, seconds: 0.05, band: 650, width: 700, seed: stroke + 1, level: (time) => loud * 0.9 * Math.exp(-time / 0.012) });
  }
  return tape;
}

function horn(): Tape {
  const tape = new Tape(0.75, 11025);
  for (const [at, seconds] of [[0, 0.2], [0.28, 0.45]] as const) {
    for (const pitch of [415, 523]) tape.tone({ at, seconds, pitch, level: held(seconds, 0.015, 0.05), timbre: saw(0.9) });
  }
  return tape;
}

function trainWhistle(): Tape {
  const tape = new Tape(1.7, 11025);
  for (const [at, seconds] of [[0, 0.45], [0.58, 1.1]] as const) {
    for (const hertz of [311, 370, 466, 622]) {
      tape.tone({
        at,
        seconds,
        pitch: trembling([[0, hertz * 0.93], [0.08, hertz], [seconds - 0.15, hertz], [seconds, hertz * 0.9]], 6, 0.004),
        level: held(seconds, 0.06, 0.18),
        timbre: mixed(1, 0.3, 0.2, 0.06),
      });
    }
    tape.noise({ at, seconds, band: 1500, width: 1200, level: [[0, 0], [0.05, 0.5], [seconds - 0.15, 0.35], [seconds, 0]] });
  }
  return tape;
}

export const EFFECTS = recipes('effects', [
  ['pop', 'Poc', 'Pop', 'balon bulă', 'balloon bubble', pop],
  ['boing', 'Boing', 'Boing', 'arc săritură', 'spring bounce', boing],
  ['ding', 'Ding', 'Ding', 'corect bine semnal', 'correct right signal', ding],
  ['buzzer', 'Greșit', 'Buzzer', 'eroare nu', 'wrong error no', buzzer],
  ['whoosh', 'Fâșș', 'Whoosh', 'zbor repede vânt', 'flight fast swish', whoosh],
  ['click', 'Clic', 'Click', 'buton apăsare', 'button press', click],
  ['coin', 'Monedă', 'Coin', 'ban punct adunat', 'money point collect', coin],
  ['jump', 'Săritură', 'Jump', 'hop joc', 'hop game', jump],
  ['laser', 'Rază laser', 'Laser', 'spațiu rachetă piu', 'space rocket zap', laser],
  ['magic', 'Magie', 'Magic', 'baghetă zână stea farmec', 'wand fairy star spell', magic],
  ['knock', 'Cioc-cioc', 'Knock', 'ușă bătaie', 'door tap', knock],
  ['tick-tock', 'Tic-tac', 'Tick-tock', 'ceas timp', 'clock time', tickTock],
  ['church-bell', 'Clopot', 'Church bell', 'biserică sat', 'church village', churchBell],
  ['school-bell', 'Sonerie', 'School bell', 'școală pauză clopoțel', 'break ring alarm', schoolBell],
  ['engine', 'Motor', 'Engine', 'tractor mașină autobuz', 'tractor car bus', engine],
  ['horn', 'Claxon', 'Horn', 'mașină autobuz', 'car bus beep', horn],
  ['train-whistle', 'Șuierat de tren', 'Train whistle', 'locomotivă gară', 'locomotive station', trainWhistle],
]);
