/** What people do, without words. */
import { chance } from '../chance.ts';
import { recipes } from './recipe.ts';
import { Tape } from './tape.ts';
import { dying, held, mixed, mouth } from './timbre.ts';

/** Hands that meet: three tiny bursts, too close to tell apart, then the room. */
function clapOn(tape: Tape, at: number, level: number, band: number, seed: number): void {
  for (const [later, strength, decay] of [[0, 0.7, 0.004], [0.009, 0.8, 0.004], [0.019, 1, 0.03]] as const) {
    tape.noise({ at: at + later, seconds: 0.14, band, width: band * 0.9, seed, level: (time) => level * strength * Math.exp(-time / decay) });
  }
}

function clap(): Tape {
  const tape = new Tape(0.22);
  clapOn(tape, 0.002, 1, 1400, 3);
  return tape;
}

function applause(): Tape {
  const tape = new Tape(1.6, 11025);
  const random = chance(11);
  for (let index = 0; index < 150; index++) {
    const at = (random() + 1) * 0.7;
    const loud = Math.min(1, at / 0.35, (1.55 - at) / 0.7);
    clapOn(tape, at, loud * (0.5 + 0.4 * random()), 1500 + 600 * random(), index + 1);
  }
  return tape;
}

function footsteps(): Tape {
  const tape = new Tape(0.7, 11025);
  [0, 0.35].forEach((at, index) => {
    tape.tone({ at, seconds: 0.12, pitch: [[0, index % 2 ? 110 : 125], [0.1, 60]], level: dying(0.035), timbre: mixed(1, 0.3) });
    tape.noise({ at: at + 0.005, seconds: 0.1, band: index % 2 ? 700 : 850, width: 700, seed: index + 1, level: dying(0.02) });
    tape.noise({ at: at + 0.09, seconds: 0.08, band: 1600, width: 1500, seed: index + 9, level: (time) => 0.5 * Math.exp(-time / 0.02) });
  });
  return tape;
}

function laugh(): Tape {
  const tape = new Tape(1.15, 11025);
  [310, 330, 300, 275, 245].forEach((pitch, index) => {
    const at = index * 0.2;
    tape.noise({ at, seconds: 0.07, band: 1500, width: 1600, seed: index + 1, level: [[0, 0], [0.03, 0.35], [0.07, 0]] });
    tape.tone({
      at: at + 0.04,
      seconds: 0.15,
      pitch: [[0, pitch * 1.06], [0.15, pitch * 0.9]],
      level: held(0.15, 0.02, 0.09),
      timbre: mouth(880, 1450, 2900),
      jitter: 0.012,
    });
  });
  return tape;
}

function whistle(): Tape {
  const tape = new Tape(1, 11025);
  tape.tone({ seconds: 0.35, pitch: [[0, 950], [0.3, 2100], [0.35, 2150]], level: held(0.35, 0.04, 0.08), timbre: mixed(1, 0.03) });
  tape.tone({ at: 0.42, seconds: 0.55, pitch: [[0, 1100], [0.12, 1900], [0.55, 850]], level: held(0.55, 0.04, 0.2), timbre: mixed(1, 0.03) });
  return tape.noise({ seconds: 0.95, band: 2000, width: 900, level: [[0, 0], [0.1, 0.12], [0.38, 0.02], [0.5, 0.12], [0.95, 0]] });
}

export const PEOPLE = recipes('people', [
  ['clap', 'Bătaie din palme', 'Clap', 'palmă ritm', 'hand rhythm', clap],
  ['applause', 'Aplauze', 'Applause', 'palmă bravo public', 'clapping bravo audience', applause],
  ['footsteps', 'Pași', 'Footsteps', 'mers pas picior', 'walk step foot', footsteps],
  ['laugh', 'Râs', 'Laugh', 'veselie haha glumă', 'fun haha joke', laugh],
  ['whistle', 'Fluierat', 'Whistle', 'chemare gură', 'call mouth', whistle],
]);
