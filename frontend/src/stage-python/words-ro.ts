/** The same for readers of Romanian, without diacritics, as programmers write names. */
import type { PythonWords } from './words-en.ts';

export const ROMANIAN: PythonWords = {
  flag: 'la_start', key: 'la_tasta', clicked: 'la_clic', backdrop: 'la_decorul', message: 'la_mesajul', clone: 'ca_clona',
  keys: { space: 'spatiu', up: 'sus', down: 'jos', left: 'stanga', right: 'dreapta', enter: 'enter', any: 'oricare' },
  sprite: 'personaj', variable: 'valoare', list: 'lista', own: 'bloc', parameter: 'parametru', stage: 'scena',
  empty: '# Aici va apărea programul tău.',
};
