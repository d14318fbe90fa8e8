/** Comparing what was typed with what is asked for, letter by letter. */

/** With the cedillas of older keyboards as commas below, letters and their marks as one sign, and quotes and dashes as the keyboard has them. */
export function asTyped(text: string): string[] {
  const plain = text
    .normalize('NFC')
    .replaceAll('\u015f', '\u0219').replaceAll('\u0163', '\u021b').replaceAll('\u015e', '\u0218').replaceAll('\u0162', '\u021a')
    .replaceAll('\u00a0', ' ').replaceAll(/[‘’]/g, "'").replaceAll(/[–—]/g, '-');
  return [...plain];
}

/** How many signs at the beginning are right. */
export function countRight(line: string, typed: string): number {
  const [wanted, given] = [asTyped(line), asTyped(typed)];
  const wrong = given.findIndex((sign, index) => sign !== wanted[index]);
  return wrong < 0 ? Math.min(given.length, wanted.length) : wrong;
}
