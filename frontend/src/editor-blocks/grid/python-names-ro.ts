/** The words of the village in Python, for readers of Romanian: names without diacritics, as programmers write them. */
import type { PythonNames } from './python-names-en.ts';

export const ROMANIAN: PythonNames = {
  move: 'mergi', turn_left: 'roteste_stanga', turn_right: 'roteste_dreapta', pick: 'ridica', water: 'uda_floarea',
  at_goal: 'am_ajuns', here: 'aici_e',
  path: { ahead: 'drum_in_fata', left: 'drum_la_stanga', right: 'drum_la_dreapta' },
  things: { apple: 'măr', egg: 'ou', letter: 'scrisoare', flower: 'floare însetată' },
  empty: '# Aici va apărea programul tău.',
};
