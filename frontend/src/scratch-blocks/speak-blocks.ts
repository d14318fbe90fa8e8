/** Scratch blocks as plain words, for those who hear them: what stands on each block, one after another. */
import type { Document, Part } from 'scratchblocks/syntax/index.js';
import { ROMANIAN } from './speech-ro.ts';

interface Words {
  icons: Record<string, string>;
  colour: string;
  /** Where the blocks within another one are at their end. */
  end: string;
}

const ENGLISH: Words = { icons: { greenFlag: 'green flag', turnLeft: 'left', turnRight: 'right', stopSign: 'stop sign' }, colour: 'this colour', end: 'end' };
const WORDS: Record<string, Words> = {
  en: ENGLISH,
  ro: ROMANIAN,
};

/** locale: in which the document was said before. Scripts are sentences, and blocks the parts of them. */
export function speakBlocks(document: Document, locale: string): string {
  const words = WORDS[locale] ?? ENGLISH;
  return document.scripts.map(({ blocks }) => blocks.flatMap((block) => speakLines(block, words)).join(', ')).filter(Boolean).join('. ');
}

/** Of a block that stands in a script: its own words, and those of each block in it. */
function speakLines(part: Part, words: Words): string[] {
  if ('isGlow' in part) return speakLines(part.child, words);
  if ('isScript' in part) return part.blocks.flatMap((each) => speakLines(each, words));
  if ('isComment' in part) return [part.label.value.trim()];
  if (!('isBlock' in part)) return [speakWithin(part, words)];
  const lines: string[] = [];
  let line: string[] = [];
  for (const child of part.children) {
    if ('isScript' in child) {
      lines.push(tidy(line), ...speakLines(child, words));
      line = [];
    } else {
      line.push(speakWithin(child, words));
    }
  }
  lines.push(tidy(line), ...(lines.length > 0 ? [words.end] : []), ...(part.comment ? [part.comment.label.value.trim()] : []));
  return lines.filter(Boolean);
}

/** Of what stands in a line. */
function speakWithin(part: Part, words: Words): string {
  if ('isIcon' in part) return words.icons[part.name] ?? '';
  if ('isLabel' in part) return part.value;
  if ('isInput' in part) return part.shape === 'color' ? words.colour : (part.value ?? '');
  if ('isBlock' in part) return tidy(part.children.map((child) => speakWithin(child, words)));
  return '';
}

function tidy(words: string[]): string {
  return words.map((word) => word.trim()).filter(Boolean).join(' ').replace(/ \?$/, '');
}
