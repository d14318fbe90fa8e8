/** Comparing what was typed with what is asked for, letter by letter. */

/** With ş and ţ (cedilla) as ș and ț, letters and their marks as one sign, and quotes and dashes as the keyboard has them. */
export function asTyped(text: string): string[] {
  const plain = text
    .normalize('NFC')
    .replaceAll('ş', 'ș').replaceAll('ţ', 'ț').replaceAll('Ş', 'Ș').replaceAll('Ţ', 'Ț')
    .replaceAll('\u00a0', ' ').replaceAll(/[‘’]/g, "'").replaceAll(/[–—]/g, '-');
  return [...plain];
}

/** How many signs at the beginning are right. */
export function countRight(line: string, typed: string): number {
  const [wanted, given] = [asTyped(line), asTyped(typed)];
  const wrong = given.findIndex((sign, index) => sign !== wanted[index]);
  return wrong < 0 ? Math.min(given.length, wanted.length) : wrong;
}
