/** Weather and water: noise, shaped. */
import { chance } from '../chance.ts';
import { recipes } from './recipe.ts';
import { Tape, valueAt } from './tape.ts';
import { mixed } from './timbre.ts';

function rain(): Tape {
  const tape = new Tape(2, 11025).noise({ seconds: 2, band: 3200, width: 4500, level: [[0, 0], [0.4, 0.5], [1.5, 0.5], [2, 0]] });
  const random = chance(5);
  for (let index = 0; index < 110; index++) {
    const at = (random() + 1) * 0.97;
    const loud = 0.9 * Math.min(1, at / 0.4, (2 - at) / 0.5) * (0.6 + 0.4 * random());
    tape.noise({ at, seconds: 0.03, band: 2800 + 1200 * random(), width: 1200, seed: index + 2, level: (time) => loud * Math.exp(-time / 0.006) });
  }
  return tape;
}

/** Two bands that rise and fall apart from each other, the narrow one howls. */
function wind(): Tape {
  return new Tape(2, 11025)
    .noise({ seconds: 2, band: [[0, 300], [0.7, 520], [1.2, 380], [1.6, 600], [2, 320]], width: 320, level: [[0, 0], [0.7, 1], [1.2, 0.55], [1.6, 0.9], [2, 0]] })
    .noise({ seconds: 2, seed: 2, band: [[0, 520], [0.8, 860], [1.3, 640], [1.7, 930], [2, 600]], width: 60, level: [[0, 0], [0.8, 2.4], [1.3, 0.8], [1.7, 2], [2, 0]] });
}

function thunder(): Tape {
  const tape = new Tape(2.1, 11025);
  for (const [at, loud, decay] of [[0, 0.7, 0.05], [0.07, 1, 0.08], [0.2, 0.7, 0.12]] as const) {
    tape.noise({ at, seconds: 0.5, band: 900, width: 1400, seed: 4, level: (time) => 0.8 * loud * Math.exp(-time / decay) });
  }
  const rolls: [number, number][] = [[0, 0], [0.05, 1], [0.35, 0.8], [0.5, 1.1], [0.8, 0.6], [1, 0.9], [1.4, 0.35], [1.6, 0.4], [2.1, 0]];
  return tape
    .noise({ seconds: 2.1, band: 110, width: 130, seed: 5, level: (time) => 6 * valueAt(rolls, time) })
    .noise({ seconds: 2.1, band: 320, width: 300, seed: 6, level: (time) => 1.6 * valueAt(rolls, time) * Math.exp(-time / 0.9) });
}

/** Drops ring upwards: the bubble under them shrinks. */
function drop(): Tape {
  const tape = new Tape(0.6, 11025);
  for (const [at, hertz, level] of [[0, 620, 1], [0.24, 760, 0.8]] as const) {
    tape.tone({ at, seconds: 0.16, pitch: [[0, hertz], [0.03, hertz * 1.05], [0.16, hertz * 2.4]], level: (time) => level * Math.min(1, time / 0.004) * Math.exp(-time / 0.04), timbre: mixed(1, 0.06) });
  }
  return tape;
}

function splash(): Tape {
  const tape = new Tape(0.8, 11025)
    .noise({ seconds: 0.8, band: [[0, 900], [0.06, 2600], [0.8, 1500]], width: 2600, level: [[0, 0], [0.03, 1], [0.12, 0.6], [0.4, 0.18], [0.8, 0]] })
    .tone({ seconds: 0.15, pitch: [[0, 240], [0.12, 90]], level: (time) => 0.8 * Math.exp(-time / 0.04) });
  const random = chance(8);
  for (let index = 0; index < 14; index++) {
    const hertz = 800 + 400 * random();
    tape.tone({ at: 0.12 + 0.28 * (random() + 1), seconds: 0.07, pitch: [[0, hertz], [0.07, hertz * 1.9]], level: (time) => 0.14 * Math.exp(-time / 0.02) });
  }
  return tape;
}

function waves(): Tape {
  return new Tape(2.1, 11025)
    .noise({ seconds: 2.1, band: [[0, 400], [0.8, 1500], [1.15, 2400], [2.1, 900]], width: 1800, level: [[0, 0], [0.6, 0.45], [0.95, 1], [1.25, 0.6], [2.1, 0]] })
    .noise({ seconds: 2.1, seed: 2, band: 260, width: 260, level: [[0, 0], [0.7, 0.9], [1.1, 0.7], [1.7, 0.1], [2.1, 0]] });
}

export const NATURE = recipes('nature', [
  ['rain', 'Ploaie', 'Rain', 'nor vreme apă', 'cloud weather water', rain],
  ['wind', 'Vânt', 'Wind', 'vreme furtună iarnă', 'weather storm winter', wind],
  ['thunder', 'Tunet', 'Thunder', 'furtună fulger nor', 'storm lightning cloud', thunder],
  ['water-drop', 'Picătură', 'Water drop', 'apă pic ploaie', 'drip rain', drop],
  ['splash', 'Pleosc', 'Splash', 'apă baltă săritură', 'water pond jump', splash],
  ['waves', 'Valuri', 'Waves', 'mare plajă apă', 'sea beach water', waves],
]);
