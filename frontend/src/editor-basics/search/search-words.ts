/** Whether a search asks for enough: of each list at least one word. Small and capital letters, ș and s are alike. */

/** How many of the lists of words are met. */
export function countFound(query: string, words: readonly (readonly string[])[]): number {
  const asked = fold(query).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const joined = ` ${asked.join(' ')} `;
  return words.filter((list) => list.some((word) => joined.includes(` ${fold(word)} `))).length;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
