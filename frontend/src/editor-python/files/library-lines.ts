/** The lines that bring something of the library into a program. Pure. */
import type { LibraryKind } from '../../studio/contract.ts';

const RESERVED = new Set([
  'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global',
  'if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield', 'print', 'input', 'stage',
]);

/** From a title to a name that a child can type: "Pisică neagră" is pisica_neagra. */
export function nameFrom(title: string, program: string): string {
  const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^_+|_+$/g, '');
  const name = plain === '' ? 'sprite' : /^\d/.test(plain) || RESERVED.has(plain) ? `${plain.replace(/^(\d)/, 's$1')}${RESERVED.has(plain) ? '_1' : ''}` : plain;
  const isTaken = (wanted: string): boolean => new RegExp(`\\b${wanted}\\b`).test(program);
  for (let count = 2; ; count += 1) {
    const wanted = count === 2 ? name : `${name}${count - 1}`;
    if (!isTaken(wanted)) return wanted;
  }
}

/** program: the text that the line goes into. */
export function lineFor(kind: Exclude<LibraryKind, 'costumes'>, title: string, program: string): string {
  const text = JSON.stringify(title);
  switch (kind) {
    case 'sprites': return `${nameFrom(title, program)} = Sprite(${text})`;
    case 'backdrops': return `switch_backdrop(${text})`;
    case 'sounds': return `play(${text})`;
  }
}

/** What has to stand above it; null: it does already. */
export function importFor(program: string): string | null {
  return /^[ \t]*from[ \t]+stage[ \t]+import[ \t]+\*/m.test(program) ? null : 'from stage import *';
}
