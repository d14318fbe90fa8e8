/** Fences of Scratch in the texts of a draft: the lines that are no block of Scratch, told before children would see them red. */
import { gettext, interpolate, locale } from '../shared/i18n.ts';

const FENCE = /^(`{3,})[ \t]*(?:scratch|blocks3)[^\n]*\n([^]*?)(?:^\1|(?![^]))/gm;

/** findUnknown: the numbers of the lines, from 0, that are no blocks. The first such line, or null. */
export function findWrongLine(text: string, findUnknown: (code: string) => number[]): string | null {
  for (const { 2: code = '' } of text.matchAll(FENCE)) {
    const [wrong] = code.trim() === '' ? [] : findUnknown(code);
    if (wrong !== undefined) return code.split('\n')[wrong]?.trim() ?? '';
  }
  return null;
}

/** A sentence for each text, empty where nothing is wrong. Where what reads blocks can't be fetched, nothing is told. */
export async function tellWrongBlocks(texts: string[]): Promise<string[]> {
  if (!texts.some((text) => text.includes('```'))) return texts.map(() => '');
  try {
    const { findUnknownLines } = await import('../scratch-blocks/read-blocks.ts');
    return texts.map((text) => {
      const line = findWrongLine(text, (code) => findUnknownLines(code, locale()));
      return line === null ? '' : interpolate(gettext('“%(line)s” is no block of Scratch. Write it as it stands on the block, or take it out from between the lines with ```.'), { line });
    });
  } catch {
    return texts.map(() => '');
  }
}
