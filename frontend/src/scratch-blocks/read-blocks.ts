/**
 * Scratch blocks as text, in scratchblocks notation: read in English or Romanian, said in another language, looked
 * through for what isn't a block. Needs no page.
 */
import { Label, parse, type Block, type Document, type Input, type Part } from 'scratchblocks/syntax/index.js';
import { languageOf, LOCALES, sayChoice } from './languages.ts';

/** Own blocks of one text that are known in its other lines: so that a text without end doesn't take without end. */
const MOST_DEFINITIONS = 50;
/** Blocks whose choices are mostly what a child has called something. What is said there stays as it is. */
const NAMES_OF_THEIR_OWN = /^(?:DATA_(?!DELETEOFLIST)|EVENT_(?:BROADCAST|WHENBROADCASTRECEIVED|WHENBACKDROPSWITCHESTO)|SOUND_PLAY)/;

/** locale: the language that is more likely, for words that both have. Throws on texts that it can make nothing of. */
export function readBlocks(code: string, locale: string, isInline = false): Document {
  const languages = LOCALES.includes(locale) ? [locale, ...LOCALES.filter((each) => each !== locale)] : LOCALES;
  return parse(code, { languages, inline: isInline });
}

/** Changes the document: blocks and choices in the words of `locale`, names and texts as they are. */
export function sayBlocks(document: Document, locale: string): void {
  const language = languageOf(locale);
  const said = new Map<Input, string>();
  for (const { part } of walk(document)) if (isChoice(part)) said.set(part, part.value);
  document.translate(language);
  for (const { part, block } of walk(document)) {
    if (!isChoice(part)) continue;
    const before = said.get(part) ?? part.value;
    const id = block.info.id;
    const value = !id || NAMES_OF_THEIR_OWN.test(id) ? before : sayChoice(before, part.menu, id, language);
    part.value = value;
    part.label = new Label(value, `literal-${part.shape}`);
  }
}

/**
 * Lines, from 0, with something that is no block of Scratch. What says its own category (`:: motion`, `:: custom`) is
 * what it says it is, and so is what the same text defines.
 */
export function findUnknownLines(code: string, locale: string): number[] {
  if (!hasUnknown(code, locale)) return [];
  const lines = code.split('\n');
  const defined = lines.filter((line) => isDefinition(line, locale)).slice(0, MOST_DEFINITIONS).join('\n');
  const seen = new Map<string, boolean>();
  const isUnknownAlone = (line: string): boolean => {
    const known = seen.get(line);
    if (known !== undefined) return known;
    const answer = line.trim() !== '' && hasUnknown(`${defined}\n\n${line}`, locale);
    seen.set(line, answer);
    return answer;
  };
  const found = [...lines.keys()].filter((index) => isUnknownAlone(lines[index] as string));
  return found.length > 0 ? found : [0];
}

function isDefinition(line: string, locale: string): boolean {
  return readOrNull(line, locale)?.scripts.some(({ blocks }) => blocks.some((block) => isBlock(block) && block.info.shape.startsWith('define-'))) ?? false;
}

function hasUnknown(code: string, locale: string): boolean {
  const document = readOrNull(code, locale);
  if (!document) return true;
  for (const { part } of walk(document)) if (isBlock(part) && isUnknown(part)) return true;
  return false;
}

function readOrNull(code: string, locale: string): Document | null {
  try {
    return readBlocks(code, locale);
  } catch {
    return null;
  }
}

function isUnknown({ info }: Block): boolean {
  return info.category === 'obsolete' && info.categoryIsDefault !== false;
}

interface Found {
  part: Part;
  /** The block that it is a part of; of a block at the top, itself. */
  block: Block;
}

function* walk(document: Document): Generator<Found> {
  for (const script of document.scripts) for (const part of script.blocks) yield* walkPart(part, null);
}

function* walkPart(part: Part, around: Block | null): Generator<Found> {
  if ('isGlow' in part && part.isGlow) return yield* walkPart(part.child, around);
  if ('isScript' in part && part.isScript) {
    for (const each of part.blocks) yield* walkPart(each, around);
    return;
  }
  if (isBlock(part)) {
    yield { part, block: part };
    for (const child of part.children) yield* walkPart(child, part);
    return;
  }
  if (around) yield { part, block: around };
}

function isBlock(part: Part): part is Block {
  return 'isBlock' in part && part.isBlock;
}

function isChoice(part: Part): part is Input {
  return 'isInput' in part && part.isInput && part.hasArrow;
}
